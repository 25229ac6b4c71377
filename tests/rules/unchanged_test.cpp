// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/unchanged.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_unchanged_test)

namespace {

using namespace asked_platform;

constexpr auto definitions =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "x": {"type": "integer", "minimum": 0}}, "additionalProperties": false}, "B": {"type":
        "object", "required": ["t", "y"], "properties": {"t": {"enum": ["b", "c"]}, "y":
        {"type": "string", "minLength": 1}}, "additionalProperties": false}, "Z": {"type":
        "object", "properties": {"z": {"type": "boolean"}}, "additionalProperties": false}, "O":
        {"type": "object", "required": ["t"], "properties": {"t": {"const": "o"}, "wide":
        {"type": "integer"}}}, "U": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}],
        "discriminator": {"propertyName": "t"}}, "P": {"type": "object", "properties": {"q":
        {"type": "string", "minLength": 3}, "r": {"type": "integer"}}, "additionalProperties":
        false}})";
constexpr auto unions_members =
    R"("o": {"$ref": "#/$defs/U", "x-voicecfg": {"merge": "overlay"}}, "a": {"anyOf": [{"type":
        "null"}, {"$ref": "#/$defs/P"}], "x-voicecfg": {"merge": "overlay"}}, "m": {"type":
        "object", "additionalProperties": {"type": "integer", "minimum": 5}})";
constexpr auto branches =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "id": {"readOnly": true}, "x": true}}, "B": {"type": "object", "required": ["t"],
        "properties": {"t": {"const": "b"}, "id": {"readOnly": true}, "y": {"type": ["integer",
        "null"], "x-voicecfg": {"null": "removes"}}}}})";

} // namespace

BOOST_AUTO_TEST_CASE(members_within_overlays_that_are_sent_as_they_are_stored_count_as_not_sent)
{
    platform asked{
        R"("o": {"type": "object", "properties": {"p": {"$ref": "#/$defs/P", "x-voicecfg":
        {"merge": "overlay"}}, "s": {"$ref": "#/$defs/P"}}, "x-voicecfg": {"merge": "overlay"}})",
        definitions};
    asked.chosen.recheck = rechecking::changed;
    constexpr row rows[]{
        {R"({"o": {"p": {"q": "x", "r": 1}}})", R"({"o": {"p": {"q": "x"}}})",
         R"({"o":{"p": {"q": "x", "r": 1}}})"},
        {R"({"o": {"p": {"q": "x", "r": 1}}})", R"({"o": {"p": {"q": "x", "r": 2.0}}})",
         R"({"o":{"p":{"q":"x","r":2}}})"},
        {R"({"o": {"p": {"q": "x", "r": 1}}})", R"({"o": {"p": {"q": "y", "r": 1}}})",
         "too_short /o/p/q"},
        {R"({"o": {"p": {"q": "x", "r": 1}}})", R"({"o": {"p": {}}})",
         R"({"o":{"p": {"q": "x", "r": 1}}})"},
        {R"({"o": {"p": {"q": "x", "z": 1}}})", R"({"o": {"p": {"q": "x", "z": 1}}})",
         R"({"o":{"p": {"q": "x", "z": 1}}})"},
        {R"({"o": {"p": {"q": "x", "z": 1}}})", R"({"o": {"p": {"q": "x", "z": 2}}})",
         "unknown_member /o/p/z"},
        {R"({"o": {"p": {"q": "x"}}})", R"({"o": {"p": {"q": "x", "z": 2}}})",
         "unknown_member /o/p/z"},
        {R"({"o": {"s": {"q": "x"}}})", R"({"o": {"s": {"q": "x"}}})",
         R"({"o":{"s": {"q": "x"}}})"},
        {R"({"o": {"s": {"q": "x"}}})", R"({"o": {"s": {"q": "x", "r": 1}}})", "too_short /o/s/q"},
        {R"({"o": 5})", R"({"o": {"p": {"q": "x"}}})", "too_short /o/p/q"},
        {"{}", R"({"o": {"p": {"q": "x"}}})", "too_short /o/p/q"},
        {R"({"o": {"p": 5}})", R"({"o": {"p": {}}})", R"({"o":{"p":{}}})"},
        {R"({"o": {"p": {"q": "x"}}})", R"({"o": {"p": 5}})", "wrong_type /o/p"},
        {R"({"o": {"p": {"q": "x"}}})", R"({"o": 5})", "wrong_type /o"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(unions_and_alternatives_count_as_not_sent_as_well)
{
    platform asked{unions_members, definitions};
    asked.chosen.recheck = rechecking::changed;
    constexpr row rows[]{
        {R"({"o": {"t": "b", "y": ""}})", R"({"o": {"t": "b"}})", R"({"o":{"t": "b", "y": ""}})"},
        {R"({"o": {"t": "b", "y": ""}})", R"({"o": {"y": ""}})", R"({"o":{"t": "b", "y": ""}})"},
        {R"({"o": {"t": "b", "y": ""}})", R"({"o": {"t": "c"}})", "required /o/y"},
        {R"({"o": {"t": "old", "y": ""}})", R"({"o": {"y": ""}})", "not_one_of /o/t stored"},
        {R"({"a": {"q": "x", "r": 1}})", R"({"a": {"q": "x"}})", R"({"a":{"q": "x", "r": 1}})"},
        {R"({"a": {"q": "x", "r": 1}})", R"({"a": {"r": 2}})", R"({"a":{"q":"x","r":2}})"},
        {R"({"a": {"q": "x"}})", R"({"a": null})", R"({"a":null})"},
        {R"({"m": {"a": 1}})", R"({"m": {"a": 1}})", R"({"m":{"a": 1}})"},
        {R"({"m": {"a": 1, "b": 2}})", R"({"m": {"a": 1}})", "out_of_range /m/a"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(an_object_beside_its_tag_counts_as_not_sent_as_well)
{
    platform asked{
        R"("kind": {"type": "string"}, "b": {"x-voicecfg": {"beside": "kind", "branches": [{"tag":
        "a", "$ref": "#/$defs/A"}, {"tag": "b", "$ref": "#/$defs/B"}], "merge": "overlay"}})",
        branches};
    asked.chosen.recheck = rechecking::changed;
    constexpr row rows[]{
        {R"({"kind":"a","b":{"t":"a","x":1}})", R"({"b": {"x": 1}})",
         R"({"kind":"a","b":{"t":"a","x":1}})"},
        {R"({"kind":"a","b":{"t":"a","x":1}})", R"({"kind": "a", "b": {"x": 1}})",
         R"({"kind":"a","b":{"t":"a","x":1}})"},
        {R"({"kind":"a","b":{"t":"a","x":1}})", R"({"kind": "b", "b": {"x": 1}})", "required /b/t"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(only_a_type_of_objects_has_a_table)
{
    static constexpr std::array lamp_rows{member{.name = "watts", .type = integer{1, 9}}};
    static constexpr object lamp{.members = lamp_rows};
    static constexpr value_words lit{.table = &lamp};
    static constexpr value_words dark{.types = {json_type::string}};
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    options const chosen;
    static constexpr dialect hall{
        .name = "hall", .status = 422, .assistant = {.members = lamp_rows}, .catalog = {}};
    voicecfg::detail::call const about{hall, {}, nullptr, chosen, out, planned};
    location const at;
    voicecfg::detail::judged_object const around{about, hall.assistant, at, origin::stored};
    json::document const sent{"{}"};
    auto const table = [&](value_type const& type) {
        return voicecfg::detail::table_of(type, sent.root(), {}, around);
    };
    BOOST_TEST((table(object_of{&lamp}) == &lamp));
    BOOST_TEST((table(described{&lit}) == &lamp));
    BOOST_TEST((table(described{&dark}) == nullptr));
    BOOST_TEST((table(voicecfg::text{}) == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
