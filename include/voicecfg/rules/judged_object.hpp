// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_JUDGED_OBJECT_HPP
#define VOICECFG_RULES_JUDGED_OBJECT_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/catalog_walk.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/value_place.hpp>
#include <voicecfg/schema/object.hpp>

#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace voicecfg::detail {

/// A member of a stored object as the rules have it: null members count as absent (G8).
[[nodiscard]] inline json::node stored_member(json::node object, std::string_view name)
{
    auto const found = object.is(json::kind::object) ? object.find(name) : json::node{};
    return found.is(json::kind::null) ? json::node{} : found;
}

/// The same of a member that a table describes, in which null may be a value.
[[nodiscard]] inline json::node stored_member(json::node object, member const& row)
{
    auto const found = object.is(json::kind::object) ? object.find(row.name) : json::node{};
    return found.is(json::kind::null) && !row.nullable ? json::node{} : found;
}

/// Whether a sent object is laid over the stored one, rather than replacing it (L3, L4, V15).
[[nodiscard]] inline bool lays_over(merging merge, std::string_view discriminator, json::node sent)
{
    if (!sent.is(json::kind::object)) return false;
    switch (merge) {
    case merging::replace:
    case merging::renew: return false;
    case merging::overlay: return true;
    case merging::discriminated: break;
    }
    return !sent.find(discriminator);
}

/// The same for a member that is an object of one shape.
[[nodiscard]] inline bool lays_over(member const& row, json::node sent)
{
    auto const* const asked = std::get_if<object_of>(&row.type);
    return asked != nullptr && lays_over(asked->merge, asked->schema->discriminator, sent);
}

/// A member within another that leaves merged.
struct reset_member {
    std::size_t row;     ///< that holds it
    std::string pointer; ///< where it was
    bool required;       ///< it must be there
};

/// What a rule takes out of merged that resets members (V17).
struct reset_done {
    voicecfg::resets const* rule;
    row_set rows = {};                      ///< of the object's own table
    std::set<std::string_view> within = {}; ///< pointers to members within others
    std::vector<reset_member> left = {};    ///< these
    bool counts = false;                    ///< the rule was judged: later ones take these for sent
};

/// One object under judgement.
struct judged_object {
    object const& schema;
    location const& at;
    origin lacking; ///< the origin of a member that is not there

    bool judges_stored = true; ///< stored values are judged, and not only there
    bool audits_stored = true; ///< not only those that the catalog governs
    bool same_tag = true; ///< the tag that picked the table is the stored one's, or that has none
    bool keeps_unknown = false; ///< unknown members are passed over, because a list that equals the
                                ///< stored one is kept (G5)
    bool replaces = false;      ///< it replaces `stored`
    bool takes_place = false;   ///< and stood itself where stored members are met
    bool renews = false;        ///< and what nothing knows of the stored one stays (E1)
    bool meets_stored = false;  ///< what is sent takes the places of stored members (V15)
    bool is_assistant = false;  ///< it is the assistant itself
    bool alone = false;         ///< it is judged alone, so that every rule is asked (V18)
    bool audited = false;       ///< all of it is stored, and judged all the same

    json::node stored = {}; ///< the stored object that the sent one is laid over or replaces
    json::node patch = {};  ///< what is laid over it, with what is sent as it is stored
    object const* stored_table = nullptr; ///< that of the stored object, where its tag picks one
    stored_items const* stored_list = nullptr; ///< of an item, if anything is stored there
    row_set named = {};   ///< rows that are sent, those too that say what is stored
    row_set taken = {};   ///< rows that the patch takes out of merged
    row_set nulls = {};   ///< those of them that it takes out by a null
    row_set dropped = {}; ///< stored rows that another's change takes out (V17)
    row_set stays = {};   ///< stored rows that stay where the object replaces another (V15)
    row_set laid = {};    ///< of the assistant: sent objects that are laid over the stored ones
    row_set reset = {};   ///< of the rules that were judged already, and those that only the
                          ///< platform sets: they count as sent
    std::unique_ptr<std::vector<reset_done>> reset_by = {}; ///< in the rules' order; null: none
    std::vector<extra> extras = {};
    row_values values;
    catalog_walk walk;

    judged_object(call const& about, object const& described, location const& where, origin without)
        : schema{described}, at{where}, lacking{without}, walk{about, described, values, where}
    {
    }

    /// Makes room for the next item of a list, an object that is complete on its own.
    void forget_all() noexcept
    {
        values.forget_all();
        walk.forget_all();
        extras.clear();
        taken = nulls = reset = {};
    }

    /// What the rules take out that reset members, in their order (V17).
    [[nodiscard]] std::span<reset_done> resets() const noexcept
    {
        return reset_by ? std::span<reset_done>{*reset_by} : std::span<reset_done>{};
    }

    /// Whether a row counts as sent for the rules over several members.
    [[nodiscard]] bool sends(std::size_t row) const noexcept
    {
        return values.sent().contains(row) || nulls.contains(row) || reset.contains(row);
    }

    /// Whether the patch takes a row out of merged by a null.
    [[nodiscard]] bool sent_null(std::size_t row) const noexcept { return nulls.contains(row); }

    /// Reads what is stored, but for what the patch takes out of merged.
    void read_stored(json::fix_ups const& fixes, std::vector<extra>* into)
    {
        values.read(schema, stored, origin::stored, into);
        if (fixes.any_leaves()) forget_left(fixes);
        for (auto left = taken; !left.empty();) values.forget(left.take_first());
    }
    /// Takes stored rows for missing ones where they leave merged.
    [[gnu::noinline]] void forget_left(json::fix_ups const& fixes)
    {
        for (auto left = values.stored(); !left.empty();) {
            auto const row = left.take_first();
            if (!fixes.was_left(values[row].value)) continue;
            taken.insert(row);
            values.forget(row);
        }
    }
    void read_stored(json::fix_ups const& fixes) { read_stored(fixes, &extras); }

    void read(json::node object, origin from) { values.read(schema, object, from, &extras); }

    /// The entry of the catalog that declares the settings, or null.
    [[nodiscard]] catalog_entry const* entry() const noexcept
    {
        return schema.settings ? walk.of(schema.compiled.discriminator).entry() : nullptr;
    }

    /// Whether merged is governed by what governs the stored object, so that what nothing knows may
    /// stay (G5, E1): it has the same discriminator, or the stored object has none.
    [[nodiscard]] bool keeps_governing() const
    {
        auto const row = schema.compiled.discriminator;
        if (!same_tag) return false;
        if (row == compiled::none) return true;
        auto const before = stored_member(stored, schema.members[row].name);
        return !before || json::equal(before, values[row].value);
    }
};

} // namespace voicecfg::detail

#endif
