// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_WRITE_HPP
#define VOICECFG_WRITE_HPP

#include <voicecfg/json/write.hpp>

/// Moved: this line goes with 1.0.

#endif
