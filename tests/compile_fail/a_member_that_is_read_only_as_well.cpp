// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a member that is read-only as well
// expected: id

#include <voicecfg/schema.hpp>

#include <array>
#include <string_view>

using namespace voicecfg;

constexpr std::array<std::string_view, 1> read_only{"id"};
constexpr std::array members{
    member{.name = "id", .type = integer{}},
};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members},
                                          .catalog = {},
                                          .read_only = read_only});

int main() { return platform.status == 400 ? 0 : 1; }
