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
    extras_judge(call const& about, judged_object const& judged) noexcept
        : call_{about}, judged_{judged}, entry_{judged.entry()}
    {
    }
    extras_judge(extras_judge const&) = delete;
    extras_judge& operator=(extras_judge const&) = delete;

    /// Judges them by what the discriminator's entry declares, and drops or reports what it does
    /// not; those that replace a stored object leave of it what stays.
    void judge() const
    {
        if (judged_.renews) keep_stored();
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
            if (!call_.reports_unknown(each.from) || sent_back(each)) continue;
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

    /// Judges a member of the assistant itself, where all but read-only ones are unknown.
    void judge_root(extra const& each, bool read_only) const
    {
        bool const dropped = call_.does == deed::create && call_.ignores_unknown();
        if (!read_only || dropped)
            judge_unknown(each);
        else if (each.from == origin::patch && !sent_back(each))
            call_.out.add(errc::read_only, each.from, judged_.at / each.name,
                          refused_value{call_.out.echo(each.value, each.from)});
    }

    /// Judges a member that nothing knows: it is kept, dropped or reported (G5).
    void judge_unknown(extra const& unknown) const
    {
        auto const at = judged_.at / unknown.name;
        if (judged_.keeps_unknown) return;
        if (auto const before = sent_back(unknown)) {
            if (judged_.replaces)
                call_.planned.fixes.restore(unknown.value, before);
            else
                call_.planned.fixes.drop(unknown.value);
        }
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
    /// The known name that was probably meant: none that the object with the fault has.
    [[nodiscard]] std::string meant_by(extra const& unknown) const
    {
        auto const& rows = judged_.schema.members;
        auto const& values = judged_.values;
        std::vector<std::string_view> names;
        for (std::size_t row = 0; row != rows.size(); ++row)
            if (!values.there().contains(row) || values[row].from != unknown.from)
                names.push_back(rows[row].name);
        if (entry_ != nullptr)
            for (auto const& declared : entry_->settings)
                if (!voicecfg::detail::names(rows, declared.name) &&
                    find_extra(judged_.extras, declared.name, unknown.from) == nullptr)
                    names.push_back(declared.name);
        return suggested(unknown.name, names, names_of::members);
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
        return sent != nullptr && (declared(name) != nullptr ||
                                   (entry_ != nullptr && entry_->any_setting) || sent_back(*sent));
    }

    void judge(extra const& each) const
    {
        auto const at = judged_.at / each.name;
        if (auto const* const said = declared(each.name)) {
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
        else
            judge_unknown(each);
    }

    /// Calls `visit` with each stored member beyond the table.
    template <class Visit>
    void each_stored(Visit visit) const
    {
        for (json::members member{judged_.stored}; member; ++member)
            if (!names(judged_.schema.members, member.name())) visit(member);
    }

    /// Whether a stored member stays behind those of the sent object (E1).
    [[nodiscard]] bool stays(std::string_view name) const
    {
        return judged_.renews && declared(name) == nullptr && !reaches_merged(name) &&
               keeps_governing();
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
        if (!keeps_governing())
            left = judged_.walk.find_entry(
                row, stored_member(judged_.stored, judged_.schema.members[row].name));
        each_stored([&](json::members const& member) {
            auto const name = member.name();
            bool const went_along =
                left != nullptr && (left->any_setting || left->find_setting(name) != nullptr);
            if (!went_along && !reaches_merged(name) && !stays(name)) gone.emplace_back(name);
        });
        std::ranges::sort(gone);
        return gone;
    }

    void note_dropped(std::string const& name) const
    {
        call_.out.note(notice_code::member_dropped, origin::stored, judged_.at / name);
    }

    call const& call_;
    judged_object const& judged_;
    catalog_entry const* entry_;
    mutable std::optional<bool> keeps_governing_ = {};
    mutable std::optional<json::member_index> stored_ = {};
};

} // namespace voicecfg::detail

#endif
