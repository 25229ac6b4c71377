// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_HPP
#define VOICECFG_SCHEMA_HPP

#include <voicecfg/named.hpp>
#include <voicecfg/row_set.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

/// What a dialect may say. A dialect header includes this header, and the engine judges by what the
/// tables say: the two meet here and nowhere else.
namespace voicecfg {

struct member;
struct object;

/// The largest integer that every JSON reader holds exactly, 2^53 - 1 (RFC 8259, section 6).
inline constexpr std::int64_t max_safe_integer = 9'007'199'254'740'991;
/// For a text of any length.
inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// A string of so many Unicode code points.
struct text {
    std::size_t minimum = 0; ///< 0 or 1: no code tells of more
    std::size_t maximum = no_limit;
};

/// One of a few strings, spelled exactly so.
struct choice {
    std::span<std::string_view const> values;
    bool non_empty = false; ///< tell `""` as an empty string, not as another name
};

/// What a string may have to be.
enum class format : std::uint8_t {
    time_zone,  ///< an IANA time zone name, zone or link, case-sensitive
    http_url,   ///< an http or https URI with a host (RFC 3986, RFC 9110 section 4.2)
    identifier, ///< `[A-Za-z0-9_]+`
};

/// A string of a format.
struct formatted {
    format as;
};

/// A number within a closed range.
struct number {
    double minimum;
    double maximum;
};

/// A number without a fraction within a closed range, however it is written (`5`, `5.0`, `5e0`).
struct integer {
    std::int64_t minimum = 1;
    std::int64_t maximum = max_safe_integer;
};

struct boolean {};

/// The integer ID of a phone number that, as the facts say, is the caller's.
struct phone_number {
    bool exclusive; ///< and is not linked to another integration
};

/// An object of any names whose values are strings, numbers or booleans.
struct map {};

/// An array of objects, each complete on its own.
struct list_of {
    object const* item;
};

/// What a sent object does to the stored one.
enum class merging : std::uint8_t {
    replace,       ///< it takes its place
    overlay,       ///< its members take the place of the stored ones; the rest stays
    discriminated, ///< replace where it names its discriminator, else overlay
};

struct object_of {
    object const* schema;
    merging merge = merging::replace;
};

using value_type = std::variant<text, choice, formatted, number, integer, boolean, phone_number,
                                map, list_of, object_of>;

/// What it means that the catalog has no list for a member.
enum class unlisted : std::uint8_t {
    free,      ///< any value of the right type goes
    empty,     ///< no value goes
    forbidden, ///< the member must not be there; where there is a list, it must
};

/// The list of the catalog that governs a member.
struct offer {
    std::string_view list = {}; ///< empty: the catalog does not govern the member
    std::string_view within =
        {}; ///< the member whose entry holds the list; empty: the section does
    unlisted absent = unlisted::free;
};

/// One row of a platform's page.
struct member {
    std::string_view name;
    value_type type;
    bool nullable = false;
    bool required = false; ///< in every complete object
    offer governed = {};
};

namespace detail {

/// What is asked of a table's rows for each document, found by their names once: when the table is
/// compiled.
struct outline {
    static constexpr std::uint8_t none = max_members; ///< no row

    std::uint8_t discriminator = none;
    row_set expected = {};                   ///< judged even where the object lacks the member
    row_set governed = {};                   ///< by a list of the catalog
    row_set unlimited = {};                  ///< take every string that is not empty
    std::uint32_t holders[max_members] = {}; ///< each row's `within`

    [[nodiscard]] bool operator==(outline const&) const noexcept = default;
};

[[nodiscard]] constexpr outline outline_of(std::span<member const> rows,
                                           std::string_view discriminator) noexcept;

} // namespace detail

/// An object whose members a dialect describes.
struct object {
    std::span<member const> members;
    std::string_view section = {};       ///< of the catalog; empty: the catalog itself
    std::string_view discriminator = {}; ///< the member whose entry governs the others
    bool settings = false;               ///< that entry may declare more members
    /// Not to be written: it follows from the rest.
    detail::outline outline = detail::outline_of(members, discriminator);
};

constexpr detail::outline detail::outline_of(std::span<member const> rows,
                                             std::string_view discriminator) noexcept
{
    auto const row_named = [&](std::string_view name) {
        auto const row = name.empty() ? rows.size() : position_of(rows, name);
        return row < rows.size() && row < max_members ? static_cast<std::uint8_t>(row)
                                                      : outline::none;
    };
    outline found{.discriminator = row_named(discriminator)};
    if (found.discriminator != outline::none) found.expected.insert(found.discriminator);
    for (std::size_t row = 0; row < rows.size() && row < max_members; ++row) {
        found.holders[row] = row_named(rows[row].governed.within);
        if (rows[row].required || rows[row].governed.absent == unlisted::forbidden)
            found.expected.insert(row);
        if (!rows[row].governed.list.empty()) found.governed.insert(row);
        auto const& type = rows[row].type;
        if (std::holds_alternative<text>(type) && std::get<text>(type).maximum == no_limit)
            found.unlimited.insert(row);
    }
    return found;
}

/// A rule over two members: setting a boolean member to true needs another to be there, not null.
struct needs {
    std::string_view member;
    std::string_view needed;
};

/// A rule over two members: an attribute of the entry that one names must equal the other.
struct agrees {
    std::string_view member;
    std::string_view attribute;
    std::string_view with;
};

/// A rule over several members of the assistant.
using rule = std::variant<needs, agrees>;

/// The type of what names an entry, or of what an entry says.
enum class attribute_type : std::uint8_t { string, integer };

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
    bool required = false; ///< in its section
    bool unique = false;   ///< an entry given twice is an error; else it is harmless
    bool keyed = false;    ///< may also be an object of entries by name
    bool plain = false;    ///< an entry may also be a mere name
    std::span<catalog_list const> lists = {}; ///< that an entry may hold
    bool settings = false;                    ///< an entry may declare settings
    std::span<catalog_attribute const> attributes = {};
};

/// A part of the catalog. One with an empty name is the catalog itself.
struct catalog_section {
    std::string_view name;
    std::span<catalog_list const> lists;
};

/// One platform's tables. The engine trusts them: make one with `well_formed`.
struct dialect {
    std::string_view name;
    int status; ///< the HTTP status of a rejection
    object assistant;
    std::span<catalog_section const> catalog = {};
    bool empty_patch = true; ///< whether a patch may name no member at all
    std::span<std::string_view const> read_only = {};
    std::span<rule const> rules = {};
};

namespace detail {

/// Whether a number of the type has no fraction.
[[nodiscard]] constexpr bool is_integer_type(value_type const& type) noexcept
{
    return std::holds_alternative<integer>(type) || std::holds_alternative<phone_number>(type);
}

/// Whether `""` is told as an empty string (G7).
[[nodiscard]] constexpr bool asks_non_empty(value_type const& type) noexcept
{
    if (std::holds_alternative<text>(type)) return std::get<text>(type).minimum > 0;
    return std::holds_alternative<choice>(type) && std::get<choice>(type).non_empty;
}

/// Never constant: a call during constant evaluation stops the compiler.
inline void contradiction() {}

/// Stops the compiler where something does not hold, and makes it print both texts: g++ shows the
/// operands of a comparison that is not constant, clang the arguments of the call.
constexpr void hold(bool holds, char const* what, char const* where)
{
    if (holds) return;
    if (what < where) contradiction();
    contradiction();
}

constexpr void check(bool holds, std::string_view what, std::string_view where)
{
    hold(holds, what.data(), where.empty() ? "an object" : where.data());
}

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog);

template <class Range>
constexpr void check_range(Range const& range, std::string_view where)
{
    check(range.minimum <= range.maximum, "minimum above maximum", where);
}

constexpr void check_type(member const& row, std::span<catalog_section const> catalog)
{
    auto const& type = row.type;
    if (std::holds_alternative<text>(type)) {
        check_range(std::get<text>(type), row.name);
        check(std::get<text>(type).minimum <= 1, "a minimum length above one", row.name);
    }
    if (std::holds_alternative<number>(type)) check_range(std::get<number>(type), row.name);
    if (std::holds_alternative<integer>(type)) check_range(std::get<integer>(type), row.name);
    if (std::holds_alternative<choice>(type))
        check(!std::get<choice>(type).values.empty(), "a choice of nothing", row.name);
    if (std::holds_alternative<list_of>(type)) check_object(*std::get<list_of>(type).item, catalog);
    if (std::holds_alternative<object_of>(type)) {
        auto const& nested = std::get<object_of>(type);
        check_object(*nested.schema, catalog);
        check(nested.merge != merging::discriminated || !nested.schema->discriminator.empty(),
              "merged by a discriminator that it does not have", row.name);
    }
}

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

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog)
{
    auto const rows = checked.members;
    check(rows.size() <= max_members, "too many members", checked.section);
    check(checked.outline == outline_of(rows, checked.discriminator), "an outline of other rows",
          checked.section);
    for (std::size_t row = 0; row < rows.size() && row < max_members; ++row) {
        check(!rows[row].name.empty(), "a member without a name", checked.section);
        check(position_of(rows, rows[row].name) == row, "a member named twice", rows[row].name);
        check(rows[row].governed.list.empty() ||
                  governing_list(checked, rows[row], catalog).has_value(),
              "governed by a list that the catalog does not have before it", rows[row].name);
        check_type(rows[row], catalog);
    }
    check(checked.discriminator.empty() || names(rows, checked.discriminator),
          "a discriminator that is no member", checked.discriminator);
    check(!checked.settings || !checked.discriminator.empty(), "settings without a discriminator",
          checked.section);
}

constexpr void check_rule(rule const& checked, object const& assistant,
                          std::span<catalog_section const> catalog)
{
    auto const named = [&](std::string_view name) {
        check(names(assistant.members, name), "a rule over no member", name);
    };
    if (std::holds_alternative<needs>(checked)) {
        named(std::get<needs>(checked).member);
        named(std::get<needs>(checked).needed);
        return;
    }
    auto const& agree = std::get<agrees>(checked);
    named(agree.member);
    named(agree.with);
    auto const& row = assistant.members[position_of(assistant.members, agree.member)];
    auto const list = governing_list(assistant, row, catalog);
    check(list && names(list->attributes, agree.attribute), "a rule over no attribute",
          agree.member);
}

} // namespace detail

/// Checks that a dialect does not contradict itself, when it is compiled: a bad table is an error
/// that names the contradiction and the member.
consteval dialect well_formed(dialect checked)
{
    detail::check_object(checked.assistant, checked.catalog);
    for (auto const& over : checked.rules)
        detail::check_rule(over, checked.assistant, checked.catalog);
    for (auto const name : checked.read_only)
        detail::check(!detail::names(checked.assistant.members, name),
                      "a member that is read-only as well", name);
    return checked;
}

} // namespace voicecfg

#endif
