// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/violation.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_violation_test)

namespace {

using namespace voicecfg;
using json::numeric;

static_assert(std::regular<violation> && std::is_aggregate_v<violation>);
static_assert(std::regular<report> && std::is_aggregate_v<report>);

} // namespace

BOOST_AUTO_TEST_CASE(origins_have_the_names_of_the_contract)
{
    BOOST_TEST(name(origin::patch) == "patch");
    BOOST_TEST(name(origin::stored) == "stored");
    BOOST_TEST(name(origin::catalog) == "catalog");
    BOOST_TEST(name(origin::dialect) == "dialect");
}

BOOST_AUTO_TEST_CASE(a_violation_says_no_more_than_it_was_given)
{
    violation const told{.code = errc::required, .from = origin::stored};
    // names every member, so that none can be added without a test
    auto const& [code, from, pointer, catalog_path, details] = told;
    BOOST_TEST((code == errc::required));
    BOOST_TEST((from == origin::stored));
    BOOST_TEST((pointer.empty() && catalog_path.empty()));
    BOOST_TEST(std::holds_alternative<std::monostate>(details));
}

BOOST_AUTO_TEST_CASE(violations_differ_where_any_member_does)
{
    std::vector<violation> const all{
        {},
        {.code = errc::required},
        {.from = origin::stored},
        {.pointer = "x"},
        {.catalog_path = "x"},
        {.details = text_position{}},
        {.details = text_position{1}},
        {.details = text_position{.fault = {json::text_fault::unexpected, {1, 1}}}},
        {.details = text_position{.fault = {json::text_fault::comment, {1, 1}}}},
        {.details = refused_value{}},
        {.details = refused_value{"x"}},
        {.details = type_mismatch{}},
        {.details = type_mismatch{.value = "x"}},
        {.details = type_mismatch{.expected = {json_type::null}}},
        {.details = type_mismatch{.found = json_type::null}},
        {.details = type_mismatch{.clears_empty = true}},
        {.details = value_range{}},
        {.details = value_range{.value = "x"}},
        {.details = value_range{.minimum = numeric{0.0}}},
        {.details = value_range{.maximum = numeric{0.0}}},
        {.details = value_range{.exclusive_minimum = numeric{0.0}}},
        {.details = value_range{.exclusive_maximum = numeric{0.0}}},
        {.details = value_range{.size = 0}},
        {.details = format_mismatch{}},
        {.details = format_mismatch{.value = "x"}},
        {.details = format_mismatch{.format = "x"}},
        {.details = choices{}},
        {.details = choices{.value = "x"}},
        {.details = choices{.allowed = {"x"}}},
        {.details = choices{.count = 1}},
        {.details = choices{.suggestion = "x"}},
        {.details = choices{.related = {"x", ""}}},
        {.details = choices{.related = {"", "x"}}},
        {.details = choices{.elsewhere = {"x"}}},
        {.details = choices{.successors = {"x"}}},
        {.details = unknown_name{}},
        {.details = unknown_name{"x"}},
        {.details = relation{}},
        {.details = relation{.value = "x"}},
        {.details = relation{.related = {"x", ""}}},
        {.details = relation{.related = {"", "x"}}},
        {.details = relation{.allowed = {"x"}}},
        {.details = relation{.count = 1}},
        {.details = sendable_members{}},
        {.details = sendable_members{.names = {"x"}}},
        {.details = sendable_members{.count = 1}},
        {.details = request_fault{}},
        {.details = request_fault{"x"}},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j)
            BOOST_TEST((all[i] == violation{all[j]}) == (i == j), i << " and " << j);
}

BOOST_AUTO_TEST_CASE(a_report_is_its_violations_in_order_and_whether_there_were_more)
{
    report const empty;
    auto const& [violations, truncated] = empty;
    BOOST_TEST(violations.empty());
    BOOST_TEST(!truncated);
    report const told{.violations = {{.pointer = "/a"}, {.pointer = "/b"}}};
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
    report const told{.violations = {{.code = errc::required}}};
    BOOST_TEST((told == report{{{.code = errc::required}}, false}));
    BOOST_TEST((told != report{{{.code = errc::required}}, true}));
    BOOST_TEST((told != report{}));
}

BOOST_AUTO_TEST_SUITE_END()
