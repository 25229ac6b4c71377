// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/tagged.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_tagged_test)

namespace {

using namespace asked_platform;

constexpr auto replaced_members =
    R"("u": {"$ref": "#/$defs/U"}, "l": {"type": "array", "items": {"$ref": "#/$defs/U"}}, "v":
        {"oneOf": [{"$ref": "#/$defs/O"}], "discriminator": {"propertyName": "t"}})";
constexpr auto branches =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "x": {"type": "integer", "minimum": 0}}, "additionalProperties": false}, "B": {"type":
        "object", "required": ["t", "y"], "properties": {"t": {"enum": ["b", "c"]}, "y":
        {"type": "string", "minLength": 1}}, "additionalProperties": false}, "Z": {"type":
        "object", "properties": {"z": {"type": "boolean"}}, "additionalProperties": false}, "O":
        {"type": "object", "required": ["t"], "properties": {"t": {"const": "o"}, "wide":
        {"type": "integer"}}}, "U": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}],
        "discriminator": {"propertyName": "t"}}})";
constexpr auto laid_over_members =
    R"("o": {"$ref": "#/$defs/U", "x-voicecfg": {"merge": "overlay"}})";
constexpr auto discriminated_members =
    R"("d": {"$ref": "#/$defs/U", "x-voicecfg": {"merge": "discriminated"}})";
constexpr auto beside_members =
    R"("kind": {"type": "string", "enum": ["one", "two", "three"]}, "b": {"type": "object",
        "x-voicecfg": {"beside": "kind", "branches": [{"tag": "one", "$ref": "#/$defs/Z"},
        {"tag": "two", "$ref": "#/$defs/N"}], "merge": "overlay"}})";
constexpr auto kept_list_members =
    R"("l": {"type": "array", "items": {"oneOf": [{"type": "object", "required": ["t"],
        "properties": {"t": {"const": "a"}, "x": true}, "additionalProperties": false}],
        "discriminator": {"propertyName": "t"}}})";
constexpr auto fixed_branches =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "id": {"readOnly": true}, "x": true}}, "B": {"type": "object", "required": ["t"],
        "properties": {"t": {"const": "b"}, "id": {"readOnly": true}, "y": {"type": ["integer",
        "null"], "x-voicecfg": {"null": "removes"}}}}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_tag_picks_the_branch_by_which_an_object_is_judged)
{
    platform const asked{replaced_members, branches};
    constexpr row rows[]{
        {"{}", R"({"u": {"t": "a", "x": 1}})", R"({"u":{"t": "a", "x": 1}})"},
        {"{}", R"({"u": {"x": 1}})", "required /u/t"},
        {"{}", R"({"u": {"t": "q", "x": -1}})", "not_one_of /u/t"},
        {"{}", R"({"u": {"t": 5}})", "wrong_type /u/t"},
        {"{}", R"({"u": {"t": null}})", "wrong_type /u/t"},
        {"{}", R"({"u": {"t": 1e400}})", "out_of_range /u/t"},
        {"{}", R"({"u": {"t": "b"}})", "required /u/y"},
        {"{}", R"({"u": {"t": "b", "x": -1, "y": ""}})", "empty_string /u/y; unknown_member /u/x"},
        {"{}", R"({"u": []})", "wrong_type /u"},
        {"{}", R"({"l": [{"t": "a"}, {"t": "q"}, {}]})", "not_one_of /l/1/t; required /l/2/t"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(where_no_branch_is_known_only_misspelt_members_are_told)
{
    platform const asked{replaced_members, branches};
    constexpr row rows[]{
        {"{}", R"({"u": {"t": "q", "zz": 2, "X": 1, "_y": 1, "x": -1}})",
         "not_one_of /u/t; unknown_member /u/X; unknown_member /u/_y"},
        {"{}", R"({"u": {"X": 1}})", "required /u/t; unknown_member /u/X"},
        {R"({"u": {"X": 1}})", R"({"u": {"X": 1}})", "required /u/t"},
        {R"({"u": {"X": 2}})", R"({"u": {"X": 1}})", "required /u/t; unknown_member /u/X"},
        {R"({"u": {"Y": 2}})", R"({"u": {"X": 1}})", "required /u/t; unknown_member /u/X"},
        {R"({"u": {"t": "b", "X": 1}})", R"({"u": {"X": 1}})",
         "required /u/t; unknown_member /u/X"},
        {"{}", R"({"v": {"t": "q", "WIDE": 1}})", "not_one_of /v/t"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(ignored_members_are_not_told_where_no_branch_is_known)
{
    platform asked{replaced_members, branches};
    asked.chosen.unknown = unknown_members::ignore;
    BOOST_TEST(asked.merged("{}", R"({"u": {"t": "q", "X": 1}})") == "not_one_of /u/t");
}

BOOST_AUTO_TEST_CASE(all_words_of_all_branches_are_allowed)
{
    platform const asked{replaced_members, branches};
    BOOST_TEST(told(asked.first(R"({"u": {"t": "q"}})", "{}")) ==
               R"(not_one_of value "q" allowed "a","b","c")");
}

BOOST_AUTO_TEST_CASE(an_audit_takes_a_null_tag_for_a_missing_one)
{
    platform const asked{replaced_members, branches};
    constexpr lone_row rows[]{
        {R"({"u": {"t": null, "X": 1}})", "required /u/t stored"},
        {R"({"u": {"t": "q"}})", "not_one_of /u/t stored"},
        {R"({"u": {"t": "a", "x": -1}})", "out_of_range /u/x stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(under_an_overlay_another_tag_replaces)
{
    platform const asked{laid_over_members, branches};
    constexpr row rows[]{
        {R"({"o": {"t": "b", "y": "s", "q": 1.10}})", R"({"o": {"y": "n"}})",
         R"({"o":{"t":"b","y":"n","q":1.10}})"},
        {R"({"o": {"t": "b", "y": "s", "q": 1.10}})", R"({"o": {"t": "b"}})",
         R"({"o":{"t":"b","y":"s","q":1.10}})"},
        {R"({"o": {"t": "b", "y": "s"}})", R"({"o": {"t": "c"}})", "required /o/y"},
        {R"({"o": {"t": "b", "y": "s", "q": 1}})", R"({"o": {"t": "a", "x": 2}})",
         R"({"o":{"t": "a", "x": 2}})"},
        {R"({"o": {"t": "b", "y": "s"}})", R"({"o": {"x": 1}})", "unknown_member /o/x"},
        {R"({"o": {"t": "old", "y": "s"}})", R"({"o": {"y": "n"}})", "not_one_of /o/t stored"},
        {R"({"o": {"t": 5, "y": "s"}})", R"({"o": {"y": "n"}})", "wrong_type /o/t stored"},
        {R"({"o": {"t": "old", "y": "s"}})", R"({"o": {"t": "a"}})", R"({"o":{"t": "a"}})"},
        {R"({"o": {"y": "s"}})", R"({"o": {"y": "n"}})", "required /o/t stored"},
        {R"({"o": {"y": "s"}})", R"({"o": {"t": "b"}})", R"({"o":{"y":"s","t":"b"}})"},
        {R"({"o": {"t": null, "y": "s"}})", R"({"o": {"t": "b"}})", R"({"o":{"t":"b","y":"s"}})"},
        {R"({"o": 5})", R"({"o": {"t": "b"}})", "required /o/y"},
        {R"({"o": 5})", R"({"o": {"y": "n"}})", "required /o/t"},
        {"{}", R"({"o": {"y": "n"}})", "required /o/t"},
        {"{}", R"({"o": {"t": "a"}})", R"({"o":{"t": "a"}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(members_of_a_stored_object_that_another_tag_replaces_are_told)
{
    platform const asked{laid_over_members, branches};
    constexpr row rows[]{
        {R"({"o": {"t": "b", "y": "s", "q": 1}})", R"({"o": {"t": "a", "x": 2}})",
         "member_dropped /o/q"},
        {R"({"o": {"t": "b", "y": "s", "q": 1}})", R"({"o": {"t": "b"}})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(the_stored_rest_under_an_overlay_is_judged_on_request)
{
    platform asked{laid_over_members, branches};
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"o": {"t": "a", "x": -1}})", R"({"o": {"t": "a"}})") ==
               "out_of_range /o/x stored");
}

BOOST_AUTO_TEST_CASE(an_object_without_its_tag_is_laid_over_and_complete)
{
    platform const asked{discriminated_members, branches};
    constexpr row rows[]{
        {R"({"d": {"t": "b", "y": "s", "q": 1.10}})", R"({"d": {"y": "n"}})",
         R"({"d":{"t":"b","y":"n","q":1.10}})"},
        {R"({"d": {"t": "b", "y": "s", "q": 1}})", R"({"d": {"t": "b", "y": "n"}})",
         R"({"d":{"t": "b", "y": "n"}})"},
        {R"({"d": {"t": "b", "y": "s"}})", R"({"d": {"t": "b"}})", "required /d/y"},
        {R"({"d": {"t": "a", "x": -1}})", R"({"d": {}})", R"({"d":{"t":"a","x":-1}})"},
        {R"({"d": 5})", R"({"d": {"y": "n", "Y": 1}})",
         "wrong_type /d stored; unknown_member /d/Y"},
        {"{}", R"({"d": {"y": "n"}})", "required /d/t stored"},
        {R"({"d": {"y": "s"}})", R"({"d": {"y": "n"}})", "required /d/t stored"},
        {R"({"d": {"t": "zz"}})", R"({"d": {"y": "n"}})", "not_one_of /d/t stored"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_creation_lacks_what_was_not_sent)
{
    platform const asked{discriminated_members, branches};
    constexpr lone_row rows[]{
        {R"({"d": {"y": "n"}})", "required /d/t"},
        {R"({"d": {"t": "a"}})", R"({"d":{"t": "a"}})"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.created(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_nothing_knows_stays_while_the_tag_does)
{
    platform const asked{R"("r": {"$ref": "#/$defs/U", "x-voicecfg": {"merge": "renew"}})",
                         branches};
    constexpr row rows[]{
        {R"({"r": {"t": "b", "q": 1.10, "y": "s"}})", R"({"r": {"t": "b", "y": "n"}})",
         R"({"r":{"t":"b","y":"n","q":1.10}})"},
        {R"({"r": {"t": "b", "q": 1.10, "y": "s"}})", R"({"r": {"t": "c", "y": "n"}})",
         R"({"r":{"t": "c", "y": "n"}})"},
        {R"({"r": {"q": 1.10, "y": "s"}})", R"({"r": {"t": "a"}})",
         R"({"r":{"t":"a","q":1.10,"y":"s"}})"},
        {R"({"r": {"t": "b", "q": 1.10, "y": "s"}})", R"({"r": {"t": "b", "y": "n", "q": 1.1}})",
         R"({"r":{"t":"b","y":"n","q":1.10}})"},
        {R"({"r": {"t": "b", "q": 1, "y": "s"}})", R"({"r": {"t": "b", "y": "n", "q": 2}})",
         "unknown_member /r/q"},
        {R"({"r": {"t": "b", "q": 1, "y": "s"}})", R"({"r": {"t": "a", "q": 1}})",
         "unknown_member /r/q"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(without_a_tag_there_may_be_another_branch)
{
    platform const asked{
        R"("w": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}, "x-voicecfg": {"otherwise": "#/$defs/Z", "merge": "overlay"}})",
        branches};
    constexpr row rows[]{
        {"{}", R"({"w": {"z": true}})", R"({"w":{"z": true}})"},
        {"{}", R"({"w": {}})", R"({"w":{}})"},
        {"{}", R"({"w": {"z": 1}})", "wrong_type /w/z"},
        {"{}", R"({"w": {"x": 1}})", "unknown_member /w/x"},
        {"{}", R"({"w": {"t": "q"}})", "not_one_of /w/t"},
        {R"({"w": {"t": "a"}})", R"({"w": {"z": true}})", "unknown_member /w/z"},
        {R"({"w": {"z": true}})", R"({"w": {"t": "a"}})", R"({"w":{"z":true,"t":"a"}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_tag_may_stand_beside_the_object)
{
    platform const asked{
        beside_members,
        R"("$defs": {"Z": {"type": "object", "properties": {"z": {"type": "boolean"}},
        "additionalProperties": false}, "N": {"type": "object", "properties": {"n": {"type":
        "integer"}}, "required": ["n"]}})"};
    constexpr row rows[]{
        {"{}", R"({"kind": "one", "b": {"z": 1}})", "wrong_type /b/z"},
        {"{}", R"({"kind": "two", "b": {}})", "required /b/n"},
        {"{}", R"({"kind": "two", "b": {"n": 1.0, "z": 1}})",
         R"({"kind":"two","b":{"n":1,"z":1}})"},
        {"{}", R"({"kind": "three", "b": {"z": 1, "y": 1e400}})", "out_of_range /b/y"},
        {"{}", R"({"kind": "nine", "b": {"z": 1}})", "not_one_of /kind"},
        {"{}", R"({"kind": 5, "b": {"z": 1e400}})", "wrong_type /kind; out_of_range /b/z"},
        {"{}", R"({"b": {"z": 1}})", R"({"b":{"z": 1}})"},
        {R"({"kind": "one"})", R"({"b": {"z": 1}})", "wrong_type /b/z"},
        {R"({"kind": "one", "b": {"z": true, "q": 1.10}})", R"({"b": {"z": false}})",
         R"({"kind":"one","b":{"z":false,"q":1.10}})"},
        {R"({"kind": "one", "b": {"z": true, "q": 1}})", R"({"kind": "one", "b": {"z": false}})",
         R"({"kind":"one","b":{"z":false,"q":1}})"},
        {R"({"kind": "one", "b": {"z": true, "q": 1}})", R"({"kind": "two", "b": {"n": 1}})",
         R"({"kind":"two","b":{"n": 1}})"},
        {R"({"kind": null, "b": {"z": 1}})", R"({"b": {"y": 1}})",
         R"({"kind":null,"b":{"z":1,"y":1}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(in_a_list_that_is_kept_misspelt_members_are_not_told)
{
    platform const asked{kept_list_members};
    BOOST_TEST(asked.merged(R"({"l": [{"t": "q", "X": 1}]})", R"({"l": [{"t": "q", "X": 1}]})") ==
               "not_one_of /l/0/t");
}

BOOST_AUTO_TEST_CASE(read_only_members_stay_while_the_tag_does)
{
    platform const asked{
        R"("u": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}})",
        fixed_branches};
    constexpr row rows[]{
        {R"({"u": {"t": "a", "id": 1.10, "x": 1}})", R"({"u": {"t": "a"}})",
         R"({"u":{"t":"a","id":1.10}})"},
        {R"({"u": {"t": "a", "id": 1.10, "x": 1}})", R"({"u": {"t": "b"}})", R"({"u":{"t": "b"}})"},
        {R"({"u": {"t": "a", "id": 1}})", R"({"u": {"t": "b", "id": 1}})", "read_only /u/id"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_tag_beside_that_is_at_fault_picks_nothing)
{
    platform const asked{
        R"("kind": {"type": "string"}, "o": {"type": "object", "x-voicecfg": {"beside": "kind",
        "branches": [{"tag": "a", "$ref": "#/$defs/A"}], "merge": "overlay"}})",
        R"("$defs": {"A": {"type": "object", "properties": {"x": {"type": "integer"}, "y": true},
        "required": ["y"]}})"};
    BOOST_TEST(asked.merged(R"({"kind":"a","o":{}})", R"({"kind": 5, "o": {"x": "x"}})") ==
               "wrong_type /kind");
    BOOST_TEST(asked.merged(R"({"kind":"a","o":{}})", R"({"o": {"x": "x"}})") ==
               "wrong_type /o/x; required /o/y stored");
}

BOOST_AUTO_TEST_CASE(what_a_secret_tag_may_be_stands_in_the_order_of_the_branches)
{
    platform const asked{
        R"("u": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}}, "s": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}],
        "discriminator": {"propertyName": "t"}, "writeOnly": true})",
        R"("$defs": {"A": {"type": "object", "properties": {"t": {"const": "other"}}, "required":
        ["t"]}, "B": {"type": "object", "properties": {"t": {"const": "transfer"}}, "required":
        ["t"]}})"};
    BOOST_TEST(told(asked.first(R"({"u": {"t": "Transfer"}})")) ==
               R"(not_one_of value "Transfer" suggestion "transfer" allowed "transfer","other")");
    BOOST_TEST(told(asked.first(R"({"s": {"t": "Transfer"}})")) ==
               R"(not_one_of allowed "other","transfer")");
}

BOOST_AUTO_TEST_CASE(a_branch_may_have_members_that_a_null_removes)
{
    platform const asked{
        R"("u": {"oneOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}], "discriminator":
        {"propertyName": "t"}, "x-voicecfg": {"merge": "discriminated"}})",
        fixed_branches};
    constexpr row rows[]{
        {R"({"u": {"t": "b", "y": 1, "id": 2}})", R"({"u": {"y": null, "id": 2}})",
         R"({"u":{"t":"b","id":2}})"},
        {R"({"u": {"t": "b", "y": 1}})", R"({"u": {"t": null}})", "wrong_type /u/t"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(beside_a_member_that_is_missing_anything_goes)
{
    platform const asked{
        R"("m": {"type": "object", "additionalProperties": {"x-voicecfg": {"beside": "kind",
        "branches": [{"tag": "a", "$ref": "#/$defs/A"}]}}})",
        fixed_branches};
    constexpr row rows[]{
        {"{}", R"({"m":{"k":{"x":1}}})", R"({"m":{"k":{"x":1}}})"},
        {"{}", R"({"m":{"k":{"x":1e400}}})", "out_of_range /m/k/x"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
