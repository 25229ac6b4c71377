// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_NAMED_HPP
#define VOICECFG_NAMED_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

/// Tables whose rows are found by their names.
namespace voicecfg::detail {

/// Whether the first and the last bytes of two texts are the same, as many as `Word` has. They may
/// overlap.
template <class Word>
[[nodiscard, gnu::always_inline]] inline bool same_ends(char const* a, char const* b,
                                                        std::size_t size) noexcept
{
    auto const word = [](char const* at) {
        Word read;
        std::memcpy(&read, at, sizeof read);
        return read;
    };
    auto const last = size - sizeof(Word);
    return word(a) == word(b) && word(a + last) == word(b + last);
}

/// Whether two names are the same. Most that are not differ in their length or their last letter;
/// most that are come from tables, where compilers keep equal literals once. The others are so
/// short that a call of `memcmp` would cost more than the comparison.
[[nodiscard, gnu::always_inline]] constexpr bool same_name(std::string_view a,
                                                           std::string_view b) noexcept
{
    auto const size = a.size();
    if (size != b.size()) return false;
    if (!std::is_constant_evaluated()) {
        if (a.data() == b.data()) return true;
        if (size >= 8 && size <= 16) return same_ends<std::uint64_t>(a.data(), b.data(), size);
        if (size >= 4 && size < 8) return same_ends<std::uint32_t>(a.data(), b.data(), size);
    }
    return (a.empty() || a.back() == b.back()) &&
           std::char_traits<char>::compare(a.data(), b.data(), a.size()) == 0;
}

/// The position of the row with a name, or the number of rows.
template <class T>
[[nodiscard, gnu::always_inline]] constexpr std::size_t position_of(std::span<T const> table,
                                                                    std::string_view name) noexcept
{
    std::size_t position = 0;
    while (position != table.size() && !same_name(table[position].name, name)) ++position;
    return position;
}

/// Whether a row has a name.
template <class T>
[[nodiscard]] constexpr bool names(std::span<T const> table, std::string_view name) noexcept
{
    return position_of(table, name) != table.size();
}

/// The row with a name, or null.
template <class T>
[[nodiscard]] constexpr T const* find_named(std::span<T const> table,
                                            std::string_view name) noexcept
{
    auto const position = position_of(table, name);
    return position != table.size() ? &table[position] : nullptr;
}

} // namespace voicecfg::detail

#endif
