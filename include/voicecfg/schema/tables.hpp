// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_TABLES_HPP
#define VOICECFG_SCHEMA_TABLES_HPP

#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <set>
#include <variant>
#include <vector>

/// The tables of the objects that a value may be or hold.
namespace voicecfg::detail {

/// Calls `visit` with the table of each object that a value in these words may be or hold, but not
/// with those that stand in such a table. Words may hold themselves, and in long chains.
template <class Visit>
void visit_tables(value_words const& words, Visit const& visit)
{
    std::set<value_words const*> seen;
    std::vector<value_words const*> left{&words};
    while (!left.empty()) {
        auto const* const next = left.back();
        left.pop_back();
        if (next == nullptr || !seen.insert(next).second) continue;
        if (next->table != nullptr) visit(*next->table);
        if (next->tagged != nullptr) {
            for (auto const& each : next->tagged->branches) visit(*each.schema);
            if (next->tagged->otherwise != nullptr) visit(*next->tagged->otherwise);
        }
        for (auto at = next->any_of.rbegin(); at != next->any_of.rend(); ++at) left.push_back(&*at);
        left.push_back(next->entries);
        left.push_back(next->items);
    }
}

/// The same for a value of a type.
template <class Visit>
void visit_tables(value_type const& type, Visit const& visit)
{
    if (auto const* const nested = nested_object(type)) visit(*nested);
    if (auto const* const other = std::get_if<described>(&type))
        if (other->words != nullptr) visit_tables(*other->words, visit);
}

/// The table of the object that a value is, or that each item of its array is, where it
/// has one; null for one of several.
[[nodiscard]] constexpr object const* only_table(value_type const& type)
{
    if (!std::holds_alternative<described>(type)) return nested_object(type);
    auto const* words = std::get<described>(type).words;
    if (words->types.contains(json_type::array) && words->items != nullptr) words = words->items;
    return words->table;
}

} // namespace voicecfg::detail

#endif
