// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "autocalls_rules.hpp"
#include "edmo.hpp"
#include "lumenia_rules.hpp"

namespace second {

struct dialect {
    names own;
    names required = {};
    names read_only = {};
    names nullable = {};
    void (*judge)(call&, std::string const&, seen const&);
    value (*merged)(call const&, std::string const&, value const&);
};

inline dialect dialect_named(std::string_view name)
{
    if (name == "lumenia")
        return {lumenia::top_members,  lumenia::required_members, {}, {},
                lumenia::judge_member, lumenia::merged_member};
    if (name == "autocalls")
        return {autocalls::top_members,      autocalls::required_members, {},
                autocalls::nullable_members, autocalls::judge_member,     autocalls::merged_member};
    return {edmo::top_members,      edmo::required_members, edmo::read_only_members,
            edmo::nullable_members, edmo::judge_member,     edmo::merged_member};
}

/// Whether a sent object is laid over the stored one.
inline bool is_overlay(std::string_view platform, std::string_view name, value const& sent)
{
    if (platform == "autocalls") return name == "end_call_tool" && is_object(sent);
    return platform == "lumenia" && (name == "voice" || name == "transcriber") && is_object(sent) &&
           !has(sent, "provider");
}

// G8 `changed`: what is equal to stored is as if it had not been sent.
inline value without_unchanged(std::string_view platform, value const& patch, value const& stored)
{
    value left = object();
    for (member const& one : patch.members) {
        value const* const before = find(stored, one.name);
        if (before != nullptr && equal(*before, one.held)) continue;
        if (before == nullptr || !is_object(*before) || !is_overlay(platform, one.name, one.held)) {
            set(left, one.name, one.held);
            continue;
        }
        value inner = object();
        for (member const& each : one.held.members) {
            value const* const under = find(*before, each.name);
            if (under == nullptr || !equal(*under, each.held)) set(inner, each.name, each.held);
        }
        if (!inner.members.empty()) set(left, one.name, inner);
    }
    return left;
}

inline void judge_member(call& asked, std::string_view platform, dialect const& of,
                         std::string const& name)
{
    value const* const sent = find(asked.patch, name);
    value const* before = find(asked.stored, name);
    if (before != nullptr && is_null(*before) && !contains(of.nullable, name))
        before = nullptr; // G8
    bool const required = contains(of.required, name);
    std::string const path =
        platform == "autocalls" ? autocalls::required_path(asked.catalog, name) : "";
    if (sent != nullptr)
        of.judge(asked, name, {sent, true});
    else if (required && asked.act == act::create)
        refuse_lacking(asked, below("", name), "patch", path); // G19
    else if (asked.everything && before != nullptr)
        of.judge(asked, name, {before, false});
    else if (asked.everything && required && asked.chosen.complete)
        refuse_lacking(asked, below("", name), "stored", path);
}

/// All findings, in the order of G2.
inline void judge(call& asked, std::string_view platform, value const& as_sent)
{
    dialect const of = dialect_named(platform);
    names known = of.own;
    known.insert(known.end(), of.read_only.begin(), of.read_only.end());
    tell_stranger(asked, known);
    if (platform == "lumenia" && asked.act == act::update) lumenia::judge_emptiness(asked, as_sent);
    for (std::string const& name : of.own) judge_member(asked, platform, of, name);
    if (platform == "autocalls") {
        autocalls::judge_a1(asked);
        autocalls::judge_a2(asked);
    }
    tell_unknown_roots(asked, of.own, of.read_only);
}

// G8: `tell` judges as `touched`; what `everything` would add comes back as notices `stale`.
inline void judge_as_chosen(call& asked, std::string_view platform)
{
    value const as_sent = asked.patch;
    rechecking const how = asked.chosen.recheck;
    if (how == rechecking::changed)
        asked.patch = without_unchanged(platform, as_sent, asked.stored);
    asked.everything = asked.act == act::check || how == rechecking::everything;
    judge(asked, platform, as_sent);
    if (how != rechecking::tell || asked.act == act::check || asked.refused()) return;
    asked.found.clear();
    asked.everything = asked.telling = true;
    judge(asked, platform, as_sent);
    for (finding& one : asked.found) {
        if (one.notice) continue;
        value said = object();
        set(said, "code", string("stale"));
        set(said, "pointer", *find(one.said, "pointer"));
        set(said, "origin", string("stored"));
        set(said, "violation", one.said);
        one = {true, said};
    }
}

/// The assistant after the patch (G1, G15). Of a call that is not refused.
inline value merged_of(call const& asked, std::string_view platform)
{
    dialect const of = dialect_named(platform);
    value merged = asked.stored;
    for (std::string const& name : of.own)
        if (value const* const sent = find(asked.patch, name))
            set(merged, name, of.merged(asked, name, *sent));
    return merged;
}

} // namespace second
