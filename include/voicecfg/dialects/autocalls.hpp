// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECTS_AUTOCALLS_HPP
#define VOICECFG_DIALECTS_AUTOCALLS_HPP

#include <voicecfg/schema.hpp>

#include <string_view>

/// `PUT /user/assistant/{id}` of docs.autocalls.ai: update assistant.
namespace voicecfg::dialects {

namespace autocalls_tables {

using namespace std::string_view_literals;

inline constexpr std::string_view directions[]{"receive"sv, "make"sv};
inline constexpr std::string_view engines[]{"pipeline"sv, "multimodal"sv};
inline constexpr std::string_view endpoints[]{"vad"sv, "ai"sv};
inline constexpr std::string_view speakers[]{"AI assistant"sv, "Customer"sv};
inline constexpr std::string_view extracted_types[]{"string"sv, "number"sv, "bool"sv};

/// One value to extract after a call.
inline constexpr member extraction_members[]{
    member{.name = "name", .type = formatted{format::identifier}, .required = true},
    member{.name = "type", .type = choice{extracted_types}, .required = true},
    member{.name = "description", .type = text{1}, .required = true},
};
inline constexpr object extraction{.members = extraction_members};

inline constexpr member end_call_members[]{
    member{.name = "description", .type = text{0, 500}},
};
inline constexpr object end_call{.members = end_call_members};

inline constexpr member members[]{
    member{.name = "assistant_name", .type = text{1, 255}, .required = true},
    member{.name = "voice_id", .type = integer{}, .required = true, .governed = {.list = "voices"}},
    member{.name = "language",
           .type = text{1, 100},
           .required = true,
           .governed = {.list = "languages"}},
    member{.name = "llm_model",
           .type = text{1, 100},
           .required = true,
           .governed = {.list = "models"}},
    member{.name = "calls_direction", .type = choice{directions}, .required = true},
    member{.name = "engine_type", .type = choice{engines}, .required = true},
    member{.name = "timezone", .type = formatted{format::time_zone}, .required = true},
    member{.name = "initial_message", .type = text{1}, .required = true},
    member{.name = "system_prompt", .type = text{1}, .required = true},
    member{.name = "phone_number_id", .type = phone_number{.exclusive = false}, .nullable = true},
    member{.name = "endpoint_type", .type = choice{endpoints}},
    member{.name = "endpoint_sensitivity", .type = number{0, 5}},
    member{.name = "interrupt_sensitivity", .type = number{0, 5}},
    member{.name = "ambient_sound_volume", .type = number{0, 1}},
    member{.name = "post_call_evaluation", .type = boolean{}},
    member{.name = "send_webhook_only_on_completed", .type = boolean{}},
    member{.name = "include_recording_in_webhook", .type = boolean{}},
    member{.name = "is_webhook_active", .type = boolean{}},
    member{.name = "webhook_url", .type = formatted{format::http_url}, .nullable = true},
    member{.name = "use_min_interrupt_words", .type = boolean{}},
    member{.name = "min_interrupt_words", .type = integer{0, 10}},
    member{.name = "variables", .type = map{}},
    member{.name = "post_call_schema", .type = list_of{&extraction}},
    member{.name = "end_call_tool", .type = object_of{&end_call, merging::overlay}},
    member{.name = "llm_temperature", .type = number{0, 1}},
    member{.name = "voice_stability", .type = number{0, 1}},
    member{.name = "voice_similarity", .type = number{0, 1}},
    member{.name = "speech_speed", .type = number{0.7, 1.2}},
    member{.name = "allow_interruptions", .type = boolean{}},
    member{.name = "filler_audios", .type = boolean{}},
    member{.name = "re_engagement_interval", .type = integer{7, 600}},
    member{.name = "max_call_duration", .type = integer{20, 1200}},
    member{.name = "max_silence_duration", .type = integer{1, 120}},
    member{.name = "end_call_on_voicemail", .type = boolean{}},
    member{.name = "noise_cancellation", .type = boolean{}},
    member{.name = "record_call", .type = boolean{}},
    member{.name = "who_speaks_first", .type = choice{speakers}},
};

inline constexpr rule rules[]{
    rule{needs{.member = "is_webhook_active", .needed = "webhook_url"}},
    rule{agrees{.member = "voice_id", .attribute = "mode", .with = "engine_type"}},
};

inline constexpr catalog_attribute voice_attributes[]{
    catalog_attribute{"name", attribute_type::string},
    catalog_attribute{"mode", attribute_type::string},
};
inline constexpr catalog_attribute language_attributes[]{
    catalog_attribute{"id", attribute_type::integer},
};
inline constexpr std::string_view language_codes[]{"iso_2"};
inline constexpr catalog_attribute model_attributes[]{
    catalog_attribute{"id", attribute_type::integer},
};

/// What `GET /user/assistants/voices`, `…/languages` and `…/models` answer, in one document.
inline constexpr catalog_list lists[]{
    catalog_list{.name = "voices",
                 .key = "id",
                 .key_type = attribute_type::integer,
                 .unique = true,
                 .attributes = voice_attributes},
    catalog_list{.name = "languages",
                 .key = "name",
                 .attributes = language_attributes,
                 .also = language_codes},
    catalog_list{.name = "models", .key = "name", .attributes = model_attributes},
};
inline constexpr catalog_section sections[]{catalog_section{.name = "", .lists = lists}};

} // namespace autocalls_tables

/// "Only the fields you provide in the request body will be updated."
inline constexpr dialect autocalls = well_formed({
    .name = "autocalls",
    .status = 422,
    .assistant = {.members = autocalls_tables::members},
    .catalog = autocalls_tables::sections,
    .rules = autocalls_tables::rules,
});

} // namespace voicecfg::dialects

#endif
