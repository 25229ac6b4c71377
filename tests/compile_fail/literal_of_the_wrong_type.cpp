// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: wrong_type
// expected: voiceId

#include <acme/catalog.hpp>

auto const voice = acme::voice("vapi", 7);

int main() {}
