// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// nothing is expected: this one compiles

#include <voicecfg/schema.hpp>

#include <array>
#include <string_view>

using namespace voicecfg;

constexpr std::array<std::string_view, 2> modes{"slow", "fast"};
constexpr std::array<std::string_view, 1> read_only{"id"};
constexpr std::array rules{rule{needs{.member = "active", .needed = "url"}}};
constexpr std::array lists{catalog_list{.name = "voices"}};
constexpr std::array sections{catalog_section{.name = "speech", .lists = lists}};
constexpr std::array voice_members{
    member{.name = "voiceId", .type = text{1}, .governed = {.list = "voices"}},
};
constexpr object voice{.members = voice_members, .section = "speech", .discriminator = "voiceId"};
constexpr std::array members{
    member{.name = "speed", .type = number{0.7, 1.2}},
    member{.name = "mode", .type = choice{modes}},
    member{.name = "active", .type = boolean{}},
    member{.name = "url", .type = formatted{format::http_url}, .nullable = true},
    member{.name = "voice", .type = object_of{&voice, merging::discriminated}},
};
constexpr dialect platform = well_formed({.name = "platform",
                                          .status = 400,
                                          .assistant = {.members = members},
                                          .catalog = sections,
                                          .read_only = read_only,
                                          .rules = rules});

int main() { return platform.status == 400 ? 0 : 1; }
