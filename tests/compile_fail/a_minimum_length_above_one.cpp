// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a minimum length above one
// expected: nickname

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "nickname", .type = text{2, 20}},
};
constexpr dialect platform = well_formed(
    {.name = "platform", .status = 400, .assistant = {.members = members}, .catalog = {}});

int main() { return platform.status == 400 ? 0 : 1; }
