// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: nothing to repeat

#include <voicecfg/schema/pattern_of.hpp>

#include <string_view>

using namespace voicecfg;

constexpr std::string_view value = "aaa";

int main() { return matches(pattern_of<"^a++$">, value) ? 0 : 1; }
