// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_NODE_HPP
#define VOICECFG_NODE_HPP

#include <voicecfg/json/node.hpp>

/// Moved: this line goes with 1.0.

#endif
