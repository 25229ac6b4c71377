// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_DUPLICATES_HPP
#define VOICECFG_RULES_DUPLICATES_HPP

#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/named.hpp>

#include <variant>

/// Members that stand twice at the levels that a dialect reads.
namespace voicecfg::detail {

[[nodiscard]] inline json::token const* find_duplicate(json::token const& value,
                                                       object const& schema);

/// The first duplicate at the levels that a member's type describes, or null.
[[nodiscard]] inline json::token const* find_duplicate(json::token const& value,
                                                       value_type const& type)
{
    if (std::holds_alternative<map>(type) && value.kind() == json::kind::object)
        return json::duplicate_in(value);
    if (auto const* const nested = std::get_if<object_of>(&type))
        return find_duplicate(value, *nested->schema);
    auto const* const list = std::get_if<list_of>(&type);
    if (list == nullptr || value.kind() != json::kind::array) return nullptr;
    json::token const* first = nullptr;
    for (json::elements element{value}; element && first == nullptr; ++element)
        first = find_duplicate(*(*element).scanned(), *list->item);
    return first;
}

[[nodiscard]] inline json::token const* find_duplicate(json::token const& value,
                                                       object const& schema)
{
    if (value.kind() != json::kind::object) return nullptr;
    json::token const* first = json::duplicate_in(value);
    for (json::members member{value}; member; ++member)
        if (auto const* const row = find_named(schema.members, member.name()))
            first = earlier(first, find_duplicate(*member.value().scanned(), row->type));
    return first;
}

/// The first duplicate at the levels that a table describes, or null.
[[nodiscard]] inline json::token const* find_duplicate(json::document const& read,
                                                       object const& schema)
{
    return read.may_repeat_names() ? find_duplicate(read.root(), schema) : nullptr;
}

} // namespace voicecfg::detail

#endif
