// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SRC_HPP
#define VOICECFG_SRC_HPP

/// Boost.JSON's own source, to be included in exactly one file of a program that does not link it.
#include <boost/json/src.hpp>

#endif
