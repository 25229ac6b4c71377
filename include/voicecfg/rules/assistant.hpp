// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_ASSISTANT_HPP
#define VOICECFG_RULES_ASSISTANT_HPP

#include <voicecfg/rules/object.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

/// The rules over the whole assistant.
namespace voicecfg::detail {

/// Judges an assistant, and plans what becomes of a patch that breaks no rule.
class assistant_judge {
public:
    explicit assistant_judge(call const& about)
        : call_{about}, out_{about.out}, whole_{about, about.dialect.assistant, document_,
                                                about.lacking()},
          rechecks_{about.rechecks()}
    {
    }

    /// Judges a patch against what is stored, an object or nothing.
    void update(json::node stored, json::node patch);
    /// Judges a whole assistant, an object.
    void audit(json::node assistant);

private:
    [[gnu::cold]] void report_empty_patch();
    void take_edits();
    void forget_unchanged();
    /// The members that are asked for whatever was sent: those of a creation, and of a complete
    /// audit.
    [[nodiscard]] row_set asked_for() const noexcept;
    /// Judges rows of the assistant, then the rules over several members.
    void judge_members(row_set rows);
    void judge_rule(needs const& asked);
    void judge_rule(agrees const& asked);
    void judge_extras();
    void note_strange(json::node assistant);

    [[nodiscard]] bool touches(std::size_t row) const noexcept
    {
        return rechecks_ || merged_.sent().contains(row);
    }
    [[nodiscard]] bool is_read_only(std::string_view name) const
    {
        auto const& fixed = call_.dialect.read_only;
        return std::find(fixed.begin(), fixed.end(), name) != fixed.end();
    }

    call const& call_;
    sink& out_;
    location document_;
    judged_object whole_;
    bool rechecks_;                      ///< what the patch leaves alone is judged too
    row_values& merged_ = whole_.values; ///< what was sent, over what is stored
    row_set overlaid_;                   ///< rows that are laid over
    row_set faulty_;                     ///< rows with a violation
};

inline void assistant_judge::update(json::node stored, json::node patch)
{
    auto const& schema = whole_.schema;
    whole_.stored = stored;
    whole_.read(patch, origin::patch);
    bool const empty = merged_.sent().empty() && !call_.dialect.empty_patch;
    if (call_.options.recheck == rechecking::changed) forget_unchanged();
    take_edits();
    if (rechecks_ || !call_.dialect.rules.empty())
        merged_.read(schema, stored, origin::stored, nullptr);
    if (empty && call_.does == deed::update) [[unlikely]]
        report_empty_patch();
    auto rows = rechecks_ ? merged_.there() : merged_.sent();
    rows.insert(asked_for());
    judge_members(rows);
    judge_extras();
    call_.planned.fixes.sort();
}

/// Says which members a patch could have.
inline void assistant_judge::report_empty_patch()
{
    auto const rows = whole_.schema.members;
    sendable_members all{.count = rows.size()};
    for (auto const& row : rows.first(std::min(all.count, max_allowed)))
        json::append_quoted(all.names.emplace_back(), row.name);
    out_.add(errc::empty_patch, origin::patch, location{}, std::move(all));
}

inline void assistant_judge::take_edits()
{
    for (auto left = merged_.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const value = merged_[row].value;
        auto const& asked = whole_.schema.members[row];
        bool const overlay = lays_over(asked, value);
        call_.planned.edits.push_back({&asked, value, overlay});
        if (overlay) overlaid_.insert(row);
    }
}

/// Takes members that are sent as they are stored for ones that were not sent (G8), and overlays of
/// which nothing is left.
inline void assistant_judge::forget_unchanged()
{
    for (auto left = merged_.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = whole_.schema.members[row];
        auto const value = merged_[row].value;
        auto const before = whole_.stored.find(asked.name);
        bool unchanged = before && json::equal(before, value);
        if (!unchanged && before.is(json::kind::object) && lays_over(asked, value)) {
            json::member_index const was{before};
            unchanged = true;
            for (json::members member{value}; member && unchanged; ++member) {
                auto const under = was.find(member.name());
                unchanged = under && json::equal(under, member.value());
            }
        }
        if (unchanged) merged_.forget(row);
    }
}

inline row_set assistant_judge::asked_for() const noexcept
{
    auto const& schema = whole_.schema;
    row_set asked;
    if (call_.does != deed::create && !(rechecks_ && call_.options.complete)) return asked;
    for (auto left = schema.compiled.expected; !left.empty();) {
        auto const row = left.take_first();
        if (schema.members[row].required) asked.insert(row);
    }
    return asked;
}

inline void assistant_judge::audit(json::node assistant)
{
    whole_.read(assistant, origin::stored);
    if (out_.notes() && call_.ignores_unknown()) note_strange(assistant);
    auto rows = merged_.there();
    rows.insert(asked_for());
    judge_members(rows);
    judge_extras();
}

/// Tells of an assistant of which the dialect knows no member (G18).
inline void assistant_judge::note_strange(json::node assistant)
{
    bool strange = false;
    for (json::members member{assistant}; member; ++member) {
        if (member.value().is(json::kind::null)) continue;
        if (is_read_only(member.name()) || names(whole_.schema.members, member.name())) return;
        strange = true;
    }
    if (strange) out_.note(notice_code::member_unknown, origin::stored, document_);
}

inline void assistant_judge::judge_members(row_set rows)
{
    object_judge members{call_};
    while (!rows.empty() && !out_.full()) {
        auto const row = rows.take_first();
        auto const& asked = whole_.schema.members[row];
        auto const before = out_.count();
        if (overlaid_.contains(row))
            members.judge_overlay(std::get<object_of>(asked.type), merged_[row].value,
                                  stored_member(whole_.stored, asked.name), document_ / asked.name);
        else
            members.judge_member(whole_, row);
        if (out_.count() != before)
            faulty_.insert(row);
        else if (out_.notes())
            members.note_member(whole_, row);
    }
    for (auto const& over : call_.dialect.rules)
        std::visit([&](auto const& asked) { judge_rule(asked); }, over);
}

/// A1 judges the act of setting a member to true: no audit applies it. What is needed and stored is
/// judged as if it were sent.
inline void assistant_judge::judge_rule(needs const& asked)
{
    auto const rows = whole_.schema.members;
    auto const set = merged_[position_of(rows, asked.member)];
    auto const row = position_of(rows, asked.needed);
    auto const needed = merged_[row];
    if (!set.value || set.from != origin::patch) return;
    if (!set.value.is(json::kind::boolean) || !set.value.boolean()) return;
    if (!needed.value || needed.value.is(json::kind::null))
        return out_.add(
            errc::required, origin::patch, document_ / asked.needed,
            relation{.related = out_.blame(document_ / asked.member, set.value, set.from)});
    if (!touches(row)) object_judge{call_}.judge_member(whole_, row);
}

inline void assistant_judge::judge_rule(agrees const& asked)
{
    auto const& schema = whole_.schema;
    auto const row = position_of(schema.members, asked.member);
    auto const other = position_of(schema.members, asked.with);
    auto const usable = [&](std::size_t which) {
        auto const held = merged_[which].value;
        return held && !held.is(json::kind::null) && !faulty_.contains(which) &&
               !merged_.type_faults().contains(which);
    };
    if ((!touches(row) && !touches(other)) || !usable(row) || !usable(other)) return;
    auto const found = whole_.walk.look_up(row, merged_[row].value);
    auto const* const entry = found.entry();
    if (entry == nullptr) return;
    auto const attribute = position_of(found.list.shape->attributes, asked.attribute);
    if (attribute >= entry->attributes.size()) return;
    auto const expected = entry->attributes[attribute];
    std::string scratch;
    if (!expected || *expected == merged_[other].value.string(scratch)) return;
    bool const at_other = merged_.sent().contains(other) && !merged_.sent().contains(row);
    auto const& judged = merged_[at_other ? other : row];
    auto const& culprit = merged_[at_other ? row : other];
    relation told{.value = out_.echo(judged.value, judged.from),
                  .related = out_.blame(document_ / (at_other ? asked.member : asked.with),
                                        culprit.value, culprit.from)};
    if (at_other) {
        json::append_quoted(told.allowed.emplace_back(), *expected);
        told.count = 1;
    }
    out_.add(errc::incompatible, judged.from, document_ / (at_other ? asked.with : asked.member),
             std::move(told),
             whole_.walk.entry_path(row, found.name()).append(".").append(asked.attribute));
}

inline void assistant_judge::judge_extras()
{
    if (whole_.extras.empty()) return;
    sort_extras(whole_.extras);
    extras_judge const extras{call_, whole_};
    for (auto const& each : whole_.extras) {
        if (out_.full()) return;
        extras.judge_root(each, is_read_only(each.name));
    }
}

} // namespace voicecfg::detail

#endif
