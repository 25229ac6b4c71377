// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/tables.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_tables_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr std::array lamp_rows{member{.name = "lamp", .type = boolean{}}};
constexpr std::array door_rows{member{.name = "door", .type = boolean{}}};
constexpr std::array hall_rows{member{.name = "hall", .type = list_of{nullptr}}};
constexpr object lamp{.members = lamp_rows};
constexpr object door{.members = door_rows};
constexpr object hall{.members = hall_rows};

constexpr std::array a{"a"sv};
constexpr std::array branches{branch{a, &lamp}, branch{a, &door}};
constexpr tagged_union closed{.tag = "t", .branches = branches};
constexpr tagged_union with_otherwise{.tag = "t", .branches = branches, .otherwise = &hall};

constexpr value_words of_table{.table = &lamp};
constexpr value_words of_union{.tagged = &closed};
constexpr value_words of_any_union{.tagged = &with_otherwise};
constexpr value_words of_items{.items = &of_table};
constexpr value_words of_entries{.entries = &of_union};
constexpr std::array alternatives{of_table, of_entries};
constexpr value_words of_alternatives{.any_of = alternatives};
constexpr value_words of_nothing;

/// `lamp door `: the first members of the tables that are visited.
template <class Visited>
std::string visited(Visited const& what)
{
    std::string names;
    voicecfg::detail::visit_tables(
        what, [&](object const& each) { names.append(each.members.front().name).append(" "); });
    return names;
}

} // namespace

BOOST_AUTO_TEST_CASE(words_hold_the_tables_of_all_that_they_let_through)
{
    BOOST_TEST(visited(of_nothing) == "");
    BOOST_TEST(visited(of_table) == "lamp ");
    BOOST_TEST(visited(of_union) == "lamp door ");
    BOOST_TEST(visited(of_any_union) == "lamp door hall ");
    BOOST_TEST(visited(of_items) == "lamp ");
    BOOST_TEST(visited(of_entries) == "lamp door ");
    BOOST_TEST(visited(of_alternatives) == "lamp lamp door ");
}

BOOST_AUTO_TEST_CASE(words_that_hold_themselves_are_visited_once)
{
    value_words circle{.table = &lamp};
    circle.items = circle.entries = &circle;
    BOOST_TEST(visited(circle) == "lamp ");
}

BOOST_AUTO_TEST_CASE(a_type_holds_its_object_or_those_of_its_words)
{
    BOOST_TEST(visited(value_type{text{}}) == "");
    BOOST_TEST(visited(value_type{object_of{&lamp}}) == "lamp ");
    BOOST_TEST(visited(value_type{list_of{&door}}) == "door ");
    BOOST_TEST(visited(value_type{described{&of_alternatives}}) == "lamp lamp door ");
    BOOST_TEST(visited(value_type{described{}}) == "");
}

BOOST_AUTO_TEST_CASE(the_only_table_is_that_of_the_object_or_of_each_item)
{
    constexpr value_words array_of_lamps{.types = {json_type::array}, .items = &of_table};
    constexpr value_words array_of_unions{.types = {json_type::array}, .items = &of_union};
    constexpr value_words array_of_anything{.types = {json_type::array}};
    // what items may be says nothing of an object
    constexpr value_words object_with_items{
        .types = {json_type::object}, .items = &of_table, .table = &door};
    struct row {
        value_type type;
        object const* table;
    };
    row const rows[]{
        {text{}, nullptr},
        {map{}, nullptr},
        {object_of{&lamp}, &lamp},
        {list_of{&door}, &door},
        {described{&of_nothing}, nullptr},
        {described{&of_table}, &lamp},
        {described{&of_union}, nullptr},
        {described{&of_entries}, nullptr},
        {described{&of_alternatives}, nullptr},
        {described{&array_of_lamps}, &lamp},
        {described{&array_of_unions}, nullptr},
        {described{&array_of_anything}, nullptr},
        {described{&object_with_items}, &door},
    };
    for (std::size_t i = 0; i != std::size(rows); ++i)
        BOOST_TEST((voicecfg::detail::only_table(rows[i].type) == rows[i].table), "row " << i);
}

BOOST_AUTO_TEST_CASE(a_table_that_stands_in_one_is_not_visited_with_it)
{
    static constexpr std::array rows{member{.name = "house", .type = object_of{&lamp}}};
    static constexpr object house{.members = rows};
    BOOST_TEST(visited(value_type{object_of{&house}}) == "house ");
}

BOOST_AUTO_TEST_SUITE_END()
