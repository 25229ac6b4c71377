// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literal.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(literal)

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

BOOST_AUTO_TEST_SUITE_END()
