// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_CONTRADICTIONS_HPP
#define VOICECFG_CATALOG_CONTRADICTIONS_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

/// Words of JSON Schema that contradict each other (V2).
namespace voicecfg::detail {

/// The words of JSON Schema that are read (V2).
inline constexpr std::string_view read_words[]{"type",
                                               "enum",
                                               "const",
                                               "minimum",
                                               "maximum",
                                               "minLength",
                                               "maxLength",
                                               "exclusiveMinimum",
                                               "exclusiveMaximum",
                                               "pattern",
                                               "format",
                                               "items",
                                               "minItems",
                                               "maxItems",
                                               "uniqueItems",
                                               "anyOf",
                                               "additionalProperties"};

[[nodiscard]] inline bool is_read_word(std::string_view name)
{
    return std::ranges::find(read_words, name) != std::end(read_words);
}

/// Whether a word binds no type that is allowed beside it.
[[nodiscard]] inline bool binds_nothing(std::string_view word, value_words const& read)
{
    auto const& types = read.types;
    auto const lacks = [&](json_type type) { return !types.empty() && !types.contains(type); };
    if (word == "minimum" || word == "maximum" || word == "exclusiveMinimum" ||
        word == "exclusiveMaximum")
        return lacks(json_type::number) && lacks(json_type::integer);
    if (word == "minLength" || word == "maxLength" || word == "pattern")
        return lacks(json_type::string);
    if (word == "format") return read.format && lacks(json_type::string);
    if (word == "items" || word == "minItems" || word == "maxItems" || word == "uniqueItems")
        return lacks(json_type::array);
    return word == "additionalProperties" && lacks(json_type::object);
}

/// Whether a lower bound leaves nothing below its upper one.
[[nodiscard]] inline bool exceeds_its_pair(std::string_view word, value_words const& read)
{
    auto const none_between = [](auto const& least, auto const& most, bool exclusive) {
        return least && most && (*least > *most || (exclusive && *least == *most));
    };
    if (word == "minimum")
        return none_between(read.minimum, read.maximum, false) ||
               none_between(read.minimum, read.exclusive_maximum, true);
    if (word == "exclusiveMinimum")
        return none_between(read.exclusive_minimum, read.maximum, true) ||
               none_between(read.exclusive_minimum, read.exclusive_maximum, true);
    if (word == "minLength") return none_between(read.min_length, read.max_length, false);
    return word == "minItems" && none_between(read.min_items, read.max_items, false);
}

/// Whether an enumeration has a value of a type.
[[nodiscard]] inline bool has_value_of(value_words const& words, json_type type)
{
    json::document const values{words.enumeration};
    for (json::elements each{values.root()}; each; ++each)
        if (is_one_of(*each, {type})) return true;
    return false;
}

/// The types that the alternatives of `anyOf` let through, so that none is taken by two (V14).
class alternative_types {
public:
    /// Adds the types of the next alternative. False where an earlier one has one of them, but for
    /// those of one and the same type that say nothing of members or items. `integer` and `number`
    /// are one type.
    [[nodiscard]] bool add(value_words const& words)
    {
        json_types types;
        for (auto const each : types_let_through(words))
            types.insert(each == json_type::integer ? json_type::number : each);
        bool const shares = types.size() == 1 && is_flat(words);
        for (auto const each : types) {
            if (taken_.contains(each) && !(shares && shared_.contains(each))) return false;
            taken_.insert(each);
            if (shares) shared_.insert(each);
        }
        return true;
    }

private:
    [[nodiscard]] static bool is_flat(value_words const& words) noexcept
    {
        return words.items == nullptr && words.entries == nullptr && words.table == nullptr &&
               words.tagged == nullptr && words.any_of.empty();
    }

    json_types taken_;
    json_types shared_; ///< by alternatives that may stand together
};

} // namespace voicecfg::detail

#endif
