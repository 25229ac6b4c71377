// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "call.hpp"
#include "catalog.hpp"

/// Values that the catalog lists: G20, G21, G22.
namespace second {

/// The member that governs another, where that one is.
struct governor {
    std::string pointer = {};
    seen const* held = nullptr;
    std::optional<listing> peers = std::nullopt; ///< the list of its entry
    std::string list = {};                       ///< what its entry lists for the governed member
};

// G21: entries of the governing list that list the value, none of them retired.
inline value elsewhere(governor const& by, value const& held, std::string const& today)
{
    value result = array();
    if (!by.peers || !is_string(held)) return result;
    for (entry const& peer : by.peers->entries)
        if (result.items.size() < 3 && !is_retired(peer, today) &&
            listed(list_of(peer.body, by.list), held, today) != nullptr &&
            std::none_of(result.items.begin(), result.items.end(),
                         [&](value const& before) { return equal(before, peer.key); }))
            result.items.push_back(peer.key);
    return result;
}

// G22: the successors of a retired entry, and the first that is a name.
inline std::optional<std::string> put_successors(value& said, entry const* found)
{
    value const* const all =
        found == nullptr ? nullptr : find(deprecation_of(*found), "successors");
    if (all == nullptr || all->items.empty()) return std::nullopt;
    set(said, "successors", *all);
    for (value const& one : all->items)
        if (is_string(one)) return one.text;
    return std::nullopt;
}

inline void refuse_unlisted(call& asked, std::string const& pointer, seen const& one,
                            std::optional<listing> const& list, std::string const& path,
                            governor const& by)
{
    std::string const& today = asked.chosen.today;
    value& said = refuse(asked, "not_in_catalog", pointer, one);
    set(said, "catalogPath", string(path));
    listing const all = list ? *list : listing();
    std::optional<std::string> suggested = put_successors(said, any_entry(list, *one.held));
    names fits;
    if (is_string(*one.held)) {
        fits = fitting(one.held->text, candidates_of(all, today),
                       all.tags ? naming::tags : naming::values);
        if (!suggested && !fits.empty()) suggested = fits.front();
    }
    if (suggested) set(said, "suggestion", string(*suggested));
    put_allowed(said, suggested, fits, keys_of(all, today));
    relate(asked, said, by.pointer, by.held);
    value const others = elsewhere(by, *one.held, today);
    if (!others.items.empty()) set(said, "elsewhere", others);
}

// G18: a sent value, in an audit any.
inline void tell_deprecated(call& asked, std::string const& pointer, seen const& one,
                            entry const& found)
{
    if ((!one.sent && !asked.audits()) || !is_deprecated(found, asked.chosen.today)) return;
    value& said = notice(asked, "deprecated", pointer, one.origin());
    for (char const* word : {"since", "until", "successors"})
        if (value const* const held = find(deprecation_of(found), word))
            if (!is_array(*held) || !held->items.empty()) set(said, word, *held);
}

/// Whether a value of the right type is listed; tells it if not, and if it is deprecated.
inline bool look_up(call& asked, std::string const& pointer, seen const& one,
                    std::optional<listing> const& list, std::string const& path,
                    governor const& by = {})
{
    entry const* const found = listed(list, *one.held, asked.chosen.today);
    if (found == nullptr)
        refuse_unlisted(asked, pointer, one, list, path, by);
    else
        tell_deprecated(asked, pointer, one, *found);
    return found != nullptr;
}

// G12, G21
inline void refuse_governed_lacking(call& asked, std::string const& pointer,
                                    std::string const& origin, std::string const& path,
                                    governor const& by)
{
    value& said = refuse_lacking(asked, pointer, origin, path);
    if (!path.empty()) relate(asked, said, by.pointer, by.held);
}

/// A value that is none of a few names (G20).
inline void refuse_other(call& asked, std::string const& pointer, seen const& one,
                         std::vector<value> const& choices, std::string const& path = {})
{
    value& said = refuse(asked, "not_one_of", pointer, one);
    if (!path.empty()) set(said, "catalogPath", string(path));
    listing names_only;
    for (value const& choice : choices) names_only.entries.push_back({choice, nullptr});
    names fits;
    if (is_string(*one.held))
        fits = fitting(one.held->text, candidates_of(names_only, ""), naming::values);
    std::optional<std::string> const suggested =
        fits.empty() ? std::nullopt : std::optional<std::string>(fits.front());
    if (suggested) set(said, "suggestion", string(*suggested));
    put_allowed(said, suggested, fits, keys_of(names_only, ""));
}

} // namespace second
