// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_MESSAGE_HPP
#define VOICECFG_MESSAGE_HPP

#include <voicecfg/quote.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/scan.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>

namespace voicecfg {

/// One English sentence or two that a client can act on: what is wrong, what would be right, and
/// where the catalog says so.
[[nodiscard]] std::string message(violation const& told);

/// The longest text of a whole report, in bytes, but for the count of what is left out; its first
/// sentence is told whole however long.
inline constexpr std::size_t max_message = 4096;

/// All sentences of a report, in its order. Where they are longer than `max_message`, the last ones
/// are only counted.
[[nodiscard]] std::string message(report const& rejected);

namespace detail {

/// The longest value that a sentence repeats, in bytes.
inline constexpr std::size_t max_quote = 60;

/// How much of a long JSON text is shown: whole characters and whole escapes.
[[nodiscard]] inline std::size_t shown(std::string_view json) noexcept
{
    std::size_t end = max_quote;
    while (end > 0 && is_continuation(static_cast<unsigned char>(json[end]))) --end;
    for (std::size_t back = 1; back <= 5 && back < end; ++back) {
        std::size_t backslashes = 0;
        while (backslashes + back < end && json[end - back - backslashes] == '\\') ++backslashes;
        if (backslashes % 2 == 1 && (back == 1 || json[end - back + 1] == 'u')) return end - back;
    }
    return end;
}

/// Appends a JSON text, cut where it is long.
inline void append_short(std::string& out, std::string_view json)
{
    if (json.size() <= max_quote) return void(out += json);
    out.append(json.substr(0, shown(json))).append(json.front() == '"' ? "…\""sv : "…"sv);
}

/// Appends text as it stands in a JSON string, cut where it is long.
inline void append_escaped(std::string& out, std::string_view text)
{
    if (text.size() <= max_quote && specials_of(text.data(), text.size()) == 0)
        return void(out += text);
    std::string quoted;
    append_quoted(quoted, text);
    append_short(out, std::string_view{quoted}.substr(1, quoted.size() - 2));
}

/// Appends `"a", "b" or "c"`.
template <class Words, class Append>
void append_one_of(std::string& out, Words const& words, Append&& append)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " or "sv : ", "sv;
        append(out, words[i]);
    }
}

inline void append_with_article(std::string& out, std::string_view type)
{
    bool const vowel = std::string_view{"aeiou"}.find(type.front()) != std::string_view::npos;
    if (type != "null" && type != "true") out += vowel ? "an "sv : "a "sv;
    out += type;
}

inline void append_number(std::string& out, numeric number)
{
    number.append_to(out);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
}

inline void append_range(std::string& out, violation const& told)
{
    auto const& [least, most] = std::tie(told.minimum, told.maximum);
    if (!least && !most) return void(out += "a number that a double can hold"sv);
    if (least == most) return append_number(out, *least);
    if (least) append_number(out += most ? "between "sv : "at least "sv, *least);
    if (most) append_number(out += least ? " and "sv : "at most "sv, *most);
}

[[nodiscard]] constexpr std::string_view format_sentence(std::string_view format) noexcept
{
    if (format == "time-zone")
        return "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters)";
    if (format == "http-url")
        return "is not an http or https URL with a host, such as \"https://example.com/hook\"";
    return "may hold only letters, digits and underscores, and at least one";
}

/// Appends what is told of the member: the sentence without its subject.
inline void append_predicate(std::string& out, violation const& told)
{
    auto const append_value = [&](std::string_view before, std::string_view instead = {}) {
        if (told.value.empty()) return void(out += instead);
        append_short(out += before, told.value);
    };
    switch (told.code) {
    case errc::malformed_json: out += "is not valid JSON"sv; break;
    case errc::duplicate_member: out += "is given twice"sv; break;
    case errc::too_deep: out += "has more than 32 nested arrays and objects"sv; break;
    case errc::too_large: out += "is larger than is allowed"sv; break;
    case errc::wrong_type:
        append_one_of(out += "must be "sv, told.expected, append_with_article);
        append_value(", not ");
        break;
    case errc::empty_patch: out += "names no member that can be changed"sv; break;
    case errc::unknown_member: out += "is not a known member"sv; break;
    case errc::read_only: out += "is set by the platform and can't be changed"sv; break;
    case errc::empty_string: out += "must not be empty"sv; break;
    case errc::too_long:
        out += "is longer than "sv;
        told.maximum ? append_number(out, *told.maximum) : void(out += "allowed"sv);
        out += " characters"sv;
        break;
    case errc::out_of_range:
        append_range(out += "must be "sv, told);
        append_value(", not ");
        break;
    case errc::not_one_of: append_value("can't be ", "is none of the values allowed"); break;
    case errc::bad_format:
        out += format_sentence(told.expected.empty() ? "" : told.expected.front());
        append_value(": ");
        break;
    case errc::required:
        if (told.related.empty()) return void(out += "is missing"sv);
        out.append("is needed where "sv).append(told.related).append(" is true"sv);
        break;
    case errc::forbidden: out += "must be left out: nothing is offered for it here"sv; break;
    case errc::not_in_catalog:
        append_value("is not offered: ", "is not offered in this combination");
        break;
    case errc::incompatible:
        out.append("does not go with "sv)
            .append(told.related)
            .append(", which would have to be "sv);
        append_short(out, told.related_value);
        break;
    case errc::facts_required:
        out += "can't be judged: nothing was looked up about the number"sv;
        break;
    case errc::number_not_found: out += "is not a phone number of this organization"sv; break;
    case errc::number_in_use:
        out += "is a phone number that is linked to another integration"sv;
        break;
    case errc::bad_request:
        if (told.from == origin::catalog) return void(out += "is a catalog of another platform"sv);
        out += "is not a request"sv;
        if (!told.related.empty()) append_escaped(out += ": look at its "sv, told.related);
        break;
    }
}

/// Appends what a value may be, and where the catalog says so.
inline void append_cure(std::string& out, violation const& told)
{
    if (!told.suggestion.empty()) {
        append_short(out += " Did you mean "sv, told.suggestion);
        out += '?';
    }
    if (!told.allowed.empty()) {
        append_one_of(out += " It may be "sv, told.allowed, append_short);
        if (auto const listed = told.allowed.size(); told.choices == listed + 1)
            out += ", or one more"sv;
        else if (told.choices > listed)
            out.append(", or one of "sv)
                .append(std::to_string(told.choices - listed))
                .append(" more"sv);
        out += '.';
    }
    if (!told.catalog_path.empty())
        out.append(" See "sv).append(told.catalog_path).append(" in the catalog."sv);
}

} // namespace detail

inline std::string message(violation const& told)
{
    using detail::operator""sv;
    bool const stored = told.from == origin::stored;
    std::string out;
    out.reserve(256);
    if (stored) out += "The stored "sv;
    if (told.pointer.empty())
        out += stored ? "assistant"sv : "The document"sv;
    else
        detail::append_escaped(out, told.pointer);
    detail::append_predicate(out += ' ', told);
    if (told.offset) out.append(" (byte "sv).append(std::to_string(*told.offset)).append(")"sv);
    detail::append_cure(out += '.', told);
    return out;
}

inline std::string message(report const& rejected)
{
    std::string out;
    std::size_t told = 0;
    for (auto const& each : rejected.violations) {
        auto const sentence = message(each);
        if (told != 0 && out.size() + sentence.size() >= max_message) break;
        out.append(told++ != 0 ? " " : "").append(sentence);
    }
    auto const left = rejected.violations.size() - told;
    if (left == 0) return rejected.truncated ? out += " And more." : out;
    out.append(rejected.truncated ? " And more than " : " And ");
    return out.append(std::to_string(left)).append(" more.");
}

} // namespace voicecfg

#endif
