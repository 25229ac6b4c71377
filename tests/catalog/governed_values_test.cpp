// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/governed_values.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_governed_values_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::governed_values;

constexpr member leaf_rows[]{
    member{.name = "a/b", .type = text{1}, .governed = {.list = "leaves"}}};
constexpr rule leaf_rules[]{agrees{.member = "a/b", .attribute = "own", .with = "x"}};
constexpr object leaf{.members = leaf_rows, .rules = leaf_rules};
constexpr object other_leaf{.members = leaf_rows};
constexpr object third_leaf{.members = leaf_rows};

// words that stand within themselves
extern value_words const endless;
constexpr value_words inner{.types = {json_type::string},
                            .governed = {.list = "words", .within = "leaf"}};
value_words const alternatives[]{{.types = {json_type::array}, .items = &endless}, inner};
constexpr branch branches[]{{.tags = {}, .schema = &other_leaf}};
constexpr tagged_union tagged{.tag = "t", .branches = branches, .otherwise = &third_leaf};
constexpr value_words any_leaf{.tagged = &tagged};
value_words const endless{.entries = &any_leaf, .any_of = alternatives};

member const rows[]{member{.name = "leaf", .type = object_of{&leaf}},
                    member{.name = "leaves", .type = list_of{&leaf}},
                    member{.name = "words", .type = described{&endless}},
                    member{.name = "plain", .type = boolean{}}};
constexpr rule rules[]{
    agrees{.member = "/leaf/a~1b", .attribute = "one", .with = "x"},
    agrees{.member = "/words/a~1b", .attribute = "two", .with = "x"},
    agrees{.member = "/plain/a", .attribute = "three", .with = "x"},
    agrees{.member = "/none/a", .attribute = "four", .with = "x"},
    agrees{.member = "plain", .attribute = "five", .with = "x"},
    needs{.member = "plain", .needed = "leaf"},
};

dialect const platform{.name = "words",
                       .status = 400,
                       .assistant = {.members = rows, .additional = &any_leaf},
                       .rules = rules};

std::string attributes(object const& schema, std::string_view member)
{
    std::string all;
    for (auto const each : governed_values{platform}.attributes_of(schema, member))
        all.append(each).append(";");
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_parts_of_members_end_at_tables)
{
    governed_values const values{platform};
    auto const& parts = values.parts_of(platform.assistant);
    BOOST_REQUIRE(parts.size() == 5U); // the last is that of members beyond the table
    BOOST_TEST((parts[0].tables == std::vector<object const*>{&leaf}));
    BOOST_TEST((parts[1].tables == std::vector<object const*>{&leaf}));
    BOOST_TEST((parts[2].tables == std::vector<object const*>{&other_leaf, &third_leaf}));
    BOOST_TEST(parts[3].tables.empty());
    BOOST_TEST((parts[4].tables == std::vector<object const*>{&other_leaf, &third_leaf}));
    BOOST_REQUIRE(parts[2].governed.size() == 1U);
    BOOST_TEST(parts[2].governed[0].by.list == "words");
    BOOST_TEST(parts[2].governed[0].by.within == "leaf");
    BOOST_TEST(parts[2].governed[0].member == "");
    auto const& own = values.parts_of(third_leaf);
    BOOST_REQUIRE(own.size() == 2U);
    BOOST_REQUIRE(own[0].governed.size() == 1U);
    BOOST_TEST(own[0].governed[0].by.list == "leaves");
    BOOST_TEST(own[0].governed[0].member == "a/b");
}

BOOST_AUTO_TEST_CASE(rules_read_attributes_of_their_own_and_of_inner_members)
{
    BOOST_TEST(attributes(leaf, "a/b") == "one;own;");
    BOOST_TEST(attributes(other_leaf, "a/b") == "two;");
    BOOST_TEST(attributes(third_leaf, "a/b") == "two;");
    BOOST_TEST(attributes(platform.assistant, "plain") == "five;");
    BOOST_TEST(attributes(platform.assistant, "leaf") == "");
}

BOOST_AUTO_TEST_SUITE_END()
