// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/object.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_object_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr std::array nested_rows{
    member{.name = "kind", .type = text{1}, .required = true},
    member{.name = "size", .type = integer{1, 9}, .nullable = true},
};
constexpr object plain{.members = nested_rows};
constexpr object by_kind{.members = nested_rows, .discriminator = "kind"};

constexpr std::array rows{
    member{.name = "replaced", .type = object_of{&plain}},
    member{.name = "laid_over", .type = object_of{&plain, merging::overlay}},
    member{.name = "either", .type = object_of{&by_kind, merging::discriminated}},
    member{.name = "list", .type = list_of{&by_kind}},
    member{.name = "a/b c", .type = object_of{&plain}},
    member{.name = "number", .type = phone_number{.exclusive = true}, .nullable = true},
    member{.name = "entries", .type = map{}},
};
constexpr dialect things =
    well_formed({.name = "things", .status = 400, .assistant = {.members = rows}});

struct made {
    explicit made(schema_of what)
    {
        voicecfg::detail::schema_task const task{things, {}, what, true};
        voicecfg::detail::object_schemas schemas{task};
        members = schemas.contents(things.assistant, false, "").properties;
        definitions = schemas.definitions();
    }

    boost::json::object members;
    boost::json::object definitions;
};

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

bool says(boost::json::value const& schema, std::string_view word, std::string_view part)
{
    auto const& text = schema.at({word.data(), word.size()}).as_string();
    return std::string{text.data(), text.size()}.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_object_that_replaces_is_complete)
{
    made const patch{schema_of::patch};
    expect(patch.members.at("replaced"), R"({"$ref": "#/$defs/replaced"})");
    expect(patch.definitions.at("replaced"), R"({
        "type": "object",
        "properties": {"kind": {"type": "string", "minLength": 1},
                       "size": {"type": ["integer", "null"], "minimum": 1, "maximum": 9}},
        "required": ["kind"], "additionalProperties": false})");
}

BOOST_AUTO_TEST_CASE(an_object_that_is_laid_over_may_be_in_part)
{
    made const patch{schema_of::patch};
    BOOST_TEST(!patch.members.at("laid_over").as_object().contains("required"));
    expect(patch.members.at("laid_over").at("additionalProperties"), "false");
}

BOOST_AUTO_TEST_CASE(the_discriminator_decides_whether_an_object_must_be_complete)
{
    made const patch{schema_of::patch};
    expect(patch.members.at("either"), R"({
        "type": "object",
        "if": {"properties": {"kind": true}, "required": ["kind"]},
        "then": {"$ref": "#/$defs/either"},
        "else": {"type": "object", "properties":
            {"size": {"type": ["integer", "null"], "minimum": 1, "maximum": 9}}}})");
    BOOST_TEST(says(patch.members.at("either").at("else"), "$comment", "stored \"kind\""));
}

BOOST_AUTO_TEST_CASE(one_object_is_defined_once)
{
    made const patch{schema_of::patch};
    expect(patch.members.at("list").at("items"), R"({"$ref": "#/$defs/either"})");
    expect(patch.members.at("a/b c"), R"({"$ref": "#/$defs/replaced"})");
    BOOST_TEST(patch.definitions.size() == 2U);
}

BOOST_AUTO_TEST_CASE(in_an_assistant_null_counts_as_absent)
{
    made const assistant{schema_of::assistant};
    expect(assistant.members.at("laid_over"),
           R"({"anyOf": [{"$ref": "#/$defs/replaced"}, {"type": "null"}]})");
    expect(assistant.definitions.at("replaced").at("properties").at("kind"),
           R"({"type": "string", "minLength": 1})");
    expect(assistant.members.at("entries"), R"({
        "type": ["object", "null"],
        "additionalProperties": {"type": ["string", "number", "boolean", "null"]}})");
    expect(assistant.members.at("list").at("items"), R"({"$ref": "#/$defs/either"})");
}

BOOST_AUTO_TEST_CASE(what_a_schema_can_not_say_is_a_comment)
{
    made const patch{schema_of::patch};
    BOOST_TEST(says(patch.members.at("number"), "$comment", "known to the server alone"));
    BOOST_TEST(says(patch.members.at("number"), "description", "Null is a value"));
    BOOST_TEST(says(patch.members.at("replaced"), "$comment", "replaces the stored one"));
    BOOST_TEST(says(patch.members.at("laid_over"), "$comment", "the rest stays"));
    BOOST_TEST(says(patch.members.at("either"), "$comment", "With \"kind\""));
    BOOST_TEST(says(patch.members.at("list"), "$comment", "replaces the stored one"));
    BOOST_TEST(says(patch.members.at("entries"), "$comment", "replaces the stored one"));
    made const assistant{schema_of::assistant};
    for (auto const& member : assistant.members)
        BOOST_TEST(!member.value().as_object().contains("$comment"), member.key());
}

BOOST_AUTO_TEST_CASE(a_definition_has_a_title_and_a_reference_is_a_uri)
{
    static constexpr std::array lists{
        member{.name = "a/b c", .type = list_of{&plain}},
        member{.name = "d", .type = object_of{&by_kind}},
    };
    static constexpr object around{.members = lists};
    voicecfg::detail::schema_task const task{things, {}, schema_of::patch, true};
    voicecfg::detail::object_schemas schemas{task};
    auto const made = schemas.contents(around, false, "").properties;
    expect(made.at("a/b c").at("items"), R"({"$ref": "#/$defs/a~01b%20c"})");
    BOOST_TEST(schemas.definitions().at("d").at("title") == "D");
}

BOOST_AUTO_TEST_SUITE_END()
