// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "catalog.hpp"
#include "make_catalog.hpp"

namespace model {
inline std::vector<std::string> own_names(std::string const& dialect, std::string const& section)
{
    if (section == "model") return {"provider", "model", "temperature", "maxTokens"};
    if (section == "transcriber") return {"provider", "model", "language"};
    if (dialect == "edmo") return {"provider", "voiceId"};
    return {"provider", "voiceId", "model"};
}

inline std::vector<std::string> offered_providers(json::object const* section)
{
    std::vector<std::string> names;
    if (section == nullptr) return names;
    json::value const& providers = *find(*section, "providers");
    if (providers.is_object()) return names_of(providers.get_object());
    for (json::value const& entry : providers.get_array()) names.push_back(leaf_text(entry));
    return names;
}

inline json::value pick_leaf(dice& d, json::array const* list, char const* otherwise)
{
    std::vector<std::string> names;
    if (list != nullptr)
        for (json::value const& leaf : *list)
            if (!leaf_text(leaf).empty() || d.chance(3)) names.push_back(leaf_text(leaf));
    return names.empty() ? json::value(otherwise) : string_value(d.pick(names));
}

/// A section object that is complete where the catalog allows one.
inline json::object make_section(dice& d, std::string const& dialect, std::string const& section,
                                 json::value const& catalog, std::string const& provider)
{
    json::object const* entry = provider_of(section_of(catalog, section), provider);
    json::array const* models = list_of(entry, "models");
    json::object result;
    result["provider"] = string_value(provider);
    if (section == "voice") {
        result["voiceId"] = pick_leaf(d, list_of(entry, "voiceIds"), "Elliot");
        if (dialect == "lumenia" && models != nullptr)
            result["model"] = pick_leaf(d, models, "eleven_v3");
    }
    else if (section == "model") {
        result["model"] = pick_leaf(d, models, "gpt-4o");
        if (d.chance(50))
            result["temperature"] = d.pick(std::vector<json::value>{0, 2, 0.7, 1.0, 2.0});
        if (d.chance(50))
            result["maxTokens"] = d.pick(std::vector<json::value>{1, 250, 5.0, largest_id});
    }
    else {
        json::value spoken_by = pick_leaf(d, models, "nova-3");
        for (int attempt = 0; attempt < 4 && dialect == "lumenia";
             ++attempt) // rather one that has languages
        {
            json::array const* languages = languages_of(models, spoken_by);
            if (languages != nullptr && !languages->empty()) break;
            spoken_by = pick_leaf(d, models, "nova-3");
        }
        json::value const language = pick_leaf(d, languages_of(models, spoken_by), "en");
        if (dialect == "lumenia" || d.chance(70)) result["model"] = spoken_by;
        if (dialect == "lumenia" || d.chance(70)) result["language"] = language;
    }
    json::value const* settings = entry == nullptr ? nullptr : find(*entry, "settings");
    if (settings != nullptr && settings->is_bool() && d.chance(40))
        result["anything"] = d.chance(80) ? json::value(object_of("a", nullptr)) : junk(d);
    if (settings != nullptr && settings->is_object())
        for (auto const& member : settings->get_object())
            if (d.chance(25) && !result.contains(member.key()) &&
                !(dialect == "lumenia" && member.key() == "model"))
                if (setting const* known = setting_named(std::string(member.key())))
                    result[member.key()] = d.pick(known->good);
    if (dialect == "lumenia" && section == "transcriber" && !result.contains("language"))
        result["language"] = "en";
    return shuffled(d, result);
}

inline std::string pick_provider(dice& d, std::string const& dialect, std::string const& section,
                                 json::value const& catalog)
{
    std::vector<std::string> names;
    for (std::string const& name : offered_providers(section_of(catalog, section)))
        if (!name.empty() || d.chance(3)) names.push_back(name);
    if (dialect == "edmo" && section == "model") {
        std::vector<std::string> allowed;
        for (std::string const& name : names)
            if (name == "openai" || name == "anthropic") allowed.push_back(name);
        if (allowed.empty()) allowed = {"openai", "anthropic"};
        names = allowed;
    }
    return names.empty() ? "vapi" : d.pick(names);
}

inline json::object make_section(dice& d, std::string const& dialect, std::string const& section,
                                 json::value const& catalog)
{
    std::string provider = pick_provider(d, dialect, section, catalog);
    for (int attempt = 0; attempt < 4; ++attempt) // rather one that can be completed
    {
        json::object const* entry = provider_of(section_of(catalog, section), provider);
        json::array const* models = list_of(entry, "models");
        json::array const* voice_ids = list_of(entry, "voiceIds");
        bool const closed = (models != nullptr && models->empty()) ||
                            (voice_ids != nullptr && voice_ids->empty()) ||
                            (dialect == "lumenia" && section == "transcriber" && models == nullptr);
        if (!closed) break;
        provider = pick_provider(d, dialect, section, catalog);
    }
    return make_section(d, dialect, section, catalog, provider);
}

inline void put_setting(dice& d, json::object& object, json::object const* entry, bool good)
{
    json::value const* settings = entry == nullptr ? nullptr : find(*entry, "settings");
    setting const* one = &d.pick(settings_pool());
    if (settings != nullptr && settings->is_object() && !settings->get_object().empty() &&
        d.chance(80))
        if (setting const* declared = setting_named(d.pick(names_of(settings->get_object()))))
            one = declared;
    object[one->name] = d.pick(good ? one->good : one->bad);
}

/// One fault, or what looks like one.
inline void spoil_section(dice& d, json::object& object, std::string const& dialect,
                          std::string const& section, json::value const& catalog)
{
    std::vector<std::string> const own = own_names(dialect, section);
    std::string const name = d.pick(own);
    json::value const* present = find(object, name);
    json::object const* entry =
        entry_named_by(section_of(catalog, section), find(object, "provider"));
    switch (d.below(20)) {
    case 0:
    case 1: object.erase(name); break;
    case 2: object[name] = junk(d); break;
    case 3: object[name] = nullptr; break;
    case 4: object[name] = ""; break;
    case 5:
    case 6:
    case 7:
        if (present != nullptr && present->is_string())
            object[name] = string_value(near_miss(d, text(present->get_string())));
        else
            object[name] = number_junk(d);
        break;
    case 8: {
        json::value const moved = present == nullptr ? junk(d) : *present;
        object.erase(name);
        object[same_but_for_spelling(d, name)] = moved;
        break;
    }
    case 9: object[same_but_for_spelling(d, name)] = junk(d); break;
    case 10:
        object[d.pick(std::vector<std::string>{"foo", "a/b", "", "zoo", "Foo"})] = junk(d);
        break;
    case 11:
    case 12:
    case 13: put_setting(d, object, entry, false); break;
    case 14: put_setting(d, object, entry, d.chance(50)); break;
    case 15:
        if (section == "model")
            object[d.chance(50) ? "temperature" : "maxTokens"] = d.pick(std::vector<json::value>{
                -0.1, 2.1, 0, 3, 5.5, "1", largest_id + 1, 1e300, infinity()});
        else
            object["model"] = d.chance(50) ? "eleven_v3" : "nova-3";
        break;
    case 16:
    case 17: put_setting(d, object, entry, false); break;
    case 18: object["provider"] = string_value(d.pick(provider_names)); break;
    default: object[name] = infinity(); break;
    }
}

/// Faults of the stored kind: null members, unknown members, stale values.
inline void spoil_stored_section(dice& d, json::object& object, std::string const& dialect,
                                 std::string const& section, json::value const& catalog)
{
    if (d.chance(40)) spoil_section(d, object, dialect, section, catalog);
    if (d.chance(30)) object[d.pick(own_names(dialect, section))] = nullptr;
    if (d.chance(30))
        object[d.chance(60) ? "stored_extra" : d.pick(settings_pool()).name] = nullptr;
    if (d.chance(20)) object["Provider"] = junk(d);
    if (d.chance(20))
        put_setting(d, object,
                    entry_named_by(section_of(catalog, section), find(object, "provider")),
                    d.chance(50));
}

inline json::value make_stored_section(dice& d, std::string const& dialect,
                                       std::string const& section, json::value const& catalog,
                                       bool clean)
{
    json::object object = make_section(d, dialect, section, catalog);
    if (clean) return object;
    if (d.chance(12)) return junk(d);
    if (d.chance(70)) spoil_stored_section(d, object, dialect, section, catalog);
    return shuffled(d, object);
}

/// L4: some members of a section of the stored provider, but not the provider.
inline json::object make_partial(dice& d, std::string const& section, json::value const& catalog,
                                 json::value const* stored)
{
    json::value const* provider =
        stored != nullptr && stored->is_object() ? find(stored->get_object(), "provider") : nullptr;
    json::object whole =
        provider != nullptr && provider->is_string()
            ? make_section(d, "lumenia", section, catalog, text(provider->get_string()))
            : make_section(d, "lumenia", section, catalog);
    json::object part;
    std::size_t const share = d.chance(30) ? 100 : 50;
    for (auto const& member : whole)
        if (member.key() != "provider" && d.chance(share)) part[member.key()] = member.value();
    return part;
}

inline json::array make_fallbacks(dice& d, std::string const& section, json::value const& catalog)
{
    json::array items;
    for (std::size_t count = d.below(4); count > 0; --count)
        items.emplace_back(make_section(d, "lumenia", section, catalog));
    return items;
}

inline void spoil_fallbacks(dice& d, json::array& items, std::string const& section,
                            json::value const& catalog)
{
    if (items.empty()) items.emplace_back(make_section(d, "lumenia", section, catalog));
    json::value& item = items[d.below(items.size())];
    if (d.chance(20))
        item = junk(d);
    else if (item.is_object())
        spoil_section(d, item.get_object(), "lumenia", section, catalog);
}

inline json::value make_facts(dice& d)
{
    static json::value const facts =
        json::parse(R"({"organization": "o1", "integration": "i1", "numbers": [
        {"id": 3, "organization": "o2", "integration": null}, {"id": 1, "organization": "o2", "integration": "i9"},
        {"id": 1, "organization": "o1", "integration": null}, {"id": 2, "organization": "o1", "integration": "i1"},
        {"id": 3, "organization": "o1", "integration": "i2"}, {"id": 4, "organization": "o2", "integration": null},
        {"id": 42.0, "organization": "o1"}, {"id": 5}, {"organization": "o1"}, {"id": 6, "organization": null},
        {"id": 9007199254740991, "organization": "o1", "integration": "i1"}, {}]})");
    json::object result = facts.get_object();
    if (d.chance(8))
        result.erase("organization");
    else if (d.chance(5))
        result["organization"] = d.chance(50) ? json::value(nullptr) : json::value("o2");
    if (d.chance(8))
        result.erase("integration");
    else if (d.chance(10))
        result["integration"] = d.chance(50) ? json::value(nullptr) : json::value("i2");
    if (d.chance(5)) result.erase("numbers");
    return result;
}

inline json::value make_number_id(dice& d)
{
    return d.pick(std::vector<json::value>{1, 2, 1.0, 42, 1, 2, 42, 3, 4, 5, 6, 7, 2.0, largest_id,
                                           9007199254740991.0});
}
} // namespace model
