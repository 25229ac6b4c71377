// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_UTF8_HPP
#define VOICECFG_JSON_UTF8_HPP

#include <cstddef>
#include <string_view>

/// Characters of UTF-8 text.
namespace voicecfg::json {

[[nodiscard]] constexpr bool is_continuation(unsigned char c) noexcept
{
    return (c & 0xC0) == 0x80;
}

/// Code points of UTF-8 text.
[[nodiscard]] constexpr std::size_t code_points(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (char const byte : text) count += !is_continuation(static_cast<unsigned char>(byte));
    return count;
}

/// The first code points of UTF-8 text.
[[nodiscard]] inline std::string_view clip(std::string_view text, std::size_t points) noexcept
{
    std::size_t end = 0;
    while (end < text.size()) {
        if (!is_continuation(static_cast<unsigned char>(text[end])) && points-- == 0) break;
        ++end;
    }
    return text.substr(0, end);
}

/// Writes a code point as UTF-8, and returns where that ends.
[[nodiscard]] inline char* write_utf8(char* out, char32_t point) noexcept
{
    auto const put = [&](char32_t bits) { *out++ = static_cast<char>(bits); };
    if (point < 0x80)
        put(point);
    else {
        if (point < 0x800)
            put(0xC0 | point >> 6);
        else {
            if (point < 0x10000)
                put(0xE0 | point >> 12);
            else {
                put(0xF0 | point >> 18);
                put(0x80 | (point >> 12 & 0x3F));
            }
            put(0x80 | (point >> 6 & 0x3F));
        }
        put(0x80 | (point & 0x3F));
    }
    return out;
}

} // namespace voicecfg::json

#endif
