// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

/// The engine against the naive model of the rules.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(laws::hold_against_the_model(bytes(data, size)));
}
