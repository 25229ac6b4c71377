// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_party.hpp"

/// V18: rules over several members.
namespace vocabulary {

/// Whether a rule over these members is judged now, and whether the patch is why.
struct occasion {
    bool judged = false;
    bool touched = false;
};

inline occasion occasion_for(asking const& asked, state const& of, std::vector<party> const& named)
{
    bool const touched = came_whole(asked, of) || any_sent(named);
    return {touched || of.audited() || asked.everything, touched};
}

inline void judge_needs(asking& asked, state const& of, value const& rule)
{
    party const act = party_named(asked, of, text_of(&rule, "member"));
    if (!act.there || !act.at.one.sent || (is_boolean(*act.at.one.held) && !act.at.one.held->flag))
        return;
    party const needed = party_named(asked, of, text_of(&rule, "needed"));
    if (needed.missing)
        refuse_missing(asked, of, needed, &act, true);
    else if (needed.there && !needed.at.one.sent && !asked.everything)
        judge_value(asked, needed.table, needed.at, &needed.around);
}

inline bool is_of_its_types(asking const& asked, party const& one)
{
    if (is_any_of(one.table))
        return !picked_by(asked.document, one.table, *one.at.one.held).empty();
    return takes_type(alternative_types(one.table), *one.at.one.held);
}

// A2
inline void judge_agrees(asking& asked, state const& of, value const& rule)
{
    party const governed = party_named(asked, of, text_of(&rule, "member"));
    party const other = party_named(asked, of, text_of(&rule, "with"));
    if (!occasion_for(asked, of, {governed, other}).judged || !governed.there || !other.there ||
        !is_of_its_types(asked, governed) || !is_of_its_types(asked, other))
        return;
    governance const by = governance_of(asked, governed.around, governed.table);
    if (by.hidden || by.unsaid || by.passed) return;
    value const key = key_of(*governed.at.one.held);
    entry const* const found = second::listed(by.list.all, key, asked.chosen.today);
    std::string const attribute = text_of(&rule, "attribute");
    value const* const held = found == nullptr ? nullptr : not_null(find(found->body, attribute));
    if (held == nullptr) return;
    std::vector<value> const all = is_array(*held) ? held->items : std::vector{*held};
    if (std::any_of(all.begin(), all.end(),
                    [&](value const& one) { return equal(one, *other.at.one.held); }))
        return;
    bool const at_other = other.sent && !governed.sent;
    value& said = refuse(asked, "incompatible", at_other ? other.at : governed.at);
    set(said, "catalogPath",
        string(joined(by.entry_path, by.in_entry) + key_text(found->key) + "." + attribute));
    if (at_other) put_allowed(said, std::nullopt, {}, all);
    relate_to(asked, said, at_other ? governed.at : other.at);
}

inline bool is_met(party const& one, value const& rule)
{
    if (!one.there) return false;
    value const* const is = find(rule, "is");
    value const* const all = is != nullptr ? is : find(rule, "isNot");
    bool const among = std::any_of(all->items.begin(), all->items.end(), [&](value const& each) {
        return equal(each, *one.at.one.held);
    });
    return among == (is != nullptr);
}

inline void judge_only(asking& asked, party const& when, party const& one, value const& values)
{
    if (!one.there || std::any_of(values.items.begin(), values.items.end(),
                                  [&](value const& each) { return equal(each, *one.at.one.held); }))
        return;
    value& said = refuse(asked, "incompatible", one.at);
    std::vector<value> choices;
    for (value const& each : values.items)
        if (!is_null(each)) choices.push_back(each);
    put_allowed(said, std::nullopt, {}, choices);
    relate_to(asked, said, when.at);
}

/// `rule` is the whole of it: `when` and what it asks for.
inline void judge_when(asking& asked, state const& of, value const& rule)
{
    value const& condition = *find(rule, "when");
    value const* const only = find(rule, "only");
    party const when = party_named(asked, of, text_of(&condition, "member"));
    std::vector<party> named = {when};
    for (char const* word : {"requires", "forbids"})
        for (party const& one : parties_named(asked, of, find(rule, word))) named.push_back(one);
    if (only != nullptr)
        for (member const& one : only->members) named.push_back(party_named(asked, of, one.name));
    occasion const now = occasion_for(asked, of, named);
    if (!now.judged || !is_met(when, condition)) return;
    for (party const& one : parties_named(asked, of, find(rule, "requires")))
        refuse_missing(asked, of, one, &when, now.touched);
    for (party const& one : parties_named(asked, of, find(rule, "forbids")))
        if (one.there) relate_to(asked, refuse(asked, "forbidden", one.at), when.at);
    if (only == nullptr) return;
    for (member const& one : only->members)
        judge_only(asked, when, party_named(asked, of, one.name), one.held);
}

inline void forbid_others(asking& asked, std::vector<party> const& there)
{
    std::vector<party> sent;
    for (party const& one : there)
        if (one.sent) sent.push_back(one);
    party const& keeps = sent.size() == 1 ? sent.front() : there.front();
    for (party const& one : there)
        if (one.at.pointer != keeps.at.pointer)
            relate_to(asked, refuse(asked, "forbidden", one.at), keeps.at);
}

/// Of none of which one must be there, the first that may be asked for.
inline void ask_for_first(asking& asked, state const& of, std::vector<party> const& named,
                          bool touched)
{
    bool const complete = (of.root || of.laid_over()) && !touched ? asked.chosen.complete : true;
    bool const known =
        std::all_of(named.begin(), named.end(), [](party const& one) { return one.missing; });
    if (!complete || !known) return;
    for (party one : named) {
        std::size_t const before = violations(asked);
        one.sent = any_sent(named);
        refuse_missing(asked, of, one, nullptr, touched);
        if (violations(asked) != before) return;
    }
}

inline void judge_exclusive(asking& asked, state const& of, value const& rule)
{
    std::vector<party> const named = parties_named(asked, of, find(rule, "exclusive"));
    occasion const now = occasion_for(asked, of, named);
    if (!now.judged) return;
    std::vector<party> there;
    for (party const& one : named)
        if (one.there) there.push_back(one);
    if (there.size() > 1)
        forbid_others(asked, there);
    else if (there.empty() && says(&rule, "exactly"))
        ask_for_first(asked, of, named, now.touched);
}

inline void judge_together(asking& asked, state const& of, value const& rule)
{
    std::vector<party> const named = parties_named(asked, of, find(rule, "together"));
    occasion const now = occasion_for(asked, of, named);
    if (!now.judged) return;
    party const* asks = nullptr;
    for (party const& one : named)
        if (one.there && (asks == nullptr || (one.sent && !asks->sent))) asks = &one;
    if (asks == nullptr) return;
    for (party const& one : named) refuse_missing(asked, of, one, asks, now.touched);
}

inline void judge_rules(asking& asked, state const& of)
{
    value const* const rules = word(of.table, "rules");
    if (rules == nullptr) return;
    for (value const& rule : rules->items) {
        if (value const* const needs = find(rule, "needs")) judge_needs(asked, of, *needs);
        if (value const* const agrees = find(rule, "agrees")) judge_agrees(asked, of, *agrees);
        if (has(rule, "when")) judge_when(asked, of, rule);
        if (has(rule, "exclusive")) judge_exclusive(asked, of, rule);
        if (has(rule, "together")) judge_together(asked, of, rule);
    }
}

} // namespace vocabulary
