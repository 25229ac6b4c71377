// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/literal.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <iterator>
#include <limits>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(literals_literal_test)

namespace {

using namespace std::string_view_literals;
using voicecfg::literal;
using voicecfg::literal_kind;

static_assert(!std::is_constructible_v<literal, std::nullptr_t>);

static_assert(literal{}.is(literal_kind::absent));
static_assert(literal{"text"}.is(literal_kind::string) && literal{"text"}.string() == "text");
static_assert(literal{"a\0b"sv}.string().size() == 3);
static_assert(literal{true}.is(literal_kind::boolean) && literal{true}.boolean());
static_assert(literal{false}.is(literal_kind::boolean) && !literal{false}.boolean());
static_assert(literal{7}.is(literal_kind::integer) && literal{7}.integer() == 7);
static_assert(literal{-7L}.integer() == -7 && literal{7U}.integer() == 7);
static_assert(literal{0}.is(literal_kind::integer));
static_assert(literal{0.5}.is(literal_kind::number) && literal{0.5}.number() == 0.5);
static_assert(literal{0.5F}.number() == 0.5);

// G6
static_assert(literal{5.0} == literal{5} && literal{-0.0} == literal{0});
static_assert(literal{5}.number() == 5.0);
static_assert(literal{std::numeric_limits<std::int64_t>::min()}.is(literal_kind::integer));
static_assert(literal{std::numeric_limits<std::uint64_t>::max()}.is(literal_kind::number));
static_assert(literal{0x1p63}.is(literal_kind::number) &&
              literal{0x1p62}.is(literal_kind::integer));
static_assert(literal{std::numeric_limits<double>::infinity()}.is(literal_kind::number));
static_assert(literal{std::numeric_limits<double>::quiet_NaN()}.is(literal_kind::number));

static_assert(literal{"a"} == literal{"a"} && literal{"a"} != literal{"b"});
static_assert(literal{1} != literal{true} && literal{} != literal{""} && literal{1} != literal{2});
static_assert(literal{0.5} != literal{0.25});

constexpr voicecfg::fragment<2> voice{.names = {"a", "b"}, .values = {{"x", literal{}}}};
static_assert(voice["a"] == literal{"x"});
static_assert(voice["b"].is(literal_kind::absent) && voice["c"].is(literal_kind::absent));
static_assert(voice == voice && voice != voicecfg::fragment<2>{});

} // namespace

BOOST_AUTO_TEST_CASE(a_literal_is_the_same_when_it_is_made_at_run_time)
{
    std::string_view const text = "text";
    BOOST_TEST((literal{text} == literal{"text"}));
    volatile double real = 5.0;
    BOOST_TEST((literal{static_cast<double>(real)} == literal{5}));
}

BOOST_AUTO_TEST_CASE(integers_beyond_64_bits_with_a_sign_are_numbers)
{
    BOOST_TEST(literal{std::numeric_limits<std::uint64_t>::max()}.is(literal_kind::number));
    BOOST_TEST(literal{std::numeric_limits<std::uint64_t>::max()}.number() == 0x1p64);
    for (double const real : {0x1p63, -0x1p64, std::numeric_limits<double>::infinity()}) {
        BOOST_TEST(literal{real}.is(literal_kind::number));
        BOOST_TEST(literal{real}.number() == real);
    }
    BOOST_TEST(literal{0.5}.is(literal_kind::number));
}

BOOST_AUTO_TEST_CASE(literals_are_equal_where_kind_and_value_are)
{
    literal const all[] = {{}, "", "a", "b", 0, 1, false, true, 0.5, 0.25, 1e300};
    for (std::size_t i = 0; i < std::size(all); ++i)
        for (std::size_t k = 0; k < std::size(all); ++k)
            BOOST_TEST((all[i] == all[k]) == (i == k), i << " and " << k);
}

BOOST_AUTO_TEST_CASE(a_member_of_a_fragment_is_found_by_its_name)
{
    voicecfg::fragment<2> const made{.names = {"a", "b"}, .values = {{"x", 7}}};
    BOOST_TEST((made["a"] == literal{"x"}));
    BOOST_TEST((made["b"] == literal{7}));
    BOOST_TEST((made["c"] == literal{}));
}

BOOST_AUTO_TEST_SUITE_END()
