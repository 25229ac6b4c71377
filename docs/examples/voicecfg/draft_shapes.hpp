// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_SHAPES_HPP
#define VOICECFG_EXAMPLES_DRAFT_SHAPES_HPP

#include "draft_choices.hpp"
#include "draft_definitions.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What drafted schemas are, seen as alternatives of a union.
namespace tool::drafts {

/// How many values a value holds, itself included.
[[nodiscard]] inline std::size_t count_values(boost::json::value const& value)
{
    std::size_t count = 1;
    if (auto const* const list = value.if_array())
        for (auto const& each : *list) count += count_values(each);
    if (auto const* const object = value.if_object())
        for (auto const& each : *object) count += count_values(each.value());
    return count;
}

/// Whether a drafted schema takes any value.
[[nodiscard]] inline bool is_any(boost::json::value const& schema)
{
    auto const* const words = schema.if_object();
    return words == nullptr || std::all_of(words->begin(), words->end(), [](auto const& each) {
               std::string_view const name{each.key().data(), each.key().size()};
               return name.starts_with("x-") || is_one_of(flags, name);
           });
}

[[nodiscard]] inline bool has(boost::json::value const& schema, std::string_view word)
{
    auto const* const words = schema.if_object();
    return words != nullptr && words->contains({word.data(), word.size()});
}

/// The types of a drafted schema whose union is settled.
[[nodiscard]] inline types types_of(definitions const& all, boost::json::value const& schema)
{
    auto const name = referred(schema);
    if (!name.empty()) return types_of(all, all.at(name).schema);
    auto const* const words = schema.if_object();
    if (words == nullptr) return all_types;
    types found = 0;
    if (auto const* const list = words->if_contains("anyOf")) {
        for (auto const& each : list->get_array())
            found = static_cast<types>(found | types_of(all, each));
        return found;
    }
    auto const* const type = words->if_contains("type");
    if (type == nullptr) return all_types;
    if (type->is_string()) return type_named(type->get_string());
    for (auto const& each : type->get_array())
        found = static_cast<types>(found | type_named(each.get_string()));
    return found;
}

/// Whether types are of one kind: a single one, or the two of numbers.
[[nodiscard]] constexpr bool is_single(types some) noexcept
{
    return some == numeric_types || (some & (some - 1)) == 0;
}

/// A schema of several types as it is for one of them.
[[nodiscard]] inline boost::json::value only(types type, boost::json::object const& of)
{
    boost::json::object out;
    for (auto const& each : of) {
        std::string_view const word{each.key().data(), each.key().size()};
        bool const member_word = word == "properties" || word == "required";
        auto const bound = member_word ? object_type : bound_by(word);
        if (word == "type")
            out["type"] = names_of(type);
        else if (word == "enum") {
            auto& list = out["enum"].emplace_array();
            for (auto const& value : each.value().get_array())
                if ((widened(type_of(value)) & type) != 0) list.push_back(value);
        }
        else if ((bound & widened(type)) != 0 || (bound == 0 && !member_word))
            out[each.key()] = each.value();
    }
    if (type == null_type) out.erase("enum");
    return out;
}

/// Has a schema of some types, which are given, take null, too.
inline void add_null(boost::json::object& to, types type)
{
    to["type"] = names_of(static_cast<types>(type | null_type));
    if (auto* const list = to.if_contains("enum")) list->get_array().push_back(nullptr);
    if (auto* const value = to.if_contains("const")) {
        boost::json::array both{std::move(*value), nullptr};
        to.erase("const");
        to["enum"] = std::move(both);
    }
}

/// The strings that a drafted `const` or `enum` allows; none where it allows anything else.
[[nodiscard]] inline std::vector<std::string> words_of(boost::json::value const& schema)
{
    std::vector<std::string> out;
    auto const* const words = schema.if_object();
    if (words == nullptr) return out;
    if (auto const* const value = words->if_contains("const"); value && value->is_string())
        out.emplace_back(value->get_string());
    if (auto const* const list = words->if_contains("enum"))
        for (auto const& each : list->get_array()) {
            if (!each.is_string()) return {};
            out.emplace_back(each.get_string());
        }
    return out;
}

} // namespace tool::drafts

#endif
