// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_fallbacks.hpp"

namespace vocabulary {

/// G8 `changed`: what is equal to stored is as if it had not been sent, at each level of overlays.
inline value without_unchanged(asking& asked, state const& of)
{
    value left = object();
    for (member const& one : of.sent->members) {
        value const* const before = find(of.stored, one.name);
        if (before != nullptr && equal(*before, one.held)) continue;
        set(left, one.name, one.held);
        schema const table =
            object_schema(asked.document, member_schema(asked.document, of.table, one.name));
        bool const both = is_object(one.held) && object_or_none(before) != nullptr;
        if (!both || !(is_table(table) || is_union(table))) continue;
        place const at = inner_place(of, one.name, &one.held, true);
        auto const inner = state_at(asked, table, at, &of);
        value less = object();
        if (inner && inner->laid_over())
            less = without_unchanged(asked, *inner);
        else if (!inner && is_laid_branchless(asked, table, at, &of)) {
            for (member const& each : one.held.members) {
                value const* const stored = find(before, each.name);
                if (stored == nullptr || !equal(*stored, each.held))
                    set(less, each.name, each.held);
            }
        }
        else
            continue;
        if (less.members.empty())
            take_out(left, one.name);
        else
            set(left, one.name, less);
    }
    return left;
}

} // namespace vocabulary
