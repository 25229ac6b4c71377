// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_CATALOG_DESCRIPTION_HPP
#define VOICECFG_DOCUMENTS_CATALOG_DESCRIPTION_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// What a dialect document says of the shape of a catalog (V20 to V22).
namespace voicecfg::documents {

/// The type of an attribute of a catalog entry; that of a key is one of the first two.
enum class attribute_kind : std::uint8_t { string, integer, boolean, list };

/// A member of a catalog entry that may be absent or null.
struct attribute_description {
    std::string_view name;
    attribute_kind kind = attribute_kind::string;
};

/// A list of the catalog.
struct list_description {
    std::string_view name = {};
    std::string_view key = "value"; ///< the member that names an entry
    attribute_kind key_type = attribute_kind::string;
    bool needed = false;                     ///< its section or entry must have it
    bool unique = false;                     ///< a key given twice is an error
    bool keyed = false;                      ///< it may be an object by key
    bool plain = false;                      ///< entries may be bare keys
    bool settings = false;                   ///< entries may declare settings
    bool tags = false;                       ///< its names are language tags
    std::vector<std::string_view> also = {}; ///< members of an entry that are other names for it
    std::vector<attribute_description> attributes = {};
    std::vector<std::size_t> lists = {}; ///< that an entry may hold: positions in the catalog's
};

/// A section of the catalog.
struct section_description {
    std::string_view name = {};          ///< empty: the catalog itself
    std::vector<std::size_t> lists = {}; ///< positions in the catalog's
};

/// The shape of a catalog.
struct catalog_description {
    std::vector<section_description> sections = {};
    std::vector<list_description> lists = {}; ///< of all sections and entries
};

} // namespace voicecfg::documents

#endif
