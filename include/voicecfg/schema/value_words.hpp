// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_VALUE_WORDS_HPP
#define VOICECFG_SCHEMA_VALUE_WORDS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace voicecfg {

struct value_words;

/// One of the shapes of a tagged value.
struct branch {
    std::span<std::string_view const> tags; ///< the words that pick it
    object const* schema;
};

/// Objects of several shapes, of which a tag picks one (V14).
struct tagged_union {
    std::string_view tag;
    bool beside = false; ///< the tag is a member of the object around, not of the value
    std::span<branch const> branches;
    object const* otherwise = nullptr; ///< the shape without a tag; null: the tag is required
};

/// What a value may be in the words of JSON Schema (2020-12, validation). A word binds only values
/// of its type; one that is not given asks nothing. It owns nothing.
struct value_words {
    json_types types = {}; ///< as they are given; none: any type
    std::optional<json::numeric> minimum = {};
    std::optional<json::numeric> maximum = {};
    std::optional<json::numeric> exclusive_minimum = {};
    std::optional<json::numeric> exclusive_maximum = {};
    std::optional<std::size_t> min_length = {}; ///< in code points
    std::optional<std::size_t> max_length = {}; ///< in code points
    voicecfg::pattern pattern = {};             ///< without states: none
    std::optional<voicecfg::format> format = {};
    std::string_view enumeration = {}; ///< a JSON array of the values allowed; empty: any
    std::span<std::string_view const> values =
        {}; ///< those of `enumeration`, sorted by `order`; none where they are few
    std::optional<std::size_t> min_items = {};
    std::optional<std::size_t> max_items = {};
    bool unique_items = false;
    value_words const* items = nullptr;   ///< what each item of an array may be; null: anything
    value_words const* entries = nullptr; ///< what each member of an object may be; null: anything
    std::span<value_words const> any_of = {}; ///< other words: the value's type picks one of them
    object const* table = nullptr;            ///< what an object is
    tagged_union const* tagged = nullptr;     ///< or which one of several
    governed_by governed = {};                ///< of items: by a list of the catalog (V20)
    std::optional<voicecfg::phone_number> phone = {}; ///< the ID of a phone number
    bool write_only = false;           ///< of items and entries: each is a secret (V19)
    std::string_view fallback_of = {}; ///< the member that the items of an array stand in for
};

/// Whether an enumeration has a value. Many are sorted: a patch may ask for one again and
/// again.
[[nodiscard]] inline bool allows(value_words const& words, json::node value)
{
    if (words.enumeration.empty()) return true;
    if (words.values.empty()) {
        json::document const allowed{words.enumeration};
        for (json::elements element{allowed.root()}; element; ++element)
            if (json::equal(*element, value)) return true;
        return false;
    }
    auto const compared = [&](std::string_view each) {
        json::document const read{each};
        return json::order(read.root(), value);
    };
    auto const at = std::partition_point(words.values.begin(), words.values.end(),
                                         [&](auto each) { return compared(each) < 0; });
    return at != words.values.end() && compared(*at) == 0;
}

namespace detail {

/// Whether a value is of one of some types.
[[nodiscard]] inline bool is_one_of(json::node value, json_types types) noexcept
{
    if (!value) return false;
    return types.contains(type_of(value.kind())) ||
           (value.is(json::kind::number) && types.contains(json_type::integer) &&
            value.number().integral());
}

/// The types that words let through: those given, else those of their alternatives or of the values
/// allowed, else all.
[[nodiscard]] inline json_types types_let_through(value_words const& words)
{
    if (!words.types.empty()) return words.types;
    json_types types;
    for (auto const& each : words.any_of)
        for (auto const type : types_let_through(each)) types.insert(type);
    if (!types.empty() || words.enumeration.empty())
        return types.empty() ? json_types::all() : types;
    json::document const allowed{words.enumeration};
    for (json::elements element{allowed.root()}; element; ++element)
        types.insert(type_of((*element).kind()));
    return types;
}

} // namespace detail

} // namespace voicecfg

#endif
