// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "settings.hpp"
#include "unknown.hpp"

/// Objects whose members the catalog governs, as lumenia and edmo have them: what both share.
namespace second {

enum class merging {
    replace, ///< L3, L5
    renew,   ///< E1
    overlay, ///< L4
};

/// A section's object to be judged: what it will be, and what it comes from.
struct section {
    std::string name;               ///< in the catalog
    names own;                      ///< its table
    std::string pointer;            ///< in merged
    view members;                   ///< as the rules see them
    std::string lacking;            ///< the origin of what is missing
    std::set<std::string> had = {}; ///< the names of the object that was sent, or is audited
    value const* sent = nullptr;
    value const* stored = nullptr; ///< the object in its place, if there is one
    second::merging merging = second::merging::replace;
    bool kept_list = false; ///< an item of a list that is equal to the stored one
};

inline std::optional<listing> providers_of(call const& asked, std::string const& name)
{
    return list_of(find(asked.catalog, name), "providers");
}

inline std::optional<std::string> provider_in(value const* object)
{
    value const* const held = find(object, "provider");
    return held != nullptr && is_string(*held) && !held->text.empty() ? std::optional(held->text)
                                                                      : std::nullopt;
}

/// The entry that a provider's name has today.
inline entry const* entry_of(call const& asked, std::optional<listing> const& providers,
                             std::optional<std::string> const& name)
{
    return name ? listed(providers, string(*name), asked.chosen.today) : nullptr;
}

inline value const* body_of(entry const* one) { return one == nullptr ? nullptr : one->body; }

// L7
inline bool lets_all_through(value const* body)
{
    value const* const settings = find(body, "settings");
    return settings != nullptr && is_boolean(*settings) && settings->flag;
}

inline value const* declaration_of(value const* body, std::string const& name)
{
    return find(find(body, "settings"), name);
}

inline names declared_by(value const* body)
{
    names result;
    if (value const* const settings = find(body, "settings"))
        for (member const& one : settings->members) result.push_back(one.name);
    return result;
}

// G5: merged has the stored discriminator, or stored has none.
inline bool keeps_provider(value const& sent, value const& stored)
{
    value const* const before = find(stored, "provider");
    if (before == nullptr || is_null(*before)) return true;
    value const* const after = find(sent, "provider");
    return after != nullptr && equal(*before, *after);
}

inline counterpart counterpart_of(section const& of)
{
    if (of.kept_list) return {nullptr, true};
    if (of.sent == nullptr || of.stored == nullptr) return {};
    bool const same = of.merging == merging::overlay || keeps_provider(*of.sent, *of.stored);
    return {same ? of.stored : nullptr};
}

/// What a sent object becomes: of itself what is known or sent back, then what stays of stored.
inline value merged_section(section const& of, value const* body)
{
    value result = of.merging == merging::overlay && of.stored != nullptr ? *of.stored : object();
    view const sent = view_of_sent(*of.sent);
    names added;
    for (member const& one : of.sent->members) added.push_back(one.name);
    if (of.merging == merging::overlay) { // G15: the section's order, then settings sorted by name
        added = of.own;
        for (auto const& each : sent)
            if (!contains(of.own, each.first)) added.push_back(each.first);
    }
    for (std::string const& name : added) {
        seen const* const one = find(sent, name);
        if (one == nullptr) continue;
        if (contains(of.own, name) || lets_all_through(body) ||
            declaration_of(body, name) != nullptr || of.kept_list)
            set(result, name, *one->held);
        else if (is_sent_back(counterpart_of(of), name, *one))
            set(result, name, *find(*of.stored, name)); // G5: in the stored spelling
    }
    if (of.merging == merging::renew && of.stored != nullptr &&
        keeps_provider(*of.sent, *of.stored))
        for (member const& one : of.stored->members)
            if (!contains(of.own, one.name) && declaration_of(body, one.name) == nullptr &&
                !has(result, one.name))
                set(result, one.name, one.held);
    return result;
}

// G18: gone because the object was replaced, and no own member; not where the provider changed and
// the stored one's entry, retired or not, declares it (or all).
inline bool is_dropped(call const& asked, section const& of, std::string const& name,
                       value const& merged)
{
    if (of.merging == merging::overlay || of.stored == nullptr || of.sent == nullptr ||
        contains(of.own, name) || !has(*of.stored, name) || has(merged, name))
        return false;
    value const* const before = find(*of.stored, "provider");
    if (before == nullptr || keeps_provider(*of.sent, *of.stored)) return true;
    value const* const body = body_of(any_entry(providers_of(asked, of.name), *before));
    return !lets_all_through(body) && declaration_of(body, name) == nullptr;
}

/// Settings, unknown members and dropped ones, sorted by name, where the provider is known.
inline void judge_rest(call& asked, section const& of, entry const& provider)
{
    value const* const body = provider.body;
    value const merged = of.sent == nullptr ? object() : merged_section(of, body);
    names known = of.own;
    for (std::string const& name : declared_by(body)) known.push_back(name);
    known = lacking_in(known, of.had);
    std::set<std::string> all = names_in(of.members);
    if (of.stored != nullptr) all.merge(names_in(*of.stored));

    for (std::string const& name : all) {
        if (contains(of.own, name)) continue;
        std::string const at = below(of.pointer, name);
        value const* const declared = declaration_of(body, name);
        seen const* one = find(of.members, name);
        // G8: an audit judges what E1 keeps of stored, as far as something is said of it.
        seen const stays{find(merged, name), false};
        if (one == nullptr && asked.everything && of.merging == merging::renew &&
            stays.held != nullptr && !is_null(*stays.held))
            one = &stays;
        // L4: declared stored settings are rechecked and undeclared ones kept.
        bool const judged =
            one != nullptr && (one->sent || declared != nullptr || asked.everything);
        if (judged && (declared != nullptr || lets_all_through(body)))
            judge_setting(asked, declared, *one, at,
                          of.name + ".providers" + bracketed(provider.key.text) + ".settings" +
                              bracketed(name));
        else if (judged && !is_sent_back(counterpart_of(of), name, *one))
            tell_unknown(asked, at, name, *one, known);
        if (is_dropped(asked, of, name, merged)) notice(asked, "member_dropped", at, "stored");
    }
}

// G3: what is told of unknown members even where settings are hidden.
inline void judge_near_names(call& asked, section const& of)
{
    if (asked.chosen.ignore) return;
    names const known = lacking_in(of.own, of.had);
    for (auto const& [name, one] : of.members) {
        std::string const& unknown = name;
        bool const near = std::any_of(of.own.begin(), of.own.end(),
                                      [&](auto const& own) { return nearly(unknown, own); });
        if (near && !contains(of.own, name) && !is_sent_back(counterpart_of(of), name, one))
            tell_unknown(asked, below(of.pointer, name), name, one, known);
    }
}

/// A sent member under an overlay, or any other member that is judged: types and emptiness.
inline bool is_good_name(seen const* one)
{
    return one != nullptr && is_string(*one->held) && !one->held->text.empty();
}

} // namespace second
