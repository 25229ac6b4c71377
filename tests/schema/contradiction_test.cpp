// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/contradiction.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string_view>
#include <type_traits>

/// The texts of the contradictions are tested by `compile_fail`; here is what contradicts itself.
BOOST_AUTO_TEST_SUITE(schema_contradiction_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr bool is_checked(value_type const& type)
{
    voicecfg::detail::ask(type, voicecfg::detail::check_kind{"a"});
    return true;
}

/// Whether a type passes, which is a question for the compiler.
template <auto Make>
concept accepted = requires
{
    typename std::bool_constant<is_checked(Make())>;
};

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::array colours{"red"sv};

static_assert(accepted<[] { return value_type{number{0.5, 0.5}}; }>);
static_assert(!accepted<[] { return value_type{number{0.5, 0.4}}; }>);
static_assert(!accepted<[] { return value_type{number{0.5}}; }>);
static_assert(!accepted<[] { return value_type{number{.maximum = 1}}; }>);
static_assert(!accepted<[] { return value_type{number{0, infinity}}; }>);
static_assert(accepted<[] { return value_type{integer{}}; }>);
static_assert(!accepted<[] { return value_type{integer{2, 1}}; }>);
static_assert(accepted<[] { return value_type{text{1, 1}}; }>);
static_assert(!accepted<[] { return value_type{text{2, 3}}; }>);
static_assert(accepted<[] { return value_type{choice{colours}}; }>);
static_assert(!accepted<[] { return value_type{choice{}}; }>);
static_assert(accepted<[] { return value_type{boolean{}}; }>);

} // namespace

BOOST_AUTO_TEST_CASE(at_run_time_nothing_stops)
{
    voicecfg::detail::hold(true, "what", "where");
    voicecfg::detail::hold(false, "what", "where");
    voicecfg::detail::check(false, "what", "");
    constexpr double most = std::numeric_limits<double>::max();
    for (value_type const& type :
         {value_type{number{}}, value_type{number{0, 1}}, value_type{number{0, infinity}},
          value_type{number{-infinity, most}}, value_type{integer{2, 1}}, value_type{text{4, 3}},
          value_type{choice{}}, value_type{choice{colours}}, value_type{boolean{}}})
        BOOST_TEST(is_checked(type));
}

BOOST_AUTO_TEST_SUITE_END()
