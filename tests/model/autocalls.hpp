// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "facts.hpp"
#include "formats.hpp"

namespace model::autocalls {
inline std::vector<std::string> const top_members = {"assistant_name",
                                                     "voice_id",
                                                     "language",
                                                     "llm_model",
                                                     "calls_direction",
                                                     "engine_type",
                                                     "timezone",
                                                     "initial_message",
                                                     "system_prompt",
                                                     "phone_number_id",
                                                     "endpoint_type",
                                                     "endpoint_sensitivity",
                                                     "interrupt_sensitivity",
                                                     "ambient_sound_volume",
                                                     "post_call_evaluation",
                                                     "send_webhook_only_on_completed",
                                                     "include_recording_in_webhook",
                                                     "is_webhook_active",
                                                     "webhook_url",
                                                     "use_min_interrupt_words",
                                                     "min_interrupt_words",
                                                     "variables",
                                                     "post_call_schema",
                                                     "end_call_tool",
                                                     "llm_temperature",
                                                     "voice_stability",
                                                     "voice_similarity",
                                                     "speech_speed",
                                                     "allow_interruptions",
                                                     "filler_audios",
                                                     "re_engagement_interval",
                                                     "max_call_duration",
                                                     "max_silence_duration",
                                                     "end_call_on_voicemail",
                                                     "noise_cancellation",
                                                     "record_call",
                                                     "who_speaks_first"};
inline std::vector<std::string> const item_members = {"name", "type", "description"};
inline std::vector<std::string> const tool_members = {"description"};

inline void judge_boolean(report& out, seen const& member, std::string const& pointer)
{
    if (!member.value->is_bool()) wrong_type(out, member, pointer);
}

inline void judge_between(report& out, seen const& member, std::string const& pointer, double least,
                          double most)
{
    if (!is_number(*member.value) || is_infinite(*member.value))
        wrong_type(out, member, pointer);
    else if (as_double(*member.value) < least || as_double(*member.value) > most)
        out.push_back({"out_of_range", pointer, member.origin});
}

inline void judge_one_of(report& out, seen const& member, std::string const& pointer,
                         std::vector<std::string> const& names)
{
    if (!member.value->is_string())
        wrong_type(out, member, pointer);
    else if (!contains(names, text(member.value->get_string())))
        out.push_back({"not_one_of", pointer, member.origin});
}

inline bool short_text(report& out, seen const& member, std::string const& pointer,
                       std::size_t most)
{
    if (!nonempty_string(out, member, pointer)) return false;
    if (code_points(member.value->get_string()) <= most) return true;
    out.push_back({"too_long", pointer, member.origin});
    return false;
}

inline json::array const* catalog_list(json::value const& catalog, std::string_view name)
{
    json::value const* list = find(catalog.get_object(), name);
    return list == nullptr ? nullptr : &list->get_array();
}

// A3: an absent list governs nothing.
inline void judge_catalog_name(report& out, seen const& member, std::string const& pointer,
                               json::value const& catalog, std::string const& list)
{
    if (!short_text(out, member, pointer, 100)) return;
    json::array const* entries = catalog_list(catalog, list);
    if (entries == nullptr) return;
    for (json::value const& entry : *entries)
        if (equal(*find(entry.get_object(), "name"), *member.value)) return;
    out.push_back({"not_in_catalog", pointer, member.origin, list + "[].name"});
}

inline json::object const* voice_of(json::value const& catalog, json::value const& id)
{
    if (json::array const* voices = catalog_list(catalog, "voices"))
        for (json::value const& voice : *voices)
            if (equal(*find(voice.get_object(), "id"), id)) return &voice.get_object();
    return nullptr;
}

inline void judge_voice_id(report& out, seen const& member, std::string const& pointer,
                           json::value const& catalog)
{
    if (judge_id(out, member, pointer) && catalog_list(catalog, "voices") != nullptr &&
        voice_of(catalog, *member.value) == nullptr)
        out.push_back({"not_in_catalog", pointer, member.origin, "voices[].id"});
}

inline void judge_variables(report& out, seen const& member, std::string const& pointer)
{
    if (!member.value->is_object()) {
        wrong_type(out, member, pointer);
        return;
    }
    json::object const& object = member.value->get_object();
    for (auto const& [name, entry] :
         member.origin == "patch" ? view_of_sent(object) : view_of_stored(object)) {
        json::value const& value = *entry.value;
        if ((!value.is_string() && !is_number(value) && !value.is_bool()) || is_infinite(value))
            wrong_type(out, entry, below_pointer(pointer, name));
    }
}

inline void judge_unknown(report& out, view const& members, std::vector<std::string> const& own,
                          std::string const& pointer, bool only_near, choices const& chosen)
{
    for (auto const& [name, member] : members)
        if (!contains(own, name) && member.origin == "patch" && !chosen.ignore_unknown &&
            (!only_near || nearly_one_of(own, name)))
            out.push_back({"unknown_member", below_pointer(pointer, name), member.origin});
}

inline bool is_plain_name(std::string const& name)
{
    for (char const c : name)
        if (!uri::is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '_')
            return false;
    return !name.empty();
}

inline void judge_item(report& out, view const& members, std::string const& pointer,
                       std::string const& lacking, choices const& chosen)
{
    std::size_t const before = out.size();
    for (std::string const& name : item_members) {
        seen const* member = find(members, name);
        if (member == nullptr) continue;
        if (!member->value->is_string())
            wrong_type(out, *member, below_pointer(pointer, name));
        else if (name == "description" && member->value->get_string().empty())
            out.push_back({"empty_string", below_pointer(pointer, name), member->origin});
    }
    if (out.size() != before) {
        judge_unknown(out, members, item_members, pointer, true, chosen); // G3
        return;
    }
    for (std::string const& name : item_members) {
        std::string const at = below_pointer(pointer, name);
        seen const* member = find(members, name);
        if (member == nullptr)
            out.push_back({"required", at, lacking});
        else if (name == "name" && !is_plain_name(text(member->value->get_string())))
            out.push_back({"bad_format", at, member->origin});
        else if (name == "type")
            judge_one_of(out, *member, at, {"string", "number", "bool"});
    }
    judge_unknown(out, members, item_members, pointer, false, chosen);
}

inline void judge_post_call_schema(report& out, seen const& member, std::string const& pointer,
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
            judge_item(out, view_of_sent(items[i].get_object()), at, "patch", chosen);
        else
            judge_item(out, view_of_stored(items[i].get_object()), at, "stored", chosen);
    }
}

// Returns whether the description's type is right.
inline bool judge_description(report& out, seen const& member, std::string const& pointer)
{
    if (!member.value->is_string()) {
        wrong_type(out, member, pointer);
        return false;
    }
    if (code_points(member.value->get_string()) > 500)
        out.push_back({"too_long", pointer, member.origin});
    return true;
}

inline void judge_end_call_tool(report& out, seen const& member, json::value const* stored,
                                std::string const& pointer, choices const& chosen)
{
    if (!member.value->is_object()) {
        wrong_type(out, member, pointer);
        return;
    }
    json::object const& object = member.value->get_object();
    view const members = member.origin == "patch" ? view_of_sent(object) : view_of_stored(object);
    bool right_type = true;
    if (seen const* description = find(members, "description"))
        right_type = judge_description(out, *description, pointer + "/description");
    else if (member.origin == "patch" && chosen.everything && stored != nullptr &&
             stored->is_object()) {
        view const rest = view_of_stored(stored->get_object());
        if (seen const* kept = find(rest, "description"))
            judge_description(out, *kept, pointer + "/description"); // G3: hides nothing
    }
    judge_unknown(out, members, tool_members, pointer, !right_type, chosen);
}
} // namespace model::autocalls
