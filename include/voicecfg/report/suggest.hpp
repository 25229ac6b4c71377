// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_SUGGEST_HPP
#define VOICECFG_REPORT_SUGGEST_HPP

#include <voicecfg/report/edit_distance.hpp>
#include <voicecfg/report/fold.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace voicecfg {

/// What names are of: how near one must be to have been meant depends on it.
enum class names_of : std::uint8_t {
    members,   ///< members, settings, options: what a program's author types
    values,    ///< choices, entries of a catalog, time zones
    languages, ///< language tags (RFC 5646): the nearest by spelling is another language
};

/// The names to offer in place of one that is not known, as indices into the names asked about.
/// `allowed` holds `count` of them, the nearest first. The first `likely` ones are near enough to
/// be what was meant.
struct nearest {
    std::array<std::uint32_t, 8> allowed{};
    std::size_t count = 0;
    std::size_t likely = 0;

    /// What was probably meant, if anything.
    [[nodiscard]] std::optional<std::uint32_t> suggestion() const noexcept
    {
        return likely != 0 ? std::optional{allowed.front()} : std::nullopt;
    }

    [[nodiscard]] friend bool operator==(nearest const&, nearest const&) = default;
};

namespace detail {

/// How well a name fits what was sent: the lower, the better.
namespace fit {
inline constexpr std::uint32_t same = 0;    ///< equal when folded
inline constexpr std::uint32_t renamed = 1; ///< another name of it is
inline constexpr std::uint32_t near = 2;    ///< and more the farther
inline constexpr std::uint32_t none = UINT32_MAX;
} // namespace fit

/// Takes the first subtag off a language tag, and the separator behind it.
[[nodiscard]] inline std::string_view take_subtag(std::string_view& tag, bool& more) noexcept
{
    auto const end = std::find_if(tag.begin(), tag.end(), is_style);
    auto const length = static_cast<std::size_t>(end - tag.begin());
    auto const subtag = tag.substr(0, length);
    more = length != tag.size();
    tag.remove_prefix(more ? length + 1 : length);
    return subtag;
}

/// How well a language tag fits one that was sent, with so many separators: best what that begins
/// with, the longest first; then what has its primary subtag.
[[nodiscard]] inline std::uint32_t fit_of_tag(std::string_view sent, std::uint32_t separators,
                                              std::string_view name) noexcept
{
    std::uint32_t shared = 0;
    for (bool more_sent = true, more_named = true;; ++shared) {
        auto const asked = take_subtag(sent, more_sent);
        auto const offered = take_subtag(name, more_named);
        bool const same =
            std::equal(asked.begin(), asked.end(), offered.begin(), offered.end(),
                       [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
        if (same && !more_named) return fit::near + separators - shared;
        if (!same || !more_sent)
            return same || shared != 0 ? fit::near + separators + 1 : fit::none;
    }
}

/// What was sent, made ready to be compared with many names.
class wanted {
public:
    /// No name is longer than `longest`: what is sent beyond that is not read.
    wanted(std::string_view sent, names_of kind, std::size_t longest) : sent_{sent}, kind_{kind}
    {
        fold(sent, longest + 4 * most_edits, folded_);
        most_ = most_edits_to(folded_.size());
        bytes_ = 0;
        for (char32_t const unit : folded_)
            bytes_ += unit > 0xFFFFFF ? 4U : unit > 0xFFFF ? 3U : unit > 0xFF ? 2U : 1U;
        if (kind == names_of::languages)
            separators_ =
                static_cast<std::uint32_t>(std::count_if(sent.begin(), sent.end(), is_style));
        for (unsigned byte = 0; byte != 0x80; ++byte)
            strange_[byte] = is_dropped(static_cast<char>(byte)) ? 0 : 1;
        for (char digit = '0'; digit <= '9'; ++digit)
            strange_[static_cast<unsigned char>(digit)] = most_edits + 1;
        for (char32_t const unit : folded_)
            if (unit < 0x80) {
                strange_[unit] = 0;
                strange_[static_cast<unsigned char>(ascii_upper(static_cast<char>(unit)))] = 0;
            }
    }

    /// Whether a glance tells that a name does not fit: it is too short, or holds more characters
    /// that were not sent than edits can bring.
    [[nodiscard]] bool is_far(std::string_view name) const noexcept
    {
        if (kind_ == names_of::languages) return false;
        if (name.size() + 4 * most_ < bytes_) return true;
        std::size_t strange = 0;
        for (char const c : name)
            if ((strange += strange_[static_cast<unsigned char>(c)]) > most_) return true;
        return false;
    }

    /// The first position from one up to another of a name that is not far, as a glance at its
    /// length and its first characters tells.
    [[nodiscard]] std::uint32_t skip_far(std::span<std::string_view const> names, std::uint32_t at,
                                         std::uint32_t until) const noexcept
    {
        auto const strange = [&](char c) -> std::size_t {
            return strange_[static_cast<unsigned char>(c)];
        };
        if (kind_ == names_of::languages) return at;
        for (; at < until; ++at) {
            auto const name = names[at];
            if (name.size() + 4 * most_ < bytes_) continue;
            if (name.size() < 3 || strange(name[0]) + strange(name[1]) + strange(name[2]) <= most_)
                break;
        }
        return at;
    }

    [[nodiscard]] bool is_same(std::string_view name)
    {
        if (is_far(name)) return false;
        fold(name, folded_.size(), name_);
        return name_ == folded_;
    }

    [[nodiscard]] std::uint32_t fit_of(std::string_view name)
    {
        if (is_far(name)) return fit::none;
        fold(name, folded_.size() + most_, name_);
        if (name_ == folded_) return fit::same;
        if (kind_ == names_of::languages) return fit_of_tag(sent_, separators_, name);
        auto const limit = std::min(most_, most_edits_to(name_.size()));
        if (limit == 0 || apart(folded_.size(), name_.size()) > limit) return fit::none;
        auto const edits = count_edits<char32_t>(folded_, name_, limit);
        return edits <= limit ? fit::near + static_cast<std::uint32_t>(edits) - 1 : fit::none;
    }

private:
    static constexpr std::size_t most_edits = 2;

    /// The edits that may lead from what was sent to a name of a folded length, or, of `values`,
    /// between two of which the shorter has it. Members are few and their names are words: two
    /// edits, or what is less than half of what was sent. Of many values more are alike.
    [[nodiscard]] std::size_t most_edits_to(std::size_t length) const noexcept
    {
        auto const sent = folded_.size();
        switch (kind_) {
        case names_of::members: return sent == 0 ? 0 : std::min(most_edits, (sent - 1) / 2);
        case names_of::values: return length < 4 ? 0 : length < 8 ? 1 : most_edits;
        case names_of::languages: break;
        }
        return 0;
    }

    std::string_view sent_;
    names_of kind_;
    std::u32string folded_;
    std::u32string name_;
    std::uint32_t separators_ = 0; ///< in a language tag
    std::size_t most_ = 0;         ///< edits, whatever the name
    std::size_t bytes_ = 0;        ///< of what was sent, folded
    std::array<std::uint8_t, 256> strange_ =
        {}; ///< edits that it takes to bring a byte in, at least
};

/// The best names, each once, those that fit alike in the order in which they came.
class best_names {
public:
    explicit best_names(std::span<std::string_view const> names) noexcept : names_{names} {}

    /// Whether a name that does not fit comes too late.
    [[nodiscard]] bool full() const noexcept { return found_.count == found_.allowed.size(); }

    void add(std::uint32_t position, std::uint32_t fit)
    {
        auto& [allowed, count, likely] = found_;
        if (full() && fit >= fits_.back()) return;
        for (std::size_t i = 0; i != count; ++i)
            if (names_[allowed[i]] == names_[position]) return;
        auto at = full() ? count - 1 : count++;
        for (; at != 0 && fits_[at - 1] > fit; --at) {
            fits_[at] = fits_[at - 1];
            allowed[at] = allowed[at - 1];
        }
        fits_[at] = fit;
        allowed[at] = position;
    }

    [[nodiscard]] nearest take() noexcept
    {
        while (found_.likely != found_.count && fits_[found_.likely] != fit::none) ++found_.likely;
        return found_;
    }

private:
    std::span<std::string_view const> names_;
    nearest found_;
    std::array<std::uint32_t, std::tuple_size_v<decltype(nearest::allowed)>> fits_{};
};

} // namespace detail

/// The names that a client may have meant by `sent`, and what else there is (G20).
/// Names are compared *folded*: without `_`, `-` and spaces, ASCII letters small. First those equal
/// to what was sent; then those of which another name is; then, of `languages`, what the tag that
/// was sent begins with, subtag by subtag, the longest first, and what has its primary subtag; of
/// others, those within few edits (insert, delete, replace a character, swap two neighbours) that
/// touch no digit, by their number: of `members` two, fewer than half of what was sent; of `values`
/// one where the shorter of the two has four characters, two where it has eight. Then the rest;
/// among equals in the order of `names`, in which a name given twice counts once. Characters are
/// Unicode code points; no text is refused. Errors: only `std::bad_alloc`. Time: for a name that
/// its length or its first characters rule out O(1), else linear in its length.
[[nodiscard]] inline nearest nearest_names(std::string_view sent,
                                           std::span<std::string_view const> names, names_of kind,
                                           std::span<other_name const> others = {})
{
    std::size_t longest = sent.size();
    if (longest > 64) {
        longest = 0;
        for (auto const name : names) longest = std::max(longest, name.size());
        for (auto const& other : others) longest = std::max(longest, other.name.size());
    }
    detail::wanted wanted{sent, kind, longest};
    std::vector<std::uint32_t> renamed;
    for (auto const& other : others)
        if (other.position < names.size() && wanted.is_same(other.name))
            renamed.push_back(other.position);
    std::sort(renamed.begin(), renamed.end());
    detail::best_names best{names};
    auto next = renamed.begin();
    auto const size = static_cast<std::uint32_t>(names.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        if (best.full()) i = wanted.skip_far(names, i, next != renamed.end() ? *next : size);
        if (i >= size) break;
        auto fit = wanted.fit_of(names[i]);
        for (; next != renamed.end() && *next == i; ++next)
            fit = std::min(fit, detail::fit::renamed);
        best.add(i, fit);
    }
    return best.take();
}

} // namespace voicecfg

#endif
