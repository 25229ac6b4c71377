// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_EMBEDDED_ODD_HPP
#define VOICECFG_TESTS_EMBEDDED_ODD_HPP

#include <voicecfg/schema.hpp>

#include <array>
#include <string_view>

/// A platform of nobody's whose names are no names in C++ and whose shapes no other one has.
namespace odd {

using namespace voicecfg;

inline constexpr std::array modes{catalog_attribute{"mode", attribute_type::string},
                                  catalog_attribute{"rank", attribute_type::integer},
                                  catalog_attribute{"quiet", attribute_type::boolean},
                                  catalog_attribute{"goes-with", attribute_type::list}};
inline constexpr std::array also{std::string_view{"nickname"}, std::string_view{"iso-3"}};
inline constexpr std::array tongues{catalog_list{
    .name = "9-tongues", .key = "id", .key_type = attribute_type::integer, .plain = true}};
inline constexpr std::array makers{
    catalog_list{.name = "makers",
                 .key = "id",
                 .key_type = attribute_type::integer,
                 .lists = tongues,
                 .settings = true,
                 .attributes = modes,
                 .also = also},
    catalog_list{.name = "class", .key = "name", .plain = true, .also = also},
};
inline constexpr std::array sections{catalog_section{.name = "", .lists = makers},
                                     catalog_section{.name = "catalog", .lists = makers}};

inline constexpr std::array part_members{
    member{.name = "class", .type = text{0, 8}, .required = true, .governed = {.list = "class"}},
    member{.name = "of", .type = map{}},
    member{.name = "how-much", .type = number{0.5, 2}},
    member{.name = "how much", .type = integer{-3, 3}},
    member{.name = "on", .type = boolean{}},
    member{.name = "zone", .type = formatted{format::time_zone}},
};
inline constexpr object part{.members = part_members, .section = "catalog"};
inline constexpr std::array unused_members{member{.name = "x", .type = text{}}};
inline constexpr object unused{.members = unused_members};

inline constexpr std::array members{
    member{.name = "maker", .type = integer{-9, 9}, .governed = {.list = "makers"}},
    member{.name = "tongue",
           .type = integer{},
           .governed = {.list = "9-tongues", .within = "maker", .absent = unlisted::empty}},
    member{.name = "parts", .type = list_of{&part}},
    member{.name = "unused", .type = object_of{&unused}},
};

inline constexpr dialect platform = well_formed({
    .name = "odd",
    .status = 400,
    .assistant = {.members = members},
    .catalog = sections,
});

} // namespace odd

#endif
