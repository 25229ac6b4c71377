// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_SIMPLE_TYPE_HPP
#define VOICECFG_DOCUMENTS_SIMPLE_TYPE_HPP

#include <voicecfg/documents/table_memory.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The kinds of values that are judged without a look at JSON Schema's words.
namespace voicecfg::documents {

namespace detail {

/// The one type that words let through beside null, or none.
[[nodiscard]] inline std::optional<json_type> only_type(value_words const& words)
{
    std::optional<json_type> only;
    for (std::size_t i = 0; i != words.types.size(); ++i) {
        if (words.types[i] == json_type::null) continue;
        if (only) return std::nullopt;
        only = words.types[i];
    }
    return only;
}

/// A choice of the strings that words list, where they list nothing else, each once.
[[nodiscard]] inline std::optional<value_type> choice_of(value_words const& words,
                                                         table_memory& memory)
{
    json::document const listed{words.enumeration, json::any_depth};
    std::vector<std::string_view> values;
    std::string scratch;
    bool null = false;
    for (json::elements each{listed.root()}; each; ++each) {
        if ((*each).is(json::kind::null))
            null = true;
        else if (!(*each).is(json::kind::string))
            return std::nullopt;
        else
            values.push_back(memory.keep((*each).string(scratch)));
    }
    auto sorted = values;
    std::ranges::sort(sorted);
    bool const repeated = std::ranges::adjacent_find(sorted) != sorted.end();
    if (values.empty() || repeated || null != words.types.contains(json_type::null))
        return std::nullopt;
    return choice{memory.keep(std::span<std::string_view const>{values}),
                  words.min_length == std::size_t{1}};
}

[[nodiscard]] inline std::optional<value_type> string_type(value_words const& words,
                                                           table_memory& memory)
{
    auto const least = words.min_length.value_or(0);
    if (!words.pattern.states.empty() || least > 1) return std::nullopt;
    if (!words.enumeration.empty())
        return words.max_length || words.format ? std::nullopt : choice_of(words, memory);
    if (!words.format) return text{least, words.max_length.value_or(no_limit)};
    if (words.min_length || words.max_length) return std::nullopt;
    return formatted{*words.format};
}

[[nodiscard]] inline std::optional<value_type> number_type(value_words const& words)
{
    if (!words.minimum || !words.maximum) return std::nullopt;
    number const range{words.minimum->to_double(), words.maximum->to_double()};
    if (!std::isfinite(range.minimum) || !std::isfinite(range.maximum)) return std::nullopt;
    bool const exact = json::numeric{range.minimum} == *words.minimum &&
                       json::numeric{range.maximum} == *words.maximum;
    return exact ? std::optional<value_type>{range} : std::nullopt;
}

[[nodiscard]] inline std::optional<value_type> integer_type(value_words const& words)
{
    auto const whole = [](std::optional<json::numeric> const& bound) {
        return bound && bound->integral() && bound->fits_int64();
    };
    if (!whole(words.minimum) || (words.maximum && !whole(words.maximum))) return std::nullopt;
    integer const range{words.minimum->to_int64(),
                        words.maximum ? words.maximum->to_int64() : max_safe_integer};
    if (!words.phone) return range;
    bool const any_id = range.minimum == 1 && range.maximum == max_safe_integer;
    return any_id ? std::optional<value_type>{*words.phone} : std::nullopt;
}

} // namespace detail

/// The kind of value that asks the same as words do, or nothing. Null is the member's own.
[[nodiscard]] inline std::optional<value_type> simple_type(value_words const& words,
                                                           table_memory& memory)
{
    auto const type = detail::only_type(words);
    bool const listed = !words.enumeration.empty();
    bool const null_first = words.types.size() > 1 && words.types[0] == json_type::null;
    if (!type || null_first || !words.any_of.empty() || words.exclusive_minimum || words.exclusive_maximum)
        return std::nullopt;
    if (*type == json_type::string) return detail::string_type(words, memory);
    if (listed) return std::nullopt;
    switch (*type) {
    case json_type::number: return detail::number_type(words);
    case json_type::integer: return detail::integer_type(words);
    case json_type::boolean: return boolean{};
    default: return std::nullopt;
    }
}

} // namespace voicecfg::documents

#endif
