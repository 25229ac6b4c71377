// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "autocalls.hpp"

namespace model::autocalls {
inline void judge_member(report& out, std::string const& name, seen const& member,
                         json::value const* stored, json::value const& catalog,
                         json::value const* facts, choices const& chosen)
{
    std::string const pointer = "/" + name;
    json::value const& value = *member.value;
    if (name == "assistant_name")
        short_text(out, member, pointer, 255);
    else if (name == "voice_id")
        judge_voice_id(out, member, pointer, catalog);
    else if (name == "language")
        judge_catalog_name(out, member, pointer, catalog, "languages");
    else if (name == "llm_model")
        judge_catalog_name(out, member, pointer, catalog, "models");
    else if (name == "calls_direction")
        judge_one_of(out, member, pointer, {"receive", "make"});
    else if (name == "engine_type")
        judge_one_of(out, member, pointer, {"pipeline", "multimodal"});
    else if (name == "timezone") {
        if (!value.is_string())
            wrong_type(out, member, pointer);
        else if (time_zones().count(text(value.get_string())) == 0)
            out.push_back({"bad_format", pointer, member.origin});
    }
    else if (name == "initial_message" || name == "system_prompt")
        nonempty_string(out, member, pointer);
    else if (name == "phone_number_id") {
        if (!value.is_null() && judge_id(out, member, pointer) && member.origin == "patch")
            judge_number(out, value, pointer, facts, false);
    }
    else if (name == "endpoint_type")
        judge_one_of(out, member, pointer, {"vad", "ai"});
    else if (name == "endpoint_sensitivity" || name == "interrupt_sensitivity")
        judge_between(out, member, pointer, 0, 5);
    else if (name == "ambient_sound_volume" || name == "llm_temperature" ||
             name == "voice_stability" || name == "voice_similarity")
        judge_between(out, member, pointer, 0, 1);
    else if (name == "speech_speed")
        judge_between(out, member, pointer, 0.7, 1.2);
    else if (name == "webhook_url") {
        if (value.is_null()) return;
        if (!value.is_string())
            wrong_type(out, member, pointer);
        else if (!is_web_address(text(value.get_string())))
            out.push_back({"bad_format", pointer, member.origin});
    }
    else if (name == "min_interrupt_words")
        judge_integer(out, member, pointer, 0, 10);
    else if (name == "re_engagement_interval")
        judge_integer(out, member, pointer, 7, 600);
    else if (name == "max_call_duration")
        judge_integer(out, member, pointer, 20, 1200);
    else if (name == "max_silence_duration")
        judge_integer(out, member, pointer, 1, 120);
    else if (name == "variables")
        judge_variables(out, member, pointer);
    else if (name == "post_call_schema")
        judge_post_call_schema(out, member, pointer, chosen);
    else if (name == "end_call_tool")
        judge_end_call_tool(out, member, stored, pointer, chosen);
    else if (name == "who_speaks_first")
        judge_one_of(out, member, pointer, {"AI assistant", "Customer"});
    else
        judge_boolean(out, member, pointer);
}

inline json::value const* merged_member(json::object const& stored, json::object const& patch,
                                        std::string const& name)
{
    json::value const* sent = find(patch, name);
    return sent != nullptr ? sent : find(stored, name);
}

inline bool has_violation(report const& out, std::string const& pointer)
{
    for (violation const& one : out)
        if (one.pointer == pointer) return true;
    return false;
}

inline void judge_a1(report& out, json::object const& stored, json::object const& patch)
{
    json::value const* active = find(patch, "is_webhook_active");
    if (active == nullptr || !active->is_bool() || !active->get_bool()) return;
    json::value const* address = merged_member(stored, patch, "webhook_url");
    if (address == nullptr || address->is_null())
        out.push_back({"required", "/webhook_url", "patch"});
}

inline void judge_a2(report& out, json::object const& stored, json::object const& patch,
                     json::value const& catalog, choices const& chosen)
{
    bool const touched =
        patch.contains("voice_id") || patch.contains("engine_type") || chosen.everything;
    if (!touched || has_violation(out, "/voice_id") || has_violation(out, "/engine_type")) return;
    json::value const* id = merged_member(stored, patch, "voice_id");
    json::value const* engine = merged_member(stored, patch, "engine_type");
    if (id == nullptr || engine == nullptr || !is_integer(*id) || !engine->is_string()) return;
    json::object const* voice = voice_of(catalog, *id);
    json::value const* mode = voice == nullptr ? nullptr : find(*voice, "mode");
    if (mode == nullptr || mode->is_null() || equal(*mode, *engine)) return;
    std::string const number = std::to_string(
        id->is_int64() ? id->get_int64() : static_cast<std::int64_t>(as_double(*id)));
    out.push_back({"incompatible", "/voice_id", patch.contains("voice_id") ? "patch" : "stored",
                   "voices[" + number + "].mode"});
}

inline report judge(json::object const& stored, json::object const& patch,
                    json::value const& catalog, json::value const* facts, choices const& chosen)
{
    report out;
    for (std::string const& name : top_members) {
        json::value const* before = find(stored, name);
        if (json::value const* sent = find(patch, name))
            judge_member(out, name, {sent, "patch"}, before, catalog, facts, chosen);
        else if (chosen.everything && before != nullptr && !before->is_null()) // G8
            judge_member(out, name, {before, "stored"}, before, catalog, facts, chosen);
    }
    judge_a1(out, stored, patch);
    judge_a2(out, stored, patch, catalog, chosen);
    judge_unknown(out, view_of_sent(patch), top_members, "", false, chosen);
    return out;
}

inline report audit(json::object const& stored, json::value const& catalog)
{
    return judge(stored, json::object(), catalog, nullptr, {false, true});
}

inline json::object known_only(json::object const& sent, std::vector<std::string> const& own)
{
    json::object result;
    for (auto const& member : sent)
        if (contains(own, std::string(member.key()))) result[member.key()] = member.value();
    return result;
}

inline json::object merge(json::object const& stored, json::object const& patch)
{
    json::object merged = stored;
    for (std::string const& name : top_members) {
        json::value const* sent = find(patch, name);
        if (sent == nullptr) continue;
        if (name == "end_call_tool") {
            json::value const* before = find(stored, name);
            json::object tool =
                before != nullptr && before->is_object() ? before->get_object() : json::object();
            for (auto const& member : known_only(sent->get_object(), tool_members))
                tool[member.key()] = member.value();
            merged[name] = tool;
        }
        else if (name == "post_call_schema") {
            json::array items;
            for (json::value const& item : sent->get_array())
                items.emplace_back(known_only(item.get_object(), item_members));
            merged[name] = items;
        }
        else
            merged[name] = *sent;
    }
    return merged;
}
} // namespace model::autocalls
