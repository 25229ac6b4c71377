// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "read.hpp"

/// Whether two answers say the same: all but `message`, the spelling of numbers and what is free in
/// order.
namespace second {

/// As G14, but members in the same order, too.
inline bool equal_in_order(value const& a, value const& b)
{
    if (!is_object(a) || !is_object(b))
        return is_array(a) && is_array(b)
                   ? std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                                equal_in_order)
                   : equal(a, b);
    return std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                      [](member const& left, member const& right) {
                          return left.name == right.name && equal_in_order(left.held, right.held);
                      });
}

/// The same without messages, the types that are expected sorted, and numbers of the catalog as the
/// doubles that it holds.
inline value without_message(value const& finding)
{
    value result = object();
    for (member const& one : finding.members) {
        if (one.name == "message") continue;
        value held = one.name == "violation" ? without_message(one.held) : one.held;
        if (one.name == "expected")
            std::sort(held.items.begin(), held.items.end(),
                      [](value const& a, value const& b) { return a.text < b.text; });
        if (one.name == "minimum" || one.name == "maximum" || one.name == "allowed")
            mark_parsed(held);
        set(result, one.name, held);
    }
    return result;
}

inline value findings_of(value const& all)
{
    value result = array();
    for (value const& one : all.items) result.items.push_back(without_message(one));
    return result;
}

/// RFC 6902 operations by their paths, which are all different.
inline value by_path(value const& operations)
{
    value result = object();
    for (value const& one : operations.items) {
        value const* const path = find(one, "path");
        if (path != nullptr) set(result, path->text, one);
    }
    return result;
}

/// The member in which two answers differ, or nothing.
inline std::optional<std::string> difference(value const& one, value const& other)
{
    std::set<std::string> all = names_in(one);
    all.merge(names_in(other));
    for (std::string const& name : all) {
        value const* const a = find(one, name);
        value const* const b = find(other, name);
        if (a == nullptr || b == nullptr) return name;
        bool const same =
            name == "errors" || name == "notices" ? equal(findings_of(*a), findings_of(*b))
            : name == "changes" || name == "undo"
                ? a->items.size() == b->items.size() && equal(by_path(*a), by_path(*b))
            : name == "assistant" ? equal_in_order(*a, *b)
                                  : equal(*a, *b);
        if (!same) return name;
    }
    return std::nullopt;
}

} // namespace second
