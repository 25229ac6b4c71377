// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_PARTS_HPP
#define VOICECFG_EXAMPLES_DRAFT_PARTS_HPP

#include "draft_unions.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace tool::drafts {

/// Takes apart what shares a type with others, as long as that is possible, and takes null out.
inline void unions::make_disjoint(alternatives& list, bool& has_null)
{
    for (bool changed = true; changed;) {
        remove_equal(list);
        auto const counts = count_types(list, has_null);
        changed = false;
        alternatives next;
        for (auto& each : list) {
            auto const mask = types_of(all_, each);
            bool const inline_null = (mask & null_type) != 0 && has(each, "type");
            if (is_any(all_.target_of(each)) || (!inline_null && !is_shared(mask, counts)) ||
                !take_apart(each, next, has_null))
                next.push_back(std::move(each));
            else
                changed = true;
        }
        list = std::move(next);
    }
}

/// Puts the parts of an alternative behind the others. False where it has none.
inline bool unions::take_apart(boost::json::value const& each, alternatives& into, bool& has_null)
{
    auto const mask = types_of(all_, each);
    if (!referred(each).empty()) return take_target(each, mask, into);
    if (has(each, "anyOf")) {
        for (auto const& inner : each.get_object().at("anyOf").get_array()) into.push_back(inner);
        return true;
    }
    if (mask == null_type) return has_null = true;
    if (is_single(mask) || !has(each, "type")) return false;
    for (auto const& [unused, type] : type_names)
        if (type == null_type)
            has_null = has_null || (mask & type) != 0;
        else if ((mask & type) != 0)
            into.push_back(only(type, each.get_object()));
    return true;
}

/// The same of a definition. What nests becomes one of its own, once: it may lead to itself.
inline bool unions::take_target(boost::json::value const& reference, types mask, alternatives& into)
{
    auto const& target = all_.target_of(reference);
    bool const nests = (mask & (object_type | array_type)) != 0;
    if ((nests && is_single(mask)) || is_any(target)) return false;
    auto const* const list = target.get_object().if_contains("anyOf");
    if (list == nullptr && !has(target, "type")) return false;
    auto const parts = list != nullptr ? list->get_array() : boost::json::array{target};
    for (auto const& part : parts) {
        auto const of_part = types_of(all_, part);
        if (!referred(part).empty() || !has(part, "type")) {
            into.push_back(part);
            continue;
        }
        for (auto const& [name, type] : type_names)
            if ((of_part & type) != 0) into.push_back(part_of(reference, part, type, name));
    }
    return true;
}

inline boost::json::value unions::part_of(boost::json::value const& reference,
                                          boost::json::value const& part, types type,
                                          std::string_view type_name)
{
    auto own = has(part, "oneOf") ? part : only(type, part.get_object());
    if ((type & (object_type | array_type)) == 0) return own;
    auto const name = std::string{referred(reference)}.append(1, '_').append(type_name);
    auto& made = parts_[name];
    if (made == nullptr) {
        from_.spend(count_values(own));
        made = &all_.add(name, nullptr);
        made->schema = std::move(own);
        made->settled = state::settled;
    }
    return definitions::reference(*made);
}

} // namespace tool::drafts

#endif
