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

/// Whether text has a character and none but those of Unicode's White_Space (17.0).
[[nodiscard]] constexpr bool is_blank(std::string_view text) noexcept
{
    using namespace std::string_view_literals;
    // U+0085 and U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    constexpr std::string_view wide[]{
        "\xC2\x85"sv,     "\xC2\xA0"sv,     "\xE1\x9A\x80"sv, "\xE2\x80\x80"sv, "\xE2\x80\x81"sv,
        "\xE2\x80\x82"sv, "\xE2\x80\x83"sv, "\xE2\x80\x84"sv, "\xE2\x80\x85"sv, "\xE2\x80\x86"sv,
        "\xE2\x80\x87"sv, "\xE2\x80\x88"sv, "\xE2\x80\x89"sv, "\xE2\x80\x8A"sv, "\xE2\x80\xA8"sv,
        "\xE2\x80\xA9"sv, "\xE2\x80\xAF"sv, "\xE2\x81\x9F"sv, "\xE3\x80\x80"sv,
    };
    if (text.empty()) return false;
    while (!text.empty()) {
        std::size_t length = text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r');
        for (auto const each : wide)
            if (text.substr(0, each.size()) == each) length = each.size();
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
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

/// A code point that was read, and the bytes that it took.
struct read_point {
    char32_t point;
    std::size_t bytes;
};

/// Reads the first code point of a text that is not empty. A byte that begins none (RFC 3629) is
/// read as U+FFFD by itself.
[[nodiscard]] constexpr read_point read_utf8(std::string_view text) noexcept
{
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    auto const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::size_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    constexpr read_point none{0xFFFD, 1};
    if (lead < 0xC0 || length > text.size()) return none;
    char32_t point = lead & (0x7FU >> length);
    for (std::size_t at = 1; at != length; ++at) {
        if (!is_continuation(byte(at))) return none;
        point = point << 6 | (byte(at) & 0x3FU);
    }
    constexpr char32_t least[]{0x80, 0x800, 0x10000};
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < least[length - 2] || surrogate || point > 0x10FFFF) return none;
    return {point, length};
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
