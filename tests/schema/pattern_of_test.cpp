// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/pattern_of.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_pattern_of_test)

namespace {

using namespace voicecfg;

constexpr pattern table[] = {pattern_of<"^[a-z_]+$">, pattern_of<"\xC3\xA9|[^x-z]{2,3}">,
                             pattern_of<"">};
static_assert(matches(table[0], "snake_case") && !matches(table[0], "Case"));
static_assert(matches(pattern_of<"(a|b)*c">, "xabac"));

} // namespace

BOOST_AUTO_TEST_CASE(the_tables_of_the_compiler_are_those_of_a_program)
{
    for (auto const& each : table) {
        auto const made = compile_pattern(each.source);
        BOOST_TEST_REQUIRE(!made.fault);
        BOOST_TEST(std::ranges::equal(each.states, made.states));
        BOOST_TEST(std::ranges::equal(each.ranges, made.ranges));
    }
    BOOST_TEST(table[2].states.size() == 2U);
    voicecfg::detail::pattern_literal const literal{"a+"};
    BOOST_TEST(literal.view() == "a+");
    BOOST_TEST(matches(table[1], "caf\xC3\xA9"));
    BOOST_TEST(!matches(table[1], "xyz"));
}

BOOST_AUTO_TEST_SUITE_END()
