// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a member named twice
// expected: prompt

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "prompt", .type = text{1}},
    member{.name = "speed", .type = number{0.7, 1.2}},
    member{.name = "prompt", .type = text{}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
