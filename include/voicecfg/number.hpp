// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_NUMBER_HPP
#define VOICECFG_NUMBER_HPP

#include <voicecfg/json/number.hpp>

/// Moved: this line goes with 1.0.

#endif
