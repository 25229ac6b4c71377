// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// Boost.JSON, which is not linked.
#include <voicecfg/src.hpp>
