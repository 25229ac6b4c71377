// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_GATE_HPP
#define BENCH_GATE_HPP

#include "contender.hpp"

#include <string>
#include <vector>

namespace bench {

/// A patch and what must become of it.
struct sample {
    std::string name;
    std::string patch;
    bool good;
    std::string merged; ///< where it is good
};

/// Reads benchmarks/data/patches.json, for the stored assistant and the small catalog.
[[nodiscard]] std::vector<sample> load_samples(std::string const& folder,
                                               std::string const& stored);

/// The patches that are timed, for a catalog that knows what they name.
[[nodiscard]] std::vector<sample> timed_samples(work const&);

/// What a contender answers wrong, in both cycles. Merged is compared by value.
[[nodiscard]] std::vector<std::string> wrong_answers(contender&, std::string const& stored,
                                                     std::vector<sample> const&);

} // namespace bench

#endif
