// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog.hpp>
#include <voicecfg/literal.hpp>
#include <voicecfg/text.hpp>

#include <string>
#include <utility>

using namespace voicecfg;

std::string load();
boost::json::string field();
boost::json::value parsed();
catalog catalog_of_today();

void texts(dialect const& platform, std::string const& kept, catalog const& offered)
{
    auto const a = text_plan::make(platform, load(), kept, offered);                  // refused
    auto const b = text_plan::make(platform, kept, load(), offered);                  // refused
    auto const c = text_plan::make(platform, load(), load(), offered);                // refused
    auto const d = text_plan::make(platform, "{}", std::string{"{}"}, offered);       // refused
    auto const e = text_plan::make(platform, field(), "{}", offered);                 // refused
    auto const f = text_plan::make(platform, std::move(kept), "{}", offered);         // refused
    auto const& g = text_plan::make(platform, "{}", "{}", offered).value().planned(); // refused
    document const h{load()};                                                         // refused
    document const i{field(), 3};                                                     // refused
    literal const j{load()};                                                          // refused
}

void values(dialect const& platform, boost::json::value const& kept, catalog const& offered)
{
    auto const a = plan_update(platform, parsed(), kept, offered);                  // refused
    auto const b = plan_update(platform, kept, parsed(), offered);                  // refused
    auto const c = plan_update(platform, parsed(), parsed(), offered, nullptr, {}); // refused
    auto const d = plan_update(platform, boost::json::object{}, kept, offered);     // refused
    auto const e = plan_update(platform, document{"{}"}.root(), kept, offered);     // refused
    auto const f = plan_update(platform, kept, document{"{}"}.root(), offered);     // refused
}

void catalogs(dialect const& platform, catalog kept)
{
    catalog_view const a = catalog_of_today();                    // refused
    auto const b = catalog_of_today().view();                     // refused
    auto const c = catalog::parse(platform, "{}").value().view(); // refused
    catalog_view const d = std::move(kept);                       // refused
}

int main() {}
