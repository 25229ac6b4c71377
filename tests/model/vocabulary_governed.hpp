// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_catalog.hpp"

/// V20: values that the catalog lists, G20 to G22 with them.
namespace vocabulary {

// G21: entries of the governing list that list the value.
inline value elsewhere_of(asking const& asked, governance const& by, value const& held)
{
    value result = array();
    if (!by.peers.all || !is_string(held)) return result;
    for (entry const& peer : by.peers.all->entries) {
        shaped const list = list_in(peer.body, by.list.shape, by.in_entry);
        if (result.items.size() < 3 && !is_retired(peer, asked.chosen.today) &&
            second::listed(list.all, held, asked.chosen.today) != nullptr &&
            std::none_of(result.items.begin(), result.items.end(),
                         [&](value const& before) { return equal(before, peer.key); }))
            result.items.push_back(peer.key);
    }
    return result;
}

inline void refuse_unlisted(asking& asked, place const& at, governance const& by)
{
    value const held = key_of(*at.one.held);
    value& said = refuse(asked, "not_in_catalog", at);
    set(said, "catalogPath", string(by.list_path));
    std::optional<std::string> suggested = put_successors(said, any_entry(by.list.all, held));
    names fits;
    if (is_string(held)) {
        fits = fitting(held.text, candidates_in(by.list, asked.chosen.today),
                       by.list.is_tags() ? naming::tags : naming::values);
        if (!suggested && !fits.empty()) suggested = fits.front();
    }
    if (suggested) set(said, "suggestion", string(*suggested));
    listing const all = by.list.all ? *by.list.all : listing();
    put_allowed(said, suggested, fits, keys_of(all, asked.chosen.today));
    if (!by.in_section) relate_to(asked, said, by.by);
    value const others = elsewhere_of(asked, by, held);
    if (!others.items.empty()) set(said, "elsewhere", others);
    without_secret(at, said);
}

/// A value without a fault of its own: whether the catalog lists it.
inline void look_up(asking& asked, schema const& governed, place const& at, state const& around)
{
    governance const by = governance_of(asked, around, governed);
    if (by.hidden || by.unsaid || by.passed) return;
    std::string const unlisted = word_text(governed, "unlisted");
    if (!by.list.all && (unlisted.empty() || unlisted == "free")) return;
    if (!by.list.all && unlisted == "forbidden") {
        value& said = refuse(asked, "forbidden", at);
        if (!by.entry_path.empty()) set(said, "catalogPath", string(by.entry_path));
        if (!by.in_section) relate_to(asked, said, by.by);
        return;
    }
    value const key = key_of(*at.one.held);
    entry const* const found = second::listed(by.list.all, key, asked.chosen.today);
    if (found == nullptr)
        refuse_unlisted(asked, at, by);
    else
        tell_deprecated(asked, at.pointer, {&key, at.one.sent}, *found);
}

/// Whether a governed member that is missing must be there, and the violation where it must.
inline void judge_governed_lacking(asking& asked, schema const& governed, std::string const& at,
                                   std::string const& origin, bool required, state const& around)
{
    governance const by = governance_of(asked, around, governed);
    if (by.hidden) return;
    bool const listed = by.list.all && word_text(governed, "listed") == "required";
    if (!required && !listed) return;
    bool const empty = word_text(governed, "unlisted") == "empty";
    std::string path;
    if (by.section_there && !by.passed) path = by.list.all || empty ? by.list_path : by.entry_path;
    bool const bare = by.in_section && word_text(around.table, "section").empty();
    if (bare && !by.list.all) path.clear();
    value& said = refuse_lacking(asked, at, origin, path);
    if (!by.in_section && !path.empty()) relate_to(asked, said, by.by);
}

} // namespace vocabulary
