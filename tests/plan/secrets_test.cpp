// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/secrets.hpp>

#include "platform.hpp"

#include <voicecfg/plan.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(plan_secrets_test)

namespace {

using namespace asked_platform;

constexpr auto hidden_members =
    R"("key": {"type": ["string", "null"], "writeOnly": true}, "name": true, "o": {"type":
        "object", "properties": {"key": {"type": "string", "writeOnly": true}, "deep": {"type":
        "object", "properties": {"pin": {"type": "integer", "writeOnly": true}, "p": true},
        "x-voicecfg": {"merge": "overlay"}}, "x": true}, "additionalProperties": {"type":
        "string", "writeOnly": true}, "x-voicecfg": {"merge": "overlay"}}, "all": {"type":
        "object", "properties": {"a": true}, "writeOnly": true, "x-voicecfg": {"merge":
        "overlay"}}, "l": {"type": "array", "items": {"type": "object", "properties": {"key":
        {"writeOnly": true}, "x": true}}}, "m": {"type": "object", "additionalProperties":
        {"type": "string", "writeOnly": true}}, "n": {"type": "object", "additionalProperties":
        {"type": "object", "properties": {"key": {"writeOnly": true}}}}, "plain": {"type":
        "array"})";
constexpr auto definitions =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "key": {"type": ["string", "null"], "writeOnly": true}, "x": true}}, "B": {"type":
        "object", "required": ["t"], "properties": {"t": {"const": "b"}, "pin": {"type":
        "integer", "writeOnly": true}, "x": true}}, "Z": {"type": "object", "properties":
        {"zed": {"writeOnly": true}, "x": true}}})";
constexpr auto unions_members =
    R"("u": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}, "x-voicecfg": {"merge": "overlay"}}, "w": {"oneOf": [{"$ref":
        "#/$defs/A"}], "discriminator": {"propertyName": "t"}, "x-voicecfg": {"otherwise":
        "#/$defs/Z"}}, "kind": {"type": "string"}, "b": {"x-voicecfg": {"beside": "kind",
        "branches": [{"tag": "a", "$ref": "#/$defs/A"}, {"tag": "b", "$ref": "#/$defs/B"}]}},
        "k": {"anyOf": [{"type": "string", "writeOnly": true}, {"type": "integer"}, {"$ref":
        "#/$defs/Z"}]}, "x": true)";
constexpr auto removed_members =
    R"("a": {"type": ["string", "null"], "x-voicecfg": {"null": "removes"}, "writeOnly": true},
        "b": {"type": ["string", "null"], "x-voicecfg": {"null": "removes"}}, "c": true)";
constexpr auto nested_members =
    R"("s": {"type": "object", "properties": {"token": {"type": "string", "minLength": 3,
        "writeOnly": true}, "deep": {"type": "object", "properties": {"token": {"type":
        "string", "enum": ["alpha", "beta"]}}, "writeOnly": true}}})";

// The same for tables that are compiled.
constexpr std::array inner_rows{member{.name = "key", .type = text{}, .write_only = true},
                                member{.name = "x", .type = integer{}}};
constexpr object inner{.members = inner_rows};
constexpr std::array outer_rows{member{.name = "o", .type = object_of{&inner, merging::overlay}},
                                member{.name = "l", .type = list_of{&inner}},
                                member{.name = "t", .type = text{}, .write_only = true},
                                member{.name = "m", .type = map{}}};
constexpr dialect compiled_tables =
    well_formed({.name = "table", .status = 400, .assistant = {.members = outer_rows}});

} // namespace

BOOST_AUTO_TEST_CASE(secrets_of_compiled_tables_are_three_stars)
{
    auto const stored = parsed(R"({"o": {"key": "a", "x": 1}})");
    auto const patch =
        parsed(R"({"o": {"key": "b", "x": 2}, "l": [{"key": "c", "x": 3}], "t": "d"})");
    options const hidden{.secrets = secrets::hidden};
    auto const planned = plan_update(update_request<lasting_value>{.dialect = compiled_tables,
                                                                   .stored = stored,
                                                                   .patch = patch,
                                                                   .options = hidden})
                             .value();
    BOOST_TEST(boost::json::serialize(changes(planned)) ==
               R"([{"op":"replace","path":"/o/key","value":"***"},)"
               R"({"op":"replace","path":"/o/x","value":2},)"
               R"({"op":"add","path":"/l","value":[{"key":"***","x":3}]},)"
               R"({"op":"add","path":"/t","value":"***"}])");
    BOOST_TEST(boost::json::serialize(delta(planned)) ==
               R"({"o":{"key":"***","x":2},"l":[{"key":"***","x":3}],"t":"***"})");
    BOOST_TEST(boost::json::serialize(undo(planned)) ==
               R"([{"op":"replace","path":"/o/key","value":"***"},)"
               R"({"op":"replace","path":"/o/x","value":1},)"
               R"({"op":"remove","path":"/l"},{"op":"remove","path":"/t"}])");
}

BOOST_AUTO_TEST_CASE(names_in_a_map_are_no_members_of_the_table)
{
    auto const stored = parsed(R"({"m": {"t": "a", "n": 1}})");
    auto const patch = parsed(R"({"m": {"t": "b", "key": "c"}})");
    options const hidden{.secrets = secrets::hidden};
    auto const planned = plan_update(update_request<lasting_value>{.dialect = compiled_tables,
                                                                   .stored = stored,
                                                                   .patch = patch,
                                                                   .options = hidden})
                             .value();
    BOOST_TEST(boost::json::serialize(delta(planned)) == R"({"m":{"t":"b","key":"c"}})");
    BOOST_TEST(boost::json::serialize(undo(planned)) ==
               R"([{"op":"add","path":"/m/n","value":1},)"
               R"({"op":"replace","path":"/m/t","value":"a"},{"op":"remove","path":"/m/key"}])");
}

BOOST_AUTO_TEST_CASE(secrets_are_three_stars_in_changes)
{
    platform asked{hidden_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    constexpr row rows[]{
        {R"({"key": "old", "name": 1})", R"({"key": "new", "name": 2})",
         R"([{"op":"replace","path":"/key","value":"***"},{"op":"replace","path":"/name",)"
         R"("value":2}])"},
        {R"({"key": "old"})", R"({"key": null})",
         R"([{"op":"replace","path":"/key","value":"***"}])"},
        {R"({"key": "old"})", R"({"key": "old"})", "[]"},
        {"{}", R"({"o": {"key": "k", "deep": {"pin": 5, "p": [1]}, "x": {"a": 1}, "other": "s"}})",
         R"([{"op":"add","path":"/o","value":{"key":"***","deep":{"pin":"***","p":[1]},)"
         R"("x":{"a":1},"other":"***"}}])"},
        {R"({"o": {"key": "k", "deep": {"pin": 5, "p": 1}}})",
         R"({"o": {"deep": {"pin": 6, "p": 2}, "other": "s"}})",
         R"([{"op":"replace","path":"/o/deep/pin","value":"***"},{"op":"replace",)"
         R"("path":"/o/deep/p","value":2},{"op":"add","path":"/o/other","value":"***"}])"},
        {R"({"all": {"a": 1}})", R"({"all": {"a": 2, "b": 3}})",
         R"([{"op":"replace","path":"/all/a","value":"***"},{"op":"add","path":"/all/b",)"
         R"("value":"***"}])"},
        {"{}",
         R"({"l": [{"key": 1, "x": 2}, {"x": 3}], "m": {"a": "s"}, "n": {"a": {"key": 1, "y": )"
         R"(2}}, "plain": [{"key": 1}]})",
         R"([{"op":"add","path":"/l","value":[{"key":"***","x":2},{"x":3}]},{"op":"add",)"
         R"("path":"/m","value":{"a":"***"}},{"op":"add","path":"/n","value":{"a":{"key":"***",)"
         R"("y":2}}},{"op":"add","path":"/plain","value":[{"key": 1}]}])"},
        {R"({"m": {"a": "s"}})", R"({"m": {"a": "t"}})",
         R"([{"op":"replace","path":"/m/a","value":"***"}])"},
        {R"({"all": {"a": {"b": 1}}})", R"({"all": {"a": {"b": {"c": 2}}}})",
         R"([{"op":"replace","path":"/all/a/b","value":"***"}])"},
        {R"({"o": {"x": {"a": {"b": 1}}}})", R"({"o": {"x": {"a": {"b": {"key": 2}}}}})",
         R"([{"op":"replace","path":"/o/x/a/b","value":{"key":2}}])"},
        {"{}", R"({"name": {"key": {"key": {"key": 1}}}})",
         R"([{"op":"add","path":"/name","value":{"key":{"key":{"key":1}}}}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).changes == expected);
        }
}

BOOST_AUTO_TEST_CASE(and_in_undo)
{
    platform asked{hidden_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    constexpr row rows[]{
        {R"({"key": "old", "name": 1})", R"({"key": "new", "name": 2})",
         R"([{"op":"replace","path":"/key","value":"***"},{"op":"replace","path":"/name",)"
         R"("value":1}])"},
        {R"({"key": null})", R"({"key": "new"})",
         R"([{"op":"replace","path":"/key","value":"***"}])"},
        {"{}", R"({"key": "new"})", R"([{"op":"remove","path":"/key"}])"},
        {R"({"o": {"deep": {"pin": 5, "p": 1}}})", R"({"o": {"deep": {"pin": 6}}})",
         R"([{"op":"replace","path":"/o/deep/pin","value":"***"}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).undo == expected);
        }
}

BOOST_AUTO_TEST_CASE(and_in_delta)
{
    platform asked{hidden_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    constexpr row rows[]{
        {R"({"key": "old", "name": 1})", R"({"key": "new", "name": 2})",
         R"({"key":"***","name":2})"},
        {R"({"key": "old"})", R"({"key": null})", R"({"key":"***"})"},
        {R"({"o": {"key": "k", "deep": {"pin": 5, "p": 1.10}}})", R"({"o": {"x": 1}})",
         R"({"o":{"key":"***","deep":{"pin":"***","p":1.10},"x":1}})"},
        {R"({"all": {"a": 1}})", R"({"all": {"a": 2}})", R"({"all":"***"})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).delta == expected);
        }
}

BOOST_AUTO_TEST_CASE(merged_holds_them_as_they_are)
{
    platform asked{hidden_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    BOOST_TEST(asked.merged(R"({"key": "old"})", R"({"key": "new", "o": {"key": "k"}})") ==
               R"({"key":"new","o":{"key": "k"}})");
}

BOOST_AUTO_TEST_CASE(what_is_below_a_secret_is_hidden_whatever_the_way_there)
{
    platform const asked{hidden_members};
    auto const shown = [&](std::string_view assistant, std::string_view pointer) {
        json::document const read{assistant};
        std::string out;
        voicecfg::detail::append_without_secrets(out, asked.tables().assistant,
                                                 json::node{read.root()}, pointer);
        return out;
    };
    BOOST_TEST(shown(R"({"all": {"a": {"b": 1}}})", "/all/a/b") == R"("***")");
    BOOST_TEST(shown(R"({"all": 1})", "/all/a/b") == R"("***")");
    BOOST_TEST(shown(R"({"all": [1]})", "/all/0") == R"("***")");
    BOOST_TEST(shown(R"({"name": {"a": {"b": 1}}})", "/name/a") == R"({"b":1})");
    // where there is nothing, there is nothing to show
    BOOST_TEST(shown(R"({"name": 1})", "/name/a") == "null");
}

BOOST_AUTO_TEST_CASE(without_an_object_around_no_branch_is_picked)
{
    static constexpr std::array words{std::string_view{"b"}};
    static constexpr std::array branches{branch{words, &inner}};
    static constexpr tagged_union beside{.tag = "kind", .beside = true, .branches = branches};
    static constexpr value_words by_kind{.tagged = &beside};
    json::document const of_kind{R"({"kind": "b"})"};
    json::document const list{R"(["kind", "b"])"};
    auto const settled = [&](json::node around) {
        return settle_secrets({.words = &by_kind, .around = around}, json::node{of_kind.root()});
    };
    auto const picked = settled(json::node{of_kind.root()});
    BOOST_TEST((picked.table == &inner));
    BOOST_TEST((picked.unknown == nullptr));
    for (auto const around : {json::node{}, json::node{list.root()}}) {
        auto const said = settled(around);
        BOOST_TEST((said.table == nullptr));
        BOOST_TEST((said.unknown == &beside));
    }
}

BOOST_AUTO_TEST_CASE(what_any_branch_hides_at_any_depth_is_hidden_where_none_is_picked)
{
    platform asked{
        R"("kind": {"type": "string"}, "o": {"type": "object", "x-voicecfg": {"beside": "kind",
        "branches": [{"tag": "a", "$ref": "#/$defs/A"}, {"tag": "b", "$ref": "#/$defs/B"}]}})",
        R"("$defs": {"A": {"type": "object", "properties": {"t": {"type": "object", "properties":
        {"key": {"writeOnly": true}, "x": true}}, "l": {"type": "array", "items": {"type":
        "object", "properties": {"key": {"writeOnly": true}}}}}}, "B": {"type": "object",
        "properties": {"t": {"type": "object", "properties": {"x": {"writeOnly": true}}}},
        "additionalProperties": {"type": "array", "items": {"writeOnly": true}}}})"};
    asked.chosen.secrets = secrets::hidden;
    auto const delta = [&](std::string_view patch) { return asked.ask("{}", patch).delta; };
    constexpr auto sent = R"({"t": {"key": 1, "x": 2, "y": 3}, "l": [{"key": 4, "y": 5}]})";
    BOOST_TEST(delta(std::string{R"({"kind": "c", "o": )"} + sent + "}") ==
               R"({"kind":"c","o":{"t":{"key":"***","x":"***","y":3},"l":["***"]}})");
    BOOST_TEST(delta(std::string{R"({"kind": "a", "o": )"} + sent + "}") ==
               R"({"kind":"a","o":{"t":{"key":"***","x":2,"y":3},"l":[{"key":"***","y":5}]}})");
}

BOOST_AUTO_TEST_CASE(where_they_are_shown_they_are_as_they_are)
{
    platform const asked{hidden_members, definitions};
    BOOST_TEST(asked.ask(R"({"key": "old"})", R"({"key": "new"})").changes ==
               R"([{"op":"replace","path":"/key","value":"new"}])");
}

BOOST_AUTO_TEST_CASE(a_tag_or_a_type_says_what_is_secret)
{
    platform asked{unions_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    constexpr row rows[]{
        {"{}", R"({"u": {"t": "a", "key": "s", "pin": 1}})",
         R"([{"op":"add","path":"/u","value":{"t":"a","key":"***","pin":1}}])"},
        {R"({"u": {"t": "b", "pin": 1}})", R"({"u": {"pin": 2}})",
         R"([{"op":"replace","path":"/u/pin","value":"***"}])"},
        {"{}", R"({"w": {"zed": 1, "x": 2}})",
         R"([{"op":"add","path":"/w","value":{"zed":"***","x":2}}])"},
        {"{}", R"({"w": {"t": "a", "zed": 1, "key": null}})",
         R"([{"op":"add","path":"/w","value":{"t":"a","zed":1,"key":"***"}}])"},
        {"{}", R"({"kind": "b", "b": {"t": "b", "pin": 1, "key": 2}})",
         R"([{"op":"add","path":"/kind","value":"b"},{"op":"add","path":"/b","value":{"t":"b",)"
         R"("pin":"***","key":2}}])"},
        {R"({"kind": "b"})", R"({"b": {"t": "b", "pin": 1, "key": 2}})",
         R"([{"op":"add","path":"/b","value":{"t":"b","pin":"***","key":2}}])"},
        {"{}", R"({"kind": "no", "b": {"t": "b", "pin": 1, "key": 2, "x": 3}})",
         R"([{"op":"add","path":"/kind","value":"no"},{"op":"add","path":"/b","value":{"t":"b",)"
         R"("pin":"***","key":"***","x":3}}])"},
        {"{}", R"({"k": "s"})", R"([{"op":"add","path":"/k","value":"***"}])"},
        {"{}", R"({"k": 5})", R"([{"op":"add","path":"/k","value":5}])"},
        {"{}", R"({"k": {"zed": 1, "x": 1}})",
         R"([{"op":"add","path":"/k","value":{"zed":"***","x":1}}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).changes == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_stored_tag_that_no_branch_has_hides_what_any_branch_does)
{
    platform asked{unions_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    constexpr row rows[]{
        {R"({"u": {"t": "old", "key": 1, "pin": 2, "x": 3}})", R"({"u": {"t": "a"}})",
         R"([{"op":"add","path":"/u/key","value":"***"},{"op":"add","path":"/u/pin",)"
         R"("value":"***"},{"op":"replace","path":"/u/t","value":"old"},{"op":"add",)"
         R"("path":"/u/x","value":3}])"},
        {R"({"w": {"t": "old", "key": 1, "zed": 2}})", R"({"w": {"t": "a"}})",
         R"([{"op":"add","path":"/w/key","value":"***"},{"op":"replace","path":"/w/t",)"
         R"("value":"old"},{"op":"add","path":"/w/zed","value":"***"}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).undo == expected);
        }
}

BOOST_AUTO_TEST_CASE(members_that_leave_are_null_in_delta_or_three_stars)
{
    platform asked{removed_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    BOOST_TEST(asked.ask(R"({"a": "x", "b": "y"})", R"({"a": null, "b": null})").delta ==
               R"({"a":"***","b":null})");
}

BOOST_AUTO_TEST_CASE(and_have_no_value_in_changes)
{
    platform asked{removed_members, definitions};
    asked.chosen.secrets = secrets::hidden;
    BOOST_TEST(asked.ask(R"({"a": "x", "b": "y"})", R"({"a": null, "b": null})").changes ==
               R"([{"op":"remove","path":"/a"},{"op":"remove","path":"/b"}])");
}

BOOST_AUTO_TEST_CASE(a_violation_within_a_secret_shows_nothing_of_it)
{
    platform const asked{nested_members};
    constexpr row rows[]{
        {"{}", R"({"s": {"token": "ab"}})", "too_short"},
        {"{}", R"({"s": {"deep": {"token": "bett"}}})", R"(not_one_of allowed "alpha","beta")"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(the_tag_of_an_entry_stands_beside_its_map)
{
    platform asked{
        R"("kind": {"type": "string"}, "m": {"type": "object", "additionalProperties":
            {"x-voicecfg": {"beside": "kind", "branches": [{"tag": "a", "$ref": "#/$defs/A"},
            {"tag": "b", "$ref": "#/$defs/B"}]}}})",
        R"("$defs": {"A": {"type": "object", "properties": {"x": true}}, "B": {"type": "object",
            "properties": {"pin": {"type": "integer", "writeOnly": true}}}})"};
    asked.chosen.secrets = secrets::hidden;
    BOOST_TEST(
        asked.ask(R"({"kind": "b", "m": {"kind": "a", "one": {"pin": 1}}})", R"({"m": {}})").undo ==
        R"([{"op":"add","path":"/m/kind","value":"a"},{"op":"add","path":"/m/one",)"
        R"("value":{"pin":"***"}}])");
    BOOST_TEST(asked.ask("{}", R"({"kind": "a", "m": {"one": {"pin": 1}}})").changes ==
               R"([{"op":"add","path":"/kind","value":"a"},{"op":"add","path":"/m",)"
               R"("value":{"one":{"pin":1}}}])");
}

BOOST_AUTO_TEST_SUITE_END()
