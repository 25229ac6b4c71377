// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "section.hpp"

namespace second::edmo {

inline names const top_members = {"name",  "firstMessage", "firstMessageMode",  "model",
                                  "voice", "transcriber",  "maxDurationSeconds"};
inline names const read_only_members = {"id", "orgId", "createdAt", "updatedAt"};
inline names const required_members = {"model"}; // G19
inline names const nullable_members = {"firstMessage", "firstMessageMode"};
inline names const modes = {"assistant-speaks-first", "assistant-waits-for-user",
                            "assistant-speaks-first-with-model-generated-message"};
inline names const model_providers = {"openai", "anthropic"};

inline names own_of(std::string const& name)
{
    if (name == "model") return {"provider", "model", "temperature", "maxTokens"};
    if (name == "voice") return {"provider", "voiceId"};
    return {"provider", "model", "language"};
}

/// How a section's provider stands: known, with an entry or in no section, or not.
struct provided {
    std::optional<listing> all;
    seen const* held;
    bool known = false;
    entry const* found = nullptr; ///< none where the catalog has no such section
    std::string path = {};        ///< empty without an entry

    provided(call const& asked, section const& of)
        : all(providers_of(asked, of.name)), held(find(of.members, "provider"))
    {
        if (held == nullptr || !is_string(*held->held) || held->held->text.empty()) return;
        std::string const& name = held->held->text;
        if (of.name == "model" && !contains(model_providers, name)) return; // E2
        found = listed(all, *held->held, asked.chosen.today);
        known = !all || found != nullptr;
        if (found != nullptr) path = of.name + ".providers" + bracketed(name);
    }

    governor governs(section const& of, std::string const& list) const
    {
        return {below(of.pointer, "provider"), held, all, list};
    }
};

inline void judge_provider(call& asked, section const& of, provided const& by)
{
    std::string const at = below(of.pointer, "provider");
    std::string const path = by.all ? of.name + ".providers[].value" : "";
    if (by.held == nullptr) {
        refuse_lacking(asked, at, of.lacking, path);
        return;
    }
    if (!judge_nonempty(asked, at, *by.held)) return;
    if (of.name == "model" && !contains(model_providers, by.held->held->text)) {
        refuse_other(asked, at, *by.held, strings(model_providers).items); // E2
        return;
    }
    if (by.all && !look_up(asked, at, *by.held, by.all, path)) return;
    tell_blank(asked, at, *by.held);
}

// E4 for `voiceId` and `model`. Returns the listed entry.
inline entry const* judge_leaf(call& asked, section const& of, provided const& by,
                               std::optional<listing> const& list, std::string const& list_name,
                               std::string const& name, bool needed)
{
    std::string const at = below(of.pointer, name);
    std::string const path = by.path + (list ? "." + list_name + "[].value" : "");
    seen const* const one = find(of.members, name);
    if (one == nullptr) {
        if (by.known && needed)
            refuse_governed_lacking(asked, at, of.lacking, by.path.empty() ? "" : path,
                                    by.governs(of, list_name));
        return nullptr;
    }
    if (!judge_nonempty(asked, at, *one)) return nullptr;
    if (by.known && list && !look_up(asked, at, *one, list, path, by.governs(of, list_name)))
        return nullptr;
    tell_blank(asked, at, *one);
    return by.known ? listed(list, *one->held, asked.chosen.today) : nullptr;
}

// E4: a language is looked up only when a listed model is sent with it.
inline void judge_language(call& asked, section const& of, provided const& by,
                           std::optional<listing> const& models, entry const* spoken_by)
{
    std::string const at = below(of.pointer, "language");
    seen const* const one = find(of.members, "language");
    if (one == nullptr || !judge_nonempty(asked, at, *one)) return;
    std::optional<listing> const languages = list_of(body_of(spoken_by), "languages");
    governor const governing{below(of.pointer, "model"), find(of.members, "model"), models,
                             "languages"};
    if (languages &&
        !look_up(asked, at, *one, languages,
                 by.path + ".models" + bracketed(spoken_by->key.text) + ".languages[].value",
                 governing))
        return;
    tell_blank(asked, at, *one);
}

inline void judge_section(call& asked, section const& of)
{
    provided const by(asked, of);
    judge_provider(asked, of, by);
    bool const is_voice = of.name == "voice";
    std::string const list_name = is_voice ? "voiceIds" : "models";
    std::optional<listing> const list = list_of(body_of(by.found), list_name);
    entry const* const leaf = judge_leaf(asked, of, by, list, list_name,
                                         is_voice ? "voiceId" : "model", of.name != "transcriber");
    if (of.name == "transcriber") judge_language(asked, of, by, list, leaf);
    if (of.name == "model") {
        if (seen const* const one = find(of.members, "temperature"))
            judge_number(asked, below(of.pointer, "temperature"), *one, "0", "2");
        if (seen const* const one = find(of.members, "maxTokens"))
            judge_integer(asked, below(of.pointer, "maxTokens"), *one, "1");
    }
    entry const none{string(by.held != nullptr ? by.held->held->text : ""), nullptr};
    if (by.known)
        judge_rest(asked, of, by.found != nullptr ? *by.found : none);
    else
        judge_near_names(asked, of);
}

inline section section_of(call const& asked, std::string const& name, seen const& one)
{
    section of{name, own_of(name), below("", name), view_of(one), one.origin()};
    of.had = names_in(of.members);
    of.merging = merging::renew;
    if (!one.sent) return of;
    of.sent = one.held;
    value const* const before = find(asked.stored, name);
    if (before != nullptr && is_object(*before)) of.stored = before;
    return of;
}

inline void judge_member(call& asked, std::string const& name, seen const& one)
{
    std::string const at = below("", name);
    bool const null = is_null(*one.held);
    if (name == "name")
        judge_text(asked, at, one);
    else if (name == "firstMessage") {
        if (!null) judge_string(asked, at, one, {"string", "null"});
    }
    else if (name == "firstMessageMode") {
        if (!null) judge_one_of(asked, at, one, modes, {"string", "null"});
    }
    else if (name == "maxDurationSeconds")
        judge_integer(asked, at, one, "1");
    else if (is_object(*one.held))
        judge_section(asked, section_of(asked, name, one));
    else
        refuse_type(asked, at, one, {"object"});
}

inline value merged_member(call const& asked, std::string const& name, value const& sent)
{
    if (name == "maxDurationSeconds") return integer_form(sent);
    if (!is_object(sent)) return sent;
    section const of = section_of(asked, name, {&sent, true});
    std::optional<listing> const providers = providers_of(asked, name);
    value result = merged_section(of, body_of(entry_of(asked, providers, provider_in(&sent))));
    value* const tokens = name == "model" ? const_cast<value*>(find(result, "maxTokens")) : nullptr;
    if (tokens != nullptr && is_integral(*tokens)) *tokens = integer_form(*tokens);
    return result;
}

} // namespace second::edmo
