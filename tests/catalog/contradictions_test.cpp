// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/contradictions.hpp>

#include <voicecfg/schema/object.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_contradictions_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::detail;
using json::numeric;
using enum json_type;

constexpr numeric one = 1.0;
constexpr numeric two = 2.0;

} // namespace

BOOST_AUTO_TEST_CASE(a_word_binds_values_of_its_type)
{
    for (auto const* const word : {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}) {
        BOOST_TEST(binds_nothing(word, {.types = {string}}), word);
        BOOST_TEST(!binds_nothing(word, {.types = {string, integer}}), word);
        BOOST_TEST(!binds_nothing(word, {.types = {number}}), word);
        BOOST_TEST(!binds_nothing(word, {}), word);
    }
    for (auto const* const word : {"minLength", "maxLength", "pattern"}) {
        BOOST_TEST(binds_nothing(word, {.types = {number}}), word);
        BOOST_TEST(!binds_nothing(word, {.types = {number, string}}), word);
    }
    for (auto const* const word : {"items", "minItems", "maxItems", "uniqueItems"}) {
        BOOST_TEST(binds_nothing(word, {.types = {object}}), word);
        BOOST_TEST(!binds_nothing(word, {.types = {array}}), word);
    }
    BOOST_TEST(binds_nothing("additionalProperties", {.types = {array}}));
    BOOST_TEST(!binds_nothing("additionalProperties", {.types = {object}}));
    BOOST_TEST(binds_nothing("format", {.types = {number}, .format = format::uuid}));
    BOOST_TEST(!binds_nothing("format", {.types = {number}}));
    BOOST_TEST(!binds_nothing("enum", {.types = {number}}));
}

BOOST_AUTO_TEST_CASE(a_lower_bound_leaves_something_below_its_upper_one)
{
    BOOST_TEST(exceeds_its_pair("minimum", {.minimum = two, .maximum = one}));
    BOOST_TEST(!exceeds_its_pair("minimum", {.minimum = one, .maximum = one}));
    BOOST_TEST(!exceeds_its_pair("minimum", {.maximum = one}));
    BOOST_TEST(exceeds_its_pair("minimum", {.minimum = one, .exclusive_maximum = one}));
    BOOST_TEST(exceeds_its_pair("exclusiveMinimum", {.maximum = one, .exclusive_minimum = one}));
    BOOST_TEST(
        exceeds_its_pair("exclusiveMinimum", {.exclusive_minimum = one, .exclusive_maximum = one}));
    BOOST_TEST(!exceeds_its_pair("exclusiveMinimum",
                                 {.exclusive_minimum = one, .exclusive_maximum = two}));
    BOOST_TEST(exceeds_its_pair("minLength", {.min_length = 2, .max_length = 1}));
    BOOST_TEST(!exceeds_its_pair("minLength", {.min_length = 2}));
    BOOST_TEST(exceeds_its_pair("minItems", {.min_items = 2, .max_items = 1}));
    BOOST_TEST(!exceeds_its_pair("minItems", {.min_items = 1, .max_items = 1}));
    BOOST_TEST(!exceeds_its_pair("maximum", {.minimum = two, .maximum = one}));
}

BOOST_AUTO_TEST_CASE(alternatives_are_picked_by_the_type_or_are_flat_and_of_one)
{
    auto const overlap = [](value_words const& first, value_words const& other) {
        alternative_types types;
        BOOST_TEST(types.add(first));
        bool const taken = !types.add(other);
        alternative_types turned;
        BOOST_TEST(turned.add(other));
        BOOST_TEST(!turned.add(first) == taken);
        return taken;
    };
    value_words const text{.types = {string}};
    value_words const word{.enumeration = R"(["a","b"])"};
    value_words const whole{.types = {integer}};
    value_words const any_number{.types = {number}};
    value_words const maybe{.types = {string, null}};
    value_words const list{.types = {array}, .items = &text};
    BOOST_TEST(!overlap(text, whole));
    BOOST_TEST(!overlap(text, word));
    BOOST_TEST(!overlap(whole, any_number));
    BOOST_TEST(!overlap(whole, {.enumeration = "[1, 0.5]"}));
    BOOST_TEST(overlap(text, maybe));
    BOOST_TEST(overlap(text, {.enumeration = R"(["a", 1])"}));
    BOOST_TEST(overlap(text, {}));
    BOOST_TEST(overlap({}, {}));
    BOOST_TEST(overlap(list, list));
    BOOST_TEST(overlap({.types = {array}}, list));
    BOOST_TEST(!overlap({.types = {array}}, {.types = {array}, .max_items = 1}));
    value_words const map{.types = {object}, .entries = &text};
    BOOST_TEST(overlap({.types = {object}}, map));
    BOOST_TEST(!overlap(list, map));
    value_words const nested{.any_of = {&text, 1}};
    BOOST_TEST(overlap(text, nested));
    BOOST_TEST(!overlap(whole, nested));
    BOOST_TEST(!overlap(list, text));
    voicecfg::object const members;
    tagged_union const branches{};
    BOOST_TEST(overlap({.types = {object}}, {.types = {object}, .table = &members}));
    BOOST_TEST(overlap({.types = {object}}, {.types = {object}, .tagged = &branches}));
}

BOOST_AUTO_TEST_CASE(an_alternative_is_asked_of_all_before_it)
{
    alternative_types types;
    BOOST_TEST(types.add({.types = {string}}));
    BOOST_TEST(types.add({.types = {null, boolean}}));
    BOOST_TEST(types.add({.types = {string}}));
    BOOST_TEST(!types.add({.types = {null}}));
    BOOST_TEST(types.add({.types = {integer}}));
    BOOST_TEST(!types.add({.types = {array, number}}));
}

BOOST_AUTO_TEST_CASE(an_enumeration_has_values_of_types)
{
    BOOST_TEST(has_value_of({.enumeration = R"(["a",1.0])"}, string));
    BOOST_TEST(has_value_of({.enumeration = R"(["a",1.0])"}, integer));
    BOOST_TEST(!has_value_of({.enumeration = R"(["a",1.5])"}, integer));
    BOOST_TEST(!has_value_of({.enumeration = R"(["a"])"}, null));
}

BOOST_AUTO_TEST_SUITE_END()
