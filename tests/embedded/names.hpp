// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_EMBEDDED_NAMES_HPP
#define VOICECFG_TESTS_EMBEDDED_NAMES_HPP

#include <voicecfg/schema.hpp>

// Guards that a project may have itself.
#define ACME_CATALOG_HPP
#define A_B_CATALOG_HPP

/// A project that has its own names where a catalog is embedded: those of the library's and the
/// standard library's namespaces, and in its dialect those that the header forms others from.
namespace acme {

namespace voicecfg {
struct client {};
struct catalog_view {};
} // namespace voicecfg

namespace std {
struct string_view {};
struct uint32_t {};
} // namespace std

namespace tables_of_names {

inline constexpr ::voicecfg::catalog_list lists[] = {{.name = "object", .plain = true},
                                                     {.name = "rows", .plain = true},
                                                     {.name = "std", .plain = true}};
inline constexpr ::voicecfg::catalog_section sections[] = {{.name = "voice", .lists = lists},
                                                           {.name = "std", .lists = lists},
                                                           {.name = "voicecfg", .lists = lists}};
inline constexpr ::voicecfg::member voice[] = {
    {.name = "std", .type = ::voicecfg::text{1}, .governed = {.list = "object"}},
    {.name = "voicecfg", .type = ::voicecfg::text{1}, .governed = {.list = "rows"}},
    {.name = "tables", .type = ::voicecfg::text{1}, .governed = {.list = "std"}}};
inline constexpr ::voicecfg::object voice_object{.members = voice, .section = "voice"};
inline constexpr ::voicecfg::object std_object{.members = voice, .section = "std"};
inline constexpr ::voicecfg::object voicecfg_object{.members = voice, .section = "voicecfg"};
inline constexpr ::voicecfg::member members[] = {
    {.name = "voice", .type = ::voicecfg::object_of{&voice_object}},
    {.name = "std", .type = ::voicecfg::object_of{&std_object}},
    {.name = "voicecfg", .type = ::voicecfg::object_of{&voicecfg_object}}};

} // namespace tables_of_names

inline constexpr ::voicecfg::dialect platform = ::voicecfg::well_formed({
    .name = "names",
    .status = 400,
    .assistant = {.members = tables_of_names::members},
    .catalog = tables_of_names::sections,
});

} // namespace acme

#endif
