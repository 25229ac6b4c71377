// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_LETTERS_HPP
#define VOICECFG_EXAMPLES_LETTERS_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

/// Text as a terminal shows it.
namespace tool {

/// A code point of UTF-8 text, or one byte that is none.
struct letter {
    std::size_t bytes;
    char32_t point; ///< U+FFFD for what is no UTF-8
};

inline constexpr char32_t replacement = 0xFFFD;

/// The first letter of text that is not empty.
[[nodiscard]] inline letter first_letter(std::string_view text) noexcept
{
    auto const byte = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[i]);
    };
    auto const lead = byte(0);
    if (lead < 0x80) return {1, lead};
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (length == 1 || lead > 0xF4 || text.size() < length) return {1, replacement};
    char32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {1, replacement};
        point = point << 6 | (byte(i) & 0x3F);
    }
    constexpr std::array<char32_t, 3> least{0x80, 0x800, 0x10000};
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < least[length - 2] || surrogate || point > 0x10FFFF) return {1, replacement};
    return {length, point};
}

namespace detail {

struct range {
    char32_t first;
    char32_t last;
};

template <class Ranges>
[[nodiscard]] constexpr bool holds(Ranges const& ranges, char32_t point) noexcept
{
    return std::any_of(std::begin(ranges), std::end(ranges), [=](range const& each) {
        return point >= each.first && point <= each.last;
    });
}

/// Controls, and what turns the direction of writing: a file must not move the cursor nor make a
/// line look like another one.
inline constexpr range unseen[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},
                                   {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
                                   {0xFEFF, 0xFEFF}};
/// Marks that stand on the letter before them.
inline constexpr range narrow[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},
                                   {0x610, 0x61A},   {0x64B, 0x65F},   {0x200B, 0x200D},
                                   {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}};
/// What takes two columns (Unicode Standard Annex 11, in broad strokes).
inline constexpr range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                 {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                 {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                 {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

} // namespace detail

/// How many columns a tab takes where a line of a file is shown.
inline constexpr std::size_t tab_columns = 4;

/// How many columns of a terminal a code point takes, shown as `append_seen` shows it.
[[nodiscard]] constexpr std::size_t columns_of(char32_t point) noexcept
{
    if (point == '\t') return tab_columns;
    if (point < 0x300) return 1;
    if (detail::holds(detail::narrow, point)) return 0;
    return detail::holds(detail::wide, point) ? 2 : 1;
}

/// Appends text with what a terminal would not show replaced, tabs by spaces.
inline void append_seen(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        auto const [bytes, point] = first_letter(text);
        if (point == '\t')
            out.append(tab_columns, ' ');
        else if (point == replacement || detail::holds(detail::unseen, point))
            out += "\uFFFD";
        else
            out += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
}

/// How many columns text takes.
[[nodiscard]] inline std::size_t columns_of(std::string_view text) noexcept
{
    std::size_t columns = 0;
    while (!text.empty()) {
        auto const [bytes, point] = first_letter(text);
        columns += columns_of(point);
        text.remove_prefix(bytes);
    }
    return columns;
}

} // namespace tool

#endif
