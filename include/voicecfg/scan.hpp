// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCAN_HPP
#define VOICECFG_SCAN_HPP

#include <voicecfg/json/document.hpp>

/// Moved: this line goes with 1.0.

#endif
