// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_MUTANTS_SWITCH_HPP
#define VOICECFG_TESTS_MUTANTS_SWITCH_HPP

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <type_traits>

/// Included before everything else where mutants are compiled in: which of them is on, and which
/// were asked.
namespace mutants {

inline std::size_t number_told()
{
    auto const* const told = std::getenv("VOICECFG_MUTANT");
    return told != nullptr ? std::strtoul(told, nullptr, 10) : 0;
}

inline std::size_t const active = number_told();
inline constinit bool asked[10'000] = {};

/// Writes down, one a line, what was asked, where the environment names a file.
struct record {
    ~record()
    {
        auto const* const path = std::getenv("VOICECFG_MUTANTS_ASKED");
        auto* const file = path != nullptr ? std::fopen(path, "w") : nullptr;
        if (file == nullptr) return;
        for (std::size_t i = 0; i < std::size(asked); ++i)
            if (asked[i]) std::fprintf(file, "%zu\n", i);
        std::fclose(file);
    }
};
inline record const recorded;

/// Whether this mutant is on; never for what the compiler computes.
constexpr bool on(std::size_t number) noexcept
{
    if (std::is_constant_evaluated()) return false;
    asked[number] = true;
    return active == number;
}

} // namespace mutants

#endif
