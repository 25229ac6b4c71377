// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/object.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_object_test)

namespace {

using namespace voicecfg;

constexpr std::array rows_chain{
    member{.name = "provider", .type = text{1}, .governed = {"providers"}},
    member{.name = "model", .type = text{1}, .governed = {"models", "provider"}},
    member{.name = "language", .type = text{1}, .governed = {"languages", "model"}}};
constexpr object chain{.members = rows_chain, .section = "speech", .discriminator = "provider"};

} // namespace

BOOST_AUTO_TEST_CASE(what_a_row_leaves_out_is_as_wide_as_can_be)
{
    member const row{.name = "a", .type = boolean{}};
    BOOST_TEST(!row.nullable);
    BOOST_TEST(!row.required);
    BOOST_TEST(row.governed.list.empty());
}

BOOST_AUTO_TEST_CASE(an_table_has_the_rows_that_names_mean)
{
    auto const& table = chain.compiled;
    BOOST_TEST(table.discriminator == 0U);
    BOOST_TEST(table.holders[0] == voicecfg::detail::compiled::none);
    BOOST_TEST(table.holders[1] == 0U);
    BOOST_TEST(table.holders[2] == 1U);
    voicecfg::detail::row_set expected;
    expected.insert(0);
    BOOST_TEST((table.expected == expected));
}

BOOST_AUTO_TEST_CASE(an_table_expects_what_is_required_or_may_be_forbidden)
{
    std::vector<member> rows{
        member{.name = "a", .type = boolean{}},
        member{.name = "b", .type = boolean{}, .required = true},
        member{.name = "c",
               .type = text{},
               .governed = {.list = "l", .within = "?", .absent = unlisted::forbidden, .required = true}},
        member{.name = "d", .type = text{0, 9}}};
    auto const table = voicecfg::detail::compile(rows, "");
    voicecfg::detail::row_set expected;
    expected.insert(1);
    expected.insert(2);
    BOOST_TEST((table.expected == expected));
    voicecfg::detail::row_set third;
    third.insert(2);
    BOOST_TEST((table.governed == third));
    BOOST_TEST((table.unlimited == third));
    BOOST_TEST(table.discriminator == voicecfg::detail::compiled::none);
    BOOST_TEST(table.holders[2] == voicecfg::detail::compiled::none);
    // what is beyond the most rows is refused, and left aside until then
    rows.resize(max_members, rows.front());
    rows.push_back(member{.name = "last", .type = boolean{}, .required = true});
    auto const longest = voicecfg::detail::compile(rows, "last");
    BOOST_TEST((longest.expected == expected));
    BOOST_TEST(longest.discriminator == voicecfg::detail::compiled::none);
}

BOOST_AUTO_TEST_SUITE_END()
