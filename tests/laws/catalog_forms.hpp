// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/dice.hpp"

#include <string>

/// One catalog by provider in the other forms that are accepted: lists
/// of providers and objects keyed by them, plain strings and objects that hold them.
namespace laws::catalog_forms {

namespace json = boost::json;

inline json::value other_leaf(model::dice& d, json::value const& leaf)
{
    if (d.chance(30)) return leaf;
    if (leaf.is_string()) return model::object_of("value", leaf);
    auto const* const value = leaf.is_object() ? leaf.get_object().if_contains("value") : nullptr;
    return leaf.is_object() && leaf.get_object().size() == 1 && value != nullptr ? *value : leaf;
}

inline json::value other_leaves(model::dice& d, json::value const& leaves)
{
    if (!leaves.is_array()) return leaves;
    json::array other;
    for (auto const& leaf : leaves.get_array()) {
        other.push_back(other_leaf(d, leaf));
        auto* const entry = other.back().if_object();
        if (entry == nullptr) continue;
        if (auto* const languages = entry->if_contains("languages"))
            *languages = other_leaves(d, *languages);
        if (d.chance(10)) (*entry)["preview"] = model::junk(d);
    }
    return other;
}

inline json::object other_entry(model::dice& d, json::object const& entry)
{
    auto other = entry;
    for (char const* list : {"voiceIds", "models"})
        if (auto* const leaves = other.if_contains(list)) *leaves = other_leaves(d, *leaves);
    return other;
}

inline json::value other_providers(model::dice& d, json::value const& providers)
{
    if (auto const* const list = providers.if_array()) {
        json::object keyed;
        for (auto const& each : *list) {
            auto const* const entry = each.if_object();
            auto const* const name = entry != nullptr ? entry->if_contains("value") : nullptr;
            if (name == nullptr || !name->is_string()) return providers;
            keyed[name->get_string()] = other_entry(d, *entry);
        }
        return keyed.size() == list->size() ? json::value(keyed) : providers;
    }
    if (!providers.is_object()) return providers;
    json::array list;
    for (auto const& each : providers.get_object()) {
        if (!each.value().is_object()) return providers;
        auto entry = other_entry(d, each.value().get_object());
        entry["value"] = each.key();
        list.push_back(model::shuffled(d, entry));
    }
    return list;
}

/// The same catalog in another form; of a dialect whose catalog has one form, with more to ignore.
inline json::value other(model::dice& d, json::value const& catalog)
{
    if (!catalog.is_object()) return catalog;
    auto form = catalog.get_object();
    for (char const* section : {"voice", "transcriber", "model"}) {
        auto* const value = form.if_contains(section);
        auto* const object = value != nullptr ? value->if_object() : nullptr;
        auto* const providers = object != nullptr ? object->if_contains("providers") : nullptr;
        if (providers != nullptr) *providers = other_providers(d, *providers);
    }
    if (d.chance(30)) form["ignored"] = model::junk(d);
    return model::shuffled(d, form);
}

} // namespace laws::catalog_forms
