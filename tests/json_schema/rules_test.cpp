// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/rules.hpp>

#include <voicecfg/json_schema/object.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>
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

struct place {
    object const& around = table;
    bool complete = false;
    catalog_view catalog = {};
};

boost::json::array said(rule const& asked, schema_of what, place const& at = {})
{
    voicecfg::detail::schema_task const task{things, at.catalog, what, true};
    voicecfg::detail::object_words all;
    rule const rules[]{asked};
    voicecfg::detail::rule_words{task, at.around, at.complete}.add_to(all, rules);
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

BOOST_AUTO_TEST_CASE(a_needed_member_may_be_asked_for_by_a_pointer)
{
    expect(said(needs{"/c/d", "/e~1f/g~0h"}, schema_of::creation).at(0),
           R"({"if": {"properties": {"c": {"properties": {"d": {"not": {"enum": [false, null]}}},
                                           "required": ["d"]}}, "required": ["c"]},
               "then": {"properties": {"e/f": {"properties": {"g~h": {"not": {"type": "null"}}},
                                               "required": ["g~h"]}}, "required": ["e/f"]}})");
    expect(said(needs{"a", "/e~"}, schema_of::patch).at(0).at("then"),
           R"({"properties": {"e~": {"not": {"type": "null"}}}})");
}

/// V13: what only the platform sets is not asked of clients, nor a secret of an assistant.
BOOST_AUTO_TEST_CASE(who_can_not_have_a_member_is_not_asked_for_it)
{
    constexpr static member flagged[]{{.name = "id", .type = text{}, .read_only = true},
                                      {.name = "key", .type = text{}, .write_only = true}};
    constexpr static object whole{.members = flagged};
    constexpr static std::string_view names[]{"id", "key"};
    auto const asked_for = [](schema_of what) {
        std::string out;
        for (auto const& each : said(together{names}, what, {whole, true}))
            for (auto const& other : each.at("then").at("allOf").as_array())
                out += other.as_object().empty() ? "-" : other.at("required").at(0).as_string();
        return out;
    };
    BOOST_TEST(asked_for(schema_of::patch) == "key-");
    BOOST_TEST(asked_for(schema_of::creation) == "key-");
    BOOST_TEST(asked_for(schema_of::assistant) == "-id");
}

BOOST_AUTO_TEST_CASE(exactly_one_is_there_in_a_complete_object)
{
    exclusive const exactly{both, true};
    auto const made = said(exactly, schema_of::assistant, {.complete = true});
    BOOST_REQUIRE(made.size() == 2U);
    expect(made.at(1),
           R"({"anyOf": [
               {"properties": {"b": {"not": {"type": "null"}}}, "required": ["b"]},
               {"properties": {"c": {"properties": {"d": {"not": {"type": "null"}}},
                                     "required": ["d"]}}, "required": ["c"]}]})");
    BOOST_TEST(said(exactly, schema_of::assistant).size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_agrees_is_said_of_the_names_that_an_entry_speaks_for)
{
    constexpr static member voiced[]{
        {.name = "voice", .type = text{}, .governed = {"voices"}},
        {.name = "mode", .type = text{}},
        {.name = "style", .type = text{}, .governed = {"styles", "voice"}}};
    constexpr static object speech{.members = voiced};
    constexpr static catalog_attribute attributes[]{{"mode", attribute_type::string}};
    constexpr static catalog_list styles[]{{.name = "styles", .attributes = attributes}};
    constexpr static catalog_list lists[]{
        {.name = "voices", .lists = styles, .attributes = attributes}};
    constexpr static catalog_section sections[]{{.name = "", .lists = lists}};
    constexpr static std::optional<std::string_view> quick[]{"quick"};
    constexpr static std::optional<std::string_view> none[]{std::nullopt};
    constexpr static std::string_view names[]{"v", "w", "x", "y"};
    constexpr static catalog_entry entries[]{
        {.attributes = quick}, {.attributes = none}, {}, {.attributes = quick}};
    constexpr static value_set values[]{{.listed = true, .names = names, .entries = entries}};
    constexpr static section_values offered[]{{.listed = true, .lists = values}};
    place const at{.around = speech, .catalog = {sections, offered}};
    auto const made = said(agrees{"voice", "mode", "mode"}, schema_of::patch, at);
    BOOST_REQUIRE(made.size() == 1U);
    expect(made.at(0),
           R"({"if": {"properties": {"voice": {"enum": ["v", "y"]}}, "required": ["voice"]},
               "then": {"properties": {"mode": {"enum": ["quick"]}}}})");
    expect(said(agrees{"voice", "mode", "mode"}, schema_of::assistant, at).at(0).at("then"),
           R"({"properties": {"mode": {"enum": ["quick", null]}}})");
    // An entry that is one of another entry's list, or elsewhere, is not known by its name.
    BOOST_TEST(said(agrees{"style", "mode", "mode"}, schema_of::patch, at).empty());
    // one that a pointer leads to may be null
    BOOST_TEST(boost::json::serialize(
                   said(agrees{"voice", "mode", "/in/mode"}, schema_of::patch, at).at(0).at("then"))
                   .find("null") != std::string::npos);
    BOOST_TEST(said(agrees{"/in/voice", "mode", "mode"}, schema_of::patch, at).empty());
}

BOOST_AUTO_TEST_CASE(what_agrees_is_of_the_attributes_type)
{
    constexpr static member voiced[]{{.name = "voice", .type = text{}, .governed = {"voices"}},
                                     {.name = "rate", .type = integer{}, .nullable = true}};
    constexpr static object speech{.members = voiced};
    constexpr static catalog_attribute attributes[]{{"rate", attribute_type::integer},
                                                    {"on", attribute_type::boolean},
                                                    {"tags", attribute_type::list}};
    constexpr static catalog_list lists[]{{.name = "voices", .attributes = attributes}};
    constexpr static catalog_section sections[]{{.name = "", .lists = lists}};
    constexpr static std::optional<std::string_view> said_of[]{"8", "true", R"(["a",1])"};
    constexpr static std::string_view names[]{"v"};
    constexpr static catalog_entry entries[]{{.attributes = said_of}};
    constexpr static value_set values[]{{.listed = true, .names = names, .entries = entries}};
    constexpr static section_values offered[]{{.listed = true, .lists = values}};
    place const at{.around = speech, .catalog = {sections, offered}};
    auto const with = [&](std::string_view attribute) {
        return said(agrees{"voice", attribute, "rate"}, schema_of::patch, at).at(0).at("then");
    };
    expect(with("rate"), R"({"properties": {"rate": {"enum": [8, null]}}})");
    expect(with("on"), R"({"properties": {"rate": {"enum": [true, null]}}})");
    expect(with("tags"), R"({"properties": {"rate": {"enum": ["a", 1, null]}}})");
}

BOOST_AUTO_TEST_CASE(who_can_not_have_a_member_within_is_not_asked_for_it)
{
    constexpr static member inner[]{{.name = "id", .type = text{}, .read_only = true},
                                    {.name = "x", .type = text{}}};
    constexpr static object within{.members = inner};
    constexpr static member outer[]{{.name = "a", .type = boolean{}},
                                    {.name = "in", .type = object_of{&within}},
                                    {.name = "of", .type = text{}, .read_only = true}};
    constexpr static object around{.members = outer};
    place const at{.around = around};
    auto const needed = [&](std::string_view name, schema_of what) {
        return said(needs{"a", name}, what, at).at(0).at("then").as_object().empty();
    };
    BOOST_TEST(needed("/in/id", schema_of::creation));
    BOOST_TEST(!needed("/in/x", schema_of::creation));
    BOOST_TEST(!needed("in", schema_of::creation));
    BOOST_TEST(!needed("/in/y/z", schema_of::creation));
    BOOST_TEST(!needed("/a/x", schema_of::creation));
    constexpr static std::string_view fixed[]{"of", "/in/id"};
    constexpr static std::string_view mixed[]{"of", "/in/x"};
    BOOST_TEST(said(exclusive{fixed, true}, schema_of::creation, at).size() == 1U);
    BOOST_TEST(said(exclusive{mixed, true}, schema_of::creation, at).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_said_in_words_of_several_rules_stands_together)
{
    voicecfg::detail::schema_task const task{things, {}, schema_of::patch, true};
    voicecfg::detail::object_words all;
    all.properties["a"].emplace_object();
    rule const rules[]{needs{"a", "b"}, needs{"a", "c"}};
    all.properties["d"] = false;
    rule const of_fixed[]{needs{"d", "b"}};
    voicecfg::detail::rule_words{task, table, false}.add_to(all, rules);
    voicecfg::detail::rule_words{task, table, false}.add_to(all, of_fixed);
    BOOST_TEST(all.properties.at("d") == boost::json::value(false));
    BOOST_TEST(all.properties.at("a").at("$comment").as_string() ==
               R"(Set to true it needs "b", sent or stored, and not null. )"
               R"(Set to true it needs "c", sent or stored, and not null.)");
}

BOOST_AUTO_TEST_SUITE_END()
