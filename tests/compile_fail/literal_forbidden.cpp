// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: eleven_v3
// expected: voice.providers[vapi]

#include <acme/catalog.hpp>

auto const voice = acme::voice("vapi", "Elliot", "eleven_v3");

int main() {}
