// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

/// The scanner of the text functions against Boost.JSON.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(laws::hold_for_scans(bytes(data, size)));
}
