// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: governed by a list that the catalog does not have
// expected: voice

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array lists{catalog_list{.name = "voices"}};
constexpr std::array sections{catalog_section{.name = "speech", .lists = lists}};
constexpr std::array members{
    member{.name = "voice", .type = text{1}, .governed = {.list = "singers"}},
};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members, .section = "speech"},
                                          .catalog = sections});

int main() { return platform.status == 400 ? 0 : 1; }
