// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/rule_member.hpp>

#include "platform.hpp"

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_rule_member_test)

namespace {

using namespace asked_platform;

constexpr auto nested_members =
    R"("tts": {"type": "object", "properties": {"provider": {"type": "string", "minLength": 2},
        "model": {"type": ["string", "null"]}, "x": {"type": "object", "properties": {"y":
        true}, "x-voicecfg": {"merge": "overlay"}}, "e": {"type": "object", "properties": {"y":
        true}}}, "x-voicecfg": {"merge": "overlay"}}, "whole": {"type": "object", "properties":
        {"a": true, "b": true}}, "a": true)";
constexpr auto pointers =
    R"("x-voicecfg": {"rules": [{"when": {"member": "/tts/provider", "is": ["el"]}, "requires":
        ["/tts/model"]}, {"together": ["/tts/x/y", "a"]}, {"when": {"member": "/whole/a", "is":
        [1]}, "requires": ["/whole/b"], "forbids": ["/tts/e/y"]}]})";
constexpr auto through_a_union =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "x": {"type": "object", "properties": {"y": true}, "x-voicecfg": {"merge":
        "overlay"}}}}, "B": {"type": "object", "required": ["t"], "properties": {"t": {"const":
        "b"}}}}, "x-voicecfg": {"rules": [{"together": ["/o/x/y", "k"]}]})";

bool held(std::string_view values, std::string_view value)
{
    json::document const read{value};
    return voicecfg::detail::holds(values, read.root());
}

/// The text of what is stored under a name or a pointer.
std::string_view found(std::string_view stored, std::string_view name)
{
    json::document const read{stored};
    auto const value = voicecfg::detail::find_stored(read.root(), name);
    return value ? value.scanned()->text() : "nothing";
}

constexpr auto secret_members =
    R"("k": true, "o": {"type": "object", "writeOnly": true, "properties": {"b": {"type":
        "string"}}}, "n": {"type": "object", "properties": {"b": {"type": "string", "writeOnly":
        true}}}, "p": {"type": "object", "properties": {"b": {"type": "string"}}})";
constexpr auto of_secrets =
    R"("x-voicecfg": {"rules": [{"when": {"member": "k", "is": [1]}, "forbids": ["/o/b", "/n/b",
        "/p/b"]}]})";

} // namespace

BOOST_AUTO_TEST_CASE(a_value_is_one_of_some_however_it_is_written)
{
    BOOST_TEST(held(R"([1, "a", true])", "1.0"));
    BOOST_TEST(held(R"([1, "a", true])", R"("\u0061")"));
    BOOST_TEST(held(R"([1, "a", true])", "true"));
    BOOST_TEST(!held(R"([1, "a", true])", "false"));
    BOOST_TEST(!held("[]", "1"));
}

BOOST_AUTO_TEST_CASE(a_stored_member_is_found_by_its_name_or_by_a_pointer)
{
    BOOST_TEST(found(R"({"a": {"b": [1]}})", "a") == R"({"b": [1]})");
    BOOST_TEST(found(R"({"a": {"b": [1]}})", "/a/b") == "[1]");
    BOOST_TEST(found(R"({"a": {"b/": 7}})", "/a/b~1") == "7");
    BOOST_TEST(found(R"({"a": {"b": null}})", "/a/b") == "nothing");
    BOOST_TEST(found(R"({"a": {"b": 1}})", "/a/c/d") == "nothing");
    BOOST_TEST(found(R"({"a": [1]})", "/a/0") == "nothing");
    BOOST_TEST(found(R"({"a": null})", "a") == "nothing");
    BOOST_TEST(found("{}", "/a/b") == "nothing");
}

BOOST_AUTO_TEST_CASE(a_member_is_there_unless_it_is_null)
{
    json::document const value{"1"};
    json::document const null{"null"};
    BOOST_TEST((voicecfg::detail::rule_member{.value = value.root()}.there()));
    BOOST_TEST(!(voicecfg::detail::rule_member{.value = null.root()}.there()));
    BOOST_TEST(!voicecfg::detail::rule_member{}.there());
}

BOOST_AUTO_TEST_CASE(a_rule_names_members_of_objects_within)
{
    platform const asked{nested_members, pointers};
    constexpr row rows[]{
        {"{}", R"({"tts": {"provider": "el"}})", "required /tts/model"},
        {"{}", R"({"tts": {"provider": "el", "model": "m"}})",
         R"({"tts":{"provider": "el", "model": "m"}})"},
        {R"({"tts": {"provider": "el", "model": "m"}})", R"({"tts": {"model": null}})",
         "required /tts/model"},
        {R"({"tts": {"model": "m"}})", R"({"tts": {"provider": "el"}})",
         R"({"tts":{"model":"m","provider":"el"}})"},
        {R"({"tts": {"provider": "el"}})", R"({"tts": {"model": null}})", "required /tts/model"},
        {R"({"tts": {"provider": "el"}})", R"({"a": null})",
         R"({"tts":{"provider": "el"},"a":null})"},
        {"{}", R"({"tts": {"provider": "e"}})", "too_short /tts/provider"},
        {"{}", R"({"tts": 5})", "wrong_type /tts"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_member_within_is_sent_where_an_object_around_it_takes_the_stored_ones_place)
{
    platform const asked{nested_members, pointers};
    constexpr row rows[]{
        {R"({"whole": {"a": 1, "b": 1}})", R"({"whole": {"a": 1}})", "required /whole/b"},
        {R"({"whole": {"a": 1}})", R"({"tts": {"x": {}}})", "required /whole/b stored"},
        {R"({"whole": {"a": 1}, "tts": {}})", R"({"tts": {"x": {}}})",
         R"({"whole":{"a": 1},"tts":{"x":{}}})"},
        {R"({"whole": {"a": 1}})", R"({"tts": {"e": {"y": 1}}})",
         "required /whole/b stored; forbidden /tts/e/y"},
        {R"({"whole": {"a": 1, "b": 1}, "tts": {"e": {"y": 1}}})", R"({"whole": {"a": 1, "b": 2}})",
         "forbidden /tts/e/y stored"},
        {R"({"whole": {"a": 1, "b": 1}, "tts": {"e": {"y": 1}}})",
         R"({"whole": {"a": 1, "b": 2}, "tts": {"e": {}}})",
         R"({"whole":{"a": 1, "b": 2},"tts":{"e":{}}})"},
        {R"({"whole": {"a": 1}})", R"({"whole": 5})", "wrong_type /whole"},
        {R"({"whole": 5})", R"({"a": null})", R"({"whole":5,"a":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(overlays_are_looked_through_at_each_level)
{
    platform const asked{nested_members, pointers};
    constexpr row rows[]{
        {R"({"a": 1, "tts": {"x": {"y": 1, "z": 1}}})", R"({"tts": {"x": {"y": null}}})",
         "required /tts/x/y"},
        {R"({"a": 1, "tts": {"x": {"y": 1}}})", R"({"a": null})", "required /a"},
        {R"({"a": 1})", R"({"tts": {"x": {"z": 1}}})", "required /tts/x/y"},
        {R"({"a": 1, "tts": {"x": {}}})", R"({"tts": {"x": {"z": 1}}})",
         R"({"a":1,"tts":{"x":{"z":1}}})"},
        {R"({"tts": {"x": {"y": 1}}})", R"({"tts": {"x": {"y": 2}}})", "required /a"},
        {R"({"tts": {"x": {"y": 1}}})", R"({"tts": {"x": {"z": 2}}})",
         R"({"tts":{"x":{"y":1,"z":2}}})"},
        {"{}", R"({"a": 1})", "required /tts/x/y"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(pointers_are_audited)
{
    platform const asked{nested_members, pointers};
    constexpr lone_row rows[]{
        {R"({"tts": {"provider": "el", "model": null}, "whole": 5})",
         "wrong_type /whole stored; required /tts/model stored"},
        {R"({"tts": {"provider": "el", "model": "m"}})", ""},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_change_within_resets)
{
    platform const asked{
        nested_members,
        R"("x-voicecfg": {"rules": [{"resets": {"member": "/tts/provider", "members": ["a"]}},
        {"resets": {"member": "/whole/a", "members": ["a"]}}]})"};
    constexpr row rows[]{
        {R"({"tts": {"provider": "el"}, "a": 1})", R"({"tts": {"provider": "xx"}})",
         R"({"tts":{"provider":"xx"}})"},
        {R"({"tts": {"provider": "el"}, "a": 1})", R"({"tts": {"provider": "el"}})",
         R"({"tts":{"provider":"el"},"a":1})"},
        {R"({"tts": {"provider": "el"}, "a": 1})", R"({"tts": {"model": "m"}})",
         R"({"tts":{"provider":"el","model":"m"},"a":1})"},
        {R"({"tts": {}, "a": 1})", R"({"tts": {"provider": "xx"}})",
         R"({"tts":{"provider":"xx"},"a":1})"},
        {R"({"whole": {"a": 1, "b": 1}, "a": 1})", R"({"whole": {"b": 1}})",
         R"({"whole":{"b":1}})"},
        {R"({"whole": {"a": 1, "b": 1}, "a": 1})", R"({"whole": {"a": 1.0}})",
         R"({"whole":{"a": 1.0},"a":1})"},
        {R"({"whole": {"a": 1, "b": 1}, "a": 1})", R"({"whole": {"a": 2}, "a": 1})",
         R"({"whole":{"a": 2},"a":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_needed_may_stand_within_an_object)
{
    platform const asked{
        R"("a": {"type": "boolean"}, "o": {"type": "object", "properties": {"b": {"type": "string",
        "minLength": 1}}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"needs": {"member": "a", "needed": "/o/b"}}]})"};
    constexpr row rows[]{
        {R"({"o": {"b": "x"}})", R"({"a": true})", R"({"o":{"b": "x"},"a":true})"},
        {"{}", R"({"a": true})", "required /o/b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_pointer_may_lead_through_a_union)
{
    platform const asked{
        R"("o": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}, "x-voicecfg": {"merge": "overlay"}}, "k": true)",
        through_a_union};
    constexpr row rows[]{
        {R"({"o":{"t":"a","x":{"y":1}},"k":1})", R"({"o": {"x": {"z": 1}}})",
         R"({"o":{"t":"a","x":{"y":1,"z":1}},"k":1})"},
        {R"({"o":{"t":"a","x":{"y":1}},"k":1})", R"({"o": {"x": {"y": null}}})", "required /o/x/y"},
        {R"({"o":{"t":"b","x":{"y":1}},"k":1})", R"({"o": {"x": {"y": null}}})", "required /o/x/y"},
        {R"({"o":{"t":"b","x":{"y":1}},"k":1})", R"({"o": {"x": {"y":2}}})",
         R"({"o":{"t":"b","x":{"y":2}},"k":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_member_within_that_is_sent_as_it_is_stored_counts_as_not_sent)
{
    platform asked{
        R"("tts": {"type": "object", "properties": {"x": {"type": "object", "properties": {"y":
        true}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg": {"merge": "overlay"}}, "a":
        true)",
        R"("x-voicecfg": {"rules": [{"together": ["/tts/x/y", "a"]}]})"};
    asked.chosen.recheck = rechecking::changed;
    constexpr row rows[]{
        {R"({"tts":{"x":{"y":1}}})", R"({"tts": {"x": {"y": 1, "z": 2}}})",
         R"({"tts":{"x":{"y":1,"z":2}}})"},
        {R"({"tts":{"x":{"y":1}}})", R"({"tts": {"x": {"y": 2}}})", "required /a"},
        {R"({"tts":{"x":{"y":1}}})", R"({"tts": {"x": {"z": 2}}})",
         R"({"tts":{"x":{"y":1,"z":2}}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_read_only_member_within_stays_where_its_object_is_replaced)
{
    platform const asked{
        R"("w": {"type": "object", "properties": {"id": {"readOnly": true}, "a": true}}, "k": true)",
        R"("x-voicecfg": {"rules": [{"together": ["/w/id", "k"]}]})"};
    BOOST_TEST(asked.merged(R"({"w":{"id":1},"k":1})", R"({"w": {"a":1}})") ==
               R"({"w":{"a":1,"id":1},"k":1})");
}

BOOST_AUTO_TEST_CASE(what_another_member_took_out_within_an_object_is_missing)
{
    platform const asked{
        R"("a": true, "k": true, "tts": {"type": "object", "properties": {"model": {"type":
        "string"}}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "a", "members": ["/tts/model"]}},
        {"together": ["/tts/model", "k"]}]})"};
    constexpr row rows[]{
        {R"({"a":1,"k":1,"tts":{"model":"m"}})", R"({"a": 2, "k": 2})", "required /tts/model"},
        {R"({"a":1,"k":1,"tts":{"model":"m"}})", R"({"a": 1, "k": 2})",
         R"({"a":1,"k":2,"tts":{"model":"m"}})"},
        {R"({"a":1,"tts":{"model":"m"}})", R"({"a": 2})", R"({"a":2,"tts":{}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_sent_and_was_not_stored_counts_as_sent)
{
    platform asked{nested_members, pointers};
    asked.chosen.recheck = rechecking::changed;
    BOOST_TEST(asked.merged(R"({"tts":{}})", R"({"tts": {"provider": "el"}})") ==
               "required /tts/model");
}

BOOST_AUTO_TEST_CASE(a_member_that_the_sent_branch_does_not_have_is_missing)
{
    platform const asked{
        R"("o": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}}, "k": true)",
        through_a_union};
    constexpr row rows[]{
        {R"({"o":{"t":"a","x":{"y":1}},"k":1})", R"({"o": {"t": "b"}})", "required /o/x/y"},
        {R"({"o":{"t":"a","x":{"y":1}}})", R"({"o": {"t": "b"}})", R"({"o":{"t": "b"}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_stands_within_a_secret_or_is_one_is_not_shown)
{
    platform const asked{secret_members, of_secrets};
    constexpr row rows[]{
        {"{}", R"({"k": 1, "o": {"b": "x"}})", "forbidden related /k is 1"},
        {"{}", R"({"k": 1, "n": {"b": "x"}})", "forbidden related /k is 1"},
        {"{}", R"({"k": 1, "p": {"b": "x"}})", R"(forbidden value "x" related /k is 1)"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_stands_within_a_read_only_object_is_asked_for_by_audits_alone)
{
    platform const asked{
        R"("k": true, "r": {"type": "object", "readOnly": true, "properties": {"b": true}})",
        R"("x-voicecfg": {"rules": [{"together": ["k", "/r/b"]}]})"};
    BOOST_TEST(asked.merged("{}", R"({"k": 1})") == R"({"k":1})");
    BOOST_TEST(asked.audited(R"({"k": 1})") == "required /r/b stored");
}

BOOST_AUTO_TEST_CASE(the_holder_of_what_a_pointer_leads_to_is_looked_for_so_deep)
{
    location const document;
    std::string_view const pointer = "/a/b~1/c";
    std::string found;
    auto const use = [&](location const& at) { found = at.pointer(); };
    voicecfg::detail::at_holder(document / "o", pointer, use, 1);
    BOOST_TEST(found == "");
    voicecfg::detail::at_holder(document / "o", pointer, use, 2);
    BOOST_TEST(found == "/o/a/b~1");
}

BOOST_AUTO_TEST_SUITE_END()
