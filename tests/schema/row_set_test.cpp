// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/row_set.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>

BOOST_AUTO_TEST_SUITE(schema_row_set_test)

namespace {

using voicecfg::detail::row_set;

constexpr row_set set_of(std::initializer_list<std::size_t> rows)
{
    row_set made;
    for (auto const row : rows) made.insert(row);
    return made;
}
static_assert(set_of({0, 63}).contains(63));

/// The rows as they are taken out, which leaves none.
std::string taken(row_set from)
{
    std::string out;
    while (!from.empty()) out += std::to_string(from.take_first()) + " ";
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(rows_are_taken_out_in_order)
{
    BOOST_TEST(taken({}) == "");
    BOOST_TEST(taken(set_of({63, 5, 0, 31, 32, 5})) == "0 5 31 32 63 ");
}

BOOST_AUTO_TEST_CASE(sets_are_joined_and_told_apart)
{
    auto const some = set_of({1, 2, 63});
    auto const others = set_of({2, 3});
    BOOST_TEST(taken(some.among(others)) == "2 ");
    BOOST_TEST(taken(some.without(others)) == "1 63 ");
    auto both = some;
    both.insert(others);
    BOOST_TEST(taken(both) == "1 2 3 63 ");
    BOOST_TEST(!some.contains(0));
    BOOST_TEST(some.contains(1));
    BOOST_TEST((some == set_of({63, 2, 1})));
    BOOST_TEST((some != others));
}

BOOST_AUTO_TEST_CASE(bit_n_stands_for_row_n)
{
    for (std::size_t row = 0; row != 64; ++row) {
        BOOST_TEST(set_of({row}).bits() == std::uint64_t{1} << row);
        BOOST_TEST((row_set{std::uint64_t{1} << row} == set_of({row})));
    }
    BOOST_TEST(row_set{}.bits() == 0U);
    BOOST_TEST(taken(row_set{0b1011}) == "0 1 3 ");
    BOOST_TEST(set_of({0, 1, 3}).bits() == 0b1011U);
}

BOOST_AUTO_TEST_SUITE_END()
