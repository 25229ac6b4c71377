// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/edit_distance.hpp>

#include "naive_distance.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_edit_distance_test)

using voicecfg::detail::count_edits;
using voicecfg::detail::count_shared;

BOOST_AUTO_TEST_CASE(every_pair_of_short_texts_is_as_far_apart_as_by_the_full_matrix)
{
    std::vector<std::string> made = {""};
    for (std::size_t i = 0; made[i].size() < 5; ++i) {
        auto const shorter = made[i];
        for (char const c : {'a', 'b', 'c', '1'}) made.push_back(shorter + c);
    }
    for (auto const& a : made)
        for (auto const& b : made) {
            std::u32string const wide_a{a.begin(), a.end()};
            std::u32string const wide_b{b.begin(), b.end()};
            auto const distance = naive_distance(wide_a, wide_b);
            for (std::size_t limit = 0; limit != 3; ++limit) {
                auto const known = std::min(distance, limit + 1);
                auto const edits = count_edits<char>(a, b, limit);
                BOOST_REQUIRE_MESSAGE(std::min(edits, limit + 1) == known, a << " and " << b);
                auto const wide = count_edits<char32_t>(wide_a, wide_b, limit);
                BOOST_REQUIRE_MESSAGE(std::min(wide, limit + 1) == known, a << " and " << b);
            }
        }
}

BOOST_AUTO_TEST_CASE(no_edit_touches_a_digit)
{
    struct row {
        std::string_view a;
        std::string_view b;
        std::size_t edits; // 3: not within two
    };
    constexpr row rows[] = {
        {"v2", "v2", 0},   {"v2", "v3", 3},   {"v2", "v", 3},      {"v", "v2", 3},
        {"v2", "2v", 2},   {"v12", "v21", 3}, {"a1b2", "a1c2", 1}, {"ab1", "ba1", 1},
        {"x1", "xyz1", 2}, {"1", "12", 3},    {"1x", "x1", 2},     {"a1b", "ba", 3},
        {"ab", "b1a", 3},  {"", "1", 3},      {"", "ab", 2},       {"1ab", "1bca", 2},
    };
    for (auto const& [a, b, edits] : rows) {
        BOOST_TEST(std::min<std::size_t>(count_edits<char>(a, b, 2), 3) == edits, a << ' ' << b);
        BOOST_TEST(std::min<std::size_t>(count_edits<char>(b, a, 2), 3) == edits, b << ' ' << a);
    }
}

BOOST_AUTO_TEST_CASE(texts_share_what_they_begin_with)
{
    for (std::size_t length = 0; length != 20; ++length)
        for (std::size_t place = 0; place <= length; ++place) {
            std::string const a(length, 'a');
            auto b = a.substr(0, place) + "b" + a;
            BOOST_TEST(count_shared<char>(a, b) == place);
            BOOST_TEST(count_shared<char>(b, a) == place);
            BOOST_TEST(count_shared<char>(a, a.substr(place)) == length - place);
        }
}

BOOST_AUTO_TEST_CASE(lengths_are_apart_by_what_one_has_more)
{
    BOOST_TEST(voicecfg::detail::apart(3, 5) == 2U);
    BOOST_TEST(voicecfg::detail::apart(5, 3) == 2U);
    BOOST_TEST(voicecfg::detail::apart(4, 4) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
