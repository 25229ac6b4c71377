// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_UNUSABLE_HPP
#define VOICECFG_EXAMPLES_UNUSABLE_HPP

#include <stdexcept>

namespace tool {

/// What can't be used: the arguments, a catalog, another file. It ends the program with status 2
/// and its sentence on standard error, unless there are other files to go on with.
struct unusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace tool

#endif
