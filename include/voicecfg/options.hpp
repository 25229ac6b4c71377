// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_OPTIONS_HPP
#define VOICECFG_OPTIONS_HPP

#include <cstddef>
#include <cstdint>

namespace voicecfg {

/// What becomes of members of a patch that the dialect does not know.
enum class unknown_members : std::uint8_t {
    reject, ///< each is an `unknown_member`
    ignore, ///< they are dropped and never reach merged
};

/// How much of merged is judged.
enum class rechecking : std::uint8_t {
    touched,    ///< what the patch touches: a stale stored voice does not block a new prompt
    everything, ///< the untouched rest is audited too
};

/// What a caller chooses for one call; name what you set.
struct options {
    unknown_members unknown = unknown_members::reject;
    rechecking recheck = rechecking::touched;
    std::size_t max_violations = 100; ///< of one report; 0 counts as 1
    std::size_t max_bytes = std::size_t{1}
                            << 20; ///< of each text: patch, stored, and of texts merged without
                                   ///< white space (G24); never more than `max_scan_bytes`

    friend bool operator==(options const&, options const&) = default;
};

} // namespace voicecfg

#endif
