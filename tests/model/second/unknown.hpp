// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "call.hpp"
#include "suggest.hpp"

/// G5: members that a table does not know.
namespace second {

inline names lacking_in(names const& known, std::set<std::string> const& had)
{
    names result;
    for (std::string const& name : known)
        if (had.count(name) == 0) result.push_back(name);
    return result;
}

/// What stored has under a name, where a sent member may be equal to it. Items of lists have no
/// place of their own, but all of an equal list is sent back.
struct counterpart {
    value const* object = nullptr;
    bool all = false;
};

inline bool is_sent_back(counterpart const& of, std::string const& name, seen const& one)
{
    value const* const before = find(of.object, name);
    return one.sent && (of.all || (before != nullptr && equal(*before, *one.held)));
}

/// Tells a member that is unknown and was not sent back. `known` are names that its object lacks.
inline void tell_unknown(call& asked, std::string const& pointer, std::string const& name,
                         seen const& one, names const& known)
{
    if (!one.sent && asked.act != act::check) return; // updates never tell stored unknown members
    auto const meant = suggestion(name, candidates_of(known), naming::members);
    if (asked.chosen.ignore && one.sent) {
        notice(asked, "member_ignored", pointer, "patch");
        return;
    }
    if (asked.chosen.ignore && !meant) return;
    value& said = asked.chosen.ignore ? notice(asked, "member_unknown", pointer, "stored")
                                      : refuse(asked, "unknown_member", pointer, one);
    if (meant) set(said, "suggestion", string(*meant));
}

/// The unknown members of an object that has neither settings nor read-only members.
inline void tell_unknown_members(call& asked, std::string const& pointer, view const& members,
                                 names const& own, counterpart const& before)
{
    names const known = lacking_in(own, names_in(members));
    for (auto const& [name, one] : members)
        if (!contains(own, name) && !is_sent_back(before, name, one))
            tell_unknown(asked, below(pointer, name), name, one, known);
}

// G18 `member_unknown` at "": an assistant with members of which it knows none.
inline void tell_stranger(call& asked, names const& known)
{
    if (asked.act != act::check || !asked.chosen.ignore) return;
    view const members = view_of_stored(asked.stored);
    if (members.empty() || std::any_of(members.begin(), members.end(),
                                       [&](auto const& one) { return contains(known, one.first); }))
        return;
    notice(asked, "member_unknown", "", "stored");
}

/// The root's unknown members and, where a dialect has them, its read-only ones.
inline void tell_unknown_roots(call& asked, names const& own, names const& read_only)
{
    bool const check = asked.act == act::check;
    view const members = check ? view_of_stored(asked.stored) : view_of_sent(asked.patch);
    names const known = lacking_in(own, names_in(members));
    counterpart const before{check ? nullptr : &asked.stored};
    for (auto const& [name, one] : members) {
        if (contains(own, name) || is_sent_back(before, name, one)) continue;
        bool const fixed = contains(read_only, name);
        if (fixed && check) continue;
        // G19: creations that ignore drop read-only members as well.
        if (fixed && !(asked.act == act::create && asked.chosen.ignore))
            refuse(asked, "read_only", below("", name), one);
        else
            tell_unknown(asked, below("", name), name, one, known);
    }
}

} // namespace second
