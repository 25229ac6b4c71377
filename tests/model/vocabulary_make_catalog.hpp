// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/make_catalog.hpp"
#include "vocabulary_make_samples.hpp"

/// Random shapes of catalogs, and catalogs of these shapes that load (V20 to V22).
namespace vocabulary {

inline names const date_pool = {"2025-06-01", "2026-01-28", "2026-02-28", "2026-03-01",
                                "2026-12-31"};

inline value make_names_word(dice& d, bool tags)
{
    value result = object();
    if (tags) set(result, "tags", boolean(true));
    if (d.chance(60))
        set(result, "also", d.chance(50) ? strings({"label"}) : strings({"label", "iso_2"}));
    return result;
}

inline value make_list_shape(dice& d, bool tags)
{
    value shape = object();
    if (d.chance(30)) set(shape, "key", string(d.chance(50) ? "name" : "code"));
    if (d.chance(70)) set(shape, "plain", boolean(true));
    if (d.chance(40)) set(shape, "unique", boolean(true));
    if (tags || d.chance(50)) set(shape, "names", make_names_word(d, tags));
    return shape;
}

/// A section of entries that hold lists, as platforms with providers have it.
inline value make_section_shape(dice& d)
{
    value languages = make_list_shape(d, d.chance(75));
    value models = make_list_shape(d, false);
    set(models, "lists", object());
    value lists = object();
    set(lists, "languages", languages);
    set(models, "lists", lists);
    lists = object();
    set(lists, "voiceIds", make_list_shape(d, false));
    set(lists, "models", models);
    value shape = object();
    if (d.chance(60)) set(shape, "needed", boolean(true));
    set(shape, "unique", boolean(true));
    if (d.chance(50)) set(shape, "keyed", boolean(true));
    if (d.chance(30)) set(shape, "key", string("name"));
    set(shape, "settings", boolean(true));
    set(shape, "names", make_names_word(d, false));
    set(shape, "lists", lists);
    value section = object();
    set(section, "providers", shape);
    return section;
}

/// A list of the catalog itself, with attributes.
inline value make_voices_shape(dice& d)
{
    value shape = object();
    set(shape, "key", string("id"));
    set(shape, "keyType", string(d.chance(60) ? "integer" : "string"));
    if (d.chance(50)) set(shape, "unique", boolean(true));
    set(shape, "attributes",
        from_text(R"({"mode": "string", "tier": "integer", "live": "boolean", "modes": "list"})"));
    return shape;
}

inline void put_deprecation(dice& d, value& entry, std::vector<value> const& followers)
{
    if (d.chance(25)) {
        set(entry, "deprecated", boolean(d.chance(85)));
        return;
    }
    value said = object();
    std::size_t const since = d.below(date_pool.size());
    if (d.chance(50)) set(said, "since", string(date_pool[since]));
    if (d.chance(75))
        set(said, "until", string(date_pool[since + d.below(date_pool.size() - since)]));
    if (!followers.empty() && d.chance(60)) set(said, "successors", array({pick(d, followers)}));
    set(entry, "deprecated", said);
}

inline value make_list(dice& d, value const& shape, names const& keys);

inline value make_entry(dice& d, value const& shape, value const& key, bool last)
{
    std::string const named = text_of(&shape, "key").empty() ? "value" : text_of(&shape, "key");
    if (says(&shape, "plain") && d.chance(45) && !last) return key;
    value entry = object();
    set(entry, named, key);
    if (value const* const also = find(find(&shape, "names"), "also"))
        for (value const& one : also->items)
            if (d.chance(40))
                set(entry, one.text,
                    d.chance(15)   ? value()
                    : d.chance(60) ? string(d.pick(second::label_pool))
                                   : strings({d.pick(second::label_pool), "Other"}));
    if (value const* const lists = find(shape, "lists"))
        for (member const& one : lists->members) {
            if (!d.chance(75)) continue;
            names const pool =
                says(find(&one.held, "names"), "tags") ? second::tag_pool : second::leaf_pool;
            set(entry, one.name, make_list(d, one.held, second::some(d, pool, 6)));
        }
    if (says(&shape, "settings") && d.chance(80))
        set(entry, "settings", d.chance(20) ? boolean(true) : second::make_declarations(d));
    if (value const* const attributes = find(shape, "attributes"))
        for (member const& one : attributes->members) {
            static auto const pool = from_text(
                R"({"string": ["sip", "webrtc", "pstn"], "integer": [1, 2], "boolean": [true, false],
                "list": [["sip"], ["sip", "webrtc"], ["pstn"]]})");
            if (d.chance(70))
                set(entry, one.name,
                    d.chance(10) ? value() : pick(d, find(pool, one.held.text)->items));
        }
    return entry;
}

inline value make_list(dice& d, value const& shape, names const& keys)
{
    bool const whole = text_of(&shape, "keyType") == "integer";
    std::string const named = text_of(&shape, "key").empty() ? "value" : text_of(&shape, "key");
    value list = array();
    for (std::string const& name : keys)
        list.items.push_back(make_entry(d, shape, whole ? token(name) : string(name), false));
    std::vector<value> marked_later;
    std::vector<value> followers;
    std::vector<bool> old;
    for (value const& one : list.items) old.push_back(is_object(one) && d.chance(14));
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (!old[i])
            followers.push_back(is_object(list.items[i]) ? *find(list.items[i], named)
                                                         : list.items[i]);
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (old[i]) put_deprecation(d, list.items[i], followers);
    if (!says(&shape, "keyed") || d.chance(50)) return list;
    value keyed = object();
    for (value const& one : list.items) {
        value body = one;
        take_out(body, named);
        set(keyed, find(one, named)->text, body);
    }
    return keyed;
}

inline names make_keys(dice& d, value const& shape)
{
    if (text_of(&shape, "key") == "id")
        return second::some(d, {"1", "2", "3", "7", "42", "9007199254740991"}, 6);
    return second::some(d, second::provider_pool, 4);
}

/// A catalog of the shapes that a document gives; rarely with a section or a list left out.
inline value make_catalog(dice& d, value const& document)
{
    value catalog = object();
    value const* const sections = find(find(&document, "x-voicecfg"), "catalog");
    if (sections == nullptr) return catalog;
    for (member const& section : sections->members) {
        bool const root = section.name.empty();
        if (!root && d.chance(8)) continue;
        value held = object();
        for (member const& list : section.held.members) {
            bool const needed = says(&list.held, "needed");
            if (!needed && d.chance(15)) continue;
            value const made = make_list(d, list.held, make_keys(d, list.held));
            if (sections->members.size() == 1 && root && section.held.members.size() == 1 &&
                is_array(made) && d.chance(40))
                return made; // V21
            set(root ? catalog : held, list.name, made);
        }
        if (!root) set(catalog, section.name, held);
    }
    return catalog;
}

} // namespace vocabulary
