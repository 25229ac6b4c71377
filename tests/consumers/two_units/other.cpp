// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "unit.hpp"

sight seen_by_other() { return {}; }

std::string updated_by_other(std::string_view stored, std::string_view patch)
{
    auto const& platform = voicecfg::dialects::edmo;
    auto const catalog = voicecfg::catalog::parse(platform, "{}").value();
    auto merged = voicecfg::apply({.dialect = platform,
                                   .stored = boost::json::parse(stored),
                                   .patch = boost::json::parse(patch),
                                   .catalog = catalog});
    return boost::json::serialize(merged.value());
}
