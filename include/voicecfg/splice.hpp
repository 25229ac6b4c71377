// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SPLICE_HPP
#define VOICECFG_SPLICE_HPP

#include <voicecfg/plan/write_merged.hpp>

/// Moved: this line goes with 1.0.

#endif
