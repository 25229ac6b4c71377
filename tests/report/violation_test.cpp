// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/violation.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_violation_test)

namespace {

using voicecfg::errc;
using voicecfg::origin;
using voicecfg::violation;

static_assert(std::regular<violation> && std::is_aggregate_v<violation>);
static_assert(std::regular<voicecfg::report> && std::is_aggregate_v<voicecfg::report>);

} // namespace

BOOST_AUTO_TEST_CASE(origins_have_the_names_of_the_contract)
{
    BOOST_TEST(name(origin::patch) == "patch");
    BOOST_TEST(name(origin::stored) == "stored");
    BOOST_TEST(name(origin::catalog) == "catalog");
}

BOOST_AUTO_TEST_CASE(a_violation_says_no_more_than_it_was_given)
{
    violation const told{.code = errc::required, .from = origin::stored};
    // names every member, so that none can be added without a test
    auto const& [code, from, pointer, catalog_path, offset, value, allowed, choices, suggestion,
                 expected, minimum, maximum, related, related_value] = told;
    BOOST_TEST((code == errc::required));
    BOOST_TEST((from == origin::stored));
    BOOST_TEST(!offset.has_value());
    BOOST_TEST(choices == 0U);
    BOOST_TEST((!minimum && !maximum));
    BOOST_TEST((allowed.empty() && expected.empty()));
    for (auto const* const text :
         {&pointer, &catalog_path, &value, &suggestion, &related, &related_value})
        BOOST_TEST(*text == "");
}

BOOST_AUTO_TEST_CASE(violations_differ_where_any_member_does)
{
    std::vector<violation> const all{
        {},
        {.code = errc::required},
        {.from = origin::stored},
        {.pointer = "x"},
        {.catalog_path = "x"},
        {.offset = 0},
        {.value = "x"},
        {.allowed = {"x"}},
        {.choices = 1},
        {.suggestion = "x"},
        {.expected = {"x"}},
        {.minimum = voicecfg::json::numeric{0.0}},
        {.maximum = voicecfg::json::numeric{0.0}},
        {.related = "x"},
        {.related_value = "x"},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j)
            BOOST_TEST((all[i] == violation{all[j]}) == (i == j), i << " and " << j);
}

BOOST_AUTO_TEST_CASE(a_report_is_its_violations_in_order_and_whether_there_were_more)
{
    voicecfg::report const empty;
    auto const& [violations, truncated] = empty;
    BOOST_TEST(violations.empty());
    BOOST_TEST(!truncated);
    voicecfg::report const told{.violations = {{.pointer = "/a"}, {.pointer = "/b"}}};
    auto other = told;
    BOOST_TEST((other == told));
    other.truncated = true;
    BOOST_TEST((other != told));
    other = told;
    std::swap(other.violations[0], other.violations[1]);
    BOOST_TEST((other != told));
}

BOOST_AUTO_TEST_CASE(reports_are_equal_where_every_member_is)
{
    voicecfg::report const told{.violations = {{.code = errc::required}}};
    BOOST_TEST((told == voicecfg::report{{{.code = errc::required}}, false}));
    BOOST_TEST((told != voicecfg::report{{{.code = errc::required}}, true}));
    BOOST_TEST((told != voicecfg::report{}));
}

BOOST_AUTO_TEST_SUITE_END()
