// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/object.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_object_test)

namespace {

using namespace voicecfg;

constexpr std::array rows_chain{
    member{.name = "provider", .type = text{1}, .governed = {"providers"}},
    member{.name = "model", .type = text{1}, .governed = {"models", "provider"}},
    member{.name = "language", .type = text{1}, .governed = {"languages", "model"}}};
constexpr object chain{.members = rows_chain, .section = "speech", .discriminator = "provider"};

/// Whether the compiler takes a table, which is not compiled yet.
template <auto Make>
concept accepted = requires
{
    typename std::bool_constant<(voicecfg::detail::checked(Make()), true)>;
};

constexpr value_words anything;
constexpr std::array rows_nullable{
    member{.name = "a", .type = boolean{}, .nullable = true, .null_removes = true}};
constexpr std::array rows_wrong{member{.name = "a", .type = boolean{}, .null_removes = true}};

/// Whether a value in these words asks for members of the object around it.
bool asks(value_words const& words)
{
    return voicecfg::detail::reads_around(value_type{described{&words}});
}

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
    std::vector<member> rows{member{.name = "a", .type = boolean{}},
                             member{.name = "b", .type = boolean{}, .required = true},
                             member{.name = "c",
                                    .type = text{},
                                    .governed = {.list = "l",
                                                 .within = "?",
                                                 .absent = unlisted::forbidden,
                                                 .required = true}},
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

BOOST_AUTO_TEST_CASE(a_value_asks_for_what_is_around_it_by_its_tag_or_its_list)
{
    tagged_union const beside{.tag = "kind", .beside = true, .branches = {}};
    tagged_union const inside{.tag = "kind", .branches = {}};
    value_words const by_tag{.tagged = &beside};
    value_words const by_list{.governed = {.list = "models", .within = "provider"}};
    BOOST_TEST(asks(by_tag));
    BOOST_TEST(asks(by_list));
    BOOST_TEST(!asks(anything));
    BOOST_TEST(!asks({.tagged = &inside}));
    BOOST_TEST(!asks({.governed = {.list = "models"}}));
    for (auto const* each : {&by_tag, &by_list}) {
        BOOST_TEST(asks({.items = each}));
        BOOST_TEST(asks({.entries = each}));
        std::array const alternatives{anything, *each};
        BOOST_TEST(asks({.any_of = alternatives}));
    }
    std::array const alternatives{anything, anything};
    BOOST_TEST(!asks({.any_of = alternatives}));
    BOOST_TEST(!asks({.items = &anything, .entries = &anything}));
    BOOST_TEST(!voicecfg::detail::reads_around(value_type{text{}}));
    BOOST_TEST(!voicecfg::detail::reads_around(value_type{described{}}));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_nested_deeper_is_taken_to_ask)
{
    value_words const lists{.items = &anything};
    value_words const lists_of_lists{.items = &lists};
    value_words const maps_of_lists{.entries = &lists};
    value_words const maps{.entries = &anything};
    value_words const maps_of_maps{.entries = &maps};
    BOOST_TEST(!asks(lists_of_lists));
    BOOST_TEST(!asks(maps_of_maps));
    BOOST_TEST(asks({.items = &lists_of_lists}));
    BOOST_TEST(asks({.entries = &maps_of_lists}));
    BOOST_TEST(asks({.items = &maps_of_maps}));
    // words that hold themselves come to an end
    value_words circle;
    circle.entries = &circle;
    BOOST_TEST(asks(circle));
}

BOOST_AUTO_TEST_CASE(a_null_removes_only_what_may_be_null)
{
    static_assert(accepted<[] { return object{.members = rows_nullable, .compiled = {}}; }>);
    static_assert(!accepted<[] { return object{.members = rows_wrong, .compiled = {}}; }>);
    // at run time nothing stops, and the row is compiled as it says
    object const made{.members = rows_wrong};
    BOOST_TEST(made.compiled.marked.contains(0));
}

BOOST_AUTO_TEST_CASE(an_object_is_open_or_describes_further_members)
{
    static_assert(
        accepted<[] { return object{.members = rows_nullable, .open = true, .compiled = {}}; }>);
    static_assert(accepted<[] {
        return object{.members = rows_nullable, .additional = &anything, .compiled = {}};
    }>);
    static_assert(!accepted<[] {
        return object{
            .members = rows_nullable, .open = true, .additional = &anything, .compiled = {}};
    }>);
    // at run time nothing stops, and the rows are compiled as they are
    object const made{.members = rows_nullable, .open = true, .additional = &anything};
    BOOST_TEST((made.compiled == voicecfg::detail::compile(rows_nullable, "")));
}

BOOST_AUTO_TEST_SUITE_END()
