// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: out_of_range
// expected: temperature

#include <corners/edmo/catalog.hpp>

auto const model = corners::edmo::model("openai", "gpt-4o", 2.5);

int main() {}
