// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/shared_shapes.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(documents_shared_shapes_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::is_short;
using voicecfg::detail::shared_shapes;

constexpr object once{.members = {}};
constexpr object twice{.members = {}};
constexpr object by_name{.members = {}};
constexpr std::string_view tags[]{"x"};
constexpr branch beside_branches[]{{tags, &by_name}};
constexpr tagged_union beside{.tag = "t", .beside = true, .branches = beside_branches};
constexpr branch branches[]{{tags, &once}};
constexpr tagged_union tagged{.tag = "t", .branches = branches};
constexpr value_words words[]{{.tagged = &beside}, {.tagged = &tagged}};
extern value_words const circle;
inline value_words const circle{.items = &circle};
object const root_members_of(std::span<member const> rows) { return {.members = rows}; }

} // namespace

BOOST_AUTO_TEST_CASE(what_is_referred_to_twice_or_by_name_is_shared)
{
    std::vector<member> const rows{
        {.name = "a", .type = object_of{&twice}},    {.name = "b", .type = list_of{&twice}},
        {.name = "c", .type = described{&words[0]}}, {.name = "d", .type = described{&words[1]}},
        {.name = "e", .type = described{&circle}},
    };
    auto const root = root_members_of(rows);
    shared_shapes const shared{root};
    BOOST_TEST(shared.contains({.table = &twice}));
    BOOST_TEST(shared.contains({.table = &by_name}));
    BOOST_TEST(shared.contains({.words = &circle}));
    BOOST_TEST(!shared.contains({.table = &once}));
    BOOST_TEST(!shared.contains({.words = &words[0]}));
    BOOST_TEST(!shared.contains({.table = &root}));
}

BOOST_AUTO_TEST_CASE(a_chain_may_be_of_any_length)
{
    std::vector<value_words> chain(100'000);
    for (std::size_t i = 1; i != chain.size(); ++i) chain[i - 1].items = &chain[i];
    std::vector<member> const rows{{.name = "a", .type = described{chain.data()}}};
    auto const root = root_members_of(rows);
    shared_shapes const shared{root};
    BOOST_TEST(!shared.contains({.words = &chain.back()}));
}

BOOST_AUTO_TEST_CASE(words_are_short_where_nothing_is_in_them)
{
    std::string const many(101, ' ');
    BOOST_TEST(is_short({.min_length = 1}));
    BOOST_TEST(!is_short({.enumeration = many}));
    BOOST_TEST(!is_short({.items = &circle}));
    BOOST_TEST(!is_short({.table = &once}));
}

BOOST_AUTO_TEST_SUITE_END()
