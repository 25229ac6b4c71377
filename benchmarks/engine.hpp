// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef BENCH_ENGINE_HPP
#define BENCH_ENGINE_HPP

#include "work.hpp"

#include <voicecfg/voicecfg.hpp>

#include <string>
#include <string_view>

namespace bench {

inline constexpr auto const& platform = voicecfg::dialects::lumenia;

[[nodiscard]] inline voicecfg::catalog load_catalog(std::string_view text)
{
    return voicecfg::catalog::parse(platform, text).value();
}

[[nodiscard]] inline voicecfg::facts known_numbers()
{
    voicecfg::facts known{std::string{own_organization}, std::string{own_integration}, {}};
    for (auto const& row : numbers) {
        auto& added = known.numbers.emplace_back();
        added.id = row.id;
        added.organization = row.organization;
        if (!row.integration.empty()) added.integration = row.integration;
    }
    return known;
}

} // namespace bench

#endif
