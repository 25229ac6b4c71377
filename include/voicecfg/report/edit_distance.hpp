// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_EDIT_DISTANCE_HPP
#define VOICECFG_REPORT_EDIT_DISTANCE_HPP

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// How few edits lead from one text to another.
namespace voicecfg::detail {

/// By how much two lengths differ.
[[nodiscard]] constexpr std::size_t apart(std::size_t a, std::size_t b) noexcept
{
    return std::max(a, b) - std::min(a, b);
}

/// How many units two texts share in front. Eight bytes at a time: on alike texts a loop over the
/// units spends its time on branches that nobody can predict.
template <class Char>
[[nodiscard]] std::size_t count_shared(std::basic_string_view<Char> a,
                                       std::basic_string_view<Char> b) noexcept
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
    while (i < shorter && a[i] == b[i]) ++i;
    return i;
}

/// Digits tell versions apart: no edit touches one.
template <class Char>
[[nodiscard]] constexpr bool is_digit(Char unit) noexcept
{
    return unit >= Char{'0'} && unit <= Char{'9'};
}

template <class Char>
[[nodiscard]] bool holds_digit(std::basic_string_view<Char> text) noexcept
{
    return std::any_of(text.begin(), text.end(), is_digit<Char>);
}

/// How few edits (insert, delete, replace, swap of neighbours) lead from one text to the other
/// where `limit`, two at most, is enough, else any number above: the Damerau-Levenshtein distance,
/// with edits that insert, delete, replace and swap no digit.
/// What two texts share in front is never worth an edit, so only the first difference has choices,
/// and so few edits leave few: this is quicker than filling a table, needs no memory, and the depth
/// of the recursion is the limit.
template <class Char>
[[nodiscard]] std::size_t count_edits(std::basic_string_view<Char> a,
                                      std::basic_string_view<Char> b, std::size_t limit) noexcept
{
    auto const shared = count_shared(a, b);
    a.remove_prefix(shared);
    b.remove_prefix(shared);
    if (limit == 0) return a.empty() && b.empty() ? 0 : 1;
    if (a.empty() || b.empty()) {
        auto const rest = std::max(a.size(), b.size());
        return rest <= limit && (holds_digit(a) || holds_digit(b)) ? limit + 1 : rest;
    }
    std::size_t best = limit + 1;
    auto const spend = [&](std::size_t edits, std::size_t from_a, std::size_t from_b) {
        if (holds_digit(a.substr(0, from_a)) || holds_digit(b.substr(0, from_b))) return;
        if (apart(a.size() - from_a, b.size() - from_b) + edits < best)
            best = std::min(
                best, edits + count_edits(a.substr(from_a), b.substr(from_b), best - edits - 1));
    };
    spend(1, 1, 1);
    spend(1, 1, 0);
    spend(1, 0, 1);
    if (a.size() < 2 || b.size() < 2) return best;
    if (a[0] == b[1] && a[1] == b[0]) spend(1, 2, 2);
    // one character may have been put between the two that were swapped, or taken out
    if (b.size() > 2 && a[0] == b[2] && a[1] == b[0]) spend(2, 2, 3);
    if (a.size() > 2 && a[0] == b[1] && a[2] == b[0]) spend(2, 3, 2);
    return best;
}

} // namespace voicecfg::detail

#endif
