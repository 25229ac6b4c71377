// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/write_value.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(documents_write_value_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::detail;

std::string text_of(schema_parts const& made, member const& row = {})
{
    std::string out;
    finished(made, row).append_to(out);
    return out;
}

constexpr std::string_view names[]{"a", "b"};

} // namespace

BOOST_AUTO_TEST_CASE(each_kind_of_value_has_its_words)
{
    BOOST_TEST(text_of(value_parts(text{}, false)) == R"({"type":"string"})");
    BOOST_TEST(text_of(value_parts(text{1, 9}, true)) ==
               R"({"type":["string","null"],"minLength":1,"maxLength":9})");
    BOOST_TEST(text_of(value_parts(choice{names}, false)) ==
               R"({"type":"string","enum":["a","b"]})");
    BOOST_TEST(text_of(value_parts(choice{names, true}, true)) ==
               R"({"type":["string","null"],"enum":["a","b",null],"minLength":1})");
    BOOST_TEST(text_of(value_parts(formatted{format::uuid}, false)) ==
               R"({"type":"string","format":"uuid"})");
    BOOST_TEST(text_of(value_parts(number{0.5, 2}, false)) ==
               R"({"type":"number","minimum":0.5,"maximum":2})");
    BOOST_TEST(text_of(value_parts(integer{}, true)) ==
               R"({"type":["integer","null"],"minimum":1,"maximum":9007199254740991})");
    BOOST_TEST(text_of(value_parts(boolean{}, false)) == R"({"type":"boolean"})");
    BOOST_TEST(text_of(value_parts(phone_number{true}, false)) ==
               R"({"type":"integer","minimum":1,"maximum":9007199254740991,)"
               R"("x-voicecfg":{"phoneNumber":{"exclusive":true}}})");
    BOOST_TEST(text_of(value_parts(map{}, false)) == R"({"type":"object","additionalProperties":)"
                                                     R"({"type":["string","number","boolean"]}})");
}

BOOST_AUTO_TEST_CASE(a_row_says_more_beside_the_type)
{
    BOOST_TEST(text_of(value_parts(text{}, true), {.name = {},
                                                   .type = {},
                                                   .governed = {.list = "l"},
                                                   .null_removes = true,
                                                   .read_only = true,
                                                   .write_only = true,
                                                   .deprecated = true}) ==
               R"({"type":["string","null"],"readOnly":true,"writeOnly":true,"deprecated":true,)"
               R"("x-voicecfg":{"null":"removes","list":"l"}})");
    schema_parts made;
    for (auto const& [merge, words] :
         {std::pair{merging::replace, "{}"},
          {merging::renew, R"({"x-voicecfg":{"merge":"renew"}})"},
          {merging::overlay, R"({"x-voicecfg":{"merge":"overlay"}})"},
          {merging::discriminated, R"({"x-voicecfg":{"merge":"discriminated"}})"}}) {
        made.merge = merge;
        BOOST_TEST(text_of(made) == words);
    }
}

BOOST_AUTO_TEST_CASE(scalar_words_are_written_as_they_were_given)
{
    constexpr pattern_state states[1]{};
    BOOST_TEST(text_of(scalar_parts({.types = {json_type::string, json_type::number},
                                     .minimum = 1.5,
                                     .maximum = std::int64_t{3},
                                     .exclusive_minimum = 0.0,
                                     .exclusive_maximum = 1e300,
                                     .min_length = 2,
                                     .max_length = 4,
                                     .pattern = {"^\\d", states, {}},
                                     .format = format::e164,
                                     .enumeration = "[1.10, \"\\u0041\" ]",
                                     .min_items = 1,
                                     .max_items = 2,
                                     .unique_items = true,
                                     .governed = {.list = "l"},
                                     .phone = phone_number{false},
                                     .fallback_of = "m"},
                                    false)) ==
               R"({"type":["string","number"],"enum":[1.10,"\u0041"],"minimum":1.5,"maximum":3,)"
               R"("exclusiveMinimum":0,"exclusiveMaximum":1e+300,"minLength":2,"maxLength":4,)"
               R"("pattern":"^\\d","format":"e164","minItems":1,"maxItems":2,"uniqueItems":true,)"
               R"("x-voicecfg":{"list":"l","phoneNumber":{},"fallbackOf":"m"}})");
    BOOST_TEST(text_of(scalar_parts({}, true)) == "{}");
}

BOOST_AUTO_TEST_CASE(the_bounds_of_integers_are_written_out)
{
    constexpr json_types integers{json_type::integer};
    BOOST_TEST(text_of(scalar_parts({.types = integers}, false)) ==
               R"({"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991})");
    BOOST_TEST(
        text_of(scalar_parts({.types = integers, .exclusive_minimum = std::int64_t{0}}, false)) ==
        R"({"type":"integer","maximum":9007199254740991,"exclusiveMinimum":0})");
    BOOST_TEST(text_of(scalar_parts({.types = {json_type::integer, json_type::number}}, false)) ==
               R"({"type":["integer","number"]})");
}

BOOST_AUTO_TEST_CASE(null_is_added_where_words_do_not_take_it)
{
    BOOST_TEST(text_of(scalar_parts({.types = {json_type::string}, .enumeration = R"(["a"])"},
                                    true)) == R"({"type":["string","null"],"enum":["a",null]})");
    BOOST_TEST(text_of(scalar_parts({.enumeration = R"([ {"a": 1} ])"}, false)) ==
               R"({"const":{"a":1}})");
    BOOST_TEST(admits_null({}));
    BOOST_TEST(admits_null({.types = {json_type::string, json_type::null}}));
    BOOST_TEST(admits_null({.enumeration = "[1,null]"}));
    BOOST_TEST(!admits_null({.types = {json_type::string}}));
    BOOST_TEST(!admits_null({.enumeration = "[1]"}));
    BOOST_TEST(!admits_null({.types = {json_type::number, json_type::null}, .enumeration = "[1]"}));
}

BOOST_AUTO_TEST_CASE(the_types_beside_an_object)
{
    BOOST_TEST(types_beside_object({.types = {json_type::object}}).empty());
    BOOST_TEST((types_beside_object({.types = {json_type::integer, json_type::object}}) ==
                json_types{json_type::integer}));
    BOOST_TEST((types_beside_object({.types = {json_type::integer, json_type::number}}) ==
                json_types{json_type::number}));
    BOOST_TEST((types_beside_object({.types = {json_type::null, json_type::object}}) ==
                json_types{json_type::null}));
    BOOST_TEST((types_beside_object({}) == json_types{json_type::null, json_type::boolean,
                                                      json_type::array, json_type::number,
                                                      json_type::string}));
}

BOOST_AUTO_TEST_SUITE_END()
