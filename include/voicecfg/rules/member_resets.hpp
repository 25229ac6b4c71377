// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_MEMBER_RESETS_HPP
#define VOICECFG_RULES_MEMBER_RESETS_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/rule_member.hpp>
#include <voicecfg/rules/unchanged.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/rules.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

/// The members that leave merged because the patch changes others (V17).
namespace voicecfg::detail {

/// Takes members out of an object whose members are read, sent over stored, but not judged yet.
class member_resets {
public:
    member_resets(call const& about, judged_object& judged, table_judge& members) noexcept
        : call_{about}, judged_{judged}, members_{members}
    {
    }

    void take(std::span<rule const> rules);

private:
    [[nodiscard]] bool is_changed(std::string_view name) const;
    [[nodiscard]] bool is_faulty(rule_member const& changed, std::string_view name) const;
    [[nodiscard]] bool stops_at_fault(std::string_view pointer) const;
    void reset_row(std::size_t row, reset_done& done);
    void reset_within(std::string_view name, reset_done& done);

    call const& call_;
    judged_object& judged_;
    table_judge& members_;
};

inline void member_resets::take(std::span<rule const> rules)
{
    for (auto const& each : rules) {
        auto const* const asked = std::get_if<resets>(&each);
        if (asked == nullptr || !is_changed(asked->member)) continue;
        if (!judged_.reset_by) judged_.reset_by = std::make_unique<std::vector<reset_done>>();
        auto& done = judged_.reset_by->emplace_back(reset_done{asked});
        for (auto const name : asked->members)
            if (name.starts_with('/'))
                reset_within(name, done);
            else if (auto const row = position_of(judged_.schema.members, name);
                     !judged_.named.contains(row))
                reset_row(row, done);
    }
}

/// Whether the patch changes a member that stored has. One that has a violation of its own changes
/// nothing: no answer says more than that (G3).
inline bool member_resets::is_changed(std::string_view name) const
{
    auto const now = find_rule_member(call_, judged_, name);
    if (!now.sent && !(now.row && judged_.taken.contains(*now.row))) return false;
    auto const before = find_stored(judged_.stored, name);
    if (!before) return false;
    bool const same = now.value && (now.row ? changes_nothing(judged_.schema.members[*now.row].type,
                                                              now.value, before, judged_)
                                            : json::equal(before, now.value));
    return !same && !is_faulty(now, name);
}

inline bool member_resets::is_faulty(rule_member const& changed, std::string_view name) const
{
    if (!changed.value) return name.starts_with('/') && stops_at_fault(name);
    auto const* const table = changed.row ? &judged_.schema : changed.table;
    auto const* const row = table != nullptr ? find_named(table->members, changed.name) : nullptr;
    if (row == nullptr) return false;
    if (changed.value.is(json::kind::object)) return !has_its_type(*row, changed.value);
    bool const own = changed.row.has_value();
    return members_.finds_fault(
        *table, own ? judged_.patch : changed.around, own ? judged_.stored : changed.over,
        own ? judged_.taken : row_set{}, position_of(table->members, changed.name));
}

/// Whether a member is missing because the patch has a value on the way to it that can't be there.
inline bool member_resets::stops_at_fault(std::string_view pointer) const
{
    auto const row = position_of(judged_.schema.members, json::take_reference(pointer));
    auto const& value = judged_.values[row].value;
    return value && !value.is(json::kind::object) &&
           !has_its_type(judged_.schema.members[row], value);
}

/// Takes a member out of merged that the patch does not send.
inline void member_resets::reset_row(std::size_t row, reset_done& done)
{
    bool const again = judged_.taken.contains(row);
    judged_.taken.insert(row);
    auto const before =
        again ? json::node{} : judged_.stored.find(judged_.schema.members[row].name);
    if (!before) return;
    call_.planned.fixes.leave(before);
    judged_.values.forget(row);
    judged_.dropped.insert(row);
    done.rows.insert(row);
}

/// The same for a member within others, at a pointer.
inline void member_resets::reset_within(std::string_view name, reset_done& done)
{
    auto pointer = name;
    auto const found = find_rule_member(call_, judged_, pointer);
    auto const before = find_held(judged_.stored, pointer);
    bool const sent = found.sent || find_held(judged_.patch, pointer);
    if (!before || sent || found.value.identity() != before.identity()) return;
    auto const first = json::take_reference(pointer);
    auto const row = position_of(judged_.schema.members, first);
    call_.planned.fixes.leave(before);
    auto const* const within =
        found.table != nullptr ? find_named(found.table->members, found.name) : nullptr;
    bool const required = within != nullptr && within->required && !within->read_only &&
                          !judged_.values.sent().contains(row);
    done.left.push_back({row, found.pointer(), required});
    done.within.insert(name);
    if (!judged_.is_assistant || judged_.values.sent().contains(row) ||
        call_.planned.find(first) != nullptr)
        return;
    call_.planned.edits.push_back({&judged_.schema.members[row], leave_alone(), false});
    call_.planned.overlays.push_back({leave_alone().identity(), &judged_.schema});
}

} // namespace voicecfg::detail

#endif
