// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "target.hpp"

#include "../tests/documents/laws.hpp"

/// The text of a dialect document.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return require(documents_laws::hold(bytes(data, size)));
}
