// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_ROW_SET_HPP
#define VOICECFG_SCHEMA_ROW_SET_HPP

#include <bit>
#include <cstddef>
#include <cstdint>

namespace voicecfg {

/// The most members that an object of a dialect may have.
inline constexpr std::size_t max_members = 64;

namespace detail {

/// Rows of an object's table.
class row_set {
public:
    constexpr row_set() noexcept = default;
    /// Bit n stands for row n.
    constexpr explicit row_set(std::uint64_t bits) noexcept : bits_{bits} {}
    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }

    constexpr void insert(std::size_t row) noexcept { bits_ |= std::uint64_t{1} << row; }
    constexpr void insert(row_set others) noexcept { bits_ |= others.bits_; }
    constexpr void erase(std::size_t row) noexcept { bits_ &= ~(std::uint64_t{1} << row); }
    [[nodiscard]] constexpr bool contains(std::size_t row) const noexcept
    {
        return (bits_ >> row & 1) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    /// The rows that are among the others as well.
    [[nodiscard]] constexpr row_set among(row_set others) const noexcept
    {
        others.bits_ &= bits_;
        return others;
    }
    /// The rows that are not among the others.
    [[nodiscard]] constexpr row_set without(row_set others) const noexcept
    {
        others.bits_ = bits_ & ~others.bits_;
        return others;
    }
    /// Takes the first row out, of a set that is not empty.
    constexpr std::size_t take_first() noexcept
    {
        auto const first = std::countr_zero(bits_);
        bits_ &= bits_ - 1;
        return static_cast<std::size_t>(first);
    }
    [[nodiscard]] bool operator==(row_set const&) const noexcept = default;

private:
    static_assert(max_members <= 64);
    std::uint64_t bits_ = 0;
};

} // namespace detail

} // namespace voicecfg

#endif
