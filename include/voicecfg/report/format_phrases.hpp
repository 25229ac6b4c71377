// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_FORMAT_PHRASES_HPP
#define VOICECFG_REPORT_FORMAT_PHRASES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/unescape.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/url_fault.hpp>

#include <string>
#include <string_view>

/// What sentences say of texts that are not in a format.
namespace voicecfg::detail {

/// What is said of a format by its name; nothing of a pattern. No example where a better one is
/// suggested.
[[nodiscard]] constexpr std::string_view format_sentence(std::string_view format,
                                                         bool suggested) noexcept
{
    if (format == "time-zone")
        return suggested
                   ? "is not an IANA time zone name (case matters)"
                   : "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters)";
    if (format == "http-url")
        return "is not an http or https URL, such as \"https://example.com/hook\"";
    if (format == "uuid") return "is not a UUID, such as \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"";
    if (format == "date-time")
        return "is not a date and time with its offset from UTC, such as \"2026-01-28T09:30:00Z\"";
    if (format == "e164")
        return "is not a phone number of + and 7 to 15 digits, such as \"+12025550123\"";
    if (format == "date") return "is not a date, such as \"2026-01-28\"";
    if (format == "identifier" || format.empty())
        return "may hold only letters, digits and underscores (A to Z, a to z, 0 to 9, _), and at "
               "least one";
    return {};
}

/// The character at fault, which the value holds.
[[nodiscard]] inline std::string character_at(details_view const& told, url_fault_place at)
{
    json::document const read{told.value};
    std::string scratch;
    return std::string{json::clip(json::string_of(read.root(), scratch).substr(at.offset), 1)};
}

inline void append_character(std::string& out, std::string_view character)
{
    std::string quoted;
    json::append_quoted(quoted, character);
    character == " " ? void(out += "a space"sv) : append_short(out, quoted);
}

/// Appends what is wrong with a URL.
inline void append_url_fault(std::string& out, details_view const& told, url_fault_place at)
{
    switch (at.what) {
    case url_fault::none: out += format_sentence(told.format, false); break;
    case url_fault::empty: return void(out += "is empty, which is no URL"sv);
    case url_fault::scheme: out += "does not begin with http:// or https://"sv; break;
    case url_fault::character:
        append_character(out += "has "sv, character_at(told, at));
        out.append(" at character "sv).append(std::to_string(at.character));
        out += ", which can't stand in a URL"sv;
        break;
    case url_fault::escape:
        out.append("has a % at character "sv).append(std::to_string(at.character));
        out += " without two hexadecimal digits after it"sv;
        break;
    case url_fault::host: out += "has no host after //"sv; break;
    case url_fault::port: out += "has a port that is not a number from 0 to 65535"sv; break;
    }
    if (!told.value.empty()) append_short(out += ": "sv, told.value);
}

/// Appends what is wrong with a text that is not in a format, or does not match a pattern.
inline void append_bad_format(std::string& out, details_view const& told)
{
    auto const sentence = format_sentence(told.format, !told.suggestion.empty());
    if (told.format == "http-url") return append_url_fault(out, told, url_fault_in(told));
    out += sentence;
    if (sentence.empty()) {
        std::string pattern;
        json::append_quoted(pattern, told.format);
        append_short(out += "does not match the pattern "sv, pattern);
    }
    if (!told.value.empty()) append_short(out += ": "sv, told.value);
}

/// Appends how a character is written in a URL: its bytes as `%` and two digits.
inline void append_percent_encoded(std::string& out, std::string_view character)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const each : character) {
        auto const byte = static_cast<unsigned char>(each);
        out.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
}

/// Appends what to write in the place of a character that no URL has.
inline void append_character_fix(std::string& out, std::string_view character)
{
    append_percent_encoded(out += "Write it as "sv, character);
    out += character.size() == 1 ? "."sv : "; in a host, use its xn-- form."sv;
}

/// Appends what to do about a URL.
inline void append_url_fix(std::string& out, details_view const& told)
{
    auto const at = url_fault_in(told);
    switch (at.what) {
    case url_fault::none:
        out += "It needs a host, a port up to 65535 or none, and only characters of RFC 3986."sv;
        break;
    case url_fault::empty: out += "Send a URL, or null where the member may be null."sv; break;
    case url_fault::character: append_character_fix(out, character_at(told, at)); break;
    case url_fault::escape: out += "Write a % itself as %25."sv; break;
    case url_fault::scheme:
    case url_fault::host: out += "Send a whole URL, such as \"https://example.com/hook\"."sv; break;
    case url_fault::port: out += "Correct the port, or leave it out with its colon."sv; break;
    }
}

} // namespace voicecfg::detail

#endif
