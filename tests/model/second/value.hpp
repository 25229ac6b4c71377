// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A naive model of the second edition of the contract. Rule numbers are the contract's.
namespace second {

enum class kind { null, boolean, number, string, array, object };

struct member;

/// A JSON value that keeps what its text said: numbers as tokens, members in order.
struct value {
    second::kind is = kind::null;
    bool flag = false;
    std::string text;    ///< a string's characters, or a number's token
    bool parsed = false; ///< the number came through a parsed value (G14)
    std::vector<value> items;
    std::vector<member> members;
};

struct member {
    std::string name;
    value held;
};

inline value boolean(bool flag)
{
    value result;
    result.is = kind::boolean;
    result.flag = flag;
    return result;
}

inline value string(std::string text)
{
    value result;
    result.is = kind::string;
    result.text = std::move(text);
    return result;
}

inline value token(std::string text)
{
    value result;
    result.is = kind::number;
    result.text = std::move(text);
    return result;
}

inline value count(std::size_t number) { return token(std::to_string(number)); }

inline value array(std::vector<value> items = {})
{
    value result;
    result.is = kind::array;
    result.items = std::move(items);
    return result;
}

inline value object()
{
    value result;
    result.is = kind::object;
    return result;
}

inline value strings(std::vector<std::string> const& names)
{
    value result = array();
    for (std::string const& name : names) result.items.push_back(string(name));
    return result;
}

inline bool is_null(value const& one) { return one.is == kind::null; }
inline bool is_boolean(value const& one) { return one.is == kind::boolean; }
inline bool is_number(value const& one) { return one.is == kind::number; }
inline bool is_string(value const& one) { return one.is == kind::string; }
inline bool is_array(value const& one) { return one.is == kind::array; }
inline bool is_object(value const& one) { return one.is == kind::object; }
inline bool is_scalar(value const& one) { return !is_array(one) && !is_object(one); }

/// None where it is no object or lacks the member.
inline value const* find(value const& in, std::string_view name)
{
    for (member const& one : in.members)
        if (one.name == name) return &one.held;
    return nullptr;
}

inline value const* find(value const* in, std::string_view name)
{
    return in == nullptr ? nullptr : find(*in, name);
}

inline bool has(value const& in, std::string_view name) { return find(in, name) != nullptr; }

/// Replaces a member in its place, or appends it.
inline void set(value& in, std::string_view name, value held)
{
    for (member& one : in.members)
        if (one.name == name) {
            one.held = std::move(held);
            return;
        }
    in.members.push_back({std::string(name), std::move(held)});
}

inline std::set<std::string> names_in(value const& in)
{
    std::set<std::string> names;
    for (member const& one : in.members) names.insert(one.name);
    return names;
}

using names = std::vector<std::string>;

inline bool contains(names const& all, std::string_view name)
{
    return std::find(all.begin(), all.end(), name) != all.end();
}

/// Nested arrays and objects.
inline int depth(value const& one)
{
    if (is_scalar(one)) return 0;
    int deepest = 0;
    for (value const& item : one.items) deepest = std::max(deepest, depth(item));
    for (member const& inner : one.members) deepest = std::max(deepest, depth(inner.held));
    return deepest + 1;
}

/// Marks every number as one that came through a parsed value.
inline void mark_parsed(value& one)
{
    one.parsed = true;
    for (value& item : one.items) mark_parsed(item);
    for (member& inner : one.members) mark_parsed(inner.held);
}

} // namespace second
