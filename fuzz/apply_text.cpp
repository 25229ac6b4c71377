// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

/// A stored text and the text of a patch, as they come.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(laws::hold_for_texts(bytes(data, size)));
}
