// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "values.hpp"

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

inline std::optional<std::vector<std::string>> pointer_steps(std::string_view pointer)
{
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/')
            steps.emplace_back();
        else if (steps.empty())
            return std::nullopt;
        else if (pointer[i] != '~')
            steps.back() += pointer[i];
        else if (i + 1 < pointer.size() && (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
            steps.back() += pointer[++i] == '0' ? '~' : '/';
        else
            return std::nullopt;
    }
    return steps;
}

/// Applies one operation of RFC 6902 as G14 allows them: through objects only. Returns what is
/// wrong with it.
inline std::optional<std::string> apply_operation(json::value& document,
                                                  json::value const& operation)
{
    if (!operation.is_object()) return "operation is no object";
    json::value const* op = find(operation.get_object(), "op");
    json::value const* path = find(operation.get_object(), "path");
    json::value const* value = find(operation.get_object(), "value");
    if (op == nullptr || path == nullptr || !op->is_string() || !path->is_string())
        return "operation lacks op or path";
    std::string const kind = text(op->get_string());
    std::optional<std::vector<std::string>> const steps = pointer_steps(text(path->get_string()));
    if (!steps || steps->empty()) return "path is no pointer to a member";

    json::value* at = &document;
    for (std::size_t i = 0; i + 1 < steps->size(); ++i) {
        at = at->is_object() ? at->get_object().if_contains((*steps)[i]) : nullptr;
        if (at == nullptr) return "path leads through what is no object";
    }
    if (!at->is_object()) return "path leads into what is no object";
    json::object& holder = at->get_object();
    json::value* target = holder.if_contains(steps->back());

    if (kind == "remove") {
        if (target == nullptr) return "remove of an absent member";
        holder.erase(steps->back());
        return std::nullopt;
    }
    if ((kind != "add" && kind != "replace") || value == nullptr) return "unknown op, or no value";
    if (kind == "add" && target != nullptr) return "add of a present member";
    if (kind == "replace" && target == nullptr) return "replace of an absent member";
    if (target != nullptr && target->is_object() && value->is_object())
        return "replace of an object by an object";
    if (target != nullptr && equal(*target, *value)) return "replace by an equal value";
    holder[steps->back()] = *value;
    return std::nullopt;
}

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
