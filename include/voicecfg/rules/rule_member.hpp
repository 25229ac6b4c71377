// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_RULE_MEMBER_HPP
#define VOICECFG_RULES_RULE_MEMBER_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/unchanged.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_fault.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// The members that a rule names.
namespace voicecfg::detail {

/// A member that a rule names, as merged has it.
struct rule_member {
    judged_object const* object = nullptr;   ///< that has the rule
    std::string_view name = {};              ///< of its member, where it is one
    std::string within = {};                 ///< else a pointer to where it is, or should be
    voicecfg::object const* table = nullptr; ///< of the object within that holds it
    json::node around = {};                  ///< that object, where it is in merged
    json::node over = {};                    ///< the stored object that it is laid over
    json::node value = {};                   ///< no value: it is missing
    origin from = origin::stored;            ///< of the value
    std::optional<std::size_t> row = {};     ///< of the object's table; none for one within another
    bool sent = false;      ///< by the patch: a null and a member taken out of merged, too
    bool taken_out = false; ///< by a rule, one that is judged later, too
    bool faulty = false;    ///< it has a violation of its own
    bool secret = false;    ///< V19
    bool read_only = false; ///< V19

    /// Where it is, or should be.
    [[nodiscard]] std::string pointer() const
    {
        return within.empty() ? (object->at / name).pointer() : within;
    }
    [[nodiscard]] bool there() const noexcept { return value && !value.is(json::kind::null); }
    /// Read-only members are asked for by audits alone, secrets never by these (V13).
    [[nodiscard]] bool may_be_asked_for(call const& about, bool by_audit) const
    {
        return !(read_only && about.does != deed::audit) && !(secret && by_audit);
    }
};

/// Whether a value is of a type that a member may have.
[[nodiscard]] inline bool has_its_type(member const& row, json::node value)
{
    auto const* const other = std::get_if<described>(&row.type);
    return other != nullptr ? is_one_of(value, types_let_through(*other->words))
                            : !type_fault(row, value);
}

/// Whether one of the values of a JSON array equals a value.
[[nodiscard]] inline bool holds(std::string_view values, json::node value)
{
    json::document const read{values};
    for (json::elements each{read.root()}; each; ++each)
        if (json::equal(*each, value)) return true;
    return false;
}

/// What an object has at a pointer relative to it, a null too, or no value.
[[nodiscard]] inline json::node find_held(json::node object, std::string_view pointer)
{
    while (object.is(json::kind::object)) {
        auto const name = json::take_reference(pointer);
        if (pointer.empty()) return object.find(name);
        object = stored_member(object, name);
    }
    return {};
}

/// The member of a stored object with a name, or with a pointer relative to it, or no value.
[[nodiscard]] inline json::node find_stored(json::node stored, std::string_view name)
{
    if (!name.starts_with('/')) return stored_member(stored, name);
    auto const found = find_held(stored, name);
    return found.is(json::kind::null) ? json::node{} : found;
}

/// A read-only member that the patch sends, or null.
[[nodiscard]] inline extra const* find_sent_fixed(judged_object const& judged, member const& asked)
{
    auto const& extras = judged.extras;
    auto const sent = std::ranges::find_if(
        extras, [&](extra const& each) { return each.read_only && each.name == asked.name; });
    return sent != extras.end() ? &*sent : nullptr;
}

/// Whether a read-only member is sent back as it is stored (V19).
[[nodiscard]] inline bool is_sent_back(judged_object const& judged, extra const& sent)
{
    auto const* const items = judged.stored_list;
    if (judged.keeps_unknown || (items != nullptr && items->has(sent.name, sent.value)))
        return true;
    auto const before =
        judged.stored.is(json::kind::object) ? judged.stored.find(sent.name) : json::node{};
    return before && json::equal(before, sent.value) && judged.keeps_governing();
}

/// A member of the judged object itself.
[[nodiscard]] inline rule_member find_own_member(call const& about, judged_object const& judged,
                                                 std::string_view name)
{
    auto const row = position_of(judged.schema.members, name);
    auto const& asked = judged.schema.members[row];
    auto const& [value, from] = judged.values[row];
    rule_member found{.object = &judged,
                      .name = asked.name,
                      .value = value,
                      .from = from,
                      .row = row,
                      .sent = judged.sends(row),
                      .secret = asked.write_only,
                      .read_only = asked.read_only};
    if (asked.read_only && found.sent)
        if (auto const* const fixed = find_sent_fixed(judged, asked)) {
            bool const back = is_sent_back(judged, *fixed);
            if (back) found.value = fixed->value;
            if (back) found.from = origin::patch;
            // a creation that ignores unknown members drops it (G19)
            found.faulty = !back && !(about.does == deed::create && about.ignores_unknown());
        }
    found.faulty =
        found.faulty || (about.out.count() != 0 && about.out.has_fault_at(found.pointer()));
    return found;
}

/// A member that a rule of an object names, by a name or by a pointer relative to the object.
[[nodiscard]] inline rule_member find_rule_member(call const& about, judged_object const& judged,
                                                  std::string_view name)
{
    if (!name.starts_with('/')) return find_own_member(about, judged, name);
    auto const first = json::take_reference(name);
    auto found = find_own_member(about, judged, first);
    found.within = found.pointer();
    auto const* row = &judged.schema.members[*found.row];
    auto before = judged.stored.is(json::kind::object) ? judged.stored.find(first) : json::node{};
    found.row.reset();
    while (!name.empty()) {
        // what is missing because what holds it is at fault is no fault of its own (G3)
        if (about.out.count() != 0 && about.out.has_fault_at(found.within)) found.faulty = true;
        auto const next = json::take_reference(name);
        json::append_reference(found.within, next);
        auto const around = found.value;
        auto const over = before;
        bool const held = around.is(json::kind::object);
        bool const sent = held && found.from == origin::patch;
        auto const* const table =
            row != nullptr ? table_of(row->type, held ? around : json::node{}, over, judged)
                           : nullptr;
        bool const laid = row != nullptr && sent && judged.meets_stored &&
                          over.is(json::kind::object) &&
                          laid_table(row->type, around, over, judged) != nullptr;
        row = table != nullptr ? find_named(table->members, next) : nullptr;
        found.table = table;
        found.around = around;
        found.over = laid ? over : json::node{};
        found.name = row != nullptr ? row->name : std::string_view{};
        before = over.is(json::kind::object) ? over.find(next) : json::node{};
        if (before && about.planned.fixes.was_left(before)) before = {};
        found.value = held ? around.find(next) : json::node{};
        if (!sent && found.value && about.planned.fixes.was_left(found.value)) found.value = {};
        if (laid) {
            bool const same = about.options.recheck == rechecking::changed && before &&
                              found.value && json::equal(before, found.value);
            found.sent = found.value && !same;
            if (!found.sent) {
                found.value = before;
                found.from = origin::stored;
            }
        }
        else if (sent && !found.value && row != nullptr && row->read_only) {
            // what the platform sets stays where its object is replaced (V15)
            found.value = before;
            found.from = origin::stored;
        }
        found.secret = found.secret || (row != nullptr && row->write_only);
        found.read_only = found.read_only || (row != nullptr && row->read_only);
    }
    if (about.out.count() != 0 && about.out.has_fault_at(found.within)) found.faulty = true;
    return found;
}

/// Calls `use` with the place of the object that holds what a pointer leads to. Nothing that is
/// stored is nested deeper than a document may be.
template <class Use>
void at_holder(location const& at, std::string_view pointer, Use const& use,
               std::size_t depth = json::max_depth)
{
    auto const name = json::take_reference(pointer);
    if (pointer.empty()) return use(at);
    if (depth != 0) at_holder(at / name, pointer, use, depth - 1);
}

} // namespace voicecfg::detail

#endif
