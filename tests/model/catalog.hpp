// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "values.hpp"

namespace model {
inline json::object const* section_of(json::value const& catalog, std::string_view name)
{
    json::value const* section = find(catalog.get_object(), name);
    return section == nullptr ? nullptr : &section->get_object();
}

// Section 6: `providers` is an array of {"value": p, …} or an object keyed by provider.
inline json::object const* provider_of(json::object const* section, std::string_view provider)
{
    if (section == nullptr) return nullptr;
    json::value const* providers = find(*section, "providers");
    if (providers->is_object()) {
        json::value const* entry = find(providers->get_object(), provider);
        return entry == nullptr ? nullptr : &entry->get_object();
    }
    for (json::value const& entry : providers->get_array())
        if (text(find(entry.get_object(), "value")->get_string()) == provider)
            return &entry.get_object();
    return nullptr;
}

inline json::array const* list_of(json::object const* entry, std::string_view name)
{
    if (entry == nullptr) return nullptr;
    json::value const* list = find(*entry, name);
    return list == nullptr ? nullptr : &list->get_array();
}

inline std::string leaf_text(json::value const& leaf)
{
    if (leaf.is_string()) return text(leaf.get_string());
    return text(find(leaf.get_object(), "value")->get_string());
}

inline json::array const* languages_of(json::array const* models, json::value const& name)
{
    if (models == nullptr) return nullptr;
    for (json::value const& leaf : *models)
        if (leaf_text(leaf) == text(name.get_string()))
            return leaf.is_object() ? list_of(&leaf.get_object(), "languages") : nullptr;
    return nullptr;
}

// L7: whether a member beyond the section's own is let through or declared.
inline bool lets_everything(json::object const* entry)
{
    json::value const* settings = entry == nullptr ? nullptr : find(*entry, "settings");
    return settings != nullptr && settings->is_bool() && settings->get_bool();
}

inline json::object const* declaration_of(json::object const* entry, std::string_view name)
{
    json::value const* settings = entry == nullptr ? nullptr : find(*entry, "settings");
    if (settings == nullptr || !settings->is_object()) return nullptr;
    json::value const* declaration = find(settings->get_object(), name);
    static json::object const anything;
    if (declaration == nullptr) return nullptr;
    return declaration->is_object() ? &declaration->get_object() : &anything;
}

inline bool has_type(json::value const& value, std::string_view type)
{
    if (type == "null") return value.is_null();
    if (type == "boolean") return value.is_bool();
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return is_integer(value);
    return is_number(value);
}

inline bool less(json::value const& a, json::value const& b)
{
    if (a.is_int64() && b.is_int64()) return a.get_int64() < b.get_int64();
    return as_double(a) < as_double(b);
}

inline json::object const* entry_named_by(json::object const* section, json::value const* provider)
{
    if (provider == nullptr || !provider->is_string() || provider->get_string().empty())
        return nullptr;
    return provider_of(section, text(provider->get_string()));
}
} // namespace model
