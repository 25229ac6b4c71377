// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_JSON_PATCH_HPP
#define VOICECFG_LAWS_JSON_PATCH_HPP

#include <voicecfg/json/equal.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A reading of JSON Patches of its own, apart from what writes them.
namespace voicecfg::laws {

/// The steps of a JSON Pointer (RFC 6901); nothing where it is none.
[[nodiscard]] inline std::optional<std::vector<std::string>> pointer_steps(std::string_view pointer)
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

namespace detail {

[[nodiscard]] inline std::optional<std::string> put(boost::json::object& holder,
                                                    std::string_view name, std::string_view kind,
                                                    boost::json::value const& value)
{
    auto* const target = holder.if_contains({name.data(), name.size()});
    if (kind == "add" && target != nullptr) return "add of a present member";
    if (kind == "replace" && target == nullptr) return "replace of an absent member";
    if (target != nullptr && target->is_object() && value.is_object())
        return "replace of an object by an object";
    if (target != nullptr && json::equal(*target, value)) return "replace by an equal value";
    holder[{name.data(), name.size()}] = value;
    return std::nullopt;
}

[[nodiscard]] inline std::string_view string_in(boost::json::object const& operation,
                                                std::string_view name)
{
    auto const* const found = operation.if_contains({name.data(), name.size()});
    auto const* const text = found != nullptr ? found->if_string() : nullptr;
    return text != nullptr ? std::string_view{text->data(), text->size()} : std::string_view{};
}

} // namespace detail

/// Applies one operation of RFC 6902 as `changes` and `undo` use them: through objects only, and no
/// larger than the change is. Returns what is wrong with it.
[[nodiscard]] inline std::optional<std::string> apply_operation(boost::json::value& document,
                                                                boost::json::value const& operation)
{
    auto const* const members = operation.if_object();
    if (members == nullptr) return "operation is no object";
    auto const kind = detail::string_in(*members, "op");
    auto const steps = pointer_steps(detail::string_in(*members, "path"));
    if (!steps || steps->empty()) return "path is no pointer to a member";
    auto* at = &document;
    for (std::size_t i = 0; i + 1 < steps->size(); ++i) {
        at = at->is_object() ? at->get_object().if_contains((*steps)[i]) : nullptr;
        if (at == nullptr) return "path leads through what is no object";
    }
    auto* const holder = at->if_object();
    if (holder == nullptr) return "path leads into what is no object";
    if (kind == "remove") {
        if (holder->erase(steps->back()) == 0) return "remove of an absent member";
        return std::nullopt;
    }
    auto const* const value = members->if_contains("value");
    if ((kind != "add" && kind != "replace") || value == nullptr) return "unknown op, or no value";
    return detail::put(*holder, steps->back(), kind, *value);
}

/// What is wrong with operations that are to lead from one value to another.
[[nodiscard]] inline std::optional<std::string> leads(boost::json::value document,
                                                      boost::json::value const& operations,
                                                      boost::json::value const& to)
{
    auto const* const list = operations.if_array();
    if (list == nullptr) return "no array";
    for (auto const& operation : *list)
        if (auto fault = apply_operation(document, operation)) return fault;
    if (json::equal(document, to)) return std::nullopt;
    return "they lead elsewhere";
}

} // namespace voicecfg::laws

#endif
