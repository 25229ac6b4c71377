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

inline bool listed(json::array const* list, json::value const& value)
{
    if (list == nullptr) return false;
    for (json::value const& leaf : *list)
        if (leaf_text(leaf) == text(value.get_string())) return true;
    return false;
}

inline json::array const* languages_of(json::array const* models, json::value const& name)
{
    if (models == nullptr) return nullptr;
    for (json::value const& leaf : *models)
        if (leaf_text(leaf) == text(name.get_string()))
            return leaf.is_object() ? list_of(&leaf.get_object(), "languages") : nullptr;
    return nullptr;
}

// G12
inline std::string bracketed(std::string_view name)
{
    bool quoted = name.empty();
    for (char const c : name)
        if (c == '[' || c == ']' || c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U)
            quoted = true;
    if (!quoted) return "[" + std::string(name) + "]";
    return "[" + json::serialize(json::value(json::string(name.data(), name.size()))) + "]";
}

inline std::string bracketed(json::value const& name) { return bracketed(text(name.get_string())); }

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
    return declaration == nullptr ? nullptr : &declaration->get_object();
}

inline bool declares(json::object const* entry, std::string_view name)
{
    return lets_everything(entry) || declaration_of(entry, name) != nullptr;
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

// G17: numbers beyond a double, anywhere within a setting.
inline void tell_infinities(report& out, json::value const& value, std::string const& pointer,
                            std::string const& origin, std::optional<std::string> const& path)
{
    if (is_infinite(value))
        out.push_back({"out_of_range", pointer, origin, path});
    else if (value.is_array())
        for (std::size_t i = 0; i < value.get_array().size(); ++i)
            tell_infinities(out, value.get_array()[i], pointer + "/" + std::to_string(i), origin,
                            path);
    else if (value.is_object()) {
        std::map<std::string, json::value const*> sorted;
        for (auto const& member : value.get_object())
            sorted[std::string(member.key())] = &member.value();
        for (auto const& [name, inner] : sorted)
            tell_infinities(out, *inner, below_pointer(pointer, name), origin, path);
    }
}

inline bool less(json::value const& a, json::value const& b)
{
    if (a.is_int64() && b.is_int64()) return a.get_int64() < b.get_int64();
    return as_double(a) < as_double(b);
}

// L7: type, minimum, maximum, enum; one violation a value.
inline void judge_setting(report& out, seen const& member, std::string const& pointer,
                          json::object const* entry, std::string_view name,
                          std::string const& entry_path)
{
    json::object const* declaration = declaration_of(entry, name);
    std::optional<std::string> path;
    if (declaration != nullptr) path = entry_path + ".settings" + bracketed(name);

    std::size_t const before = out.size();
    tell_infinities(out, *member.value, pointer, member.origin, path);
    if (out.size() != before || declaration == nullptr) return;

    json::value const& value = *member.value;
    if (json::value const* type = find(*declaration, "type")) {
        bool fits = false;
        if (type->is_string())
            fits = has_type(value, text(type->get_string()));
        else
            for (json::value const& one : type->get_array())
                if (has_type(value, text(one.get_string()))) fits = true;
        if (!fits) {
            out.push_back({"wrong_type", pointer, member.origin, path});
            return;
        }
    }
    if (is_number(value)) {
        json::value const* minimum = find(*declaration, "minimum");
        json::value const* maximum = find(*declaration, "maximum");
        if ((minimum != nullptr && less(value, *minimum)) ||
            (maximum != nullptr && less(*maximum, value))) {
            out.push_back({"out_of_range", pointer, member.origin, path});
            return;
        }
    }
    if (json::value const* allowed = find(*declaration, "enum")) {
        bool found = false;
        for (json::value const& one : allowed->get_array())
            if (equal(one, value)) found = true;
        if (!found) out.push_back({"not_one_of", pointer, member.origin, path});
    }
}

// G2, G5, L7: what stands beyond the section's own members, where the provider is known.
inline void judge_rest(report& out, view const& members, std::vector<std::string> const& own,
                       std::string const& pointer, json::object const* entry,
                       std::string const& entry_path, choices const& chosen)
{
    for (auto const& [name, member] : members) {
        if (contains(own, name)) continue;
        // L7: laid over, declared stored settings are rechecked and undeclared ones kept.
        if (declaration_of(entry, name) == nullptr && member.origin == "stored" &&
            !chosen.everything)
            continue;
        if (declares(entry, name))
            judge_setting(out, member, below_pointer(pointer, name), entry, name, entry_path);
        else if (member.origin == "patch" && !chosen.ignore_unknown)
            out.push_back({"unknown_member", below_pointer(pointer, name), member.origin});
    }
}

// G3: what is told even then.
inline void judge_near_names(report& out, view const& members, std::vector<std::string> const& own,
                             std::string const& pointer, json::object const* entry,
                             choices const& chosen)
{
    for (auto const& [name, member] : members)
        if (!contains(own, name) && nearly_one_of(own, name) && !declares(entry, name) &&
            member.origin == "patch" && !chosen.ignore_unknown)
            out.push_back({"unknown_member", below_pointer(pointer, name), member.origin});
}

// G5, L7: what of a sent object reaches merged.
inline json::object kept_of(json::object const& sent, std::vector<std::string> const& own,
                            json::object const* entry)
{
    json::object result;
    for (auto const& member : sent)
        if (contains(own, std::string(member.key())) || declares(entry, std::string(member.key())))
            result[member.key()] = member.value();
    return result;
}

inline json::object const* entry_named_by(json::object const* section, json::value const* provider)
{
    if (provider == nullptr || !provider->is_string() || provider->get_string().empty())
        return nullptr;
    return provider_of(section, text(provider->get_string()));
}
} // namespace model
