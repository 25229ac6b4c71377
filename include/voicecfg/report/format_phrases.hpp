// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_FORMAT_PHRASES_HPP
#define VOICECFG_REPORT_FORMAT_PHRASES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/unescape.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/echo.hpp>
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

/// The first fault of a URL that a violation repeats; none where it repeats only its beginning, and
/// that has none.
[[nodiscard]] inline url_fault_place url_fault_in(details_view const& told)
{
    if (told.format != "http-url" || told.value.empty()) return {};
    json::document const read{told.value};
    if (read.fault() || read.root().kind() != json::kind::string) return {};
    std::string scratch;
    auto const url = json::string_of(read.root(), scratch);
    auto const found = find_url_fault(url);
    bool const cut = json::code_points(url) == max_echo;
    bool const may_go_on = found.what == url_fault::host || found.what == url_fault::port ||
                           (found.what == url_fault::escape && found.offset + 3 > url.size());
    return cut && may_go_on ? url_fault_place{} : found;
}

/// Appends the character at fault, which the value holds.
inline void append_character(std::string& out, details_view const& told, url_fault_place at)
{
    json::document const read{told.value};
    std::string scratch;
    auto const rest = json::string_of(read.root(), scratch).substr(at.offset);
    std::string quoted;
    json::append_quoted(quoted, json::clip(rest, 1));
    if (rest.starts_with(' '))
        out += "a space"sv;
    else
        append_short(out, quoted);
    out.append(" at character "sv).append(std::to_string(at.character));
}

/// Appends what is wrong with a URL.
inline void append_url_fault(std::string& out, details_view const& told, url_fault_place at)
{
    switch (at.what) {
    case url_fault::none: out += format_sentence(told.format, false); break;
    case url_fault::empty: return void(out += "is empty, which is no URL"sv);
    case url_fault::scheme: out += "does not begin with http:// or https://"sv; break;
    case url_fault::character:
        append_character(out += "has "sv, told, at);
        out += ", which no URL has"sv;
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

/// What to do about a URL.
[[nodiscard]] constexpr std::string_view url_fix(url_fault what) noexcept
{
    switch (what) {
    case url_fault::none:
        return "It needs a host, at most one port up to 65535, and only characters of RFC 3986.";
    case url_fault::empty: return "Send a URL, or null where the member may be null.";
    case url_fault::scheme: return "Send a whole URL, such as \"https://example.com/hook\".";
    case url_fault::character:
        return "Write it as % and two hexadecimal digits a byte of UTF-8 (a space as %20), and a "
               "host in ASCII (xn--).";
    case url_fault::escape: return "Write a % itself as %25.";
    case url_fault::host: return "Send a whole URL, such as \"https://example.com/hook\".";
    case url_fault::port: return "Correct the port, or leave it out with its colon.";
    }
    return {};
}

} // namespace voicecfg::detail

#endif
