// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: minimum above maximum
// expected: speed
// #region contradiction
#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array members{
    member{.name = "speed", .type = number{2, 0.5}},
};
constexpr dialect agents = well_formed({
    .name = "brook",
    .status = 422,
    .assistant = {.members = members},
});
// #endregion contradiction

int main() { return agents.status == 422 ? 0 : 1; }
