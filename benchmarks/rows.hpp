// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_ROWS_HPP
#define BENCH_ROWS_HPP

#include "work.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// One thing that is measured, again and again.
struct row {
    std::string name;          ///< of parts between slashes
    std::function<void()> run; ///< once
    std::size_t bytes = 0;     ///< what it reads, where a speed is told
    std::size_t items = 1;     ///< how many measured things one run is
};
using rows = std::vector<row>;

/// Lets the compiler drop nothing of what makes a value.
template <class T>
void keep(T const& value)
{
    asm volatile("" : : "r"(&value) : "memory");
}

/// The unit: `boost::json::parse` of the patch alone.
[[nodiscard]] rows unit_rows(work const&);
/// What A is without rules: the patch parsed, and its values swapped into the held assistant.
[[nodiscard]] rows replacement_rows(work const&);
/// A patch cycle of the engine, and its parts alone.
[[nodiscard]] rows plan_rows(work const&);
[[nodiscard]] rows rejection_rows(work const&);
[[nodiscard]] rows difference_rows(work const&);
[[nodiscard]] rows check_rows(work const&);
[[nodiscard]] rows catalog_rows(work const&);

/// The sizes of a growing prompt, in bytes.
inline constexpr std::size_t prompt_sizes[] = {1'000, 10'000, 100'000, 1'000'000};

/// A patch that changes the voice while the stored prompt grows; and a copy of stored, which is the
/// least that everybody pays who doesn't merge in place.
[[nodiscard]] rows commit_rows(work const&);
/// B while the stored prompt grows, of each script.
[[nodiscard]] rows stored_rows(work const&);

/// What grows: the patch, the catalog, the number of violations.
[[nodiscard]] rows growth_rows(work const&);

} // namespace bench

#endif
