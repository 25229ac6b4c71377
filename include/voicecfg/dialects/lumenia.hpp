// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECTS_LUMENIA_HPP
#define VOICECFG_DIALECTS_LUMENIA_HPP

#include <voicecfg/dialects/provider_catalog.hpp>
#include <voicecfg/schema.hpp>

/// `PATCH /api/v1/workspace/{slug}/voice-integration/assistant` of docs.lumenia.net: update voice
/// assistant config.
namespace voicecfg::dialects {

namespace lumenia_tables {

/// "One of catalog voice.providers[p].voiceIds[].value"; freeform where the provider lists none.
/// The model is sent for the providers that list models, and only for those.
inline constexpr member voice_members[]{
    member{.name = "provider",
           .type = text{1},
           .required = true,
           .governed = {.list = "providers", .absent = unlisted::empty}},
    member{.name = "voiceId",
           .type = text{1},
           .required = true,
           .governed = {.list = "voiceIds", .within = "provider"}},
    member{.name = "model",
           .type = text{1},
           .governed = {.list = "models",
                        .within = "provider",
                        .absent = unlisted::forbidden,
                        .required = true}},
};
inline constexpr object voice{
    .members = voice_members, .section = "voice", .discriminator = "provider", .settings = true};

/// "`model` must belong to the chosen provider, `language` to the chosen model."
inline constexpr member transcriber_members[]{
    member{.name = "provider",
           .type = text{1},
           .required = true,
           .governed = {.list = "providers", .absent = unlisted::empty}},
    member{.name = "model",
           .type = text{1},
           .required = true,
           .governed = {.list = "models", .within = "provider", .absent = unlisted::empty}},
    member{.name = "language",
           .type = text{1},
           .required = true,
           .governed = {.list = "languages", .within = "model", .absent = unlisted::empty}},
};
inline constexpr object transcriber{.members = transcriber_members,
                                    .section = "transcriber",
                                    .discriminator = "provider",
                                    .settings = true};

inline constexpr member members[]{
    member{.name = "firstMessage", .type = text{1}},
    member{.name = "prompt", .type = text{1}},
    member{.name = "voice", .type = object_of{&voice, merging::discriminated}, .required = true},
    member{.name = "transcriber",
           .type = object_of{&transcriber, merging::discriminated},
           .required = true},
    member{.name = "fallbackVoices", .type = list_of{&voice, "voice"}},
    member{.name = "fallbackTranscribers", .type = list_of{&transcriber, "transcriber"}},
    member{.name = "number_id", .type = phone_number{.exclusive = true}},
};

} // namespace lumenia_tables

/// At least one member must be sent; a section without its provider is laid over the stored one.
inline constexpr dialect lumenia = well_formed({
    .name = "lumenia",
    .status = 400,
    .assistant = {.members = lumenia_tables::members},
    .catalog = provider_catalog::sections,
    .empty_patch = false,
});

} // namespace voicecfg::dialects

#endif
