// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_DICE_HPP
#define VOICECFG_LAWS_DICE_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace voicecfg::laws {

/// Random choices, the same ones from a seed on every machine: the standard's distributions differ
/// from library to library.
class dice {
public:
    explicit constexpr dice(std::uint64_t seed) noexcept : state_{seed} {}

    /// A number below `count`, which is not 0.
    [[nodiscard]] constexpr std::size_t below(std::size_t count) noexcept
    {
        return static_cast<std::size_t>(next() % count);
    }

    [[nodiscard]] constexpr bool chance(std::size_t percent) noexcept
    {
        return below(100) < percent;
    }

    /// One of some items in a row, of which there is at least one.
    template <class Items>
    [[nodiscard]] constexpr auto const& pick(Items const& items) noexcept
    {
        return std::data(items)[below(std::size(items))];
    }

private:
    /// SplitMix64 (Steele, Lea and Flood, 2014).
    constexpr std::uint64_t next() noexcept
    {
        state_ += 0x9E3779B97F4A7C15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

} // namespace voicecfg::laws

#endif
