// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/schema.hpp>

#include <array>

/// A platform that voicecfg knows nothing of.
namespace own {

inline constexpr std::array lists{voicecfg::catalog_list{.name = "tones", .plain = true}};
inline constexpr std::array sections{voicecfg::catalog_section{.name = "", .lists = lists}};
inline constexpr std::array members{
    voicecfg::member{.name = "tone", .type = voicecfg::text{1}, .governed = {.list = "tones"}},
};
inline constexpr voicecfg::dialect platform = voicecfg::well_formed({
    .name = "own",
    .status = 400,
    .assistant = {.members = members},
    .catalog = sections,
});

} // namespace own
