// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/options.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(options_test)

namespace {

using voicecfg::rechecking;
using voicecfg::unknown_members;

static_assert(std::regular<voicecfg::options> && std::is_aggregate_v<voicecfg::options>);

} // namespace

BOOST_AUTO_TEST_CASE(the_defaults_are_the_documented_ones)
{
    voicecfg::options const defaults;
    // names every member, so that none can be added without a test
    auto const& [unknown, recheck, complete, today, secrets, max_violations, max_bytes] = defaults;
    BOOST_TEST(!unknown.has_value());
    BOOST_TEST(!complete);
    BOOST_TEST(!today);
    BOOST_TEST((secrets == voicecfg::secrets::shown));
    BOOST_TEST((recheck == rechecking::touched));
    BOOST_TEST(max_violations == 100U);
    BOOST_TEST(max_bytes == 1'048'576U);
}

BOOST_AUTO_TEST_CASE(options_are_equal_where_every_member_is)
{
    voicecfg::options const defaults;
    BOOST_TEST((defaults == voicecfg::options{std::nullopt,
                                              rechecking::touched,
                                              false,
                                              {},
                                              voicecfg::secrets::shown,
                                              100,
                                              1'048'576}));
    BOOST_TEST((defaults != voicecfg::options{.secrets = voicecfg::secrets::hidden}));
    BOOST_TEST((defaults != voicecfg::options{.complete = true}));
    BOOST_TEST((defaults != voicecfg::options{.today = *voicecfg::date::parse("2026-01-28")}));
    BOOST_TEST((defaults != voicecfg::options{.unknown = unknown_members::ignore}));
    BOOST_TEST((defaults != voicecfg::options{.recheck = rechecking::everything}));
    BOOST_TEST((defaults != voicecfg::options{.max_violations = 99}));
    BOOST_TEST((defaults != voicecfg::options{.max_bytes = 1'048'575}));
}

BOOST_AUTO_TEST_SUITE_END()
