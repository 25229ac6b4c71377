// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_rules.hpp"

/// V17: members that leave merged where another one changes.
namespace vocabulary {

inline value const* at_path(value const* in, names const& path)
{
    for (std::string const& name : path) in = find(in, name);
    return in;
}

/// A member that changes but is at fault resets nothing.
inline bool is_faulty(asking& asked, state const& of, std::string const& named)
{
    names const path = path_of(named);
    std::optional<place> const first = member_of(asked, of, path.front());
    if (path.size() > 1 && first && !is_object(*first->one.held))
        return !is_null(*first->one.held) ||
               !takes_null(asked.document, member_schema(asked.document, of.table, path.front()));
    party const one = party_named(asked, of, named);
    if (!one.there)
        return !one.missing || (member_of(asked, one.around, path.back()) &&
                                !takes_null(asked.document, one.table));
    return tells_at(findings_of(asked, [&] { judge_value(asked, one.table, one.at, &one.around); }),
                    one.at.pointer);
}

inline void put_reset(asking& asked, state const& of, value const& rule)
{
    std::string const named = text_of(&rule, "member");
    names const path = path_of(named);
    value const* const before = not_null(at_path(of.stored, path));
    value merged = merged_object(asked, of);
    take_reset(asked, of.at.pointer, merged);
    value const* const after = at_path(&merged, path);
    if (before == nullptr || (after != nullptr && equal(*before, *after)) ||
        is_faulty(asked, of, named))
        return;
    for (value const& one : find(rule, "members")->items) {
        names const where = path_of(one.text);
        if (at_path(of.at.as_sent, where) == nullptr && at_path(&merged, where) != nullptr)
            asked.reset.insert(pointer_to(of.at.pointer, where));
    }
}

inline void put_resets(asking& asked, state const& of)
{
    value const* const rules = word(of.table, "rules");
    if (rules == nullptr || of.audited() || of.stored == nullptr) return;
    // what is replaced is gone with the rest
    if (!of.root && !of.laid_over()) return;
    for (value const& rule : rules->items)
        if (value const* const resets = find(rule, "resets")) put_reset(asked, of, *resets);
}

} // namespace vocabulary
