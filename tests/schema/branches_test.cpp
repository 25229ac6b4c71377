// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/branches.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_branches_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr object lamp;
constexpr object door;
constexpr object other;
constexpr std::array lamps{"lamp"sv, "light"sv};
constexpr std::array doors{"door"sv};
constexpr std::array branches{branch{lamps, &lamp}, branch{doors, &door}};
constexpr tagged_union closed{.tag = "t", .branches = branches};
constexpr tagged_union open{.tag = "t", .branches = branches, .otherwise = &other};

object const* picked(tagged_union const& asked, std::string_view tag)
{
    json::document const read{tag};
    return voicecfg::detail::pick_branch(asked, read.root());
}

} // namespace

BOOST_AUTO_TEST_CASE(a_word_picks_the_branch_that_has_it)
{
    BOOST_TEST(voicecfg::detail::find_branch(closed, "lamp") == &lamp);
    BOOST_TEST(voicecfg::detail::find_branch(closed, "light") == &lamp);
    BOOST_TEST(voicecfg::detail::find_branch(closed, "door") == &door);
    BOOST_TEST(voicecfg::detail::find_branch(closed, "Door") == nullptr);
    BOOST_TEST(voicecfg::detail::find_branch(closed, "") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_tag_picks_by_its_text_however_it_is_spelled)
{
    BOOST_TEST(picked(closed, R"("door")") == &door);
    BOOST_TEST(picked(closed, R"("d\u006for")") == &door);
    BOOST_TEST(picked(closed, R"("hall")") == nullptr);
    BOOST_TEST(picked(open, R"("hall")") == nullptr);
    BOOST_TEST(picked(open, "5") == nullptr);
    BOOST_TEST(picked(open, "null") == nullptr);
}

BOOST_AUTO_TEST_CASE(without_a_tag_there_is_the_other_branch_or_none)
{
    BOOST_TEST(voicecfg::detail::pick_branch(open, {}) == &other);
    BOOST_TEST(voicecfg::detail::pick_branch(closed, {}) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
