// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_AUTOCALLS_ERRORS_HPP
#define VOICECFG_ENVELOPES_AUTOCALLS_ERRORS_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/predicate.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// Violations in the manner of Laravel, which docs.autocalls.ai answers in: a key with dots, and a
/// sentence that speaks of the key with spaces. The page shows the sentences of ranges, of selected
/// values and of required fields; the others are chosen.
namespace voicecfg::envelopes::autocalls_answers {

/// The names of a JSON pointer with dots between them.
[[nodiscard]] inline std::string dotted(std::string_view pointer, std::string_view escaped)
{
    std::string out;
    for (std::size_t at = 1; at < pointer.size(); ++at) {
        char letter = pointer[at];
        if (letter == '/') {
            out += '.';
            continue;
        }
        if (letter == '~') letter = pointer[++at] == '0' ? '~' : '/';
        if (escaped.find(letter) != std::string_view::npos) out += '\\';
        out += letter;
    }
    return out;
}

/// The key of a pointer in `errors`: `post_call_schema.0.name`, and `*` for the whole body. No two
/// pointers have the same key: in a name, `.`, `*` and `\` have a backslash before them, which is
/// also how Laravel writes a name that has a dot.
[[nodiscard]] inline std::string key(std::string_view pointer)
{
    return pointer.empty() ? "*" : dotted(pointer, ".*\\");
}

/// A key as a sentence says it: `speech speed`.
[[nodiscard]] inline std::string spoken(std::string_view pointer)
{
    std::string words;
    detail::append_escaped(words, dotted(pointer, {}));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

[[nodiscard]] inline std::string type_clause(details_view const& told)
{
    if (told.expected == json_types{json_type::boolean}) return " field must be true or false.";
    std::string out = " must be ";
    detail::append_one_of(out, told.expected, detail::append_with_article);
    return out += '.';
}

[[nodiscard]] inline std::string range_clause(details_view const& told)
{
    bool const above = told.maximum && !told.minimum;
    std::string out = above ? " must not be greater than " : " must be ";
    above ? json::append_number(out, *told.maximum) : detail::append_range(out, told);
    return out += '.';
}

[[nodiscard]] inline std::string length_clause(details_view const& told)
{
    std::string out = " must not be longer than ";
    told.maximum ? json::append_number(out, *told.maximum) : void(out += "the allowed number of");
    return out += " characters.";
}

[[nodiscard]] inline std::string bound_clause(std::optional<json::numeric> const& bound,
                                              std::string_view side, std::string_view counted)
{
    std::string out = " must have ";
    out.append(side) += ' ';
    bound ? json::append_number(out, *bound) : void(out += "the allowed number of");
    return out.append(" ").append(counted) += '.';
}

[[nodiscard]] inline std::string format_clause(std::string_view format)
{
    if (format == "time-zone") return " must be a valid timezone.";
    if (format == "http-url") return " must be a valid URL.";
    if (format == "uuid") return " must be a valid UUID.";
    if (format == "date-time") return " must be a valid date and time.";
    if (format == "e164") return " must be a valid phone number.";
    if (format.empty() || format == "identifier")
        return " must only contain letters, numbers and underscores.";
    return " format is invalid.";
}

/// "The selected voice is not compatible with the chosen engine type": an ID is called by what it
/// names.
[[nodiscard]] inline std::string incompatible_clause(std::string_view related)
{
    return " is not compatible with the chosen " + spoken(related) + ".";
}

[[nodiscard]] inline std::string required_clause(std::string_view related)
{
    if (related.empty()) return " field is required.";
    return " field is required when " + spoken(related) + " is true.";
}

[[nodiscard]] inline std::string unknown_clause(std::string_view suggestion)
{
    std::string out = " field is unknown.";
    if (suggestion.empty()) return out;
    detail::append_short(out += " Did you mean ", suggestion);
    return out += '?';
}

[[nodiscard]] inline std::string text_clause(details_view const& told)
{
    std::string out = " ";
    detail::append_text_fault(out, told);
    out += '.';
    return told.text_fault ? out.append(" ").append(row_of(told.text_fault->what).fix) : out;
}

/// What a sentence says after its subject.
[[nodiscard]] inline std::string clause(violation const& violation)
{
    auto const told = details_of(violation);
    switch (violation.code) {
    case errc::malformed_json: return text_clause(told);
    case errc::duplicate_member: return " field must be sent only once.";
    case errc::too_deep:
        return " must not have more than " + std::to_string(json::max_depth) + " levels.";
    case errc::too_large: return " is too large.";
    case errc::wrong_type: return type_clause(told);
    case errc::empty_patch: return " must have at least one field that can be changed.";
    case errc::unknown_member: return unknown_clause(told.suggestion);
    case errc::read_only: return " field can't be changed.";
    case errc::empty_string: return " field must have a value.";
    case errc::too_short: return bound_clause(told.minimum, "at least", "characters");
    case errc::too_few: return bound_clause(told.minimum, "at least", "items");
    case errc::too_many: return bound_clause(told.maximum, "at most", "items");
    case errc::repeated: return " has a duplicate value.";
    case errc::too_long: return length_clause(told);
    case errc::out_of_range: return range_clause(told);
    case errc::bad_format: return format_clause(told.format);
    case errc::required: return required_clause(told.related);
    case errc::forbidden: return " field must not be sent.";
    case errc::incompatible: return incompatible_clause(told.related);
    case errc::facts_required: return " could not be verified.";
    case errc::number_in_use: return " has already been taken.";
    case errc::bad_request: return " is not a valid request.";
    case errc::not_one_of:
    case errc::not_in_catalog:
    case errc::number_not_found: break;
    }
    return " is invalid.";
}

/// A violation as a sentence of this platform, for example "The speech speed must be between 0.7
/// and 1.2."
[[nodiscard]] inline std::string sentence(violation const& violation)
{
    bool const stored = violation.from == origin::stored;
    if (violation.pointer.empty()) {
        auto const clause_of_all = clause(violation);
        std::string_view rest = clause_of_all;
        if (rest.starts_with(" field ")) rest.remove_prefix(std::string_view{" field"}.size());
        return std::string{stored ? "The stored assistant" : "The request body"}.append(rest);
    }
    bool const options =
        violation.code == errc::not_one_of || violation.code == errc::not_in_catalog ||
        violation.code == errc::number_not_found || violation.code == errc::incompatible;
    auto judged_object = spoken(violation.pointer);
    if (violation.code == errc::incompatible && judged_object.ends_with(" id"))
        judged_object.resize(judged_object.size() - 3);
    return std::string{stored    ? "The stored "
                       : options ? "The selected "
                                 : "The "}
        .append(judged_object)
        .append(clause(violation));
}

} // namespace voicecfg::envelopes::autocalls_answers

#endif
