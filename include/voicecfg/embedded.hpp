// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EMBEDDED_HPP
#define VOICECFG_EMBEDDED_HPP

#include <voicecfg/literals/judge.hpp>
#include <voicecfg/literals/patch.hpp>
#include <voicecfg/literals/refuse.hpp>
#include <voicecfg/literals/walk.hpp>
#include <voicecfg/schema/tables.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

/// What the headers that `voicecfg_embed_catalog` writes stand on: literals judged by a catalog in
/// constant tables, when they are compiled.
namespace voicecfg {

/// What the engine would report first of an object of literals that is sent alone, by the order of
/// its table. Settings and rules over several members are not looked at.
template <std::size_t Count>
[[nodiscard]] constexpr std::optional<refusal>
find_refusal(object const& schema, catalog_view offered, std::span<place const> places,
             std::array<literal, Count> const& values)
{
    detail::literal_walk<Count> catalog_walk{schema, offered, places};
    bool hidden = false;
    for (std::size_t row = 0; row < Count; ++row) {
        auto const& asked = schema.members[row];
        auto code = detail::literal_type_fault(asked, values[row]);
        if (!code) code = detail::literal_content_fault(asked.type, values[row]);
        if (code) return refusal{*code, row};
        if (!asked.governed.list.empty()) {
            if (hidden) continue;
            if (auto const refused = catalog_walk.judge(row, values[row])) return refused;
        }
        else if (asked.required && values[row].is(literal_kind::absent))
            return refusal{errc::required, row};
        if (detail::same_name(asked.name, schema.discriminator)) hidden = catalog_walk.unknown(row);
    }
    return std::nullopt;
}

/// An object of literals that the compiler has judged; one that can't be sent does not compile.
template <std::size_t Count>
consteval fragment<Count> judged(object const& schema, catalog_view offered,
                                 std::span<place const> places,
                                 std::array<literal, Count> const& values)
{
    if (auto const refused = find_refusal(schema, offered, places, values))
        detail::refuse(*refused, schema.members[refused->row].name, values[refused->row]);
    fragment<Count> object{.values = values, .schema = &schema};
    for (std::size_t row = 0; row < Count; ++row) object.names[row] = schema.members[row].name;
    return object;
}

/// The object that a member holds, or the items of its list.
[[nodiscard]] constexpr object const& object_of_member(object const& around, std::string_view name)
{
    return *detail::only_table(around.members[detail::position_of(around.members, name)].type);
}

/// A row for a literal that stands alone, and so must be there.
[[nodiscard]] constexpr member member_alone(object const& around, std::string_view name)
{
    auto row = around.members[detail::position_of(around.members, name)];
    row.required = true;
    return row;
}

} // namespace voicecfg

#endif
