// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_LETTERS_HPP
#define VOICECFG_EXAMPLES_LETTERS_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

/// Text as a terminal shows it.
namespace tool {

/// A code point of UTF-8 text, or one byte that is none.
struct letter {
    std::size_t bytes;
    char32_t point;       ///< U+FFFD for what is no UTF-8
    bool escaped = false; ///< whether it is shown as an escape
};

inline constexpr char32_t replacement = 0xFFFD;

namespace detail {

/// The first letter of text that is not empty, read as UTF-8 (RFC 3629).
[[nodiscard]] inline letter decode(std::string_view text) noexcept
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

/// What is not seen, moves the cursor, turns the direction of writing or looks like a space: the
/// code points of Unicode 17 that are Default_Ignorable_Code_Point, variation selectors among them,
/// or have the category Cc, Cf, Zl, Zp or Zs, but for the space; and the blank Braille pattern.
inline constexpr range hidden[] = {
    {0x00, 0x1F},       {0x7F, 0xA0},       {0xAD, 0xAD},       {0x34F, 0x34F},
    {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},     {0x70F, 0x70F},
    {0x890, 0x891},     {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x1680, 0x1680},
    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x2000, 0x200F},   {0x2028, 0x202F},
    {0x205F, 0x206F},   {0x2800, 0x2800},   {0x3000, 0x3000},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},
    {0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
[[nodiscard]] constexpr bool is_hidden(char32_t point) noexcept
{
    bool const printable = point >= 0x20 && point < 0x7F;
    return !printable && holds(hidden, point);
}

/// Marks that stand on the letter before them.
inline constexpr range narrow[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD},
                                   {0x610, 0x61A}, {0x64B, 0x65F}, {0x20D0, 0x20FF}};
/// What takes two columns (Unicode Standard Annex 11, in broad strokes).
inline constexpr range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                 {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                 {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                 {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

/// Whether a command to a CI service begins here: `##[` is one to GitHub Actions wherever in a line
/// it stands, `##vso[` one to Azure Pipelines.
[[nodiscard]] inline bool begins_command(std::string_view text) noexcept
{
    if (!text.starts_with("##")) return false;
    auto const after = std::find_if(text.begin() + 2, text.end(), [](char letter) {
        return (letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z');
    });
    return after != text.end() && *after == '[';
}

/// Appends a code point as JSON strings escape it (RFC 8259, section 7).
inline void append_escape(std::string& out, char32_t point)
{
    if (point > 0xFFFF) {
        append_escape(out, 0xD800 + ((point - 0x10000) >> 10));
        point = 0xDC00 + ((point - 0x10000) & 0x3FF);
    }
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (unsigned shift = 16; shift != 0; shift -= 4) out += digits[point >> (shift - 4) & 15];
}

} // namespace detail

/// The first letter of text that is not empty, and whether it is shown as it is.
[[nodiscard]] inline letter first_letter(std::string_view text) noexcept
{
    auto first = detail::decode(text);
    first.escaped =
        first.point != '\t' && (detail::is_hidden(first.point) || detail::begins_command(text));
    return first;
}

/// How many columns a tab takes where a line of a file is shown.
inline constexpr std::size_t tab_columns = 4;

/// How many columns of a terminal a letter takes, shown as `append_seen` shows it.
[[nodiscard]] constexpr std::size_t columns_of(letter shown) noexcept
{
    if (shown.escaped) return shown.point > 0xFFFF ? 12 : 6;
    if (shown.point == '\t') return tab_columns;
    if (shown.point < 0x300) return 1;
    if (detail::holds(detail::narrow, shown.point)) return 0;
    return detail::holds(detail::wide, shown.point) ? 2 : 1;
}

/// Appends text as people may see it, so that it obeys nothing and looks like no other: what is
/// hidden in it becomes `\u200b`, a tab spaces, a byte that is no UTF-8 U+FFFD. A line of JSON
/// stays equal JSON.
inline void append_seen(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        auto const first = first_letter(text);
        if (first.escaped)
            detail::append_escape(out, first.point);
        else if (first.point == '\t')
            out.append(tab_columns, ' ');
        else if (first.point == replacement)
            out += "\uFFFD";
        else
            out += text.substr(0, first.bytes);
        text.remove_prefix(first.bytes);
    }
}

[[nodiscard]] inline std::string seen(std::string_view text)
{
    std::string out;
    append_seen(out, text);
    return out;
}

/// Text as UTF-8 and else as it is: bytes that are none become U+FFFD.
[[nodiscard]] inline std::string as_utf8(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto const first = detail::decode(text);
        out += first.point == replacement ? "\uFFFD" : text.substr(0, first.bytes);
        text.remove_prefix(first.bytes);
    }
    return out;
}

/// How many columns text takes.
[[nodiscard]] inline std::size_t columns_of(std::string_view text) noexcept
{
    std::size_t columns = 0;
    while (!text.empty()) {
        auto const first = first_letter(text);
        columns += columns_of(first);
        text.remove_prefix(first.bytes);
    }
    return columns;
}

} // namespace tool

#endif
