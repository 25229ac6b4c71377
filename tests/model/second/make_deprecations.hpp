// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "answer.hpp"
#include "make_section.hpp"

/// Deprecates entries of a catalog so that it still loads (G22).
namespace second {

inline names const date_pool = {"2024-02-29", "2025-06-01", "2026-01-28", "2026-02-01",
                                "2026-02-28", "2026-03-01", "2026-03-02", "2026-12-31"};

inline value* inside(value& in, std::string_view name)
{
    return const_cast<value*>(find(in, name));
}

/// An entry's object, and the list that it stands in.
struct place_of_entry {
    value* entry;
    value const* list;
    std::string key;     ///< the member that names an entry
    std::string section; ///< empty in autocalls
};

inline value key_of(value const& one, std::string const& key)
{
    return is_object(one) ? *find(one, key) : one;
}

inline void collect(std::vector<place_of_entry>& out, value& list, std::string const& key,
                    std::string const& section)
{
    for (value& one : list.items) {
        auto const same =
            std::count_if(list.items.begin(), list.items.end(), [&](value const& other) {
                return equal(key_of(other, key), key_of(one, key));
            });
        if (is_object(one) && same == 1) out.push_back({&one, &list, key, section});
    }
    for (member& one : list.members) out.push_back({&one.held, &list, key, section});
    auto const within = [&](value& entry) {
        for (char const* name : {"voiceIds", "models", "languages"})
            if (value* const inner = inside(entry, name)) collect(out, *inner, key, section);
    };
    for (value& one : list.items) within(one);
    for (member& one : list.members) within(one.held);
}

inline std::vector<place_of_entry> entries_in(value& catalog, bool autocalls)
{
    std::vector<place_of_entry> all;
    for (member& one : catalog.members) {
        if (autocalls) collect(all, one.held, one.name == "voices" ? "id" : "name", "");
        value* const providers = inside(one.held, "providers");
        if (!autocalls && providers != nullptr) collect(all, *providers, "value", one.name);
    }
    return all;
}

inline bool is_marked(value const& entry)
{
    value const* const said = find(entry, "deprecated");
    return said != nullptr && !(is_boolean(*said) && !said->flag);
}

/// Names of the list that may follow: none that is deprecated.
inline std::vector<value> followers(place_of_entry const& of)
{
    std::vector<value> result;
    for (value const& one : of.list->items)
        if (!is_object(one) || !is_marked(one)) result.push_back(key_of(one, of.key));
    for (member const& one : of.list->members)
        if (!is_marked(one.held)) result.push_back(string(one.name));
    return result;
}

/// An object that breaks no rule of the section and names nothing deprecated.
inline std::optional<value> object_successor(dice& d, std::string const& platform,
                                             std::string const& section, value const& catalog)
{
    for (int tries = 0; tries < 6; ++tries) {
        value const made = make_section(d, platform, section, catalog);
        value patch = object();
        set(patch, section, made);
        value request = object();
        set(request, "patch", patch);
        value const said = answer(platform, catalog, request);
        bool deprecated = false;
        if (value const* const notices = find(said, "notices"))
            for (value const& one : notices->items)
                deprecated = deprecated || find(one, "code")->text == "deprecated";
        if (find(said, "ok")->flag && !deprecated) return made;
    }
    return std::nullopt;
}

inline void put_dates(dice& d, value& said)
{
    std::size_t const since = d.below(date_pool.size());
    std::size_t const until = since + d.below(date_pool.size() - since);
    if (d.chance(50)) set(said, "since", string(date_pool[since]));
    if (d.chance(75)) set(said, "until", string(date_pool[until]));
}

inline void deprecate(dice& d, value& catalog, std::string const& platform)
{
    bool const autocalls = platform == "autocalls";
    std::size_t const share = d.chance(30) ? 0 : 4 + d.below(16);
    std::vector<place_of_entry> all = entries_in(catalog, autocalls);
    std::reverse(all.begin(), all.end()); // inner ones first: an outer one's members move
    for (place_of_entry const& one : all)
        if (d.chance(share)) set(*one.entry, "deprecated", d.chance(25) ? boolean(true) : object());
    value const as_marked = catalog; // successors are judged by what is deprecated already
    for (place_of_entry const& one : entries_in(catalog, autocalls)) {
        if (!is_marked(*one.entry)) continue;
        value& said = *inside(*one.entry, "deprecated");
        if (!is_object(said)) continue;
        put_dates(d, said);
        std::vector<value> next = followers(one);
        value successors = array();
        for (std::size_t many = d.below(3); many > 0; --many) {
            if (!one.section.empty() && d.chance(35)) {
                if (auto const made = object_successor(d, platform, one.section, as_marked))
                    successors.items.push_back(*made);
            }
            else if (!next.empty())
                successors.items.push_back(pick(d, next));
        }
        if (!successors.items.empty() || d.chance(20)) set(said, "successors", successors);
    }
}

} // namespace second
