// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/allowed_values.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_allowed_values_test)

namespace {

using namespace voicecfg;
using enum json_type;

bool is_of(std::string_view text, json_types types)
{
    json::document const read{text};
    return voicecfg::detail::is_one_of(read.root(), types);
}

} // namespace

BOOST_AUTO_TEST_CASE(an_integer_is_a_number_without_a_fraction)
{
    for (auto const* const text : {"1", "1.0", "-1e3"}) BOOST_TEST(is_of(text, {integer}), text);
    for (auto const* const text : {"1.5", "1e-1", "\"1\"", "null", "true"})
        BOOST_TEST(!is_of(text, {integer}), text);
    BOOST_TEST(is_of("1.5", {number}));
    BOOST_TEST(is_of("1", {number}));
    BOOST_TEST(is_of("null", {string, null}));
    BOOST_TEST(!is_of("[]", {object, null}));
    BOOST_TEST(!voicecfg::detail::is_one_of({}, json_types::all()));
}

BOOST_AUTO_TEST_CASE(types_are_those_given_or_those_of_what_is_allowed)
{
    using voicecfg::detail::types_let_through;
    BOOST_TEST((types_let_through({}) == json_types::all()));
    BOOST_TEST((types_let_through({.types = {string, null}}) == json_types{string, null}));
    BOOST_TEST((types_let_through({.enumeration = R"(["a",1,"b",null])"}) ==
                json_types{string, number, null}));
    std::array const both{value_words{.types = {integer}}, value_words{.enumeration = R"(["a"])"}};
    BOOST_TEST((types_let_through({.any_of = both}) == json_types{integer, string}));
}

BOOST_AUTO_TEST_CASE(an_enumeration_has_its_values_and_none_has_all)
{
    auto const goes = [](std::string_view text, std::string_view enumeration) {
        json::document const read{text};
        return allows({.enumeration = enumeration}, read.root());
    };
    BOOST_TEST(goes("1.0", "[1]"));
    BOOST_TEST(goes(R"({"b":1,"a":2})", R"([{"a":2,"b":1}])"));
    BOOST_TEST(!goes("2", "[1]"));
    BOOST_TEST(!goes("2", "[]"));
    BOOST_TEST(goes("2", ""));
}

BOOST_AUTO_TEST_SUITE_END()
