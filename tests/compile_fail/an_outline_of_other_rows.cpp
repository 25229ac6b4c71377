// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: an outline of other rows
// expected: speech

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "speed", .type = boolean{}, .required = true},
};
constexpr dialect platform =
    well_formed({.name = "platform",
                 .status = 400,
                 .assistant = {.members = members, .section = "speech", .compiled = {}},
                 .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
