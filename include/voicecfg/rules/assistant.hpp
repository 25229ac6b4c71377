// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_ASSISTANT_HPP
#define VOICECFG_RULES_ASSISTANT_HPP

#include <voicecfg/rules/object.hpp>

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

/// The rules over the whole assistant.
namespace voicecfg::detail {

/// The rows that only the platform sets.
[[nodiscard]] inline row_set read_only_rows(object const& schema)
{
    row_set found;
    for (auto left = schema.compiled.marked; !left.empty();) {
        auto const row = left.take_first();
        if (schema.members[row].read_only) found.insert(row);
    }
    return found;
}

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
    [[gnu::always_inline]] void update(json::node stored, json::node patch);
    /// Judges a whole assistant, an object.
    void audit(json::node assistant);

private:
    [[gnu::cold]] void report_empty_patch();
    void take_edits();
    void take_removals();
    void take_additional();
    void take_read_only();
    void forget_unchanged();
    /// The members that are asked for whatever was sent: those of a creation, and of a complete
    /// audit.
    [[nodiscard]] row_set asked_for() const noexcept;
    void note_strange(json::node assistant);

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
};

inline void assistant_judge::update(json::node stored, json::node patch)
{
    auto const& schema = whole_.schema;
    auto const& rules = call_.dialect.rules;
    object_judge objects{call_};
    whole_.stored = stored;
    whole_.meets_stored = true;
    whole_.is_assistant = true;
    whole_.alone = call_.does == deed::create;
    whole_.judges_stored = rechecks_;
    whole_.audited = rechecks_ && !whole_.alone;
    whole_.read(patch, origin::patch);
    whole_.named = merged_.sent();
    bool const empty =
        !call_.dialect.empty_patch && merged_.sent().without(read_only_rows(schema)).empty();
    if (call_.options.recheck == rechecking::changed) forget_unchanged();
    if (!schema.compiled.marked.empty()) objects.take_marked(whole_);
    take_edits();
    if (rechecks_ || !rules.empty() || schema.compiled.reads_around) {
        bool const all = rechecks_ && (schema.open || schema.additional != nullptr);
        whole_.read_stored(call_.planned.fixes, all ? &whole_.extras : nullptr);
        if (!rules.empty()) {
            whole_.patch = patch;
            objects.take_resets(whole_, rules);
        }
    }
    if (!whole_.taken.empty()) take_removals();
    if (empty && call_.does == deed::update) [[unlikely]]
        report_empty_patch();
    auto rows = rechecks_ ? merged_.there() : merged_.sent();
    rows.insert(asked_for());
    // a read-only member that is sent is no part of the untouched rest
    rows = rows.without(whole_.reset);
    take_read_only();
    if (!whole_.extras.empty()) sort_extras(whole_.extras);
    objects.judge_members(whole_, rows, rules);
    call_.planned.sort();
    if (schema.open || schema.additional != nullptr) take_additional();
}

/// The members that leave merged are edits, too.
inline void assistant_judge::take_removals()
{
    auto& edits = call_.planned.edits;
    for (auto left = whole_.taken; !left.empty();) {
        edit removal{&whole_.schema.members[left.take_first()], {}, false};
        // what leaves may have been planned as what a member within it leaves
        auto* const done = std::find_if(edits.data(), edits.data() + edits.size(),
                                        [&](edit const& each) { return each.row == removal.row; });
        if (done != edits.data() + edits.size())
            *done = removal;
        else
            edits.push_back(std::move(removal));
    }
}

/// The members beyond the table of an assistant that lets them through are edits, too.
inline void assistant_judge::take_additional()
{
    struct names {
        std::deque<std::string> texts;
        std::deque<member> rows;
    };
    auto kept = std::make_shared<names>();
    for (auto const& each : whole_.extras) {
        if (each.read_only || each.from != origin::patch) continue;
        if (call_.planned.fixes.drops(each.value)) continue;
        kept->rows.push_back({.name = kept->texts.emplace_back(each.name), .type = described{}});
        call_.planned.edits.push_back({&kept->rows.back(), each.value, false});
        ++call_.planned.additional;
    }
    call_.planned.names = std::move(kept);
}

/// Marks the members that the dialect names as read-only.
inline void assistant_judge::take_read_only()
{
    if (call_.dialect.read_only.empty()) return;
    for (auto& each : whole_.extras) each.read_only = each.read_only || is_read_only(each.name);
}

/// Says which members a patch could have.
inline void assistant_judge::report_empty_patch()
{
    sendable_members all;
    for (auto const& row : whole_.schema.members) {
        if (row.read_only) continue;
        if (all.count++ < max_allowed) json::append_quoted(all.names.emplace_back(), row.name);
    }
    out_.add(errc::empty_patch, origin::patch, location{}, std::move(all));
}

inline void assistant_judge::take_edits()
{
    for (auto left = merged_.sent(); !left.empty();) {
        auto const row = left.take_first();
        auto const value = merged_[row].value;
        auto const& asked = whole_.schema.members[row];
        bool const laid = lays_over(asked, value);
        if (laid) whole_.laid.insert(row);
        call_.planned.edits.push_back({&asked, value, laid});
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
        if (changes_nothing(asked.type, value, before, whole_)) merged_.forget(row);
    }
    if (whole_.schema.open || whole_.schema.additional != nullptr)
        std::erase_if(whole_.extras, [&](extra const& each) {
            auto const before = whole_.stored.find(each.name);
            return before && json::equal(before, each.value);
        });
}

inline row_set assistant_judge::asked_for() const noexcept
{
    bool const asks = call_.does == deed::create || (rechecks_ && call_.options.complete);
    return asks ? whole_.schema.compiled.expected : row_set{};
}

inline void assistant_judge::audit(json::node assistant)
{
    whole_.is_assistant = true;
    whole_.audited = true;
    whole_.read(assistant, origin::stored);
    if (out_.notes() && call_.ignores_unknown()) note_strange(assistant);
    auto rows = merged_.there();
    rows.insert(asked_for());
    take_read_only();
    if (!whole_.extras.empty()) sort_extras(whole_.extras);
    object_judge{call_}.judge_members(whole_, rows, call_.dialect.rules);
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

} // namespace voicecfg::detail

#endif
