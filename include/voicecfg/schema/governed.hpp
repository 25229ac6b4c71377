// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_GOVERNED_HPP
#define VOICECFG_SCHEMA_GOVERNED_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/named.hpp>

#include <span>

namespace voicecfg::detail {

/// The list that governs a member, found as the engine finds it, or null.
constexpr catalog_list const* governing_list(object const& around, member const& row,
                                             std::span<catalog_section const> catalog)
{
    if (row.governed.within.empty()) {
        auto const* const section = find_named(catalog, around.section);
        return section != nullptr ? find_named(section->lists, row.governed.list) : nullptr;
    }
    auto const holder = position_of(around.members, row.governed.within);
    if (holder >= position_of(around.members, row.name)) return nullptr;
    auto const* const list = governing_list(around, around.members[holder], catalog);
    return list != nullptr ? find_named(list->lists, row.governed.list) : nullptr;
}

} // namespace voicecfg::detail

#endif
