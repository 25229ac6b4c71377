// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_ASSEMBLY_HPP
#define VOICECFG_EXAMPLES_DRAFT_ASSEMBLY_HPP

#include "draft_unions.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tool::drafts {

namespace detail {

/// Whether a schema says nothing but one type and its choices.
[[nodiscard]] inline bool is_choice(boost::json::value const& schema)
{
    auto const* const words = schema.if_object();
    return words != nullptr && words->size() == 2 && words->contains("type") &&
           (words->contains("enum") || words->contains("const"));
}

/// Whether a schema takes all objects, or all arrays.
[[nodiscard]] inline bool is_bare(boost::json::value const& schema)
{
    auto const* const words = schema.if_object();
    return words != nullptr && words->size() == 1 && words->contains("type");
}

} // namespace detail

/// Alternatives of which those that are only choices of one type stand together.
inline unions::alternatives unions::merged_choices(alternatives list)
{
    alternatives out;
    std::map<std::string, std::size_t> first;
    std::set<std::string> known;
    for (auto& each : list) {
        if (!detail::is_choice(each)) {
            out.push_back(std::move(each));
            continue;
        }
        auto& words = each.get_object();
        auto const type = boost::json::serialize(words.at("type"));
        auto const [at, added] = first.emplace(type, out.size());
        auto const* const value = words.if_contains("const");
        auto const values = value ? boost::json::array{*value} : words.at("enum").get_array();
        if (added) out.push_back(std::move(each));
        auto& merged = out[at->second].get_object();
        if (!added && merged.contains("const")) {
            merged["enum"] = boost::json::array{merged.at("const")};
            merged.erase("const");
        }
        for (auto const& choice : values)
            if (known.insert(type + boost::json::serialize(choice)).second && !added)
                merged.at("enum").get_array().push_back(choice);
    }
    return out;
}

/// Puts the alternatives of a type that nests in one. False where that can't be.
inline bool unions::unite(alternatives& list, types type, std::string_view tag, place const& at)
{
    boost::json::array branches;
    std::size_t first = list.size();
    std::size_t count = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (types_of(all_, list[i]) != type) continue;
        if (first == list.size()) first = i;
        ++count;
        auto const& target = all_.target_of(list[i]).get_object();
        auto const* const nested = target.if_contains("oneOf");
        if (nested == nullptr)
            branches.push_back(list[i]);
        else
            branches.insert(branches.end(), nested->get_array().begin(), nested->get_array().end());
    }
    if (count < 2) return true;
    auto united = std::find_if(list.begin(), list.end(), [&](auto const& each) {
        return types_of(all_, each) == type && detail::is_bare(each);
    });
    std::optional<boost::json::value> made;
    if (united != list.end())
        made = *united;
    else if (type == object_type)
        made = tagger_.unite(std::move(branches), tag, at);
    if (!made) return false;
    list[first] = std::move(*made);
    std::size_t position = 0;
    std::erase_if(list, [&](auto const& each) {
        return position++ != first && types_of(all_, each) == type;
    });
    return true;
}

/// Whether of alternatives that share a type all are of that type alone, and none nests.
inline bool unions::are_disjoint(alternatives const& list) const
{
    auto const counts = count_types(list, false);
    return std::all_of(list.begin(), list.end(), [&](boost::json::value const& each) {
        auto const mask = types_of(all_, each);
        return !is_shared(mask, counts) ||
               (is_single(mask) && (mask & (object_type | array_type)) == 0);
    });
}

/// The union of alternatives that need no more.
inline boost::json::value unions::assembled(alternatives list, bool has_null) const
{
    for (auto& each : list) each.get_object().erase("x-words");
    if (list.empty()) return boost::json::object{{"type", "null"}};
    types all = 0;
    for (auto const& each : list) all = static_cast<types>(all | types_of(all_, each));
    has_null = has_null && (all & null_type) == 0;
    if (list.size() == 1) {
        if (!has_null) return std::move(list.front());
        if (has(list.front(), "type") && !has(list.front(), "oneOf")) {
            add_null(list.front().get_object(), all);
            return std::move(list.front());
        }
    }
    boost::json::array out(list.begin(), list.end());
    if (has_null) out.push_back(boost::json::object{{"type", "null"}});
    return boost::json::object{{"anyOf", std::move(out)}};
}

} // namespace tool::drafts

#endif
