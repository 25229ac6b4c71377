// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: nobody
// expected: voice.providers[].value
// expected: Nope
// expected: voice.providers[vapi].voiceIds[].value
// expected: eleven_v3
// expected: voice.providers[vapi]
// expected: wrong_type
// expected: voiceId
// expected: model
// expected: voice.providers[11labs].models[].value
// expected: ar
// expected: transcriber.providers[deepgram].models[nova-2].languages[].value
// expected: out_of_range
// expected: temperature
// expected: voice_id
// expected: voices[].id
// said: 4711
// expected: judged for another member
// expected: transcriber
// expected: a member sent twice
// expected: voice

#include <acme/catalog.hpp>
#include <cases/autocalls/catalog.hpp>
#include <corners/edmo/catalog.hpp>

auto const provider_not_in_catalog = acme::voice("nobody", "Elliot");                 // refused
auto const voice_not_in_catalog = acme::voice("vapi", "Nope");                        // refused
auto const forbidden = acme::voice("vapi", "Elliot", "eleven_v3");                    // refused
auto const of_the_wrong_type = acme::voice("vapi", 7);                                // refused
constexpr auto required = acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM");              // refused
auto const language_of_another_model = acme::transcriber("deepgram", "nova-2", "ar"); // refused
auto const out_of_range = corners::edmo::model("openai", "gpt-4o", 2.5);              // refused
auto const id_not_in_catalog = cases::autocalls::voice_id(4711);                      // refused

constexpr auto right = acme::voice("vapi", "Elliot");
constexpr auto clara = acme::voice("vapi", "Clara");
using voicecfg::judged_patch, voicecfg::patch_member, voicecfg::dialects::lumenia;

constexpr auto for_another_member =
    judged_patch(lumenia, patch_member{"transcriber", right}); // refused
constexpr auto sent_twice =
    judged_patch(lumenia, patch_member{"voice", right}, patch_member{"voice", clara}); // refused

int main() {}
