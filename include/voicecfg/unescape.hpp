// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_UNESCAPE_HPP
#define VOICECFG_UNESCAPE_HPP

#include <voicecfg/scan.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// What scanned strings spell.
namespace voicecfg::detail {

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

[[nodiscard]] inline char32_t hex_unit(char const* digits) noexcept
{
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i) unit = unit * 16 + static_cast<char32_t>(hex_value(digits[i]));
    return unit;
}

/// Writes what a scanned string spells, which takes no more bytes than stand between its quotes,
/// and returns where that ends.
[[nodiscard]] inline char* decode(token const& string, char* out) noexcept
{
    std::string_view const body{string.begin + 1, string.length - 2U};
    for (std::size_t at = 0; at < body.size();) {
        auto const backslash = std::min(body.find('\\', at), body.size());
        out = std::copy(body.data() + at, body.data() + backslash, out);
        if (backslash == body.size()) break;
        char const letter = body[backslash + 1];
        at = backslash + 2;
        if (letter != 'u') {
            auto const plain = std::string_view{"bfnrt"}.find(letter);
            *out++ = plain == std::string_view::npos ? letter : "\b\f\n\r\t"[plain];
            continue;
        }
        char32_t point = hex_unit(body.data() + at);
        at += 4;
        if (point >= 0xD800 && point <= 0xDBFF) {
            point = 0x10000 + ((point - 0xD800) << 10) + (hex_unit(body.data() + at + 2) - 0xDC00);
            at += 6;
        }
        out = write_utf8(out, point);
    }
    return out;
}

/// What a scanned string spells, in `scratch`.
[[nodiscard, gnu::noinline]] inline std::string_view decode(token const& string,
                                                            std::string& scratch)
{
    scratch.resize(string.length - 2U);
    scratch.resize(static_cast<std::size_t>(decode(string, scratch.data()) - scratch.data()));
    return scratch;
}

/// The text of a scanned string; `scratch` holds it where it is spelled with escapes.
[[nodiscard, gnu::always_inline]] inline std::string_view string_of(token const& string,
                                                                    std::string& scratch)
{
    if (string.escaped) return decode(string, scratch);
    return {string.begin + 1, string.length - 2U};
}

/// Code points of UTF-8 text.
[[nodiscard]] inline std::size_t code_points(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (char const byte : text) count += !is_continuation(static_cast<unsigned char>(byte));
    return count;
}

} // namespace voicecfg::detail

#endif
