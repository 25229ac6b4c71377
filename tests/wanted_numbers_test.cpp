// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/wanted_numbers.hpp>

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(wanted_numbers_test)

namespace {

using namespace voicecfg;
using ids = std::vector<std::int64_t>;

/// What both a parsed and a scanned patch want.
ids wanted(dialect const& platform, std::string_view text)
{
    json::document const read{text};
    boost::json::value const parsed =
        boost::json::parse(boost::core::string_view{text.data(), text.size()});
    auto const by_text = wanted_numbers(platform, read.root());
    BOOST_TEST(by_text == wanted_numbers(platform, parsed), boost::test_tools::per_element());
    return by_text;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_number_of_each_platform_is_wanted)
{
    BOOST_TEST((wanted(dialects::lumenia, R"({"number_id": 42, "prompt": "7"})") == ids{42}));
    BOOST_TEST((wanted(dialects::autocalls, R"({"phone_number_id": 4.2e1})") == ids{42}));
    BOOST_TEST(wanted(dialects::autocalls, R"({"phone_number_id": null})").empty());
    BOOST_TEST(wanted(dialects::edmo, R"({"number_id": 42})").empty());
}

BOOST_AUTO_TEST_SUITE_END()
