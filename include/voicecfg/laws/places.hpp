// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_PLACES_HPP
#define VOICECFG_LAWS_PLACES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/laws/json_patch.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>
#include <voicecfg/support/named.hpp>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
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
/// names no row. Of a union's shapes it is the first that has one.
struct table_place {
    object const* schema = nullptr;
    member const* row = nullptr;
    bool in_union = false; ///< another shape may have no such row
};

namespace detail {

/// What values may stand at a place, by a table, by words, or neither.
struct table_step {
    std::vector<object const*> tables = {};
    std::vector<value_words const*> words = {};
    bool in_union = false;

    /// Takes in what words lead to without a step: alternatives, tables, the shapes of a union.
    void add(value_words const& by)
    {
        words.push_back(&by);
        if (by.table != nullptr) tables.push_back(by.table);
        if (by.tagged != nullptr) {
            in_union = true;
            for (auto const& each : by.tagged->branches) tables.push_back(each.schema);
            if (by.tagged->otherwise != nullptr) tables.push_back(by.tagged->otherwise);
        }
        for (auto const& each : by.any_of) add(each);
    }
};

/// Below words: their items and entries.
[[nodiscard]] inline table_step below(std::vector<value_words const*> const& words)
{
    table_step next;
    for (auto const* const each : words) {
        if (each->items != nullptr) next.add(*each->items);
        if (each->entries != nullptr) next.add(*each->entries);
    }
    return next;
}

} // namespace detail

[[nodiscard]] inline table_place find_row(object const& assistant, std::string_view pointer)
{
    table_place at;
    detail::table_step now{.tables = {&assistant}};
    bool item = false;
    for (auto const& step : pointer_steps(pointer).value_or(std::vector<std::string>{})) {
        at = {};
        if (std::exchange(item, false)) continue; // an index
        for (auto const* const table : now.tables)
            if (at.row == nullptr)
                at = {table, voicecfg::detail::find_named(table->members, step), now.in_union};
        if (at.row == nullptr) {
            at = {};
            now = detail::below(now.words);
            if (now.tables.empty() && now.words.empty()) return {};
            continue;
        }
        now = {};
        if (auto const* const nested = voicecfg::nested_object(at.row->type))
            now.tables.push_back(nested);
        if (auto const* const other = std::get_if<described>(&at.row->type)) now.add(*other->words);
        item = std::holds_alternative<list_of>(at.row->type);
    }
    return at;
}

} // namespace voicecfg::laws

#endif
