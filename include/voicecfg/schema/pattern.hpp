// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_PATTERN_HPP
#define VOICECFG_SCHEMA_PATTERN_HPP

#include <voicecfg/json/utf8.hpp>
#include <voicecfg/schema/code_range.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace voicecfg {

/// The most states that a pattern may have.
inline constexpr std::size_t max_pattern_states = 50'000;

enum class pattern_step : std::uint8_t {
    fork,   ///< goes on at `next` and at `other`
    range,  ///< takes a code point from `first` to `last`, both included
    ranges, ///< takes a code point of the pattern's ranges from number `first` up to before `last`
    begin,  ///< goes on at the beginning of the text
    end,    ///< goes on at the very end of the text
    accept, ///< the text matches
};

/// A state of the nondeterministic automaton that a pattern stands for.
struct pattern_state {
    pattern_step step = pattern_step::accept;
    std::uint16_t next = 0;
    std::uint16_t other = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    friend bool operator==(pattern_state const&, pattern_state const&) = default;
};

/// A regular expression as constant tables, made by `compile_pattern`. It owns nothing. One without
/// states asks nothing of a text.
struct pattern {
    std::string_view source;
    std::span<pattern_state const> states; ///< it begins at the first one
    std::span<code_range const> ranges;    ///< of each state in order, none overlapping
};

namespace detail {

/// A set of states in the order in which they joined it. To empty it takes one step (Briggs and
/// Torczon, "An efficient representation for sparse sets", 1993).
class state_set {
public:
    /// In room for twice as many numbers as there are states.
    constexpr explicit state_set(std::span<std::uint16_t> room) noexcept
        : members_{room.first(room.size() / 2)}, places_{room.last(room.size() / 2)}
    {
    }

    constexpr void insert(std::uint16_t state) noexcept
    {
        if (places_[state] < size_ && members_[places_[state]] == state) return;
        places_[state] = static_cast<std::uint16_t>(size_);
        members_[size_++] = state;
    }
    constexpr void clear() noexcept { size_ = 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr std::uint16_t operator[](std::size_t at) const noexcept
    {
        return members_[at];
    }

private:
    std::span<std::uint16_t> members_;
    std::span<std::uint16_t> places_;
    std::size_t size_ = 0;
};

/// Looks for a pattern at all places of a text at once: each code point is looked at once, in each
/// state at most once.
class pattern_search {
public:
    /// In room for four times as many numbers as there are states.
    constexpr pattern_search(pattern const& asked, std::span<std::uint16_t> room) noexcept
        : asked_{asked}, now_{room.first(room.size() / 2)}, later_{room.last(room.size() / 2)}
    {
    }

    /// Whether the pattern matches up to the next code point, which it then takes; none is the end.
    constexpr bool matches_before(std::optional<char32_t> next) noexcept
    {
        std::swap(now_, later_);
        later_.clear();
        if (first_ || !anchored()) now_.insert(0);
        for (std::size_t i = 0; i != now_.size(); ++i)
            if (follow(asked_.states[now_[i]], next)) return true;
        first_ = false;
        return false;
    }

    /// Whether nothing that may follow makes it match.
    [[nodiscard]] constexpr bool is_over() const noexcept
    {
        return later_.size() == 0 && anchored();
    }

    /// The states that were looked at before the last code point.
    [[nodiscard]] constexpr std::size_t looked_at() const noexcept { return now_.size(); }

private:
    [[nodiscard]] constexpr bool anchored() const noexcept
    {
        return asked_.states[0].step == pattern_step::begin;
    }

    /// Whether the pattern matches there.
    constexpr bool follow(pattern_state const& state, std::optional<char32_t> next) noexcept
    {
        switch (state.step) {
        case pattern_step::fork:
            now_.insert(state.next);
            now_.insert(state.other);
            return false;
        case pattern_step::range:
            if (next && *next >= state.first && *next <= state.last) later_.insert(state.next);
            return false;
        case pattern_step::ranges:
            if (next &&
                contains(asked_.ranges.subspan(state.first, state.last - state.first), *next))
                later_.insert(state.next);
            return false;
        case pattern_step::begin:
            if (first_) now_.insert(state.next);
            return false;
        case pattern_step::end:
            if (!next) now_.insert(state.next);
            return false;
        case pattern_step::accept: break;
        }
        return true;
    }

    pattern const& asked_;
    state_set now_;
    state_set later_;
    bool first_ = true;
};

[[nodiscard]] constexpr bool matches_in(std::span<std::uint16_t> room, pattern const& asked,
                                        std::string_view value) noexcept
{
    pattern_search search{asked, room};
    while (!value.empty()) {
        auto const [point, bytes] = json::read_utf8(value);
        if (search.matches_before(point)) return true;
        if (search.is_over()) return false;
        value.remove_prefix(bytes);
    }
    return search.matches_before(std::nullopt);
}

/// Numbers for a while; a vector is not constant in every library.
class numbers {
public:
    constexpr explicit numbers(std::size_t count) : data_{new std::uint16_t[count]{}}, size_{count}
    {
    }
    numbers(numbers const&) = delete;
    numbers& operator=(numbers const&) = delete;
    constexpr ~numbers() { delete[] data_; }

    [[nodiscard]] constexpr std::span<std::uint16_t> all() const noexcept { return {data_, size_}; }

private:
    std::uint16_t* data_;
    std::size_t size_;
};

} // namespace detail

/// Whether a pattern matches anywhere in a text, UTF-8. It takes time in proportion to the text,
/// whatever the pattern, times its states at worst; and memory for patterns of more than 64 states.
[[nodiscard]] constexpr bool matches(pattern const& asked, std::string_view value)
{
    constexpr std::size_t few = 64;
    auto const states = asked.states.size();
    if (states == 0) return true;
    if (states > few) return detail::matches_in(detail::numbers{4 * states}.all(), asked, value);
    std::uint16_t room[4 * few]{};
    return detail::matches_in(std::span{room}.first(4 * states), asked, value);
}

} // namespace voicecfg

#endif
