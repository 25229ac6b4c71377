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
                                                origin::stored}
    {
    }

    /// Judges a patch against what is stored, both objects.
    void update(json::node stored, json::node patch);
    /// Judges a whole assistant, an object.
    void audit(json::node assistant);

private:
    /// Judges rows of the assistant, then the rules over several members.
    void judge_members(row_set rows);
    void judge_rule(needs const& asked);
    void judge_rule(agrees const& asked);
    void judge_extras();

    call const& call_;
    sink& out_;
    bool rechecks_ = false; ///< what the patch leaves alone is judged too
    json::node stored_ = {};
    location document_;
    judged_object whole_;
    row_values& merged_ = whole_.values; ///< what was sent, over what is stored
    row_set overlaid_;                   ///< rows that are laid over
    row_set faulty_;                     ///< rows with a violation
};

inline void assistant_judge::update(json::node stored, json::node patch)
{
    auto const& schema = whole_.schema;
    rechecks_ = call_.options.recheck == rechecking::everything;
    stored_ = stored;
    whole_.read(patch, origin::patch);
    for (auto left = merged_.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const value = merged_[row].value;
        bool const overlay = lays_over(schema.members[row], value);
        call_.planned.edits.push_back({&schema.members[row], value, overlay});
        if (overlay) overlaid_.insert(row);
    }
    if (rechecks_ || !call_.dialect.rules.empty())
        merged_.read(schema, stored, origin::stored, nullptr);
    if (call_.planned.edits.empty() && !call_.dialect.empty_patch)
        out_.add(errc::empty_patch, origin::patch, location{});
    judge_members(rechecks_ ? merged_.there() : merged_.sent());
    judge_extras();
    call_.planned.fixes.sort();
}

inline void assistant_judge::audit(json::node assistant_object)
{
    rechecks_ = true;
    merged_.read(whole_.schema, assistant_object, origin::stored, nullptr);
    judge_members(merged_.there());
}

inline void assistant_judge::judge_members(row_set rows)
{
    object_judge members{call_, rechecks_};
    while (!rows.empty() && !out_.full()) {
        auto const row = rows.take_first();
        auto const& asked = whole_.schema.members[row];
        auto const before = out_.count();
        if (overlaid_.contains(row))
            members.judge_overlay(std::get<object_of>(asked.type), merged_[row].value,
                                  stored_member(stored_, asked.name), document_ / asked.name);
        else
            members.judge_member(whole_, row);
        if (out_.count() != before) faulty_.insert(row);
    }
    for (auto const& over : call_.dialect.rules)
        std::visit([&](auto const& asked) { judge_rule(asked); }, over);
}

/// A1 judges the act of setting a member to true: no audit applies it.
inline void assistant_judge::judge_rule(needs const& asked)
{
    auto const rows = whole_.schema.members;
    auto const set = merged_[position_of(rows, asked.member)];
    auto const needed = merged_[position_of(rows, asked.needed)];
    if (!set.value || set.from != origin::patch) return;
    if (!set.value.is(json::kind::boolean) || !set.value.boolean()) return;
    if (needed.value && !needed.value.is(json::kind::null)) return;
    out_.add(errc::required, origin::patch, document_ / asked.needed,
             relation{.related = (document_ / asked.member).pointer()});
}

inline void assistant_judge::judge_rule(agrees const& asked)
{
    auto const& schema = whole_.schema;
    auto const row = position_of(schema.members, asked.member);
    auto const other = position_of(schema.members, asked.with);
    auto const& [value, from] = merged_[row];
    auto const with = merged_[other].value;
    auto const touches = [&](std::size_t which) {
        return rechecks_ || merged_.sent().contains(which);
    };
    auto const usable = [&](std::size_t which, json::node held) {
        return held && !held.is(json::kind::null) && !faulty_.contains(which) &&
               !merged_.type_faults().contains(which);
    };
    if ((!touches(row) && !touches(other)) || !usable(row, value) || !usable(other, with)) return;
    auto const found = whole_.walk.look_up(row, value);
    auto const* const entry = found.entry();
    if (entry == nullptr) return;
    auto const attribute = position_of(found.list.shape->attributes, asked.attribute);
    if (attribute >= entry->attributes.size()) return;
    auto const expected = entry->attributes[attribute];
    std::string scratch;
    if (!expected || *expected == with.string(scratch)) return;
    relation told{.value = echo(value, from), .related = (document_ / asked.with).pointer()};
    json::append_quoted(told.related_value, *expected);
    out_.add(errc::incompatible, from, document_ / asked.member, std::move(told),
             whole_.walk.entry_path(row, found.name()).append(".").append(asked.attribute));
}

inline void assistant_judge::judge_extras()
{
    sort_extras(whole_.extras);
    for (auto const& each : whole_.extras) {
        if (out_.full()) return;
        auto const& fixed = call_.dialect.read_only;
        if (std::find(fixed.begin(), fixed.end(), each.name) != fixed.end())
            out_.add(errc::read_only, origin::patch, document_ / each.name);
        else if (!call_.ignores_unknown())
            object_judge{call_, rechecks_}.report_unknown(each, whole_.schema.members, nullptr,
                                                          document_);
    }
}

} // namespace voicecfg::detail

#endif
