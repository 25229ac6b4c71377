// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_VERSION_HPP
#define VOICECFG_VERSION_HPP

#include <string_view>

/// The version of these headers, read from here by everything that states it. As macros for the
/// preprocessor's conditions, and as constants for all else: docs/compatibility.md says what a new
/// number means.
#define VOICECFG_VERSION_STRING "0.1.0"
#define VOICECFG_VERSION_MAJOR 0
#define VOICECFG_VERSION_MINOR 1
#define VOICECFG_VERSION_PATCH 0
/// In one number, to be compared: 1.2.3 is 10203.
#define VOICECFG_VERSION                                                                           \
    (VOICECFG_VERSION_MAJOR * 10000 + VOICECFG_VERSION_MINOR * 100 + VOICECFG_VERSION_PATCH)

namespace voicecfg {

/// The version in words, `MAJOR.MINOR.PATCH`.
inline constexpr std::string_view version = VOICECFG_VERSION_STRING;
/// Its parts.
inline constexpr int version_major = VOICECFG_VERSION_MAJOR;
inline constexpr int version_minor = VOICECFG_VERSION_MINOR;
inline constexpr int version_patch = VOICECFG_VERSION_PATCH;

} // namespace voicecfg

#endif
