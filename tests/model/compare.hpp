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
inline std::optional<std::string> difference(json::object const& engine_response,
                                             json::object const& model_answer,
                                             json::value const& stored)
{
    for (char const* name : {"id", "ok", "truncated"}) {
        json::value const* left = find(engine_response, name);
        json::value const* right = find(model_answer, name);
        if ((left == nullptr) != (right == nullptr) ||
            (left != nullptr && !about_equal(*left, *right)))
            return std::string(name) + " is " + shown(left) + ", expected " + shown(right) +
                   "; errors " + shown(find(engine_response, "errors")) + ", expected " +
                   shown(find(model_answer, "errors"));
    }

    json::value const* errors = find(engine_response, "errors");
    json::value const* expected = find(model_answer, "errors");
    if ((errors == nullptr) != (expected == nullptr))
        return "errors is " + shown(errors) + ", expected " + shown(expected);
    if (errors != nullptr) {
        if (!errors->is_array()) return "errors is no array";
        json::array const& left = errors->get_array();
        json::array const& right = expected->get_array();
        for (std::size_t i = 0; i < left.size() && i < right.size(); ++i)
            if (std::optional<std::string> const fault = error_difference(left[i], right[i]))
                return "errors[" + std::to_string(i) + "]: " + *fault + "; errors " +
                       shown(errors) + ", expected " + shown(expected);
        if (left.size() != right.size())
            return "errors: " + std::to_string(left.size()) + ", expected " +
                   std::to_string(right.size()) + "; " + shown(errors) + ", expected " +
                   shown(expected);
    }

    for (char const* name : {"assistant", "delta"}) {
        json::value const* left = find(engine_response, name);
        json::value const* right = find(model_answer, name);
        if ((left == nullptr) != (right == nullptr) ||
            (left != nullptr && !about_equal(*left, *right)))
            return std::string(name) + " is " + shown(left) + ", expected " + shown(right);
    }

    json::value const* assistant = find(model_answer, "assistant");
    if (assistant == nullptr) {
        for (char const* name : {"changes", "undo"})
            if (find(engine_response, name) != nullptr)
                return std::string(name) + " has no place here";
        return std::nullopt;
    }
    if (std::optional<std::string> const fault =
            leads("changes", engine_response, stored, *assistant))
        return fault;
    return leads("undo", engine_response, *assistant, stored);
}

inline std::optional<std::string> difference(json::object const& engine_response,
                                             json::object const& model_answer)
{
    return difference(engine_response, model_answer, json::object());
}
} // namespace model
