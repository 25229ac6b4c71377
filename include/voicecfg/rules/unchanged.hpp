// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_UNCHANGED_HPP
#define VOICECFG_RULES_UNCHANGED_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/tagged.hpp>
#include <voicecfg/rules/value_place.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

/// Sent members that say what is stored (G8).
namespace voicecfg::detail {

/// The table of a sent object that is laid over the stored one, or null where it replaces that.
[[nodiscard]] inline object const* laid_table(value_type const& type, json::node sent,
                                              json::node stored, judged_object const& around)
{
    auto const merge = facts_of(type).merge;
    if (auto const* const schema = nested_object(type))
        return lays_over(merge, schema->discriminator, sent) ? schema : nullptr;
    auto const* const other = std::get_if<described>(&type);
    if (other == nullptr || !sent.is(json::kind::object)) return nullptr;
    auto const* words = other->words;
    while (auto const* const chosen = words_judge::choose(*words, sent)) words = chosen;
    if (words->table != nullptr)
        return lays_over(merge, words->table->discriminator, sent) ? words->table : nullptr;
    if (words->tagged == nullptr) return nullptr;
    tag_reader const tag{*words->tagged, sent,
                         {.at = around.at,
                          .from = origin::patch,
                          .stored = stored,
                          .around = &around,
                          .merge = merge,
                          .meets_stored = true}};
    return tag.lays_over() ? tag.schema() : nullptr;
}

/// Whether a sent member equals the stored one, or is laid over it and nothing of it is left, at
/// each level.
[[nodiscard]] inline bool changes_nothing(value_type const& type, json::node sent,
                                          json::node stored, judged_object const& around)
{
    if (!stored) return false;
    if (json::equal(stored, sent)) return true;
    if (!stored.is(json::kind::object)) return false;
    auto const* const table = laid_table(type, sent, stored, around);
    if (table == nullptr) return false;
    json::member_index const was{stored};
    for (json::members member{sent}; member; ++member) {
        auto const before = was.find(member.name());
        if (!before) return false;
        auto const* const row = find_named(table->members, member.name());
        bool const same = row != nullptr
                              ? changes_nothing(row->type, member.value(), before, around)
                              : json::equal(before, member.value());
        if (!same) return false;
    }
    return true;
}

} // namespace voicecfg::detail

#endif
