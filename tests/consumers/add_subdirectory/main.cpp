// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/voicecfg.hpp>

#include <boost/json.hpp>

#include <iostream>
#include <string>

int main()
{
    auto const& platform = voicecfg::dialects::edmo;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    auto stored = boost::json::parse(R"({"name": "Ada", "firstMessage": "Hello!"})");
    auto const patch = boost::json::parse(R"({"firstMessage": null, "maxDurationSeconds": 60.0})");
    auto const planned =
        voicecfg::plan_update(
            {.dialect = platform, .stored = stored, .patch = patch, .catalog = catalog})
            .value();
    std::string changes;
    voicecfg::append_changes(changes, planned);
    voicecfg::commit(stored, planned);
    std::cout << stored << '\n' << changes << '\n';
}
