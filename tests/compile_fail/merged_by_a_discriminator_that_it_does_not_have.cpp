// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: merged by a discriminator that it does not have
// expected: voice

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array voice_members{
    member{.name = "voiceId", .type = text{1}},
};
constexpr object voice{.members = voice_members};
constexpr std::array members{
    member{.name = "voice", .type = object_of{&voice, merging::discriminated}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
