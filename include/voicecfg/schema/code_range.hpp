// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_CODE_RANGE_HPP
#define VOICECFG_SCHEMA_CODE_RANGE_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace voicecfg {

/// The code points from the first to the last, both included.
struct code_range {
    char32_t first;
    char32_t last;

    friend bool operator==(code_range const&, code_range const&) = default;
};

/// Sets of code points: ranges in order, none of which overlaps or touches another.
namespace detail {

inline constexpr char32_t last_code_point = 0x10FFFF;

inline constexpr code_range digit_points[] = {{U'0', U'9'}};
inline constexpr code_range word_points[] = {
    {U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}};
inline constexpr code_range space_points[] = {{U'\t', U'\r'}, {U' ', U' '}};
inline constexpr code_range line_end_points[] = {{U'\n', U'\n'}, {U'\r', U'\r'}, {0x2028, 0x2029}};

[[nodiscard]] constexpr bool contains(std::span<code_range const> set, char32_t point) noexcept
{
    auto const after = std::partition_point(set.begin(), set.end(),
                                            [&](code_range each) { return each.last < point; });
    return after != set.end() && after->first <= point;
}

/// Makes a set of ranges in any order.
constexpr void make_set(std::vector<code_range>& ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](code_range a, code_range b) { return a.first < b.first; });
    std::size_t made = 0;
    for (auto const each : ranges)
        if (made == 0 || each.first > ranges[made - 1].last + 1)
            ranges[made++] = each;
        else
            ranges[made - 1].last = std::max(ranges[made - 1].last, each.last);
    ranges.erase(ranges.begin() + static_cast<std::ptrdiff_t>(made), ranges.end());
}

/// Appends all code points that a set lacks.
constexpr void append_others(std::vector<code_range>& out, std::span<code_range const> set)
{
    char32_t first = 0;
    for (auto const each : set) {
        if (each.first > first) out.push_back({first, each.first - 1});
        first = each.last + 1;
    }
    if (first <= last_code_point) out.push_back({first, last_code_point});
}

} // namespace detail

} // namespace voicecfg

#endif
