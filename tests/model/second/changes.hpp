// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "write.hpp"

/// G14: what changed.
namespace second {

inline void put_operation(value& out, char const* op, std::string const& path, value const* held)
{
    value one = object();
    set(one, "op", string(op));
    set(one, "path", string(path));
    if (held != nullptr) set(one, "value", *held);
    out.items.push_back(one);
}

/// RFC 6902, member by member through objects.
inline void put_changes(value& out, std::string const& pointer, value const& from, value const& to)
{
    for (member const& one : from.members) {
        std::string const at = below(pointer, one.name);
        value const* const after = find(to, one.name);
        if (after == nullptr)
            put_operation(out, "remove", at, nullptr);
        else if (is_object(one.held) && is_object(*after))
            put_changes(out, at, one.held, *after);
        else if (!equal(one.held, *after))
            put_operation(out, "replace", at, after);
    }
    for (member const& one : to.members)
        if (!has(from, one.name)) put_operation(out, "add", below(pointer, one.name), &one.held);
}

inline value changes_between(value const& from, value const& to)
{
    value out = array();
    put_changes(out, "", from, to);
    return out;
}

inline value delta_between(value const& stored, value const& merged)
{
    value delta = object();
    for (member const& one : merged.members) {
        value const* const before = find(stored, one.name);
        if (before == nullptr || !equal(*before, one.held)) set(delta, one.name, one.held);
    }
    return delta;
}

} // namespace second
