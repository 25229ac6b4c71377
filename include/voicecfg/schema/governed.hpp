// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_GOVERNED_HPP
#define VOICECFG_SCHEMA_GOVERNED_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace voicecfg::detail {

/// What governs a member, as far as the catalog has it.
enum class governance : std::uint8_t {
    unknown,         ///< a list of an entry that is not known
    listed,          ///< a list
    listed_required, ///< a list, and the member must be there
    free,            ///< no list: any value goes
    empty,           ///< no list: no value goes
    forbidden,       ///< no list: the member must not be there
};

/// What becomes of a member by what governs it.
enum class ruling : std::uint8_t {
    none,           ///< nothing is said of it
    look_up,        ///< its value is to be one of the list's
    free,           ///< it counts as known, whatever its value
    required,       ///< a violation
    forbidden,      ///< a violation
    not_in_catalog, ///< a violation
};

/// The rule for governed members (L3, E4, A3), for each governance: the engine applies it to
/// documents, the compiler to literals, and a JSON Schema says it.
struct governed_rule {
    ruling there;     ///< of a member that is there
    ruling optional;  ///< of one that is missing
    bool any_of_list; ///< where a required one is missing, the path names any entry of the list
};

inline constexpr governed_rule governed_rules[]{
    /* unknown */ {ruling::none, ruling::none, true},
    /* listed */ {ruling::look_up, ruling::none, true},
    /* listed_required */ {ruling::look_up, ruling::required, true},
    /* free */ {ruling::free, ruling::none, false},
    /* empty */ {ruling::not_in_catalog, ruling::none, true},
    /* forbidden */ {ruling::forbidden, ruling::none, false},
};

/// What governs a member, by whether what holds its list is known and has it.
[[nodiscard]] constexpr governance governance_of(governed_by const& by, bool known,
                                                 bool listed) noexcept
{
    if (!known) return governance::unknown;
    if (listed) return by.required ? governance::listed_required : governance::listed;
    switch (by.absent) {
    case unlisted::free: return governance::free;
    case unlisted::empty: return governance::empty;
    case unlisted::forbidden: break;
    }
    return governance::forbidden;
}

[[nodiscard]] constexpr governed_rule const& rule_of(governance by) noexcept
{
    return governed_rules[static_cast<std::size_t>(by)];
}

/// What becomes of a member.
[[nodiscard]] constexpr ruling rule_on(governance by, bool there, bool required) noexcept
{
    auto const& rule = rule_of(by);
    if (there) return rule.there;
    return required ? ruling::required : rule.optional;
}

/// The list that governs a value in an object, found as the engine finds it, or none; none, too,
/// where its holders go in a circle.
constexpr std::optional<catalog_list> governing_list(object const& around, governed_by const& by,
                                                     std::span<catalog_section const> catalog,
                                                     std::size_t holders = max_members)
{
    std::span<catalog_list const> lists;
    if (by.within.empty()) {
        auto const section = position_of(catalog, around.section);
        if (section != catalog.size()) lists = catalog[section].lists;
    }
    else {
        auto const holder = position_of(around.members, by.within);
        if (holder == around.members.size() || holders == 0) return std::nullopt;
        auto const list =
            governing_list(around, around.members[holder].governed, catalog, holders - 1);
        if (list) lists = list->lists;
    }
    auto const found = position_of(lists, by.list);
    return found != lists.size() ? std::optional{lists[found]} : std::nullopt;
}

} // namespace voicecfg::detail

#endif
