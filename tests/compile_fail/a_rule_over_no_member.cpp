// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a rule over no member
// expected: url

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array rules{rule{needs{.member = "active", .needed = "url"}}};
constexpr std::array members{
    member{.name = "active", .type = boolean{}},
};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members},
                                          .catalog = {},
                                          .rules = rules});

int main() { return platform.status == 400 ? 0 : 1; }
