// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "edmo.hpp"
#include "lumenia.hpp"
#include "make_catalog.hpp"

/// Random objects that the catalog governs.
namespace second {

inline names owns_of(std::string const& platform, std::string const& section)
{
    return platform == "edmo" ? edmo::own_of(section) : lumenia::own_of(section);
}

inline entry const* find_provider(std::optional<listing> const& providers, std::string const& name)
{
    return any_entry(providers, string(name));
}

/// A name of a list, rather not the empty one.
inline value pick_key(dice& d, std::optional<listing> const& list, char const* otherwise)
{
    std::vector<value> all;
    if (list)
        for (entry const& one : list->entries)
            if (!one.key.text.empty() || d.chance(3)) all.push_back(one.key);
    return all.empty() ? string(otherwise) : pick(d, all);
}

inline std::string pick_provider(dice& d, std::string const& platform, std::string const& section,
                                 value const& catalog)
{
    std::optional<listing> const providers = list_of(find(catalog, section), "providers");
    if (platform == "edmo" && section == "model" && d.chance(97))
        return d.pick(edmo::model_providers);
    return pick_key(d, providers, "vapi").text;
}

inline void put_model_numbers(dice& d, value& out)
{
    static auto const temperatures = values_in("[0, 2, 0.7, 1.0, 2.0, 1.10]");
    static auto const tokens = values_in("[1, 250, 5.0, 25e1, 9007199254740991]");
    if (d.chance(50)) set(out, "temperature", pick(d, temperatures));
    if (d.chance(50)) set(out, "maxTokens", pick(d, tokens));
}

inline void put_settings(dice& d, value& out, value const* body, names const& own,
                         std::size_t share)
{
    value const* const settings = find(body, "settings");
    if (settings == nullptr) return;
    if (is_boolean(*settings) && d.chance(share))
        set(out, d.chance(50) ? "anything" : "topP",
            d.chance(80) ? from_text(R"({"a": null})") : any_json(d));
    for (member const& one : settings->members)
        if (setting_sample const* const known = sample_named(one.name);
            known != nullptr && d.chance(share) && !contains(own, one.name))
            set(out, one.name, pick(d, known->good));
}

/// A section's object with this provider, complete where the catalog allows it.
inline value make_section(dice& d, std::string const& platform, std::string const& section,
                          value const& catalog, std::string const& provider,
                          std::size_t settings_share = 15)
{
    bool const all = platform == "lumenia";
    std::optional<listing> const providers = list_of(find(catalog, section), "providers");
    value const* const body = body_of(find_provider(providers, provider));
    std::optional<listing> const models = list_of(body, "models");
    value result = object();
    set(result, "provider", string(provider));
    if (section == "voice") {
        set(result, "voiceId",
            pick_key(d, list_of(body, "voiceIds"), d.chance(5) ? " " : "Elliot"));
        if (all && models) set(result, "model", pick_key(d, models, "eleven_v3"));
    }
    else if (section == "model") {
        set(result, "model", pick_key(d, models, "gpt-4o"));
        put_model_numbers(d, result);
    }
    else {
        value model = pick_key(d, models, "nova-3");
        for (int tries = 0; tries < 4; ++tries) { // rather one that has languages
            std::optional<listing> const spoken =
                list_of(body_of(any_entry(models, model)), "languages");
            if (spoken && !spoken->entries.empty()) break;
            model = pick_key(d, models, "nova-3");
        }
        if (all || d.chance(75)) set(result, "model", model);
        if (all || d.chance(75))
            set(result, "language",
                pick_key(d, list_of(body_of(any_entry(models, model)), "languages"), "en"));
    }
    put_settings(d, result, body, owns_of(platform, section), settings_share);
    shuffle(d, result);
    return result;
}

inline value make_section(dice& d, std::string const& platform, std::string const& section,
                          value const& catalog)
{
    std::optional<listing> const providers = list_of(find(catalog, section), "providers");
    std::string provider = pick_provider(d, platform, section, catalog);
    for (int tries = 0; tries < 4; ++tries) { // rather one that can be completed
        value const* const body = body_of(find_provider(providers, provider));
        auto const closed = [&](char const* list) {
            std::optional<listing> const held = list_of(body, list);
            return held && held->entries.empty();
        };
        if (!closed("models") && !closed("voiceIds") &&
            (section != "transcriber" || platform == "edmo" || list_of(body, "models")))
            break;
        provider = pick_provider(d, platform, section, catalog);
    }
    return make_section(d, platform, section, catalog, provider);
}

/// L4: members of a section of the stored provider, but not the provider.
inline value make_partial(dice& d, std::string const& section, value const& catalog,
                          value const* stored)
{
    std::optional<std::string> const provider = provider_in(stored);
    value const whole = provider ? make_section(d, "lumenia", section, catalog, *provider, 25)
                                 : make_section(d, "lumenia", section, catalog);
    value part = object();
    std::size_t const share = d.chance(40) ? 100 : 40;
    for (member const& one : whole.members)
        if (one.name != "provider" && d.chance(share)) set(part, one.name, one.held);
    return part;
}

inline void put_setting(dice& d, value& out, value const* body, bool good)
{
    setting_sample const* one = &setting_samples()[d.below(setting_samples().size())];
    names const declared = declared_by(body);
    if (!declared.empty() && d.chance(85))
        if (setting_sample const* const known = sample_named(d.pick(declared))) one = known;
    set(out, one->name, pick(d, good ? one->good : one->others));
}

/// A value of another list, so that it is listed elsewhere, or a label.
inline value stray_name(dice& d, value const& catalog, std::string const& section)
{
    if (d.chance(30)) return string(d.pick(label_pool));
    std::optional<listing> const providers = list_of(find(catalog, section), "providers");
    std::vector<value> all = {string(d.pick(leaf_pool))};
    if (providers)
        for (entry const& one : providers->entries)
            for (char const* list : {"voiceIds", "models"})
                if (std::optional<listing> const held = list_of(one.body, list))
                    for (entry const& leaf : held->entries) {
                        all.push_back(leaf.key);
                        if (std::optional<listing> const spoken = list_of(leaf.body, "languages"))
                            for (entry const& tag : spoken->entries) all.push_back(tag.key);
                    }
    return pick(d, all);
}

/// One fault, or what looks like one.
inline void spoil_section(dice& d, value& out, std::string const& platform,
                          std::string const& section, value const& catalog)
{
    names const own = owns_of(platform, section);
    std::string const& name = d.pick(own);
    value const* const present = find(out, name);
    std::optional<listing> const providers = list_of(find(catalog, section), "providers");
    value const* const body = body_of(find_provider(providers, provider_in(&out).value_or("?")));
    switch (d.below(30)) {
    case 0:
    case 1: remove(out, name); break;
    case 2: set(out, name, any_json(d)); break;
    case 3: set(out, name, d.chance(50) ? value() : string("")); break;
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
        set(out, name,
            present != nullptr && is_string(*present) ? string(missed(d, present->text))
                                                      : any_number(d));
        break;
    case 9:
    case 10:
        set(out, name == "provider" ? own.back() : name, stray_name(d, catalog, section));
        break;
    case 11: {
        value const moved = present == nullptr ? any_json(d) : *present;
        remove(out, name);
        set(out, d.chance(50) ? folded_alike(d, name) : edited(d, name), moved);
        break;
    }
    case 12: set(out, d.chance(50) ? folded_alike(d, name) : missed(d, name), any_json(d)); break;
    case 13:
        if (names const declared = declared_by(body); !declared.empty())
            set(out, missed(d, d.pick(declared)), any_json(d));
        break;
    case 14:
        set(out, d.pick(names{"foo", "a/b", "", "zoo", "messages", "stored_extra"}), any_json(d));
        break;
    case 15:
        if (section == "model") set(out, d.chance(50) ? "temperature" : "maxTokens", any_number(d));
        break;
    case 16:
        set(out, "provider", string(d.chance(50) ? d.pick(provider_pool) : d.pick(label_pool)));
        break;
    case 17: set(out, name, token("1e400")); break;
    default: put_setting(d, out, body, d.chance(15)); break;
    }
}

/// What stored objects have: null and unknown members, stale values.
inline void age_section(dice& d, value& out, std::string const& platform,
                        std::string const& section, value const& catalog)
{
    if (d.chance(30)) spoil_section(d, out, platform, section, catalog);
    if (d.chance(15)) set(out, d.pick(owns_of(platform, section)), value());
    if (d.chance(30))
        set(out, d.pick(names{"stored_extra", "messages", "note", "topP", "É"}), any_json(d));
    if (d.chance(15))
        set(out,
            d.pick(setting_samples().empty()
                       ? names{}
                       : names{"note", "stability", "map", "seed", "Provider"}),
            any_json(d));
}

} // namespace second
