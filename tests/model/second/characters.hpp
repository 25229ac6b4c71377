// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace second {

/// The code points of valid UTF-8.
inline std::u32string characters(std::string_view text)
{
    std::u32string result;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x80U)
            result += byte;
        else if (byte >= 0xC0U)
            result += byte >= 0xF0U ? byte & 0x07U : byte >= 0xE0U ? byte & 0x0FU : byte & 0x1FU;
        else if (!result.empty())
            result.back() = result.back() << 6U | (byte & 0x3FU);
    }
    return result;
}

// G7
inline std::size_t length(std::string_view text) { return characters(text).size(); }

/// The first so many code points.
inline std::string first_characters(std::string_view text, std::size_t most)
{
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && seen++ == most)
            return std::string(text.substr(0, i));
    return std::string(text);
}

/// In ASCII small letters, without the characters that are left out.
inline std::string small_without(std::string_view text, std::string_view left_out)
{
    std::string result;
    for (char const c : text)
        if (left_out.find(c) == std::string_view::npos)
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

// G20
inline std::string folded(std::string_view name) { return small_without(name, "_- "); }

// G3: a name but for case, `_` and `-`.
inline bool nearly(std::string_view name, std::string_view known)
{
    return name != known && small_without(name, "_-") == small_without(known, "_-");
}

// G18 `blank`: only characters with Unicode's property White_Space.
inline bool is_blank(std::string_view text)
{
    std::u32string const all = characters(text);
    return !all.empty() && std::all_of(all.begin(), all.end(), [](char32_t c) {
        return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
               (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
               c == 0x205F || c == 0x3000;
    });
}

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

inline constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max() / 4;

/// G20, step 4: Damerau-Levenshtein, unrestricted, of edits that touch no digit. Computed by the
/// textbook: `swapped` are the last places where the two characters stood the other way round.
inline std::size_t edits_between(std::u32string const& a, std::u32string const& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1,
                                            std::vector<std::size_t>(b.size() + 1, unreachable));
    auto const cost = [](char32_t c) { return is_digit(c) ? unreachable : std::size_t{1}; };
    auto const cost_of = [&](std::u32string const& s, std::size_t from, std::size_t to) {
        std::size_t sum = 0;
        for (std::size_t i = from; i < to; ++i) sum = std::min(sum + cost(s[i]), unreachable);
        return sum;
    };
    std::map<char32_t, std::size_t> last_in_a;
    for (std::size_t i = 0; i <= a.size(); ++i) {
        std::size_t last_in_b = 0;
        for (std::size_t j = 0; j <= b.size(); ++j) {
            std::size_t best = i == 0 && j == 0 ? 0 : unreachable;
            if (i > 0) best = std::min(best, d[i - 1][j] + cost(a[i - 1]));
            if (j > 0) best = std::min(best, d[i][j - 1] + cost(b[j - 1]));
            if (i > 0 && j > 0) {
                bool const same = a[i - 1] == b[j - 1];
                std::size_t const replaced = same ? 0 : std::max(cost(a[i - 1]), cost(b[j - 1]));
                best = std::min(best, d[i - 1][j - 1] + replaced);
                std::size_t const k = last_in_a.count(b[j - 1]) != 0 ? last_in_a[b[j - 1]] : 0;
                std::size_t const l = last_in_b;
                if (k > 0 && l > 0 && !is_digit(a[i - 1]) && !is_digit(b[j - 1]))
                    best = std::min(best, d[k - 1][l - 1] + cost_of(a, k, i - 1) + 1 +
                                              cost_of(b, l, j - 1));
                if (same) last_in_b = j;
            }
            d[i][j] = std::min(best, unreachable);
        }
        if (i > 0) last_in_a[a[i - 1]] = i;
    }
    return d[a.size()][b.size()];
}

inline std::size_t edits_between(std::string const& a, std::string const& b)
{
    return edits_between(characters(a), characters(b));
}

} // namespace second
