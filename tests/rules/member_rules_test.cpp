// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/member_rules.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

BOOST_AUTO_TEST_SUITE(rules_member_rules_test)

namespace {

using namespace asked_platform;

constexpr auto acts_members =
    R"("a": {"type": ["boolean", "null"]}, "b": {"type": ["string", "null"], "minLength": 1},
        "c": {"type": ["string", "null"]})";
constexpr auto needing =
    R"("x-voicecfg": {"rules": [{"needs": {"member": "a", "needed": "b"}}, {"needs": {"member":
        "c", "needed": "b"}}]})";
constexpr auto modes_members =
    R"("mode": {"type": ["string", "integer", "null"]}, "r": true, "q": {"type": "string"},
        "f": {"type": ["integer", "null"]}, "o": {"type": "integer", "minimum": 0}, "z": true)";
constexpr auto following =
    R"("x-voicecfg": {"rules": [{"when": {"member": "mode", "is": ["x", 1]}, "requires": ["r",
        "q"], "forbids": ["f"], "only": {"o": [1, 2]}}]})";
constexpr auto any_three_members =
    R"("a": true, "b": true, "c": {"type": ["integer", "null"]}, "z": true)";
constexpr auto at_most_one = R"("x-voicecfg": {"rules": [{"exclusive": ["a", "b", "c"]}]})";
constexpr auto any_two_members = R"("a": {"type": ["integer", "null"]}, "b": true, "z": true)";
constexpr auto exactly_one =
    R"("x-voicecfg": {"rules": [{"exclusive": ["a", "b"], "exactly": true}]})";
constexpr auto all_or_none = R"("x-voicecfg": {"rules": [{"together": ["a", "b", "c"]}]})";
constexpr auto agreeing_members =
    R"("voice": {"type": "string", "x-voicecfg": {"list": "voices"}}, "s": {"type": "string"},
        "i": true, "f": {"type": ["boolean", "null"]}, "l": true)";
constexpr auto agreements =
    R"("x-voicecfg": {"catalog": {"": {"voices": {"attributes": {"mode": "string", "n":
        "integer", "flag": "boolean", "many": "list"}}}}, "rules": [{"agrees": {"member":
        "voice", "attribute": "mode", "with": "s"}}, {"agrees": {"member": "voice", "attribute":
        "n", "with": "i"}}, {"agrees": {"member": "voice", "attribute": "flag", "with": "f"}},
        {"agrees": {"member": "voice", "attribute": "many", "with": "l"}}]})";
constexpr auto voices =
    R"({"voices": [{"value": "v1", "mode": "p", "n": 5, "flag": true, "many": ["p", 2, false]},
        {"value": "v2"}, {"value": "v3", "many": []}]})";
constexpr auto hidden_members =
    R"("a": true, "s": {"type": "string", "writeOnly": true}, "r": {"type": "string",
        "readOnly": true})";
constexpr auto of_hidden =
    R"("x-voicecfg": {"rules": [{"when": {"member": "a", "is": [1]}, "requires": ["s", "r"],
        "forbids": []}, {"when": {"member": "a", "is": [2]}, "only": {"s": ["right"]}}, {"when":
        {"member": "a", "is": [3]}, "forbids": ["s"]}]})";
constexpr auto objects_members =
    R"("o": {"type": "object", "properties": {"a": true, "b": true, "z": true}, "x-voicecfg":
        {"rules": [{"together": ["a", "b"]}]}}, "l": {"type": "array", "items": {"type":
        "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"together":
        ["a", "b"]}]}}}, "v": {"type": "object", "properties": {"a": true, "b": true, "z":
        true}, "x-voicecfg": {"merge": "overlay", "rules": [{"together": ["a", "b"]}]}})";

constexpr auto needed_within_members =
    R"("a": {"type": "boolean"}, "c": {"type": "boolean"}, "d": {"type": "boolean"}, "r":
        {"readOnly": true}, "o": {"type": "object", "properties": {"b": {"type": "string",
        "minLength": 1}, "z": true}, "x-voicecfg": {"merge": "overlay"}}, "u": {"oneOf":
        [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "t"}})";
constexpr auto needing_within =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "x": {"type": "string", "minLength": 1}}}}, "x-voicecfg": {"rules": [{"needs":
        {"member": "a", "needed": "/o/b"}}, {"needs": {"member": "c", "needed": "r"}},
        {"needs": {"member": "d", "needed": "/u/x"}}]})";
constexpr auto agreeing_within_members =
    R"("w": {"type": "object", "properties": {"voice": {"type": "string", "x-voicecfg": {"list":
        "voices"}}, "provider": {"type": "string", "x-voicecfg": {"list": "providers"}}, "model":
        {"type": "string", "x-voicecfg": {"list": "models", "within": "provider"}}, "k": true},
        "x-voicecfg": {"merge": "overlay"}}, "u": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref":
        "#/$defs/B"}], "discriminator": {"propertyName": "t"}}, "s": {"type": "string"}, "n":
        {"type": "integer"})";
constexpr auto agreements_within =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "w": {"type": "object", "properties": {"id": {"type": "string", "x-voicecfg": {"list":
        "voices"}}}}}}, "B": {"type": "object", "required": ["t"], "properties": {"t": {"const":
        "b"}}}}, "x-voicecfg": {"catalog": {"": {"voices": {"attributes": {"mode": "string"}},
        "providers": {"lists": {"models": {"attributes": {"n": "integer"}}}}}}, "rules":
        [{"agrees": {"member": "/w/voice", "attribute": "mode", "with": "s"}}, {"agrees":
        {"member": "/u/w/id", "attribute": "mode", "with": "s"}}, {"agrees": {"member":
        "/w/model", "attribute": "n", "with": "n"}}]})";
constexpr auto providers =
    R"({"voices": [{"value": "v1", "mode": "p"}, {"value": "5", "mode": "p"}], "providers":
        [{"value": "p1", "models": [{"value": "m", "n": 1}]}, {"value": "p2", "models":
        [{"value": "m", "n": 2}]}]})";

constexpr std::array held_rows{member{.name = "k", .type = boolean{}}};
constexpr object held{.members = held_rows};
constexpr std::array holding_rows{member{.name = "o", .type = object_of{&held}},
                                  member{.name = "s", .type = text{1}}};
constexpr rule no_member[]{agrees{"/o/voice", "mode", "s"}};
constexpr dialect unchecked{
    .name = "unchecked", .status = 400, .assistant = {.members = holding_rows}, .rules = no_member};

} // namespace

BOOST_AUTO_TEST_CASE(who_sends_a_member_needs_another)
{
    platform const asked{acts_members, needing};
    constexpr row rows[]{
        {"{}", R"({"a": true})", "required /b"},
        {R"({"b": "x"})", R"({"a": true})", R"({"b":"x","a":true})"},
        {"{}", R"({"a": false})", R"({"a":false})"},
        {"{}", R"({"a": null})", R"({"a":null})"},
        {"{}", R"({"c": "x"})", "required /b"},
        {"{}", R"({"c": null})", R"({"c":null})"},
        {R"({"b": "x"})", R"({"a": true, "b": null})", "required /b"},
        {R"({"b": ""})", R"({"a": true})", "empty_string /b stored"},
        {"{}", R"({"a": true, "b": ""})", "empty_string /b"},
        {R"({"b": ""})", R"({"a": 1})", "wrong_type /a"},
        {R"({"a": true})", R"({"b": null})", R"({"a":true,"b":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_needed_and_stored_is_told_once)
{
    platform asked{acts_members, needing};
    asked.chosen.recheck = rechecking::everything;
    constexpr row rows[]{
        {R"({"b": ""})", R"({"a": true})", "empty_string /b stored"},
        {R"({"a": true})", R"({"c": null})", R"({"a":true,"c":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(no_audit_asks_for_what_an_act_needs)
{
    platform const asked{acts_members, needing};
    BOOST_TEST(asked.audited(R"({"a": true})") == "");
}

BOOST_AUTO_TEST_CASE(what_is_needed_is_told_with_who_asks)
{
    platform const asked{acts_members, needing};
    BOOST_TEST(told(asked.first(R"({"a": true})", "{}")) == "required related /a is true");
}

BOOST_AUTO_TEST_CASE(where_a_member_has_one_of_some_values_others_follow)
{
    platform const asked{modes_members, following};
    constexpr row rows[]{
        {"{}", R"({"mode": "x"})", "required /r; required /q"},
        {"{}", R"({"mode": 1.0})", "required /r; required /q"},
        {"{}", R"({"mode": "y"})", R"({"mode":"y"})"},
        {"{}", R"({"mode": null})", R"({"mode":null})"},
        {"{}", R"({"mode": true})", "wrong_type /mode"},
        {R"({"mode": "x", "r": 1, "q": "q"})", R"({"f": 1})", "forbidden /f"},
        {R"({"mode": "x", "r": 1, "q": "q", "f": 1})", R"({"f": null})",
         R"({"mode":"x","r":1,"q":"q","f":null})"},
        {R"({"r": 1, "q": "q", "f": 1, "o": 3})", R"({"mode": "x"})",
         "forbidden /f stored; incompatible /o stored"},
        {R"({"mode": "x", "r": 1, "q": "q"})", R"({"o": 3})", "incompatible /o"},
        {R"({"mode": "x", "r": 1, "q": "q"})", R"({"o": 2.0})",
         R"({"mode":"x","r":1,"q":"q","o":2})"},
        {R"({"mode": "x", "r": 1, "q": "q"})", R"({"r": null})", "required /r"},
        {R"({"mode": "x"})", R"({"o": 1})", "required /r stored; required /q stored"},
        {R"({"mode": "x"})", R"({"z": 1})", R"({"mode":"x","z":1})"},
        {"{}", R"({"mode": "x", "r": 1, "q": 5, "f": "no", "o": -1})",
         "wrong_type /q; wrong_type /f; out_of_range /o"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(all_rules_but_needs_are_audited)
{
    platform const asked{modes_members, following};
    constexpr lone_row rows[]{
        {R"({"mode": "x", "f": 1, "o": 3})",
         "required /r stored; required /q stored; forbidden /f stored; incompatible /o stored"},
        {R"({"mode": "x", "r": 1, "q": "q"})", ""},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(all_rules_are_asked_at_creation)
{
    platform const asked{modes_members, following};
    BOOST_TEST(asked.created(R"({"mode": "x", "o": 3})") ==
               "required /r; required /q; incompatible /o");
}

BOOST_AUTO_TEST_CASE(rules_of_what_is_not_sent_are_judged_on_request)
{
    platform asked{modes_members, following};
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"mode": "x"})", R"({"z": 1})") ==
               "required /r stored; required /q stored");
}

BOOST_AUTO_TEST_CASE(rules_fill_the_report)
{
    platform asked{modes_members, following};
    asked.chosen.max_violations = 1;
    BOOST_TEST(asked.merged("{}", R"({"mode": "x", "f": 1})") == "required /r; …");
}

BOOST_AUTO_TEST_CASE(a_rule_tells_who_asks_and_what_goes)
{
    platform const asked{modes_members, following};
    constexpr row rows[]{
        {"{}", R"({"mode": "x", "r": 1, "q": "", "o": 3})",
         R"(incompatible value 3 related /mode is "x" allowed 1,2)"},
        {R"({"mode": "x", "r": 1, "q": ""})", R"({"f": 7})", "forbidden value 7 related /mode"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(or_where_it_has_none_of_them)
{
    platform const asked{
        modes_members,
        R"("x-voicecfg": {"rules": [{"when": {"member": "mode", "isNot": ["x", 1]}, "requires":
        ["q"]}]})"};
    constexpr row rows[]{
        {"{}", R"({"mode": "y"})", "required /q"},
        {"{}", R"({"mode": "x"})", R"({"mode":"x"})"},
        {"{}", R"({"mode": 1})", R"({"mode":1})"},
        {"{}", R"({"mode": null})", R"({"mode":null})"},
        {R"({"q": "q"})", R"({"mode": 2})", R"({"q":"q","mode":2})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(at_most_one_of_exclusive_members_is_there)
{
    platform const asked{any_three_members, at_most_one};
    constexpr row rows[]{
        {"{}", R"({"a": 1, "b": 1})", "forbidden /b"},
        {"{}", R"({"b": 1, "c": 1, "a": 1})", "forbidden /b; forbidden /c"},
        {R"({"a": 1})", R"({"b": 1})", "forbidden /a stored"},
        {R"({"a": 1, "b": 1})", R"({"c": 1})", "forbidden /a stored; forbidden /b stored"},
        {R"({"a": 1})", R"({"a": null, "b": 1})", R"({"a":null,"b":1})"},
        {R"({"a": 1, "b": 1})", R"({"a": null})", R"({"a":null,"b":1})"},
        {R"({"a": 1, "b": 1, "c": 1})", R"({"a": null})", "forbidden /c stored"},
        {R"({"a": 1, "b": 1})", R"({"z": 1})", R"({"a":1,"b":1,"z":1})"},
        {R"({"a": 1})", R"({"c": "no"})", "wrong_type /c"},
        {"{}", R"({"z": 1})", R"({"z":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(exclusive_members_are_audited)
{
    platform const asked{any_three_members, at_most_one};
    constexpr lone_row rows[]{
        {R"({"a": 1, "b": 1})", "forbidden /b stored"},
        {"{}", ""},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(exactly_one_is_asked_for_where_one_is_sent)
{
    platform const asked{any_two_members, exactly_one};
    constexpr row rows[]{
        {R"({"a": 1})", R"({"a": null})", "required /a"},
        {R"({"a": 1})", R"({"a": null, "b": 1})", R"({"a":null,"b":1})"},
        {"{}", R"({"z": 1})", R"({"z":1})"},
        {"{}", R"({"a": "no"})", "wrong_type /a"},
        {"{}", R"({"b": null})", "required /a"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(exactly_one_is_asked_for_at_creation)
{
    platform const asked{any_two_members, exactly_one};
    constexpr lone_row rows[]{
        {"{}", "required /a"},
        {R"({"b": 1})", R"({"b":1})"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.created(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(exactly_one_is_asked_for_by_a_complete_audit)
{
    platform asked{any_two_members, exactly_one};
    asked.chosen.complete = true;
    constexpr lone_row rows[]{
        {"{}", "required /a stored"},
        {R"({"a": 1})", ""},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(but_not_by_another_audit)
{
    platform const asked{any_two_members, exactly_one};
    BOOST_TEST(asked.audited("{}") == "");
}

BOOST_AUTO_TEST_CASE(no_read_only_member_is_asked_for)
{
    platform const asked{
        R"("a": {"readOnly": true}, "b": {"type": ["integer", "null"]}, "z": true)", exactly_one};
    BOOST_TEST(asked.created("{}") == "required /b");
}

BOOST_AUTO_TEST_CASE(where_all_are_read_only_none_is_asked_for)
{
    platform const asked{R"("a": {"readOnly": true}, "b": {"readOnly": true})", exactly_one};
    BOOST_TEST(asked.created("{}") == "{}");
}

BOOST_AUTO_TEST_CASE(all_of_some_members_are_there_or_none)
{
    platform const asked{any_three_members, all_or_none};
    constexpr row rows[]{
        {"{}", R"({"a": 1})", "required /b; required /c"},
        {"{}", R"({"b": 1, "c": 1})", "required /a"},
        {R"({"a": 1, "b": 1, "c": 1})", R"({"b": null})", "required /b"},
        {R"({"a": 1, "b": 1, "c": 1})", R"({"b": null, "a": null, "c": null})",
         R"({"a":null,"b":null,"c":null})"},
        {R"({"a": 1})", R"({"z": 1})", R"({"a":1,"z":1})"},
        {R"({"a": 1})", R"({"b": 1})", "required /c"},
        {R"({"a": 1, "b": 1})", R"({"c": "no"})", "wrong_type /c"},
        {"{}", R"({"a": null})", R"({"a":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(who_is_sent_asks_for_the_others)
{
    platform const asked{any_three_members, all_or_none};
    BOOST_TEST(told(asked.first(R"({"b": 2})", R"({"a": 1})")) == "required related /b is 2");
}

BOOST_AUTO_TEST_CASE(members_that_stand_together_are_audited)
{
    platform const asked{any_three_members, all_or_none};
    BOOST_TEST(asked.audited(R"({"a": 1})") == "required /b stored; required /c stored");
}

BOOST_AUTO_TEST_CASE(a_member_agrees_with_an_attribute_of_each_type)
{
    platform const asked{agreeing_members, agreements, voices};
    constexpr row rows[]{
        {"{}", R"({"voice": "v1", "s": "p", "i": 5.0, "f": true, "l": 2.0})",
         R"({"voice":"v1","s":"p","i":5.0,"f":true,"l":2.0})"},
        {"{}", R"({"voice": "v1", "s": "q"})", "incompatible /voice"},
        {"{}", R"({"voice": "v1", "i": 6})", "incompatible /voice"},
        {"{}", R"({"voice": "v1", "f": false})", "incompatible /voice"},
        {"{}", R"({"voice": "v1", "l": "q"})", "incompatible /voice"},
        {R"({"voice": "v1"})", R"({"s": "q"})", "incompatible /s"},
        {R"({"voice": "v1"})", R"({"f": null})", R"({"voice":"v1","f":null})"},
        {R"({"voice": "v1"})", R"({"f": 1})", "wrong_type /f"},
        {R"({"s": "q"})", R"({"voice": "v1"})", "incompatible /voice"},
        {R"({"s": "q"})", R"({"voice": "v2"})", R"({"s":"q","voice":"v2"})"},
        {R"({"s": "q"})", R"({"voice": "v9"})", "not_in_catalog /voice"},
        {R"({"voice": "v9"})", R"({"s": "q"})", R"({"voice":"v9","s":"q"})"},
        {R"({"voice": 5})", R"({"s": "q"})", R"({"voice":5,"s":"q"})"},
        {R"({"s": 5})", R"({"voice": "v1"})", R"({"s":5,"voice":"v1"})"},
        {R"({"voice": "v3"})", R"({"l": 1})", "incompatible /l"},
        {R"({"voice": "v1", "s": "q"})", R"({"i": 5})", R"({"voice":"v1","s":"q","i":5})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_member_that_disagrees_is_told_with_the_other)
{
    platform const asked{agreeing_members, agreements, voices};
    constexpr row rows[]{
        {R"({"voice": "v1"})", R"({"s": "q"})",
         R"(incompatible at voices[v1].mode value "q" related /voice allowed "p")"},
        {R"({"voice": "v1"})", R"({"l": "q"})",
         R"(incompatible at voices[v1].many value "q" related /voice allowed "p",2,false)"},
        {"{}", R"({"voice": "v1", "s": "q"})",
         R"(incompatible at voices[v1].mode value "v1" related /s is "q")"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(agreement_is_audited)
{
    platform const asked{agreeing_members, agreements, voices};
    constexpr lone_row rows[]{
        {R"({"voice": "v1", "s": "q"})", "incompatible /voice stored"},
        {R"({"voice": "v1", "s": 1})", "wrong_type /s stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_rule_asks_updates_for_secrets_and_audits_for_what_is_read_only)
{
    platform const asked{hidden_members, of_hidden};
    BOOST_TEST(asked.merged("{}", R"({"a": 1})") == "required /s");
}

BOOST_AUTO_TEST_CASE(and_no_audit_for_a_secret)
{
    platform const asked{hidden_members, of_hidden};
    constexpr lone_row rows[]{
        {R"({"a": 1})", "required /r stored"},
        {R"({"a": 2, "s": "wrong"})", "incompatible /s stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_an_update_asks_for_is_asked_for_where_everything_is_judged_too)
{
    platform asked{
        R"("a": true, "b": true, "s": {"writeOnly": true}, "o": {"type": "object", "properties":
        {"a": true, "b": true, "s": {"writeOnly": true}}, "x-voicecfg": {"merge": "overlay",
        "rules": [{"together": ["a", "s"]}]}}, "q": {"type": "object", "required": ["s"],
        "properties": {"a": true, "s": {"writeOnly": true}}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"together": ["a", "s"]}, {"exclusive": ["b", "s"], "exactly":
        true}]})"};
    asked.chosen.recheck = rechecking::everything;
    constexpr row rows[]{
        {"{}", R"({"a": 1, "b": 1})", "required /s"},
        {R"({"a":1,"b":1})", R"({"a": 1, "b": 1})", "required /s"},
        {R"({"a":1,"b":1})", R"({"o": {}})", R"({"a":1,"b":1,"o":{}})"},
        {R"({"o":{"a":1}})", R"({"o": {"a": 1}})", "required /o/s"},
        {R"({"o":{"a":1}})", R"({"o": {"b": 1}})", R"({"o":{"a":1,"b":1}})"},
        {"{}", R"({"o": {"a": 1}})", "required /o/s"},
        {R"({"q":{"a":1}})", R"({"q": {"a": 1}})", "required /q/s stored"},
        {R"({"q":{"a":1}})", R"({"b": 1})", R"({"q":{"a":1},"b":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_read_only_member_that_is_sent_back_is_sent)
{
    platform const asked{
        R"("id": {"readOnly": true}, "a": true, "l": {"type": "array", "items": {"type": "object",
        "properties": {"id": {"readOnly": true}, "a": true}, "x-voicecfg": {"rules": [{"needs":
        {"member": "id", "needed": "a"}}]}}}, "m": {"type": "object",
        "additionalProperties": {"type": "object", "properties": {"id": {"readOnly": true}, "a":
        true}, "x-voicecfg": {"rules": [{"exclusive": ["a", "id"]}]}}}, "e": {"type": "object", "properties": {"id":
        {"readOnly": true}, "a": true}, "x-voicecfg": {"rules": [{"exclusive": ["a", "id"],
        "exactly": true}]}}, "o": {"type": "object", "properties": {"id":
        {"readOnly": true}, "a": true, "b": true}, "x-voicecfg": {"rules": [{"exclusive": ["id",
        "a"]}]}})",
        R"("x-voicecfg": {"rules": [{"needs": {"member": "id", "needed": "a"}}]})"};
    constexpr row rows[]{
        {R"({"id":1})", R"({"id": 1.0})", "required /a"},
        {R"({"id":1})", R"({"o": {}})", R"({"id":1,"o":{}})"},
        {R"({"id":1})", R"({"id": 2})", "read_only /id"},
        {R"({"l":[{"id":1,"a":1},{"id":2}]})", R"({"l": [{"id": 2}]})", "required /l/0/a"},
        {R"({"l":[{"id":1},{"id":2}]})", R"({"l": [{"id": 1}, {"id": 2}]})",
         "required /l/0/a; required /l/1/a"},
        {R"({"l":[{"id":1}]})", R"({"l": [{"id": 2}]})", "read_only /l/0/id"},
        {R"({"o":{"id":1}})", R"({"o": {"id": 1, "a": 1}})", "forbidden /o/a"},
        {R"({"o":{"id":1}})", R"({"o": {"a": 1}})", "forbidden /o/id stored"},
        // else it has a fault, and is neither there nor missing
        {"{}", R"({"e": {"id": 1}})", "read_only /e/id"},
        {R"({"e":{"a":1}})", R"({"e": {"id": 1, "a": 1}})", "read_only /e/id"},
        // an entry of a map stands where it stood
        {R"({"m":{"k":{"id":1}}})", R"({"m": {"k": {"id": 1, "a": 1}}})", "forbidden /m/k/id"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(which_member_is_sent_back_is_seen_among_others_beyond_the_table)
{
    platform asked{
        R"("ad": {"readOnly": true}, "id": {"readOnly": true}, "a": true, "m": true, "v": {"type":
        "object", "properties": {"by": {"type": "string"}, "id": {"readOnly": true}, "a": true},
        "x-voicecfg": {"discriminator": "by", "rules": [{"needs": {"member": "id", "needed":
        "a"}}]}})",
        R"("x-voicecfg": {"rules": [{"needs": {"member": "id", "needed": "a"}}, {"resets":
        {"member": "m", "members": ["id"]}}, {"together": ["id", "m"]}]})"};
    constexpr row rows[]{
        {R"({"ad":0,"id":1,"b":3})", R"({"a": 1, "b": 2, "ad": 0, "id": 1, "m": 1})",
         R"({"ad":0,"id":1,"b":2,"a":1,"m":1})"},
        // updates do not ask for it
        {R"({"id":1,"m":1})", R"({"m": 2})", R"({"m":2})"},
        {R"({"v":{"by":"x","id":1}})", R"({"v": {"by": "x", "id": 1}})", "required /v/a"},
        {R"({"v":{"by":"x","id":1}})", R"({"v": {"by": "y", "id": 1}})", "read_only /v/id"},
    };
    for (auto const recheck : {rechecking::touched, rechecking::everything}) {
        asked.chosen.recheck = recheck;
        for (auto const& [stored, patch, expected] : rows)
            BOOST_TEST_CONTEXT(patch << " over " << stored)
            {
                BOOST_TEST(asked.merged(stored, patch) == expected);
            }
    }
}

BOOST_AUTO_TEST_CASE(a_creation_that_ignores_what_it_does_not_know_misses_a_read_only_member)
{
    platform asked{
        R"("id": {"readOnly": true}, "a": true)",
        R"("x-voicecfg": {"rules": [{"when": {"member": "id", "is": [1]}, "forbids": ["a"]},
        {"exclusive": ["id", "a"], "exactly": true}]})"};
    BOOST_TEST(asked.created(R"({"id": 1, "a": 1})") == "read_only /id");
    asked.chosen.unknown = unknown_members::ignore;
    BOOST_TEST(asked.created(R"({"id": 1, "a": 1})") == R"({"a":1})");
    BOOST_TEST(asked.created(R"({"id": 1})") == "required /a");
}

BOOST_AUTO_TEST_CASE(what_is_needed_and_stays_is_told_as_if_it_were_sent)
{
    platform const asked{
        R"("o": {"type": "object", "properties": {"a": true, "id": {"type": "integer", "readOnly":
        true}}, "x-voicecfg": {"rules": [{"needs": {"member": "a", "needed": "id"}}]}})"};
    constexpr row rows[]{
        {R"({"o":{"id":""}})", R"({"o": {"a": 1}})", "wrong_type /o/id stored"},
        {R"({"o":{"id":""}})", R"({"o": {"b": 1}})", R"({"o":{"b":1,"id":""}})"},
        {R"({"o":{"id":5}})", R"({"o": {"a": 1}})", R"({"o":{"a":1,"id":5}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_told_already_is_not_told_where_it_is_needed)
{
    platform asked{
        R"("a": true, "b": {"type": "string"})",
        R"("x-voicecfg": {"rules": [{"when": {"member": "a", "is": [1]}, "only": {"b": ["x"]}},
        {"needs": {"member": "a", "needed": "b"}}]})"};
    BOOST_TEST(asked.merged(R"({"b": 5})", R"({"a": 1})") == "incompatible /b stored");
    BOOST_TEST(asked.merged(R"({"b": 5})", R"({"a": 2})") == "wrong_type /b stored");
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"b": 5})", R"({"a": 2})") == "wrong_type /b stored");
    BOOST_TEST(asked.merged(R"({"b": "x"})", R"({"a": 2})") == R"({"b":"x","a":2})");
}

BOOST_AUTO_TEST_CASE(what_a_rule_forbids_it_restricts_no_more)
{
    platform const asked{
        R"("a": true, "o": {"type": "object", "properties": {"x": true}}, "x": true)",
        R"("x-voicecfg": {"rules": [{"when": {"member": "a", "is": [1]}, "forbids": ["o", "x"],
        "only": {"/o/x": [1], "x": [1]}}]})"};
    BOOST_TEST(asked.sent(R"({"a": 1, "o": {"x": 2}, "x": 2})") == "forbidden /o; forbidden /x");
}

BOOST_AUTO_TEST_CASE(a_rule_shows_no_secret)
{
    platform const asked{hidden_members, of_hidden};
    constexpr row rows[]{
        {"{}", R"({"a": 2, "s": "wrong"})", R"(incompatible related /a is 2 allowed "right")"},
        {"{}", R"({"a": 3, "s": "wrong"})", "forbidden related /a is 3"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(an_object_has_rules_of_its_own)
{
    platform const asked{objects_members};
    constexpr row rows[]{
        {"{}", R"({"o": {"a": 1}})", "required /o/b"},
        {"{}", R"({"l": [{"a": 1}, {}, {"b": 1}]})", "required /l/0/b; required /l/2/a"},
        {R"({"o": {"a": 1}})", R"({"v": {"z": 1}})", R"({"o":{"a": 1},"v":{"z": 1}})"},
        {R"({"v": {"a": 1}})", R"({"v": {"z": 1}})", R"({"v":{"a":1,"z":1}})"},
        {R"({"v": {"a": 1, "b": 1}})", R"({"v": {"b": null}})", "required /v/b"},
        {R"({"v": {"a": 1}})", R"({"v": {"a": 2}})", "required /v/b"},
        {R"({"v": {"b": 1}})", R"({"v": {"a": 2}})", R"({"v":{"b":1,"a":2}})"},
        {R"({"v": 5})", R"({"v": {"a": 2}})", "required /v/b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(nothing_is_shown_of_a_secret_that_asks)
{
    platform const asked{
        R"("k": {"type": "string", "writeOnly": true}, "b": true, "n": {"type": "integer",
        "minimum": 0})",
        R"("x-voicecfg": {"rules": [{"when": {"member": "k", "is": ["s"]}, "requires": ["b"]},
        {"when": {"member": "k", "is": ["t"]}, "forbids": ["n"]}]})"};
    constexpr row rows[]{
        {"{}", R"({"k": "s"})", "required related /k"},
        {"{}", R"({"k": "t", "n": 5})", "forbidden value 5 related /k"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_needed_is_asked_for_where_a_client_can_send_it)
{
    platform const asked{needed_within_members, needing_within};
    constexpr row rows[]{
        {"{}", R"({"c": true})", R"({"c":true})"},
        {"{}", R"({"a": true, "o": 5})", "wrong_type /o"},
        {"{}", R"({"a": true, "o": {}})", "required /o/b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_is_needed_and_stored_within_an_object_is_told_with_its_own_code)
{
    platform const asked{needed_within_members, needing_within};
    constexpr row rows[]{
        {R"({"o":{"b":""}})", R"({"a": true})", "empty_string /o/b stored"},
        {R"({"o":{"b":""}})", R"({"a": true, "o": {"z": 1}})", "empty_string /o/b stored"},
        {R"({"o":{"b":"x"}})", R"({"a": true, "o": {"z": 1}})",
         R"({"o":{"b":"x","z":1},"a":true})"},
        {R"({"u":{"t":"a","x":""}})", R"({"d": true})", "empty_string /u/x stored"},
        {R"({"u":{"t":"gone","x":""}})", R"({"d": true})", R"({"u":{"t":"gone","x":""},"d":true})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_member_at_fault_is_neither_there_nor_missing)
{
    platform const asked{modes_members, following};
    BOOST_TEST(asked.merged("{}", R"({"mode": "x", "r": 1, "q": null})") == "wrong_type /q");
}

BOOST_AUTO_TEST_CASE(rules_of_stored_objects_are_judged_on_request)
{
    platform asked{objects_members};
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"o": {"a": 1}})", R"({"l": []})") == "required /o/b stored");
}

BOOST_AUTO_TEST_CASE(a_member_of_an_object_within_agrees_with_an_attribute)
{
    platform const asked{agreeing_within_members, agreements_within, providers};
    constexpr row rows[]{
        {"{}", R"({"w": {"voice": "v1"}, "s": "q"})", "incompatible /w/voice"},
        {"{}", R"({"w": {"voice": "v1"}, "s": "p"})", R"({"w":{"voice": "v1"},"s":"p"})"},
        {"{}", R"({"w": {"voice": "v9"}, "s": "q"})", "not_in_catalog /w/voice"},
        {R"({"w":{"voice":"v1"}})", R"({"s": "q"})", "incompatible /s"},
        {R"({"w":{"voice":"v1"}})", R"({"w": {"k": 1}, "s": "q"})", "incompatible /s"},
        {R"({"w":{"voice":"v1"},"s":"q"})", R"({"w": {"k": 1}})",
         R"({"w":{"voice":"v1","k":1},"s":"q"})"},
        {R"({"w":{"voice":5}})", R"({"s": "q"})", R"({"w":{"voice":5},"s":"q"})"},
        {R"({"w":{"voice":true}})", R"({"s": "q"})", R"({"w":{"voice":true},"s":"q"})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_holds_its_list_may_be_sent_or_stored)
{
    platform const asked{agreeing_within_members, agreements_within, providers};
    constexpr row rows[]{
        {R"({"w":{"model":"m"}})", R"({"w": {"provider": "p1"}, "n": 2})", "incompatible /n"},
        {R"({"w":{"model":"m"}})", R"({"w": {"provider": "p2"}, "n": 2})",
         R"({"w":{"model":"m","provider":"p2"},"n":2})"},
        {R"({"w":{"provider":"p1"}})", R"({"w": {"model": "m"}, "n": 2})", "incompatible /w/model"},
        {R"({"w":{"provider":"gone","model":"m"}})", R"({"n": 2})",
         R"({"w":{"provider":"gone","model":"m"},"n":2})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(nothing_agrees_that_no_table_of_its_union_has)
{
    platform const asked{agreeing_within_members, agreements_within, providers};
    constexpr row rows[]{
        {R"({"u":{"t":"a","w":{"id":"v1"}}})", R"({"s": "q"})", "incompatible /s"},
        {R"({"u":{"t":"b","w":{"id":"v1"}}})", R"({"s": "q"})",
         R"({"u":{"t":"b","w":{"id":"v1"}},"s":"q"})"},
        {R"({"u":{"t":"gone","w":{"id":"v1"}}})", R"({"s": "q"})",
         R"({"u":{"t":"gone","w":{"id":"v1"}},"s":"q"})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_no_table_has_agrees_with_everything)
{
    auto const made = apply_text(
        {.dialect = unchecked, .stored = R"({"o":{"voice":"v1"}})", .patch = R"({"s":"q"})"});
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST(made.value() == R"({"o":{"voice":"v1"},"s":"q"})");
}

BOOST_AUTO_TEST_CASE(nothing_of_a_wrong_type_is_compared)
{
    platform const asked{
        R"("voice": {"type": "string", "pattern": ".", "x-voicecfg": {"list": "voices"}}, "s":
        {"type": "string", "pattern": "."}, "w": {"type": "object", "properties": {"s": {"type":
        "string"}}, "x-voicecfg": {"merge": "overlay"}})",
        R"("x-voicecfg": {"catalog": {"": {"voices": {"attributes": {"mode": "string"}}}},
        "rules": [{"agrees": {"member": "voice", "attribute": "mode", "with": "s"}}, {"agrees":
        {"member": "voice", "attribute": "mode", "with": "/w/s"}}]})",
        R"({"voices": [{"value": "5", "mode": "p"}]})"};
    constexpr row rows[]{
        {R"({"voice":5})", R"({"s": "q"})", R"({"voice":5,"s":"q"})"},
        {R"({"voice":true})", R"({"s": "q"})", R"({"voice":true,"s":"q"})"},
        {R"({"s":5})", R"({"voice": "5"})", R"({"s":5,"voice":"5"})"},
        {R"({"w":{"s":5}})", R"({"voice": "5"})", R"({"w":{"s":5},"voice":"5"})"},
        {R"({"w":{"s":"q"}})", R"({"voice": "5"})", "incompatible /voice"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
