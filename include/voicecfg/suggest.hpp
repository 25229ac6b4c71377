// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SUGGEST_HPP
#define VOICECFG_SUGGEST_HPP

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace voicecfg {

namespace detail {

constexpr bool is_style(char c) noexcept { return c == '_' || c == '-'; }

constexpr char ascii_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char ascii_upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace detail

/// Whether two names are equal but for ASCII case, `_` and `-`.
/// Such a name is what a client meant whatever else is near: `voice_id` is `voiceId`.
constexpr bool same_but_style(std::string_view a, std::string_view b) noexcept
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;; ++i, ++j) {
        while (i < a.size() && detail::is_style(a[i])) {
            ++i;
        }
        while (j < b.size() && detail::is_style(b[j])) {
            ++j;
        }
        if (i == a.size() || j == b.size()) {
            return i == a.size() && j == b.size();
        }
        if (detail::ascii_lower(a[i]) != detail::ascii_lower(b[j])) {
            return false;
        }
    }
}

/// The names to offer in place of one that is not known, as indices into the names asked about.
/// `allowed` holds `count` of them, the nearest first; `suggestion` is its first one where that is
/// near enough to be what was meant.
struct nearest {
    std::array<std::uint32_t, 8> allowed{};
    std::size_t count = 0;
    std::optional<std::uint32_t> suggestion;

    friend bool operator==(nearest const&, nearest const&) = default;
};

namespace detail {

// No edit changes the length of UTF-8 by more than one character of four bytes.
inline constexpr std::size_t most_edits = 2;
inline constexpr std::size_t most_bytes_apart = 4 * most_edits;

constexpr std::size_t apart(std::size_t a, std::size_t b) noexcept
{
    return std::max(a, b) - std::min(a, b);
}

// How many units two texts share in front. Eight bytes at a time: on alike texts a loop over the
// units spends its time on branches that nobody can predict.
template <class Char>
std::size_t count_shared(std::basic_string_view<Char> a, std::basic_string_view<Char> b) noexcept
{
    constexpr std::size_t step = sizeof(std::uint64_t) / sizeof(Char);
    auto const shorter = std::min(a.size(), b.size());
    std::size_t i = 0;
    for (; shorter - i >= step; i += step) {
        std::uint64_t in_a = 0;
        std::uint64_t in_b = 0;
        std::memcpy(&in_a, a.data() + i, sizeof in_a);
        std::memcpy(&in_b, b.data() + i, sizeof in_b);
        if (auto const differ = in_a ^ in_b; differ != 0) {
            constexpr bool little = std::endian::native == std::endian::little;
            auto const bits = little ? std::countr_zero(differ) : std::countl_zero(differ);
            return i + static_cast<std::size_t>(bits) / (8 * sizeof(Char));
        }
    }
    while (i < shorter && a[i] == b[i]) {
        ++i;
    }
    return i;
}

// The optimal string alignment distance (insert, delete, replace, swap of neighbours) where it is
// at most `limit`, else any number above. What two texts share in front is never worth an edit, so
// only the first difference has choices, and a limit of two leaves few: this is quicker than
// filling a table, needs no memory, and the depth of the recursion is the limit.
template <class Char>
std::size_t count_edits(std::basic_string_view<Char> a, std::basic_string_view<Char> b,
                        std::size_t limit) noexcept
{
    auto const shared = count_shared(a, b);
    a.remove_prefix(shared);
    b.remove_prefix(shared);
    if (a.empty() || b.empty() || limit == 0) {
        return std::max(a.size(), b.size());
    }
    std::size_t best = limit + 1;
    auto const spend_one = [&](std::size_t from_a, std::size_t from_b) {
        if (apart(a.size() - from_a, b.size() - from_b) + 1 < best) {
            best = std::min(best, 1 + count_edits(a.substr(from_a), b.substr(from_b), best - 2));
        }
    };
    spend_one(1, 1);
    spend_one(1, 0);
    spend_one(0, 1);
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
        spend_one(2, 2);
    }
    return best;
}

// All bytes of a text that has at least a word of them, or'ed: the last word may overlap the one
// before.
template <class Word>
Word any_bits(std::string_view text) noexcept
{
    auto const word = [&](std::size_t at) {
        Word read;
        std::memcpy(&read, text.data() + at, sizeof read);
        return read;
    };
    auto const last = text.size() - sizeof(Word);
    auto all = word(last);
    for (std::size_t at = 0; at < last; at += sizeof(Word)) all |= word(at);
    return all;
}

// Whether a text has no byte from 0x80 on.
inline bool is_ascii(std::string_view text) noexcept
{
    constexpr std::uint64_t high = 0x8080'8080'8080'8080;
    if (text.size() >= 8) return (any_bits<std::uint64_t>(text) & high) == 0;
    if (text.size() >= 4) return (any_bits<std::uint32_t>(text) & high) == 0;
    unsigned all = 0;
    for (char const c : text) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

// Which bytes a text holds, in 64 classes.
inline std::uint64_t classes_of(std::string_view text) noexcept
{
    std::uint64_t classes = 0;
    for (char const c : text) classes |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
    return classes;
}

// Whether more than so many bits are set.
constexpr bool more_than(std::size_t most, std::uint64_t bits) noexcept
{
    while (most-- != 0) bits &= bits - 1;
    return bits != 0;
}

// One unit a character: its bytes, packed. Equal units are equal characters, and a byte that is no
// UTF-8 where it stands is a unit of its own.
inline void split_characters(std::string_view text, std::u32string& units)
{
    units.clear();
    bool open = false;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (open && byte >= 0x80 && byte < 0xC0 && units.back() <= 0xFFFFFF) {
            units.back() = units.back() << 8 | byte;
        }
        else {
            units.push_back(byte);
            open = byte >= 0xC0;
        }
    }
}

// How near a name is to the one that was sent: 0 where they differ in style only, 1 or 2 where so
// many edits lead to it, else `beyond`.
class proximity {
public:
    static constexpr std::size_t beyond = most_edits + 1;

    // No name is longer than `longest`: what is sent beyond that is not even read.
    proximity(std::string_view sent, std::size_t longest)
        : sent_(sent), ascii_(is_ascii(sent.substr(0, longest + most_bytes_apart + 1))),
          classes_(classes_of(sent.substr(0, longest + most_bytes_apart + 1)))
    {
        for (std::size_t i = 0; i < sent.size() && bare_.size() <= longest; ++i) {
            if (!is_style(sent[i])) {
                bare_.push_back(sent[i]);
            }
        }
        for (char const first : {'_', '-', bare_.empty() ? '_' : bare_[0]}) {
            starts_[static_cast<unsigned char>(ascii_lower(first))] = true;
            starts_[static_cast<unsigned char>(ascii_upper(first))] = true;
        }
    }

    std::size_t operator()(std::string_view name)
    {
        // The first character tells nearly all names apart.
        bool const alike = name.empty() || starts_[static_cast<unsigned char>(name[0])];
        if (alike && is_same_but_style(name)) {
            return 0;
        }
        auto const bytes_apart = apart(sent_.size(), name.size());
        if (bytes_apart > most_bytes_apart) {
            return beyond;
        }
        if (ascii_ && is_ascii(name)) {
            auto const limit = most_edits_of(name.size());
            return bytes_apart > limit || far_from(name, limit) ? beyond : edits(sent_, name);
        }
        if (sent_units_.empty()) {
            split_characters(sent_, sent_units_);
        }
        split_characters(name, name_units_);
        return edits<char32_t>(sent_units_, name_units_);
    }

private:
    bool is_same_but_style(std::string_view name) const noexcept
    {
        std::string_view const bare = bare_;
        if (bare.size() > name.size()) {
            return false;
        }
        auto const shared = count_shared(bare, name);
        return same_but_style(bare.substr(shared), name.substr(shared));
    }

    // Whether so many edits lead to no such name. One edit leaves the first or the last character
    // as it is. Each takes at most one class away and brings at most one.
    [[nodiscard]] bool far_from(std::string_view name, std::size_t limit) const noexcept
    {
        if (limit == 1 && sent_.front() != name.front() && sent_.back() != name.back()) {
            return true;
        }
        auto const in_name = classes_of(name);
        return more_than(limit, classes_ & ~in_name) || more_than(limit, in_name & ~classes_);
    }

    // Fewer than half the name's characters: `ab` is no near miss of `cd`.
    static constexpr std::size_t most_edits_of(std::size_t characters) noexcept
    {
        return characters < 3 ? 0 : std::min(most_edits, (characters - 1) / 2);
    }

    template <class Char>
    static std::size_t edits(std::basic_string_view<Char> sent, std::basic_string_view<Char> name)
    {
        auto const limit = most_edits_of(name.size());
        if (limit == 0 || apart(sent.size(), name.size()) > limit) {
            return beyond;
        }
        auto const count = count_edits(sent, name, limit);
        return count <= limit ? count : beyond;
    }

    std::string_view sent_;
    bool ascii_;
    std::uint64_t classes_;
    std::string bare_;
    std::array<bool, 256> starts_{}; // a name that differs in style only starts with one of these
    std::u32string sent_units_;
    std::u32string name_units_;
};

} // namespace detail

/// The names that a client may have meant by `sent`, and what else there is.
/// First those equal but for style (`same_but_style`), then those within two edits (insert, delete,
/// replace a character, swap two neighbours) that are fewer than half the name's characters, by
/// their number; then the others; among equals in the order of `names`. Characters are Unicode code
/// points; no text is refused. Errors: only `std::bad_alloc`. Time: O(1) for a name whose length
/// rules it out, else linear in its length.
inline nearest nearest_names(std::string_view sent, std::span<std::string_view const> names)
{
    std::size_t longest = 0;
    for (std::string_view const name : names) {
        longest = std::max(longest, name.size());
    }
    detail::proximity proximity_to_sent(sent, longest);
    std::array<nearest, detail::proximity::beyond + 1> ranks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto& rank = ranks[proximity_to_sent(names[i])];
        if (rank.count < rank.allowed.size()) {
            rank.allowed[rank.count++] = static_cast<std::uint32_t>(i);
        }
    }
    nearest answer;
    for (std::size_t r = 0; r < ranks.size(); ++r) {
        for (std::size_t i = 0; i < ranks[r].count && answer.count < answer.allowed.size(); ++i) {
            answer.allowed[answer.count++] = ranks[r].allowed[i];
        }
        if (r != detail::proximity::beyond && answer.count > 0) {
            answer.suggestion = answer.allowed.front();
        }
    }
    return answer;
}

} // namespace voicecfg

#endif
