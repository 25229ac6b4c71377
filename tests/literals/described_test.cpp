// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/described.hpp>

#include <voicecfg/schema/pattern_of.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string_view>

BOOST_AUTO_TEST_SUITE(literals_described_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::described_fault;
using voicecfg::detail::find_spelled;
using voicecfg::detail::membership;

constexpr json_types strings{json_type::string};
constexpr json_types integers{json_type::integer};

} // namespace

BOOST_AUTO_TEST_CASE(a_literal_is_judged_by_words_when_it_is_compiled)
{
    constexpr value_words text{.types = strings, .min_length = 2, .max_length = 3};
    static_assert(!described_fault(text, "ab"));
    static_assert(described_fault(text, "") == errc::empty_string);
    static_assert(described_fault(text, "a") == errc::too_short);
    static_assert(described_fault(text, "abcd") == errc::too_long);
    static_assert(described_fault(text, 2) == errc::wrong_type);
    constexpr value_words count{.types = integers, .maximum = std::int64_t{9}};
    static_assert(!described_fault(count, 9));
    static_assert(!described_fault(count, -9007199254740991));
    static_assert(described_fault(count, -9007199254740992) == errc::out_of_range);
    static_assert(described_fault(count, 10) == errc::out_of_range);
    static_assert(described_fault(count, 1.5) == errc::wrong_type);
    constexpr value_words above{.exclusive_minimum = 0.0, .exclusive_maximum = 1.0};
    static_assert(!described_fault(above, 0.5));
    static_assert(described_fault(above, 0) == errc::out_of_range);
    static_assert(described_fault(above, 1) == errc::out_of_range);
    static_assert(!described_fault(above, true));
    constexpr value_words id{.format = format::uuid};
    static_assert(described_fault(id, "x") == errc::bad_format);
    BOOST_TEST(!described_fault({}, "anything"));
}

BOOST_AUTO_TEST_CASE(alternatives_are_tried_in_order)
{
    static constexpr value_words all[]{{.types = strings, .max_length = 1},
                                       {.types = {json_type::boolean}},
                                       {.types = strings, .enumeration = R"(["long"])"}};
    constexpr value_words words{.any_of = all};
    static_assert(!described_fault(words, "a"));
    static_assert(!described_fault(words, true));
    static_assert(!described_fault(words, "long"));
    static_assert(described_fault(words, "other") == errc::too_long);
    static_assert(described_fault(words, 1) == errc::wrong_type);
    BOOST_TEST((described_fault(words, 1.5) == errc::wrong_type));
}

BOOST_AUTO_TEST_CASE(enumerations_are_read_as_far_as_they_are_plain)
{
    constexpr std::string_view all = R"( [ "a" ,"b,]", 12, true, {"x": ["a2"]}, -3, null ] )";
    static_assert(find_spelled(all, "a") == membership::yes);
    static_assert(find_spelled(all, "b,]") == membership::yes);
    static_assert(find_spelled(all, 12) == membership::yes);
    static_assert(find_spelled(all, -3) == membership::yes);
    static_assert(find_spelled(all, true) == membership::yes);
    static_assert(find_spelled(all, "a2") == membership::no);
    static_assert(find_spelled(all, false) == membership::no);
    static_assert(find_spelled(all, 1) == membership::no);
    static_assert(find_spelled(all, "12") == membership::no);
    static_assert(find_spelled("[1.0, 5]", 1) == membership::undecided);
    static_assert(find_spelled("[1.0, 5]", 5) == membership::yes);
    static_assert(find_spelled(R"(["\u0061"])", "a") == membership::undecided);
    constexpr value_words words{.enumeration = R"(["a"])"};
    static_assert(described_fault(words, "b") == errc::not_one_of);
    BOOST_TEST(!described_fault(words, "a"));
}

BOOST_AUTO_TEST_SUITE_END()
