// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a rule over one member
// expected: speech

#include <voicecfg/schema.hpp>

#include <array>
#include <string_view>

using namespace voicecfg;

constexpr std::array names{std::string_view{"mode"}};
constexpr std::array rules{rule{exclusive{names}}};
constexpr std::array members{
    member{.name = "mode", .type = integer{}},
};

constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members, .section = "speech"},
                                          .catalog = {},
                                          .rules = rules});

int main() { return platform.status == 400 ? 0 : 1; }
