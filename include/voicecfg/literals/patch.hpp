// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LITERALS_PATCH_HPP
#define VOICECFG_LITERALS_PATCH_HPP

#include <voicecfg/literals/judge.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/literals/refuse.hpp>
#include <voicecfg/schema/contradiction.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/row_set.hpp>
#include <voicecfg/schema/tables.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>
#include <variant>

/// Patches of what the compiler has judged.
namespace voicecfg {

/// A member of a patch: its name, and a literal or an object of literals for it.
template <class Value>
struct patch_member {
    std::string_view name;
    Value value;
};

template <class Value>
patch_member(char const*, Value) -> patch_member<literal>;
template <std::size_t Count>
patch_member(char const*, fragment<Count>) -> patch_member<fragment<Count>>;

/// A patch that the compiler has judged, each member at most once. `append_json` and `patch_text`
/// write it (`literals/write.hpp`), `boost::json::value_from` makes a parsed one.
template <class... Values>
struct literal_patch {
    std::tuple<patch_member<Values>...> members;
};

namespace detail {

/// Stops the compiler at a value that was judged for another member.
constexpr void fits(member const& row, literal const& value)
{
    check(!value.is(literal_kind::absent), "a member sent without a value", row.name);
    check(!row.read_only, "a member that only the platform sets", row.name);
    if (auto const code = literal_type_fault(row, value))
        refuse({.code = *code}, row.name, value);
    else if (auto const wrong = literal_content_fault(row.type, value))
        refuse({.code = *wrong}, row.name, value);
}

/// Whether a value of a type may be an object of a table.
[[nodiscard]] constexpr bool is_of_table(value_type const& type)
{
    if (!std::holds_alternative<described>(type)) return std::holds_alternative<object_of>(type);
    return std::get<described>(type).words->types.contains(json_type::object);
}

/// The table of the object that a value of a type may be; null for none, and for one of several.
[[nodiscard]] constexpr object const* table_of(value_type const& type)
{
    if (std::holds_alternative<described>(type)) return std::get<described>(type).words->table;
    return std::holds_alternative<object_of>(type) ? only_table(type) : nullptr;
}

template <std::size_t Count>
constexpr void fits(member const& row, fragment<Count> const& object)
{
    check(!row.read_only, "a member that only the platform sets", row.name);
    check(is_of_table(row.type), "not a member that is an object of a table", row.name);
    check(table_of(row.type) == object.schema, "judged for another member", row.name);
}

/// Stops the compiler at a patch that can't be sent.
template <class... Values>
constexpr void check_patch(dialect const& dialect, patch_member<Values> const&... members)
{
    auto const rows = dialect.assistant.members;
    row_set named = {};
    [[maybe_unused]] auto const judge = [&](auto const& sent) {
        auto const row = position_of(rows, sent.name);
        check(row < rows.size(), "no member of the assistant", sent.name);
        check(!named.contains(row), "a member sent twice", sent.name);
        named.insert(row);
        fits(rows[row], sent.value);
    };
    (judge(members), ...);
}

} // namespace detail

/// A patch of values that fit its members; others do not compile, nor does a name that the dialect
/// does not know or that stands twice. An object goes only where it was judged for. A literal is
/// held against the dialect's table, but not against a catalog: for a member that a catalog
/// governs, take it from the function that the catalog's header has for that member. Rules over
/// several members are not looked at.
template <class... Values>
consteval literal_patch<Values...> judged_patch(dialect const& dialect,
                                                patch_member<Values> const&... members)
{
    detail::check_patch(dialect, members...);
    return {{members...}};
}

} // namespace voicecfg

#endif
