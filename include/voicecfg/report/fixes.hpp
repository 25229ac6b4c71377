// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_FIXES_HPP
#define VOICECFG_REPORT_FIXES_HPP

#include <voicecfg/json/text_fault.hpp>
#include <voicecfg/json/visible.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/format_phrases.hpp>
#include <voicecfg/report/phrases.hpp>
#include <voicecfg/report/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// What sentences say of what to do.
namespace voicecfg::detail {

/// What to do about a member that is not known and has no near name.
[[nodiscard]] constexpr std::string_view unknown_fix(violation const& violation) noexcept
{
    std::string_view const pointer = violation.pointer;
    auto const name = pointer.substr(pointer.rfind('/') + 1);
    if (name.find('.') == name.npos || violation.from == origin::dialect)
        return "Check its spelling, or leave it out.";
    return "A dot in a name leads into no object: send an object within the object.";
}

/// What to do about a value of a wrong type, where its sentence does not say it.
[[nodiscard]] constexpr std::string_view type_fix(violation const& violation,
                                                  details_view const& told) noexcept
{
    if (violation.from != origin::patch) return {};
    if (violation.pointer.empty())
        return told.found == json_type::array
                   ? "Send an object of the members to change: a JSON Patch (RFC 6902) is not read."
                   : "";
    if (told.value != "null") return {};
    if (!told.clears_empty) return "Leave it out to change nothing.";
    return told.expected.contains(json_type::array)
               ? "Leave it out to change nothing, or send [] to clear it."
               : "Leave it out to change nothing, or send {} to clear it.";
}

/// What to do about a member that is missing, where nothing names another member.
[[nodiscard]] constexpr std::string_view required_fix(violation const& violation) noexcept
{
    if (violation.from != origin::stored) return {};
    return violation.pointer.rfind('/') == 0
               ? "Add it."
               : "Add it, with the other members that its object needs.";
}

/// What to do about a violation in a sentence that no value has a part in, or nothing.
[[nodiscard]] constexpr std::string_view constant_fix(violation const& violation,
                                                      details_view const& told) noexcept
{
    switch (violation.code) {
    case errc::malformed_json: return told.text_fault ? row_of(told.text_fault->what).fix : "";
    case errc::duplicate_member: return "Keep one of the two.";
    case errc::too_large:
        return violation.from == origin::patch
                   ? "Send less: it, or the assistant with it, exceeds the limit."
                   : "";
    case errc::wrong_type: return type_fix(violation, told);
    case errc::empty_patch: return told.members.empty() ? "Send at least one." : "";
    case errc::unknown_member: return told.suggestion.empty() ? unknown_fix(violation) : "";
    case errc::read_only: return "Leave it out.";
    case errc::too_short:
    case errc::too_long: return "Unicode code points are counted.";
    case errc::repeated: return "Keep one of the two.";
    case errc::required: return told.related.empty() ? required_fix(violation) : "";
    case errc::incompatible:
        if (violation.from == origin::dialect) return "Change one of the two, or leave it out.";
        return told.allowed.empty() ? "Change one of the two." : "";
    case errc::facts_required: return "The server must look it up: a client can't mend this.";
    case errc::number_not_found: return "Choose another.";
    case errc::number_in_use: return "Unlink it there, or choose another.";
    case errc::bad_request:
        return violation.from == origin::catalog ? "Load the catalog of this platform." : "";
    case errc::too_deep: return "Flatten it.";
    case errc::empty_string:
    case errc::out_of_range:
    case errc::bad_format:
    case errc::too_few:
    case errc::too_many:
    case errc::not_one_of:
    case errc::forbidden:
    case errc::not_in_catalog: break;
    }
    return {};
}

/// Appends some values, and how many more of so many there are.
inline void append_some_of(std::string& out, std::span<std::string const> values, std::size_t count)
{
    append_one_of(out, values, append_short);
    auto const left = count - values.size();
    if (left == 1)
        out += ", or one more"sv;
    else if (left > 1)
        out.append(", or one of "sv).append(std::to_string(left)).append(" more"sv);
    out += '.';
}

/// Appends what to do, each sentence after a separator.
inline void append_fixes(std::string& out, violation const& violation, details_view const& told,
                         char separator = ' ')
{
    if (auto const fix = constant_fix(violation, told); !fix.empty()) (out += separator) += fix;
    if (told.format == "http-url") append_url_fix(out += separator, told);
    auto const& next = told.successors;
    if (!told.suggestion.empty() &&
        std::find(next.begin(), next.end(), told.suggestion) == next.end()) {
        append_short((out += separator) += "Did you mean "sv, told.suggestion);
        out += '?';
    }
    bool const only = told.allowed.size() == 1 && told.choices.value_or(0) <= 1 &&
                      told.allowed.front() == told.suggestion;
    if (!told.allowed.empty() && !only)
        append_some_of((out += separator) += "It may be "sv, told.allowed,
                       told.choices.value_or(0));
    if (!told.members.empty())
        append_some_of((out += separator) += "Send at least one: "sv, told.members,
                       told.member_count);
    if (!told.elsewhere.empty()) {
        (out += separator) += "It is offered with "sv;
        if (!told.related.empty()) append_escaped(out, told.related), out += ' ';
        append_one_of(out, told.elsewhere, append_short);
        out += '.';
    }
    if (!told.successors.empty()) {
        append_one_of((out += separator) += "In its place: "sv, told.successors, append_short);
        out += '.';
    }
    if (violation.catalog_path.empty()) return;
    json::append_visible((out += separator) += "See "sv, violation.catalog_path);
    out += " in the catalog."sv;
}

} // namespace voicecfg::detail

#endif
