// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/simple_type.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

BOOST_AUTO_TEST_SUITE(documents_simple_type_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using json::numeric;

struct printer {
    std::string operator()(text const& made) const
    {
        return "text " + std::to_string(made.minimum) +
               (made.maximum == no_limit ? "" : " " + std::to_string(made.maximum));
    }
    std::string operator()(choice const& made) const
    {
        std::string out = made.non_empty ? "choice of no empty one" : "choice";
        for (auto const each : made.values) out.append(" ").append(each);
        return out;
    }
    std::string operator()(formatted const& made) const
    {
        return std::string{format_name(made.as)};
    }
    std::string operator()(number const& made) const
    {
        return "number " + std::to_string(made.minimum) + " " + std::to_string(made.maximum);
    }
    std::string operator()(integer const& made) const
    {
        return "integer " + std::to_string(made.minimum) + " " + std::to_string(made.maximum);
    }
    std::string operator()(boolean const&) const { return "boolean"; }
    std::string operator()(phone_number const& made) const
    {
        return made.exclusive ? "phone number of one" : "phone number";
    }
    template <class Other>
    std::string operator()(Other const&) const
    {
        return "other";
    }
};

std::string made(value_words const& words)
{
    documents::table_memory memory{64};
    auto const type = documents::simple_type(words, memory);
    return type ? std::visit(printer{}, *type) : "none";
}

constexpr json_types only_strings{json_type::string};
constexpr json_types only_numbers{json_type::number};
constexpr json_types only_integers{json_type::integer};

} // namespace

BOOST_AUTO_TEST_CASE(only_words_of_one_type_may_be_simple)
{
    BOOST_TEST(made({}) == "none");
    BOOST_TEST(made({.types = {json_type::null}}) == "none");
    BOOST_TEST(made({.types = {json_type::string, json_type::boolean}}) == "none");
    BOOST_TEST(made({.types = {json_type::boolean}}) == "boolean");
    BOOST_TEST(made({.types = {json_type::boolean, json_type::null}}) == "boolean");
    BOOST_TEST(made({.types = {json_type::string, json_type::null}}) == "text 0");
    // a violation tells of types in the order of the document
    BOOST_TEST(made({.types = {json_type::null, json_type::string}}) == "none");
    BOOST_TEST(made({.types = {json_type::object}}) == "none");
    BOOST_TEST(made({.types = {json_type::array}}) == "none");
    std::array const others{value_words{}};
    BOOST_TEST(made({.types = only_strings, .any_of = others}) == "none");
}

BOOST_AUTO_TEST_CASE(strings)
{
    BOOST_TEST(made({.types = only_strings, .min_length = 1, .max_length = 9}) == "text 1 9");
    BOOST_TEST(made({.types = only_strings, .min_length = 2}) == "none");
    BOOST_TEST(made({.types = only_strings, .format = format::uuid}) == "uuid");
    BOOST_TEST(made({.types = only_strings, .min_length = 1, .format = format::uuid}) == "none");
    BOOST_TEST(made({.types = only_strings, .max_length = 1, .format = format::uuid}) == "none");
    constexpr std::array<pattern_state, 1> states{};
    BOOST_TEST(made({.types = only_strings, .pattern = {"a", states, {}}}) == "none");
}

BOOST_AUTO_TEST_CASE(choices_of_strings)
{
    constexpr auto listed = R"(["a", "\u0062", ""])";
    BOOST_TEST(made({.types = only_strings, .enumeration = listed}) == "choice a b ");
    BOOST_TEST(made({.types = only_strings, .min_length = 1, .enumeration = listed}) ==
               "choice of no empty one a b ");
    BOOST_TEST(made({.types = only_strings, .max_length = 1, .enumeration = listed}) == "none");
    BOOST_TEST(made({.types = only_strings, .format = format::uuid, .enumeration = listed}) ==
               "none");
    BOOST_TEST(made({.types = only_strings, .enumeration = R"(["a", "a"])"}) == "none");
    BOOST_TEST(made({.types = only_strings, .enumeration = R"(["a", 5])"}) == "none");
    // null is a choice where it is a type and listed, else it is in neither
    constexpr auto with_null = R"(["a", null])";
    constexpr json_types nullable{json_type::string, json_type::null};
    BOOST_TEST(made({.types = nullable, .enumeration = with_null}) == "choice a");
    BOOST_TEST(made({.types = only_strings, .enumeration = with_null}) == "none");
    BOOST_TEST(made({.types = nullable, .enumeration = R"(["a"])"}) == "none");
    BOOST_TEST(made({.types = nullable, .enumeration = "[null]"}) == "none");
}

BOOST_AUTO_TEST_CASE(numbers_between_two_bounds_that_doubles_hold)
{
    BOOST_TEST(made({.types = only_numbers, .minimum = numeric{0.5}, .maximum = numeric{2.0}}) ==
               "number 0.500000 2.000000");
    BOOST_TEST(made({.types = only_numbers, .minimum = numeric{std::int64_t{1}}}) == "none");
    BOOST_TEST(made({.types = only_numbers, .maximum = numeric{std::int64_t{1}}}) == "none");
    BOOST_TEST(made({.types = only_numbers}) == "none");
    BOOST_TEST(made({.types = only_numbers,
                     .minimum = numeric{std::int64_t{0}},
                     .maximum = numeric{max_safe_integer + 2}}) == "none");
    BOOST_TEST(made({.types = only_numbers,
                     .minimum = numeric{-max_safe_integer - 2},
                     .maximum = numeric{std::int64_t{0}}}) == "none");
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    BOOST_TEST(made({.types = only_numbers,
                     .minimum = numeric{-infinity},
                     .maximum = numeric{std::int64_t{0}}}) == "none");
    BOOST_TEST(made({.types = only_numbers,
                     .minimum = numeric{std::int64_t{0}},
                     .maximum = numeric{infinity}}) == "none");
    numeric const zero{std::int64_t{0}};
    BOOST_TEST(
        made(
            {.types = only_numbers, .minimum = zero, .maximum = zero, .exclusive_minimum = zero}) ==
        "none");
    BOOST_TEST(
        made(
            {.types = only_numbers, .minimum = zero, .maximum = zero, .exclusive_maximum = zero}) ==
        "none");
    BOOST_TEST(
        made({.types = only_numbers, .minimum = zero, .maximum = zero, .enumeration = "[0]"}) ==
        "none");
}

BOOST_AUTO_TEST_CASE(integers_from_a_lower_bound)
{
    numeric const one{std::int64_t{1}};
    BOOST_TEST(made({.types = only_integers}) == "none");
    BOOST_TEST(made({.types = only_integers, .minimum = one}) == "integer 1 9007199254740991");
    BOOST_TEST(made({.types = only_integers, .minimum = one, .maximum = numeric{9.0}}) ==
               "integer 1 9");
    BOOST_TEST(made({.types = only_integers, .minimum = numeric{0.5}}) == "none");
    BOOST_TEST(made({.types = only_integers, .minimum = numeric{1e300}}) == "none");
    BOOST_TEST(made({.types = only_integers, .minimum = one, .maximum = numeric{1.5}}) == "none");
    BOOST_TEST(made({.types = only_integers, .minimum = one, .maximum = numeric{1e300}}) == "none");
}

BOOST_AUTO_TEST_CASE(phone_numbers_are_any_ids)
{
    numeric const one{std::int64_t{1}};
    BOOST_TEST(made({.types = only_integers, .minimum = one, .phone = phone_number{true}}) ==
               "phone number of one");
    BOOST_TEST(made({.types = only_integers,
                     .minimum = one,
                     .maximum = numeric{max_safe_integer},
                     .phone = phone_number{false}}) == "phone number");
    BOOST_TEST(made({.types = only_integers,
                     .minimum = one,
                     .maximum = numeric{std::int64_t{9}},
                     .phone = phone_number{false}}) == "none");
    BOOST_TEST(made({.types = only_integers,
                     .minimum = numeric{std::int64_t{2}},
                     .phone = phone_number{false}}) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
