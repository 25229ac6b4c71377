// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/fix_ups.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <vector>

BOOST_AUTO_TEST_SUITE(json_fix_ups_test)

namespace {

using voicecfg::json::elements;
using voicecfg::json::node;

/// So many that a search by halves must find them sorted.
constexpr auto ones = "[1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0]";

std::vector<node> values_of(node array)
{
    std::vector<node> all;
    for (elements element{array}; element; ++element) all.push_back(*element);
    return all;
}

/// Marks values out of order: by threes for integers, the ones after them dropped.
void expect_marked_only(std::vector<node> const& values)
{
    voicecfg::json::fix_ups fixes;
    for (auto const which : {6U, 0U, 3U}) {
        fixes.make_integer(values[which]);
        fixes.drop(values[which + 1]);
    }
    fixes.sort();
    for (std::size_t i = 0; i < values.size(); ++i) BOOST_TEST_CONTEXT(i)
        {
            BOOST_TEST(fixes.makes_integer(values[i]) == (i % 3 == 0));
            BOOST_TEST(fixes.drops(values[i]) == (i % 3 == 1));
        }
}

} // namespace

BOOST_AUTO_TEST_CASE(what_was_marked_is_found_among_equal_values_scanned_and_parsed)
{
    voicecfg::json::document const read{ones};
    expect_marked_only(values_of(read.root()));
    boost::json::value const parsed = boost::json::parse(ones);
    expect_marked_only(values_of(parsed));
}

BOOST_AUTO_TEST_CASE(a_value_is_restored_to_the_stored_one_and_no_other)
{
    voicecfg::json::document const sent{ones};
    voicecfg::json::document const stored{ones};
    auto const values = values_of(sent.root());
    voicecfg::json::fix_ups fixes;
    fixes.make_integer(values[0]);
    BOOST_TEST(!fixes.restored(values[0]));
    fixes.restore(values[1], stored.root());
    fixes.sort();
    BOOST_TEST(!fixes.restored(values[0]));
    BOOST_TEST(!fixes.restored(values[2]));
    BOOST_TEST(fixes.restored(values[1]).identity() == node{stored.root()}.identity());
}

BOOST_AUTO_TEST_CASE(the_same_text_read_twice_is_not_the_same_value)
{
    voicecfg::json::document const read{ones};
    voicecfg::json::document const again{ones};
    boost::json::value const parsed = boost::json::parse(ones);
    boost::json::value const copy = parsed;
    voicecfg::json::fix_ups fixes;
    fixes.drop(read.root());
    fixes.make_integer(parsed);
    fixes.sort();
    BOOST_TEST(fixes.drops(read.root()));
    BOOST_TEST(!fixes.drops(again.root()));
    BOOST_TEST(!fixes.drops(read.tokens()[1]));
    BOOST_TEST(fixes.makes_integer(parsed));
    BOOST_TEST(!fixes.makes_integer(copy));
}

BOOST_AUTO_TEST_CASE(either_kind_is_a_fix_up)
{
    voicecfg::json::document const read{"1.0"};
    voicecfg::json::fix_ups fixes;
    BOOST_TEST(fixes.none());
    BOOST_TEST(!fixes.drops(read.root()));
    BOOST_TEST(!fixes.makes_integer(read.root()));
    auto dropping = fixes;
    dropping.drop(read.root());
    BOOST_TEST(!dropping.none());
    auto rounding = fixes;
    rounding.make_integer(read.root());
    BOOST_TEST(!rounding.none());
    BOOST_TEST(fixes.none());
}

BOOST_AUTO_TEST_SUITE_END()
