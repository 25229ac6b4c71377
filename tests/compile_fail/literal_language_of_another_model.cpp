// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: ar
// expected: transcriber.providers[deepgram].models[nova-2].languages[].value

#include <acme/catalog.hpp>

auto const transcriber = acme::transcriber("deepgram", "nova-2", "ar");

int main() {}
