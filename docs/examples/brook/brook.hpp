// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// #region members
#include <voicecfg/schema.hpp>

#include <array>
#include <string_view>

/// `PATCH /v2/agents/{id}` of Brook, a platform that does not exist.
namespace brook {

using namespace std::string_view_literals;
using namespace voicecfg;
// #endregion members

// #region section
inline constexpr std::array speech_members{
    member{.name = "engine",
           .type = text{1},
           .required = true,
           .governed = {.list = "engines", .absent = unlisted::empty}},
    member{.name = "speaker",
           .type = text{1},
           .required = true,
           .governed = {.list = "speakers",
                        .within = "engine",
                        .absent = unlisted::empty}},
};
inline constexpr object speech{
    .members = speech_members, .discriminator = "engine", .settings = true};
// #endregion section

// #region members
inline constexpr std::array personas{"friendly"sv, "formal"sv, "brisk"sv};

inline constexpr std::array members{
    member{.name = "title", .type = text{1, 60}},
    member{.name = "greeting", .type = text{}, .nullable = true},
    member{.name = "persona", .type = choice{personas}},
    member{.name = "speed", .type = number{0.5, 2}},
    member{.name = "hang_up_after", .type = integer{5, 300}},
    member{.name = "speech",
           .type = object_of{&speech, merging::discriminated}},
    member{.name = "record", .type = boolean{}},
    member{.name = "recording_notice", .type = text{1}, .nullable = true},
    member{.name = "id", .type = text{}, .read_only = true},
    member{.name = "created",
           .type = formatted{format::date_time},
           .read_only = true},
};
// #endregion members

// #region catalog
inline constexpr std::array engine_lists{
    catalog_list{.name = "speakers", .plain = true}};
inline constexpr std::array lists{
    catalog_list{.name = "engines",
                 .key = "name",
                 .required = true,
                 .unique = true,
                 .lists = engine_lists,
                 .settings = true},
};
inline constexpr std::array sections{
    catalog_section{.name = "", .lists = lists}};
// #endregion catalog

// #region dialect
inline constexpr std::array rules{
    rule{needs{.member = "record", .needed = "recording_notice"}},
};

inline constexpr dialect agents = well_formed({
    .name = "brook",
    .status = 422,
    .assistant = {.members = members},
    .catalog = sections,
    .rules = rules,
});
// #endregion dialect

} // namespace brook
