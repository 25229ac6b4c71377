// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_COMMIT_HPP
#define VOICECFG_COMMIT_HPP

#include <voicecfg/plan/commit.hpp>

/// Moved: this line goes with 1.0.

#endif
