// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_EXTRA_MEMBERS_HPP
#define VOICECFG_RULES_EXTRA_MEMBERS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/judged_object.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/settings.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rules over members beyond an object's table: settings (L7) and unknown ones (G5).
namespace voicecfg::detail {

/// Judges the members of one object beyond its table, in the order of their names.
class extras_judge {
public:
    extras_judge(call const& about, judged_object const& judged, table_judge& tables) noexcept
        : call_{about}, judged_{judged}, tables_{tables}, entry_{judged.entry()}
    {
    }
    extras_judge(extras_judge const&) = delete;
    extras_judge& operator=(extras_judge const&) = delete;

    /// Judges them by what the discriminator's entry declares, and drops or reports what it does
    /// not; those that replace a stored object leave of it what stays.
    void judge() const
    {
        if (judged_.renews || !judged_.schema.compiled.marked.empty()) keep_stored();
        auto const gone = call_.out.notes() ? dropped_names() : std::vector<std::string>{};
        auto next = gone.begin();
        for (auto const& each : judged_.extras) {
            if (call_.out.full()) return;
            for (; next != gone.end() && *next < each.name; ++next) note_dropped(*next);
            judge(each);
        }
        for (; next != gone.end(); ++next) note_dropped(*next);
    }

    /// Reports, where settings can't be judged, the unknown members that are own members' names but
    /// for case, `_` and `-` (G3).
    void report_misspelt() const
    {
        if (judged_.keeps_unknown) return;
        for (auto const& each : judged_.extras) {
            if (call_.out.full()) return;
            if (each.read_only) {
                judge_read_only(each);
                continue;
            }
            if (lets_through() || !call_.reports_unknown(each.from) || sent_back(each)) continue;
            for (auto const& row : judged_.schema.members)
                if (same_but_style(row.name, each.name)) {
                    report_unknown(each);
                    break;
                }
        }
    }

    /// Reports a member that nothing knows.
    void report_unknown(extra const& unknown) const
    {
        call_.out.add(errc::unknown_member, unknown.from, judged_.at / unknown.name,
                      unknown_name{meant_by(unknown)});
    }

    /// Judges a member that the platform sets: who sends it has to send it back (V19).
    void judge_read_only(extra const& each) const
    {
        if (call_.does == deed::create && call_.ignores_unknown()) return judge_unknown(each);
        if (each.from != origin::patch) return;
        if (auto const before = sent_back(each))
            keep(each, before);
        else if (!judged_.keeps_unknown && !is_of_stored_item(each))
            call_.out.add(errc::read_only, each.from, judged_.at / each.name,
                          refused_value{call_.out.echo(each.value, each.from)});
    }

    /// Judges a member that nothing knows: it is kept, dropped or reported (G5).
    void judge_unknown(extra const& unknown) const
    {
        auto const at = judged_.at / unknown.name;
        if (judged_.keeps_unknown) return;
        if (auto const before = sent_back(unknown))
            keep(unknown, before);
        else if (call_.reports_unknown(unknown.from))
            report_unknown(unknown);
        else if (unknown.from == origin::patch) {
            call_.planned.fixes.drop(unknown.value);
            call_.out.note(notice_code::member_ignored, origin::patch, at);
        }
        else if (call_.does == deed::audit && call_.out.notes()) {
            auto meant = meant_by(unknown);
            if (!meant.empty())
                call_.out.note(notice_code::member_unknown, unknown.from, at,
                               unknown_name{std::move(meant)});
        }
    }

private:
    /// Keeps what is stored where it is sent back (G5).
    void keep(extra const& sent, json::node before) const
    {
        if (judged_.replaces)
            call_.planned.fixes.restore(sent.value, before);
        else
            call_.planned.fixes.drop(sent.value);
    }

    /// Whether an item's member is that of any item of the stored list (V19).
    [[nodiscard]] bool is_of_stored_item(extra const& sent) const
    {
        return judged_.stored_list != nullptr && judged_.stored_list->has(sent.name, sent.value);
    }

    /// The known name that was probably meant: none that the object with the fault has.
    [[nodiscard]] std::string meant_by(extra const& unknown) const
    {
        auto const& rows = judged_.schema.members;
        auto const& values = judged_.values;
        std::vector<std::string_view> names;
        bool const sent = unknown.from == origin::patch;
        for (std::size_t row = 0; row != rows.size(); ++row) {
            auto const& [value, from] = values[row];
            bool const own = values.there().contains(row) && from == unknown.from;
            bool const has = sent ? own || judged_.sent_null(row)
                                  : (own && !value.is(json::kind::null)) ||
                                        stored_member(judged_.stored, rows[row].name);
            if (!rows[row].read_only && !has) names.push_back(rows[row].name);
        }
        if (entry_ != nullptr)
            for (auto const& declared : entry_->settings)
                if (!voicecfg::detail::names(rows, declared.name) &&
                    find_extra(judged_.extras, declared.name, unknown.from) == nullptr)
                    names.push_back(declared.name);
        return suggested(unknown.name, names, names_of::members);
    }

    /// Whether members that nothing else knows are let through, or judged by words for all of them
    /// (V13).
    [[nodiscard]] bool lets_through() const noexcept
    {
        return judged_.schema.open || judged_.schema.additional != nullptr;
    }

    [[nodiscard]] bool keeps_governing() const
    {
        if (!keeps_governing_) keeps_governing_ = judged_.keeps_governing();
        return *keeps_governing_;
    }

    /// The stored member that a sent one sends back (G5), or no value.
    [[nodiscard]] json::node sent_back(extra const& sent) const
    {
        if (sent.from != origin::patch || !judged_.stored.is(json::kind::object)) return {};
        auto const before = stored(sent.name);
        return before && json::equal(before, sent.value) && keeps_governing() ? before
                                                                              : json::node{};
    }

    /// A member of the stored object. Where many are asked for, its names are sorted once.
    [[nodiscard]] json::node stored(std::string_view name) const
    {
        constexpr std::size_t few = 8;
        if (judged_.extras.size() <= few) return judged_.stored.find(name);
        if (!stored_) stored_.emplace(judged_.stored);
        return stored_->find(name);
    }

    [[nodiscard]] setting const* declared(std::string_view name) const noexcept
    {
        return entry_ != nullptr ? entry_->find_setting(name) : nullptr;
    }

    /// Whether a sent member beyond the table reaches merged, of a patch that is accepted.
    [[nodiscard]] bool reaches_merged(std::string_view name) const
    {
        auto const* const sent = find_extra(judged_.extras, name, origin::patch);
        if (sent == nullptr) return false;
        if (sent->read_only) return static_cast<bool>(sent_back(*sent));
        return (declared(name) != nullptr || (entry_ != nullptr && entry_->any_setting) ||
                lets_through() || sent_back(*sent));
    }

    void judge(extra const& each) const
    {
        auto const at = judged_.at / each.name;
        if (each.read_only)
            judge_read_only(each);
        else if (auto const* const said = declared(each.name)) {
            auto const row = judged_.schema.compiled.discriminator;
            auto path =
                judged_.walk.entry_path(row, judged_.walk.of(row).name()).append(".settings");
            append_bracketed(path, each.name);
            judge_setting(call_.out, said, each.value, each.from, at, path);
        }
        else if (entry_ != nullptr && entry_->any_setting) {
            if (each.from == origin::patch || call_.rechecks())
                judge_setting(call_.out, nullptr, each.value, each.from, at, {});
        }
        else if (lets_through())
            judge_additional(each, at);
        else
            judge_unknown(each);
    }

    /// Judges a member that is let through, or judged by the words for all of them (V13).
    void judge_additional(extra const& each, location const& at) const
    {
        static constexpr value_words anything;
        if (judged_.schema.open)
            if (auto const before = sent_back(each)) return keep(each, before);
        if (each.from == origin::stored && !(judged_.judges_stored && judged_.audits_stored))
            return;
        auto const* const words = judged_.schema.additional;
        auto const before =
            judged_.stored.is(json::kind::object) ? stored(each.name) : json::node{};
        words_judge{call_.out, each.from, no_path, &tables_}.judge_whole(
            words != nullptr ? *words : anything, each.value,
            {.at = at,
             .from = each.from,
             .stored = each.from == origin::patch ? before : json::node{},
             .around = &judged_,
             .keeps_unknown = judged_.keeps_unknown});
        if (words != nullptr || !call_.out.notes() || !call_.notes(each.from)) return;
        auto meant = meant_by(each);
        if (!meant.empty())
            call_.out.note(notice_code::member_unknown, each.from, at,
                           unknown_name{std::move(meant)});
    }

    /// Calls `visit` with each stored member beyond the table.
    template <class Visit>
    void each_stored(Visit visit) const
    {
        for (json::members member{judged_.stored}; member; ++member)
            if (auto const* const row = find_named(judged_.schema.members, member.name());
                row == nullptr || row->read_only)
                visit(member);
    }

    /// Whether a stored member stays behind those of the sent object (E1, V15).
    [[nodiscard]] bool stays(std::string_view name) const
    {
        if (!judged_.renews && !is_read_only(name)) return false;
        return judged_.takes_place && declared(name) == nullptr && !reaches_merged(name) &&
               keeps_governing();
    }

    /// Whether a member that `each_stored` visits is one that only the platform sets.
    [[nodiscard]] bool is_read_only(std::string_view name) const
    {
        return !judged_.schema.compiled.marked.empty() && names(judged_.schema.members, name);
    }

    void keep_stored() const
    {
        each_stored([&](json::members const& member) {
            if (stays(member.name())) call_.planned.fixes.stay(member.value());
        });
    }

    /// The stored members of a replaced object that are gone in merged, but those that went with
    /// their discriminator (G18), in order.
    [[nodiscard]] std::vector<std::string> dropped_names() const
    {
        std::vector<std::string> gone;
        if (!judged_.replaces) return gone;
        auto const row = judged_.schema.compiled.discriminator;
        catalog_entry const* left = nullptr;
        if (row != compiled::none && !keeps_governing())
            left = judged_.walk.find_entry(
                row, stored_member(judged_.stored, judged_.schema.members[row].name));
        each_stored([&](json::members const& member) {
            auto const name = member.name();
            bool const went_along =
                left != nullptr && (left->any_setting || left->find_setting(name) != nullptr);
            bool const own = is_read_only(name) || (judged_.stored_table != nullptr &&
                                                    names(judged_.stored_table->members, name));
            if (!went_along && !own && !reaches_merged(name) && !stays(name))
                gone.emplace_back(name);
        });
        std::ranges::sort(gone);
        return gone;
    }

    void note_dropped(std::string const& name) const
    {
        call_.out.note(notice_code::member_dropped, origin::stored, judged_.at / name);
    }

    call const& call_;
    static inline std::string const no_path = {};

    judged_object const& judged_;
    table_judge& tables_;
    catalog_entry const* entry_;
    mutable std::optional<bool> keeps_governing_ = {};
    mutable std::optional<json::member_index> stored_ = {};
};

} // namespace voicecfg::detail

#endif
