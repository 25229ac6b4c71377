// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a choice of nothing
// expected: mode

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "mode", .type = choice{}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
