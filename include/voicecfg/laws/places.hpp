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

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
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

/// A row of a table that a pointer names, and the object that it is a row of; none where it names
/// no row.
struct table_place {
    object const* schema = nullptr;
    member const* row = nullptr;
    bool in_union = false; ///< another shape may have no such row
};

namespace detail {

/// What values may stand at a place: by tables, by words, or neither. Where there are unions these
/// are those of all shapes.
struct table_step {
    std::vector<object const*> tables = {};
    std::vector<value_words const*> words = {};
    std::vector<object const*> items = {}; ///< tables of a list's items
    bool in_union = false;

    void add(object const* table)
    {
        if (table != nullptr && std::find(tables.begin(), tables.end(), table) == tables.end())
            tables.push_back(table);
    }
    /// Takes in what words lead to without a step: alternatives, tables, the shapes of a union.
    void add(value_words const& by)
    {
        if (std::find(words.begin(), words.end(), &by) != words.end()) return;
        words.push_back(&by);
        add(by.table);
        if (by.tagged != nullptr) {
            in_union = true;
            for (auto const& each : by.tagged->branches) add(each.schema);
            add(by.tagged->otherwise);
        }
        for (auto const& each : by.any_of) add(each);
    }
    /// Takes in what a row lets stand in its member.
    void add(member const& row)
    {
        auto const* const nested = nested_object(row.type);
        if (nested != nullptr && std::holds_alternative<list_of>(row.type))
            items.push_back(nested);
        else
            add(nested);
        if (auto const* const other = std::get_if<described>(&row.type)) add(*other->words);
    }
};

/// What may stand in a member, an item or an entry of what stands at a place.
[[nodiscard]] inline table_step below(table_step const& at, std::string_view step)
{
    table_step next{.tables = at.items, .in_union = at.in_union};
    for (auto const* const table : at.tables)
        if (auto const* const row = voicecfg::detail::find_named(table->members, step))
            next.add(*row);
        else if (table->additional != nullptr)
            next.add(*table->additional);
    for (auto const* const each : at.words) {
        if (each->items != nullptr) next.add(*each->items);
        if (each->entries != nullptr) next.add(*each->entries);
    }
    return next;
}

/// What may stand around the place that the last step leads to.
[[nodiscard]] inline table_step around(object const& assistant,
                                       std::vector<std::string> const& steps)
{
    table_step at{.tables = {&assistant}};
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) at = below(at, steps[i]);
    return at;
}

} // namespace detail

/// The rows that a pointer may name: of a union's shapes, of all that have one.
[[nodiscard]] inline std::vector<table_place> find_rows(object const& assistant,
                                                        std::string_view pointer)
{
    auto const steps = pointer_steps(pointer).value_or(std::vector<std::string>{});
    if (steps.empty()) return {};
    auto const around = detail::around(assistant, steps);
    std::vector<table_place> found;
    for (auto const* const table : around.tables)
        if (auto const* const row = voicecfg::detail::find_named(table->members, steps.back()))
            found.push_back({table, row, around.in_union});
    return found;
}

/// The first of them.
[[nodiscard]] inline table_place find_row(object const& assistant, std::string_view pointer)
{
    auto const found = find_rows(assistant, pointer);
    return found.empty() ? table_place{} : found.front();
}

/// Whether a pointer names a member that an object lets through, judged by no words (V13).
[[nodiscard]] inline bool is_let_through(object const& assistant, std::string_view pointer)
{
    auto const steps = pointer_steps(pointer).value_or(std::vector<std::string>{});
    if (steps.empty()) return false;
    auto const around = detail::around(assistant, steps);
    return std::any_of(around.tables.begin(), around.tables.end(), [&](object const* table) {
        return table->open && !voicecfg::detail::names(table->members, steps.back());
    });
}

/// Whether `holds` says yes to the pointer to a place or to one that holds it, the assistant aside.
template <class Holds>
[[nodiscard]] bool any_around(std::string_view pointer, Holds const& holds)
{
    if (pointer.empty()) return false;
    for (auto end = pointer.find('/', 1);; end = pointer.find('/', end + 1)) {
        if (holds(pointer.substr(0, end))) return true;
        if (end == pointer.npos) return false;
    }
}

} // namespace voicecfg::laws

#endif
