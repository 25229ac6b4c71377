// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JUDGE_HPP
#define VOICECFG_JUDGE_HPP

#include <voicecfg/judge_object.hpp>
#include <voicecfg/small_vector.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// The rules over the whole assistant.
namespace voicecfg::detail {

/// Judges an assistant, and plans what becomes of a patch that breaks no rule.
class judge {
public:
    explicit judge(hearing const& about) noexcept : about_{about}, out_{about.out} {}

    /// Judges a patch against what is stored, both objects.
    void update(node stored, node patch);
    /// Judges a whole assistant, an object.
    void audit(node assistant);

private:
    /// Judges the rows of the assistant, and lays what was sent over what is stored.
    void assistant(row_set rows, std::span<field const> sent, std::span<field> merged);
    void rule_over(needs const& asked, std::span<field const> merged);
    void rule_over(agrees const& asked, std::span<field const> merged);
    void beyond_table(std::vector<extra>& beyond);

    hearing const& about_;
    findings& out_;
    bool rechecks_ = false; ///< what the patch leaves alone is judged too
    row_set overlaid_;      ///< of the assistant: what is laid over
    row_set faulty_;        ///< and what has a violation
};

inline void judge::update(node stored, node patch)
{
    auto const rows = about_.platform.assistant.members;
    small_vector<field, 48> sent(rows.size());
    small_vector<field, 48> kept(rows.size());
    std::vector<extra> beyond;
    rechecks_ = about_.chosen.recheck == rechecking::everything;
    auto judged = sort_members(rows, patch, origin::patch, sent, &beyond);
    bool const needs_all = rechecks_ || !about_.platform.rules.empty();
    for (auto left = judged; !left.empty();) {
        auto const row = left.take_first();
        auto const value = sent[row].value;
        bool const overlay = lays_over(rows[row], value);
        about_.planned.edits.push_back({&rows[row], value, overlay});
        if (!overlay) continue;
        overlaid_.insert(row);
        if (!needs_all) kept[row] = stored_member(stored, rows[row].name);
    }
    if (needs_all) {
        auto const there = sort_members(rows, stored, origin::stored, kept, nullptr);
        if (rechecks_) judged.insert(there);
    }
    if (about_.planned.edits.empty() && !about_.platform.empty_patch)
        out_.add(errc::empty_patch, origin::patch, location{});
    assistant(judged, sent, kept);
    beyond_table(beyond);
    about_.planned.fixes.sort();
}

inline void judge::audit(node assistant_object)
{
    auto const rows = about_.platform.assistant.members;
    small_vector<field, 48> const sent(rows.size());
    small_vector<field, 48> stored(rows.size());
    rechecks_ = true;
    auto const there = sort_members(rows, assistant_object, origin::stored, stored, nullptr);
    assistant(there, sent, stored);
}

inline void judge::assistant(row_set rows, std::span<field const> sent, std::span<field> merged)
{
    auto const& schema = about_.platform.assistant;
    location const document;
    object_judge members{about_, rechecks_};
    offers standings{schema, about_.platform.catalog, about_.catalog};
    while (!rows.empty() && !out_.full()) {
        auto const row = rows.take_first();
        auto const& asked = schema.members[row];
        auto const before = out_.count();
        location const at = document / asked.name;
        if (sent[row].value) {
            if (overlaid_.contains(row))
                members.laid_over(std::get<object_of>(asked.type), sent[row].value,
                                  merged[row].value, at);
            else
                members.row(standings, schema, row, sent[row], origin::patch, at);
            merged[row] = sent[row];
        }
        else
            members.row(standings, schema, row, merged[row], origin::stored, at);
        if (out_.count() != before) faulty_.insert(row);
    }
    for (auto const& over : about_.platform.rules)
        std::visit([&](auto const& asked) { rule_over(asked, merged); }, over);
}

/// A1 judges the act of setting a member to true: no audit applies it.
inline void judge::rule_over(needs const& asked, std::span<field const> merged)
{
    auto const rows = about_.platform.assistant.members;
    auto const& set = merged[row_of(rows, asked.member)];
    auto const& needed = merged[row_of(rows, asked.needed)];
    if (!set.value || set.from != origin::patch) return;
    if (!set.value.is(kind::boolean) || !set.value.boolean()) return;
    if (needed.value && !needed.value.is(kind::null)) return;
    location const document;
    auto& told = out_.add(errc::required, origin::patch, document / asked.needed);
    told.related = (document / asked.member).pointer();
}

inline void judge::rule_over(agrees const& asked, std::span<field const> merged)
{
    auto const& schema = about_.platform.assistant;
    auto const row = row_of(schema.members, asked.member);
    auto const other = row_of(schema.members, asked.with);
    auto const touches = [&](std::size_t which) {
        return rechecks_ || (merged[which].value && merged[which].from == origin::patch);
    };
    auto const usable = [&](std::size_t which) {
        return merged[which].value && !merged[which].value.is(kind::null) &&
               !faulty_.contains(which) && !type_fault(schema.members[which], merged[which].value);
    };
    if ((!touches(row) && !touches(other)) || !usable(row) || !usable(other)) return;
    offers const standings{schema, about_.platform.catalog, about_.catalog};
    auto const found = standings.look_up(row, merged[row].value);
    if (found.entry == nullptr) return;
    auto const list = governing_list(schema, schema.members[row], about_.platform.catalog);
    auto const attribute = position_of(list->attributes, asked.attribute);
    if (attribute >= found.entry->attributes.size()) return;
    auto const expected = found.entry->attributes[attribute];
    std::string scratch;
    if (!expected || *expected == merged[other].value.string(scratch)) return;
    location const document;
    auto& told =
        out_.add(errc::incompatible, merged[row].from, document / asked.member,
                 standings.entry_path(row, found.name).append(".").append(asked.attribute));
    told.value = echo(merged[row].value, merged[row].from);
    told.related = (document / asked.with).pointer();
    append_quoted(told.related_value, *expected);
}

inline void judge::beyond_table(std::vector<extra>& beyond)
{
    sort_extras(beyond);
    location const document;
    for (auto const& each : beyond) {
        if (out_.full()) return;
        auto const& fixed = about_.platform.read_only;
        if (std::find(fixed.begin(), fixed.end(), each.name) != fixed.end())
            out_.add(errc::read_only, origin::patch, document / each.name);
        else if (!about_.ignores_unknown())
            object_judge{about_, rechecks_}.unknown(each, about_.platform.assistant.members,
                                                    nullptr, document);
    }
}

} // namespace voicecfg::detail

#endif
