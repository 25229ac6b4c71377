// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/decimal.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_decimal_test)

namespace {

using voicecfg::json::decimal;

} // namespace

BOOST_AUTO_TEST_CASE(a_number_is_the_same_however_it_is_written)
{
    std::vector<std::vector<std::string_view>> const table{
        {"0", "-0", "0.0", "-0.00e7", "0e999999999999999999999", "0E-5"},
        {"100", "1e2", "100.0", "1.00E+2", "10000e-2", "0.001e5", "1e0002"},
        {"-1.5", "-15e-1", "-0.15e1", "-1.50"},
        {"89014103211118510720", "8901410321111851072e1", "89014103211118510720.000"},
        {"1e100000000000000000000", "10e99999999999999999999", "0.1e100000000000000000001"},
        {"1e-100000000000000000000", "10e-100000000000000000001", "0.1e-99999999999999999999"},
        {"1e99999999999999999", "100e99999999999999997", "0.0001e100000000000000003"},
    };
    for (auto const& same : table)
        for (auto const one : same)
            for (auto const other : same)
                BOOST_TEST((decimal{one} == decimal{other}), one << " is " << other);
}

BOOST_AUTO_TEST_CASE(numbers_that_no_double_tells_apart_are_different_and_in_order)
{
    std::vector<std::string_view> const ascending{
        "-1e100000000000000000000",
        "-1e99999999999999999999",
        "-1e400",
        "-89014103211118510721",
        "-89014103211118510720",
        "-0.1",
        "-1e-99999999999999999999",
        "0",
        "1e-100000000000000000000",
        "1e-99999999999999999999",
        "1e-400",
        "0.1",
        "0.10000000000000000001",
        "0.11",
        "9007199254740993",
        "9007199254740993.5",
        "89014103211118510720",
        "89014103211118510721",
        "1e399",
        "1e400",
        "1.1e400",
        "1e99999999999999999999",
        "1e100000000000000000000",
    };
    for (std::size_t i = 0; i < ascending.size(); ++i)
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            BOOST_TEST(((decimal{ascending[i]} <=> decimal{ascending[j]}) == (i <=> j)),
                       ascending[i] << " and " << ascending[j]);
            BOOST_TEST((decimal{ascending[i]} == decimal{ascending[j]}) == (i == j));
        }
}

BOOST_AUTO_TEST_SUITE_END()
