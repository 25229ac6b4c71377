// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a rule without a consequence
// expected: mode

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array rules{rule{when{.member = "mode", .values = "[1]"}}};
constexpr std::array members{
    member{.name = "mode", .type = integer{}},
};

constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members},
                                          .catalog = {},
                                          .rules = rules});

int main() { return platform.status == 400 ? 0 : 1; }
