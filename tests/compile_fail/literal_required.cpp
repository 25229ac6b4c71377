// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: model
// expected: voice.providers[11labs].models[].value

#include <acme/catalog.hpp>

constexpr auto voice = acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM");

int main() {}
