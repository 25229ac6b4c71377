// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/equal.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_equal_test)

namespace {

using voicecfg::json::document;
using voicecfg::json::fix_ups;
using voicecfg::json::member_index;
using voicecfg::json::node;

struct pair {
    std::string_view a;
    std::string_view b;
};

constexpr pair same[] = {
    {"null", " null "},
    {"true", "true"},
    {"1", "1.0"},
    {"1", "10e-1"},
    {"0", "-0"},
    {"1e400", "10e399"},
    {"9007199254740992", "9007199254740992.0"},
    {R"("é\/")", R"("\u00e9/")"},
    {"[]", "[ ]"},
    {"[1,[2]]", "[1.0,[2e0]]"},
    {"{}", "{ }"},
    {R"({"a":1,"b":{"c":[]}})", R"({"b":{"c":[]},"a":1.0})"},
    {R"({"a":1})", R"({"\u0061":1})"},
    {R"({"a":2})", R"({"a":1,"a":2})"}, // of two, the last, as parsers take it
    {R"({"a":3,"b":4,"a":2})", R"({"a":1,"b":4,"a":2})"},
    {R"({"a":1,"b":[{}]})", R"({"a":1.0,"b":[{}]})"},
};

constexpr pair different[] = {
    {"null", "false"},
    {"true", "false"},
    {"true", "1"},
    {"1", "\"1\""},
    {"1", "2"},
    {"1e400", "-1e400"},
    {R"("a")", R"("A")"},
    {R"("é")", R"("e\u0301")"}, // no normalization
    {"[]", "{}"},
    {"[1,2]", "[2,1]"},
    {"[1]", "[1,1]"},
    {"[]", "[null]"},
    {R"({"a":1})", R"({"a":2})"},
    {R"({"a":1})", R"({"b":1})"},
    {R"({"a":1})", R"({"a":1,"b":null})"},
    {R"({"a":1,"a":2})", R"({"a":1})"},
    {R"({"a":{"b":[1]}})", R"({"a":{"b":[2]}})"},
    {R"({"a":1,"b":4,"a":2})", R"({"a":1,"b":5,"a":2})"},
};

/// Numbers that only their texts tell apart.
constexpr pair different_as_texts[] = {
    {"1e400", "1e999"},
    {"9007199254740993", "9007199254740992.0"},
    {"89014103211118510720", "89014103211118510721"},
    {"0.1", "0.10000000000000000001"},
    {"1e-400", "0"},
    {"[18446744073709551616]", "[18446744073709551617]"},
};

/// All four ways to hold a pair of values.
template <class Visit>
void for_each_way(pair const& texts, Visit visit)
{
    document const a{texts.a};
    document const b{texts.b};
    boost::json::value const parsed_a = boost::json::parse(texts.a);
    boost::json::value const parsed_b = boost::json::parse(texts.b);
    for (node const left : {node{a.root()}, node{parsed_a}})
        for (node const right : {node{b.root()}, node{parsed_b}}) visit(left, right);
}

std::string described(member_index const& index)
{
    std::string out;
    for (auto const& row : index.rows())
        out += row.name + "=" + std::string{row.value.scanned()->text()} + ";";
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(values_are_equal_however_they_are_spelled_and_held)
{
    for (auto const& texts : same) BOOST_TEST_CONTEXT(texts.a << " and " << texts.b)
        {
            for_each_way(texts, [](node a, node b) {
                BOOST_TEST(voicecfg::json::equal(a, b));
                BOOST_TEST(voicecfg::json::equal(b, a));
            });
        }
}

BOOST_AUTO_TEST_CASE(values_that_differ_anywhere_are_not_equal)
{
    for (auto const& texts : different) BOOST_TEST_CONTEXT(texts.a << " and " << texts.b)
        {
            for_each_way(texts, [](node a, node b) {
                BOOST_TEST(!voicecfg::json::equal(a, b));
                BOOST_TEST(!voicecfg::json::equal(b, a));
            });
        }
}

BOOST_AUTO_TEST_CASE(what_is_equal_has_one_place_in_the_order)
{
    for (auto const& texts : same) BOOST_TEST_CONTEXT(texts.a << " and " << texts.b)
        {
            for_each_way(texts,
                         [](node a, node b) { BOOST_TEST((voicecfg::json::order(a, b) == 0)); });
        }
    for (auto const& texts : different) BOOST_TEST_CONTEXT(texts.a << " and " << texts.b)
        {
            for_each_way(texts, [](node a, node b) {
                BOOST_TEST((voicecfg::json::order(a, b) != 0));
                BOOST_TEST(
                    ((voicecfg::json::order(a, b) < 0) == (voicecfg::json::order(b, a) > 0)));
            });
        }
}

BOOST_AUTO_TEST_CASE(values_are_in_order_by_kind_and_by_what_they_hold)
{
    document const read{R"([null, false, true, -1e400, -1, 1.0, 9007199254740992,
        9007199254740993, "", "A", "\u0061", "ab", "\u00e9", [], [1], [1, []], [2], {}, {"a": 1},
        {"b": null, "a": 1}, {"a": 2}, {"b": 1}])"};
    std::vector<node> values;
    for (voicecfg::json::elements element{read.root()}; element; ++element)
        values.push_back(*element);
    BOOST_TEST((voicecfg::json::order(node{}, node{}) == 0));
    BOOST_TEST((voicecfg::json::order(node{}, values.front()) < 0));
    for (std::size_t i = 0; i != values.size(); ++i)
        for (std::size_t j = 0; j != values.size(); ++j)
            BOOST_TEST((voicecfg::json::order(values[i], values[j]) == (i <=> j)),
                       values[i].scanned()->text() << " and " << values[j].scanned()->text());
}

BOOST_AUTO_TEST_CASE(objects_of_many_members_are_compared_as_those_of_few)
{
    std::string many = "{";
    for (int i = 0; i < 40; ++i)
        many += "\"m" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    std::string const texts[]{many + "\"last\":1}", many + "\"last\":1.0}", many + "\"last\":2}"};
    document const one{texts[0]};
    document const same_again{texts[1]};
    document const other{texts[2]};
    BOOST_TEST(equal(one.root(), same_again.root()));
    BOOST_TEST(!equal(one.root(), other.root()));
}

BOOST_AUTO_TEST_CASE(of_members_with_one_name_the_last_is_compared)
{
    std::string const objects[]{
        R"({})",
        R"({"a":1})",
        R"({"a":1,"a":1})",
        R"({"a":2,"a":1})",
        R"({"a":3,"a":1})",
        R"({"a":1,"a":2})",
        R"({"a":[1],"a":1})",
        R"({"a":[2],"a":1})",
        R"({"a":1,"a":[1]})",
        R"({"a":[2],"a":[1]})",
        R"({"a":[3],"a":[1]})",
        R"({"a":[1]})",
        R"({"a":1,"b":2})",
        R"({"b":2,"a":1})",
        R"({"a":1,"b":"\u0061"})",
        R"({"b":"a","a":1})",
        R"({"a":2,"b":2,"\u0061":1})",
        R"({"a":{"b":1,"a":[]},"b":[1]})",
        R"({"a":{"a":[],"b":1},"b":[1]})",
        R"({"a":{"a":[],"b":1},"b":[1],"c":null})",
        R"({"a":{"a":[],"b":2},"b":[1]})",
        R"({"a":{"a":[],"b":2},"b":[1],"a":{"a":[],"b":1}})",
    };
    for (auto const& text : objects)
        for (auto const& other : objects) {
            document const one{text};
            document const two{other};
            auto const parsed = boost::json::parse(text);
            auto const parsed_other = boost::json::parse(other);
            bool const alike = parsed == parsed_other;
            BOOST_TEST(equal(one.root(), two.root()) == alike, text << " and " << other);
            BOOST_TEST(equal(node{parsed}, two.root()) == alike, text << " and " << other);
        }
}

BOOST_AUTO_TEST_CASE(nothing_is_equal_to_nothing_only)
{
    document const null{"null"};
    BOOST_TEST(voicecfg::json::equal({}, {}));
    BOOST_TEST(!voicecfg::json::equal({}, null.root()));
}

BOOST_AUTO_TEST_CASE(an_index_is_sorted_by_bytes_and_knows_the_last_of_two)
{
    document const read{R"({"b":1,"B":2,"\u0061":3,"é":4,"":5,"b":6})"};
    member_index const index{read.root()};
    BOOST_TEST(described(index) == "=5;B=2;a=3;b=6;é=4;");
    BOOST_TEST(index.find("a").scanned()->text() == "3");
    BOOST_TEST(index.find("b").scanned()->text() == "6");
    for (auto const name : {"A", "c", "\\u0061"}) BOOST_TEST(!index.find(name), name);
}

BOOST_AUTO_TEST_CASE(a_value_is_compared_as_it_reaches_merged)
{
    document const stored{R"({"a":{"x":1},"c":[{}]})"};
    document const sent{R"({"c":[{"drop":true}],"a":{"x":1.0,"drop":2},"drop":[]})"};
    fix_ups fixes;
    for (auto const& token : sent.tokens())
        if (token.text() == "\"drop\"") fixes.drop((&token)[1]);
    fixes.sort();
    BOOST_TEST(voicecfg::json::equal(stored.root(), sent.root(), fixes));
    BOOST_TEST(!voicecfg::json::equal(stored.root(), sent.root()));
    BOOST_TEST(described(member_index{sent.root(), fixes}) ==
               "a={\"x\":1.0,\"drop\":2};c=[{\"drop\":true}];");
}

BOOST_AUTO_TEST_CASE(fix_ups_hold_for_the_value_at_its_place_only)
{
    document const read{"[1.0,1.0,1.0]"};
    auto const& tokens = read.tokens();
    fix_ups fixes;
    BOOST_TEST(fixes.none());
    fixes.make_integer(tokens[3]);
    fixes.make_integer(tokens[1]);
    fixes.drop(tokens[2]);
    fixes.sort();
    BOOST_TEST(!fixes.none());
    BOOST_TEST(fixes.makes_integer(tokens[1]));
    BOOST_TEST(!fixes.makes_integer(tokens[2]));
    BOOST_TEST(fixes.makes_integer(tokens[3]));
    BOOST_TEST(!fixes.drops(tokens[1]));
    BOOST_TEST(fixes.drops(tokens[2]));
}

BOOST_AUTO_TEST_CASE(what_reaches_merged_as_an_integer_is_compared_as_one)
{
    document const sent{"5.000000000000000000000001"};
    fix_ups fixes;
    fixes.make_integer(sent.root());
    fixes.sort();
    for (std::string_view const stored : {"5", "5.0", "50e-1"}) {
        document const read{stored};
        boost::json::value const parsed = boost::json::parse(stored);
        BOOST_TEST(voicecfg::json::equal(read.root(), sent.root(), fixes));
        BOOST_TEST(voicecfg::json::equal(parsed, sent.root(), fixes));
        BOOST_TEST(!voicecfg::json::equal(read.root(), sent.root()));
    }
    for (std::string_view const stored : {"6", "5.1", "5.000000000000000000000001"}) {
        document const read{stored};
        BOOST_TEST(!voicecfg::json::equal(read.root(), sent.root(), fixes));
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_compared_exactly_where_both_are_text_else_as_parsers_hold_them)
{
    for (auto const& texts : different_as_texts)
        for_each_way(texts, [&](node left, node right) {
            bool const both = left.scanned() != nullptr && right.scanned() != nullptr;
            BOOST_TEST(voicecfg::json::equal(left, right) == !both, texts.a << " " << texts.b);
            BOOST_TEST(voicecfg::json::equal(right, left) == !both);
            BOOST_TEST((voicecfg::json::order(left, right) == 0) == !both);
            BOOST_TEST(
                (voicecfg::json::order(left, right) == 0 <=> voicecfg::json::order(right, left)));
        });
}

BOOST_AUTO_TEST_SUITE_END()
