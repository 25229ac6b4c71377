// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_resets.hpp"

/// V13, V15: objects, and the assistant itself.
namespace vocabulary {

/// The origin of what a merged object lacks (V15, L4).
inline std::string lacking_origin(asking const& asked, state const& of, std::string const& name)
{
    if (asked.act == act::create) return "patch";
    if (is_reset(asked, of, name) || is_removed(asked, of, name)) return "patch";
    if (of.root || of.audited() || of.laid_over()) return "stored";
    return of.how == meeting::partial && !of.at.alone ? "stored" : "patch";
}

/// Whether the table or the catalog asks for a member now.
inline bool is_asked_now(asking const& asked, state const& of)
{
    if (!of.root) return !of.nothing_required;
    return asked.act == act::create || (asked.everything && asked.chosen.complete);
}

inline void judge_lacking(asking& asked, state const& of, std::string const& name)
{
    schema const table = member_schema(asked.document, of.table, name);
    bool const audit = of.root && asked.act != act::create;
    if (!is_asked_now(asked, of) || !may_be_asked_for(asked, of, table) ||
        (audit && table.write_only))
        return;
    bool const required = is_required(of.table, name);
    std::string const at = below(of.at.pointer, name);
    std::string const origin = lacking_origin(asked, of, name);
    if (word(table, "list") != nullptr)
        judge_governed_lacking(asked, table, at, origin, required, of);
    else if (required)
        refuse_lacking(asked, at, origin);
}

// V19
inline void tell_old_member(asking& asked, state const& of, std::string const& name,
                            schema const& table)
{
    if (!table.deprecated) return;
    std::string const at = below(of.at.pointer, name);
    std::optional<place> const there = member_of(asked, of, name);
    if (of.sent != nullptr && has(*of.sent, name)) {
        if (!table.read_only) notice(asked, "deprecated", at, "patch");
    }
    else if (there && asked.audits())
        notice(asked, "deprecated", at, "stored");
}

/// V17: what leaves an object that the patch itself leaves alone.
inline void judge_reset_within(asking& asked, schema const& given, std::string const& pointer,
                               value const& held)
{
    schema const of = object_schema(asked.document, given);
    if (!is_object(held) || !is_table(of)) return;
    for (std::string const& name : table_of(of)) {
        std::string const at = below(pointer, name);
        value const* const inner = find(held, name);
        if (inner == nullptr) continue;
        if (asked.reset.count(at) != 0) {
            notice(asked, "member_dropped", at, "stored");
            if (is_required(of, name) && !member_schema(asked.document, of, name).read_only)
                refuse_lacking(asked, at, "patch");
            continue;
        }
        judge_reset_within(asked, member_schema(asked.document, of, name), at, *inner);
    }
}

inline void judge_member(asking& asked, state const& of, std::string const& name)
{
    schema const table = member_schema(asked.document, of.table, name);
    std::string const at = below(of.at.pointer, name);
    if (is_reset(asked, of, name) && find(of.stored, name) != nullptr) {
        notice(asked, "member_dropped", at, "stored");
        for (std::string const& left : asked.reset)
            if (left.compare(0, at.size() + 1, at + "/") == 0)
                notice(asked, "member_dropped", left, "stored");
    }
    tell_old_member(asked, of, name, table);
    std::optional<place> const there = member_of(asked, of, name);
    if (!there) {
        if (!is_removed(asked, of, name) || is_asked_now(asked, of)) judge_lacking(asked, of, name);
        return;
    }
    if (there->one.sent && table.read_only && asked.act != act::check) return;
    bool const governed = of.how == meeting::partial && word(table, "list") != nullptr;
    if (there->one.sent || of.audited() || asked.everything || governed)
        judge_value(asked, table, *there, &of);
    else
        judge_reset_within(asked, table, there->pointer, *there->one.held);
}

/// Whether a member that is there has a fault at its own pointer, told or not (G3).
inline bool has_faults_of_its_own(asking& asked, state const& of, std::string const& name)
{
    std::optional<place> const there = member_of(asked, of, name);
    if (!there) return false;
    schema const table = member_schema(asked.document, of.table, name);
    return tells_at(findings_of(asked, [&] { judge_value(asked, table, *there, &of); }),
                    there->pointer);
}

/// Members, then rules, then the rest (G2).
inline void judge_state(asking& asked, state const& of)
{
    put_resets(asked, of);
    for (std::string const& name : table_of(of.table)) judge_member(asked, of, name);
    judge_rules(asked, of);
    judge_rest(asked, of);
}

// L4
inline void refuse_stored_shape(asking& asked, place const& at)
{
    place before = at;
    before.one = {at.before, false};
    refuse_types(asked, before, {"object"});
}

inline void judge_object(asking& asked, schema const& of, place const& at, state const* around)
{
    std::optional<state> const inner = state_at(asked, of, at, around);
    if (inner->nothing_required) refuse_stored_shape(asked, at);
    judge_state(asked, *inner);
}

} // namespace vocabulary
