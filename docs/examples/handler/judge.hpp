// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_JUDGE_HPP
#define VOICECFG_EXAMPLES_JUDGE_HPP

// #region declared
#include <string>
#include <string_view>

namespace acme {

struct answer {
    int status = 0;
    std::string body = {};
    std::string codes = {}; ///< for the log: nothing in it was written by the client
};

/// Takes a new catalog. If it has a fault, the old one stays; returns the fault, else nothing.
std::string load_catalog(std::string_view text);

/// Judges a patch. If the status is 200, `stored` is merged; otherwise it is as before.
answer update(std::string& stored, std::string_view patch);

} // namespace acme
// #endregion declared

#endif
