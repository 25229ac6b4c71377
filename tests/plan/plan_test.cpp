// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/plan.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(plan_plan_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr member rows[] = {{.name = "a", .type = text{}},
                           {.name = "b", .type = boolean{}},
                           {.name = "ab", .type = text{}}};

} // namespace

BOOST_AUTO_TEST_CASE(an_edit_is_named_by_its_row_and_replaces_unless_told_otherwise)
{
    document const sent{"true"};
    edit const planned{.row = &rows[1], .value = sent.root()};
    BOOST_TEST(planned.name() == "b");
    BOOST_TEST(!planned.overlay);
    BOOST_TEST((planned.value.scanned() == &sent.root()));
}

BOOST_AUTO_TEST_CASE(a_plan_finds_an_edit_by_the_whole_name_of_its_member)
{
    document const sent{R"(["x", "y"])"};
    voicecfg::plan planned;
    BOOST_TEST((planned.find("a") == nullptr));
    planned.edits.push_back({.row = &rows[2], .value = sent.tokens()[1]});
    planned.edits.push_back({.row = &rows[0], .value = sent.tokens()[2]});
    BOOST_TEST(planned.find("ab") == &planned.edits[0]);
    BOOST_TEST(planned.find("a") == &planned.edits[1]);
    // a member of the table that the patch does not name, and what is none
    for (auto const other : {"b", "", "A", "abc"})
        BOOST_TEST((planned.find(other) == nullptr), other);
}

BOOST_AUTO_TEST_CASE(the_edits_of_a_copied_plan_are_its_own)
{
    document const sent{"1"};
    voicecfg::plan planned;
    for (int i = 0; i < 20; ++i) planned.edits.push_back({.row = &rows[1], .value = sent.root()});
    planned.edits.push_back({.row = &rows[0], .value = sent.root(), .overlay = true});
    auto const copy = planned;
    planned.edits.clear();
    BOOST_TEST((planned.find("a") == nullptr));
    BOOST_TEST(copy.find("b") == &copy.edits[0]); // the first in the dialect's order
    BOOST_TEST(copy.find("a") == &copy.edits[20]);
    BOOST_TEST(copy.find("a")->overlay);
}

BOOST_AUTO_TEST_SUITE_END()
