// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_HPP
#define VOICECFG_SCHEMA_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
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
inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// A string of so many Unicode code points.
struct text {
    std::size_t minimum = 0;
    std::size_t maximum = no_limit;
};

/// One of a few strings, spelled exactly so.
struct choice {
    std::span<std::string_view const> values;
    bool non_empty = false; ///< tell `""` as an empty string, not as another name
};

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

/// An object whose members a dialect describes.
struct object {
    std::span<member const> members;
    std::string_view section = {};       ///< of the catalog; empty: the catalog itself
    std::string_view discriminator = {}; ///< the member whose entry governs the others
    bool settings = false;               ///< that entry may declare more members
};

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

using rule = std::variant<needs, agrees>;

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

/// One platform's tables.
struct dialect {
    std::string_view name;
    int status; ///< the HTTP status of a rejection
    object assistant;
    std::span<catalog_section const> catalog;
    bool empty_patch = true; ///< whether a patch may name no member at all
    std::span<std::string_view const> read_only = {};
    std::span<rule const> rules = {};
};

/// The most members that an object of a dialect may have.
inline constexpr std::size_t max_members = 64;

namespace detail {

/// Whether two names are the same. Most that are not differ in their length or their last letter.
[[nodiscard]] constexpr bool same_name(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size() && (a.empty() || a.back() == b.back()) && a == b;
}

template <class T>
[[nodiscard]] constexpr T const* find_named(std::span<T const> table,
                                            std::string_view name) noexcept
{
    for (auto const& row : table)
        if (same_name(row.name, name)) return &row;
    return nullptr;
}

/// Never constant: a call during constant evaluation stops the compiler, which prints the
/// contradiction and the name of the member it is about.
inline void contradiction(std::string_view /*what*/, std::string_view /*where*/) {}

constexpr void check(bool holds, std::string_view what, std::string_view where)
{
    if (!holds) contradiction(what, where);
}

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog);

constexpr void check_type(member const& row, std::span<catalog_section const> catalog)
{
    if (auto const* const string = std::get_if<text>(&row.type))
        check(string->minimum <= string->maximum, "minimum above maximum", row.name);
    if (auto const* const listed = std::get_if<choice>(&row.type))
        check(!listed->values.empty(), "a choice of nothing", row.name);
    if (auto const* const real = std::get_if<number>(&row.type))
        check(real->minimum <= real->maximum, "minimum above maximum", row.name);
    if (auto const* const whole = std::get_if<integer>(&row.type))
        check(whole->minimum <= whole->maximum, "minimum above maximum", row.name);
    if (auto const* const list = std::get_if<list_of>(&row.type))
        check_object(*list->item, catalog);
    if (auto const* const nested = std::get_if<object_of>(&row.type)) {
        check_object(*nested->schema, catalog);
        check(nested->merge != merging::discriminated || !nested->schema->discriminator.empty(),
              "merged by a discriminator that it does not have", row.name);
    }
}

constexpr std::span<catalog_list const> lists_of(std::span<catalog_section const> catalog,
                                                 std::string_view section)
{
    auto const* const found = find_named(catalog, section);
    return found != nullptr ? found->lists : std::span<catalog_list const>{};
}

/// The list that governs a member, found as the engine finds it.
constexpr catalog_list const* governing_list(object const& around, member const& row,
                                             std::span<catalog_section const> catalog)
{
    if (row.governed.within.empty())
        return find_named(lists_of(catalog, around.section), row.governed.list);
    auto const* const holder = find_named(around.members, row.governed.within);
    if (holder == nullptr || holder->governed.list.empty() || holder >= &row) return nullptr;
    auto const* const list = governing_list(around, *holder, catalog);
    return list != nullptr ? find_named(list->lists, row.governed.list) : nullptr;
}

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog)
{
    check(checked.members.size() <= max_members, "too many members", checked.section);
    for (auto const& row : checked.members) {
        check(!row.name.empty(), "a member without a name", checked.section);
        check(find_named(checked.members, row.name) == &row, "a member named twice", row.name);
        check(row.governed.list.empty() || governing_list(checked, row, catalog) != nullptr,
              "governed by a list that the catalog does not have before it", row.name);
        check_type(row, catalog);
    }
    if (!checked.discriminator.empty())
        check(find_named(checked.members, checked.discriminator) != nullptr,
              "a discriminator that is no member", checked.discriminator);
    check(!checked.settings || !checked.discriminator.empty(), "settings without a discriminator",
          checked.section);
}

constexpr void check_rule(rule const& checked, object const& assistant,
                          std::span<catalog_section const> catalog)
{
    auto const named = [&](std::string_view name) {
        check(find_named(assistant.members, name) != nullptr, "a rule over no member", name);
    };
    if (auto const* const need = std::get_if<needs>(&checked)) {
        named(need->member);
        named(need->needed);
    }
    if (auto const* const agree = std::get_if<agrees>(&checked)) {
        named(agree->member);
        named(agree->with);
        auto const* const row = find_named(assistant.members, agree->member);
        auto const* const list = governing_list(assistant, *row, catalog);
        check(list != nullptr && find_named(list->attributes, agree->attribute) != nullptr,
              "a rule over no attribute", agree->member);
    }
}

} // namespace detail

/// Checks that a dialect does not contradict itself, when it is compiled: a bad table is an error
/// whose notes name the contradiction and the member.
consteval dialect well_formed(dialect checked)
{
    detail::check_object(checked.assistant, checked.catalog);
    for (auto const& over : checked.rules)
        detail::check_rule(over, checked.assistant, checked.catalog);
    for (auto const name : checked.read_only)
        detail::check(detail::find_named(checked.assistant.members, name) == nullptr,
                      "a member that is read-only as well", name);
    return checked;
}

} // namespace voicecfg

#endif
