// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "autocalls.hpp"

namespace second::autocalls {

inline seen merged_member_of(call const& asked, std::string const& name)
{
    if (value const* const sent = find(asked.patch, name)) return {sent, true};
    return {find(asked.stored, name), false};
}

inline bool has_violation(call const& asked, std::string const& pointer)
{
    return std::any_of(asked.found.begin(), asked.found.end(), [&](finding const& one) {
        return !one.notice && find(one.said, "pointer")->text == pointer;
    });
}

inline void judge_a1(call& asked)
{
    value const* const active = find(asked.patch, "is_webhook_active");
    if (active == nullptr || !is_boolean(*active) || !active->flag) return;
    seen const address = merged_member_of(asked, "webhook_url");
    if (address.held == nullptr || is_null(*address.held)) {
        seen const act{active, true};
        relate(asked, refuse_lacking(asked, "/webhook_url", "patch"), "/is_webhook_active", &act);
    }
    else if (!address.sent && !has_violation(asked, "/webhook_url"))
        judge_member(asked, "webhook_url", address); // as if it were sent, in A1's place
}

inline void judge_a2(call& asked)
{
    seen const id = merged_member_of(asked, "voice_id");
    seen const engine = merged_member_of(asked, "engine_type");
    if (!id.sent && !engine.sent && !asked.everything) return;
    if (has_violation(asked, "/voice_id") || has_violation(asked, "/engine_type")) return;
    if (id.held == nullptr || engine.held == nullptr || !is_integral(*id.held) ||
        !is_string(*engine.held))
        return;
    value const key = integer_form(*id.held);
    std::string path;
    std::optional<listing> const voices = list_for(asked.catalog, "voice_id", path);
    entry const* const voice = listed(voices, key, asked.chosen.today); // a retired one has no mode
    value const* const mode = voice == nullptr ? nullptr : find(voice->body, "mode");
    if (mode == nullptr || is_null(*mode) || equal(*mode, *engine.held)) return;
    bool const at_engine = engine.sent && !id.sent;
    value& said = refuse(asked, "incompatible", at_engine ? "/engine_type" : "/voice_id",
                         at_engine ? engine : id);
    set(said, "catalogPath", string("voices[" + key.text + "].mode"));
    if (at_engine) put_allowed(said, std::nullopt, {}, {*mode});
    relate(asked, said, at_engine ? "/voice_id" : "/engine_type", at_engine ? &id : &engine);
}

inline value known_only(value const& sent, names const& own)
{
    value result = object();
    for (member const& one : sent.members)
        if (contains(own, one.name)) set(result, one.name, one.held);
    return result;
}

inline value merged_member(call const& asked, std::string const& name, value const& sent)
{
    value const* const before = find(asked.stored, name);
    if (name == "end_call_tool") {
        value result = before != nullptr && is_object(*before) ? *before : object();
        for (member const& one : known_only(sent, tool_members).members)
            set(result, one.name, one.held);
        return result;
    }
    if (name == "post_call_schema") {
        if (before != nullptr && equal(*before, sent)) return *before; // G5: kept
        value result = array();
        for (value const& item : sent.items) result.items.push_back(known_only(item, item_members));
        return result;
    }
    bool const is_integer =
        name == "voice_id" || name == "phone_number_id" || integers.count(name) != 0;
    return is_integer && is_number(sent) ? integer_form(sent) : sent;
}

} // namespace second::autocalls
