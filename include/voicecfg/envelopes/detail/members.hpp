// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_DETAIL_MEMBERS_HPP
#define VOICECFG_ENVELOPES_DETAIL_MEMBERS_HPP

#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/phrases.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What answers have in common.
namespace voicecfg::detail {

/// Appends a member after another one: `before` is `,"name":`.
inline void append_member(std::string& out, std::string_view before, std::string_view text)
{
    json::append_quoted(out += before, text);
}

/// Appends JSON texts as an array.
inline void append_list(std::string& out, std::span<std::string const> texts)
{
    json::brackets list{out, '[', ']'};
    for (auto const& each : texts) {
        list.next();
        out += each;
    }
    list.close();
}

/// Appends the members `offset`, `value`, `allowed` and `suggestion`, where they apply.
inline void append_hints(std::string& out, details_view const& told)
{
    if (told.offset) out.append(",\"offset\":"sv).append(std::to_string(*told.offset));
    if (!told.value.empty()) out.append(",\"value\":"sv).append(told.value);
    if (!told.allowed.empty()) append_list(out += ",\"allowed\":"sv, told.allowed);
    if (!told.suggestion.empty()) out.append(",\"suggestion\":"sv).append(told.suggestion);
}

/// How the pointer to another member is written.
using append_pointer = void (*)(std::string& out, std::string_view pointer);

/// Appends what the sentence says beyond those members, each after a comma.
inline void append_parameters(std::string& out, details_view const& told, append_pointer pointer)
{
    auto const open = [&](std::string_view name) -> std::string& {
        return out.append(",\"").append(name).append("\":");
    };
    auto const bound = [&](std::string_view name, std::optional<json::numeric> const& value) {
        if (value) json::append_number(open(name), *value);
    };
    if (!told.expected.empty()) {
        json::brackets list{open("expected"), '[', ']'};
        for (auto const each : told.expected) {
            list.next();
            json::append_quoted(out, name(each));
        }
        list.close();
    }
    if (!told.format.empty()) json::append_quoted(open("expected"), told.format);
    bound("minimum", told.minimum);
    bound("maximum", told.maximum);
    bound("exclusiveMinimum", told.exclusive_minimum);
    bound("exclusiveMaximum", told.exclusive_maximum);
    if (told.choices) open("choices") += std::to_string(*told.choices);
    if (!told.related.empty()) pointer(open("related"), told.related);
    if (!told.related_value.empty()) open("relatedValue") += told.related_value;
    if (!told.elsewhere.empty()) append_list(open("elsewhere"), told.elsewhere);
    if (!told.successors.empty()) append_list(open("successors"), told.successors);
}

/// Appends a JSON pointer as a string that is a URI fragment, of which nothing is to be escaped.
inline void append_quoted_fragment(std::string& out, std::string_view pointer)
{
    json::append_fragment(out += '"', pointer);
    out += '"';
}

/// Appends the member `parameters`, where there are any: what the sentence says beyond the members
/// of the response.
inline void append_parameters(std::string& out, details_view const& told)
{
    std::string all;
    if (told.text_fault) {
        auto const& [what, at] = *told.text_fault;
        append_member(all, ",\"reason\":"sv, name(what));
        all.append(",\"line\":"sv).append(std::to_string(at.line));
        all.append(",\"column\":"sv).append(std::to_string(at.column));
    }
    if (told.found != json_type{}) append_member(all, ",\"found\":"sv, name(told.found));
    if (told.clears_empty) all += ",\"clearsEmpty\":true"sv;
    if (told.size) all.append(",\"size\":"sv).append(std::to_string(*told.size));
    append_parameters(all, told, append_quoted_fragment);
    if (!told.members.empty()) append_list(all += ",\"members\":"sv, told.members);
    if (told.member_count != 0)
        all.append(",\"memberCount\":"sv).append(std::to_string(told.member_count));
    if (!told.request_member.empty()) append_member(all, ",\"member\":"sv, told.request_member);
    if (!all.empty()) out.append(",\"parameters\":{"sv).append(all, 1).append("}"sv);
}

} // namespace voicecfg::detail

#endif
