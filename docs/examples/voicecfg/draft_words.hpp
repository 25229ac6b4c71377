// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_WORDS_HPP
#define VOICECFG_EXAMPLES_DRAFT_WORDS_HPP

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

/// The words of JSON Schema and OpenAPI, by what a draft does with them.
namespace tool::drafts {

/// A set of JSON types.
using types = std::uint8_t;

inline constexpr types null_type = 1;
inline constexpr types boolean_type = 2;
inline constexpr types integer_type = 4;
inline constexpr types number_type = 8;
inline constexpr types string_type = 16;
inline constexpr types array_type = 32;
inline constexpr types object_type = 64;
inline constexpr types numeric_types = integer_type | number_type;
inline constexpr types all_types = 127;

/// In the order in which a draft names them.
inline constexpr std::array<std::pair<std::string_view, types>, 7> type_names{{
    {"object", object_type},
    {"array", array_type},
    {"string", string_type},
    {"number", number_type},
    {"integer", integer_type},
    {"boolean", boolean_type},
    {"null", null_type},
}};

/// The type with a name, or none.
[[nodiscard]] constexpr types type_named(std::string_view name) noexcept
{
    for (auto const& [each, type] : type_names)
        if (each == name) return type;
    return 0;
}

/// The type of a value; a number without a fraction is an integer.
[[nodiscard]] inline types type_of(boost::json::value const& value)
{
    switch (value.kind()) {
    case boost::json::kind::null: return null_type;
    case boost::json::kind::bool_: return boolean_type;
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
        return voicecfg::json::node{value}.number().integral() ? integer_type : number_type;
    case boost::json::kind::string: return string_type;
    case boost::json::kind::array: return array_type;
    case boost::json::kind::object: break;
    }
    return object_type;
}

/// Types with both names of numbers where one of them is there: for alternatives they are one.
[[nodiscard]] constexpr types widened(types some) noexcept
{
    return (some & numeric_types) != 0 ? static_cast<types>(some | numeric_types) : some;
}

/// The types that both sets take: an integer is a number.
[[nodiscard]] constexpr types common(types a, types b) noexcept
{
    auto const both = static_cast<types>(a & b);
    bool const integers =
        (both & numeric_types) == 0 && (a & numeric_types) != 0 && (b & numeric_types) != 0;
    return integers ? static_cast<types>(both | integer_type) : both;
}

template <std::size_t Size>
[[nodiscard]] constexpr bool is_one_of(std::array<std::string_view, Size> const& words,
                                       std::string_view word) noexcept
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that say nothing about values, and what only references lead to.
[[nodiscard]] constexpr bool is_annotation(std::string_view word) noexcept
{
    constexpr std::array<std::string_view, 18> words{"$schema",
                                                     "$id",
                                                     "id",
                                                     "$comment",
                                                     "title",
                                                     "description",
                                                     "default",
                                                     "example",
                                                     "examples",
                                                     "externalDocs",
                                                     "contentMediaType",
                                                     "contentEncoding",
                                                     "xml",
                                                     "$anchor",
                                                     "$defs",
                                                     "definitions",
                                                     "then",
                                                     "else"};
    return word.starts_with("x-") || is_one_of(words, word);
}

/// Flags, which stand beside anything.
inline constexpr std::array<std::string_view, 3> flags{"readOnly", "writeOnly", "deprecated"};

/// Words that constrain and that a dialect document has none for.
[[nodiscard]] constexpr bool is_unsayable(std::string_view word) noexcept
{
    constexpr std::array<std::string_view, 19> words{"not",
                                                     "if",
                                                     "patternProperties",
                                                     "propertyNames",
                                                     "minProperties",
                                                     "maxProperties",
                                                     "dependentRequired",
                                                     "dependentSchemas",
                                                     "dependencies",
                                                     "multipleOf",
                                                     "prefixItems",
                                                     "additionalItems",
                                                     "unevaluatedItems",
                                                     "contains",
                                                     "minContains",
                                                     "maxContains",
                                                     "contentSchema",
                                                     "$dynamicRef",
                                                     "$recursiveRef"};
    return is_one_of(words, word);
}

/// The types whose values a word binds; none for a word that is read in another way.
[[nodiscard]] constexpr types bound_by(std::string_view word) noexcept
{
    constexpr std::array<std::string_view, 4> numbers{"minimum", "maximum", "exclusiveMinimum",
                                                      "exclusiveMaximum"};
    constexpr std::array<std::string_view, 4> strings{"minLength", "maxLength", "pattern",
                                                      "format"};
    constexpr std::array<std::string_view, 4> arrays{"items", "minItems", "maxItems",
                                                     "uniqueItems"};
    constexpr std::array<std::string_view, 2> objects{"additionalProperties",
                                                      "unevaluatedProperties"};
    if (is_one_of(numbers, word)) return numeric_types;
    if (is_one_of(strings, word)) return string_type;
    if (is_one_of(arrays, word)) return array_type;
    if (is_one_of(objects, word)) return object_type;
    return word == "enum" || word == "const" ? all_types : types{};
}

} // namespace tool::drafts

#endif
