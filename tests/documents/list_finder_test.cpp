// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/list_finder.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(documents_list_finder_test)

namespace {

namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_list_is_found_by_what_holds_it)
{
    documents::catalog_description const catalog{
        .sections = {{"s", {0}}, {"", {2}}},
        .lists = {{.name = "l", .lists = {1}}, {.name = "m"}, {.name = "l"}}};
    documents::list_finder const lists{catalog};
    auto const s = lists.section("s");
    auto const whole = lists.section("");
    BOOST_REQUIRE((s && whole));
    BOOST_TEST(!lists.section("x"));
    BOOST_TEST((lists.list(*s, "l") == 0U && lists.list(0, "m") == 1U));
    BOOST_TEST((lists.list(*whole, "l") == 2U && !lists.list(*whole, "m") && !lists.list(2, "m")));
    BOOST_TEST(lists.lists_of(*s).front() == 0U);
    BOOST_TEST(lists.lists_of(0).front() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
