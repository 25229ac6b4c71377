// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/value_fault.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

/// What the engine reports of these faults is tested by `rules/value_test.cpp`, and that literals
/// have the same by `literals/judge_test.cpp`; here is that the compiler finds them.
BOOST_AUTO_TEST_SUITE(schema_value_fault_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using json::numeric;
using voicecfg::detail::number_fault;
using voicecfg::detail::string_fault;

constexpr std::array colours{"red"sv, "green"sv};

static_assert(!string_fault(text{1, 3}, "ab\xC3\xA9"));
static_assert(string_fault(text{1, 2}, "ab\xC3\xA9") == errc::too_long);
static_assert(!string_fault(choice{colours}, "red"));
static_assert(string_fault(choice{colours}, "Red") == errc::not_one_of);
static_assert(!string_fault(formatted{format::time_zone}, "Europe/Berlin"));
static_assert(string_fault(formatted{format::time_zone}, "Europe/berlin") == errc::bad_format);
static_assert(!string_fault(boolean{}, "true"));

static_assert(!number_fault(number{0.7, 1.2}, numeric{0.7}));
static_assert(number_fault(number{0.7, 1.2}, numeric{0.69}) == errc::out_of_range);
static_assert(number_fault(number{0.7, 1.2}, numeric{std::int64_t{2}}) == errc::out_of_range);
static_assert(!number_fault(integer{1, 3}, numeric{3.0}));
static_assert(number_fault(integer{1, 3}, numeric{std::uint64_t{4}}) == errc::out_of_range);
static_assert(number_fault(phone_number{}, numeric{std::int64_t{0}}) == errc::out_of_range);
static_assert(number_fault(phone_number{}, numeric{1e300}) == errc::out_of_range);
static_assert(!number_fault(text{}, numeric{1e300}));

} // namespace

BOOST_AUTO_TEST_CASE(a_range_ends_with_its_bounds)
{
    for (auto const& [value, fine] :
         {std::pair{-1.0, false}, {0.0, true}, {2.5, true}, {2.6, false}})
        BOOST_TEST(number_fault(number{0, 2.5}, numeric{value}).has_value() != fine);
}

BOOST_AUTO_TEST_CASE(of_another_json_type_nothing_is_wrong_with_what_it_holds)
{
    for (value_type const& type : {value_type{boolean{}}, value_type{map{}}, value_type{integer{}}})
        BOOST_TEST(!string_fault(type, "a").has_value());
    BOOST_TEST(!number_fault(text{}, numeric{1e300}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
