// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_NOTICE_PHRASES_HPP
#define VOICECFG_REPORT_NOTICE_PHRASES_HPP

#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/violation.hpp>

#include <string>
#include <variant>

/// What a sentence says of a notice.
namespace voicecfg::detail {

inline void append_deprecation(std::string& out, deprecated_value const& value)
{
    out += "is deprecated"sv;
    if (!value.since.empty()) out.append(" since "sv).append(value.since);
    if (!value.until.empty())
        out.append(" and no longer offered from "sv).append(value.until).append(" on"sv);
}

inline void append_shrinking(std::string& out, list_sizes const& sizes)
{
    out.append("had "sv).append(std::to_string(sizes.before));
    out.append(sizes.before == 1 ? " item and has "sv : " items and has "sv);
    out.append(std::to_string(sizes.after)).append(": a sent list replaces the stored one"sv);
}

/// Appends what a notice says of its subject, without a full stop.
inline void append_notice_fault(std::string& out, notice const& told)
{
    switch (told.code) {
    case notice_code::member_ignored:
        return void(out += "was ignored: it is no member that can be set"sv);
    case notice_code::member_dropped:
        return void(out += "is gone: the object that had it was replaced"sv);
    case notice_code::list_shrunk: return append_shrinking(out, std::get<list_sizes>(told.details));
    case notice_code::fallback_repeated:
        append_escaped(out += "is the same as "sv, std::get<culprit>(told.details).pointer);
        return void(out += ": it fails where that fails"sv);
    case notice_code::deprecated:
        return append_deprecation(out, std::get<deprecated_value>(told.details));
    case notice_code::number_taken_over:
        return void(out += "is linked to another integration, which loses it to this one"sv);
    case notice_code::blank: return void(out += "has only white space"sv);
    case notice_code::stale: return;
    case notice_code::member_unknown:
        return void(out += std::holds_alternative<unknown_name>(told.details)
                               ? "is not a known member and was ignored"sv
                               : "has no member that is known"sv);
    }
}

inline void append_replacement(std::string& out, deprecated_value const& value)
{
    if (value.successors.empty()) return void(out += "Plan to replace it."sv);
    append_one_of(out += "In its place: "sv, value.successors, append_short);
    out += '.';
}

inline void append_known_name(std::string& out, notice const& told)
{
    auto const* const name = std::get_if<unknown_name>(&told.details);
    if (name == nullptr) return void(out += "Is it an assistant of this platform?"sv);
    append_short(out += "Did you mean "sv, name->suggestion);
    out += '?';
}

/// Appends what may be done about it, as a sentence; nothing where nothing is to be done.
inline void append_notice_fix(std::string& out, notice const& told)
{
    switch (told.code) {
    case notice_code::member_ignored: return void(out += "Check its spelling, or leave it out."sv);
    case notice_code::member_dropped: return void(out += "To keep it, send it with the object."sv);
    case notice_code::fallback_repeated: return void(out += "Send another, or leave it out."sv);
    case notice_code::deprecated:
        return append_replacement(out, std::get<deprecated_value>(told.details));
    case notice_code::blank: return void(out += "Write a text, or leave it out."sv);
    case notice_code::member_unknown: return append_known_name(out, told);
    case notice_code::list_shrunk:
    case notice_code::number_taken_over:
    case notice_code::stale: return;
    }
}

} // namespace voicecfg::detail

#endif
