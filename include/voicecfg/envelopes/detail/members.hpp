// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_DETAIL_MEMBERS_HPP
#define VOICECFG_ENVELOPES_DETAIL_MEMBERS_HPP

#include <voicecfg/json/pointer.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/phrases.hpp>

#include <string>
#include <string_view>

/// What answers have in common.
namespace voicecfg::detail {

/// Appends a member after another one: `before` is `,"name":`.
inline void append_member(std::string& out, std::string_view before, std::string_view text)
{
    json::append_quoted(out += before, text);
}

/// Appends the members `offset`, `value`, `allowed` and `suggestion`, where they apply.
inline void append_hints(std::string& out, details_view const& told)
{
    if (told.offset) out.append(",\"offset\":"sv).append(std::to_string(*told.offset));
    if (!told.value.empty()) out.append(",\"value\":"sv).append(told.value);
    if (!told.allowed.empty()) {
        out += ",\"allowed\":"sv;
        json::brackets list{out, '[', ']'};
        for (auto const& each : told.allowed) {
            list.next();
            out += each;
        }
        list.close();
    }
    if (!told.suggestion.empty()) out.append(",\"suggestion\":"sv).append(told.suggestion);
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
    json::brackets members{all, '{', '}'};
    auto const open = [&](std::string_view name) -> std::string& {
        members.next();
        return all.append("\"").append(name).append("\":");
    };
    if (!told.expected.empty()) {
        json::brackets list{open("expected"), '[', ']'};
        for (auto const each : told.expected) {
            list.next();
            json::append_quoted(all, name(each));
        }
        list.close();
    }
    if (!told.format.empty()) {
        json::append_quoted(open("expected") += '[', told.format);
        all += ']';
    }
    if (told.minimum) json::append_number(open("minimum"), *told.minimum);
    if (told.maximum) json::append_number(open("maximum"), *told.maximum);
    if (told.choices != 0) open("choices") += std::to_string(told.choices);
    if (!told.related.empty()) append_quoted_fragment(open("related"), told.related);
    if (!told.related_value.empty()) open("relatedValue") += told.related_value;
    members.close();
    if (all.size() > 2) out.append(",\"parameters\":").append(all);
}

} // namespace voicecfg::detail

#endif
