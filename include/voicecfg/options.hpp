// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_OPTIONS_HPP
#define VOICECFG_OPTIONS_HPP

#include <voicecfg/support/date.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace voicecfg {

/// What becomes of members of a patch, or of an audited assistant, that the dialect does not know.
enum class unknown_members : std::uint8_t {
    reject, ///< each is an `unknown_member`
    ignore, ///< those of a patch are dropped and never reach merged
};

/// How much of merged is judged (G8).
enum class rechecking : std::uint8_t {
    touched,    ///< what the patch touches: a stale stored voice does not block a new prompt
    changed,    ///< what it changes: a member that is sent as it is stored counts as not sent
    tell,       ///< as `touched`; what an audit would find in the rest is told by notices (`stale`)
    everything, ///< the untouched rest is audited too
};

/// What changes, undo and delta hold of secrets (V19).
enum class secrets : std::uint8_t {
    shown,  ///< their values
    hidden, ///< `"***"` in their place, in that of a null as well
};

/// What a caller chooses for one call; name what you set.
struct options {
    std::optional<unknown_members> unknown = {}; ///< absent: `reject`, but `ignore` in audits
    rechecking recheck = rechecking::touched;
    bool complete = false; ///< audits ask for the members that a creation must send
    date today = {}; ///< what the catalog retires until then counts as not listed (G22); none: all
                     ///< counts as listed
    voicecfg::secrets secrets = voicecfg::secrets::shown; ///< in changes, undo and delta
    std::size_t max_violations = 100; ///< of one report; 0 counts as 1
    std::size_t max_bytes = std::size_t{1}
                            << 20; ///< of each text: patch, stored, and of texts merged without
                                   ///< white space (G24); never more than `max_scan_bytes`

    friend bool operator==(options const&, options const&) = default;
};

} // namespace voicecfg

#endif
