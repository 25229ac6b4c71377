// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_state.hpp"

/// V20, V21, V22: catalogs by the shapes that a document gives their lists.
namespace vocabulary {

/// A list of the catalog with its shape.
struct shaped {
    value const* shape = nullptr;
    std::optional<listing> all = std::nullopt;

    std::string key() const
    {
        std::string const said = text_of(shape, "key");
        return said.empty() ? "value" : said;
    }
    bool is_tags() const { return says(find(shape, "names"), "tags"); }
};

/// V21: a bare array is the only list.
inline value catalog_of(value const& document, value const& given)
{
    value const* const sections = find(find(&document, "x-voicecfg"), "catalog");
    if (!is_array(given) || sections == nullptr || sections->members.size() != 1) return given;
    value result = object();
    set(result, sections->members[0].held.members[0].name, given);
    return result;
}

inline shaped list_in(value const* holder, value const* shape, std::string const& name)
{
    shaped result{shape};
    if (shape == nullptr) return result;
    value const* const held = find(holder, name);
    if (held == nullptr || is_null(*held)) return result;
    result.all = listing();
    result.all->tags = result.is_tags();
    for (value const& one : held->items) {
        if (is_object(one))
            result.all->entries.push_back({*find(one, result.key()), &one});
        else
            result.all->entries.push_back({one, nullptr});
    }
    for (member const& one : held->members)
        result.all->entries.push_back({string(one.name), &one.held});
    return result;
}

// V22: other names of an entry, from several of its members.
inline names other_names(entry const& one, value const* shape)
{
    names result;
    value const* const members = find(find(shape, "names"), "also");
    if (members == nullptr) return result;
    for (value const& each : members->items) {
        value const* const held = find(one.body, each.text);
        if (held == nullptr) continue;
        if (is_string(*held)) result.push_back(held->text);
        for (value const& name : held->items)
            if (is_string(name)) result.push_back(name.text);
    }
    return result;
}

inline std::vector<candidate> candidates_in(shaped const& list, std::string const& today)
{
    std::vector<candidate> result;
    if (list.all)
        for (entry const& one : list.all->entries)
            if (is_string(one.key) && !is_retired(one, today))
                result.push_back({one.key.text, other_names(one, list.shape)});
    return result;
}

/// What governs a member: its list, the entry that holds the list, and what names that entry.
struct governance {
    bool hidden = false;    ///< G3: the first of the chain is missing, faulty or unknown
    bool unsaid = false;    ///< which entry holds the list is not known
    bool passed = false;    ///< a `within` passed because its own list is not there
    bool in_section = true; ///< the list stands in the section
    bool section_there = false;
    shaped list = {};
    std::string list_path = {};  ///< `…models[].value`
    std::string entry_path = {}; ///< of what holds the list
    std::string in_entry = {};   ///< the list's name
    place by = {};               ///< the member that names the entry
    shaped peers = {};           ///< the list of the entry
    value const* holder = nullptr;
};

inline bool has_faults_of_its_own(asking& asked, state const& of, std::string const& name);

/// A key as the catalog spells it.
inline value key_of(value const& held) { return is_integral(held) ? integer_form(held) : held; }

inline std::string key_text(value const& key) { return bracketed(key.text); }

inline std::string joined(std::string const& path, std::string const& name)
{
    return path.empty() ? name : path + "." + name;
}

inline governance in_section(asking& asked, state const& of, std::string const& list)
{
    governance result;
    std::string const section = word_text(of.table, "section");
    result.holder = section.empty() ? &asked.catalog : find(asked.catalog, section);
    result.section_there = result.holder != nullptr;
    value const* const shapes = find(find(find(&asked.document, "x-voicecfg"), "catalog"), section);
    result.list = list_in(result.holder, find(shapes, list), list);
    result.entry_path = section;
    result.in_entry = list;
    return result;
}

inline governance governance_of(asking& asked, state const& of, schema const& governed);

inline governance in_entry(asking& asked, state const& of, std::string const& list,
                           std::string const& within)
{
    governance const outer =
        governance_of(asked, of, member_schema(asked.document, of.table, within));
    governance result;
    result.in_section = false;
    result.in_entry = list;
    result.peers = outer.list;
    result.hidden = outer.hidden;
    result.section_there = outer.section_there;
    result.by.pointer = below(of.at.pointer, within);
    result.list.shape = find(find(outer.list.shape, "lists"), list);
    std::optional<place> const named = member_of(asked, of, within);
    if (named) result.by = *named;
    bool const good = named && !is_null(*named->one.held) && !outer.hidden && !outer.unsaid &&
                      !has_faults_of_its_own(asked, of, within);
    if (outer.passed || (good && !outer.list.all)) {
        result.passed = true;
        return result;
    }
    value const key = good ? key_of(*named->one.held) : value();
    entry const* const found =
        good ? second::listed(outer.list.all, key, asked.chosen.today) : nullptr;
    result.unsaid = found == nullptr;
    if (result.unsaid && outer.in_section) result.hidden = true;
    result.entry_path =
        joined(outer.entry_path, outer.in_entry) + (found != nullptr ? key_text(found->key) : "[]");
    if (found != nullptr) result.holder = found->body;
    result.list = list_in(result.holder, result.list.shape, list);
    return result;
}

inline governance governance_of(asking& asked, state const& of, schema const& governed)
{
    std::string const list = word_text(governed, "list");
    std::string const within = word_text(governed, "within");
    governance result =
        within.empty() ? in_section(asked, of, list) : in_entry(asked, of, list, within);
    result.list_path = joined(result.entry_path, list) + "[]." + result.list.key();
    return result;
}

/// L7: what the entry of an object's discriminator says of members beyond the table.
struct settings_of {
    bool asked_for = false; ///< the object has settings
    bool hidden = false;    ///< G3
    value const* entry = nullptr;
    std::string path = {};
};

/// The entry that names an object, retired ones aside, and whether it is known at all.
inline settings_of entry_of(asking& asked, state const& of)
{
    settings_of result;
    std::string const name = word_text(of.table, "discriminator");
    if (name.empty()) return result;
    schema const table = member_schema(asked.document, of.table, name);
    if (word(table, "list") == nullptr) return result;
    governance const by = governance_of(asked, of, table);
    std::optional<place> const named = member_of(asked, of, name);
    result.asked_for = says(&of.table.words, "settings");
    result.hidden = by.hidden || by.unsaid || !named || is_null(*named->one.held) ||
                    has_faults_of_its_own(asked, of, name);
    if (result.hidden || by.passed || !by.list.all) return result;
    entry const* const found =
        second::listed(by.list.all, key_of(*named->one.held), asked.chosen.today);
    if (found == nullptr) return result;
    result.entry = found->body;
    result.path = joined(by.entry_path, by.in_entry) + key_text(found->key);
    return result;
}

/// By name, a declared setting; of an object without settings nothing is.
inline bool is_declared(asking const& asked, state const& of, std::string const& name)
{
    asking copy = asked;
    settings_of const by = entry_of(copy, of);
    return by.asked_for && find(find(by.entry, "settings"), name) != nullptr;
}

/// G18: whether the stored discriminator's entry, retired or not, declares a member, or all.
inline bool was_declared(asking& asked, state const& of, std::string const& name)
{
    std::string const discriminator = word_text(of.table, "discriminator");
    value const* const before = find(of.stored, discriminator);
    schema const table = member_schema(asked.document, of.table, discriminator);
    if (before == nullptr || word(table, "list") == nullptr) return false;
    governance const by = governance_of(asked, of, table);
    entry const* const found = any_entry(by.list.all, key_of(*before));
    value const* const settings = found == nullptr ? nullptr : find(found->body, "settings");
    return settings != nullptr && (says(found->body, "settings") || has(*settings, name));
}

} // namespace vocabulary
