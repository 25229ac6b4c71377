// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/rules.hpp>

#include <boost/test/unit_test.hpp>

#include <variant>

BOOST_AUTO_TEST_SUITE(schema_rules_test)

namespace {

using namespace voicecfg;

} // namespace

BOOST_AUTO_TEST_CASE(a_rule_names_its_members)
{
    rule const one = needs{.member = "active", .needed = "url"};
    rule const other = agrees{.member = "voice", .attribute = "mode", .with = "engine"};
    BOOST_TEST(std::get<needs>(one).member == "active");
    BOOST_TEST(std::get<needs>(one).needed == "url");
    BOOST_TEST(std::get<agrees>(other).member == "voice");
    BOOST_TEST(std::get<agrees>(other).attribute == "mode");
    BOOST_TEST(std::get<agrees>(other).with == "engine");
}

BOOST_AUTO_TEST_SUITE_END()
