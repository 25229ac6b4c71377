// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

// expected: a member sent twice
// expected: voice

#include <acme/catalog.hpp>

constexpr auto patch = voicecfg::judged_patch(
    voicecfg::dialects::lumenia, voicecfg::patch_member{"voice", acme::voice("vapi", "Elliot")},
    voicecfg::patch_member{"voice", acme::voice("vapi", "Clara")});

int main() {}
