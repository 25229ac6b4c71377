// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_VALUE_WORDS_HPP
#define VOICECFG_SCHEMA_VALUE_WORDS_HPP

#include <voicecfg/json/number.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/pattern.hpp>
#include <voicecfg/schema/value_type.hpp>

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

} // namespace voicecfg

#endif
