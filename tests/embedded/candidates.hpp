// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/literals/write.hpp>

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Objects of literals to hold one judge against another.
namespace candidates {

using voicecfg::literal;

inline void collect(std::span<voicecfg::catalog_list const> shapes,
                    std::span<voicecfg::value_set const> lists, std::string_view name,
                    std::set<std::string_view>& into)
{
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (shapes[i].name == name) into.insert(lists[i].names.begin(), lists[i].names.end());
        for (auto const& entry : lists[i].entries)
            collect(shapes[i].lists, entry.lists, name, into);
    }
}

/// What a member may be: left out, wrong in several ways, or any name of its list wherever the
/// catalog has it.
inline std::vector<literal> of_member(voicecfg::member const& row, voicecfg::catalog_view catalog)
{
    if (row.governed.list.empty()) return {{}, 1, 0.5, -4.0, true, "x"};
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < catalog.sections.size(); ++i)
        collect(catalog.shape[i].lists, catalog.sections[i].lists, row.governed.list, names);
    std::vector<literal> all{{}, "", "Nope", 7};
    if (!std::holds_alternative<voicecfg::integer>(row.type))
        all.insert(all.end(), names.begin(), names.end());
    else
        for (auto const name : names) all.emplace_back(std::stoll(std::string{name}));
    return all;
}

/// Calls with every combination.
template <std::size_t Count>
void each(voicecfg::object const& schema, voicecfg::catalog_view catalog,
          std::function<void(std::array<literal, Count> const&)> const& call,
          std::array<literal, Count> values = {}, std::size_t row = 0)
{
    if (row == Count) return call(values);
    for (auto const& value : of_member(schema.members[row], catalog)) {
        values[row] = value;
        each<Count>(schema, catalog, call, values, row + 1);
    }
}

/// The JSON text of an object.
template <std::size_t Count>
std::string text(voicecfg::object const& schema, std::array<literal, Count> const& values)
{
    voicecfg::fragment<Count> object{.values = values};
    for (std::size_t i = 0; i < Count; ++i) object.names[i] = schema.members[i].name;
    std::string out;
    append_json(out, object);
    return out;
}

} // namespace candidates
