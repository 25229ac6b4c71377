// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECTS_EDMO_HPP
#define VOICECFG_DIALECTS_EDMO_HPP

#include <voicecfg/dialects/provider_catalog.hpp>
#include <voicecfg/schema.hpp>

#include <string_view>

/// `PATCH /assistants/{id}` of help.goedmo.com: update an assistant.
namespace voicecfg::dialects {

namespace edmo_tables {

using namespace std::string_view_literals;

inline constexpr std::string_view first_message_modes[]{
    "assistant-speaks-first"sv,
    "assistant-waits-for-user"sv,
    "assistant-speaks-first-with-model-generated-message"sv,
};
inline constexpr std::string_view model_providers[]{"openai"sv, "anthropic"sv};

/// "Configuration for the underlying language model (OpenAI / Anthropic)."
inline constexpr member model_members[]{
    member{.name = "provider",
           .type = choice{.values = model_providers, .non_empty = true},
           .required = true,
           .governed = {.list = "providers"}},
    member{.name = "model",
           .type = text{1},
           .required = true,
           .governed = {.list = "models", .within = "provider"}},
    member{.name = "temperature", .type = number{0, 2}},
    member{.name = "maxTokens", .type = integer{.minimum = 1}},
};
inline constexpr object model{
    .members = model_members, .section = "model", .discriminator = "provider", .settings = true};

inline constexpr member voice_members[]{
    member{
        .name = "provider", .type = text{1}, .required = true, .governed = {.list = "providers"}},
    member{.name = "voiceId",
           .type = text{1},
           .required = true,
           .governed = {.list = "voiceIds", .within = "provider"}},
};
inline constexpr object voice{
    .members = voice_members, .section = "voice", .discriminator = "provider", .settings = true};

inline constexpr member transcriber_members[]{
    member{
        .name = "provider", .type = text{1}, .required = true, .governed = {.list = "providers"}},
    member{.name = "model", .type = text{1}, .governed = {.list = "models", .within = "provider"}},
    member{
        .name = "language", .type = text{1}, .governed = {.list = "languages", .within = "model"}},
};
inline constexpr object transcriber{.members = transcriber_members,
                                    .section = "transcriber",
                                    .discriminator = "provider",
                                    .settings = true};

inline constexpr member members[]{
    member{.name = "name", .type = text{1}},
    member{.name = "firstMessage", .type = text{}, .nullable = true},
    member{.name = "firstMessageMode", .type = choice{first_message_modes}, .nullable = true},
    member{.name = "model", .type = object_of{&model, merging::renew}, .required = true},
    member{.name = "voice", .type = object_of{&voice, merging::renew}},
    member{.name = "transcriber", .type = object_of{&transcriber, merging::renew}},
    member{.name = "maxDurationSeconds", .type = integer{.minimum = 1}},
};

inline constexpr std::string_view read_only[]{"id"sv, "orgId"sv, "createdAt"sv, "updatedAt"sv};

} // namespace edmo_tables

/// "All fields are optional"; a sent object is complete and replaces the stored one.
inline constexpr dialect edmo = well_formed({
    .name = "edmo",
    .status = 400,
    .assistant = {.members = edmo_tables::members},
    .catalog = provider_catalog::sections,
    .read_only = edmo_tables::read_only,
});

} // namespace voicecfg::dialects

#endif
