// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/node.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_node_test)

namespace {

using voicecfg::json::document;
using voicecfg::json::elements;
using voicecfg::json::members;

/// Everything that a node says of a value: `{voice=[#1,'x',!t,~]}`.
std::string described(voicecfg::json::node value)
{
    std::string scratch;
    std::string out;
    switch (value.kind()) {
    case voicecfg::json::kind::absent: return "absent";
    case voicecfg::json::kind::null: return "~";
    case voicecfg::json::kind::boolean: return value.boolean() ? "!t" : "!f";
    case voicecfg::json::kind::number:
        out = "#";
        value.number().append_to(out);
        return out;
    case voicecfg::json::kind::string:
        out = value.empty_string() ? "''" : "'" + std::string{value.string(scratch)} + "'";
        return out;
    case voicecfg::json::kind::array:
        for (elements element{value}; element; ++element)
            out += (out.empty() ? "" : ",") + described(*element);
        return "[" + out + "]";
    case voicecfg::json::kind::object:
        for (members member{value}; member; ++member)
            out += (out.empty() ? "" : ",") + std::string{member.name()} + "=" +
                   described(member.value());
        return "{" + out + "}";
    }
    return "?";
}

struct row {
    std::string_view text;
    std::string_view description;
};

constexpr row values[] = {
    {"null", "~"},
    {"true", "!t"},
    {"false", "!f"},
    {"0", "#0"},
    {"-7", "#-7"},
    {"7.0", "#7.0"},
    {"7.5e1", "#75.0"},
    {"9223372036854775808", "#9223372036854775808"},
    {"1e400", "#1e999"},
    {"\"\"", "''"},
    {"\"plain\"", "'plain'"},
    {R"("\"\\\/\b\f\n\r\t")", "'\"\\/\b\f\n\r\t'"},
    {R"("a\u0041z")", "'aAz'"},
    {R"("\u007f\u0080\u07ff\u0800\uffff")", "'\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF'"},
    {R"("\ud800\udc00\uD83D\uDE00\udbff\udfff")",
     "'\xF0\x90\x80\x80\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF'"},
    {"\"\xC3\xA9\xF0\x9F\x98\x80\"", "'\xC3\xA9\xF0\x9F\x98\x80'"},
    {"[]", "[]"},
    {"[ [ ], [[1]] , 2]", "[[],[[#1]],#2]"},
    {"{}", "{}"},
    {R"({"b": {"x": [], "y": {}}, "a": [true, null], "": ""})", "{b={x=[],y={}},a=[!t,~],=''}"},
    {R"({"\u0061\n": {"\\": 1}, "b": [{"c": 2}, 3]})", "{a\n={\\=#1},b=[{c=#2},#3]}"},
};

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

} // namespace

BOOST_AUTO_TEST_CASE(a_text_says_the_same_scanned_and_parsed)
{
    for (auto const& [text, description] : values) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(described(document{text}.root()) == description);
            boost::json::value const parsed = boost::json::parse(text);
            BOOST_TEST(described(parsed) == description);
        }
}

BOOST_AUTO_TEST_CASE(a_node_of_nothing_is_absent_and_null_is_not)
{
    boost::json::value const null;
    BOOST_TEST(!voicecfg::json::node{});
    BOOST_TEST(voicecfg::json::node{}.is(voicecfg::json::kind::absent));
    BOOST_TEST(static_cast<bool>(voicecfg::json::node{null}));
    BOOST_TEST(voicecfg::json::node{null}.is(voicecfg::json::kind::null));
}

BOOST_AUTO_TEST_CASE(a_node_knows_where_it_came_from)
{
    document const read{"{\"a\":1}"};
    boost::json::value const parsed = boost::json::parse("{\"a\":1}");
    voicecfg::json::node const scanned{read.root()};
    BOOST_TEST(scanned.scanned() == &read.root());
    BOOST_TEST((scanned.parsed() == nullptr));
    BOOST_TEST((voicecfg::json::node{parsed}.parsed() == &parsed));
    BOOST_TEST((voicecfg::json::node{parsed}.scanned() == nullptr));
    BOOST_TEST(members{scanned}.name_token()->text() == "\"a\"");
    BOOST_TEST((members{parsed}.name_token() == nullptr));
}

BOOST_AUTO_TEST_CASE(equal_values_at_two_places_have_two_identities)
{
    document const read{"[1,1]"};
    elements element{read.root()};
    auto const first = *element;
    auto const second = *++element;
    BOOST_TEST(first.identity() != second.identity());
    BOOST_TEST(first.identity() == (*elements{read.root()}).identity());
}

BOOST_AUTO_TEST_CASE(members_are_found_by_what_their_names_spell)
{
    constexpr std::string_view text = R"({"a":1,"\u0062":2,"c~/":{"a":4},"":5,"a":6})";
    document const read{text};
    boost::json::value const parsed = boost::json::parse(text);
    struct {
        std::string_view name;
        std::string_view found;
    } const table[] = {
        {"a", "#6"}, // of two, the last, as parsers take it
        {"b", "#2"},     {"c~/", "{a=#4}"},     {"", "#5"},
        {"A", "absent"}, {"\\u0062", "absent"}, {"d", "absent"},
    };
    for (auto const& [name, found] : table) BOOST_TEST_CONTEXT(name)
        {
            BOOST_TEST(described(voicecfg::json::node{read.root()}.find(name)) == found);
            BOOST_TEST(described(voicecfg::json::node{parsed}.find(name)) == found);
        }
}

BOOST_AUTO_TEST_CASE(a_string_without_escapes_is_not_copied)
{
    constexpr std::string_view text = "\"a string that is too long for a small buffer\"";
    document const read{text};
    std::string scratch;
    BOOST_TEST(static_cast<void const*>(voicecfg::json::node{read.root()}.string(scratch).data()) ==
               static_cast<void const*>(text.data() + 1));
    BOOST_TEST(scratch.empty());
}

BOOST_AUTO_TEST_CASE(a_string_is_plain_unless_a_text_spells_it_with_escapes)
{
    constexpr std::string_view text = R"(["a", "", "\u0061", 1])";
    document const read{text};
    boost::json::value const parsed = boost::json::parse(text);
    std::string of_scanned;
    std::string of_parsed;
    auto const tell = [](std::string& all, std::string_view plain) {
        all.append(plain.data() != nullptr ? plain : "none").append(" ");
    };
    for (elements element{read.root()}; element; ++element)
        tell(of_scanned, (*element).plain_string());
    for (elements element{parsed}; element; ++element) tell(of_parsed, (*element).plain_string());
    BOOST_TEST(of_scanned == "a  none none ");
    BOOST_TEST(of_parsed == "a  a none ");
}

BOOST_AUTO_TEST_CASE(each_member_is_visited_as_a_walk_meets_them)
{
    for (auto const& [text, description] : values) BOOST_TEST_CONTEXT(text)
        {
            if (text.front() != '{') continue;
            document const read{text};
            boost::json::value const parsed = boost::json::parse(text);
            for (voicecfg::json::node const object :
                 {voicecfg::json::node{read.root()}, voicecfg::json::node{parsed}}) {
                members member{object};
                voicecfg::json::each_member(
                    object, [&](std::string_view name, voicecfg::json::node value) {
                        BOOST_TEST_REQUIRE(static_cast<bool>(member));
                        BOOST_TEST(member.name() == name);
                        BOOST_TEST(member.value().identity() == value.identity());
                        ++member;
                    });
                BOOST_TEST(!member);
            }
        }
}

BOOST_AUTO_TEST_CASE(depth_counts_nested_containers)
{
    struct {
        std::string text;
        std::size_t depth;
    } const table[] = {
        {"1", 0},         {"[]", 1}, {"{}", 1}, {"[[],[]]", 2}, {R"([{"a":1},{"b":{}}])", 3},
        {nested(33), 33},
    };
    for (auto const& [text, depth] : table) BOOST_TEST_CONTEXT(text)
        {
            boost::json::parse_options options;
            options.max_depth = 100;
            boost::json::value const parsed = boost::json::parse(text, {}, options);
            BOOST_TEST(!voicecfg::json::deeper_than(parsed, depth));
            if (depth != 0) BOOST_TEST(voicecfg::json::deeper_than(parsed, depth - 1));
        }
}

BOOST_AUTO_TEST_CASE(a_value_nested_without_end_is_measured_without_following_it)
{
    boost::json::value deep = 1;
    for (int i = 0; i < 2'000; ++i) {
        boost::json::array around;
        around.push_back(std::move(deep));
        deep = std::move(around);
    }
    BOOST_TEST(voicecfg::json::deeper_than(deep, voicecfg::json::max_depth));
}

BOOST_AUTO_TEST_CASE(lengths_are_counted_in_code_points)
{
    BOOST_TEST(voicecfg::json::code_points("") == 0U);
    BOOST_TEST(voicecfg::json::code_points("abc") == 3U);
    BOOST_TEST(voicecfg::json::code_points("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
