// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_OBJECT_HPP
#define VOICECFG_SCHEMA_OBJECT_HPP

#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/contradiction.hpp>
#include <voicecfg/schema/row_set.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

/// Objects whose members a dialect describes.
namespace voicecfg {

/// One row of a platform's page.
struct member {
    std::string_view name;
    value_type type;
    bool nullable = false;
    bool required = false; ///< in every complete object
    governed_by governed = {};
    bool null_removes = false; ///< a null that is sent takes the member out of merged (V16)
    bool read_only = false;    ///< the platform sets it; a client may send it back (V19)
    bool write_only = false;   ///< a secret: what it holds is shown nowhere (V19)
    bool deprecated = false;   ///< a notice tells where it is sent (V19)
};

namespace detail {

/// What is asked of a table's rows for each document, found by their names once: when the table is
/// compiled.
struct compiled {
    static constexpr std::uint8_t none = max_members; ///< no row

    std::uint8_t discriminator = none;
    row_set expected = {};     ///< judged even where the object lacks the member
    row_set governed = {};     ///< by a list of the catalog
    row_set unlimited = {};    ///< take every string that is not empty
    row_set marked = {};       ///< read-only, secret or deprecated, or null removes
    bool meets_stored = false; ///< what is stored matters even where such an object replaces it
    bool reads_around = false; ///< what a row may be depends on another row's value
    std::uint32_t holders[max_members] = {}; ///< each row's `within`

    [[nodiscard]] bool operator==(compiled const&) const noexcept = default;
};

/// Stops the compiler where an object contradicts itself, else compiles its table.
[[nodiscard]] constexpr compiled checked(object const& made) noexcept;

} // namespace detail

/// An object whose members a dialect describes.
struct object {
    std::span<member const> members;
    std::string_view section = {};       ///< of the catalog; empty: the catalog itself
    std::string_view discriminator = {}; ///< the member whose entry governs the others
    bool settings = false;               ///< that entry may declare more members
    bool open = false;                   ///< members beyond the table are let through (V13)
    value_words const* additional =
        nullptr; ///< what they may be (V13); null: unknown, unless the object is open
    std::span<rule const> rules = {}; ///< over its members, in order; the assistant's are its
                                      ///< dialect's (V18)
    /// Not to be written: it follows from the rest, which is checked here.
    detail::compiled compiled = detail::checked(*this);
};

namespace detail {

/// Whether a value, or what an array or a map of it holds, asks for members of the object around
/// it: for its tag, for what holds its list. What is nested deeper is taken to ask.
[[nodiscard]] constexpr bool reads_around(value_words const& words, int levels) noexcept
{
    if ((words.tagged != nullptr && words.tagged->beside) || !words.governed.within.empty())
        return true;
    if (levels == 0) return words.items != nullptr || words.entries != nullptr;
    if (words.items != nullptr && reads_around(*words.items, levels - 1)) return true;
    if (words.entries != nullptr && reads_around(*words.entries, levels - 1)) return true;
    for (auto const& each : words.any_of)
        if (reads_around(each, levels)) return true;
    return false;
}

[[nodiscard]] constexpr bool reads_around(value_type const& type) noexcept
{
    // No `get_if`: under g++'s sanitizers a look at its address is not constant.
    if (!std::holds_alternative<described>(type)) return false;
    auto const* const words = std::get<described>(type).words;
    return words != nullptr && reads_around(*words, 2);
}

[[nodiscard]] constexpr compiled compile(std::span<member const> rows,
                                         std::string_view discriminator) noexcept
{
    auto const row_named = [&](std::string_view name) {
        auto const row = name.empty() ? rows.size() : position_of(rows, name);
        return row < rows.size() && row < max_members ? static_cast<std::uint8_t>(row)
                                                      : compiled::none;
    };
    compiled found{.discriminator = row_named(discriminator)};
    if (found.discriminator != compiled::none) found.expected.insert(found.discriminator);
    for (std::size_t row = 0; row < rows.size() && row < max_members; ++row) {
        found.holders[row] = row_named(rows[row].governed.within);
        if (rows[row].required || rows[row].governed.required) found.expected.insert(row);
        if (!rows[row].governed.list.empty()) found.governed.insert(row);
        if (facts_of(rows[row].type).unlimited) found.unlimited.insert(row);
        auto const& each = rows[row];
        found.reads_around =
            found.reads_around || !each.governed.within.empty() || reads_around(each.type);
        if (std::holds_alternative<described>(each.type) || each.read_only)
            found.meets_stored = true;
        if (each.read_only || each.write_only || each.deprecated || each.null_removes)
            found.marked.insert(row);
    }
    return found;
}

constexpr void check_row(object const& around, std::size_t row)
{
    auto const& asked = around.members[row];
    check(!asked.name.empty(), "a member without a name", around.section);
    check(position_of(around.members, asked.name) == row, "a member named twice", asked.name);
    ask(asked.type, check_kind{asked.name});
    check(!asked.null_removes || asked.nullable, "removed by a null that it does not take",
          asked.name);
    if (!std::holds_alternative<object_of>(asked.type)) return;
    auto const& nested = std::get<object_of>(asked.type);
    check(nested.merge != merging::discriminated || !nested.schema->discriminator.empty(),
          "merged by a discriminator that it does not have", asked.name);
}

constexpr compiled checked(object const& made) noexcept
{
    auto const rows = made.members;
    check(rows.size() <= max_members, "too many members", made.section);
    for (std::size_t row = 0; row < rows.size() && row < max_members; ++row) check_row(made, row);
    check(made.discriminator.empty() || names(rows, made.discriminator),
          "a discriminator that is no member", made.discriminator);
    check(!made.settings || !made.discriminator.empty(), "settings without a discriminator",
          made.section);
    check(!made.open || made.additional == nullptr, "open, and of described members as well",
          made.section);
    return compile(rows, made.discriminator);
}

} // namespace detail

} // namespace voicecfg

#endif
