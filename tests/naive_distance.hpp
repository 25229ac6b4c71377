// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_NAIVE_DISTANCE_HPP
#define VOICECFG_TESTS_NAIVE_DISTANCE_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// The Damerau-Levenshtein distance, by a full matrix (Lowrance and Wagner 1975).
inline std::size_t naive_distance(std::u32string const& a, std::u32string const& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    std::map<char32_t, std::size_t> row_of; // where each character stood last in a
    for (std::size_t i = 0; i <= a.size(); ++i) {
        std::size_t column = 0; // where b last had this row's character
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            bool const same = a[i - 1] == b[j - 1];
            d[i][j] =
                std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (same ? 0U : 1U)});
            auto const row = row_of[b[j - 1]];
            if (row != 0 && column != 0) {
                auto const dropped = i - row - 1;
                auto const added = j - column - 1;
                d[i][j] = std::min(d[i][j], d[row - 1][column - 1] + dropped + 1 + added);
            }
            if (same) column = j;
        }
        if (i != 0) row_of[a[i - 1]] = i;
    }
    return d[a.size()][b.size()];
}

#endif
