// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_SINK_HPP
#define VOICECFG_REPORT_SINK_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/suggest.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace voicecfg::detail {

/// The most values that a violation lists.
inline constexpr std::size_t max_allowed = std::tuple_size_v<decltype(nearest::allowed)>;

/// Takes what a violation says of a secret out of its details (V19).
inline void conceal(violation_details& details)
{
    if (auto* const format = std::get_if<format_mismatch>(&details)) format->suggestion.clear();
    if (auto* const listed = std::get_if<choices>(&details)) {
        listed->suggestion.clear();
        listed->elsewhere.clear();
        listed->successors.clear();
    }
    if (auto* const range = std::get_if<value_range>(&details)) range->size.reset();
}

/// The one sink of a call: what the rules find, in the order they find it, up to a maximum.
class sink {
public:
    /// Collects violations.
    sink(report& into, std::size_t maximum, bool shows_stored = false) noexcept
        : report_{&into}, maximum_{std::max<std::size_t>(maximum, 1)}, shows_stored_{shows_stored}
    {
    }
    /// Collects notices beside success: what is a violation all the same is stale.
    sink(notice_list& into, std::size_t maximum, bool shows_stored = false) noexcept
        : notices_{&into}, maximum_{std::max<std::size_t>(maximum, 1)}, shows_stored_{shows_stored}
    {
    }

    /// Whether nothing more can change what was collected.
    [[nodiscard]] bool full() const noexcept { return count_ > maximum_; }
    /// How often a violation was added before it was full; notices are none.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    /// Whether notices are collected.
    [[nodiscard]] bool notes() const noexcept { return notices_ != nullptr; }

    /// A scalar as a violation repeats it, as JSON text, or nothing: a sent one, or any where the
    /// caller sent all that is judged.
    [[nodiscard]] std::string echo(json::node value, origin from) const
    {
        return (from == origin::patch || shows_stored_) && !hides_ ? voicecfg::echo(value)
                                                                   : std::string{};
    }

    /// A member that has to do with a violation of another one.
    [[nodiscard]] culprit blame(location const& at, json::node value, origin from) const
    {
        if (!value) return {};
        return {at.pointer(), value.is(json::kind::null) ? std::string{} : echo(value, from)};
    }

    /// Hides what is reported of a secret, until its result goes (V19).
    class [[nodiscard]] hiding {
    public:
        hiding(sink& of, bool hides) noexcept : of_{of}, before_{of.hides_}
        {
            of.hides_ = of.hides_ || hides;
        }
        hiding(hiding const&) = delete;
        hiding& operator=(hiding const&) = delete;
        ~hiding() { of_.hides_ = before_; }

    private:
        sink& of_;
        bool before_;
    };
    /// Hides, where `secret`, the values of what is reported while the result lives.
    hiding hide(bool secret) noexcept { return {*this, secret}; }
    /// Whether what is reported is of a secret.
    [[nodiscard]] bool hides() const noexcept { return hides_; }

    /// Whether a violation at a pointer was reported, or told as stale.
    [[nodiscard]] bool has_fault_at(std::string_view pointer) const
    {
        if (report_ != nullptr)
            return std::ranges::any_of(report_->violations, [&](violation const& each) {
                return each.pointer == pointer;
            });
        return std::ranges::any_of(notices_->all, [&](notice const& each) {
            return each.code == notice_code::stale && each.pointer == pointer;
        });
    }

    /// Reports a violation.
    void add(errc code, origin from, location const& at, violation_details&& details,
             std::string catalog_path = {})
    {
        add_at(code, from, at.pointer(), std::move(details), std::move(catalog_path));
    }
    /// The same at a pointer.
    void add_at(errc code, origin from, std::string at, violation_details&& details,
                std::string catalog_path = {})
    {
        violation added{code, from, std::move(at), std::move(catalog_path), std::move(details)};
        if (hides_) conceal(added.details);
        if (notices_ == nullptr) {
            if (take_room(report_->violations.size(), report_->truncated))
                report_->violations.push_back(std::move(added));
        }
        else if (take_room(notices_->all.size(), notices_->truncated)) {
            auto pointer = added.pointer;
            notices_->all.push_back(
                {notice_code::stale, origin::stored, std::move(pointer), std::move(added)});
        }
    }

    /// Reports a violation of which there is nothing more to say.
    void add(errc code, origin from, location const& at, std::string catalog_path = {})
    {
        add(code, from, at, details_for(code), std::move(catalog_path));
    }

    /// Tells a notice, where they are collected.
    void note(notice_code code, origin from, location const& at, notice_details details = {})
    {
        if (notices_ != nullptr) note_at(code, from, at.pointer(), std::move(details));
    }
    /// The same at a pointer. Those of one place stand in the order of their codes.
    void note_at(notice_code code, origin from, std::string at, notice_details details = {})
    {
        if (notices_ == nullptr) return;
        auto const count = count_;
        auto& all = notices_->all;
        if (!take_room(all.size(), notices_->truncated)) return;
        count_ = count;
        auto place = all.end();
        while (place != all.begin() && place[-1].pointer == at && place[-1].code > code) --place;
        all.insert(place, {code, from, std::move(at), std::move(details)});
    }

private:
    /// Counts one more, and says whether there is room for it.
    [[nodiscard]] bool take_room(std::size_t taken, bool& truncated) noexcept
    {
        if (taken != maximum_) return ++count_, true;
        truncated = true;
        count_ = maximum_ + 1;
        return false;
    }

    report* report_ = nullptr;
    notice_list* notices_ = nullptr;
    std::size_t maximum_;
    std::size_t count_ = 0;
    bool shows_stored_;
    bool hides_ = false;
};

/// Which of some names was probably meant, as JSON text, or nothing.
[[nodiscard]] inline std::string suggested(std::string_view sent,
                                           std::span<std::string_view const> names, names_of kind)
{
    std::string suggestion;
    auto const meant = nearest_names(sent, names, kind).suggestion();
    if (meant) json::append_quoted(suggestion, names[*meant]);
    return suggestion;
}

/// What a string may be: the nearest of some names first, and the one that was meant.
[[nodiscard]] inline choices list_allowed(std::string value, std::string_view sent,
                                          std::span<std::string_view const> names,
                                          names_of kind = names_of::values,
                                          std::span<other_name const> others = {})
{
    auto const found = nearest_names(sent, names, kind, others);
    choices all{.value = std::move(value), .count = names.size()};
    all.allowed.reserve(found.count);
    for (std::size_t i = 0; i < found.count; ++i)
        json::append_quoted(all.allowed.emplace_back(), names[found.allowed[i]]);
    if (found.likely != 0) all.suggestion = all.allowed.front();
    return all;
}

} // namespace voicecfg::detail

#endif
