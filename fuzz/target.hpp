// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../tests/laws/subjects.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

/// What libFuzzer and its like call with each input.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

inline std::string_view bytes(std::uint8_t const* data, std::size_t size)
{
    return size == 0 ? std::string_view{}
                     : std::string_view{reinterpret_cast<char const*>(data), size};
}

/// Says which law is broken and ends the program as a fault does.
inline int require(laws::found const& broken)
{
    if (!broken) return 0;
    std::cerr << "A law is broken: " << *broken << std::endl;
    std::abort();
}
