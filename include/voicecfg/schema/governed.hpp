// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_GOVERNED_HPP
#define VOICECFG_SCHEMA_GOVERNED_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/named.hpp>

#include <optional>
#include <span>

namespace voicecfg::detail {

/// The list that governs a member, found as the engine finds it, or none.
constexpr std::optional<catalog_list> governing_list(object const& around, member const& row,
                                                     std::span<catalog_section const> catalog)
{
    std::span<catalog_list const> lists;
    if (row.governed.within.empty()) {
        auto const section = position_of(catalog, around.section);
        if (section != catalog.size()) lists = catalog[section].lists;
    }
    else {
        auto const holder = position_of(around.members, row.governed.within);
        if (holder >= position_of(around.members, row.name)) return std::nullopt;
        auto const list = governing_list(around, around.members[holder], catalog);
        if (list) lists = list->lists;
    }
    auto const found = position_of(lists, row.governed.list);
    return found != lists.size() ? std::optional{lists[found]} : std::nullopt;
}

} // namespace voicecfg::detail

#endif
