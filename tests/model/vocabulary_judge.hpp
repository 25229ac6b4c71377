// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_values.hpp"

/// V6, V11, V12: any value by its schema. `around` is the object that governs it.
namespace vocabulary {

inline void judge_object(asking& asked, schema const& of, place const& at, state const* around);
inline void judge_union(asking& asked, schema const& of, place const& at, state const* around);
inline void judge_value(asking& asked, schema const& of, place const& at, state const* around);

inline void take_out(value& of, std::string_view name)
{
    std::vector<member> left;
    for (member const& one : of.members)
        if (one.name != name) left.push_back(one);
    of.members = left;
}

/// The place of an item; it has none in stored.
inline place item_place(place const& at, std::size_t i)
{
    place result;
    result.pointer = below(at.pointer, i);
    result.one = {&at.one.held->items[i], at.one.sent};
    result.alone = true;
    result.kept =
        at.kept || (at.one.sent && at.before != nullptr && equal(*at.before, *at.one.held));
    result.secret = at.secret;
    result.in_item = true;
    if (at.before != nullptr)
        for (value const& peer : at.before->items) result.peers.push_back(&peer);
    return result;
}

/// The place of a map's entry, or of a member that a schema takes beyond the table.
inline place entry_place(place const& at, std::string const& name)
{
    place result = at;
    result.pointer = below(at.pointer, name);
    result.one.held = find(*at.one.held, name);
    result.before = at.before == nullptr ? nullptr : find(*at.before, name);
    result.as_sent = find(at.as_sent, name);
    result.alone = true;
    result.peers.clear();
    for (value const* peer : at.peers)
        if (value const* const held = find(peer, name)) result.peers.push_back(held);
    return result;
}

// G18
inline void tell_shrunk(asking& asked, place const& at)
{
    if (!at.one.sent || at.before == nullptr || !is_array(*at.before) ||
        at.one.held->items.size() >= at.before->items.size())
        return;
    value& said = notice(asked, "list_shrunk", at.pointer, "patch");
    set(said, "before", count(at.before->items.size()));
    set(said, "after", count(at.one.held->items.size()));
}

inline void tell_repeated(asking& asked, schema const& of, place const& at, std::size_t i,
                          state const* around);

/// Whether an item has no fault that comes before it and is equal to an earlier one (V6).
inline bool judge_repeated(asking& asked, schema const& of, place const& at, std::size_t i,
                           state const* around)
{
    place const item = item_place(at, i);
    auto const& all = at.one.held->items;
    std::size_t k = 0;
    while (k < i && !equal(all[k], all[i])) ++k;
    if (k == i) return false;
    schema without_catalog = resolve(asked.document, find(of.body, "items"));
    take_out(without_catalog.words, "list");
    std::vector<finding> const found =
        findings_of(asked, [&] { judge_value(asked, without_catalog, item, around); });
    if (std::any_of(found.begin(), found.end(), [](finding const& one) { return !one.notice; }))
        return false;
    set(refuse(asked, "repeated", item), "related", string(below(at.pointer, k)));
    return true;
}

// V11
inline void judge_array(asking& asked, schema const& of, place const& at, state const* around)
{
    value const size = count(at.one.held->items.size());
    value const* const least = find(of.body, "minItems");
    value const* const most = find(of.body, "maxItems");
    value const* const items = find(of.body, "items");
    if (least != nullptr && compare(size, *least) < 0)
        refuse_size(asked, at, "too_few", "minimum", *least);
    else if (most != nullptr && compare(size, *most) > 0)
        refuse_size(asked, at, "too_many", "maximum", *most);
    tell_shrunk(asked, at);
    for (std::size_t i = 0; i < at.one.held->items.size(); ++i) {
        tell_repeated(asked, of, at, i, around);
        if (says(of.body, "uniqueItems") && judge_repeated(asked, of, at, i, around)) continue;
        judge_value(asked, resolve(asked.document, items), item_place(at, i), around);
    }
}

// V12; G8: null entries of stored maps that are no value count as absent.
inline void judge_map(asking& asked, schema const& of, place const& at)
{
    schema const each = resolve(asked.document, find(of.body, "additionalProperties"));
    for (std::string const& name : names_in(*at.one.held)) {
        place const entry = entry_place(at, name);
        if (!at.one.sent && is_null(*entry.one.held) && !takes_null(asked.document, each)) continue;
        judge_value(asked, each, entry, nullptr);
    }
}

// V14: the value's type picks; of several alternatives one must take it, else the first one's fault
// is told.
inline void judge_alternatives(asking& asked, schema const& of, place const& at,
                               state const* around)
{
    names expected;
    for (schema const& one : alternatives_of(asked.document, of))
        for (std::string const& type : alternative_types(one))
            if (!contains(expected, type)) expected.push_back(type);
    std::vector<schema> picked = picked_by(asked.document, of, *at.one.held);
    if (picked.empty()) {
        refuse_types(asked, at, expected);
        return;
    }
    if (is_object(*at.one.held)) picked = {object_schema(asked.document, of)};
    std::vector<std::vector<finding>> found;
    for (schema const& one : picked) {
        found.push_back(findings_of(asked, [&] { judge_value(asked, one, at, around); }));
        bool const good = std::all_of(found.back().begin(), found.back().end(),
                                      [](finding const& each) { return each.notice; });
        if (!good) continue;
        asked.found.insert(asked.found.end(), found.back().begin(), found.back().end());
        return;
    }
    asked.found.insert(asked.found.end(), found.front().begin(), found.front().end());
}

/// What words say of a value of a type that is allowed.
inline void judge_words(asking& asked, schema const& of, place const& at, state const* around)
{
    value const& held = *at.one.held;
    if (is_string(held)) judge_string(asked, of.body, at);
    if (is_number(held)) judge_number(asked, of.body, at);
    if (is_array(held)) judge_array(asked, of, at, around);
    if (is_object(held)) {
        if (is_table(of))
            judge_object(asked, of, at, around);
        else
            judge_map(asked, of, at);
    }
}

// V6
inline void judge_value(asking& asked, schema const& of, place const& given, state const* around)
{
    place at = given;
    at.secret = at.secret || of.write_only;
    value const& held = *at.one.held;
    if (is_infinite(held)) {
        refuse(asked, "out_of_range", at);
        return;
    }
    if (!is_object(of.body == nullptr ? value() : *of.body)) {
        judge_any(asked, at);
        return;
    }
    if (is_any_of(of)) {
        judge_alternatives(asked, of, at, around);
        return;
    }
    names const types = is_union(of) ? names{"object"} : types_in(of.body);
    if (!takes_type(types, held)) {
        refuse_types(asked, at, types);
        return;
    }
    if (is_union(of)) {
        judge_union(asked, of, at, around);
        return;
    }
    std::size_t const before = violations(asked);
    judge_words(asked, of, at, around);
    if (violations(asked) != before || !judge_choice(asked, of.body, at)) return;
    judge_phone(asked, of, at);
    if (word(of, "list") != nullptr && around != nullptr && !is_null(held))
        look_up(asked, of, at, *around);
    if (violations(asked) == before && asks_for_one(of.body)) tell_blank(asked, at.pointer, at.one);
}

} // namespace vocabulary
