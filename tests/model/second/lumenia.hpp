// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "section.hpp"

namespace second::lumenia {

inline names const voice_members = {"provider", "voiceId", "model"};
inline names const transcriber_members = {"provider", "model", "language"};
inline names const top_members = {"firstMessage", "prompt",         "voice",
                                  "transcriber",  "fallbackVoices", "fallbackTranscribers",
                                  "number_id"};
inline names const required_members = {"voice", "transcriber"}; // G19

inline names const& own_of(std::string const& name)
{
    return name == "voice" ? voice_members : transcriber_members;
}

/// The provider of a section, its entry, and what it says of the members that it governs.
struct provided {
    std::optional<listing> all;
    seen const* held;
    entry const* known; ///< none: missing, faulty or unknown
    std::string path;

    provided(call const& asked, section const& of)
        : all(providers_of(asked, of.name)), held(find(of.members, "provider")), known(nullptr)
    {
        if (!is_good_name(held)) return;
        known = listed(all, *held->held, asked.chosen.today);
        if (known != nullptr) path = of.name + ".providers" + bracketed(known->key.text);
    }

    governor governs(section const& of, std::string const& list) const
    {
        return {below(of.pointer, "provider"), held, all, list};
    }
};

inline void judge_provider(call& asked, section const& of, provided const& by, bool needed)
{
    std::string const at = below(of.pointer, "provider");
    std::string const path = of.name + ".providers[].value";
    if (by.held == nullptr) {
        if (needed) refuse_lacking(asked, at, of.lacking, has(asked.catalog, of.name) ? path : "");
        return;
    }
    if (!judge_nonempty(asked, at, *by.held)) return;
    if (look_up(asked, at, *by.held, by.all, path)) tell_blank(asked, at, *by.held);
}

// L6's table, voiceId.
inline void judge_voice_id(call& asked, section const& of, provided const& by)
{
    std::string const at = below(of.pointer, "voiceId");
    seen const* const one = find(of.members, "voiceId");
    std::optional<listing> const list = list_of(body_of(by.known), "voiceIds");
    std::string const path = by.path + (list ? ".voiceIds[].value" : "");
    if (one == nullptr) {
        if (by.known != nullptr)
            refuse_governed_lacking(asked, at, of.lacking, path, by.governs(of, "voiceIds"));
        return;
    }
    if (!judge_nonempty(asked, at, *one)) return;
    if (list && !look_up(asked, at, *one, list, path, by.governs(of, "voiceIds"))) return;
    tell_blank(asked, at, *one);
}

// L6's table, a voice's model.
inline void judge_voice_model(call& asked, section const& of, provided const& by)
{
    std::string const at = below(of.pointer, "model");
    seen const* const one = find(of.members, "model");
    std::optional<listing> const list = list_of(body_of(by.known), "models");
    std::string const path = by.path + ".models[].value";
    governor const governing = by.governs(of, "models");
    if (one == nullptr) {
        if (list) refuse_governed_lacking(asked, at, of.lacking, path, governing);
        return;
    }
    if (!judge_nonempty(asked, at, *one)) return;
    if (by.known != nullptr && !list) {
        value& said = refuse(asked, "forbidden", at, *one);
        set(said, "catalogPath", string(by.path));
        relate(asked, said, governing.pointer, governing.held);
        return;
    }
    if (list && !look_up(asked, at, *one, list, path, governing)) return;
    tell_blank(asked, at, *one);
}

/// For the transcriber a missing list is empty.
inline std::optional<listing> list_or_empty(value const* body, std::string_view name, bool tags)
{
    std::optional<listing> list = list_of(body, name);
    if (!list) {
        list = listing();
        list->tags = tags;
    }
    return list;
}

inline void judge_language(call& asked, section const& of, provided const& by, seen const* model)
{
    std::string const at = below(of.pointer, "language");
    seen const* const one = find(of.members, "language");
    std::optional<listing> const models = list_or_empty(body_of(by.known), "models", false);
    entry const* const spoken_by = by.known != nullptr && is_good_name(model)
                                       ? listed(models, *model->held, asked.chosen.today)
                                       : nullptr;
    std::string const path = by.path + ".models" +
                             (spoken_by != nullptr ? bracketed(spoken_by->key.text) : "[]") +
                             ".languages[].value";
    governor const governing{below(of.pointer, "model"), model, models, "languages"};
    if (one == nullptr) {
        if (by.known != nullptr) refuse_governed_lacking(asked, at, of.lacking, path, governing);
        return;
    }
    if (!judge_nonempty(asked, at, *one)) return;
    if (spoken_by != nullptr &&
        !look_up(asked, at, *one, list_or_empty(spoken_by->body, "languages", true), path,
                 governing))
        return;
    tell_blank(asked, at, *one);
}

inline void judge_transcriber_model(call& asked, section const& of, provided const& by)
{
    std::string const at = below(of.pointer, "model");
    seen const* const one = find(of.members, "model");
    std::string const path = by.path + ".models[].value";
    governor const governing = by.governs(of, "models");
    if (one == nullptr) {
        if (by.known != nullptr) refuse_governed_lacking(asked, at, of.lacking, path, governing);
        return;
    }
    if (!judge_nonempty(asked, at, *one)) return;
    if (by.known != nullptr &&
        !look_up(asked, at, *one, list_or_empty(body_of(by.known), "models", false), path,
                 governing))
        return;
    tell_blank(asked, at, *one);
}

// L2, L3; under L4 of the merged object.
inline void judge_section(call& asked, section const& of, bool needed = true)
{
    provided const by(asked, of);
    judge_provider(asked, of, by, needed);
    if (of.name == "voice") {
        judge_voice_id(asked, of, by);
        judge_voice_model(asked, of, by);
    }
    else {
        judge_transcriber_model(asked, of, by);
        judge_language(asked, of, by, find(of.members, "model"));
    }
    if (by.known != nullptr)
        judge_rest(asked, of, *by.known);
    else
        judge_near_names(asked, of);
}

inline section section_of(std::string const& name, std::string const& pointer, seen const& one)
{
    section of{name, own_of(name), pointer, view_of(one), one.origin()};
    of.had = names_in(of.members);
    if (one.sent) of.sent = one.held;
    return of;
}

// L4
inline void judge_partial(call& asked, section of, value const* before)
{
    of.merging = merging::overlay;
    of.lacking = asked.act == act::create ? "patch" : "stored";
    if (before != nullptr && !is_null(*before) && !is_object(*before)) {
        set(refuse(asked, "wrong_type", of.pointer, {before, false}), "expected",
            strings({"object"}));
        judge_section(asked, of, false);
        return;
    }
    if (before != nullptr && is_object(*before)) {
        of.stored = before;
        for (auto const& [name, one] : view_of_stored(*before)) of.members.emplace(name, one);
    }
    judge_section(asked, of);
}

inline void judge_object(call& asked, std::string const& name, seen const& one)
{
    std::string const pointer = below("", name);
    if (!is_object(*one.held)) {
        refuse_type(asked, pointer, one, {"object"});
        return;
    }
    section of = section_of(name, pointer, one);
    value const* const before = find(asked.stored, name);
    if (one.sent && !has(*one.held, "provider")) {
        judge_partial(asked, of, before);
        return;
    }
    if (one.sent && before != nullptr && is_object(*before)) of.stored = before;
    judge_section(asked, of);
}

} // namespace second::lumenia
