// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "catalog.hpp"
#include "facts.hpp"

namespace model::edmo {
inline std::vector<std::string> const top_members = {
    "name",  "firstMessage", "firstMessageMode",  "model",
    "voice", "transcriber",  "maxDurationSeconds"};
inline std::vector<std::string> const read_only_members = {"id", "orgId", "createdAt", "updatedAt"};
inline std::vector<std::string> const modes = {
    "assistant-speaks-first", "assistant-waits-for-user",
    "assistant-speaks-first-with-model-generated-message"};

inline std::vector<std::string> members_of(std::string const& section)
{
    if (section == "model") return {"provider", "model", "temperature", "maxTokens"};
    if (section == "voice") return {"provider", "voiceId"};
    return {"provider", "model", "language"};
}

// E2, E4: the entry of a provider that is known, else none.
inline json::object const* entry_of(std::string const& section, json::value const& catalog,
                                    seen const* provider)
{
    if (provider == nullptr || !provider->value->is_string()) return nullptr;
    std::string const p = text(provider->value->get_string());
    if (section == "model" && p != "openai" && p != "anthropic") return nullptr;
    return entry_named_by(section_of(catalog, section), provider->value);
}

// Types and E2.
inline bool own_are_well_typed(report& out, view const& members, std::string const& section,
                               std::string const& pointer)
{
    bool good = true;
    for (std::string const& name : members_of(section)) {
        seen const* member = find(members, name);
        if (member == nullptr) continue;
        bool fits = true;
        if (name == "temperature")
            fits = is_number(*member->value) && !is_infinite(*member->value);
        else if (name == "maxTokens")
            fits = is_integer(*member->value);
        else {
            good = nonempty_string(out, *member, below_pointer(pointer, name)) && good;
            continue;
        }
        if (!fits) {
            wrong_type(out, *member, below_pointer(pointer, name));
            good = false;
        }
    }
    return good;
}

inline bool judge_provider(report& out, seen const* provider, std::string const& section,
                           std::string const& pointer, std::string const& lacking,
                           json::object const* governed, json::object const* entry)
{
    if (provider == nullptr) {
        violation missing{"required", pointer + "/provider", lacking};
        if (governed != nullptr) missing.catalog_path = section + ".providers[].value";
        out.push_back(missing);
        return false;
    }
    std::string const p = text(provider->value->get_string());
    if (section == "model" && p != "openai" && p != "anthropic") {
        out.push_back({"not_one_of", pointer + "/provider", provider->origin}); // E2
        return false;
    }
    if (governed != nullptr && entry == nullptr) {
        out.push_back({"not_in_catalog", pointer + "/provider", provider->origin,
                       section + ".providers[].value"});
        return false;
    }
    return true;
}

// E4 for `voiceId` and `model`.
inline void judge_leaf(report& out, view const& members, std::string const& name,
                       std::string const& list, bool needed, std::string const& pointer,
                       std::string const& lacking, json::object const* governed,
                       json::object const* entry, std::string const& path)
{
    json::array const* offered = list_of(entry, list);
    seen const* member = find(members, name);
    if (member == nullptr && needed) {
        violation missing{"required", below_pointer(pointer, name), lacking};
        if (governed != nullptr)
            missing.catalog_path = offered != nullptr ? path + "." + list + "[].value" : path;
        out.push_back(missing);
    }
    else if (member != nullptr && offered != nullptr && !listed(offered, *member->value))
        out.push_back({"not_in_catalog", below_pointer(pointer, name), member->origin,
                       path + "." + list + "[].value"});
}

// E4 for `language`.
inline void judge_language(report& out, view const& members, std::string const& pointer,
                           json::object const* entry, std::string const& path)
{
    seen const* language = find(members, "language");
    seen const* spoken_by = find(members, "model");
    json::array const* models = list_of(entry, "models");
    if (language == nullptr || spoken_by == nullptr || !listed(models, *spoken_by->value)) return;
    json::array const* languages = languages_of(models, *spoken_by->value);
    if (languages != nullptr && !listed(languages, *language->value))
        out.push_back({"not_in_catalog", pointer + "/language", language->origin,
                       path + ".models" + bracketed(*spoken_by->value) + ".languages[].value"});
}

// E1
inline void judge_object(report& out, view const& members, std::string const& section,
                         std::string const& lacking, json::value const& catalog,
                         choices const& chosen)
{
    std::string const pointer = "/" + section;
    std::vector<std::string> const own = members_of(section);
    json::object const* governed = section_of(catalog, section);
    seen const* provider = find(members, "provider");
    json::object const* entry = entry_of(section, catalog, provider);

    if (!own_are_well_typed(out, members, section, pointer)) {
        judge_near_names(out, members, own, pointer, entry, chosen); // G3
        return;
    }
    bool const known = judge_provider(out, provider, section, pointer, lacking, governed, entry);
    std::string const path =
        known ? section + ".providers" + bracketed(*provider->value) : std::string();
    if (known && section == "model")
        judge_leaf(out, members, "model", "models", true, pointer, lacking, governed, entry, path);
    if (known && section == "voice")
        judge_leaf(out, members, "voiceId", "voiceIds", true, pointer, lacking, governed, entry,
                   path);
    if (known && section == "transcriber") {
        judge_leaf(out, members, "model", "models", false, pointer, lacking, governed, entry, path);
        judge_language(out, members, pointer, entry, path);
    }
    if (section == "model") {
        seen const* temperature = find(members, "temperature");
        if (temperature != nullptr &&
            (below(*temperature->value, 0) || above(*temperature->value, 2)))
            out.push_back({"out_of_range", pointer + "/temperature", temperature->origin});
        if (seen const* tokens = find(members, "maxTokens"))
            judge_integer(out, *tokens, pointer + "/maxTokens", 1, largest_id);
    }
    if (known)
        judge_rest(out, members, own, pointer, entry, path, chosen);
    else
        judge_near_names(out, members, own, pointer, nullptr, chosen); // G3
}

inline void judge_member(report& out, std::string const& name, seen const& member,
                         json::value const& catalog, choices const& chosen)
{
    std::string const pointer = "/" + name;
    json::value const& value = *member.value;
    if (name == "name")
        nonempty_string(out, member, pointer);
    else if (name == "firstMessage") {
        if (!value.is_null() && !value.is_string()) wrong_type(out, member, pointer);
    }
    else if (name == "firstMessageMode") {
        if (value.is_null()) return;
        if (!value.is_string())
            wrong_type(out, member, pointer);
        else if (!contains(modes, text(value.get_string())))
            out.push_back({"not_one_of", pointer, member.origin});
    }
    else if (name == "maxDurationSeconds")
        judge_integer(out, member, pointer, 1, largest_id);
    else if (!value.is_object())
        wrong_type(out, member, pointer);
    else if (member.origin == "patch")
        judge_object(out, view_of_sent(value.get_object()), name, "patch", catalog, chosen);
    else
        judge_object(out, view_of_stored(value.get_object()), name, "stored", catalog, chosen);
}

inline report judge(json::object const& stored, json::object const& patch,
                    json::value const& catalog, choices const& chosen)
{
    report out;
    for (std::string const& name : top_members) {
        json::value const* before = find(stored, name);
        if (json::value const* sent = find(patch, name))
            judge_member(out, name, {sent, "patch"}, catalog, chosen);
        else if (chosen.everything && before != nullptr && !before->is_null()) // G8
            judge_member(out, name, {before, "stored"}, catalog, chosen);
    }
    for (auto const& [name, member] : view_of_sent(patch)) {
        if (contains(read_only_members, name))
            out.push_back({"read_only", below_pointer("", name), "patch"}); // E2
        else if (!contains(top_members, name) && !chosen.ignore_unknown)
            out.push_back({"unknown_member", below_pointer("", name), "patch"}); // G5
    }
    return out;
}

inline report audit(json::object const& stored, json::value const& catalog)
{
    return judge(stored, json::object(), catalog, {false, true}); // E3: an empty patch is legal
}

inline json::object merge(json::object const& stored, json::object const& patch,
                          json::value const& catalog)
{
    json::object merged = stored;
    for (std::string const& name : top_members) {
        json::value const* sent = find(patch, name);
        if (sent == nullptr) continue;
        if (name == "model" || name == "voice" || name == "transcriber") {
            view const members = view_of_sent(sent->get_object());
            json::object const* entry = entry_of(name, catalog, find(members, "provider"));
            merged[name] = kept_of(sent->get_object(), members_of(name), entry);
        }
        else
            merged[name] = *sent;
    }
    return merged;
}
} // namespace model::edmo
