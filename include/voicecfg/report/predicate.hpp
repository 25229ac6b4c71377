// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_PREDICATE_HPP
#define VOICECFG_REPORT_PREDICATE_HPP

#include <voicecfg/report/details.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <string_view>
#include <variant>

/// What a sentence says of a violation.
namespace voicecfg::detail {

/// No example where a better one is suggested.
[[nodiscard]] constexpr std::string_view format_sentence(std::string_view format,
                                                         bool suggested) noexcept
{
    if (format == "time-zone")
        return suggested
                   ? "is not an IANA time zone name (case matters)"
                   : "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters)";
    if (format == "http-url")
        return "is not an http or https URL with a host, such as \"https://example.com/hook\"";
    if (format == "uuid") return "is not a UUID, such as \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"";
    if (format == "date-time")
        return "is not a date and time with its offset from UTC, such as \"2026-01-28T09:30:00Z\"";
    if (format == "e164")
        return "is not a phone number of + and 7 to 15 digits, such as \"+12025550123\"";
    if (format == "date") return "is not a date, such as \"2026-01-28\"";
    return "may hold only letters, digits and underscores, and at least one";
}

/// Appends the value of the other member, where it was sent.
inline void append_value_of(std::string& out, details_view const& told, std::string_view before)
{
    if (!told.related_value.empty()) append_short(out += before, told.related_value);
}

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

/// Appends what is told of the member: the sentence without its subject.
inline void append_predicate(std::string& out, violation const& violation, details_view const& told)
{
    auto const append_value = [&](std::string_view before, std::string_view instead = {}) {
        if (told.value.empty()) return void(out += instead);
        append_short(out += before, told.value);
    };
    switch (violation.code) {
    case errc::malformed_json: append_text_fault(out, told); break;
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
    case errc::too_short:
        out += "is shorter than "sv;
        told.minimum ? json::append_number(out, *told.minimum) : void(out += "asked"sv);
        out += " characters"sv;
        break;
    case errc::too_few:
        out += "has fewer than "sv;
        told.minimum ? json::append_number(out, *told.minimum) : void(out += "asked"sv);
        out += " items"sv;
        break;
    case errc::too_many:
        out += "has more than "sv;
        told.maximum ? json::append_number(out, *told.maximum) : void(out += "allowed"sv);
        out += " items"sv;
        break;
    case errc::repeated: append_escaped(out += "is the same as "sv, told.related); break;
    case errc::too_long:
        out += "is longer than "sv;
        told.maximum ? json::append_number(out, *told.maximum) : void(out += "allowed"sv);
        out += " characters"sv;
        break;
    case errc::out_of_range:
        append_range(out += "must be "sv, told);
        append_value(", not ");
        break;
    case errc::not_one_of: append_value("can't be ", "is none of the values allowed"); break;
    case errc::bad_format:
        out += format_sentence(told.format, !told.suggestion.empty());
        append_value(": ");
        break;
    case errc::required:
        out += "is missing"sv;
        if (told.related.empty()) break;
        append_escaped(out += ", which "sv, told.related);
        append_value_of(out, told, " ");
        out += " asks for"sv;
        break;
    case errc::forbidden: out += "must be left out: nothing is offered for it here"sv; break;
    case errc::not_in_catalog: {
        bool const gone =
            !told.successors.empty() || (violation.from == origin::stored && told.value.empty());
        out += gone ? "is no longer offered"sv : "is not offered"sv;
        if (!told.related_value.empty()) {
            append_escaped(out += " with "sv, told.related);
            append_value_of(out, told, " ");
        }
        append_value(": ");
        break;
    }
    case errc::incompatible:
        if (told.related.empty()) return void(out += "contradicts what else is said"sv);
        append_escaped(out += "does not go with "sv, told.related);
        append_value_of(out, told, " ");
        break;
    case errc::facts_required:
        out += "can't be judged: nothing was looked up about the number"sv;
        break;
    case errc::number_not_found: out += "is not a phone number of this organization"sv; break;
    case errc::number_in_use:
        out += "is a phone number that is linked to another integration"sv;
        break;
    case errc::bad_request:
        if (violation.from == origin::catalog)
            return void(out += "is a catalog of another platform"sv);
        out += "is not a request"sv;
        if (!told.request_member.empty())
            append_escaped(out += ": look at its "sv, told.request_member);
        break;
    }
}

/// Appends what to do in the place of sending a null that is refused.
inline void append_way_out_of_null(std::string& out, json_types expected)
{
    out += " Leave it out to change nothing"sv;
    if (expected.contains(json_type::array)) out += ", or send [] to clear it"sv;
    out += '.';
}

inline void append_catalog_path(std::string& out, std::string_view path)
{
    json::append_visible(out += " See "sv, path);
    out += " in the catalog."sv;
}

/// Appends what a value may be, and where the catalog says so.
inline void append_fix(std::string& out, violation const& violation, details_view const& told)
{
    if (told.text_fault) out.append(" "sv).append(row_of(told.text_fault->what).fix);
    if (!told.suggestion.empty()) {
        append_short(out += " Did you mean "sv, told.suggestion);
        out += '?';
    }
    if (!told.allowed.empty()) {
        append_one_of(out += " It may be "sv, told.allowed, append_short);
        auto const left = told.choices.value_or(0) - told.allowed.size();
        if (left == 1)
            out += ", or one more"sv;
        else if (left > 1)
            out.append(", or one of "sv).append(std::to_string(left)).append(" more"sv);
        out += '.';
    }
    if (!told.elsewhere.empty()) {
        append_one_of(out += " It is offered with "sv, told.elsewhere, append_short);
        out += '.';
    }
    if (!told.successors.empty()) {
        append_one_of(out += " In its place: "sv, told.successors, append_short);
        out += '.';
    }
    if (violation.code == errc::wrong_type && told.value == "null" &&
        violation.from == origin::patch && !violation.pointer.empty())
        append_way_out_of_null(out, told.expected);
    if (!violation.catalog_path.empty())
        append_catalog_path(out, violation.catalog_path);
}

/// What is told of a value that is deprecated.
inline void append_deprecation(std::string& out, deprecated_value const& value)
{
    out += "is deprecated"sv;
    if (!value.since.empty()) out.append(" since "sv).append(value.since);
    if (!value.until.empty()) out.append(" and offered until "sv).append(value.until);
    out += '.';
    if (value.successors.empty()) return;
    append_one_of(out += " In its place: "sv, value.successors, append_short);
    out += '.';
}

/// Appends what a notice says, without its subject.
inline void append_notice_predicate(std::string& out, notice const& told)
{
    switch (told.code) {
    case notice_code::member_ignored: out += "is not a known member and was ignored."sv; break;
    case notice_code::member_dropped:
        out += "is gone: the object that had it was replaced."sv;
        break;
    case notice_code::list_shrunk: {
        auto const& sizes = std::get<list_sizes>(told.details);
        out.append("has "sv).append(std::to_string(sizes.after)).append(" items; it had "sv);
        out.append(std::to_string(sizes.before)).append("."sv);
        break;
    }
    case notice_code::fallback_repeated:
        append_escaped(out += "is the same as "sv, std::get<culprit>(told.details).pointer);
        out += ", so it is no fallback for it."sv;
        break;
    case notice_code::deprecated:
        append_deprecation(out, std::get<deprecated_value>(told.details));
        break;
    case notice_code::number_taken_over:
        out += "is linked to another integration, which it is taken from."sv;
        break;
    case notice_code::blank: out += "has only white space."sv; break;
    case notice_code::stale: break;
    case notice_code::member_unknown: {
        auto const* const name = std::get_if<unknown_name>(&told.details);
        if (name == nullptr) return void(out += "has no member that is known."sv);
        append_short(out += "is not a known member. Did you mean "sv, name->suggestion);
        out += '?';
        break;
    }
    }
}

} // namespace voicecfg::detail

#endif
