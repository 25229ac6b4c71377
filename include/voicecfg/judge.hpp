// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JUDGE_HPP
#define VOICECFG_JUDGE_HPP

#include <voicecfg/judge_object.hpp>

#include <algorithm>
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
    /// Judges rows of the assistant, then the rules over several members.
    void assistant(row_set rows);
    void rule_over(needs const& asked);
    void rule_over(agrees const& asked);
    void beyond_table(std::vector<extra>& beyond);

    hearing const& about_;
    findings& out_;
    bool rechecks_ = false; ///< what the patch leaves alone is judged too
    node stored_ = {};
    row_values merged_;
    row_set overlaid_; ///< rows that are laid over
    row_set faulty_;   ///< rows with a violation
};

inline void judge::update(node stored, node patch)
{
    auto const rows = about_.platform.assistant.members;
    std::vector<extra> beyond;
    rechecks_ = about_.chosen.recheck == rechecking::everything;
    stored_ = stored;
    merged_.read(rows, patch, origin::patch, &beyond);
    for (auto left = merged_.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const value = merged_[row].value;
        bool const overlay = lays_over(rows[row], value);
        about_.planned.edits.push_back({&rows[row], value, overlay});
        if (overlay) overlaid_.insert(row);
    }
    if (rechecks_ || !about_.platform.rules.empty())
        merged_.read(rows, stored, origin::stored, nullptr);
    if (about_.planned.edits.empty() && !about_.platform.empty_patch)
        out_.add(errc::empty_patch, origin::patch, location{});
    assistant(rechecks_ ? merged_.there() : merged_.sent());
    beyond_table(beyond);
    about_.planned.fixes.sort();
}

inline void judge::audit(node assistant_object)
{
    rechecks_ = true;
    merged_.read(about_.platform.assistant.members, assistant_object, origin::stored, nullptr);
    assistant(merged_.there());
}

inline void judge::assistant(row_set rows)
{
    auto const& schema = about_.platform.assistant;
    location const document;
    object_judge members{about_, rechecks_};
    offers standings{schema, about_.platform.catalog, about_.catalog};
    while (!rows.empty() && !out_.full()) {
        auto const row = rows.take_first();
        auto const& asked = schema.members[row];
        auto const before = out_.count();
        if (overlaid_.contains(row))
            members.laid_over(std::get<object_of>(asked.type), merged_[row].value,
                              stored_member(stored_, asked.name), document / asked.name);
        else
            members.row(standings, schema, merged_, row, origin::stored, document);
        if (out_.count() != before) faulty_.insert(row);
    }
    for (auto const& over : about_.platform.rules)
        std::visit([&](auto const& asked) { rule_over(asked); }, over);
}

/// A1 judges the act of setting a member to true: no audit applies it.
inline void judge::rule_over(needs const& asked)
{
    auto const rows = about_.platform.assistant.members;
    auto const set = merged_[position_of(rows, asked.member)];
    auto const needed = merged_[position_of(rows, asked.needed)];
    if (!set.value || set.from != origin::patch) return;
    if (!set.value.is(kind::boolean) || !set.value.boolean()) return;
    if (needed.value && !needed.value.is(kind::null)) return;
    location const document;
    auto& told = out_.add(errc::required, origin::patch, document / asked.needed);
    told.related = (document / asked.member).pointer();
}

inline void judge::rule_over(agrees const& asked)
{
    auto const& schema = about_.platform.assistant;
    auto const row = position_of(schema.members, asked.member);
    auto const other = position_of(schema.members, asked.with);
    auto const [value, from] = merged_[row];
    auto const with = merged_[other].value;
    auto const touches = [&](std::size_t which) {
        return rechecks_ || merged_.sent().contains(which);
    };
    auto const usable = [&](std::size_t which, node held) {
        return held && !held.is(kind::null) && !faulty_.contains(which) &&
               !merged_.misfits().contains(which);
    };
    if ((!touches(row) && !touches(other)) || !usable(row, value) || !usable(other, with)) return;
    offers const standings{schema, about_.platform.catalog, about_.catalog};
    auto const found = standings.look_up(row, value);
    auto const* const entry = found.entry();
    if (entry == nullptr) return;
    auto const attribute = position_of(found.list.shape->attributes, asked.attribute);
    if (attribute >= entry->attributes.size()) return;
    auto const expected = entry->attributes[attribute];
    std::string scratch;
    if (!expected || *expected == with.string(scratch)) return;
    location const document;
    auto& told =
        out_.add(errc::incompatible, from, document / asked.member,
                 standings.entry_path(row, found.name()).append(".").append(asked.attribute));
    told.value = echo(value, from);
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
