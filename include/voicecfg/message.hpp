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

namespace voicecfg {

/// One English sentence or two that a client can act on: what is wrong, what would be right, and
/// where the catalog says so.
[[nodiscard]] std::string message(violation const& told);

/// The longest text of a whole report, in bytes; its first sentence is told whole however long.
inline constexpr std::size_t max_message = 4096;

/// All sentences of a report, in its order. Where they are longer than `max_message`, the last ones
/// are only counted.
[[nodiscard]] std::string message(report const& rejected);

namespace detail {

/// The longest value that a sentence repeats, in bytes.
inline constexpr std::size_t max_quote = 60;

/// A JSON text, cut at a character where it is long.
[[nodiscard]] inline std::string shortened(std::string_view json)
{
    if (json.size() <= max_quote) return std::string{json};
    std::size_t end = max_quote;
    while (end > 0 && is_continuation(static_cast<unsigned char>(json[end]))) --end;
    // Not within an escape: \" or \u001f.
    for (std::size_t back = 1; back <= 5 && back < end; ++back) {
        std::size_t backslashes = 0;
        while (backslashes + back < end && json[end - back - backslashes] == '\\') ++backslashes;
        if (backslashes % 2 == 1 && (back == 1 || json[end - back + 1] == 'u')) {
            end -= back;
            break;
        }
    }
    std::string cut{json.substr(0, end)};
    return cut += json.front() == '"' ? "…\"" : "…";
}

/// Text as it stands in a JSON string, cut where it is long.
[[nodiscard]] inline std::string escaped(std::string_view text)
{
    std::string quoted;
    append_quoted(quoted, text);
    return shortened(std::string_view{quoted}.substr(1, quoted.size() - 2));
}

/// `"a", "b" or "c"`.
template <class Words, class Show>
[[nodiscard]] std::string one_of(Words const& words, Show&& show)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " or " : ", ";
        out += show(words[i]);
    }
    return out;
}

[[nodiscard]] inline std::string with_article(std::string_view type)
{
    if (type == "null" || type == "true") return std::string{type};
    bool const vowel = std::string_view{"aeiou"}.find(type.front()) != std::string_view::npos;
    return std::string{vowel ? "an " : "a "}.append(type);
}

[[nodiscard]] inline std::string written(numeric number)
{
    std::string out;
    number.append_to(out);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out;
}

[[nodiscard]] inline std::string range(violation const& told)
{
    if (told.minimum && told.minimum == told.maximum) return written(*told.minimum);
    if (told.minimum && told.maximum)
        return "between " + written(*told.minimum) + " and " + written(*told.maximum);
    if (told.minimum) return "at least " + written(*told.minimum);
    if (told.maximum) return "at most " + written(*told.maximum);
    return "a number that a double can hold";
}

[[nodiscard]] inline std::string format_sentence(violation const& told)
{
    auto const format = told.expected.empty() ? std::string_view{} : told.expected.front();
    if (format == "time-zone")
        return "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters)";
    if (format == "http-url")
        return "is not an http or https URL with a host, such as \"https://example.com/hook\"";
    return "may hold only letters, digits and underscores, and at least one";
}

/// What is told of the member: the sentence without its subject.
[[nodiscard]] inline std::string predicate(violation const& told)
{
    auto const value = told.value.empty() ? std::string{} : " " + shortened(told.value);
    switch (told.code) {
    case errc::malformed_json: return "is not valid JSON";
    case errc::duplicate_member: return "is given twice";
    case errc::too_deep: return "has more than 32 nested arrays and objects";
    case errc::too_large: return "is larger than is allowed";
    case errc::wrong_type:
        return "must be " + one_of(told.expected, with_article) +
               (value.empty() ? "" : ", not" + value);
    case errc::empty_patch: return "names no member that can be changed";
    case errc::unknown_member: return "is not a known member";
    case errc::read_only: return "is set by the platform and can't be changed";
    case errc::empty_string: return "must not be empty";
    case errc::too_long:
        return "is longer than " + (told.maximum ? written(*told.maximum) : "allowed") +
               " characters";
    case errc::out_of_range:
        return "must be " + range(told) + (value.empty() ? "" : ", not" + value);
    case errc::not_one_of:
        return value.empty() ? "is none of the values allowed" : "can't be" + value;
    case errc::bad_format: return format_sentence(told) + (value.empty() ? "" : ":" + value);
    case errc::required:
        return told.related.empty() ? "is missing" : "is needed where " + told.related + " is true";
    case errc::forbidden: return "must be left out: nothing is offered for it here";
    case errc::not_in_catalog:
        return value.empty() ? "is not offered in this combination" : "is not offered:" + value;
    case errc::incompatible:
        return "does not go with " + told.related + ", which would have to be " +
               shortened(told.related_value);
    case errc::facts_required: return "can't be judged: nothing was looked up about the number";
    case errc::number_not_found: return "is not a phone number of this organization";
    case errc::number_in_use: return "is a phone number that is linked to another integration";
    case errc::bad_request:
        return "is not a request" +
               (told.related.empty() ? "" : ": look at its " + escaped(told.related));
    }
    return {};
}

} // namespace detail

inline std::string message(violation const& told)
{
    std::string out = told.from == origin::stored ? "The stored " : "";
    if (told.pointer.empty())
        out += told.from == origin::stored ? "assistant" : "The document";
    else
        out += detail::escaped(told.pointer);
    out.append(" ").append(detail::predicate(told));
    if (told.offset) out.append(" (byte ").append(std::to_string(*told.offset)).append(")");
    out += '.';
    if (!told.suggestion.empty())
        out.append(" Did you mean ").append(detail::shortened(told.suggestion)).append("?");
    if (!told.allowed.empty()) {
        out.append(" It may be ").append(detail::one_of(told.allowed, detail::shortened));
        if (told.choices > told.allowed.size())
            out.append(", or one of ")
                .append(std::to_string(told.choices - told.allowed.size()))
                .append(" more");
        out += '.';
    }
    if (!told.catalog_path.empty())
        out.append(" See ").append(told.catalog_path).append(" in the catalog.");
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
