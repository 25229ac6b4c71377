// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_WELL_FORMED_HPP
#define VOICECFG_SCHEMA_WELL_FORMED_HPP

#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/governed.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

#include <span>
#include <string_view>
#include <variant>

/// Tables that do not contradict themselves.
namespace voicecfg {

namespace detail {

constexpr void check_catalog(object const& checked, std::span<catalog_section const> catalog);

/// Checks what is in a member.
struct check_nested_kind {
    std::span<catalog_section const> catalog;

    template <
        among<text, choice, formatted, number, integer, boolean, phone_number, map, described> Kind>
    constexpr void operator()(Kind const&) const
    {
    }
    constexpr void operator()(list_of const& list) const { check_nested(*list.item); }
    constexpr void operator()(object_of const& nested) const { check_nested(*nested.schema); }

private:
    constexpr void check_nested(object const& nested) const { check_catalog(nested, catalog); }
};

/// Checks a rule over members of an object. What a pointer leads to is not looked for.
struct check_rule {
    object const& around;
    std::span<catalog_section const> catalog;

    constexpr void named(std::string_view name) const
    {
        check(name.starts_with('/') || names(around.members, name), "a rule over no member", name);
    }
    constexpr void named(std::span<std::string_view const> all) const
    {
        for (auto const name : all) named(name);
    }

    constexpr void operator()(needs const& asked) const
    {
        named(asked.member);
        named(asked.needed);
    }
    constexpr void operator()(agrees const& asked) const
    {
        named(asked.member);
        named(asked.with);
        if (asked.member.starts_with('/')) return;
        auto const& row = around.members[position_of(around.members, asked.member)];
        auto const list = governing_list(around, row.governed, catalog);
        auto const attributes = list ? list->attributes : std::span<catalog_attribute const>{};
        check(names(attributes, asked.attribute), "a rule over no attribute", asked.member);
    }
    constexpr void operator()(when const& asked) const
    {
        named(asked.member);
        named(asked.requires_members);
        named(asked.forbids_members);
        for (auto const& each : asked.only_values) named(each.member);
        check(!asked.requires_members.empty() || !asked.forbids_members.empty() ||
                  !asked.only_values.empty(),
              "a rule without a consequence", asked.member);
    }
    constexpr void operator()(exclusive const& asked) const
    {
        check(asked.members.size() > 1, "a rule over one member", around.section);
        named(asked.members);
    }
    constexpr void operator()(together const& asked) const
    {
        check(asked.members.size() > 1, "a rule over one member", around.section);
        named(asked.members);
    }
    constexpr void operator()(resets const& asked) const
    {
        named(asked.member);
        named(asked.members);
    }
};

/// Checks what an object says of the catalog; the rest was checked where it was made.
constexpr void check_catalog(object const& checked, std::span<catalog_section const> catalog)
{
    check(checked.compiled == compile(checked.members, checked.discriminator),
          "an outline of other rows", checked.section);
    for (auto const& each : checked.rules) std::visit(check_rule{checked, catalog}, each);
    for (auto const& row : checked.members) {
        check(row.governed.list.empty() ||
                  governing_list(checked, row.governed, catalog).has_value(),
              "governed by a list that the catalog does not have", row.name);
        ask(row.type, check_nested_kind{catalog});
    }
}

} // namespace detail

/// Checks that a dialect does not contradict itself, when it is compiled: a bad table is an error
/// that names the contradiction and the member.
consteval dialect well_formed(dialect checked)
{
    detail::check_catalog(checked.assistant, checked.catalog);
    for (auto const& over : checked.rules)
        std::visit(detail::check_rule{checked.assistant, checked.catalog}, over);
    for (auto const name : checked.read_only)
        detail::check(!detail::names(checked.assistant.members, name),
                      "a member that is read-only as well", name);
    return checked;
}

} // namespace voicecfg

#endif
