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

using text_request = update_request<lasting_text>;
using value_request = update_request<lasting_value>;

void texts(dialect const& platform, std::string const& kept)
{
    text_request const a{platform, load(), kept};                                      // refused
    text_request const b{platform, kept, load()};                                      // refused
    text_request const c{platform, load(), load()};                                    // refused
    text_request const d{platform, "{}", std::string{"{}"}};                           // refused
    text_request const e{platform, field(), "{}"};                                     // refused
    text_request const f{platform, std::move(kept), "{}"};                             // refused
    auto const& g = plan_update(text_request{platform, "{}", "{}"}).value().planned(); // refused
    document const h{load()};                                                          // refused
    document const i{field(), 3};                                                      // refused
    literal const j{load()};                                                           // refused
}

void values(dialect const& platform, boost::json::value const& kept)
{
    value_request const a{platform, parsed(), kept};              // refused
    value_request const b{platform, kept, parsed()};              // refused
    value_request const c{platform, parsed(), parsed()};          // refused
    value_request const d{platform, boost::json::object{}, kept}; // refused
    value_request const e{platform, document{"{}"}.root(), kept}; // refused
    value_request const f{platform, kept, document{"{}"}.root()}; // refused
}

void catalogs(dialect const& platform, catalog kept)
{
    catalog_view const a = catalog_of_today();                    // refused
    auto const b = catalog_of_today().view();                     // refused
    auto const c = catalog::parse(platform, "{}").value().view(); // refused
    catalog_view const d = std::move(kept);                       // refused
}

int main() {}
