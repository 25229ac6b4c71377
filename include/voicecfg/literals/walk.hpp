// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_WALK_HPP
#define VOICECFG_LITERALS_WALK_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/literals/judge.hpp>
#include <voicecfg/schema/governed.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The walk through the catalog (`rules/catalog_walk.hpp`), for literals in constant expressions.
namespace voicecfg {

/// A place of the catalog as catalog paths name it (G12), and the places below it: of a section and
/// of an entry its lists, of a list its entries and, last, any entry.
struct place {
    std::string_view path = {}; ///< of a list: the name of any entry
    std::span<place const> below = {};
};

/// Why an object of literals can't be sent: the first violation that the engine would report.
struct refusal {
    errc code = {};
    std::size_t row = 0;        ///< of the object's table
    std::string_view path = {}; ///< in the catalog, or empty
};

namespace detail {

/// The governed members of an object of literals, looked up in order: to the compiler what
/// `catalog_walk` is to the engine. It tests no pointers, since g++ with UndefinedBehaviorSanitizer
/// takes such tests for no constants (PR 71962).
template <std::size_t Count>
class literal_walk {
public:
    constexpr literal_walk(object const& schema, catalog_view offered,
                           std::span<place const> places)
        : schema_{schema}, offered_{offered}, places_{places}
    {
    }

    /// Whether a member is missing or not listed, so that what depends on it is not looked up.
    [[nodiscard]] constexpr bool unknown(std::size_t row) const
    {
        return lookups_[row].as == known::no;
    }

    /// Looks a member up; what the catalog says against it, if anything.
    [[nodiscard]] constexpr std::optional<refusal> judge(std::size_t row, literal const& value)
    {
        auto const& asked = schema_.members[row];
        bool const there = !value.is(literal_kind::absent);
        auto const around = holder(row);
        auto const found = list_of_row(row);
        auto& own = lookups_[row];
        own.shapes = found.shape.lists;
        if (!found.at.below.empty()) own.at = found.at.below.back();
        auto const by = governance_of(asked.governed, around.as != known::no, found.values.listed);
        auto const entry = around.as == known::listed ? around.at.path : std::string_view{};
        auto const any = sectioned() ? found.at.path : std::string_view{};
        switch (rule_on(by, there, asked.required)) {
        case ruling::none: return std::nullopt;
        case ruling::free: own.as = known::free; return std::nullopt;
        case ruling::required:
            return refusal{errc::required, row, rule_of(by).any_of_list ? any : entry};
        case ruling::forbidden: return refusal{errc::forbidden, row, entry};
        case ruling::not_in_catalog: return refusal{errc::not_in_catalog, row, found.at.path};
        case ruling::look_up: break;
        }
        auto const position = found.values.find(entry_text{value}.get());
        if (!position) return refusal{errc::not_in_catalog, row, found.at.path};
        own.as = known::listed;
        if (*position < found.values.entries.size())
            own.lists = found.values.entries[*position].lists;
        if (*position < found.at.below.size()) own.at = found.at.below[*position];
        return std::nullopt;
    }

private:
    enum class known : std::uint8_t { no, free, listed };

    /// What a member turned out to be in the catalog.
    struct lookup {
        known as = known::no;
        std::span<catalog_list const> shapes = {}; ///< of the lists that entries like it may hold
        std::span<value_set const> lists = {};     ///< that its entry holds
        place at = {};                             ///< its entry, or any entry
    };

    /// The list that governs a member, as far as the catalog has it.
    struct list {
        value_set values = {};
        catalog_list shape = {};
        place at = {};
    };

    [[nodiscard]] constexpr std::size_t section() const
    {
        return position_of(offered_.shape, schema_.section);
    }

    [[nodiscard]] constexpr bool sectioned() const
    {
        auto const at = section();
        return at < offered_.sections.size() && offered_.sections[at].listed;
    }

    /// The member whose entry holds the list of another; the section counts as a listed one.
    [[nodiscard]] constexpr lookup holder(std::size_t row) const
    {
        auto const& within = schema_.members[row].governed.within;
        if (!within.empty()) return lookups_[position_of(schema_.members, within)];
        auto const at = section();
        lookup around{.as = known::free};
        if (at < offered_.shape.size()) around.shapes = offered_.shape[at].lists;
        if (at < offered_.sections.size()) around.lists = offered_.sections[at].lists;
        if (at < places_.size()) around.at = places_[at];
        return around;
    }

    [[nodiscard]] constexpr list list_of_row(std::size_t row) const
    {
        lookup const around = holder(row);
        auto const at = position_of(around.shapes, schema_.members[row].governed.list);
        list found;
        if (at < around.shapes.size()) found.shape = around.shapes[at];
        if (at < around.lists.size()) found.values = around.lists[at];
        if (at < around.at.below.size()) found.at = around.at.below[at];
        return found;
    }

    object const& schema_;
    catalog_view offered_;
    std::span<place const> places_;
    std::array<lookup, Count> lookups_ = {};
};

} // namespace detail
} // namespace voicecfg

#endif
