// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/enumeration.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_enumeration_test)

namespace {

using namespace voicecfg;

choices told(std::string_view enumeration, std::string_view sent)
{
    json::document const read{sent};
    return voicecfg::detail::list_enumeration(std::string{sent}, read.root(),
                                              {.enumeration = enumeration});
}

} // namespace

BOOST_AUTO_TEST_CASE(values_are_told_once_in_their_order_without_null)
{
    auto const all = told(R"([2,null,"b",2.0,[1],"\u0062"])", "5");
    BOOST_TEST((all.allowed == std::vector<std::string>{"2", R"("b")", "[1]"}));
    BOOST_TEST(all.count == 3U);
    BOOST_TEST(all.suggestion == "");
    BOOST_TEST(all.value == "5");
}

BOOST_AUTO_TEST_CASE(what_a_string_may_have_meant_is_told_first)
{
    auto const all = told(R"(["low","medium",1,"high"])", R"("Medum")");
    BOOST_TEST(
        (all.allowed == std::vector<std::string>{R"("medium")", R"("low")", "1", R"("high")"}));
    BOOST_TEST(all.suggestion == R"("medium")");
}

BOOST_AUTO_TEST_SUITE_END()
