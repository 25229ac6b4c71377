// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_union.hpp"

/// V22, G18: items that stand in for a member.
namespace vocabulary {

/// An own member, but for a null that is no value, or that removes.
inline value const* own_value(asking const& asked, schema const& of, value const& in,
                              std::string const& name)
{
    schema const table = member_schema(asked.document, of, name);
    value const* const held = find(in, name);
    return removes(table) || !takes_null(asked.document, table) ? not_null(held) : held;
}

/// Whether two objects have equal own members.
inline bool equal_owns(asking const& asked, schema const& of, value const& a, value const& b)
{
    if (!is_object(a) || !is_object(b)) return false;
    names const own = table_of(of);
    return std::all_of(own.begin(), own.end(), [&](std::string const& name) {
        value const* const left = own_value(asked, of, a, name);
        value const* const right = own_value(asked, of, b, name);
        return left == nullptr || right == nullptr ? left == right : equal(*left, *right);
    });
}

inline value merged_member(asking& asked, state const& of, std::string const& name)
{
    std::optional<place> const there = member_of(asked, of, name);
    if (!there) return value();
    schema const table = member_schema(asked.document, of.table, name);
    return merged_value(asked, table, *there, &of);
}

inline void tell_repeated(asking& asked, schema const& of, place const& at, std::size_t i,
                          state const* around)
{
    std::string const name = word_text(of, "fallbackOf");
    value const& item = at.one.held->items[i];
    if (name.empty() || !at.one.sent || around == nullptr || !is_object(item)) return;
    schema const items =
        object_schema(asked.document, resolve(asked.document, find(of.body, "items")));
    std::string related;
    if (equal_owns(asked, items, item, merged_member(asked, *around, name)))
        related = below(around->at.pointer, name);
    for (std::size_t k = 0; k < i && related.empty(); ++k)
        if (equal_owns(asked, items, item, at.one.held->items[k])) related = below(at.pointer, k);
    if (!related.empty())
        set(notice(asked, "fallback_repeated", below(at.pointer, i), "patch"), "related",
            string(related));
}

} // namespace vocabulary
