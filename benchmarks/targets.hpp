// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_TARGETS_HPP
#define BENCH_TARGETS_HPP

#include "results.hpp"

#include <string>
#include <vector>

namespace bench {

/// A row of the table of targets.
struct target {
    std::string what;
    std::string asked;
    std::string measured;
    std::string rival;
    bool met = false;
};

/// What was asked for, in the order of the report. A row that needs what was not measured is not
/// met, and says so.
[[nodiscard]] std::vector<target> targets(results const&);

} // namespace bench

#endif
