// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: voice_id
// expected: voices[].id
// said: 4711

#include <cases/autocalls/catalog.hpp>

auto const voice = cases::autocalls::voice_id(4711);

int main() {}
