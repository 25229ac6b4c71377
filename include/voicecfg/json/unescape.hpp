// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_UNESCAPE_HPP
#define VOICECFG_JSON_UNESCAPE_HPP

#include <voicecfg/json/detail/scanner.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// What scanned strings spell.
namespace voicecfg::json {

namespace detail {

[[nodiscard]] inline char32_t hex_unit(char const* digits) noexcept
{
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i) unit = unit * 16 + static_cast<char32_t>(hex_value(digits[i]));
    return unit;
}

} // namespace detail

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
        char32_t point = detail::hex_unit(body.data() + at);
        at += 4;
        if (point >= 0xD800 && point <= 0xDBFF) {
            point = 0x10000 + ((point - 0xD800) << 10) +
                    (detail::hex_unit(body.data() + at + 2) - 0xDC00);
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

} // namespace voicecfg::json

#endif
