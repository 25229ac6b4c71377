// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RENDERING_HPP
#define VOICECFG_RENDERING_HPP

#include <voicecfg/response.hpp>

/// Moved: this line goes with 1.0.

#endif
