// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: Nope
// expected: voice.providers[vapi].voiceIds[].value

#include <acme/catalog.hpp>

auto const voice = acme::voice("vapi", "Nope");

int main() {}
