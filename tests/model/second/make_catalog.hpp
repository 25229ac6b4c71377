// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "catalog.hpp"
#include "make_settings.hpp"

/// Random catalogs that load, before anything in them is deprecated.
namespace second {

inline names const provider_pool = {
    "vapi",     "11labs", "openai",  "anthropic", "deepgram",    "azure-speech", "open-ai",
    "cartesia", "playht", "rime-ai", "",          "back\\slash", "a[b",          "c]",
    "q\"q",     "tab\t",  "日本",    "a/b~c",     "x.y",         "Vapi"};
inline names const leaf_pool = {"Elliot",
                                "Clara",
                                "alloy",
                                "eleven_v3",
                                "eleven_flash_v2_5",
                                "eleven_turbo_v2_5",
                                "nova-3",
                                "nova-2",
                                "nova-2-phonecall",
                                "scribe_v1",
                                "gpt-4o",
                                "gpt-4o-mini",
                                "Savannah",
                                "Savanah",
                                "eleven-v3",
                                "",
                                "m[0]",
                                "say \"hi\"",
                                "new\nline",
                                "Ü",
                                "x"};
inline names const tag_pool = {"en",    "de",      "en-US",      "en-GB", "es-419",
                               "multi", "zh-Hant", "zh-Hant-TW", "pt_BR", "zh-CN",
                               "he",    "sr-Latn", "EN-us-x",    "",      "x"};
inline names const label_pool = {"Vapi",   "ElevenLabs", "Eleven v3", "Claude", "Open AI",
                                 "nova 3", "English",    "Ü",         "Sonic"};

inline names some(dice& d, names const& from, std::size_t most)
{
    names picked;
    for (std::size_t many = d.below(most + 1); many > 0; --many) {
        std::string const& name =
            from[d.chance(75) ? d.below(from.size() / 2) : d.below(from.size())];
        if (!contains(picked, name)) picked.push_back(name);
    }
    return picked;
}

inline void put_label(dice& d, value& entry)
{
    if (!d.chance(25)) return;
    std::string const& name = d.pick(label_pool);
    set(entry, "label",
        d.chance(10)   ? value()
        : d.chance(60) ? string(name)
                       : strings({name, d.pick(label_pool)}));
}

inline value make_leaf(dice& d, std::string const& name, std::size_t plain = 45)
{
    if (d.chance(plain)) return string(name);
    value entry = object();
    set(entry, "value", string(name));
    put_label(d, entry);
    if (d.chance(5)) set(entry, "gender", string("f"));
    if (d.chance(5)) set(entry, "deprecated", boolean(false));
    return entry;
}

inline value make_leaves(dice& d, names const& pool, std::size_t most)
{
    value leaves = array();
    for (std::string const& name : some(d, pool, most)) {
        leaves.items.push_back(make_leaf(d, name));
        if (d.chance(4)) leaves.items.push_back(string(name));
    }
    return leaves;
}

inline value make_models(dice& d)
{
    value models = array();
    for (std::string const& name : some(d, leaf_pool, 5)) {
        value entry = make_leaf(d, name, 12);
        if (is_object(entry) && d.chance(85)) set(entry, "languages", make_leaves(d, tag_pool, 10));
        models.items.push_back(entry);
    }
    return models;
}

inline value make_provider(dice& d, std::string const& section)
{
    value entry = object();
    if (d.chance(section == "voice" ? 70 : 5))
        set(entry, "voiceIds", make_leaves(d, leaf_pool, d.chance(20) ? 14 : 5));
    if (d.chance(section == "voice" ? 50 : 90)) set(entry, "models", make_models(d));
    if (d.chance(15))
        set(entry, "settings", boolean(true));
    else if (d.chance(80))
        set(entry, "settings", make_declarations(d));
    put_label(d, entry);
    return entry;
}

inline value make_governed_catalog(dice& d, std::string const& platform)
{
    value catalog = object();
    for (std::string const section : {"voice", "transcriber", "model"}) {
        if (d.chance(4)) continue;
        names chosen = some(d, provider_pool, d.chance(15) ? 10 : 5);
        if (chosen.empty() && d.chance(85)) chosen = {"vapi", "openai"};
        if (platform == "edmo" && section == "model" && d.chance(85))
            for (char const* name : {"openai", "anthropic"})
                if (!contains(chosen, name)) chosen.insert(chosen.begin(), name);
        value providers = d.chance(50) ? object() : array();
        for (std::string const& name : chosen) {
            value entry = make_provider(d, section);
            if (is_object(providers)) {
                set(providers, name, entry);
                continue;
            }
            set(entry, "value", string(name));
            shuffle(d, entry);
            providers.items.push_back(entry);
        }
        value holder = object();
        set(holder, "providers", providers);
        set(catalog, section, holder);
    }
    if (d.chance(20)) set(catalog, "version", string("passed over"));
    return catalog;
}

inline value make_named(dice& d, std::string const& list, std::string const& name)
{
    value entry = object();
    if (d.chance(50)) set(entry, "id", count(1 + d.below(9)));
    set(entry, "name", string(name));
    static std::vector<std::pair<std::string, std::string>> const codes = {
        {"English", "en"},
        {"German", "de"},
        {"Dutch", "nl"},
        {"Norwegian", "nb"},
        {"Português (Brasil)", "pt"}};
    for (auto const& [known, code] : codes)
        if (list == "languages" && known == name && d.chance(85))
            set(entry, "iso_2", d.chance(10) ? value() : string(code));
    return entry;
}

inline value make_voice(dice& d, std::string const& id)
{
    value voice = object();
    set(voice, "id", token(id));
    if (d.chance(50)) set(voice, "name", string("V"));
    if (d.chance(80))
        set(voice, "mode",
            d.chance(10)   ? value()
            : d.chance(50) ? string("pipeline")
            : d.chance(90) ? string("multimodal")
                           : string("dualplex"));
    return voice;
}

inline value make_autocalls_catalog(dice& d)
{
    value catalog = object();
    if (d.chance(85)) {
        value voices = array();
        for (char const* id :
             {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "9007199254740991"})
            if (d.chance(80)) voices.items.push_back(make_voice(d, id));
        set(catalog, "voices", voices);
    }
    for (std::string const list : {"languages", "models"}) {
        if (d.chance(12)) continue;
        names const pool = list == "models" ? names{"GPT-4o", "GPT-4o-mini", "Claude Sonnet 4",
                                                    "GPT-4 Turbo", "m[0]"}
                                            : names{"English",
                                                    "German",
                                                    "Dutch",
                                                    "Norwegian",
                                                    "Norwegian Nynorsk",
                                                    "Português (Brasil)",
                                                    "日本語"};
        value entries = array();
        for (std::string const& name : pool)
            if (d.chance(80)) entries.items.push_back(make_named(d, list, name));
        set(catalog, list, entries);
    }
    return catalog;
}

} // namespace second
