// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <iostream>
#include <string>

int main()
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog = voicecfg::catalog::parse(
        platform,
        R"({"voice": {"providers": [{"value": "vapi", "voiceIds": ["Elliot", "Clara"]}]}})");
    auto const merged = voicecfg::apply_text(
        {.dialect = platform,
         .stored = R"({"prompt": "Be kind.", "voice": {"provider": "vapi", "voiceId": "Elliot"}})",
         .patch = R"({"voice": {"voiceId": "Clara"}})",
         .catalog = catalog.value()});
    std::cout << merged.value() << '\n';
}
