// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_SUGGEST_HPP
#define VOICECFG_REPORT_SUGGEST_HPP

#include <voicecfg/report/edit_distance.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace voicecfg {

namespace detail {

[[nodiscard]] constexpr bool is_style(char c) noexcept { return c == '_' || c == '-'; }

[[nodiscard]] constexpr char ascii_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char ascii_upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace detail

/// Whether two names are equal but for ASCII case, `_` and `-`.
/// Such a name is what a client meant whatever else is near: `voice_id` is `voiceId`.
[[nodiscard]] constexpr bool same_but_style(std::string_view a, std::string_view b) noexcept
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;; ++i, ++j) {
        while (i < a.size() && detail::is_style(a[i])) ++i;
        while (j < b.size() && detail::is_style(b[j])) ++j;
        if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
        if (detail::ascii_lower(a[i]) != detail::ascii_lower(b[j])) return false;
    }
}

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

inline constexpr std::size_t most_edits = 2;
/// No edit changes the length of UTF-8 by more than one character of four bytes.
inline constexpr std::size_t most_bytes_apart = 4 * most_edits;

[[nodiscard]] constexpr bool is_ascii(char c) noexcept
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Bytes in 64 classes.
class byte_classes {
public:
    constexpr void insert(char byte) noexcept { bits_ |= std::uint64_t{1} << place(byte); }
    /// False only where no such byte was put in.
    [[nodiscard]] constexpr bool may_hold(char byte) const noexcept
    {
        return (bits_ >> place(byte) & 1) != 0;
    }

private:
    [[nodiscard]] static constexpr unsigned place(char byte) noexcept
    {
        return static_cast<unsigned char>(byte) & 63U;
    }

    std::uint64_t bits_ = 0;
};

/// Replaces `units` by one unit a character: its bytes, packed. Equal units are equal characters,
/// and a byte that is no UTF-8 where it stands is a unit of its own.
inline void split_characters(std::string_view text, std::u32string& units)
{
    units.clear();
    bool open = false;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (open && byte >= 0x80 && byte < 0xC0 && units.back() <= 0xFFFFFF)
            units.back() = units.back() << 8 | byte;
        else {
            units.push_back(byte);
            open = byte >= 0xC0;
        }
    }
}

/// How near a name is to the one that was sent: 0 where they differ in style only, 1 or 2 where so
/// many edits lead to it, else `beyond`.
class proximity {
public:
    static constexpr std::size_t beyond = most_edits + 1;

    /// No name is longer than `longest`: what is sent beyond that is not even read.
    proximity(std::string_view sent, std::size_t longest) : sent_{sent}
    {
        for (char const c : sent.substr(0, longest + most_bytes_apart + 1)) {
            ascii_ = ascii_ && is_ascii(c);
            sent_bytes_.insert(c);
        }
        for (std::size_t i = 0; i < sent.size() && bare_.size() <= longest; ++i)
            if (!is_style(sent[i])) bare_ += sent[i];
        for (char const first : {'_', '-', bare_.empty() ? '_' : bare_[0]}) {
            starts_.insert(ascii_lower(first));
            starts_.insert(ascii_upper(first));
        }
    }

    [[nodiscard]] std::size_t operator()(std::string_view name)
    {
        if (may_start(name) && is_same_but_style(name)) return 0;
        if (far_in_length(name)) return beyond;
        if (ascii_) {
            if (far_from(name)) return beyond;
            if (std::all_of(name.begin(), name.end(), is_ascii)) return edits(sent_, name);
        }
        if (sent_units_.empty()) split_characters(sent_, sent_units_);
        split_characters(name, name_units_);
        return edits<char32_t>(sent_units_, name_units_);
    }

    /// The next position from here on of a name that its length and its first character do not
    /// already tell to be `beyond`.
    [[nodiscard]] std::size_t skip_far(std::span<std::string_view const> names,
                                       std::size_t at) const noexcept
    {
        while (at < names.size() && far_in_length(names[at]) && !may_start(names[at])) ++at;
        return at;
    }

private:
    /// Whether what differs in style only may begin as a name does.
    [[nodiscard]] bool may_start(std::string_view name) const noexcept
    {
        return name.empty() || starts_.may_hold(name.front());
    }

    /// Whether the lengths are more than `most_bytes_apart`.
    [[nodiscard]] bool far_in_length(std::string_view name) const noexcept
    {
        return name.size() + most_bytes_apart - sent_.size() > 2 * most_bytes_apart;
    }

    [[nodiscard]] bool is_same_but_style(std::string_view name) const noexcept
    {
        std::string_view const bare = bare_;
        if (bare.size() > name.size()) return false;
        auto const shared = count_shared(bare, name);
        return same_but_style(bare.substr(shared), name.substr(shared));
    }

    /// Whether a glance tells that too many edits lead from ASCII to a name. One edit leaves the
    /// first or the last character as it is, and brings at most one that was not sent. A name has
    /// at most as many characters as bytes.
    [[nodiscard]] bool far_from(std::string_view name) const noexcept
    {
        auto left = most_edits_of(name.size());
        if (left == 0 || sent_.empty()) return true;
        if (left == 1 && sent_.front() != name.front() && sent_.back() != name.back()) return true;
        for (char const c : name)
            if (is_ascii(c) && !sent_bytes_.may_hold(c) && left-- == 0) return true;
        return false;
    }

    /// Fewer than half the name's characters: `ab` is no near miss of `cd`.
    [[nodiscard]] static constexpr std::size_t most_edits_of(std::size_t characters) noexcept
    {
        return characters < 3 ? 0 : std::min(most_edits, (characters - 1) / 2);
    }

    template <class Char>
    [[nodiscard]] static std::size_t edits(std::basic_string_view<Char> sent,
                                           std::basic_string_view<Char> name)
    {
        auto const limit = most_edits_of(name.size());
        if (limit == 0 || apart(sent.size(), name.size()) > limit) return beyond;
        auto const count = count_edits(sent, name, limit);
        return count <= limit ? count : beyond;
    }

    std::string_view sent_;
    bool ascii_ = true;
    byte_classes sent_bytes_;
    std::string bare_;
    byte_classes starts_; ///< a name that differs in style only starts with one of these
    std::u32string sent_units_;
    std::u32string name_units_;
};

} // namespace detail

/// The names that a client may have meant by `sent`, and what else there is.
/// First those equal but for style (`same_but_style`), then those within two edits (insert, delete,
/// replace a character, swap two neighbours) that are fewer than half the name's characters, by
/// their number; then the others; among equals in the order of `names`. Characters are Unicode code
/// points; no text is refused. Errors: only `std::bad_alloc`. Time: O(1) for a name whose length
/// and first character rule it out, else linear in its length.
[[nodiscard]] inline nearest nearest_names(std::string_view sent,
                                           std::span<std::string_view const> names)
{
    std::size_t longest = sent.size();
    if (longest > 64) {
        longest = 0;
        for (auto const name : names) longest = std::max(longest, name.size());
    }
    detail::proximity proximity_to_sent{sent, longest};
    struct equals {
        std::array<std::uint32_t, 8> allowed; // the first `count` of them
        std::size_t count = 0;
    };
    std::array<equals, detail::proximity::beyond + 1> ranks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto& rank = ranks[proximity_to_sent(names[i])];
        if (rank.count < rank.allowed.size())
            rank.allowed[rank.count++] = static_cast<std::uint32_t>(i);
        else if (&rank == &ranks.back())
            i = proximity_to_sent.skip_far(names, i + 1) - 1;
    }
    nearest answer;
    for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
        for (std::size_t i = 0; i < ranks[rank].count && answer.count < answer.allowed.size(); ++i)
            answer.allowed[answer.count++] = ranks[rank].allowed[i];
        if (rank != detail::proximity::beyond) answer.likely = answer.count;
    }
    return answer;
}

} // namespace voicecfg

#endif
