// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog.hpp>
#include <voicecfg/literals/literal.hpp>
#include <voicecfg/text.hpp>

#include <string>
#include <utility>

using namespace voicecfg;
using namespace voicecfg::json;

std::string load();
boost::json::string field();
boost::json::value parsed();
catalog catalog_of_today();

void texts(dialect const& platform, std::string const& kept, catalog const& offered)
{
    auto const a = plan_update(
        {.dialect = platform, .stored = load(), .patch = kept, .catalog = offered}); // refused
    auto const b = plan_update(
        {.dialect = platform, .stored = kept, .patch = load(), .catalog = offered}); // refused
    auto const c = plan_update(
        {.dialect = platform, .stored = load(), .patch = load(), .catalog = offered}); // refused
    auto const d = plan_update({.dialect = platform,
                                .stored = "{}",
                                .patch = std::string{"{}"},
                                .catalog = offered}); // refused
    auto const e = plan_update(
        {.dialect = platform, .stored = field(), .patch = "{}", .catalog = offered}); // refused
    auto const f = plan_update({.dialect = platform,
                                .stored = std::move(kept),
                                .patch = "{}",
                                .catalog = offered}); // refused
    auto const& g =
        plan_update({.dialect = platform, .stored = "{}", .patch = "{}", .catalog = offered})
            .value()
            .planned();           // refused
    document const h{load()};     // refused
    document const i{field(), 3}; // refused
    literal const j{load()};      // refused
}

void values(dialect const& platform, boost::json::value const& kept, catalog const& offered)
{
    auto const a = plan_update(
        {.dialect = platform, .stored = parsed(), .patch = kept, .catalog = offered}); // refused
    auto const b = plan_update(
        {.dialect = platform, .stored = kept, .patch = parsed(), .catalog = offered}); // refused
    auto const c = plan_update({.dialect = platform,
                                .stored = parsed(),
                                .patch = parsed(),
                                .catalog = offered}); // refused
    auto const d = plan_update({.dialect = platform,
                                .stored = boost::json::object{},
                                .patch = kept,
                                .catalog = offered}); // refused
    auto const e = plan_update({.dialect = platform,
                                .stored = document{"{}"}.root(),
                                .patch = kept,
                                .catalog = offered}); // refused
    auto const f = plan_update({.dialect = platform,
                                .stored = kept,
                                .patch = document{"{}"}.root(),
                                .catalog = offered}); // refused
}

void catalogs(dialect const& platform, catalog kept)
{
    catalog_view const a = catalog_of_today();                    // refused
    auto const b = catalog_of_today().view();                     // refused
    auto const c = catalog::parse(platform, "{}").value().view(); // refused
    catalog_view const d = std::move(kept);                       // refused
}

int main() {}
