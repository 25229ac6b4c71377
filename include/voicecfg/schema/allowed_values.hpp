// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_ALLOWED_VALUES_HPP
#define VOICECFG_SCHEMA_ALLOWED_VALUES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <string_view>

/// The types and values that words let through.
namespace voicecfg {

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
