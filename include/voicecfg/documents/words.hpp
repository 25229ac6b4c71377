// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WORDS_HPP
#define VOICECFG_DOCUMENTS_WORDS_HPP

#include <voicecfg/json/types.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The words of JSON Schema that a dialect document may have, and those of `x-voicecfg` (V2).
namespace voicecfg::documents {

/// A word of a schema.
enum class word : std::uint8_t {
    type,
    enumeration,
    constant,
    minimum,
    maximum,
    exclusive_minimum,
    exclusive_maximum,
    min_length,
    max_length,
    pattern,
    format,
    items,
    min_items,
    max_items,
    unique_items,
    properties,
    required,
    additional_properties,
    one_of,
    any_of,
    reference,
    definitions,
    discriminator,
    read_only,
    write_only,
    deprecated,
    extension,
    annotation, ///< passed over
};

/// A word of `x-voicecfg`.
enum class extension_word : std::uint8_t {
    // of the root
    status,
    empty_patch,
    catalog,
    // of objects
    rules,
    section,
    discriminator,
    settings,
    // of members
    merge,
    null,
    list,
    within,
    listed,
    unlisted,
    phone_number,
    fallback_of,
    // of unions
    otherwise,
    beside,
    branches,
};

/// What is so of a word.
template <class Word>
struct word_row {
    std::string_view name;
    Word id;
    json_types shape = {};  ///< what its value may be; none: anything
    json_types binds = {};  ///< the values that it constrains; none: it binds no type of its own
    bool container = false; ///< faults may stand within its value
};

namespace shapes {
using enum json_type;
inline constexpr json_types number_only{number};
inline constexpr json_types size{integer};
inline constexpr json_types flag{boolean};
inline constexpr json_types text{string};
inline constexpr json_types list{array};
inline constexpr json_types members{object};
inline constexpr json_types schema{object, only_true};
inline constexpr json_types numbers{number, integer};
} // namespace shapes

/// The words of schemas, in V2's order, annotations last.
inline constexpr word_row<word> schema_rows[]{
    {"type", word::type, {json_type::string, json_type::array}, {}, true},
    {"enum", word::enumeration, shapes::list, {}, true},
    {"const", word::constant, {}, {}, true},
    {"minimum", word::minimum, shapes::number_only, shapes::numbers},
    {"maximum", word::maximum, shapes::number_only, shapes::numbers},
    {"exclusiveMinimum", word::exclusive_minimum, shapes::number_only, shapes::numbers},
    {"exclusiveMaximum", word::exclusive_maximum, shapes::number_only, shapes::numbers},
    {"minLength", word::min_length, shapes::size, shapes::text},
    {"maxLength", word::max_length, shapes::size, shapes::text},
    {"pattern", word::pattern, shapes::text, shapes::text},
    {"format", word::format, shapes::text, shapes::text},
    {"items", word::items, shapes::schema, shapes::list, true},
    {"minItems", word::min_items, shapes::size, shapes::list},
    {"maxItems", word::max_items, shapes::size, shapes::list},
    {"uniqueItems", word::unique_items, shapes::flag, shapes::list},
    {"properties", word::properties, shapes::members, shapes::members, true},
    {"required", word::required, shapes::list, shapes::members, true},
    {"additionalProperties",
     word::additional_properties,
     {json_type::object, json_type::boolean},
     shapes::members,
     true},
    {"oneOf", word::one_of, shapes::list, {}, true},
    {"anyOf", word::any_of, shapes::list, {}, true},
    {"$ref", word::reference, shapes::text},
    {"$defs", word::definitions, shapes::members, {}, true},
    {"discriminator", word::discriminator, shapes::members, {}, true},
    {"readOnly", word::read_only, shapes::flag},
    {"writeOnly", word::write_only, shapes::flag},
    {"deprecated", word::deprecated, shapes::flag},
    {"x-voicecfg", word::extension, shapes::members, {}, true},
    {"title", word::annotation},
    {"description", word::annotation},
    {"default", word::annotation},
    {"examples", word::annotation},
    {"example", word::annotation},
    {"externalDocs", word::annotation},
    {"contentMediaType", word::annotation},
    {"contentEncoding", word::annotation},
    {"$schema", word::annotation},
    {"$id", word::annotation},
    {"$comment", word::annotation},
};

/// The words of `x-voicecfg`.
inline constexpr word_row<extension_word> extension_rows[]{
    {"status", extension_word::status, shapes::size},
    {"emptyPatch", extension_word::empty_patch, shapes::flag},
    {"catalog", extension_word::catalog, shapes::members, {}, true},
    {"rules", extension_word::rules, shapes::list, {}, true},
    {"section", extension_word::section, shapes::text},
    {"discriminator", extension_word::discriminator, shapes::text},
    {"settings", extension_word::settings, shapes::flag},
    {"merge", extension_word::merge, shapes::text},
    {"null", extension_word::null, shapes::text},
    {"list", extension_word::list, shapes::text},
    {"within", extension_word::within, shapes::text},
    {"listed", extension_word::listed, shapes::text},
    {"unlisted", extension_word::unlisted, shapes::text},
    {"phoneNumber", extension_word::phone_number, shapes::members, {}, true},
    {"fallbackOf", extension_word::fallback_of, shapes::text},
    {"otherwise", extension_word::otherwise, shapes::text},
    {"beside", extension_word::beside, shapes::text},
    {"branches", extension_word::branches, shapes::list, {}, true},
};

/// The row of a word, or null.
template <class Word, std::size_t Count>
[[nodiscard]] constexpr word_row<Word> const* find_word(word_row<Word> const (&rows)[Count],
                                                        std::string_view name) noexcept
{
    for (auto const& row : rows)
        if (voicecfg::detail::same_name(row.name, name)) return &row;
    return nullptr;
}

/// The row of a word by what it is.
template <class Word, std::size_t Count>
[[nodiscard]] constexpr word_row<Word> const& row_of(word_row<Word> const (&rows)[Count],
                                                     Word id) noexcept
{
    auto const* row = rows;
    while (row->id != id) ++row;
    return *row;
}

/// A word whose value must not be above that of another one beside it.
struct bound_pair {
    word lower;
    word upper;
    bool exclusive; ///< nor equal to it
};

inline constexpr bound_pair bound_pairs[]{
    {word::minimum, word::maximum, false},
    {word::minimum, word::exclusive_maximum, true},
    {word::exclusive_minimum, word::maximum, true},
    {word::exclusive_minimum, word::exclusive_maximum, true},
    {word::min_length, word::max_length, false},
    {word::min_items, word::max_items, false},
};

/// Whether a word is one of bounds.
[[nodiscard]] constexpr bool is_bound(word id) noexcept
{
    for (auto const& pair : bound_pairs)
        if (pair.lower == id || pair.upper == id) return true;
    return false;
}

} // namespace voicecfg::documents

#endif
