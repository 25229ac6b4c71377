// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/notice.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_notice_test)

namespace {

using namespace voicecfg;

static_assert(std::regular<notice> && std::regular<notice_list>);

} // namespace

BOOST_AUTO_TEST_CASE(the_codes_are_those_of_the_contract_in_its_order)
{
    constexpr std::string_view names[] = {
        "member_ignored",    "member_dropped", "list_shrunk", "fallback_repeated", "deprecated",
        "number_taken_over", "blank",          "stale",       "member_unknown"};
    std::uint8_t code = 0;
    for (auto const each : names) BOOST_TEST(name(static_cast<notice_code>(code++)) == each);
}

BOOST_AUTO_TEST_CASE(notices_are_equal_where_every_member_is)
{
    std::vector<notice> const all{
        {},
        {.code = notice_code::blank},
        {.from = origin::stored},
        {.pointer = "/a"},
        {.details = list_sizes{}},
        {.details = list_sizes{.before = 1}},
        {.details = list_sizes{.after = 1}},
        {.details = culprit{}},
        {.details = culprit{"/a", ""}},
        {.details = deprecated_value{}},
        {.details = deprecated_value{.since = "x"}},
        {.details = deprecated_value{.until = "x"}},
        {.details = deprecated_value{.successors = {"x"}}},
        {.details = violation{}},
        {.details = violation{.code = errc::required}},
        {.details = unknown_name{}},
        {.details = unknown_name{"x"}},
    };
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j)
            BOOST_TEST((all[i] == notice{all[j]}) == (i == j), i << " and " << j);
    BOOST_TEST((notice_list{} != notice_list{.truncated = true}));
    BOOST_TEST((notice_list{} != notice_list{.all = {{}}}));
}

BOOST_AUTO_TEST_SUITE_END()
