// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SCHEMA_HPP
#define VOICECFG_EXAMPLES_SCHEMA_HPP

#include "dialects.hpp"
#include "files.hpp"
#include "print.hpp"

#include <string>
#include <utility>

namespace tool {

/// Prints the rules for what can't ask this program.
[[nodiscard]] inline int schema(arguments const& given)
{
    auto const loaded = dialect_of(given);
    auto const& platform = loaded.view();
    auto const catalog = catalog_of(given, platform);
    auto const unknown = options_of(given).unknown.value_or(voicecfg::unknown_members::reject);
    auto const* const of = given.find("of");
    given.expect_no_rest();
    auto what = voicecfg::schema_of::patch;
    if (of != nullptr && *of == "creation") what = voicecfg::schema_of::creation;
    if (of != nullptr && *of == "assistant") what = voicecfg::schema_of::assistant;
    boost::json::value const made = voicecfg::to_json_schema(platform, catalog, what, unknown);
    std::string text;
    voicecfg::json::append_json(text, made);
    print(std::move(text));
    return 0;
}

} // namespace tool

#endif
