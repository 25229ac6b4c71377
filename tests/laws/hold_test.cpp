// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/hold.hpp>

#include "question.hpp"

#include <voicecfg/dialect_document.hpp>
#include <voicecfg/laws/dice.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(laws_hold_test)

namespace {

using namespace voicecfg::laws;

} // namespace

BOOST_AUTO_TEST_CASE(another_order_is_another_text_of_the_same_value)
{
    dice choices{1};
    std::string const text = R"({"a":1.0,"b":[{"c":1,"d":2,"e":3},4],"f":{}})";
    std::vector<std::string> orders;
    for (int i = 0; i < 20; ++i) orders.push_back(reordered(choices, text).value());
    BOOST_TEST(std::count(orders.begin(), orders.end(), text) < 10);
    for (auto const& each : orders) {
        voicecfg::json::document const one{text};
        voicecfg::json::document const other{each};
        BOOST_TEST(voicecfg::json::equal(one.root(), other.root()));
    }
    BOOST_TEST(!reordered(choices, R"({"a":1,"a":2})").has_value());
    BOOST_TEST(!reordered(choices, "{").has_value());
}

BOOST_AUTO_TEST_CASE(what_is_offered_for_a_value_that_is_sent_back_is_put_into_both_texts)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object",
        "properties": {"fillers": {"type": "boolean"}, "mode": {"enum": ["one", "two"]}},
        "x-voicecfg": {"rules": [{"when": {"member": "mode", "is": ["two"]},
                                  "only": {"fillers": [false]}}]}})");
    BOOST_TEST_REQUIRE(read.has_value());
    laws::question asked{.platform = &read.assume_value().view(),
                         .stored = R"({"fillers": true})",
                         .patch = R"({"fillers": true, "mode": "two"})",
                         .chosen = {.recheck = voicecfg::rechecking::changed}};
    auto const said = laws::ask_text(asked);
    BOOST_TEST_REQUIRE(said.rejected.has_value());
    auto told = *said.rejected;
    BOOST_TEST((told.violations.at(0).from == voicecfg::origin::stored));
    BOOST_TEST(!update_offers_hold({}, asked, told).has_value());
    std::get<voicecfg::relation>(told.violations[0].details).allowed = {"true"};
    BOOST_TEST(update_offers_hold({}, asked, told).has_value());
    BOOST_TEST(sending_alike(asked.patch, R"({"fillers": 1})", "/fillers") ==
               R"({"fillers": 1, "mode": "two"})");
    BOOST_TEST(sending_alike("{}", R"({"fillers": 1})", "/fillers") == "{}");
}

BOOST_AUTO_TEST_SUITE_END()
