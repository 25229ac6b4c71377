// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "unknown.hpp"
#include "values.hpp"

namespace second::autocalls {

inline names const top_members = {"assistant_name",
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
inline names const required_members = {"assistant_name", "voice_id",        "language",
                                       "llm_model",      "calls_direction", "engine_type",
                                       "timezone",       "initial_message", "system_prompt"}; // G19
inline names const nullable_members = {"phone_number_id", "webhook_url"};
inline names const item_members = {"name", "type", "description"};
inline names const tool_members = {"description"};

/// Members that are whole numbers, and their bounds.
inline std::map<std::string, std::pair<std::string, std::string>> const integers = {
    {"min_interrupt_words", {"0", "10"}},
    {"re_engagement_interval", {"7", "600"}},
    {"max_call_duration", {"20", "1200"}},
    {"max_silence_duration", {"1", "120"}}};

inline std::map<std::string, std::pair<std::string, std::string>> const numbers = {
    {"endpoint_sensitivity", {"0", "5"}}, {"interrupt_sensitivity", {"0", "5"}},
    {"ambient_sound_volume", {"0", "1"}}, {"llm_temperature", {"0", "1"}},
    {"voice_stability", {"0", "1"}},      {"voice_similarity", {"0", "1"}},
    {"speech_speed", {"0.7", "1.2"}}};

inline std::map<std::string, names> const choices = {
    {"calls_direction", {"receive", "make"}},
    {"engine_type", {"pipeline", "multimodal"}},
    {"endpoint_type", {"vad", "ai"}},
    {"who_speaks_first", {"AI assistant", "Customer"}}};

/// The list of the catalog that governs a member, and its path (A3).
inline std::optional<listing> list_for(value const& catalog, std::string const& name,
                                       std::string& path)
{
    std::string const list = name == "voice_id"   ? "voices"
                             : name == "language" ? "languages"
                                                  : "models";
    std::string const key = name == "voice_id" ? "id" : "name";
    auto const found = listing_in(&catalog, list, key, list == "languages" ? "iso_2" : "");
    if (found) path = list + "[]." + key;
    return found;
}

inline std::string required_path(value const& catalog, std::string const& name)
{
    std::string path;
    if (name == "voice_id" || name == "language" || name == "llm_model")
        list_for(catalog, name, path);
    return path;
}

inline void judge_governed(call& asked, std::string const& name, seen const& one)
{
    std::string const at = below("", name);
    bool const good = name == "voice_id"
                          ? judge_integer(asked, at, one, "1")
                          : judge_nonempty(asked, at, one) && judge_length(asked, at, one, 100);
    if (!good) return;
    std::string path;
    std::optional<listing> const list = list_for(asked.catalog, name, path);
    value const key = name == "voice_id" ? integer_form(*one.held) : *one.held;
    if (list && !look_up(asked, at, {&key, one.sent}, list, path)) return;
    tell_blank(asked, at, one);
}

inline void judge_variables(call& asked, std::string const& pointer, seen const& one)
{
    if (!is_object(*one.held)) {
        refuse_type(asked, pointer, one, {"object"});
        return;
    }
    for (auto const& [name, each] : view_of(one)) {
        value const& held = *each.held;
        if ((!is_string(held) && !is_number(held) && !is_boolean(held)) || is_infinite(held))
            refuse_type(asked, below(pointer, name), each, {"string", "number", "boolean"});
    }
}

inline void judge_item(call& asked, std::string const& pointer, seen const& item, bool kept)
{
    view const members = view_of(item);
    for (std::string const& name : item_members) {
        std::string const at = below(pointer, name);
        seen const* const one = find(members, name);
        if (one == nullptr)
            refuse_lacking(asked, at, item.origin());
        else if (name == "name")
            judge_format(asked, at, *one, "identifier");
        else if (name == "type")
            judge_one_of(asked, at, *one, {"string", "number", "bool"});
        else
            judge_text(asked, at, *one);
    }
    tell_unknown_members(asked, pointer, members, item_members, {nullptr, kept});
}

inline void judge_post_call_schema(call& asked, std::string const& pointer, seen const& one)
{
    if (!is_array(*one.held)) {
        refuse_type(asked, pointer, one, {"array"});
        return;
    }
    value const* const before = find(asked.stored, "post_call_schema");
    if (one.sent && before != nullptr && is_array(*before) &&
        one.held->items.size() < before->items.size()) {
        value& said = notice(asked, "list_shrunk", pointer, "patch");
        set(said, "before", count(before->items.size()));
        set(said, "after", count(one.held->items.size()));
    }
    bool const kept = one.sent && before != nullptr && equal(*before, *one.held);
    for (std::size_t i = 0; i < one.held->items.size(); ++i) {
        seen const item{&one.held->items[i], one.sent};
        if (is_object(*item.held))
            judge_item(asked, below(pointer, i), item, kept);
        else
            refuse_type(asked, below(pointer, i), item, {"object"});
    }
}

inline void judge_end_call_tool(call& asked, std::string const& pointer, seen const& one)
{
    if (!is_object(*one.held)) {
        refuse_type(asked, pointer, one, {"object"});
        return;
    }
    view members = view_of(one);
    value const* const before = one.sent ? find(asked.stored, "end_call_tool") : nullptr;
    bool const over = before != nullptr && is_object(*before);
    seen const* description = find(members, "description");
    view const rest = over ? view_of_stored(*before) : view();
    if (description == nullptr && asked.everything) description = find(rest, "description");
    std::string const at = below(pointer, "description");
    if (description != nullptr && judge_string(asked, at, *description))
        judge_length(asked, at, *description, 500);
    tell_unknown_members(asked, pointer, members, tool_members, {over ? before : nullptr});
}

inline void judge_member(call& asked, std::string const& name, seen const& one)
{
    std::string const at = below("", name);
    bool const null = is_null(*one.held);
    if (name == "assistant_name") {
        if (judge_nonempty(asked, at, one) && judge_length(asked, at, one, 255))
            tell_blank(asked, at, one);
    }
    else if (name == "voice_id" || name == "language" || name == "llm_model")
        judge_governed(asked, name, one);
    else if (choices.count(name) != 0)
        judge_one_of(asked, at, one, choices.at(name));
    else if (name == "timezone")
        judge_format(asked, at, one, "time-zone");
    else if (name == "initial_message" || name == "system_prompt")
        judge_text(asked, at, one);
    else if (name == "phone_number_id") {
        if (!null && judge_integer(asked, at, one, "1", largest, {"integer", "null"}))
            judge_phone_number(asked, at, one, false);
    }
    else if (name == "webhook_url") {
        if (!null) judge_format(asked, at, one, "http-url", {"string", "null"});
    }
    else if (integers.count(name) != 0)
        judge_integer(asked, at, one, integers.at(name).first, integers.at(name).second);
    else if (numbers.count(name) != 0)
        judge_number(asked, at, one, numbers.at(name).first, numbers.at(name).second);
    else if (name == "variables")
        judge_variables(asked, at, one);
    else if (name == "post_call_schema")
        judge_post_call_schema(asked, at, one);
    else if (name == "end_call_tool")
        judge_end_call_tool(asked, at, one);
    else
        judge_boolean(asked, at, one);
}

} // namespace second::autocalls
