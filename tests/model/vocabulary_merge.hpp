// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_judge.hpp"

/// V15, V16, G15: what merged holds. It takes values with faults, too.
namespace vocabulary {

inline value merged_value(asking& asked, schema const& of, place const& at, state const* around);

/// V14: the tag of a union whose tag stands in the object around.
inline tag beside_of(asking& asked, schema const& of, state const* around)
{
    tag result;
    if (!is_beside(of) || around == nullptr) return result;
    std::string const name = word_text(of, "beside");
    result.before = not_null(find(around->stored, name));
    std::optional<place> const now = member_of(asked, *around, name);
    value const* const held = now ? not_null(now->one.held) : nullptr;
    result.same = around->audited() || result.before == nullptr ||
                  (held != nullptr && equal(*held, *result.before));
    if (held != nullptr && !has_faults_of_its_own(asked, *around, name)) result.one = now->one;
    return result;
}

/// The state of an object; none where a union has no branch for it.
inline std::optional<state> state_at(asking& asked, schema const& of, place const& at,
                                     state const* around)
{
    if (!is_union(of)) return state_of(asked, of, of, at, {});
    tag const by = tag_of(of, at, beside_of(asked, of, around));
    value const* const held = at.one.sent ? by.one.held : not_null(by.one.held);
    std::optional<schema> const picked = branch_of(asked, of, held);
    if (!picked) return std::nullopt;
    return state_of(asked, of, *picked, at, by);
}

inline value merged_array(asking& asked, schema const& of, place const& at, state const* around)
{
    if (at.one.sent && at.before != nullptr && equal(*at.before, *at.one.held)) return *at.before;
    schema const items = resolve(asked.document, find(of.body, "items"));
    value result = array();
    for (std::size_t i = 0; i < at.one.held->items.size(); ++i)
        result.items.push_back(merged_value(asked, items, item_place(at, i), around));
    return result;
}

inline value merged_map(asking& asked, schema const& of, place const& at)
{
    schema const each = resolve(asked.document, find(of.body, "additionalProperties"));
    value result = object();
    for (member const& one : at.one.held->members)
        set(result, one.name, merged_value(asked, each, entry_place(at, one.name), nullptr));
    return result;
}

/// Whether a sent member beyond the table reaches merged as it was sent.
inline bool is_let_through(asking& asked, state const& of, std::string const& name)
{
    if (rest_of(of.table) != rest::closed || of.at.kept) return true;
    settings_of const by = entry_of(asked, of);
    if (!by.asked_for || by.hidden) return by.asked_for;
    value const* const settings = find(by.entry, "settings");
    return settings != nullptr && (says(by.entry, "settings") || has(*settings, name));
}

inline void put_member(asking& asked, state const& of, std::string const& name, value& into)
{
    value const& sent = *find(of.sent, name);
    bool const own = contains(table_of(of.table), name);
    schema const table = own ? member_schema(asked.document, of.table, name)
                             : resolve(asked.document, find(of.table.body, "additionalProperties"));
    if (own ? table.read_only : !is_let_through(asked, of, name)) {
        if (of.at.kept || (own && of.at.in_item))
            set(into, name, sent);
        else if (is_sent_back(of, name))
            set(into, name, *find(of.stored, name));
        return;
    }
    if (own && is_removed(asked, of, name)) {
        take_out(into, name);
        return;
    }
    if (!own && !of.at.kept && rest_of(of.table) == rest::open && is_sent_back(of, name)) {
        set(into, name, *find(of.stored, name));
        return;
    }
    if (!own && rest_of(of.table) != rest::entries) {
        set(into, name, sent);
        return;
    }
    place at = inner_place(of, name, &sent, true);
    if (!own) at.alone = true;
    set(into, name, merged_value(asked, table, at, own ? &of : nullptr));
}

/// G15: the order in which sent members come.
inline names order_of(state const& of)
{
    if (of.how == meeting::alone) {
        names result;
        for (member const& one : of.sent->members) result.push_back(one.name);
        return result;
    }
    names result = table_of(of.table);
    for (std::string const& name : names_in(*of.sent))
        if (!contains(result, name)) result.push_back(name);
    return result;
}

inline value merged_object(asking& asked, state const& of)
{
    if (of.audited()) return *of.stored;
    value result = of.laid_over() ? *of.stored : object();
    for (std::string const& name : order_of(of))
        if (has(*of.sent, name)) put_member(asked, of, name, result);
    if (of.stored != nullptr)
        for (member const& one : of.stored->members)
            if (!has(result, one.name) && stays(asked, of, one.name))
                set(result, one.name, one.held);
    return result;
}

/// V15: whether an object whose tag, in the object around, picks no branch is laid over.
inline bool is_laid_branchless(asking& asked, schema const& of, place const& at,
                               state const* around)
{
    return is_beside(of) && merge_of(of) == "overlay" && !at.alone &&
           beside_of(asked, of, around).same && object_or_none(at.before) != nullptr;
}

inline value merged_branchless(asking& asked, schema const& of, place const& at,
                               state const* around)
{
    if (!is_laid_branchless(asked, of, at, around)) return *at.one.held;
    value result = *at.before;
    for (std::string const& name : names_in(*at.one.held))
        set(result, name, *find(*at.one.held, name));
    return result;
}

inline value merged_value(asking& asked, schema const& of, place const& at, state const* around)
{
    value const& held = *at.one.held;
    if (!at.one.sent) return held;
    if (is_any_of(of)) {
        std::vector<schema> const picked = picked_by(asked.document, of, held);
        if (picked.empty()) return held;
        return merged_value(asked,
                            is_object(held) ? object_schema(asked.document, of) : picked.front(),
                            at, around);
    }
    if (is_array(held)) return merged_array(asked, of, at, around);
    if (is_object(held) && (is_union(of) || is_table(of))) {
        std::optional<state> const inner = state_at(asked, of, at, around);
        return inner ? merged_object(asked, *inner) : merged_branchless(asked, of, at, around);
    }
    if (is_object(held)) return merged_map(asked, of, at);
    names const types = types_in(of.body);
    bool const whole = contains(types, "integer") && !contains(types, "number");
    return whole && is_integral(held) ? integer_form(held) : held;
}

/// Takes what was reset out of merged (V17).
inline void take_reset(asking const& asked, std::string const& pointer, value& from)
{
    value left = object();
    if (!is_object(from)) return;
    for (member& one : from.members) {
        std::string const at = below(pointer, one.name);
        if (asked.reset.count(at) != 0) continue;
        take_reset(asked, at, one.held);
        left.members.push_back(one);
    }
    from = left;
}

} // namespace vocabulary
