// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_QUOTE_HPP
#define VOICECFG_QUOTE_HPP

#include <voicecfg/json/quote.hpp>

/// Moved: this line goes with 1.0.

#endif
