// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_FOLD_HPP
#define VOICECFG_REPORT_FOLD_HPP

#include <cstddef>
#include <string>
#include <string_view>

/// Names without what is a matter of style.
namespace voicecfg {

namespace detail {

[[nodiscard]] constexpr bool is_style(char c) noexcept { return c == '_' || c == '-'; }

[[nodiscard]] constexpr char ascii_lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char ascii_upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether folding drops a character.
[[nodiscard]] constexpr bool is_dropped(char c) noexcept { return is_style(c) || c == ' '; }

/// Replaces `units` by the folded name (G20): without `_`, `-` and spaces, ASCII letters small. One
/// unit a character: its bytes, packed. Equal units are equal characters, and a byte that is no
/// UTF-8 where it stands is a unit of its own. Stops after more than `most` units.
inline void fold(std::string_view name, std::size_t most, std::u32string& units)
{
    units.clear();
    bool open = false; // whether the last unit may take one more byte
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(ascii_lower(c));
        if (open && byte >= 0x80 && byte < 0xC0 && units.back() <= 0xFFFFFF)
            units.back() = units.back() << 8 | byte;
        else {
            open = byte >= 0xC0;
            if (units.size() > most) return;
            if (!is_dropped(c)) units.push_back(byte);
        }
    }
}

/// Whether two names are equal but for ASCII case and what is dropped of both.
template <class Dropped>
[[nodiscard]] constexpr bool same_without(std::string_view a, std::string_view b,
                                          Dropped dropped) noexcept
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;; ++i, ++j) {
        while (i < a.size() && dropped(a[i])) ++i;
        while (j < b.size() && dropped(b[j])) ++j;
        if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
        if (ascii_lower(a[i]) != ascii_lower(b[j])) return false;
    }
}

} // namespace detail

/// Whether two names are equal but for ASCII case, `_` and `-`.
/// Such a name is what a client meant whatever else is near: `voice_id` is `voiceId`.
[[nodiscard]] constexpr bool same_but_style(std::string_view a, std::string_view b) noexcept
{
    return detail::same_without(a, b, detail::is_style);
}

/// Whether two names are equal when they are folded (G20): spaces are dropped as well.
[[nodiscard]] constexpr bool same_folded(std::string_view a, std::string_view b) noexcept
{
    return detail::same_without(a, b, detail::is_dropped);
}

} // namespace voicecfg

#endif
