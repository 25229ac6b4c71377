// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_ALLOCATIONS_HPP
#define BENCH_ALLOCATIONS_HPP

#include <cstddef>

namespace bench {

/// How often this program has called operator new.
[[nodiscard]] std::size_t allocations() noexcept;

} // namespace bench

#endif
