// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_NAIVE_DISTANCE_HPP
#define VOICECFG_TESTS_NAIVE_DISTANCE_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// No edit has to do with a digit: the cost of one that has.
inline constexpr std::size_t naive_never = 1'000'000;

/// What it costs to insert, delete, replace or swap a character.
inline std::size_t naive_cost(char32_t character)
{
    return character >= U'0' && character <= U'9' ? naive_never : 1;
}

/// The Damerau-Levenshtein distance, by a full matrix (Lowrance and Wagner 1975), with edits that
/// leave digits alone; `naive_never` or more where none leads there.
inline std::size_t naive_distance(std::u32string const& a, std::u32string const& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    std::map<char32_t, std::size_t> row_of; // where each character stood last in a
    auto const cost_of_all = [](std::u32string const& text) {
        std::size_t sum = 0;
        for (char32_t const character : text) sum += naive_cost(character);
        return sum;
    };
    for (std::size_t i = 0; i <= a.size(); ++i) {
        std::size_t column = 0; // where b last had this row's character
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = cost_of_all(a.substr(0, i)) + cost_of_all(b.substr(0, j));
                continue;
            }
            auto const out = naive_cost(a[i - 1]);
            auto const in = naive_cost(b[j - 1]);
            bool const same = a[i - 1] == b[j - 1];
            d[i][j] = std::min({d[i - 1][j] + out, d[i][j - 1] + in,
                                d[i - 1][j - 1] + (same ? 0 : std::max(out, in))});
            auto const row = row_of[b[j - 1]];
            if (row != 0 && column != 0) {
                auto const dropped = cost_of_all(a.substr(row, i - row - 1));
                auto const added = cost_of_all(b.substr(column, j - column - 1));
                d[i][j] =
                    std::min(d[i][j], d[row - 1][column - 1] + dropped + std::max(out, in) + added);
            }
            if (same) column = j;
        }
        if (i != 0) row_of[a[i - 1]] = i;
    }
    return d[a.size()][b.size()];
}

#endif
