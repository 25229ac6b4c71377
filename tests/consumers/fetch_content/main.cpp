// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <iostream>

int main()
{
    auto const& platform = voicecfg::dialects::autocalls;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    auto const checked =
        voicecfg::check_text({.dialect = platform,
                              .assistant = R"({"timezone": "Europe/Pariss", "speech_speed": 2})",
                              .catalog = catalog});
    for (auto const& each : checked.error().violations)
        std::cout << voicecfg::name(each.code) << ' ' << each.pointer << '\n';
}
