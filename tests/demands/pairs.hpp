// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "demands.hpp"
#include "read_cases.hpp"

/// All that is demanded of the cases of a dialect, the pairs that can meet in one value included.
namespace demands {

/// Catalogs that questions are asked of: the dialect's, an empty one, and one in which names are as
/// long as they may be and settings declare all that they can.
inline std::vector<json::value> catalogs_of(voicecfg::dialect const& platform)
{
    std::vector<json::value> all{catalog_of(platform), json::object{}};
    if (platform.catalog.front().name.empty()) {
        json::array named;
        for (std::size_t const length : {100U, 101U})
            named.emplace_back(json::object{{"name", repeated("a", length)}});
        json::object const voice{{"id", 0}, {"mode", "pipeline"}};
        all.emplace_back(
            json::object{{"voices", json::array{voice}}, {"languages", named}, {"models", named}});
        return all;
    }
    auto const entry = [](char const* name, json::value const& settings) {
        json::object const model{{"value", "one"}, {"languages", json::array{"en"}}};
        return json::object{{"value", name},
                            {"voiceIds", json::array{"one"}},
                            {"models", json::array{model, "two"}},
                            {"settings", settings}};
    };
    json::object const level{
        {"type", "integer"}, {"minimum", 0}, {"maximum", 9}, {"enum", json::array{1, 3, 12}}};
    json::object const section{
        {"providers",
         json::array{entry("openai", json::object{{"level", level}}), entry("anthropic", true)}}};
    json::object const closed{{"providers", json::array{}}};
    all.emplace_back(json::object{{"voice", closed}, {"transcriber", closed}, {"model", closed}});
    all.emplace_back(
        json::object{{"voice", section}, {"transcriber", section}, {"model", section}});
    return all;
}

inline void for_each_candidate(voicecfg::dialect const& platform, bool pairs, visitor const& visit)
{
    for (auto const& catalog : catalogs_of(platform)) {
        candidates made{platform, catalog, visit};
        if (pairs)
            made.pairs();
        else
            made.singles();
    }
}

/// The pairs of things that are wrong with one value, which meet in some value that the tables or
/// catalogs set apart: the first of them is told.
inline keys pairs_that_can_meet(voicecfg::dialect const& platform)
{
    keys all;
    for_each_candidate(platform, false, [&](judged const& asked) {
        walk const seen{asked};
        for (auto const& object : seen.objects)
            for (std::size_t row = 0; row < object.rows.size(); ++row)
                all.merge(pairs_of(object.rows[row], broken(asked, object, row), ""));
    });
    return all;
}

inline keys const& demanded_of(voicecfg::dialect const& platform)
{
    static std::map<std::string_view, keys> demanded_keys;
    auto& all = demanded_keys[platform.name];
    if (!all.empty()) return all;
    all = demanded{platform}.all;
    all.merge(pairs_that_can_meet(platform));
    return all;
}

inline keys without(keys const& all, keys const& met)
{
    keys lacking;
    std::set_difference(all.begin(), all.end(), met.begin(), met.end(),
                        std::inserter(lacking, lacking.end()));
    return lacking;
}

} // namespace demands
