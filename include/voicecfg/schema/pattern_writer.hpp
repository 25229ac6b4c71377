// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_PATTERN_WRITER_HPP
#define VOICECFG_SCHEMA_PATTERN_WRITER_HPP

#include <voicecfg/schema/code_range.hpp>
#include <voicecfg/schema/pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace voicecfg {

namespace detail {

/// Writes the states of a pattern (Thompson's construction). The states of a part stand side by
/// side, it is entered at the first of them and left to the one behind the last. A group begins
/// with a jump, a fork of one way, which makes room for a repetition's fork; so it counts as a
/// state.
class pattern_writer {
public:
    std::vector<pattern_state> states;
    std::vector<code_range> ranges;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return states.size(); }

    constexpr void write(pattern_step step)
    {
        states.push_back({.step = step, .next = place(size() + 1)});
    }
    constexpr void write_set(std::span<code_range const> set)
    {
        pattern_state made{.step = pattern_step::range, .next = place(size() + 1)};
        if (set.size() == 1) {
            made.first = set.front().first;
            made.last = set.front().last;
        }
        else {
            made.step = pattern_step::ranges;
            made.first = static_cast<std::uint32_t>(ranges.size());
            ranges.insert(ranges.end(), set.begin(), set.end());
            made.last = static_cast<std::uint32_t>(ranges.size());
        }
        states.push_back(made);
    }
    constexpr void write_fork(std::size_t next, std::size_t other)
    {
        states.push_back(fork(next, other));
    }
    constexpr void set_fork(std::size_t at, std::size_t next, std::size_t other)
    {
        states[at] = fork(next, other);
    }

    /// Repeats the part that began there and is the last one. `most` is nothing for any number.
    /// False where there would be too many states.
    constexpr bool repeat(std::size_t begin, std::size_t least, std::optional<std::size_t> most)
    {
        bool const forks = least == 0 || (most && *most != least);
        if (forks && !is_jump(states[begin])) make_room(begin);
        auto const part = size() - begin;
        auto const copies = std::max<std::size_t>(most.value_or(least), 1);
        if (copies > (max_pattern_states - begin) / part) return false;
        for (std::size_t copied = part; copied != copies * part; ++copied)
            states.push_back(moved(states[begin + copied - part], part));
        if (!most) write_fork(begin + (copies - 1) * part, size() + 1);
        for (auto each = least; each < copies; ++each)
            states[begin + each * part].other = place(size());
        if (most == std::size_t{0}) set_fork(begin, size(), size());
        return true;
    }

    /// Puts in the place of each jump the state that it leads to; jumps lead forward.
    constexpr void follow_jumps() noexcept
    {
        for (auto at = size(); at-- != 0;)
            if (is_jump(states[at])) states[at] = states[states[at].next];
    }

private:
    [[nodiscard]] static constexpr std::uint16_t place(std::size_t at) noexcept
    {
        return static_cast<std::uint16_t>(at);
    }
    [[nodiscard]] static constexpr pattern_state fork(std::size_t next, std::size_t other) noexcept
    {
        return {.step = pattern_step::fork, .next = place(next), .other = place(other)};
    }
    [[nodiscard]] static constexpr bool is_jump(pattern_state const& state) noexcept
    {
        return state.step == pattern_step::fork && state.next == state.other;
    }
    [[nodiscard]] static constexpr pattern_state moved(pattern_state state, std::size_t by) noexcept
    {
        state.next = place(state.next + by);
        if (state.step == pattern_step::fork) state.other = place(state.other + by);
        return state;
    }
    constexpr void make_room(std::size_t at)
    {
        auto const single = moved(states[at], 1);
        set_fork(at, at + 1, at + 1);
        states.push_back(single);
    }
};

} // namespace detail

} // namespace voicecfg

#endif
