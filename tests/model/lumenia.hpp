// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "catalog.hpp"
#include "facts.hpp"

namespace model::lumenia {
inline std::vector<std::string> const voice_members = {"provider", "voiceId", "model"};
inline std::vector<std::string> const transcriber_members = {"provider", "model", "language"};
inline std::vector<std::string> const top_members = {
    "firstMessage",         "prompt",   "voice", "transcriber", "fallbackVoices",
    "fallbackTranscribers", "number_id"};

inline std::vector<std::string> const& members_of(std::string const& section)
{
    return section == "voice" ? voice_members : transcriber_members;
}

// L2
inline bool are_strings(report& out, view const& members, std::string const& section,
                        std::string const& pointer)
{
    bool good = true;
    for (std::string const& name : members_of(section))
        if (seen const* member = find(members, name))
            if (!nonempty_string(out, *member, below_pointer(pointer, name))) good = false;
    return good;
}

inline void judge_voice_of(report& out, view const& members, std::string const& pointer,
                           std::string const& lacking, std::string const& p,
                           json::object const* entry)
{
    std::string const path = "voice.providers" + bracketed(p);
    json::array const* voice_ids = list_of(entry, "voiceIds");
    json::array const* models = list_of(entry, "models");

    seen const* voice_id = find(members, "voiceId");
    if (voice_id == nullptr)
        out.push_back({"required", pointer + "/voiceId", lacking,
                       voice_ids != nullptr ? path + ".voiceIds[].value" : path});
    else if (voice_ids != nullptr && !listed(voice_ids, *voice_id->value))
        out.push_back(
            {"not_in_catalog", pointer + "/voiceId", voice_id->origin, path + ".voiceIds[].value"});

    seen const* of_voice = find(members, "model");
    if (of_voice == nullptr && models != nullptr)
        out.push_back({"required", pointer + "/model", lacking, path + ".models[].value"});
    else if (of_voice != nullptr && models != nullptr && !listed(models, *of_voice->value))
        out.push_back(
            {"not_in_catalog", pointer + "/model", of_voice->origin, path + ".models[].value"});
    else if (of_voice != nullptr && models == nullptr)
        out.push_back({"forbidden", pointer + "/model", of_voice->origin, path});
}

inline void judge_transcriber_of(report& out, view const& members, std::string const& pointer,
                                 std::string const& lacking, std::string const& p,
                                 json::object const* entry)
{
    std::string const path = "transcriber.providers" + bracketed(p) + ".models";
    json::array const* models = list_of(entry, "models");

    seen const* of_transcriber = find(members, "model");
    bool const known = of_transcriber != nullptr && listed(models, *of_transcriber->value);
    if (of_transcriber == nullptr)
        out.push_back({"required", pointer + "/model", lacking, path + "[].value"});
    else if (!known)
        out.push_back(
            {"not_in_catalog", pointer + "/model", of_transcriber->origin, path + "[].value"});

    std::string const languages =
        path + (known ? bracketed(*of_transcriber->value) : "[]") + ".languages[].value";
    seen const* language = find(members, "language");
    if (language == nullptr)
        out.push_back({"required", pointer + "/language", lacking, languages});
    else if (known && !listed(languages_of(models, *of_transcriber->value), *language->value))
        out.push_back({"not_in_catalog", pointer + "/language", language->origin, languages});
}

// L3: complete, or under L4 the merged object.
inline void judge_complete(report& out, view const& members, std::string const& section,
                           std::string const& pointer, std::string const& lacking,
                           json::value const& catalog, choices const& chosen)
{
    std::vector<std::string> const& own = members_of(section);
    json::object const* governed = section_of(catalog, section);
    seen const* provider = find(members, "provider");
    json::object const* entry =
        entry_named_by(governed, provider == nullptr ? nullptr : provider->value);

    if (!are_strings(out, members, section, pointer)) {
        judge_near_names(out, members, own, pointer, entry, chosen); // G3
        return;
    }
    if (provider == nullptr || entry == nullptr) {
        if (provider != nullptr)
            out.push_back({"not_in_catalog", pointer + "/provider", provider->origin,
                           section + ".providers[].value"});
        else if (governed != nullptr)
            out.push_back(
                {"required", pointer + "/provider", lacking, section + ".providers[].value"});
        else
            out.push_back({"required", pointer + "/provider", lacking});
        judge_near_names(out, members, own, pointer, nullptr, chosen); // G3
        return;
    }
    std::string const p = text(provider->value->get_string());
    if (section == "voice")
        judge_voice_of(out, members, pointer, lacking, p, entry);
    else
        judge_transcriber_of(out, members, pointer, lacking, p, entry);
    judge_rest(out, members, own, pointer, entry, section + ".providers" + bracketed(p), chosen);
}

// L4
inline void judge_partial(report& out, json::object const& sent, json::value const* stored,
                          std::string const& section, json::value const& catalog,
                          choices const& chosen)
{
    std::string const pointer = "/" + section;
    std::vector<std::string> const& own = members_of(section);
    json::object const* governed = section_of(catalog, section);
    view members = view_of_sent(sent);
    json::object const* under =
        stored != nullptr && stored->is_object() ? &stored->get_object() : nullptr;
    json::object const* entry =
        entry_named_by(governed, under == nullptr ? nullptr : find(*under, "provider"));

    if (!are_strings(out, members, section, pointer)) {
        judge_near_names(out, members, own, pointer, entry, chosen);
        return;
    }
    if (stored != nullptr && !stored->is_null() && under == nullptr) {
        out.push_back({"wrong_type", pointer, "stored"});
        judge_near_names(out, members, own, pointer, nullptr, chosen);
        return;
    }
    if (under != nullptr)
        for (auto const& [name, member] : view_of_stored(*under)) members.emplace(name, member);
    judge_complete(out, members, section, pointer, "stored", catalog, chosen);
}

inline json::value merge_section(json::object const& sent, json::value const* stored,
                                 std::string const& section, json::value const& catalog)
{
    std::vector<std::string> const& own = members_of(section);
    json::object const* governed = section_of(catalog, section);
    if (sent.contains("provider"))
        return kept_of(sent, own, entry_named_by(governed, find(sent, "provider")));
    json::object result = stored->get_object();
    for (auto const& member :
         kept_of(sent, own, entry_named_by(governed, find(result, "provider"))))
        result[member.key()] = member.value();
    return result;
}

// L5
inline void judge_fallbacks(report& out, seen const& member, std::string const& section,
                            std::string const& pointer, json::value const& catalog,
                            choices const& chosen)
{
    if (!member.value->is_array()) {
        wrong_type(out, member, pointer);
        return;
    }
    json::array const& items = member.value->get_array();
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string const at = pointer + "/" + std::to_string(i);
        if (!items[i].is_object())
            wrong_type(out, {&items[i], member.origin}, at);
        else if (member.origin == "patch")
            judge_complete(out, view_of_sent(items[i].get_object()), section, at, "patch", catalog,
                           chosen);
        else
            judge_complete(out, view_of_stored(items[i].get_object()), section, at, "stored",
                           catalog, chosen);
    }
}

inline json::array merge_fallbacks(json::array const& sent, std::string const& section,
                                   json::value const& catalog)
{
    json::array result;
    for (json::value const& item : sent)
        result.emplace_back(merge_section(item.get_object(), nullptr, section, catalog));
    return result;
}

inline void judge_member(report& out, std::string const& name, seen const& member,
                         json::value const* stored, json::value const& catalog,
                         json::value const* facts, choices const& chosen)
{
    std::string const pointer = "/" + name;
    if (name == "firstMessage" || name == "prompt")
        nonempty_string(out, member, pointer);
    else if (name == "fallbackVoices")
        judge_fallbacks(out, member, "voice", pointer, catalog, chosen);
    else if (name == "fallbackTranscribers")
        judge_fallbacks(out, member, "transcriber", pointer, catalog, chosen);
    else if (name == "number_id") {
        if (judge_id(out, member, pointer) && member.origin == "patch")
            judge_number(out, *member.value, pointer, facts, true); // L6
    }
    else if (!member.value->is_object())
        wrong_type(out, member, pointer);
    else if (member.origin == "stored")
        judge_complete(out, view_of_stored(member.value->get_object()), name, pointer, "stored",
                       catalog, chosen);
    else if (member.value->get_object().contains("provider"))
        judge_complete(out, view_of_sent(member.value->get_object()), name, pointer, "patch",
                       catalog, chosen);
    else
        judge_partial(out, member.value->get_object(), stored, name, catalog, chosen);
}

inline report judge(json::object const& stored, json::object const& patch,
                    json::value const& catalog, json::value const* facts, choices const& chosen)
{
    report out;
    bool names_one = false;
    for (std::string const& name : top_members)
        if (patch.contains(name)) names_one = true;
    if (!names_one) out.push_back({"empty_patch", "", "patch"}); // L1

    for (std::string const& name : top_members) {
        json::value const* before = find(stored, name);
        if (json::value const* sent = find(patch, name))
            judge_member(out, name, {sent, "patch"}, before, catalog, facts, chosen);
        else if (chosen.everything && before != nullptr && !before->is_null()) // G8
            judge_member(out, name, {before, "stored"}, before, catalog, facts, chosen);
    }
    for (auto const& [name, member] : view_of_sent(patch)) // G5
        if (!contains(top_members, name) && !chosen.ignore_unknown)
            out.push_back({"unknown_member", below_pointer("", name), "patch"});
    return out;
}

inline report audit(json::object const& stored, json::value const& catalog)
{
    report out;
    for (std::string const& name : top_members) {
        json::value const* before = find(stored, name);
        if (before != nullptr && !before->is_null())
            judge_member(out, name, {before, "stored"}, before, catalog, nullptr, {false, true});
    }
    return out;
}

inline json::object merge(json::object const& stored, json::object const& patch,
                          json::value const& catalog)
{
    json::object merged = stored;
    for (std::string const& name : top_members) {
        json::value const* sent = find(patch, name);
        if (sent == nullptr) continue;
        if (name == "voice" || name == "transcriber")
            merged[name] = merge_section(sent->get_object(), find(stored, name), name, catalog);
        else if (name == "fallbackVoices")
            merged[name] = merge_fallbacks(sent->get_array(), "voice", catalog);
        else if (name == "fallbackTranscribers")
            merged[name] = merge_fallbacks(sent->get_array(), "transcriber", catalog);
        else
            merged[name] = *sent;
    }
    return merged;
}
} // namespace model::lumenia
