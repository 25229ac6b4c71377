// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/refuse.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

BOOST_AUTO_TEST_SUITE(literals_refuse_test)

namespace {

using namespace voicecfg;

template <errc Code>
constexpr bool refused()
{
    detail::refuse({.code = Code, .row = 0, .path = "voices[].id"}, "voice_id", literal{"x"});
    return true;
}

template <errc Code>
concept constant = requires
{
    typename std::bool_constant<refused<Code>()>;
};

/// What the compiler prints is tested by `compile_fail`; here is that it stops.
template <errc Code>
constexpr bool compiles = constant<Code>;

} // namespace

BOOST_AUTO_TEST_CASE(the_compiler_stops_at_a_literal_that_cannot_be_sent)
{
    BOOST_TEST(!compiles<errc::not_in_catalog>);
    BOOST_TEST(!compiles<errc::forbidden>);
    BOOST_TEST(!compiles<errc::required>);
    BOOST_TEST(!compiles<errc::out_of_range>);
}

BOOST_AUTO_TEST_SUITE_END()
