// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_OVERLAY_HPP
#define VOICECFG_PLAN_OVERLAY_HPP

#include <voicecfg/json/fix_ups.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/support/named.hpp>
#include <voicecfg/support/small_vector.hpp>

#include <boost/json/object.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

/// Sent members in the place of stored ones.
namespace voicecfg::detail {

/// The members of a sent object that is laid over a stored one.
class sent_members {
public:
    struct sent {
        std::string_view name;
        json::node value;
        std::size_t row; ///< of the table; settings stand after it
        bool placed = false;
    };

    /// Of an object with that table.
    sent_members(object const& table, json::node laid, json::fix_ups const& fixes)
    {
        auto const rows = table.members;
        for (json::members member{laid}; member; ++member) {
            if (fixes.drops(member.value())) continue;
            auto const name = lasting(member);
            sent_.push_back({name, member.value(), position_of(rows, name)});
        }
        std::sort(sent_.begin(), sent_.end(),
                  [](sent const& a, sent const& b) { return a.name < b.name; });
    }

    /// The value sent for a stored member, or no value. It is no longer among the rest.
    [[nodiscard]] json::node place(std::string_view name)
    {
        auto const at =
            std::lower_bound(sent_.begin(), sent_.end(), name,
                             [](sent const& a, std::string_view key) { return a.name < key; });
        if (at == sent_.end() || at->name != name) return {};
        at->placed = true;
        return at->value;
    }

    /// What was not placed, in the table's order, then by name. To be asked once.
    [[nodiscard]] std::span<sent const> rest()
    {
        auto const end = std::remove_if(sent_.begin(), sent_.end(),
                                        [](sent const& each) { return each.placed; });
        std::sort(sent_.begin(), end, [](sent const& a, sent const& b) {
            return std::tie(a.row, a.name) < std::tie(b.row, b.name);
        });
        return {sent_.begin(), end};
    }

private:
    /// A member's name, valid as long as this and the patch are, wherever this is moved.
    [[nodiscard]] std::string_view lasting(json::members const& member)
    {
        auto const* const token = member.name_token();
        if (token == nullptr || !token->escaped) return member.name();
        return decoded_.emplace_front(member.name());
    }

    small_vector<sent, 4> sent_;
    std::forward_list<std::string> decoded_; ///< names that the text spells with escapes
};

/// A sent value that takes the place of a stored one, with the members of that which stay.
[[nodiscard]] inline boost::json::value replaced_value(json::node sent, json::node stored,
                                                       boost::json::storage_ptr storage,
                                                       json::fix_ups const& fixes)
{
    auto made = json::to_value(sent, storage, fixes);
    if (!fixes.any_stays() || !stored.is(json::kind::object) || !made.is_object()) return made;
    for (json::members member{stored}; member; ++member)
        if (fixes.stays(member.value()))
            made.get_object().emplace(member.name(), json::to_value(member.value(), storage));
    return made;
}

/// What a sent value makes of the stored one in its place; `table` is that of an object which is
/// laid over it, else null.
[[nodiscard]] inline boost::json::value merged_value(object const* table, json::node sent,
                                                     json::node stored, plan const& planned)
{
    auto const& fixes = planned.fixes;
    if (table == nullptr || !stored.is(json::kind::object))
        return replaced_value(sent, stored, {}, fixes);
    boost::json::value built(boost::json::object_kind);
    auto& members = built.get_object();
    for (json::members member{stored}; member; ++member)
        if (!fixes.leaves(member.value()))
            members.insert_or_assign(
                member.name(), fixes.any_leaves() && member.value().is(json::kind::object)
                                   ? merged_value(table, leave_alone(), member.value(), planned)
                                   : json::to_value(member.value()));
    sent_members laid{*table, sent, fixes};
    for (auto const& each : laid.rest())
        members.insert_or_assign(each.name,
                                 merged_value(planned.table_of(each.value), each.value,
                                              stored.find(each.name), planned));
    return built;
}

/// Calls `visit` for each member of merged in its order: with the stored member, if there is one,
/// and with the edit, if there is one.
template <class Visit>
void visit_merged(plan const& planned, Visit&& visit)
{
    std::uint64_t placed = 0;
    std::vector<bool> placed_later(planned.edits.size() > 64 ? planned.edits.size() : 0);
    for (json::members member{planned.stored}; member; ++member) {
        auto const* const done = planned.find(member.name());
        if (done != nullptr) {
            auto const at = static_cast<std::size_t>(done - planned.edits.data());
            at < 64 ? void(placed |= std::uint64_t{1} << at) : void(placed_later[at] = true);
        }
        visit(&member, done);
    }
    for (std::size_t i = 0; i < planned.edits.size(); ++i)
        if (i < 64 ? (placed >> i & 1) == 0 : !placed_later[i]) visit(nullptr, &planned.edits[i]);
}

} // namespace voicecfg::detail

#endif
