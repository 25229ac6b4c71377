// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a member without a name
// expected: an object

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "", .type = boolean{}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
