// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

/// Updates and audits made from structured bytes, through parsed values and texts.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(laws::hold_for_requests(bytes(data, size)));
}
