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

/// Checks what is in a member of an object other than the assistant: it is judged alone, so nothing
/// in it can be laid over what is stored.
struct check_nested_kind {
    std::span<catalog_section const> catalog;

    template <among<text, choice, formatted, number, integer, boolean, phone_number, map> Kind>
    constexpr void operator()(Kind const&) const
    {
    }
    constexpr void operator()(list_of const& list) const { check_nested(*list.item); }
    constexpr void operator()(object_of const& nested) const { check_nested(*nested.schema); }

private:
    constexpr void check_nested(object const& nested) const
    {
        check_catalog(nested, catalog);
        for (auto const& row : nested.members)
            check(facts_of(row.type).merge == merging::replace ||
                      facts_of(row.type).merge == merging::renew,
                  "laid over what is stored within a nested object", row.name);
    }
};

/// Checks what an object says of the catalog; the rest was checked where it was made.
constexpr void check_catalog(object const& checked, std::span<catalog_section const> catalog)
{
    check(checked.compiled == compile(checked.members, checked.discriminator),
          "an outline of other rows", checked.section);
    for (auto const& row : checked.members) {
        check(row.governed.list.empty() || governing_list(checked, row, catalog).has_value(),
              "governed by a list that the catalog does not have before it", row.name);
        ask(row.type, check_nested_kind{catalog});
    }
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
    auto const attributes = list ? list->attributes : std::span<catalog_attribute const>{};
    auto const at = position_of(attributes, agree.attribute);
    check(at < attributes.size(), "a rule over no attribute", agree.member);
    check(at == attributes.size() || attributes[at].type == attribute_type::string,
          "a rule over an attribute that is no string", agree.member);
}

} // namespace detail

/// Checks that a dialect does not contradict itself, when it is compiled: a bad table is an error
/// that names the contradiction and the member.
consteval dialect well_formed(dialect checked)
{
    detail::check_catalog(checked.assistant, checked.catalog);
    for (auto const& over : checked.rules)
        detail::check_rule(over, checked.assistant, checked.catalog);
    for (auto const name : checked.read_only)
        detail::check(!detail::names(checked.assistant.members, name),
                      "a member that is read-only as well", name);
    return checked;
}

} // namespace voicecfg

#endif
