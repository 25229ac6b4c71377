// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/to_value.hpp>

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/fix_ups.hpp>

#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(json_to_value_test)

BOOST_AUTO_TEST_CASE(a_value_is_what_its_text_says)
{
    struct {
        std::string_view text;
        std::string_view json;
    } const table[] = {
        {"null", "null"},
        {"true", "true"},
        {"-7", "-7"},
        {"18446744073709551615", "18446744073709551615"},
        {"7.0", "7E0"},
        {R"("\u00e9\n")", "\"é\\n\""},
        {R"([1,[],{"\u0061":{}}])", R"([1,[],{"a":{}}])"},
        {R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})"},
    };
    for (auto const& [text, expected] : table)
        BOOST_TEST(boost::json::serialize(voicecfg::json::to_value(
                       voicecfg::json::document{text}.root())) == expected);
    // the nearest double, where Boost.JSON's own parser may miss it
    auto const exact =
        voicecfg::json::to_value(voicecfg::json::document{"2.2250738585072011e-308"}.root());
    BOOST_TEST(exact.get_double() == 2.2250738585072011e-308);
    BOOST_TEST(voicecfg::json::to_value({}).is_null());
}

BOOST_AUTO_TEST_CASE(a_value_that_is_kept_as_it_is_stored_is_the_stored_one)
{
    voicecfg::json::document const sent{"[1.0]"};
    voicecfg::json::document const stored{"[1]"};
    voicecfg::json::fix_ups fixes;
    fixes.restore(sent.root(), stored.root());
    fixes.sort();
    BOOST_TEST(boost::json::serialize(voicecfg::json::to_value(sent.root(), {}, fixes)) == "[1]");
}

BOOST_AUTO_TEST_SUITE_END()
