// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_VIEW_HPP
#define VOICECFG_CATALOG_VIEW_HPP

#include <voicecfg/catalog/view.hpp>

/// Moved: this line goes with 1.0.

#endif
