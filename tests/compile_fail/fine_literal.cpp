// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// nothing is expected: this one compiles

#include <acme/catalog.hpp>

auto const voice = acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM", "eleven_multilingual_v2");
constexpr auto transcriber = acme::transcriber("deepgram", "nova-3", "ar");
static_assert(transcriber["language"] == voicecfg::literal{"ar"});

constexpr auto patch = voicecfg::judged_patch(
    voicecfg::dialects::lumenia, voicecfg::patch_member{"voice", acme::voice("vapi", "Elliot")},
    voicecfg::patch_member{"firstMessage", "Hello"});

int main() {}
