// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: nobody
// expected: voice.providers[].value

#include <acme/catalog.hpp>

auto const voice = acme::voice("nobody", "Elliot");

int main() {}
