// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/wanted_numbers.hpp>

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
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

constexpr std::array line_rows{member{.name = "number", .type = phone_number{true}}};
constexpr object line{.members = line_rows};
constexpr std::array team_rows{member{.name = "main", .type = phone_number{false}},
                               member{.name = "line", .type = object_of{&line}},
                               member{.name = "lines", .type = list_of{&line}}};
constexpr dialect team = well_formed({.name = "team", .status = 400, .assistant = {team_rows}});

} // namespace

BOOST_AUTO_TEST_CASE(the_number_of_each_platform_is_wanted)
{
    BOOST_TEST((wanted(dialects::lumenia, R"({"number_id": 42, "prompt": "7"})") == ids{42}));
    BOOST_TEST((wanted(dialects::autocalls, R"({"phone_number_id": 4.2e1})") == ids{42}));
    BOOST_TEST(wanted(dialects::autocalls, R"({"phone_number_id": null})").empty());
    BOOST_TEST(wanted(dialects::edmo, R"({"number_id": 42})").empty());
}

BOOST_AUTO_TEST_CASE(numbers_within_objects_and_lists_are_wanted_once_in_the_dialects_order)
{
    BOOST_TEST((wanted(team, R"({"lines": [{"number": 3}, {"number": 1}, {}], "line": {"number": 2},
                                 "main": 1})") == ids{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(what_is_no_id_is_passed_over)
{
    for (auto const* const text :
         {"[]", "null", "5", R"({"main": "1"})", R"({"main": 1.5})", R"({"main": 1e300})",
          R"({"line": [{"number": 1}]})", R"({"lines": {"number": 1}})", R"({"lines": [1, null]})"})
        BOOST_TEST(wanted(team, text).empty(), text);
}

BOOST_AUTO_TEST_SUITE_END()
