// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_LETTERS_HPP
#define VOICECFG_EXAMPLES_LETTERS_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
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

} // namespace detail

/// The first letter of text that is not empty, and whether it is shown as it is.
[[nodiscard]] inline letter first_letter(std::string_view text) noexcept
{
    auto const [point, bytes] = voicecfg::json::read_utf8(text);
    bool const escaped =
        point != '\t' && (voicecfg::json::is_hidden(point) || detail::begins_command(text));
    return {bytes, point, escaped};
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
            voicecfg::json::append_escape(out, first.point);
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
        auto const first = voicecfg::json::read_utf8(text);
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
