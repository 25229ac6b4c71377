// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "lumenia.hpp"

namespace second::lumenia {

inline std::string section_behind(std::string const& list)
{
    return list == "fallbackVoices" ? "voice" : "transcriber";
}

inline value merged_object(call const& asked, std::string const& name, value const& sent)
{
    value const* const before = find(asked.stored, name);
    section of = section_of(name, below("", name), {&sent, true});
    if (before != nullptr && is_object(*before)) of.stored = before;
    if (!has(sent, "provider")) of.merging = merging::overlay;
    value const* const named_in = of.merging == merging::overlay ? of.stored : &sent;
    std::optional<listing> const providers = providers_of(asked, name);
    return merged_section(of, body_of(entry_of(asked, providers, provider_in(named_in))));
}

inline bool is_equal_list(call const& asked, std::string const& name, value const& sent)
{
    value const* const before = find(asked.stored, name);
    return before != nullptr && equal(*before, sent);
}

// L5
inline value merged_list(call const& asked, std::string const& name, value const& sent)
{
    if (is_equal_list(asked, name, sent)) return *find(asked.stored, name); // G5: kept
    std::string const behind = section_behind(name);
    std::optional<listing> const providers = providers_of(asked, behind);
    value result = array();
    for (value const& item : sent.items)
        result.items.push_back(
            merged_section(section_of(behind, "", {&item, true}),
                           body_of(entry_of(asked, providers, provider_in(&item)))));
    return result;
}

/// Whether two objects have equal own members; null members of stored ones count as absent.
inline bool equal_owns(names const& own, value const& a, value const& b)
{
    if (!is_object(a) || !is_object(b)) return false;
    return std::all_of(own.begin(), own.end(), [&](std::string const& name) {
        value const* left = find(a, name);
        value const* right = find(b, name);
        if (left != nullptr && is_null(*left)) left = nullptr;
        if (right != nullptr && is_null(*right)) right = nullptr;
        return left == nullptr || right == nullptr ? left == right : equal(*left, *right);
    });
}

// G18: a sent fallback that repeats what it stands in for, or an earlier one.
inline void tell_repeated(call& asked, std::string const& name, value const& list, std::size_t i)
{
    std::string const behind = section_behind(name);
    value const* const sent = find(asked.patch, behind);
    value const* const before = find(asked.stored, behind);
    value in_place = before == nullptr ? value() : *before;
    if (sent != nullptr) in_place = merged_object(asked, behind, *sent);
    std::string related;
    if (equal_owns(own_of(behind), list.items[i], in_place)) related = below("", behind);
    for (std::size_t k = 0; k < i && related.empty(); ++k)
        if (equal_owns(own_of(behind), list.items[i], list.items[k]))
            related = below(below("", name), k);
    if (!related.empty())
        set(notice(asked, "fallback_repeated", below(below("", name), i), "patch"), "related",
            string(related));
}

inline void tell_shrunk(call& asked, std::string const& name, seen const& one)
{
    value const* const before = find(asked.stored, name);
    if (!one.sent || before == nullptr || !is_array(*before) ||
        one.held->items.size() >= before->items.size())
        return;
    value& said = notice(asked, "list_shrunk", below("", name), "patch");
    set(said, "before", count(before->items.size()));
    set(said, "after", count(one.held->items.size()));
}

inline void judge_list(call& asked, std::string const& name, seen const& one)
{
    std::string const pointer = below("", name);
    if (!is_array(*one.held)) {
        refuse_type(asked, pointer, one, {"array"});
        return;
    }
    tell_shrunk(asked, name, one);
    for (std::size_t i = 0; i < one.held->items.size(); ++i) {
        value const& item = one.held->items[i];
        std::string const at = below(pointer, i);
        if (!is_object(item)) {
            refuse_type(asked, at, {&item, one.sent}, {"object"});
            continue;
        }
        if (one.sent) tell_repeated(asked, name, *one.held, i);
        section of = section_of(section_behind(name), at, {&item, one.sent});
        of.kept_list = one.sent && is_equal_list(asked, name, *one.held);
        judge_section(asked, of);
    }
}

inline void judge_member(call& asked, std::string const& name, seen const& one)
{
    std::string const pointer = below("", name);
    if (name == "firstMessage" || name == "prompt")
        judge_text(asked, pointer, one);
    else if (name == "voice" || name == "transcriber")
        judge_object(asked, name, one);
    else if (name != "number_id")
        judge_list(asked, name, one);
    else if (judge_integer(asked, pointer, one, "1"))
        judge_phone_number(asked, pointer, one, true); // L6
}

// L1: what was sent counts, whatever `changed` leaves of it.
inline void judge_emptiness(call& asked, value const& patch)
{
    if (std::none_of(top_members.begin(), top_members.end(),
                     [&](auto const& name) { return has(patch, name); }))
        put(asked, false, "empty_patch", "", "patch");
}

inline value merged_member(call const& asked, std::string const& name, value const& sent)
{
    if (name == "voice" || name == "transcriber") return merged_object(asked, name, sent);
    if (name == "fallbackVoices" || name == "fallbackTranscribers")
        return merged_list(asked, name, sent);
    return name == "number_id" ? integer_form(sent) : sent;
}

} // namespace second::lumenia
