// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/unknown.hpp"
#include "vocabulary_merge.hpp"

/// G5, L7, V13, V19: members beyond an object's table, and its read-only ones, sorted by name.
namespace vocabulary {

/// The names that an object at fault may have meant (G20).
inline names meant_in(asking const& asked, state const& of, settings_of const& by, bool sent = true)
{
    std::set<std::string> const had =
        of.audited() || !sent ? names_in(view_of_stored(*of.stored)) : names_in(*of.sent);
    names known;
    for (std::string const& name : table_of(of.table))
        if (!member_schema(asked.document, of.table, name).read_only) known.push_back(name);
    if (by.asked_for && !by.hidden)
        if (value const* const settings = find(by.entry, "settings"))
            for (member const& one : settings->members) known.push_back(one.name);
    return lacking_in(known, had);
}

inline void judge_read_only(asking& asked, state const& of, std::string const& name)
{
    if (asked.act == act::check || of.audited() || is_sent_back_fixed(of, name)) return;
    value const* const sent = find(of.sent, name);
    place at = inner_place(of, name, sent, true);
    at.secret = at.secret || member_schema(asked.document, of.table, name).write_only;
    if (asked.act == act::create && asked.chosen.ignore) // G19
        notice(asked, "member_ignored", at.pointer, "patch");
    else
        refuse(asked, "read_only", at);
}

/// G3: what is told of unknown members even where settings are hidden.
inline void judge_near_name(asking& asked, state const& of, place const& at,
                            std::string const& name, settings_of const& by)
{
    if (asked.chosen.ignore || rest_of(of.table) != rest::closed || is_sent_back(of, name)) return;
    names const own = table_of(of.table);
    if (std::any_of(own.begin(), own.end(), [&](auto const& one) { return nearly(name, one); }))
        tell_unknown(asked, at.pointer, name, at.one, meant_in(asked, of, by));
}

/// V13: a member that an open object lets through.
inline void judge_open(asking& asked, state const& of, place const& at, std::string const& name,
                       settings_of const& by)
{
    if (is_sent_back(of, name)) return;
    judge_any(asked, at);
    if (!at.one.sent && !asked.audits()) return;
    names const known = meant_in(asked, of, by, at.one.sent);
    if (auto const meant = suggestion(name, second::candidates_of(known), naming::members))
        set(notice(asked, "member_unknown", at.pointer, at.one.origin()), "suggestion",
            string(*meant));
}

inline void judge_beyond(asking& asked, state const& of, std::string const& name, seen const& one,
                         settings_of const& by)
{
    place at = inner_place(of, name, one.held, one.sent);
    if (by.asked_for && by.hidden) {
        judge_near_name(asked, of, at, name, by);
        return;
    }
    value const* const settings = by.asked_for ? find(by.entry, "settings") : nullptr;
    value const* const declared = find(settings, name);
    if (declared != nullptr || (settings != nullptr && says(by.entry, "settings"))) {
        judge_setting(asked, declared, one, at.pointer, by.path + ".settings" + bracketed(name));
        return;
    }
    switch (rest_of(of.table)) {
    case rest::closed:
        if (!is_sent_back(of, name))
            tell_unknown(asked, at.pointer, name, one, meant_in(asked, of, by));
        break;
    case rest::open: judge_open(asked, of, at, name, by); break;
    case rest::entries: {
        at.alone = true;
        schema const each = resolve(asked.document, find(of.table.body, "additionalProperties"));
        if (one.sent || !is_null(*one.held) || takes_null(asked.document, each))
            judge_value(asked, each, at, nullptr);
    }
    }
}

/// G18 `member_dropped`, of members that the table does not have.
inline bool is_dropped(asking& asked, state const& of, std::string const& name, value const& merged)
{
    if (of.how != meeting::alone || of.audited() || of.stored == nullptr ||
        !has(*of.stored, name) || has(merged, name) || contains(table_of(of.stored_table), name))
        return false;
    return keeps_discriminator(of) || !of.same_tag || !was_declared(asked, of, name);
}

/// What is there beyond the table and is to be judged; none where nothing is.
inline seen beyond(asking& asked, state const& of, std::string const& name, settings_of const& by)
{
    if (value const* const sent = find(of.sent, name)) return {sent, true};
    if (!of.audited() && !of.laid_over() && !stays(asked, of, name)) return {};
    value const* const held = not_null(find(of.stored, name));
    bool const declared =
        by.asked_for && !by.hidden && (find(find(by.entry, "settings"), name) != nullptr);
    if (of.audited() || asked.everything || (of.how == meeting::partial && declared))
        return {held, false};
    return {};
}

inline void judge_rest(asking& asked, state const& of)
{
    settings_of const by = entry_of(asked, of);
    value const merged = merged_object(asked, of);
    std::set<std::string> all = of.sent == nullptr ? names_in(*of.stored) : names_in(*of.sent);
    if (of.stored != nullptr) all.merge(names_in(*of.stored));
    names const own = table_of(of.table);
    for (std::string const& name : all) {
        if (contains(own, name)) {
            bool const fixed = member_schema(asked.document, of.table, name).read_only;
            if (fixed && !of.audited() && has(*of.sent, name)) judge_read_only(asked, of, name);
            continue;
        }
        seen const one = beyond(asked, of, name, by);
        if (one.held != nullptr) judge_beyond(asked, of, name, one, by);
        if (is_dropped(asked, of, name, merged))
            notice(asked, "member_dropped", below(of.at.pointer, name), "stored");
    }
}

} // namespace vocabulary
