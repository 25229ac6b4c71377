// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a discriminator that is no member
// expected: provider

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array voice_members{
    member{.name = "voiceId", .type = text{1}, .required = true},
};
constexpr object voice{.members = voice_members, .discriminator = "provider"};
constexpr std::array members{
    member{.name = "voice", .type = object_of{&voice, merging::discriminated}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
