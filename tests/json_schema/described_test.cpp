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

BOOST_AUTO_TEST_SUITE_END()
