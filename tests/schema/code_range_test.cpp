// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/code_range.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_code_range_test)

namespace {

using namespace voicecfg;
using ranges = std::vector<code_range>;

ranges set_of(ranges from)
{
    detail::make_set(from);
    return from;
}

ranges others_of(ranges const& set)
{
    ranges others;
    detail::append_others(others, set);
    return others;
}

} // namespace

BOOST_AUTO_TEST_CASE(ranges_become_a_set_in_order)
{
    BOOST_TEST((set_of({}) == ranges{}));
    BOOST_TEST((set_of({{5, 5}}) == ranges{{5, 5}}));
    BOOST_TEST((set_of({{7, 9}, {1, 2}}) == ranges{{1, 2}, {7, 9}}));
    BOOST_TEST((set_of({{3, 4}, {1, 2}}) == ranges{{1, 4}}));
    BOOST_TEST((set_of({{1, 9}, {2, 3}, {11, 11}}) == ranges{{1, 9}, {11, 11}}));
    BOOST_TEST((set_of({{0, 0x10FFFF}, {0x10FFFF, 0x10FFFF}}) == ranges{{0, 0x10FFFF}}));
}

BOOST_AUTO_TEST_CASE(the_others_are_all_code_points_that_a_set_lacks)
{
    BOOST_TEST((others_of({}) == ranges{{0, 0x10FFFF}}));
    BOOST_TEST((others_of({{0, 0x10FFFF}}) == ranges{}));
    BOOST_TEST((others_of({{0, 0}}) == ranges{{1, 0x10FFFF}}));
    BOOST_TEST((others_of({{5, 6}, {9, 0x10FFFF}}) == ranges{{0, 4}, {7, 8}}));
}

BOOST_AUTO_TEST_CASE(a_set_holds_what_its_ranges_hold)
{
    std::mt19937 random{1};
    auto const upto = [&](unsigned most) { return static_cast<char32_t>(random() % (most + 1)); };
    for (int round = 0; round != 2000; ++round) {
        std::set<char32_t> naive;
        ranges given;
        for (auto count = upto(6); count != 0; --count) {
            auto const first = upto(30);
            given.push_back({first, first + upto(5)});
            for (auto each = first; each <= given.back().last; ++each) naive.insert(each);
        }
        auto const set = set_of(given);
        auto const others = others_of(set);
        bool agrees = !detail::contains(set, 0x10FFFF) && detail::contains(others, 0x10FFFF);
        for (char32_t each = 0; each != 40; ++each)
            agrees = agrees && detail::contains(set, each) == (naive.count(each) != 0) &&
                     detail::contains(others, each) == (naive.count(each) == 0);
        BOOST_TEST(agrees);
        for (std::size_t i = 1; i < set.size(); ++i)
            BOOST_TEST((set[i].first > set[i - 1].last + 1));
    }
}

BOOST_AUTO_TEST_CASE(the_named_sets_are_sets)
{
    BOOST_TEST(!detail::contains({}, U'a'));
    auto const expect = [](auto const& named, auto const& holds) {
        ranges const all(std::begin(named), std::end(named));
        BOOST_TEST((set_of(all) == all));
        for (char32_t point = 0; point != 0x3000; ++point)
            if (detail::contains(named, point) != holds(point))
                BOOST_ERROR(static_cast<unsigned>(point));
    };
    auto const digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    expect(detail::digit_points, digit);
    expect(detail::word_points, [&](char32_t c) {
        return digit(c) || c == U'_' || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    });
    expect(detail::space_points, [](char32_t c) {
        return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v';
    });
    expect(detail::line_end_points,
           [](char32_t c) { return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029; });
}

BOOST_AUTO_TEST_SUITE_END()
