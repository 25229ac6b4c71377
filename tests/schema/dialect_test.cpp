// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/dialect.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_dialect_test)

namespace {

using namespace voicecfg;

} // namespace

BOOST_AUTO_TEST_CASE(a_dialect_takes_empty_patches_and_has_no_rules_unless_it_says_so)
{
    dialect const least{.name = "least", .status = 400, .assistant = {}};
    BOOST_TEST(least.empty_patch);
    BOOST_TEST(least.catalog.empty());
    BOOST_TEST(least.read_only.empty());
    BOOST_TEST(least.rules.empty());
}

BOOST_AUTO_TEST_SUITE_END()
