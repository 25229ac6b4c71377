// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: too many members
// expected: speech

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array<member, max_members + 1> members{};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members, .section = "speech"},
                                          .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
