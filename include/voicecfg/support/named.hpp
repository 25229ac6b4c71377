// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SUPPORT_NAMED_HPP
#define VOICECFG_SUPPORT_NAMED_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

/// Tables whose rows are found by their names.
namespace voicecfg {

/// Another name for one of the names known: nothing is accepted by it, but one may be meant (V22).
struct other_name {
    std::uint32_t position = 0; ///< of the name among those known
    std::string_view name = {};

    friend bool operator==(other_name const&, other_name const&) = default;
};

} // namespace voicecfg

namespace voicecfg::detail {

/// A temporary that owns a text: what referred to the text would outlive it. String literals and
/// views own none.
template <class T>
concept temporary_text = !std::is_lvalue_reference_v<T> && !std::is_trivially_destructible_v<T> &&
                         std::convertible_to<T, std::string_view>;

/// As many bytes as a word has, for comparison.
template <class Word>
[[nodiscard, gnu::always_inline]] inline Word word_at(char const* bytes) noexcept
{
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Whether the first and the last bytes of two texts are the same, as many as `Word` has. They may
/// overlap.
template <class Word>
[[nodiscard, gnu::always_inline]] inline bool same_ends(char const* a, char const* b,
                                                        std::size_t size) noexcept
{
    auto const last = size - sizeof(Word);
    return word_at<Word>(a) == word_at<Word>(b) &&
           word_at<Word>(a + last) == word_at<Word>(b + last);
}

/// Whether two names are the same. Most are so short that a call of `memcmp` would cost more than
/// the comparison.
[[nodiscard, gnu::always_inline]] constexpr bool same_name(std::string_view a,
                                                           std::string_view b) noexcept
{
    if (std::is_constant_evaluated()) return a == b;
    auto const size = a.size();
    if (size != b.size()) return false;
    if (size >= 8) {
        for (std::size_t at = 0; at < size - 8; at += 8)
            if (word_at<std::uint64_t>(&a[at]) != word_at<std::uint64_t>(&b[at])) return false;
        return word_at<std::uint64_t>(&a[size - 8]) == word_at<std::uint64_t>(&b[size - 8]);
    }
    if (size >= 4) return same_ends<std::uint32_t>(a.data(), b.data(), size);
    if (size >= 2) return same_ends<std::uint16_t>(a.data(), b.data(), size);
    return size == 0 || a.front() == b.front();
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

/// The same, out of line.
template <class T>
[[nodiscard, gnu::noinline]] constexpr std::size_t
position_out_of_line(std::span<T const> table, std::string_view name) noexcept
{
    return position_of(table, name);
}

/// The same for a name that is a constant of the program, as those in the table are: compilers keep
/// equal ones once.
template <class T>
[[nodiscard, gnu::always_inline]] constexpr std::size_t
position_of_constant(std::span<T const> table, std::string_view name) noexcept
{
    if (!std::is_constant_evaluated())
        for (std::size_t position = 0; position != table.size(); ++position)
            if (table[position].name.data() == name.data() &&
                table[position].name.size() == name.size())
                return position;
    return position_out_of_line(table, name);
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
