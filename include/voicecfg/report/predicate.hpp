// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_PREDICATE_HPP
#define VOICECFG_REPORT_PREDICATE_HPP

#include <voicecfg/json/text_fault.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/format_phrases.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <string_view>

/// What a sentence says of a violation.
namespace voicecfg::detail {

/// Appends what is wrong with a text, and where.
inline void append_text_fault(std::string& out, details_view const& told)
{
    out += "is not valid JSON"sv;
    if (told.text_fault) {
        auto const& [what, at] = *told.text_fault;
        out.append(". Line "sv).append(std::to_string(at.line)).append(", column "sv);
        out.append(std::to_string(at.column)).append(": "sv).append(row_of(what).sentence);
    }
    else if (told.offset)
        out.append(" (byte "sv).append(std::to_string(*told.offset)).append(")"sv);
}

/// Appends the value after some words, or other words where there is none.
inline void append_value(std::string& out, std::string_view value, std::string_view before,
                         std::string_view instead = {})
{
    if (value.empty()) return void(out += instead);
    append_short(out += before, value);
}

inline void append_wrong_type(std::string& out, details_view const& told)
{
    append_one_of(out += "must be "sv, told.expected, append_with_article);
    if (!told.value.empty()) return append_value(out, told.value, ", not "sv);
    if (told.found != json_type{} && told.found != json_type::number)
        append_with_article(out += ", not "sv, told.found);
}

inline void append_not_in_catalog(std::string& out, violation const& violation,
                                  details_view const& told)
{
    bool const gone =
        !told.successors.empty() || (violation.from == origin::stored && told.value.empty());
    out += gone ? "is no longer offered"sv : "is not offered"sv;
    if (!told.related_value.empty()) append_related(out += " with "sv, told);
    append_value(out, told.value, ": "sv);
}

inline void append_required(std::string& out, violation const& violation, details_view const& told)
{
    if (told.related.empty())
        return void(out += violation.from == origin::stored ? "is missing, and none is stored"sv
                                                            : "is missing"sv);
    out += "is missing: needed "sv;
    if (told.related_value.empty()) return append_related(out += "by "sv, told);
    append_escaped(out += "where "sv, told.related);
    append_short(out += " is "sv, told.related_value);
}

inline void append_forbidden(std::string& out, details_view const& told)
{
    out += "must be left out: "sv;
    if (told.related.empty()) return void(out += "nothing is offered for it here"sv);
    append_related(out, told);
    out += " has none"sv;
}

inline void append_incompatible(std::string& out, details_view const& told)
{
    if (told.related.empty()) return void(out += "contradicts what stands beside it"sv);
    append_related(out += "does not go with "sv, told);
}

inline void append_bad_request(std::string& out, violation const& violation,
                               details_view const& told)
{
    if (violation.from == origin::catalog) return void(out += "is a catalog of another platform"sv);
    out += "is not a request"sv;
    if (!told.request_member.empty())
        append_escaped(out += ": look at its "sv, told.request_member);
}

/// Appends what is told of a dialect document where that is another thing than of an assistant.
/// False where it is the same.
inline bool append_of_dialect(std::string& out, violation const& violation,
                              details_view const& told)
{
    if (violation.from != origin::dialect) return false;
    if (violation.code == errc::too_deep)
        out += violation.pointer.empty() ? "nests arrays and objects more than 512 levels deep"sv
                                         : "is nested deeper than anything in an assistant"sv;
    else if (violation.code == errc::too_many && told.maximum)
        json::append_number(out += "is one more than the members that an object may have: "sv,
                            *told.maximum);
    else if (violation.code == errc::incompatible)
        out += "contradicts what stands beside it, or can't be read here"sv;
    else
        return false;
    return true;
}

/// Appends what is told of the member: the sentence without its subject.
inline void append_predicate(std::string& out, violation const& violation, details_view const& told)
{
    if (append_of_dialect(out, violation, told)) return;
    switch (violation.code) {
    case errc::malformed_json: return append_text_fault(out, told);
    case errc::duplicate_member: return void(out += "is given twice"sv);
    case errc::too_deep: return void(out += "nests arrays and objects more than 32 levels deep"sv);
    case errc::too_large: return void(out += "is larger than is allowed"sv);
    case errc::wrong_type: return append_wrong_type(out, told);
    case errc::empty_patch: return void(out += "names no member that can be changed"sv);
    case errc::unknown_member: return void(out += "is not a known member"sv);
    case errc::read_only: return void(out += "is set by the platform and can't be changed"sv);
    case errc::empty_string: return void(out += "must not be empty"sv);
    case errc::too_short:
        return append_size(out, "at least "sv, told.minimum, "character"sv, told.size);
    case errc::too_long:
        return append_size(out, "at most "sv, told.maximum, "character"sv, told.size);
    case errc::too_few: return append_size(out, "at least "sv, told.minimum, "item"sv, told.size);
    case errc::too_many: return append_size(out, "at most "sv, told.maximum, "item"sv, told.size);
    case errc::repeated: return append_escaped(out += "is the same as "sv, told.related);
    case errc::out_of_range:
        append_range(out += "must be "sv, told);
        return append_value(out, told.value, ", not "sv);
    case errc::not_one_of:
        return append_value(out, told.value, "can't be "sv, "is none of the values allowed"sv);
    case errc::bad_format: return append_bad_format(out, told);
    case errc::required: return append_required(out, violation, told);
    case errc::forbidden: return append_forbidden(out, told);
    case errc::not_in_catalog: return append_not_in_catalog(out, violation, told);
    case errc::incompatible: return append_incompatible(out, told);
    case errc::facts_required:
        return void(out += "can't be judged: nothing was looked up about the number"sv);
    case errc::number_not_found: return void(out += "is not a phone number of this organization"sv);
    case errc::number_in_use:
        return void(out += "is a phone number that is linked to another integration"sv);
    case errc::bad_request: return append_bad_request(out, violation, told);
    }
}

/// Appends the sentence that says what is wrong, without a full stop.
inline void append_fault(std::string& out, violation const& violation, details_view const& told)
{
    bool const nowhere = violation.code == errc::required && told.related.empty();
    append_subject(out, nowhere ? origin::patch : violation.from, violation.pointer);
    append_predicate(out += ' ', violation, told);
}

} // namespace voicecfg::detail

#endif
