// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_CATALOG_SHAPE_HPP
#define VOICECFG_SCHEMA_CATALOG_SHAPE_HPP

#include <cstdint>
#include <span>
#include <string_view>

/// The shape of a catalog: its sections, their lists, what entries hold.
namespace voicecfg {

/// The type of what names an entry, or of what an entry says.
enum class attribute_type : std::uint8_t {
    string,
    integer,
    boolean, ///< of what an entry says alone
    list,    ///< of strings, integers and booleans; of what an entry says alone
};

/// A member of a catalog entry that has a type but may be absent or null.
struct catalog_attribute {
    std::string_view name;
    attribute_type type;
};

/// A list of the catalog.
struct catalog_list {
    std::string_view name;
    std::string_view key = "value"; ///< the member of an entry that names it
    attribute_type key_type = attribute_type::string;
    bool required = false; ///< in its section or entry
    bool unique = false;   ///< an entry given twice is an error; else it is harmless
    bool keyed = false;    ///< may also be an object of entries by name
    bool plain = false;    ///< an entry may also be a mere name
    bool tags = false;     ///< the names are language tags (RFC 5646)
    std::span<catalog_list const> lists = {}; ///< that an entry may hold
    bool settings = false;                    ///< an entry may declare settings
    std::span<catalog_attribute const> attributes = {};
    std::span<std::string_view const> also =
        {}; ///< members of an entry, strings or lists of strings, that are other names for it
};

/// What it means that the catalog has no list for a member.
enum class unlisted : std::uint8_t {
    free,      ///< any value of the right type goes
    empty,     ///< no value goes
    forbidden, ///< the member must not be there
};

/// The list of the catalog that governs a member (V20).
struct governed_by {
    std::string_view list = {}; ///< empty: the catalog does not govern the member
    std::string_view within =
        {}; ///< the member whose entry holds the list; empty: the section does
    unlisted absent = unlisted::free;
    bool required = false; ///< where the list is there, the member must be
};

/// A part of the catalog. One with an empty name is the catalog itself.
struct catalog_section {
    std::string_view name;
    std::span<catalog_list const> lists;
};

} // namespace voicecfg

#endif
