// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_HEALED_HPP
#define VOICECFG_EXAMPLES_HEALED_HPP

#include "places.hpp"

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

/// What a new catalog heals.
namespace tool {

namespace detail {

[[nodiscard]] inline voicecfg::member const* find_row(voicecfg::object const& schema,
                                                      std::string_view name)
{
    auto const found = std::ranges::find(schema.members, name, &voicecfg::member::name);
    return found != schema.members.end() ? &*found : nullptr;
}

/// Whether one of two pointers leads through where the other leads to.
[[nodiscard]] inline bool is_within(std::string_view a, std::string_view b)
{
    auto const& longer = a.size() < b.size() ? b : a;
    auto const& shorter = a.size() < b.size() ? a : b;
    return longer.starts_with(shorter) &&
           (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

/// The table of an object that a value may be, or its items, which takes the steps to it; null
/// where there is none. Of a union it is the shape that knows the next name.
inline voicecfg::object const* table_below(voicecfg::value_words const& words,
                                           std::string_view& other, std::string& at)
{
    auto const next = other.substr(0, other.find('/', 1));
    for (auto const& each : words.any_of)
        if (auto const* const found = table_below(each, other, at)) return found;
    if (words.table != nullptr) return words.table;
    if (words.tagged != nullptr)
        for (auto const& each : words.tagged->branches) {
            auto rest = next;
            if (!rest.empty() && find_row(*each.schema, take_reference(rest)) != nullptr)
                return each.schema;
        }
    if (words.items == nullptr || other.empty()) return nullptr;
    voicecfg::json::append_reference(at, take_reference(other));
    return table_below(*words.items, other, at);
}

} // namespace detail

/// Whether a fault at one pointer hides what the catalog says of the value at another (G3): it is
/// of a member that governs that, or whose entry of the catalog declares it.
[[nodiscard]] inline bool hides(voicecfg::dialect const& platform, std::string_view fault,
                                std::string_view other)
{
    std::string at;
    for (auto const* schema = &platform.assistant; schema != nullptr && !other.empty();) {
        auto const name = take_reference(other);
        auto const* const row = detail::find_row(*schema, name);
        auto by = row != nullptr ? row->governed.within : schema->discriminator;
        for (; !by.empty(); by = detail::find_row(*schema, by)->governed.within)
            if (fault == std::string{at}.append("/").append(by)) return true;
        if (row == nullptr) break;
        schema = voicecfg::nested_object(row->type);
        voicecfg::json::append_reference(at, name);
        if (std::holds_alternative<voicecfg::list_of>(row->type) && !other.empty())
            voicecfg::json::append_reference(at, take_reference(other));
        if (auto const* const value = std::get_if<voicecfg::described>(&row->type))
            schema = detail::table_below(*value->words, other, at);
    }
    return false;
}

/// Of the violations of an assistant under one catalog, those whose values another accepts. `now`
/// is what an audit under that finds which rejects unknown members.
[[nodiscard]] inline voicecfg::report
healed(voicecfg::dialect const& platform, voicecfg::report const& was, voicecfg::report const& now)
{
    voicecfg::report left;
    if (now.truncated) return left; // nobody knows what else is refused
    for (auto const& each : was.violations)
        if (std::ranges::none_of(now.violations, [&](auto const& found) {
                return detail::is_within(found.pointer, each.pointer) ||
                       hides(platform, found.pointer, each.pointer);
            }))
            left.violations.push_back(each);
    return left;
}

} // namespace tool

#endif
