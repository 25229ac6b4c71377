// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/rules.hpp>

#include <voicecfg/json_schema/object.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <span>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_rules_test)

namespace {

using namespace voicecfg;

boost::json::value without_prose(boost::json::value value)
{
    if (value.is_array())
        for (auto& item : value.get_array()) item = without_prose(item);
    if (!value.is_object()) return value;
    boost::json::object kept;
    for (auto& member : value.get_object())
        if (member.key() != "title" && member.key() != "description" && member.key() != "$comment")
            kept[member.key()] = without_prose(member.value());
    return kept;
}

void expect(boost::json::value const& schema, std::string_view text)
{
    BOOST_TEST(without_prose(schema) == boost::json::parse({text.data(), text.size()}));
}

constexpr std::string_view both[]{"b", "/c/d"};
constexpr only values[]{{"b", "[1]"}};
constexpr member rows[]{{.name = "a", .type = boolean{}}, {.name = "b", .type = integer{}}};
constexpr object table{.members = rows};
constexpr dialect things{.name = "things", .status = 400, .assistant = {.members = rows}};

boost::json::array said(rule const& asked, schema_of what)
{
    voicecfg::detail::schema_task const task{things, {}, what, true};
    voicecfg::detail::object_words all;
    rule const rules[]{asked};
    voicecfg::detail::rule_words{task, table, false}.add_to(all, rules);
    return all.all_of;
}

constexpr auto if_a =
    R"({"if": {"properties": {"a": {"enum": ["x"]}}, "required": ["a"]}, "then": )";

} // namespace

BOOST_AUTO_TEST_CASE(when_says_what_follows)
{
    when const asked{.member = "a",
                     .values = R"(["x"])",
                     .requires_members = std::span{both}.first(1),
                     .forbids_members = std::span{both}.last(1),
                     .only_values = values};
    auto const made = said(asked, schema_of::creation);
    BOOST_REQUIRE(made.size() == 3U);
    expect(made.at(0),
           std::string{if_a} +
               R"({"properties": {"b": {"not": {"type": "null"}}}, "required": ["b"]}})");
    expect(made.at(1), std::string{if_a} +
                           R"({"properties": {"c": {"properties": {"d": {"type": "null"}}}}}})");
    expect(made.at(2), std::string{if_a} + R"({"properties": {"b": {"enum": [1, null]}}}})");
    expect(said(asked, schema_of::patch).at(0),
           std::string{if_a} + R"({"properties": {"b": {"not": {"type": "null"}}}}})");
    auto other = asked;
    other.is_not = true;
    expect(said(other, schema_of::patch).at(0).at("if"),
           R"({"properties": {"a": {"not": {"enum": ["x", null]}}}, "required": ["a"]})");
}

BOOST_AUTO_TEST_CASE(members_exclude_each_other)
{
    auto const made = said(exclusive{both}, schema_of::patch);
    BOOST_REQUIRE(made.size() == 1U);
    expect(made.at(0),
           R"({"if": {"properties": {"b": {"not": {"type": "null"}}}, "required": ["b"]},
               "then": {"properties": {"c": {"properties": {"d": {"type": "null"}}}}}})");
    exclusive const exactly{both, true};
    BOOST_TEST(said(exactly, schema_of::creation).size() == 2U);
    BOOST_TEST(said(exactly, schema_of::assistant).size() == 1U);
    expect(said(exactly, schema_of::patch).at(1).at("anyOf").at(0),
           R"({"not": {"properties": {"b": {"type": "null"}}, "required": ["b"]}})");
}

BOOST_AUTO_TEST_CASE(members_stand_together)
{
    auto const made = said(together{both}, schema_of::assistant);
    BOOST_REQUIRE(made.size() == 2U);
    expect(made.at(0).at("then"),
           R"({"allOf": [{"properties": {"c": {"properties": {"d": {"not": {"type": "null"}}},
                                                "required": ["d"]}}, "required": ["c"]}]})");
}

BOOST_AUTO_TEST_CASE(what_is_needed_is_asked_of_what_is_sent)
{
    BOOST_TEST(said(needs{"a", "b"}, schema_of::assistant).empty());
    expect(said(needs{"a", "b"}, schema_of::patch).at(0).at("if"),
           R"({"properties": {"a": {"const": true}}, "required": ["a"]})");
    expect(said(needs{"b", "a"}, schema_of::patch).at(0).at("if"),
           R"({"properties": {"b": {"not": {"enum": [false, null]}}}, "required": ["b"]})");
    BOOST_TEST(said(resets{"a", both}, schema_of::patch).empty());
}

BOOST_AUTO_TEST_SUITE_END()
