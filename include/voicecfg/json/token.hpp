// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_TOKEN_HPP
#define VOICECFG_JSON_TOKEN_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace voicecfg::json {

/// The type of a JSON value, or that there is none.
enum class kind : std::uint8_t { absent, null, boolean, number, string, array, object };

/// One value, or one member's name, of a scanned text. An array's or object's descendants follow
/// it; in an object each name stands before its value.
struct token {
    char const* begin;         ///< first byte, an opening quote or bracket included
    std::uint32_t length;      ///< bytes, closing quote or bracket included
    std::uint32_t span : 28;   ///< tokens up to the one after its last descendant; 0: never closed
    std::uint32_t type : 3;    ///< a `kind`
    std::uint32_t escaped : 1; ///< a string with a backslash

    [[nodiscard]] std::string_view text() const noexcept { return {begin, length}; }
    [[nodiscard]] enum kind kind() const noexcept { return static_cast<enum kind>(type); }
};
static_assert(sizeof(token) == sizeof(char const*) + 8);

/// Why a text can't be read.
enum class scan_error : std::uint8_t {
    malformed, ///< it is no JSON text
    too_deep,  ///< more nested arrays and objects than were asked for
    too_large, ///< longer than `max_scan_bytes`
};

/// What keeps a text from being read, and where.
struct scan_fault {
    scan_error error;
    /// The first byte at which no JSON text can continue; the backslash of a lone surrogate, the
    /// first byte of a malformed UTF-8 sequence, the length of a text that is cut short.
    std::size_t offset;
};

/// The longest text that can be scanned, in bytes.
inline constexpr std::size_t max_scan_bytes = (std::size_t{1} << 28) - 2;
/// The most nested arrays and objects of an assistant or a patch.
inline constexpr std::size_t max_depth = 32;
/// For texts of our own, whose depth memory alone bounds.
inline constexpr std::size_t any_depth = std::numeric_limits<std::size_t>::max();

} // namespace voicecfg::json

#endif
