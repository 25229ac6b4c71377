// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_WELL_FORMED_HPP
#define VOICECFG_SCHEMA_WELL_FORMED_HPP

#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/governed.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

/// Tables that do not contradict themselves.
namespace voicecfg {

namespace detail {

/// Never constant: a call during constant evaluation stops the compiler.
inline void contradiction() {}

/// Stops the compiler where something does not hold, and makes it print both texts: g++ shows the
/// operands of a comparison that is not constant, clang the arguments of the call.
constexpr void hold(bool holds, char const* what, char const* where)
{
    if (holds) return;
    if (what < where) contradiction();
    contradiction();
}

constexpr void check(bool holds, std::string_view what, std::string_view where)
{
    hold(holds, what.data(), where.empty() ? "an object" : where.data());
}

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog);

template <class Range>
constexpr void check_range(Range const& range, std::string_view where)
{
    check(range.minimum <= range.maximum, "minimum above maximum", where);
}

constexpr void check_type(member const& row, std::span<catalog_section const> catalog)
{
    auto const& type = row.type;
    if (std::holds_alternative<text>(type)) {
        check_range(std::get<text>(type), row.name);
        check(std::get<text>(type).minimum <= 1, "a minimum length above one", row.name);
    }
    if (std::holds_alternative<number>(type)) check_range(std::get<number>(type), row.name);
    if (std::holds_alternative<integer>(type)) check_range(std::get<integer>(type), row.name);
    if (std::holds_alternative<choice>(type))
        check(!std::get<choice>(type).values.empty(), "a choice of nothing", row.name);
    if (std::holds_alternative<list_of>(type)) check_object(*std::get<list_of>(type).item, catalog);
    if (std::holds_alternative<object_of>(type)) {
        auto const& nested = std::get<object_of>(type);
        check_object(*nested.schema, catalog);
        check(nested.merge != merging::discriminated || !nested.schema->discriminator.empty(),
              "merged by a discriminator that it does not have", row.name);
    }
}

constexpr void check_object(object const& checked, std::span<catalog_section const> catalog)
{
    auto const rows = checked.members;
    check(rows.size() <= max_members, "too many members", checked.section);
    check(checked.compiled == compile(rows, checked.discriminator), "an outline of other rows",
          checked.section);
    for (std::size_t row = 0; row < rows.size() && row < max_members; ++row) {
        check(!rows[row].name.empty(), "a member without a name", checked.section);
        check(position_of(rows, rows[row].name) == row, "a member named twice", rows[row].name);
        check(rows[row].governed.list.empty() ||
                  governing_list(checked, rows[row], catalog).has_value(),
              "governed by a list that the catalog does not have before it", rows[row].name);
        check_type(rows[row], catalog);
    }
    check(checked.discriminator.empty() || names(rows, checked.discriminator),
          "a discriminator that is no member", checked.discriminator);
    check(!checked.settings || !checked.discriminator.empty(), "settings without a discriminator",
          checked.section);
}

constexpr void check_rule(rule const& checked, object const& assistant,
                          std::span<catalog_section const> catalog)
{
    auto const named = [&](std::string_view name) {
        check(names(assistant.members, name), "a rule over no member", name);
    };
    if (std::holds_alternative<needs>(checked)) {
        named(std::get<needs>(checked).member);
        named(std::get<needs>(checked).needed);
        return;
    }
    auto const& agree = std::get<agrees>(checked);
    named(agree.member);
    named(agree.with);
    auto const& row = assistant.members[position_of(assistant.members, agree.member)];
    auto const list = governing_list(assistant, row, catalog);
    check(list && names(list->attributes, agree.attribute), "a rule over no attribute",
          agree.member);
}

} // namespace detail

/// Checks that a dialect does not contradict itself, when it is compiled: a bad table is an error
/// that names the contradiction and the member.
consteval dialect well_formed(dialect checked)
{
    detail::check_object(checked.assistant, checked.catalog);
    for (auto const& over : checked.rules)
        detail::check_rule(over, checked.assistant, checked.catalog);
    for (auto const name : checked.read_only)
        detail::check(!detail::names(checked.assistant.members, name),
                      "a member that is read-only as well", name);
    return checked;
}

} // namespace voicecfg

#endif
