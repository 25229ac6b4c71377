// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_VISIBLE_HPP
#define VOICECFG_JSON_VISIBLE_HPP

#include <voicecfg/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

/// Text that is shown to people.
namespace voicecfg::json {

namespace detail {

struct point_range {
    char32_t first;
    char32_t last;
};

inline constexpr point_range hidden[] = {
    {0x00, 0x1F},       {0x7F, 0xA0},       {0xAD, 0xAD},       {0x34F, 0x34F},
    {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},     {0x70F, 0x70F},
    {0x890, 0x891},     {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x1680, 0x1680},
    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x2000, 0x200F},   {0x2028, 0x202F},
    {0x205F, 0x206F},   {0x2800, 0x2800},   {0x3000, 0x3000},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},
    {0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

} // namespace detail

/// Whether a code point is not seen, moves the cursor, turns the direction of writing or looks like
/// a space: those of Unicode 17 that are Default_Ignorable_Code_Point, variation selectors among
/// them, or have the category Cc, Cf, Zl, Zp or Zs, but for the space; and the blank Braille
/// pattern.
[[nodiscard]] constexpr bool is_hidden(char32_t point) noexcept
{
    if (point >= 0x20 && point < 0x7F) return false;
    return std::any_of(std::begin(detail::hidden), std::end(detail::hidden),
                       [=](auto const& each) { return point >= each.first && point <= each.last; });
}

/// Appends a code point as JSON strings escape it, for example `\u200b` (RFC 8259, section 7).
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

/// Appends text so that no two that differ look the same and nothing in it is obeyed: what is
/// hidden becomes an escape, a byte that is no UTF-8 U+FFFD. JSON on one line stays equal JSON.
inline void append_visible(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        auto const [point, bytes] = read_utf8(text);
        if (is_hidden(point))
            append_escape(out, point);
        else if (point == 0xFFFD)
            out += "\uFFFD";
        else
            out += text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
}

namespace detail {

/// The bytes of the first character of a text, or of the JSON escape that it begins with; of a pair
/// of surrogates both.
[[nodiscard]] inline std::size_t first_of(std::string_view json) noexcept
{
    if (json.size() < 2 || json.front() != '\\') return read_utf8(json).bytes;
    if (json[1] != 'u') return 1 + read_utf8(json.substr(1)).bytes;
    auto const digits = json.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF");
    if (digits != json.npos || json.size() < 6) return 2 + std::min(digits, json.size() - 2);
    constexpr std::string_view high = "89abAB";
    bool const pair = (json[2] | 0x20) == 'd' && high.find(json[3]) != high.npos &&
                      json.substr(6).starts_with("\\u");
    return pair ? 6 + first_of(json.substr(6)) : 6;
}

} // namespace detail

/// As above for JSON on one line or a part of a string of it, but at most so many bytes: a
/// character or an escape is appended whole or not at all. False where something is left out.
[[nodiscard]] inline bool append_visible(std::string& out, std::string_view json,
                                         std::size_t max_bytes)
{
    auto const end = out.size() + max_bytes;
    while (!json.empty()) {
        auto const before = out.size();
        auto const bytes = detail::first_of(json);
        append_visible(out, json.substr(0, bytes));
        if (out.size() > end) {
            out.resize(before);
            return false;
        }
        json.remove_prefix(bytes);
    }
    return true;
}

} // namespace voicecfg::json

#endif
