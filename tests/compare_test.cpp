// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/compare.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(compare_test)

namespace {

using namespace voicecfg;
using dialects::autocalls;
using dialects::lumenia;
using voicecfg::catalog;

} // namespace

BOOST_AUTO_TEST_CASE(all_changes_are_told_one_by_one_or_together)
{
    auto const before = catalog::parse(lumenia, R"({"voice":{"providers":{"p":{}}}})").value();
    auto const after =
        catalog::parse(lumenia,
                       R"({"voice":{"providers":{"q":{"deprecated":{"until":"2026-03-01"}}}}})")
            .value();
    std::vector<catalog_change> const expected{
        {.what = change::vanished, .path = "voice.providers[p]"},
        {.what = change::appeared, .path = "voice.providers[q]"},
        {.what = change::deprecated,
         .path = "voice.providers[q]",
         .deprecation = {.until = "2026-03-01"}},
    };
    compare_request const asked{.dialect = lumenia, .before = before, .after = after};
    BOOST_TEST((compare(asked) == expected));
    std::vector<catalog_change> told;
    compare(asked, [&](catalog_change const& each) { told.push_back(each); });
    BOOST_TEST((told == expected));
    BOOST_TEST(compare({.dialect = lumenia, .before = before, .after = before}).empty());
}

BOOST_AUTO_TEST_CASE(a_catalog_of_another_shape_offers_nothing)
{
    auto const flat = catalog::parse(autocalls, R"({"voices":[{"id":1}]})").value();
    auto const by_provider = catalog::parse(lumenia, R"({"voice":{"providers":{"p":{}}}})").value();
    BOOST_TEST(compare({.dialect = autocalls, .before = by_provider, .after = flat}).size() == 1U);
    BOOST_TEST(compare({.dialect = lumenia, .before = by_provider, .after = flat}).size() == 1U);
    BOOST_TEST(compare({.dialect = lumenia, .before = flat}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
