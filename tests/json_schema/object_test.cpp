// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/object.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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
    explicit made(schema_of what, dialect const& of = things, bool closes = true)
    {
        voicecfg::detail::schema_task const task{of, {}, what, closes};
        voicecfg::detail::object_schemas schemas{task};
        auto all = schemas.contents(of.assistant, false, "");
        members = std::move(all.properties);
        additional = std::move(all.additional);
        definitions = schemas.definitions();
    }

    boost::json::object members;
    boost::json::object additional;
    boost::json::object definitions;
};

dialect of_members(std::span<member const> members)
{
    return {.name = "things", .status = 400, .assistant = {.members = members}};
}

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

BOOST_AUTO_TEST_CASE(flags_are_annotations)
{
    static constexpr member flagged[]{
        member{.name = "secret", .type = text{}, .write_only = true},
        member{.name = "old", .type = text{}, .deprecated = true},
        member{.name = "fixed", .type = text{}, .read_only = true},
    };
    made const patch{schema_of::patch, of_members(flagged)};
    expect(patch.members.at("secret"), R"({"type": "string", "writeOnly": true})");
    expect(patch.members.at("old"), R"({"type": "string", "deprecated": true})");
    made const assistant{schema_of::assistant, of_members(flagged)};
    expect(assistant.members.at("fixed"), R"({"type": ["string", "null"], "readOnly": true})");
}

/// A creation whose unknown members are dropped drops it, too (G19).
BOOST_AUTO_TEST_CASE(what_only_the_platform_sets_can_not_be_sent)
{
    static constexpr member fixed[]{member{.name = "id", .type = text{}, .read_only = true}};
    auto const said = [](schema_of what, bool closes) {
        made const all{what, of_members(fixed), closes};
        return all.members.contains("id") && all.members.at("id") == false;
    };
    BOOST_TEST(said(schema_of::patch, true));
    BOOST_TEST(said(schema_of::patch, false));
    BOOST_TEST(said(schema_of::creation, true));
    made const open{schema_of::creation, of_members(fixed), false};
    BOOST_TEST(!open.members.contains("id"));
}

/// V13: what only the platform sets is not asked of clients, nor a secret of an assistant.
BOOST_AUTO_TEST_CASE(who_can_not_have_a_member_is_not_asked_for_it)
{
    static constexpr member required[]{
        member{.name = "id", .type = text{}, .required = true, .read_only = true},
        member{.name = "key", .type = text{}, .required = true, .write_only = true},
    };
    static constexpr object whole{.members = required};
    static constexpr member around[]{member{.name = "whole", .type = object_of{&whole}}};
    made const patch{schema_of::patch, of_members(around)};
    expect(patch.definitions.at("whole").at("required"), R"(["key"])");
    made const assistant{schema_of::assistant, of_members(around)};
    expect(assistant.definitions.at("whole").at("required"), R"(["id"])");
}

/// V16: the null takes the member out, and then it is missing.
BOOST_AUTO_TEST_CASE(a_null_that_removes_is_not_sent_where_the_member_must_be_there)
{
    static constexpr value_words null_as_well{.types = {json_type::string, json_type::null}};
    static constexpr value_words no_null{.types = {json_type::string}, .min_length = 2};
    static constexpr member removed[]{
        member{.name = "a",
               .type = described{&null_as_well},
               .nullable = true,
               .required = true,
               .null_removes = true},
        member{.name = "b",
               .type = described{&no_null},
               .nullable = true,
               .required = true,
               .null_removes = true},
        member{.name = "c", .type = described{&no_null}, .nullable = true, .null_removes = true},
    };
    static constexpr object part{.members = removed};
    static constexpr member around[]{
        removed[0], removed[1], removed[2],
        member{.name = "part", .type = object_of{&part, merging::overlay}}};
    constexpr auto not_null = R"({"type": ["string", "null"], "not": {"type": "null"}})";
    constexpr auto string = R"({"type": "string", "minLength": 2})";
    constexpr auto or_null = R"({"type": ["string", "null"], "minLength": 2})";
    made const patch{schema_of::patch, of_members(around)};
    // An update may take a member of the assistant itself out (V13).
    expect(patch.members.at("a"), R"({"type": ["string", "null"]})");
    expect(patch.members.at("b"), or_null);
    expect(patch.members.at("c"), or_null);
    auto const& within = patch.members.at("part").at("properties");
    expect(within.at("a"), not_null);
    expect(within.at("b"), string);
    expect(within.at("c"), or_null);
    BOOST_TEST(says(within.at("c"), "description", "Null removes it."));
    made const creation{schema_of::creation, of_members(around)};
    expect(creation.members.at("a"), not_null);
    expect(creation.members.at("b"), string);
}

BOOST_AUTO_TEST_CASE(others_are_what_the_table_says_of_them)
{
    static constexpr value_words number{.types = {json_type::number}, .maximum = 2.0};
    static constexpr dialect any{
        .name = "any", .status = 400, .assistant = {.members = {}, .additional = &number}};
    expect(made{schema_of::patch, any}.additional, R"({"type": "number", "maximum": 2})");
    expect(made{schema_of::assistant, any}.additional,
           R"({"type": ["number", "null"], "maximum": 2})");
}

/// Those are judged as the catalog says (V20).
BOOST_AUTO_TEST_CASE(where_the_catalog_may_declare_settings_others_are_not_what_the_table_says)
{
    static constexpr value_words number{.types = {json_type::number}};
    static constexpr dialect any{.name = "any",
                                 .status = 400,
                                 .assistant = {.members = nested_rows,
                                               .discriminator = "kind",
                                               .settings = true,
                                               .additional = &number}};
    BOOST_TEST((made{schema_of::patch, any}.additional.empty()));
}

BOOST_AUTO_TEST_CASE(what_the_stored_discriminator_governs_has_its_type_or_is_as_its_words_say)
{
    static constexpr value_words short_text{.types = {json_type::string}, .max_length = 9};
    static constexpr member governed[]{
        member{.name = "kind", .type = text{1}, .governed = {"kinds"}},
        member{.name = "a", .type = text{1, 9}, .nullable = true, .governed = {"a", "kind"}},
        member{.name = "b", .type = text{0, 9}, .governed = {"b", "kind"}},
        member{.name = "c", .type = described{&short_text}, .governed = {"c", "kind"}},
    };
    static constexpr catalog_list within[]{{.name = "a"}, {.name = "b"}, {.name = "c"}};
    static constexpr catalog_list kinds[]{{.name = "kinds", .lists = within}};
    static constexpr catalog_section sections[]{{.name = "", .lists = kinds}};
    static constexpr object by{.members = governed, .discriminator = "kind"};
    static constexpr member around[]{
        member{.name = "by", .type = object_of{&by, merging::discriminated}}};
    static constexpr dialect platform{
        .name = "platform", .status = 400, .assistant = {.members = around}, .catalog = sections};
    made const patch{schema_of::patch, platform};
    expect(patch.members.at("by").at("else").at("properties"),
           R"({"a": {"type": ["string", "null"], "minLength": 1},
               "b": {"type": "string"},
               "c": {"type": "string", "maxLength": 9}})");
}

/// What is laid over in several places is made once where it holds more than scalars.
BOOST_AUTO_TEST_CASE(a_part_that_holds_others_is_defined_once)
{
    static constexpr value_words entries{.types = {json_type::array}, .items = &entries};
    static constexpr value_words word{.types = {json_type::string}};
    static constexpr member lists[]{member{.name = "list", .type = described{&entries}}};
    static constexpr member objects[]{member{.name = "in", .type = object_of{&plain}}};
    static constexpr member words[]{member{.name = "word", .type = described{&word}}};
    static constexpr object of_lists{.members = lists};
    static constexpr object of_objects{.members = objects};
    static constexpr object of_words{.members = words};
    auto const laid = [](object const& table) { return object_of{&table, merging::overlay}; };
    member const around[]{member{.name = "a", .type = laid(of_lists)},
                          member{.name = "b", .type = laid(of_lists)},
                          member{.name = "c", .type = laid(of_objects)},
                          member{.name = "d", .type = laid(of_objects)},
                          member{.name = "e", .type = laid(of_words)},
                          member{.name = "f", .type = laid(of_words)}};
    made const patch{schema_of::patch, of_members(around)};
    for (auto const* const name : {"a", "b"})
        expect(patch.members.at(name), R"({"$ref": "#/$defs/a%20laid%20over"})");
    for (auto const* const name : {"c", "d"})
        expect(patch.members.at(name), R"({"$ref": "#/$defs/c%20laid%20over"})");
    expect(patch.definitions.at("c laid over"),
           R"({"type": "object", "properties": {"in": {"$ref": "#/$defs/c~1in"}},
               "additionalProperties": false})");
    for (auto const* const name : {"e", "f"})
        expect(patch.members.at(name), R"({"type": "object", "additionalProperties": false,
                                           "properties": {"word": {"type": "string"}}})");
}

BOOST_AUTO_TEST_CASE(what_stands_in_one_place_alone_is_made_there)
{
    static constexpr object once{.members = std::span{rows}.first(1)};
    static constexpr member around[]{
        member{.name = "once", .type = object_of{&once, merging::overlay}}};
    made const patch{schema_of::patch, of_members(around)};
    expect(patch.members.at("once"),
           R"({"type": "object", "properties": {"replaced": {"$ref": "#/$defs/once~1replaced"}},
               "additionalProperties": false})");
}

BOOST_AUTO_TEST_CASE(what_is_nested_deep_is_made_apart)
{
    std::array<value_words, 40> levels{};
    for (std::size_t i = 0; i + 1 != levels.size(); ++i)
        levels[i] = {.types = {json_type::array}, .items = &levels[i + 1]};
    levels.back() = {.types = {json_type::string}};
    member const around[]{member{.name = "deep", .type = described{levels.data()}}};
    made const patch{schema_of::patch, of_members(around)};
    boost::json::value const* schema = &patch.members.at("deep");
    std::string name = "deep";
    for (std::size_t level = 0; level != 32; ++level, name += "/items") {
        BOOST_TEST_REQUIRE(schema->at("type") == "array");
        schema = &schema->at("items");
    }
    BOOST_TEST(schema->as_object().contains("$ref"));
    BOOST_REQUIRE(patch.definitions.size() == 1U);
    BOOST_TEST(patch.definitions.begin()->key() == name);
    schema = &patch.definitions.begin()->value();
    for (std::size_t level = 32; level != 39; ++level) schema = &schema->at("items");
    expect(*schema, R"({"type": "string"})");
}

BOOST_AUTO_TEST_CASE(two_shapes_of_one_place_have_names_of_their_own)
{
    static constexpr value_words items{.types = {json_type::array}, .items = &items};
    static constexpr member in[]{member{.name = "items", .type = object_of{&plain}}};
    static constexpr object table{.members = in};
    static constexpr value_words either[]{
        {.types = {json_type::array}, .items = &items},
        {.types = {json_type::object}, .table = &table},
    };
    static constexpr value_words both{.any_of = either};
    static constexpr member around[]{member{.name = "x", .type = described{&both}}};
    made const patch{schema_of::patch, of_members(around)};
    expect(patch.members.at("x"), R"({"anyOf": [
        {"type": "array", "items": {"$ref": "#/$defs/x~1items"}}, {"$ref": "#/$defs/x"}]})");
    expect(patch.definitions.at("x").at("properties"),
           R"({"items": {"$ref": "#/$defs/x~1items%202"}})");
    BOOST_TEST(patch.definitions.at("x/items").at("type") == "array");
    BOOST_TEST(patch.definitions.at("x/items 2").at("type") == "object");
}

BOOST_AUTO_TEST_CASE(what_is_always_laid_over_is_a_part_with_its_discriminator_as_well)
{
    static constexpr member around[]{
        member{.name = "over", .type = object_of{&by_kind, merging::overlay}}};
    made const patch{schema_of::patch, of_members(around)};
    expect(patch.members.at("over").at("then"), R"({
        "type": "object",
        "properties": {"kind": {"type": "string", "minLength": 1},
                       "size": {"type": ["integer", "null"], "minimum": 1, "maximum": 9}},
        "additionalProperties": false})");
}

BOOST_AUTO_TEST_SUITE_END()
