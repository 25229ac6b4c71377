// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_VIEW_HPP
#define VOICECFG_CATALOG_VIEW_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/value_words.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace voicecfg {

struct catalog_entry;

/// That an entry of a list is deprecated (G22).
struct deprecation {
    std::uint32_t position = 0;                        ///< of the entry in its list
    std::string_view since = {};                       ///< `YYYY-MM-DD`; empty: not said
    std::string_view until = {};                       ///< `YYYY-MM-DD`; empty: not said
    std::span<std::string_view const> successors = {}; ///< as JSON texts: names of the same list,
                                                       ///< or objects of the section
};

/// The values of one list of the catalog.
struct value_set {
    bool listed = false;                          ///< false: the catalog does not have the list
    std::span<std::string_view const> names = {}; ///< in the catalog's order, each once
    name_index index = {};                        ///< of `names`
    std::span<catalog_entry const> entries = {};  ///< of each name, where entries hold more
    std::span<other_name const> also = {};        ///< of those that have any, by their positions
    std::span<deprecation const> deprecated = {}; ///< those that are, by their positions

    /// The position of a name.
    [[nodiscard, gnu::always_inline]] constexpr std::optional<std::uint32_t>
    find(std::string_view name) const noexcept
    {
        auto const found = position_of(name);
        return found != names.size() ? std::optional{static_cast<std::uint32_t>(found)}
                                     : std::nullopt;
    }
    /// The same, or the number of names.
    [[nodiscard, gnu::always_inline]] constexpr std::size_t
    position_of(std::string_view name) const noexcept
    {
        return index.position_of(name, names.size(),
                                 [&](std::uint32_t position) { return names[position]; });
    }

    /// The other names of an entry.
    [[nodiscard]] constexpr std::span<other_name const>
    also_of(std::uint32_t position) const noexcept
    {
        auto const first = std::ranges::lower_bound(also, position, {}, &other_name::position);
        auto last = first;
        while (last != also.end() && last->position == position) ++last;
        return {first, last};
    }

    /// What the catalog says of an entry that is deprecated; null for one that is not.
    [[nodiscard]] constexpr deprecation const*
    find_deprecation(std::uint32_t position) const noexcept
    {
        auto const found =
            std::ranges::lower_bound(deprecated, position, {}, &deprecation::position);
        return found != deprecated.end() && found->position == position ? &*found : nullptr;
    }
};

/// A member that an entry declares beyond the section's own (L7).
struct setting {
    std::string_view name = {};
    value_words words = {};
};

/// What the catalog says of one value beyond its name.
struct catalog_entry {
    std::span<value_set const> lists =
        {}; ///< in the order of the shape's lists; none for a mere name
    std::span<setting const> settings = {}; ///< declared, in the catalog's order
    name_index settings_index = {};         ///< of their names
    bool any_setting = false;               ///< every setting goes
    std::span<std::optional<std::string_view> const> attributes =
        {}; ///< in the shape's order, none where the entry says none: a string as it is, any other
            ///< as JSON text, with integers in decimal and no white space

    [[nodiscard]] constexpr setting const* find_setting(std::string_view name) const noexcept
    {
        auto const position = settings_index.find(
            name, settings.size(), [&](std::uint32_t each) { return settings[each].name; });
        return position ? &settings[*position] : nullptr;
    }
};

/// A section of a catalog, as the catalog has it.
struct section_values {
    bool listed = false;
    std::span<value_set const> lists = {};
};

/// A list of the catalog together with its shape; false where there is no such list.
struct list_view {
    catalog_list const* shape = nullptr;
    value_set const* values = nullptr;

    [[nodiscard]] constexpr explicit operator bool() const noexcept
    {
        return values != nullptr && values->listed;
    }
};

/// The list with this name among the lists of a section or an entry.
[[nodiscard, gnu::always_inline]] constexpr list_view
find_list(std::span<catalog_list const> shapes, std::span<value_set const> lists,
          std::string_view name) noexcept
{
    auto const at = detail::position_of_constant(shapes, name);
    if (at == shapes.size()) return {};
    return {&shapes[at], at < lists.size() ? &lists[at] : nullptr};
}

/// What a platform offers, wherever it is kept: in a `catalog` read at run time or in constant
/// tables. It is to them what a string view is to a string. The default one offers nothing. It goes
/// with every dialect of the same shape; with another nothing is judged, and a report says so.
struct catalog_view {
    std::span<catalog_section const> shape = {};
    std::span<section_values const> sections = {};

    /// Whether the catalog has the section. Where a dialect names the catalog itself, "", it is
    /// there in every catalog that was loaded.
    [[nodiscard]] constexpr bool has_section(std::string_view section) const noexcept
    {
        auto const* const found = find(section);
        return found != nullptr && found->listed;
    }

    [[nodiscard, gnu::always_inline]] constexpr list_view list(std::string_view section,
                                                               std::string_view name) const noexcept
    {
        auto const at = detail::position_of_constant(shape, section);
        return at < sections.size() ? find_list(shape[at].lists, sections[at].lists, name)
                                    : list_view{};
    }

private:
    [[nodiscard, gnu::always_inline]] constexpr section_values const*
    find(std::string_view section) const noexcept
    {
        auto const at = detail::position_of_constant(shape, section);
        return at < sections.size() ? &sections[at] : nullptr;
    }
};

/// What is said of a catalog that loads: a member of it that is ignored, and was probably meant to
/// have a meaning.
struct catalog_notice {
    std::string_view code = {};       ///< `member_unknown`
    std::string_view pointer = {};    ///< into the catalog (RFC 6901)
    std::string_view suggestion = {}; ///< the name that was probably meant, as JSON text

    friend bool operator==(catalog_notice const&, catalog_notice const&) = default;
};

namespace detail {

/// Whether what is read by either of two shapes can be read by the other.
[[nodiscard]] constexpr bool same_shape(std::span<catalog_list const> a,
                                        std::span<catalog_list const> b) noexcept
{
    auto const same_attribute = [](catalog_attribute const& x, catalog_attribute const& y) {
        return x.name == y.name && x.type == y.type;
    };
    return std::ranges::equal(a, b, [&](catalog_list const& x, catalog_list const& y) {
        return x.name == y.name && x.key == y.key && x.key_type == y.key_type &&
               x.settings == y.settings && same_shape(x.lists, y.lists) &&
               std::ranges::equal(x.attributes, y.attributes, same_attribute) &&
               std::ranges::equal(x.also, y.also);
    });
}

[[nodiscard, gnu::cold, gnu::noinline]] inline bool
same_shape(std::span<catalog_section const> a, std::span<catalog_section const> b) noexcept
{
    return std::ranges::equal(a, b, [](catalog_section const& x, catalog_section const& y) {
        return x.name == y.name && same_shape(x.lists, y.lists);
    });
}

/// Whether a catalog is of the shape that a dialect reads, or offers nothing. Mostly both have one
/// and the same shape.
[[nodiscard, gnu::always_inline]] inline bool is_shaped_for(dialect const& dialect,
                                                            catalog_view const& offered) noexcept
{
    auto const shape = offered.shape;
    return (shape.data() == dialect.catalog.data() && shape.size() == dialect.catalog.size()) ||
           shape.empty() || same_shape(shape, dialect.catalog);
}

} // namespace detail

} // namespace voicecfg

#endif
