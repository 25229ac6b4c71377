// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_CHART_HPP
#define BENCH_CHART_HPP

#include <string>
#include <vector>

namespace bench {

struct bar {
    std::string label;
    double value;
    bool ours = false;
};

/// Bars under a heading.
struct panel {
    std::string heading;
    std::vector<bar> bars;
};

/// An SVG drawing of panels below each other, on one logarithmic scale. Its colours stand out from
/// light and dark paper alike.
[[nodiscard]] std::string drawn(std::string const& title, std::vector<panel> const&);

} // namespace bench

#endif
