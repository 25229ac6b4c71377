// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/member_resets.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_member_resets_test)

namespace {

using namespace voicecfg;
using asked_platform::platform;
using asked_platform::row;

constexpr auto reset_members =
    R"("m": {"type": ["integer", "null"], "x-voicecfg": {"null": "removes"}}, "a": true, "b":
        {"type": "string"}, "c": true, "o": {"type": "object", "required": ["a"], "properties":
        {"m": true, "a": true, "b": true}, "x-voicecfg": {"merge": "overlay", "rules":
        [{"resets": {"member": "m", "members": ["a", "b"]}}]}})";
constexpr auto resetting =
    R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["a", "b"]}}, {"resets":
        {"member": "a", "members": ["c"]}}, {"together": ["b", "c"]}]})";
constexpr auto reset_within_members =
    R"("m": true, "n": true, "o": {"type": "object", "properties": {"x": true, "y": true},
        "x-voicecfg": {"merge": "overlay"}}, "w": {"type": "object", "properties": {"x": true,
        "y": true}}, "p": {"type": "object", "properties": {"x": true, "q": {"type": "object",
        "properties": {"x": true, "y": true}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg":
        {"merge": "overlay"}})";
constexpr auto resetting_within =
    R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/x", "/o/y", "/w/x",
        "/p/q/x"]}}, {"resets": {"member": "n", "members": ["/o/x", "/o/y"]}}]})";
constexpr auto resetting_overlay_members =
    R"("a": {"type": "object", "properties": {"m": true, "o": {"type": "object", "properties":
        {"x": true, "y": true}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg": {"merge":
        "overlay", "rules": [{"resets": {"member": "m", "members": ["/o/x", "/o/y"]}}]}})";
constexpr auto reset_twice_members =
    R"("m": true, "n": true, "a": {"deprecated": true}, "b": {"type": "string"}, "c": {"type":
        ["string", "null"]})";
constexpr auto resetting_twice =
    R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["a", "b", "c"]}},
        {"resets": {"member": "n", "members": ["a"]}}]})";

} // namespace

BOOST_AUTO_TEST_CASE(a_change_of_a_member_resets_others)
{
    platform const asked{reset_members, resetting};
    constexpr row rows[]{
        {R"({"m": 1, "a": 1, "x": 1.10})", R"({"m": 2})", R"({"m":2,"x":1.10})"},
        {R"({"m": 1, "a": 1})", R"({"m": 1.0})", R"({"m":1,"a":1})"},
        {R"({"m": 1, "a": 1})", R"({"m": 2, "a": 1})", R"({"m":2,"a":1})"},
        {R"({"a": 1})", R"({"m": 2})", R"({"a":1,"m":2})"},
        {R"({"m": 1, "a": 1})", R"({"m": null})", "{}"},
        {R"({"m": 1})", R"({"m": 2})", R"({"m":2})"},
        {R"({"m": 1, "a": 1, "b": "b", "c": 1})", R"({"m": 2})", R"({"m":2})"},
        {R"({"m": 1, "b": "b", "c": 1})", R"({"m": 2})", "required /b"},
        {R"({"m": 1, "b": "b", "c": 1})", R"({"m": 2, "c": null})", R"({"m":2,"c":null})"},
        {R"({"o": {"m": 1, "a": 1, "b": 1, "x": 1.10}})", R"({"o": {"m": 2, "a": 3}})",
         R"({"o":{"m":2,"a":3,"x":1.10}})"},
        {R"({"o": {"m": 1, "a": 1, "b": 1}})", R"({"o": {"m": 2}})", "required /o/a"},
        {R"({"o": {"m": 1, "a": 1}})", R"({"o": {"m": 1}})", R"({"o":{"m":1,"a":1}})"},
        {R"({"o": {"m": 1, "a": 1}})", R"({"o": {"b": 1}})", R"({"o":{"m":1,"a":1,"b":1}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_reset_is_told)
{
    platform const asked{reset_members, resetting};
    constexpr row rows[]{
        {R"({"m": 1, "a": 1, "b": "x", "c": 1})", R"({"m": 2})",
         "member_dropped /a; member_dropped /b; member_dropped /c"},
        {R"({"o": {"m": 1, "a": 1, "b": 1}})", R"({"o": {"m": 2, "a": 3}})", "member_dropped /o/b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_reset_is_null_in_delta)
{
    platform const asked{reset_members, resetting};
    BOOST_TEST(asked.ask(R"({"m": 1, "a": 1})", R"({"m": 2})").delta == R"({"m":2,"a":null})");
}

BOOST_AUTO_TEST_CASE(what_is_reset_is_removed)
{
    platform const asked{reset_members, resetting};
    constexpr row rows[]{
        {R"({"m": 1, "a": 1})", R"({"m": 2})",
         R"([{"op":"replace","path":"/m","value":2},{"op":"remove","path":"/a"}])"},
        {R"({"o": {"m": 1, "a": 1, "b": 1}})", R"({"o": {"m": 2, "a": 3}})",
         R"([{"op":"replace","path":"/o/m","value":2},{"op":"replace","path":"/o/a","value":3},)"
         R"({"op":"remove","path":"/o/b"}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).changes == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_reset_reaches_into_objects_within)
{
    platform const asked{reset_within_members, resetting_within};
    constexpr row rows[]{
        {R"({"m":1,"o":{"x":1,"k":1.50}})", R"({"m":2})", R"({"m":2,"o":{"k":1.50}})"},
        {R"({"m":1,"o":{"y":1,"x":1,"k":1.50}})", R"({"m":2})", R"({"m":2,"o":{"k":1.50}})"},
        {R"({"m":1,"n":1,"o":{"x":1,"y":1}})", R"({"m":2,"n":2})", R"({"m":2,"n":2,"o":{}})"},
        {R"({"m":1,"o":{"x":1}})", R"({"m":1.0})", R"({"m":1.0,"o":{"x":1}})"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m":2,"o":{"x":3}})", R"({"m":2,"o":{"x":3}})"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m":2,"o":{"x":1}})", R"({"m":2,"o":{"x":1}})"},
        {R"({"m":1,"o":{"x":1,"k":1.50}})", R"({"m":2,"o":{}})", R"({"m":2,"o":{"k":1.50}})"},
        {R"({"m":1,"w":{"x":1,"y":1.50}})", R"({"m":2})", R"({"m":2,"w":{"y":1.50}})"},
        {R"({"m":1,"w":{"x":1,"y":1.50}})", R"({"m":2,"w":{"x":1}})", R"({"m":2,"w":{"x":1}})"},
        {R"({"m":1,"p":{"x":0,"q":{"x":1,"y":1.50},"u":{"v":1}}})", R"({"m":2})",
         R"({"m":2,"p":{"x":0,"q":{"y":1.50},"u":{"v":1}}})"},
        {R"({"m":1,"p":{"x":0,"q":{"x":1,"y":1.50}}})", R"({"m":2,"p":{"x":3}})",
         R"({"m":2,"p":{"x":3,"q":{"y":1.50}}})"},
        {R"({"m":1,"p":{"x":0,"q":{"x":1,"y":1.50}}})", R"({"m":2,"p":{"q":{"y":1}}})",
         R"({"m":2,"p":{"x":0,"q":{"y":1}}})"},
        {R"({"m":1,"p":5})", R"({"m":2})", R"({"m":2,"p":5})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(and_tells_what_it_takes_out_of_them_once)
{
    platform const asked{reset_within_members, resetting_within};
    constexpr row rows[]{
        {R"({"m":1,"n":1,"o":{"x":1,"y":1}})", R"({"m":2,"n":2})",
         "member_dropped /o/x; member_dropped /o/y"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m":2,"o":{"x":3}})", "member_dropped /o/y"},
        {R"({"m":1,"p":{"q":{"x":1}}})", R"({"m":2})", "member_dropped /p/q/x"},
        {R"({"m":1,"o":{"k":1}})", R"({"m":2})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_reset_of_an_overlay_reaches_within_it)
{
    platform const asked{resetting_overlay_members};
    constexpr row rows[]{
        {R"({"a":{"m":1,"o":{"x":1,"y":2,"k":1.50}}})", R"({"a":{"m":2}})",
         R"({"a":{"m":2,"o":{"k":1.50}}})"},
        {R"({"a":{"m":1,"o":{"x":1,"y":2}}})", R"({"a":{"m":2,"o":{"y":3}}})",
         R"({"a":{"m":2,"o":{"y":3}}})"},
        {R"({"a":{"m":1,"o":{"x":1,"y":1.50}}})", R"({"a":{"o":{}}})",
         R"({"a":{"m":1,"o":{"x":1,"y":1.50}}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_member_that_two_rules_reset_is_told_once)
{
    platform const asked{reset_twice_members, resetting_twice};
    auto const twice = asked.ask(R"({"m":1,"n":1,"a":1})", R"({"m":2,"n":2})");
    BOOST_TEST(twice.merged == R"({"m":2,"n":2})");
    // it is deprecated, but was not sent
    BOOST_TEST(twice.notices == "member_dropped /a");
    BOOST_TEST(twice.delta == R"({"m":2,"n":2,"a":null})");
}

BOOST_AUTO_TEST_CASE(a_stored_null_is_reset_and_told_whether_it_is_a_value_or_not)
{
    platform const asked{reset_twice_members, resetting_twice};
    auto const reset = asked.ask(R"({"m":1,"b":null,"c":null})", R"({"m":2})");
    BOOST_TEST(reset.merged == R"({"m":2})");
    BOOST_TEST(reset.notices == "member_dropped /b; member_dropped /c");
}

BOOST_AUTO_TEST_CASE(what_another_member_took_out_within_an_object_counts_as_sent)
{
    platform const asked{
        R"("a": true, "b": true, "k": true, "tts": {"type": "object", "properties": {"model": {"type":
        "string"}, "x": true}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"together": ["/tts/x", "k"]}, {"resets": {"member": "a",
        "members": ["/tts/model", "/tts/x", "b"]}}, {"resets": {"member": "k", "members": ["b"]}},
        {"together": ["/tts/model", "k"]}, {"together": ["b", "k"]}]})"};
    constexpr row rows[]{
        {R"({"a":1,"k":1,"tts":{"model":"m","x":1}})", R"({"a": 2})", "required /tts/model"},
        {R"({"a":1,"k":1,"b":1,"tts":{"model":"m","x":1}})", R"({"a": 2})",
         "required /tts/model; required /b"},
        {R"({"a":1,"k":1,"tts":{"model":"m","x":1}})", R"({"a": 1})",
         R"({"a":1,"k":1,"tts":{"model":"m","x":1}})"},
        // what was not there does not leave
        {R"({"a":1,"k":1,"tts":{"model":"m"}})", R"({"a": 2, "tts": {"model": "n"}})",
         R"({"a":2,"k":1,"tts":{"model":"n"}})"},
        {R"({"a":1,"k":1,"b":1,"tts":{"model":"m"}})", R"({"a": 2, "k": 2})",
         "required /tts/x; required /tts/model; required /b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_a_rule_takes_out_within_an_object_may_be_missed_there)
{
    platform const asked{
        R"("m": true, "o": {"type": "object", "properties": {"x": true, "y": true, "id": {"readOnly":
        true}}, "required": ["x", "id"], "x-voicecfg": {"merge": "overlay"}}, "n": {"minimum": 0},
        "all": true)",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/x", "/o/id"]}},
        {"resets": {"member": "all", "members": ["/o/y", "o"]}}]})"};
    constexpr row rows[]{
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m": 2})", "required /o/x"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m": 2, "n": -1})", "required /o/x; out_of_range /n"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m": 2, "o": {"y": 2}})", "required /o/x"},
        {R"({"m":1,"o":{"x":1,"y":1}})", R"({"m": 2, "o": {"x": 2}})",
         R"({"m":2,"o":{"x":2,"y":1}})"},
        {R"({"m":1,"o":{"y":1,"id":5}})", R"({"m": 2})", R"({"m":2,"o":{"y":1}})"},
        {R"({"all":1,"m":1,"o":{"x":1,"y":1}})", R"({"all": 2})", R"({"all":2,"m":1})"},
        {R"({"all":1,"m":1,"o":{"x":1,"y":1}})", R"({"all": 2, "m": 2})", R"({"all":2,"m":2})"},
        {R"({"m":1,"o":{"x":null,"y":1}})", R"({"m": 2})", "required /o/x"},
        {R"({"m":1,"o":null})", R"({"m": 2})", R"({"m":2,"o":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_leaves_several_objects_is_missed_in_each_that_asks_for_it)
{
    platform const asked{
        R"("m": true, "o": {"type": "object", "properties": {"x": true}, "required": ["x"],
        "x-voicecfg": {"merge": "overlay"}}, "r": {"type": "object", "properties": {"x": true},
        "required": ["x"], "x-voicecfg": {"merge": "overlay"}}, "u": {"oneOf": [{"type": "object",
        "properties": {"k": {"const": "a"}, "p": true}, "required": ["k", "p"]}, {"type": "object",
        "properties": {"k": {"const": "b"}}, "required": ["k"]}], "discriminator": {"propertyName":
        "k"}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/r/x", "/o/x",
        "/u/p"]}}]})"};
    constexpr row rows[]{
        {R"({"m":1,"o":{"x":1},"r":{"x":1}})", R"({"m": 2})", "required /o/x; required /r/x"},
        {R"({"m":1,"u":{"k":"a","p":1}})", R"({"m": 2})", "required /u/p"},
        {R"({"m":1,"u":{"k":"b","p":1}})", R"({"m": 2})", R"({"m":2,"u":{"k":"b"}})"},
        {R"({"m":1,"u":{"k":"c","p":1}})", R"({"m": 2})", R"({"m":2,"u":{"k":"c"}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_sent_as_it_is_stored_is_not_taken_out)
{
    platform asked{
        R"("m": true, "x": true, "o": {"type": "object", "properties": {"x": true, "y": true, "w":
        {"type": "object", "properties": {"x": true, "n": true}, "x-voicecfg": {"merge": "overlay",
        "rules": [{"resets": {"member": "n", "members": ["x"]}}]}}}, "x-voicecfg": {"merge":
        "overlay"}})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/x", "x",
        "/o/w/x"]}}]})"};
    constexpr row rows[]{
        {R"({"m":1,"x":1,"o":{"x":1,"y":1}})", R"({"m": 2, "x": 1, "o": {"x": 1}})",
         R"({"m":2,"x":1,"o":{"x":1,"y":1}})"},
        {R"({"m":1,"o":{"x":1,"w":{"x":1}}})", R"({"m": 2, "o": {"w": {"x": 1}}})",
         R"({"m":2,"o":{"w":{"x":1}}})"},
        {R"({"m":1,"o":{"w":{"x":1,"n":1}}})", R"({"o": {"w": {"x": 1, "n": 2}}})",
         R"({"m":1,"o":{"w":{"x":1,"n":2}}})"},
    };
    for (auto const recheck : {rechecking::touched, rechecking::changed}) {
        asked.chosen.recheck = recheck;
        for (auto const& [stored, patch, expected] : rows)
            BOOST_TEST_CONTEXT(patch << " over " << stored)
            {
                BOOST_TEST(asked.merged(stored, patch) == expected);
            }
    }
}

BOOST_AUTO_TEST_CASE(what_leaves_within_an_object_is_told_at_its_place)
{
    platform const asked{reset_within_members, resetting_within};
    BOOST_TEST(asked.noticed(R"({"m":1,"n":1,"o":{"x":1},"p":{"q":{"x":1}},"w":{"x":1}})",
                             R"({"m":2,"o":{"z":" "}})") ==
               "member_dropped /o/x; member_dropped /w/x; member_dropped /p/q/x");
}

BOOST_AUTO_TEST_CASE(what_a_later_rule_takes_out_lacks_by_the_patch_but_is_not_sent)
{
    platform const asked{
        R"("a": true, "b": true, "k": true, "m": true, "z": {"type": "null"}, "o": {"type": "object", "properties": {"x":
        true}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"together": ["a", "k"]}, {"when": {"member": "a", "is": [1]},
        "requires": ["b", "/o/x"], "forbids": ["z"]}, {"resets": {"member": "m", "members": ["k", "b", "/o/x"]}}]})"};
    constexpr row rows[]{
        {R"({"m":1,"k":1,"a":1,"b":1})", R"({"m": 2})", R"({"m":2,"a":1})"},
        {R"({"m":1,"a":1,"b":1,"k":1,"o":{"x":1}})", R"({"m": 2, "z": null})",
         "required /b; required /o/x"},
        {R"({"m":1,"a":1,"k":1,"o":{"x":1}})", R"({"m": 1, "z": null})", "required /b stored"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_leaves_a_stored_object_is_not_audited)
{
    platform asked{
        R"("m": true, "o": {"type": "object", "properties": {"x": {"type": "string"}, "q": {"type":
        "integer"}, "p": {"type": "object", "required": ["x"], "properties": {"x": {"type":
        "string"}, "q": {"type": "integer"}}}}, "required": ["q"]})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/x", "/o/p/q",
        "/o/q"]}}]})"};
    constexpr auto stored = R"({"m":1,"o":{"x":5,"p":{"x":"x","q":"y"}}})";
    asked.chosen.recheck = rechecking::tell;
    BOOST_TEST(asked.noticed(stored, R"({"m": 2})") ==
               "member_dropped /o/x; member_dropped /o/p/q; stale /o/q required");
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"m":1,"o":{"x":5,"q":1}})", R"({"m": 2})") == "required /o/q");
    BOOST_TEST(asked.merged(R"({"m":1,"o":{"x":5,"q":1}})", R"({"m": 1})") ==
               "wrong_type /o/x stored");
}

BOOST_AUTO_TEST_CASE(an_overlay_by_a_tag_beside_that_is_missing_may_change_nothing)
{
    platform asked{
        R"("kind": {"type": "string"}, "a": true, "o": {"type": "object", "x-voicecfg": {"beside":
        "kind", "branches": [{"tag": "k", "$ref": "#/$defs/K"}], "merge": "overlay"}})",
        R"("$defs": {"K": {"type": "object", "properties": {"x": true}}}, "x-voicecfg": {"rules":
        [{"resets": {"member": "o", "members": ["a"]}}]})"};
    constexpr auto stored = R"({"a":1,"o":{"x":1,"y":2}})";
    for (auto const recheck : {rechecking::touched, rechecking::changed}) {
        asked.chosen.recheck = recheck;
        BOOST_TEST(asked.merged(stored, R"({"o": {"x": 1}})") == stored);
        BOOST_TEST(asked.merged(stored, R"({"o": {"x": 2}})") == R"({"o":{"x":2,"y":2}})");
    }
}

BOOST_AUTO_TEST_CASE(a_member_that_is_at_fault_resets_nothing)
{
    platform const asked{
        R"("m": {"type": ["integer", "null"], "minimum": 0}, "x": {"type": "string"}, "y": true, "l": {"type":
        "array", "items": {"type": "integer"}, "maxItems": 2}, "voice": {"type": "string",
        "x-voicecfg": {"list": "voices"}}, "tone": {"type": "string", "x-voicecfg": {"list":
        "tones", "within": "voice"}}, "o": {"type": "object", "properties": {"k": {"type":
        "integer", "maximum": 9}}, "x-voicecfg": {"merge": "overlay"}}, "n": {"type": ["object",
        "null"], "properties": {"k": true}}, "r": {"type": ["object", "null"],
        "properties": {"k": true}, "x-voicecfg": {"null": "removes"}}, "u": {"oneOf": [{"type":
        "object", "properties": {"t": {"const": "a"}, "k": {"type": "integer"}}, "required":
        ["t"]}, {"type": "object", "properties": {"t": {"const": "b"}}, "required": ["t"]}],
        "discriminator": {"propertyName": "t"}})",
        R"("x-voicecfg": {"catalog": {"": {"voices": {"plain": true, "lists": {"tones": {"plain":
        true}}}}}, "rules": [{"resets": {"member": "m", "members": ["x"]}}, {"resets": {"member":
        "l", "members": ["x"]}}, {"resets": {"member": "tone", "members": ["x"]}}, {"resets":
        {"member": "o", "members": ["x"]}}, {"resets": {"member": "/o/k", "members": ["x"]}},
        {"resets": {"member": "/n/k", "members": ["x"]}}, {"resets": {"member": "/r/k", "members":
        ["x"]}}, {"resets": {"member": "/u/k", "members": ["x"]}}, {"together": ["x", "y"]}]})",
        R"({"voices": [{"value": "v1", "tones": ["t1"]}, {"value": "v2", "tones": ["t2"]}]})"};
    constexpr row rows[]{
        {R"({"m":1,"x":"x","y":1})", R"({"m": -1})", "out_of_range /m"},
        {R"({"m":1,"x":"x","y":1})", R"({"m": "2"})", "wrong_type /m"},
        {R"({"m":1,"x":"x","y":1})", R"({"m": null})", "required /x"},
        {R"({"m":1,"x":"x","y":1,"l":[]})", R"({"l": [1, 2, 3]})", "too_many /l"},
        // what stands in it is no fault of its own
        {R"({"m":1,"x":"x","y":1,"l":[]})", R"({"l": ["1"]})", "wrong_type /l/0; required /x"},
        {R"({"m":1,"x":"x","y":1,"voice":"v1","tone":"t1"})", R"({"tone": "t2"})",
         "not_in_catalog /tone"},
        {R"({"m":1,"x":"x","y":1,"voice":"v1","tone":"t1"})", R"({"voice": "v2", "tone": "t2"})",
         "required /x"},
        {R"({"m":1,"x":"x","y":1,"o":{"k":1}})", R"({"o": 5})", "wrong_type /o"},
        {R"({"m":1,"x":"x","y":1,"o":{"k":1}})", R"({"o": {"k": 10}})",
         "out_of_range /o/k; required /x"},
        {R"({"m":1,"x":"x","y":1,"n":{"k":1}})", R"({"n": 5})", "wrong_type /n"},
        {R"({"m":1,"x":"x","y":1,"n":{"k":1}})", R"({"n": null})", "required /x"},
        {R"({"m":1,"x":"x","y":1,"r":{"k":1}})", R"({"r": null})", "required /x"},
        // a shape that does not have the member has nothing against it, and one that no tag picks
        {R"({"m":1,"x":"x","y":1,"u":{"t":"b","k":1}})", R"({"u": {"t": "b", "k": 2}})",
         "required /x"},
        {R"({"m":1,"x":"x","y":1,"u":{"t":"b","k":1}})", R"({"u": {"t": "c", "k": 2}})",
         "not_one_of /u/t; required /x"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
