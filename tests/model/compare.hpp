// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "values.hpp"

#include <voicecfg/laws/json_patch.hpp>

#include <sstream>

namespace model {
/// As `equal`, but forgives the last digits of fractions: a response may have been read by a parser
/// that rounds badly.
inline bool about_equal(json::value const& a, json::value const& b)
{
    if (is_number(a) && is_number(b)) {
        if (equal_numbers(a, b)) return true;
        if (is_integer(a) && is_integer(b) && std::fabs(as_double(a)) < 9.0e15) return false;
        if (!a.is_double() && !b.is_double()) return false;
        double const left = as_double(a);
        double const right = as_double(b);
        return std::isfinite(left) && std::isfinite(right) &&
               std::fabs(left - right) <= 1e-15 * std::fabs(left);
    }
    if (a.kind() != b.kind()) return false;
    if (a.is_array())
        return std::equal(a.get_array().begin(), a.get_array().end(), b.get_array().begin(),
                          b.get_array().end(), about_equal);
    if (!a.is_object()) return equal(a, b);
    if (a.get_object().size() != b.get_object().size()) return false;
    for (auto const& member : a.get_object()) {
        json::value const* other = b.get_object().if_contains(member.key());
        if (other == nullptr || !about_equal(member.value(), *other)) return false;
    }
    return true;
}

inline std::string shown(json::value const* value)
{
    return value == nullptr ? std::string("(absent)") : std::string(json::serialize(*value));
}

using voicecfg::laws::apply_operation;
using voicecfg::laws::pointer_steps;

inline std::optional<std::string> leads(std::string const& name, json::object const& response,
                                        json::value const& from, json::value const& to)
{
    json::value const* operations = find(response, name);
    if (operations == nullptr || !operations->is_array()) return name + " is absent or no array";
    json::value document = from;
    for (json::value const& operation : operations->get_array())
        if (std::optional<std::string> const fault = apply_operation(document, operation))
            return name + ": " + *fault + ": " + shown(&operation);
    if (!about_equal(document, to))
        return name + " leads to " + shown(&document) + " and not to " + shown(&to);
    return std::nullopt;
}

inline std::optional<std::string> error_difference(json::value const& engine,
                                                   json::value const& expected)
{
    if (!engine.is_object()) return "no object";
    for (char const* name : {"code", "pointer", "origin", "catalogPath"}) {
        json::value const* left = find(engine.get_object(), name);
        json::value const* right = find(expected.get_object(), name);
        if ((left == nullptr) != (right == nullptr) || (left != nullptr && !equal(*left, *right)))
            return std::string(name) + " is " + shown(left) + ", expected " + shown(right);
    }
    return std::nullopt;
}

/// The first difference between the engine's response and the model's answer; `stored` is what was
/// changed.
} // namespace model
