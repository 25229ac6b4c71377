// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/hold.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
