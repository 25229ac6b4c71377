// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_PLACES_HPP
#define VOICECFG_LAWS_PLACES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/laws/json_patch.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/support/named.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// The places that pointers name, in texts and in tables.
namespace voicecfg::laws {

/// A value in a text, and its name where it is a member of an object.
struct place {
    json::node value = {};
    json::token const* name = nullptr;
};

namespace detail {

/// A member, or an element by its index; no value where there is none.
[[nodiscard]] inline place step_into(json::node from, std::string const& step)
{
    place found;
    if (from.is(json::kind::object))
        for (json::members each{from}; each; ++each)
            if (each.name() == step) found = {each.value(), each.name_token()};
    if (!from.is(json::kind::array)) return found;
    std::size_t index = 0;
    auto const* const end = step.data() + step.size();
    auto const read = std::from_chars(step.data(), end, index);
    if (read.ec != std::errc{} || read.ptr != end) return found;
    for (json::elements each{from}; each; ++each)
        if (index-- == 0) return {*each, nullptr};
    return found;
}

} // namespace detail

/// What a pointer names in a document; no value where there is nothing.
[[nodiscard]] inline place find_place(json::node document, std::string_view pointer)
{
    place at{document};
    auto const steps = pointer_steps(pointer);
    if (!steps) return {};
    for (auto const& step : *steps) at = detail::step_into(at.value, step);
    return at;
}

/// The text with another in the place of a token's.
[[nodiscard]] inline std::string with_token(std::string_view text, json::token const& token,
                                            std::string_view replacement)
{
    auto const at = static_cast<std::size_t>(token.begin - text.data());
    return std::string{text}.replace(at, token.length, replacement);
}

/// The text with another value in the place that a pointer names; nothing where there is none.
[[nodiscard]] inline std::optional<std::string>
with_value(std::string_view text, std::string_view pointer, std::string_view value)
{
    json::document const read{text};
    if (read.fault()) return std::nullopt;
    auto const at = find_place(read.root(), pointer).value;
    if (!at) return std::nullopt;
    return with_token(text, *at.scanned(), value);
}

/// The text with the member that a pointer names under another name, a JSON text; nothing where
/// there is none.
[[nodiscard]] inline std::optional<std::string>
with_name(std::string_view text, std::string_view pointer, std::string_view name)
{
    json::document const read{text};
    if (read.fault()) return std::nullopt;
    auto const* const at = find_place(read.root(), pointer).name;
    if (at == nullptr) return std::nullopt;
    return with_token(text, *at, name);
}

/// The row of the table that a pointer names, and the object that it is a row of; none where it
/// names no row.
struct table_place {
    object const* schema = nullptr;
    member const* row = nullptr;
};

[[nodiscard]] inline table_place find_row(object const& assistant, std::string_view pointer)
{
    table_place at;
    object const* within = &assistant;
    bool item = false;
    for (auto const& step : pointer_steps(pointer).value_or(std::vector<std::string>{})) {
        if (item) { // an index
            item = false;
            at = {};
            continue;
        }
        if (within == nullptr) return {};
        at = {within, voicecfg::detail::find_named(within->members, step)};
        if (at.row == nullptr) return {};
        within = voicecfg::nested_object(at.row->type);
        item = voicecfg::detail::facts_of(at.row->type).kind == json::kind::array;
    }
    return at;
}

} // namespace voicecfg::laws

#endif
