// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/changes.hpp"
#include "vocabulary_changed.hpp"

/// V19: what `changes`, `undo` and `delta` hold of secrets where the caller does not ask for them.
namespace vocabulary {

inline value masked(value const& document, schema const& of, value const& held,
                    value const* around);

inline value masked_object(value const& document, std::vector<schema> const& tables,
                           value const& held)
{
    value result = object();
    for (member const& one : held.members) {
        value inner = one.held;
        for (schema const& table : tables) {
            bool const own = contains(table_of(table), one.name);
            value const* const more = find(table.body, "additionalProperties");
            if (own)
                inner = masked(document, member_schema(document, table, one.name), inner, &held);
            else if (more != nullptr)
                inner = masked(document, resolve(document, more), inner, &held);
        }
        set(result, one.name, inner);
    }
    return result;
}

/// The branch of a union's object; all of them where its tag is no branch's.
inline std::vector<schema> tables_for(value const& document, schema const& of, value const& held,
                                      value const* around)
{
    if (!is_union(of)) return {of};
    std::string const name = is_beside(of) ? word_text(of, "beside") : tag_member(of);
    value const* const tag = find(is_beside(of) ? around : &held, name);
    std::vector<schema> every;
    for (branch const& one : branches_of(document, of)) {
        if (tag != nullptr && is_string(*tag) && contains(one.tags, tag->text)) return {one.held};
        every.push_back(one.held);
    }
    if (auto const other = otherwise_of(document, of)) {
        if (tag == nullptr || is_null(*tag)) return {*other};
        every.push_back(*other);
    }
    return every;
}

inline value masked(value const& document, schema const& of, value const& held, value const* around)
{
    if (of.write_only) return string("***");
    if (is_any_of(of)) {
        value result = held;
        for (schema const& one : picked_by(document, of, held))
            result = masked(document, one, result, around);
        return result;
    }
    if (is_object(held))
        return masked_object(document, tables_for(document, of, held, around), held);
    if (!is_array(held)) return held;
    value result = array();
    schema const items = resolve(document, find(of.body, "items"));
    for (value const& one : held.items)
        result.items.push_back(masked(document, items, one, nullptr));
    return result;
}

/// Operations with the values that a masked document has in their places.
inline value masked_operations(value operations, value const& target)
{
    for (value& one : operations.items) {
        value const* const held = find(one, "value");
        if (held == nullptr) continue;
        value const* there = &target;
        for (std::string const& name : path_of(find(one, "path")->text))
            there = there == nullptr ? nullptr : find(*there, name);
        set(one, "value", there == nullptr ? string("***") : *there);
    }
    return operations;
}

} // namespace vocabulary
