// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_object.hpp"

/// V14: unions by a tag.
namespace vocabulary {

/// Of an object whose tag picks no branch, only names that are nearly a branch's are told (G3).
inline void judge_nearly_known(asking& asked, schema const& of, state const& as)
{
    std::vector<branch> all = branches_of(asked.document, of);
    if (auto const other = otherwise_of(asked.document, of)) all.push_back({{}, *other});
    names own;
    names known;
    bool closed = false;
    for (branch const& one : all) {
        closed = closed || rest_of(one.held) != rest::open;
        for (std::string const& name : table_of(one.held)) {
            if (contains(own, name)) continue;
            own.push_back(name);
            if (!member_schema(asked.document, one.held, name).read_only) known.push_back(name);
        }
    }
    value const& held = *as.at.one.held;
    known = lacking_in(known, as.at.one.sent ? names_in(held) : names_in(view_of_stored(held)));
    if (!closed || asked.chosen.ignore) return;
    for (std::string const& name : names_in(held)) {
        seen const one{find(held, name), as.at.one.sent};
        bool const near = std::any_of(own.begin(), own.end(),
                                      [&](auto const& each) { return nearly(name, each); });
        if (!near || contains(own, name) || (!one.sent && is_null(*one.held)) ||
            is_sent_back(as, name))
            continue;
        tell_unknown(asked, below(as.at.pointer, name), name, one, known);
    }
}

inline void judge_tag(asking& asked, schema const& of, place const& at, tag const& by)
{
    place where = at;
    where.pointer = below(at.pointer, tag_member(of));
    where.one = by.one;
    value const& held = *by.one.held;
    if (is_infinite(held)) {
        refuse(asked, "out_of_range", where);
        return;
    }
    if (!is_string(held)) {
        refuse_types(asked, where, {"string"});
        return;
    }
    std::vector<value> words;
    for (branch const& one : branches_of(asked.document, of))
        for (std::string const& name : one.tags) words.push_back(string(name));
    refuse_choice(asked, "not_one_of", where, words);
}

inline void judge_union(asking& asked, schema const& of, place const& at, state const* around)
{
    if (std::optional<state> const inner = state_at(asked, of, at, around)) {
        if (inner->nothing_required) refuse_stored_shape(asked, at);
        judge_state(asked, *inner);
        return;
    }
    if (is_beside(of)) {
        judge_any(asked, at);
        return;
    }
    tag const by = tag_of(of, at, {});
    state as = state_of(asked, of, {}, at, by);
    bool const missing = by.one.held == nullptr || (!by.one.sent && is_null(*by.one.held));
    if (as.nothing_required) refuse_stored_shape(asked, at);
    if (!missing)
        judge_tag(asked, of, at, by);
    else if (!as.nothing_required)
        refuse_lacking(asked, below(at.pointer, tag_member(of)),
                       lacking_origin(asked, as, tag_member(of)));
    judge_nearly_known(asked, of, as);
}

} // namespace vocabulary
