// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/named_numbers.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_named_numbers_test)

namespace {

using namespace voicecfg;
using ids = std::vector<std::int64_t>;

constexpr std::array line_rows{member{.name = "number", .type = phone_number{true}}};
constexpr object line{.members = line_rows};
constexpr std::array team_rows{member{.name = "main", .type = phone_number{false}},
                               member{.name = "line", .type = object_of{&line}},
                               member{.name = "lines", .type = list_of{&line}}};
constexpr object team{.members = team_rows};

ids named(std::string_view text)
{
    ids all;
    voicecfg::detail::add_numbers(team, json::document{text}.root(), all);
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(numbers_within_objects_and_lists_are_named_once_in_the_dialects_order)
{
    BOOST_TEST((named(R"({"lines": [{"number": 3}, {"number": 1}, {}], "line": {"number": 2},
                          "main": 1})") == ids{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(what_is_no_id_is_passed_over)
{
    for (auto const* const text :
         {"[]", "null", "5", R"({"main": "1"})", R"({"main": 1.5})", R"({"main": 1e300})",
          R"({"line": [{"number": 1}]})", R"({"lines": {"number": 1}})", R"({"lines": [1, null]})"})
        BOOST_TEST(named(text).empty(), text);
}

BOOST_AUTO_TEST_SUITE_END()
