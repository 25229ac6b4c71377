// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/value_facts.hpp>

#include <voicecfg/schema/object.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(schema_value_facts_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::bounds_of;
using voicecfg::detail::facts_of;

constexpr object nothing{.members = {}};

} // namespace

BOOST_AUTO_TEST_CASE(each_kind_is_of_a_json_type)
{
    using json::kind;
    struct {
        value_type type;
        kind expected;
    } const table[] = {
        {text{}, kind::string},
        {choice{}, kind::string},
        {formatted{format::http_url}, kind::string},
        {number{0, 1}, kind::number},
        {integer{}, kind::number},
        {boolean{}, kind::boolean},
        {phone_number{}, kind::number},
        {map{}, kind::object},
        {list_of{&nothing}, kind::array},
        {object_of{&nothing}, kind::object},
    };
    for (auto const& [type, expected] : table) BOOST_TEST((facts_of(type).kind == expected));
}

BOOST_AUTO_TEST_CASE(integers_and_ids_have_no_fraction)
{
    BOOST_TEST(facts_of(integer{}).integral);
    BOOST_TEST(facts_of(phone_number{}).integral);
    BOOST_TEST(!facts_of(number{0, 1}).integral);
    BOOST_TEST(!facts_of(text{}).integral);
}

BOOST_AUTO_TEST_CASE(a_length_of_one_or_a_choice_that_says_so_asks_for_more_than_nothing)
{
    BOOST_TEST(facts_of(text{1}).non_empty);
    BOOST_TEST(!facts_of(text{}).non_empty);
    BOOST_TEST(facts_of(choice{.values = {}, .non_empty = true}).non_empty);
    BOOST_TEST(!facts_of(choice{}).non_empty);
    BOOST_TEST(!facts_of(formatted{format::http_url}).non_empty);
    BOOST_TEST(!facts_of(boolean{}).non_empty);
}

BOOST_AUTO_TEST_CASE(only_a_text_without_a_maximum_takes_every_string)
{
    BOOST_TEST(facts_of(text{1}).unlimited);
    BOOST_TEST(!facts_of(text{1, 100}).unlimited);
    BOOST_TEST(!facts_of(choice{}).unlimited);
    BOOST_TEST(!facts_of(map{}).unlimited);
}

BOOST_AUTO_TEST_CASE(numbers_integers_and_ids_have_a_range)
{
    auto const real = bounds_of(number{0.7, 1.2});
    BOOST_REQUIRE(real.has_value());
    BOOST_TEST((real->minimum == json::numeric{0.7} && real->maximum == json::numeric{1.2}));
    auto const id = bounds_of(phone_number{});
    BOOST_REQUIRE(id.has_value());
    BOOST_TEST((id->minimum == json::numeric{std::int64_t{1}}));
    BOOST_TEST((id->maximum == json::numeric{max_safe_integer}));
    BOOST_TEST(bounds_of(integer{-3, 3}).has_value());
    BOOST_TEST(!bounds_of(text{}).has_value());
    BOOST_TEST(!bounds_of(list_of{&nothing}).has_value());
}

BOOST_AUTO_TEST_CASE(objects_and_lists_hold_an_object)
{
    BOOST_TEST(nested_object(object_of{&nothing}) == &nothing);
    BOOST_TEST(nested_object(list_of{&nothing}) == &nothing);
    BOOST_TEST(nested_object(map{}) == nullptr);
    BOOST_TEST(nested_object(text{}) == nullptr);
}

BOOST_AUTO_TEST_CASE(only_objects_are_merged)
{
    BOOST_TEST((facts_of(object_of{&nothing, merging::overlay}).merge == merging::overlay));
    BOOST_TEST((facts_of(object_of{&nothing}).merge == merging::replace));
    BOOST_TEST((facts_of(map{}).merge == merging::replace));
}

BOOST_AUTO_TEST_SUITE_END()
