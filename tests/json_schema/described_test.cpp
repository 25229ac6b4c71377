// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/described.hpp>

#include <voicecfg/json_schema/object.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <span>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_described_test)

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

constexpr std::string_view one[]{"a"};
constexpr std::string_view others[]{"b", "c"};
constexpr member one_rows[]{{.name = "t", .type = choice{one}, .required = true},
                            {.name = "id", .type = text{}, .read_only = true}};
constexpr member other_rows[]{{.name = "t", .type = choice{others}, .required = true}};
constexpr object first{.members = one_rows};
constexpr object second{.members = other_rows, .open = true};
constexpr branch branches[]{{one, &first}, {others, &second}};
constexpr tagged_union own{.tag = "t", .branches = branches};
constexpr tagged_union beside{.tag = "kind", .beside = true, .branches = branches};
constexpr json_types objects{json_type::object};
constexpr value_words own_words{.types = objects, .tagged = &own};
constexpr value_words beside_words{.types = objects, .tagged = &beside};
constexpr value_words number{.types = {json_type::number}, .maximum = 2.0};
constexpr value_words list{.types = {json_type::array, json_type::null}, .items = &number};
constexpr value_words entries{.types = objects, .entries = &number};
extern value_words const circle;
inline value_words const circle{.types = {json_type::array}, .items = &circle};

constexpr member rows[]{
    {.name = "list", .type = described{&list}, .nullable = true, .null_removes = true},
    {.name = "entries", .type = described{&entries}},
    {.name = "whole", .type = described{&own_words}},
    {.name = "over", .type = described{&own_words, merging::overlay}},
    {.name = "either", .type = described{&own_words, merging::discriminated}},
    {.name = "kind", .type = text{}},
    {.name = "beside", .type = described{&beside_words}},
};

struct made {
    explicit made(schema_of what, std::span<member const> members = rows)
    {
        dialect const things{.name = "things", .status = 400, .assistant = {.members = members}};
        voicecfg::detail::schema_task const task{things, {}, what, true};
        voicecfg::detail::object_schemas schemas{task};
        all = schemas.contents(things.assistant, false, "");
        definitions = schemas.definitions();
    }

    voicecfg::detail::object_words all;
    boost::json::object definitions;
};

} // namespace

BOOST_AUTO_TEST_CASE(words_are_those_of_json_schema)
{
    made const patch{schema_of::patch};
    expect(patch.all.properties.at("list"),
           R"({"type": ["array", "null"], "items": {"type": "number", "maximum": 2}})");
    expect(patch.all.properties.at("entries"),
           R"({"type": "object", "additionalProperties": {"type": "number", "maximum": 2}})");
    made const stored{schema_of::assistant};
    expect(stored.all.properties.at("entries"),
           R"({"type": ["object", "null"],
               "additionalProperties": {"type": ["number", "null"], "maximum": 2}})");
}

BOOST_AUTO_TEST_CASE(a_union_is_one_of_its_branches)
{
    made const creation{schema_of::creation};
    for (auto const* const name : {"whole", "over", "either"})
        expect(creation.all.properties.at(name), R"({"$ref": "#/$defs/whole"})");
    expect(creation.definitions.at("whole"),
           R"({"type": "object", "oneOf": [{"$ref": "#/$defs/beside~1a"},
                                           {"$ref": "#/$defs/beside~1b"}]})");
    expect(creation.definitions.at("beside/a"),
           R"({"type": "object", "properties": {"t": {"type": "string", "enum": ["a"]},
               "id": false}, "required": ["t"], "additionalProperties": false})");
    expect(creation.definitions.at("beside/b"),
           R"({"type": "object", "properties": {"t": {"type": "string", "enum": ["b", "c"]}},
               "required": ["t"]})");
}

BOOST_AUTO_TEST_CASE(what_is_laid_over_is_a_part_of_any_branch)
{
    made const patch{schema_of::patch};
    constexpr auto part =
        R"({"type": "object", "anyOf": [
            {"type": "object", "properties": {"t": {"type": "string", "enum": ["a"]},
             "id": false}, "additionalProperties": false},
            {"type": "object", "properties": {"t": {"type": "string", "enum": ["b", "c"]}}}]})";
    expect(patch.all.properties.at("over"), part);
    auto const& either = patch.all.properties.at("either");
    expect(either.at("else"), part);
    expect(either.at("then"), R"({"type": "object", "oneOf": [{"$ref": "#/$defs/either~1a"},
                                                              {"$ref": "#/$defs/either~1b"}]})");
}

BOOST_AUTO_TEST_CASE(a_tag_beside_is_a_condition_of_the_object_around)
{
    made const patch{schema_of::patch};
    expect(patch.all.properties.at("beside"), R"({"type": "object"})");
    BOOST_REQUIRE(patch.all.all_of.size() == 2U);
    expect(patch.all.all_of.at(0),
           R"({"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
               "then": {"properties": {"beside": {"if": {"type": "object"},
                                                  "then": {"$ref": "#/$defs/either~1a"}}}}})");
}

BOOST_AUTO_TEST_CASE(circles_are_references)
{
    constexpr member around[]{{.name = "c", .type = described{&circle}}};
    made const patch{schema_of::patch, around};
    expect(patch.all.properties.at("c"), R"({"$ref": "#/$defs/c"})");
    expect(patch.definitions.at("c"), R"({"type": "array", "items": {"$ref": "#/$defs/c"}})");
}

BOOST_AUTO_TEST_CASE(alternatives_say_each_their_own)
{
    constexpr static value_words either[]{own_words, {.types = {json_type::null}}};
    constexpr static value_words any[]{value_words{}};
    constexpr static value_words either_words{.any_of = either};
    constexpr static value_words any_words{.any_of = any};
    constexpr static member around[]{{.name = "either", .type = described{&either_words}},
                                     {.name = "any", .type = described{&any_words}}};
    made const patch{schema_of::patch, around};
    expect(patch.all.properties.at("either"),
           R"({"anyOf": [{"type": "object", "oneOf": [{"$ref": "#/$defs/either~1a"},
                                                      {"$ref": "#/$defs/either~1b"}]},
                         {"type": "null"}]})");
    expect(patch.all.properties.at("any"), R"({"anyOf": [true]})");
}

BOOST_AUTO_TEST_CASE(entries_that_take_null_take_it_in_an_assistant_once)
{
    constexpr static value_words nullable{.types = {json_type::null, json_type::number}};
    constexpr static value_words nullable_entries{.types = objects, .entries = &nullable};
    constexpr static member around[]{{.name = "entries", .type = described{&nullable_entries}}};
    made const stored{schema_of::assistant, around};
    expect(stored.all.properties.at("entries").at("additionalProperties"),
           R"({"type": ["null", "number"]})");
}

BOOST_AUTO_TEST_CASE(what_the_server_knows_of_a_phone_number_is_said_of_what_is_sent)
{
    constexpr static value_words phone{.types = {json_type::integer, json_type::null},
                                       .phone = phone_number{.exclusive = false}};
    constexpr static member around[]{{.name = "phone", .type = described{&phone}}};
    made const patch{schema_of::patch, around};
    BOOST_TEST(patch.all.properties.at("phone").at("$comment") ==
               voicecfg::detail::phone_number_comment);
    made const stored{schema_of::assistant, around};
    BOOST_TEST(!stored.all.properties.at("phone").as_object().contains("$comment"));
}

BOOST_AUTO_TEST_CASE(a_table_binds_objects_alone)
{
    constexpr static value_words few{
        .types = objects, .enumeration = R"([{"t": "a"}])", .table = &first};
    constexpr static value_words nullable{.types = {json_type::object, json_type::null},
                                          .table = &first};
    constexpr static value_words formatted_or_object{
        .types = {json_type::string, json_type::object}, .format = format::e164, .table = &first};
    constexpr static member around[]{
        {.name = "few", .type = described{&few}},
        {.name = "nullable", .type = described{&nullable}},
        {.name = "formatted", .type = described{&formatted_or_object}}};
    made const patch{schema_of::patch, around};
    expect(patch.all.properties.at("few"), R"({"$ref": "#/$defs/few", "enum": [{"t": "a"}]})");
    expect(patch.all.properties.at("nullable"),
           R"({"type": ["object", "null"],
               "allOf": [{"if": {"type": "object"}, "then": {"$ref": "#/$defs/few"}}]})");
    auto const& all = patch.all.properties.at("formatted").at("allOf").as_array();
    BOOST_REQUIRE(all.size() == 2U);
    expect(all[0].at("if"), R"({"type": "string"})");
    expect(all[1], R"({"if": {"type": "object"}, "then": {"$ref": "#/$defs/few"}})");
}

BOOST_AUTO_TEST_CASE(a_union_that_takes_the_stored_place_is_whole)
{
    for (auto const merge : {merging::replace, merging::renew}) {
        member const around[]{{.name = "whole", .type = described{&own_words, merge}}};
        made const patch{schema_of::patch, around};
        expect(patch.all.properties.at("whole"),
               R"({"type": "object", "oneOf": [{"$ref": "#/$defs/whole~1a"},
                                               {"$ref": "#/$defs/whole~1b"}]})");
    }
}

BOOST_AUTO_TEST_CASE(where_the_tag_is_missing_the_value_is_the_shape_for_that)
{
    constexpr static branch only_first[]{{one, &first}};
    constexpr static tagged_union optional{
        .tag = "t", .branches = only_first, .otherwise = &second};
    constexpr static value_words optional_words{.types = objects, .tagged = &optional};
    constexpr static member around[]{
        {.name = "o", .type = described{&optional_words, merging::overlay}}};
    made const creation{schema_of::creation, around};
    expect(creation.all.properties.at("o"),
           R"({"type": "object", "if": {"properties": {"t": true}, "required": ["t"]},
               "then": {"type": "object", "oneOf": [{"$ref": "#/$defs/o~1a"}]},
               "else": {"$ref": "#/$defs/o~1otherwise"}})");
    made const stored{schema_of::assistant, around};
    expect(stored.all.properties.at("o").at("anyOf").at(0).at("if"),
           R"({"properties": {"t": {"not": {"type": "null"}}}, "required": ["t"]})");
    made const patch{schema_of::patch, around};
    expect(patch.all.properties.at("o").at("anyOf").at(1),
           R"({"not": {"properties": {"t": true}, "required": ["t"]},
               "allOf": [{"type": "object", "properties":
                   {"t": {"type": "string", "enum": ["b", "c"]}}}]})");
}

BOOST_AUTO_TEST_CASE(a_tag_beside_picks_what_an_alternative_is)
{
    constexpr static value_words either[]{beside_words, {.types = {json_type::null}}};
    constexpr static value_words either_words{.any_of = either};
    constexpr static member around[]{{.name = "kind", .type = text{}},
                                     {.name = "beside", .type = described{&either_words}}};
    made const patch{schema_of::patch, around};
    expect(patch.all.properties.at("beside"),
           R"({"anyOf": [{"type": "object"}, {"type": "null"}]})");
    BOOST_REQUIRE(patch.all.all_of.size() == 2U);
    expect(patch.all.all_of.at(1),
           R"({"if": {"properties": {"kind": {"enum": ["b", "c"]}}, "required": ["kind"]},
               "then": {"properties": {"beside": {"if": {"type": "object"},
                                                  "then": {"$ref": "#/$defs/beside~1b"}}}}})");
}

BOOST_AUTO_TEST_CASE(what_is_laid_over_beside_its_tag_is_a_part_where_something_is_stored)
{
    constexpr static member inner[]{
        {.name = "kind", .type = text{}},
        {.name = "beside", .type = described{&beside_words, merging::overlay}}};
    constexpr static object whole{.members = inner};
    constexpr static member around[]{inner[0], inner[1], {.name = "in", .type = object_of{&whole}}};
    made const patch{schema_of::patch, around};
    constexpr auto shape = "/then/properties/beside/then";
    expect(patch.all.all_of.at(0).at_pointer(shape),
           R"({"type": "object", "properties": {"t": {"type": "string", "enum": ["a"]},
               "id": false}, "additionalProperties": false})");
    expect(patch.definitions.at("in").at("allOf").at(0).at_pointer(shape),
           R"({"$ref": "#/$defs/in~1beside~1a"})");
}

BOOST_AUTO_TEST_SUITE_END()
