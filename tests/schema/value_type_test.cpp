// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/value_type.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_value_type_test)

namespace {

using namespace voicecfg;

} // namespace

BOOST_AUTO_TEST_CASE(what_a_type_leaves_out_is_as_wide_as_can_be)
{
    BOOST_TEST(text{}.minimum == 0U);
    BOOST_TEST(text{}.maximum == no_limit);
    BOOST_TEST(!choice{}.non_empty);
    BOOST_TEST(integer{}.minimum == 1);
    BOOST_TEST(integer{}.maximum == 9007199254740991);
    BOOST_TEST((object_of{}.merge == merging::replace));
}

BOOST_AUTO_TEST_CASE(integers_and_ids_have_no_fraction)
{
    using voicecfg::detail::is_integer_type;
    BOOST_TEST(is_integer_type(integer{}));
    BOOST_TEST(is_integer_type(phone_number{}));
    BOOST_TEST(!is_integer_type(number{0, 1}));
    BOOST_TEST(!is_integer_type(text{}));
}

BOOST_AUTO_TEST_CASE(a_length_of_one_or_a_choice_that_says_so_asks_for_more_than_nothing)
{
    using voicecfg::detail::asks_non_empty;
    BOOST_TEST(asks_non_empty(text{1}));
    BOOST_TEST(!asks_non_empty(text{}));
    BOOST_TEST(asks_non_empty(choice{.values = {}, .non_empty = true}));
    BOOST_TEST(!asks_non_empty(choice{}));
    BOOST_TEST(!asks_non_empty(formatted{format::http_url}));
    BOOST_TEST(!asks_non_empty(boolean{}));
}

BOOST_AUTO_TEST_SUITE_END()
