// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: judged for another member
// expected: transcriber

#include <acme/catalog.hpp>

constexpr auto patch =
    voicecfg::judged_patch(voicecfg::dialects::lumenia,
                           voicecfg::patch_member{"transcriber", acme::voice("vapi", "Elliot")});

int main() {}
