// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <iostream>
#include <string>

int main()
{
    auto const& platform = voicecfg::dialects::autocalls;
    auto const catalog = voicecfg::catalog::parse(platform, R"({"voices": [{"id": 7}]})").value();
    std::string const stored = R"({"voice_id": 7, "assistant_name": "Ada"})";
    auto const refused = voicecfg::apply_text(
        {.dialect = platform, .stored = stored, .patch = R"({"voice_id": 8})", .catalog = catalog});
    auto const planned = voicecfg::plan_update({.dialect = platform,
                                                .stored = stored,
                                                .patch = R"({"assistant_name": "Grace"})",
                                                .catalog = catalog});
    for (auto const& each : refused.error().violations)
        std::cout << voicecfg::name(each.code) << ' ' << each.catalog_path << '\n';
    std::cout << planned.value().delta() << '\n';
}
