// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a rule over an attribute that is no string
// expected: voice

#include <voicecfg/schema.hpp>

#include <array>

using namespace voicecfg;

constexpr std::array attributes{catalog_attribute{"age", attribute_type::integer}};
constexpr std::array lists{catalog_list{.name = "voices", .attributes = attributes}};
constexpr std::array sections{catalog_section{.name = "", .lists = lists}};
constexpr std::array rules{rule{agrees{.member = "voice", .attribute = "age", .with = "years"}}};
constexpr std::array members{
    member{.name = "voice", .type = text{1}, .governed = {.list = "voices"}},
    member{.name = "years", .type = integer{}},
};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members},
                                          .catalog = sections,
                                          .rules = rules});

int main() { return platform.status == 400 ? 0 : 1; }
