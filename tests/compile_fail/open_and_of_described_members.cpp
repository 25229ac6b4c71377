// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: open, and of described members as well
// expected: speech

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "mode", .type = integer{}},
};
constexpr value_words any;

constexpr dialect platform = well_formed(
    {.name = "platform",
     .status = 400,
     .assistant = {.members = members, .section = "speech", .open = true, .additional = &any},
     .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
