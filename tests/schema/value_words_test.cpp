// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/value_words.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

BOOST_AUTO_TEST_SUITE(schema_value_words_test)

using voicecfg::value_words;

static_assert(std::is_aggregate_v<value_words>);
static_assert(std::is_trivially_destructible_v<value_words>); // tables own nothing

BOOST_AUTO_TEST_CASE(words_that_are_not_given_ask_nothing)
{
    constexpr value_words none;
    BOOST_TEST(none.types.empty());
    BOOST_TEST((!none.minimum && !none.maximum && !none.exclusive_minimum));
    BOOST_TEST((!none.exclusive_maximum && !none.min_length && !none.max_length));
    BOOST_TEST(none.pattern.states.empty());
    BOOST_TEST((!none.format && !none.min_items && !none.max_items && !none.unique_items));
    BOOST_TEST(none.enumeration.empty());
    BOOST_TEST((none.items == nullptr && none.entries == nullptr && none.table == nullptr));
    BOOST_TEST((none.tagged == nullptr && none.any_of.empty()));
    BOOST_TEST((none.governed.list.empty() && !none.phone && !none.write_only));
}

BOOST_AUTO_TEST_SUITE_END()
