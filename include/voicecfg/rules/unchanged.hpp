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

/// The words that describe a value of a described member, by the alternative that its type picks.
[[nodiscard]] inline value_words const* words_of(value_type const& type, json::node value)
{
    auto const* const other = std::get_if<described>(&type);
    if (other == nullptr) return nullptr;
    auto const* words = other->words;
    while (auto const* const chosen = words_judge::choose(*words, value)) words = chosen;
    return words;
}

/// The tag of a sent object in the place of a stored one.
[[nodiscard]] inline tag_reader read_tag(tagged_union const& asked, merging merge, json::node sent,
                                         json::node stored, judged_object const& around)
{
    return {asked,
            sent,
            {.at = around.at,
             .from = origin::patch,
             .stored = stored,
             .around = &around,
             .merge = merge,
             .meets_stored = true}};
}

/// The table of an object of a type, sent in the place of a stored one, or stored; or null.
[[nodiscard]] inline object const* table_of(value_type const& type, json::node value,
                                            json::node stored, judged_object const& around)
{
    if (auto const* const schema = nested_object(type)) return schema;
    auto const* const words = words_of(type, value);
    if (words == nullptr || words->tagged == nullptr) return words ? words->table : nullptr;
    return read_tag(*words->tagged, facts_of(type).merge, value, stored, around).schema();
}

/// The table of a sent object that is laid over the stored one, or null where it replaces that.
[[nodiscard]] inline object const* laid_table(value_type const& type, json::node sent,
                                              json::node stored, judged_object const& around)
{
    if (!sent.is(json::kind::object)) return nullptr;
    auto const merge = facts_of(type).merge;
    auto const* const words = words_of(type, sent);
    if (words != nullptr && words->tagged != nullptr) {
        auto const tag = read_tag(*words->tagged, merge, sent, stored, around);
        if (!tag.lays_over()) return nullptr;
        auto const* const picked = tag.schema();
        return picked == nullptr && words->tagged->beside ? &no_table : picked;
    }
    auto const* const table = words != nullptr ? words->table : nested_object(type);
    return table != nullptr && lays_over(merge, table->discriminator, sent) ? table : nullptr;
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
