// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>

#include <iostream>

int main()
{
    auto const& platform = voicecfg::dialects::lumenia;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    auto stored = boost::json::parse(R"({"prompt": "Be kind."})");
    auto const done = voicecfg::update_text(
        stored,
        {.dialect = platform, .patch = R"({"prompt": "Be kind and brief."})", .catalog = catalog});
    std::cout << done.has_value() << ' ' << stored << '\n';
}
