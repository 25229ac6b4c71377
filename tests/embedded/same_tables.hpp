// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_EMBEDDED_SAME_TABLES_HPP
#define VOICECFG_TESTS_EMBEDDED_SAME_TABLES_HPP

#include <voicecfg/schema.hpp>
#include <voicecfg/schema/branches.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace tests {

/// Whether two dialects have tables that are made alike, as far as their documents do not show it:
/// patterns as automata, long enumerations in order, what is found when a table is compiled. Tables
/// may go in circles.
class same_tables {
public:
    [[nodiscard]] bool operator()(voicecfg::dialect const& one, voicecfg::dialect const& other)
    {
        return one.name == other.name && one.status == other.status &&
               one.empty_patch == other.empty_patch && one.rules.size() == other.rules.size() &&
               one.catalog.size() == other.catalog.size() && same(one.assistant, other.assistant);
    }

private:
    bool same(voicecfg::object const& one, voicecfg::object const& other)
    {
        if (!seen_.insert({&one, &other}).second) return true;
        return one.section == other.section && one.discriminator == other.discriminator &&
               one.settings == other.settings && one.open == other.open &&
               one.compiled == other.compiled && one.rules.size() == other.rules.size() &&
               same(one.additional, other.additional) &&
               std::ranges::equal(one.members, other.members, [this](auto const& a, auto const& b) {
                   return this->same(a, b);
               });
    }

    bool same(voicecfg::member const& one, voicecfg::member const& other)
    {
        if (one.name != other.name || one.type.index() != other.type.index() ||
            one.nullable != other.nullable || one.required != other.required ||
            one.null_removes != other.null_removes || one.read_only != other.read_only ||
            one.write_only != other.write_only || one.deprecated != other.deprecated ||
            !same(one.governed, other.governed))
            return false;
        auto const* const described = std::get_if<voicecfg::described>(&one.type);
        if (described == nullptr) return true;
        auto const& another = std::get<voicecfg::described>(other.type);
        return described->merge == another.merge && same(described->words, another.words);
    }

    static bool same(voicecfg::governed_by const& one, voicecfg::governed_by const& other)
    {
        return one.list == other.list && one.within == other.within && one.absent == other.absent &&
               one.required == other.required;
    }

    bool same(voicecfg::value_words const* one, voicecfg::value_words const* other)
    {
        if (one == nullptr || other == nullptr) return one == other;
        return !seen_.insert({one, other}).second || same(*one, *other);
    }

    bool same(voicecfg::value_words const& one, voicecfg::value_words const& other)
    {
        return one.types == other.types && one.minimum == other.minimum &&
               one.maximum == other.maximum && one.exclusive_minimum == other.exclusive_minimum &&
               one.exclusive_maximum == other.exclusive_maximum &&
               one.min_length == other.min_length && one.max_length == other.max_length &&
               one.pattern.source == other.pattern.source &&
               std::ranges::equal(one.pattern.states, other.pattern.states) &&
               std::ranges::equal(one.pattern.ranges, other.pattern.ranges) &&
               one.format == other.format && one.enumeration == other.enumeration &&
               std::ranges::equal(one.values, other.values) && one.min_items == other.min_items &&
               one.max_items == other.max_items && one.unique_items == other.unique_items &&
               same(one.items, other.items) && same(one.entries, other.entries) &&
               std::ranges::equal(
                   one.any_of, other.any_of,
                   [this](auto const& a, auto const& b) { return this->same(a, b); }) &&
               same_beyond(one, other);
    }

    /// What words say beyond JSON Schema.
    bool same_beyond(voicecfg::value_words const& one, voicecfg::value_words const& other)
    {
        if ((one.table == nullptr) != (other.table == nullptr) ||
            (one.tagged == nullptr) != (other.tagged == nullptr) ||
            one.phone.has_value() != other.phone.has_value())
            return false;
        return same(one.governed, other.governed) && one.write_only == other.write_only &&
               one.fallback_of == other.fallback_of &&
               (!one.phone || one.phone->exclusive == other.phone->exclusive) &&
               (one.table == nullptr || same(*one.table, *other.table)) &&
               (one.tagged == nullptr || same(*one.tagged, *other.tagged));
    }

    bool same(voicecfg::tagged_union const& one, voicecfg::tagged_union const& other)
    {
        if (one.tag != other.tag || one.beside != other.beside ||
            (one.otherwise == nullptr) != (other.otherwise == nullptr))
            return false;
        return (one.otherwise == nullptr || same(*one.otherwise, *other.otherwise)) &&
               std::ranges::equal(one.branches, other.branches,
                                  [this](auto const& a, auto const& b) {
                                      return std::ranges::equal(a.tags, b.tags) &&
                                             this->same(*a.schema, *b.schema);
                                  });
    }

    std::set<std::pair<void const*, void const*>> seen_;
};

} // namespace tests

#endif
