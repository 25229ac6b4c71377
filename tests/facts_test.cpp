// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/facts.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(facts_test)

namespace {

using voicecfg::number_row;

static_assert(std::regular<number_row> && std::is_aggregate_v<number_row>);
static_assert(std::regular<voicecfg::facts> && std::is_aggregate_v<voicecfg::facts>);

} // namespace

// Each binding names every member, so that none can be added without a test.

BOOST_AUTO_TEST_CASE(nothing_is_known_until_it_is_looked_up)
{
    voicecfg::facts const none;
    auto const& [organization, integration, numbers] = none;
    BOOST_TEST(!organization.has_value());
    BOOST_TEST(!integration.has_value());
    BOOST_TEST(numbers.empty());
    number_row const empty;
    auto const& [id, owner, linked] = empty;
    BOOST_TEST(!id.has_value());
    BOOST_TEST(!owner.has_value());
    BOOST_TEST(!linked.has_value());
}

BOOST_AUTO_TEST_CASE(rows_are_equal_where_every_member_is)
{
    number_row const row{.id = 1, .organization = "o", .integration = "i"};
    BOOST_TEST((row == number_row{1, "o", "i"}));
    BOOST_TEST((row != number_row{2, "o", "i"}));
    BOOST_TEST((row != number_row{1, "i", "i"}));
    BOOST_TEST((row != number_row{1, "o", "o"}));
    BOOST_TEST((row != number_row{1, "o", std::nullopt}));
    BOOST_TEST((number_row{.organization = ""} != number_row{})); // empty is not absent
}

BOOST_AUTO_TEST_CASE(facts_are_equal_where_every_member_is)
{
    voicecfg::facts const known{.organization = "o", .integration = "i", .numbers = {{.id = 1}}};
    BOOST_TEST((known == voicecfg::facts{"o", "i", {{.id = 1}}}));
    BOOST_TEST((known != voicecfg::facts{"x", "i", {{.id = 1}}}));
    BOOST_TEST((known != voicecfg::facts{"o", "x", {{.id = 1}}}));
    BOOST_TEST((known != voicecfg::facts{"o", "i", {{.id = 2}}}));
    BOOST_TEST((known != voicecfg::facts{"o", "i", {{.id = 1}, {.id = 1}}}));
}

BOOST_AUTO_TEST_SUITE_END()
