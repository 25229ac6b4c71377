// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/words.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_words_test)

namespace {

using namespace asked_platform;

constexpr auto lists_members =
    R"("l": {"type": "array", "items": {"type": "integer", "minimum": 1}, "uniqueItems": true,
        "minItems": 1, "maxItems": 3})";
constexpr auto anything_members =
    R"("u": {"type": "array", "uniqueItems": true}, "any": true, "open": {"type": "array"},
        "o": {"type": "object"})";
constexpr auto maps_members =
    R"("m": {"type": "object", "additionalProperties": {"type": ["string", "null"],
        "maxLength": 2}}, "n": {"type": "object", "additionalProperties": {"type": "string"}})";
constexpr auto strings_members =
    R"("s": {"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^a"}, "t": {"type":
        "string", "minLength": 2}, "f": {"type": "string", "format": "time-zone", "maxLength":
        30}, "e": {"type": "string", "enum": ["one", "two", ""], "minLength": 1, "maxLength": 9})";
constexpr auto numbers_members =
    R"("x": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, "i": {"type":
        "integer", "maximum": 5}, "j": {"type": "integer"}, "k": {"type": "integer",
        "exclusiveMinimum": -3, "exclusiveMaximum": 3}, "b": {"type": ["integer", "number"],
        "maximum": 2}, "c": {"type": "number"})";
constexpr auto alternatives_members =
    R"("k": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "pattern": "^b"},
        {"type": "array", "items": {"type": "boolean"}}, {"type": "null"}]}, "e": {"enum": [[1],
        [2, 3], "x", {"a": 1}]}, "z": {"type": "null"})";
constexpr auto hidden_members =
    R"("s": {"type": "string", "minLength": 3, "writeOnly": true}, "l": {"type": "array",
        "items": {"type": "string", "enum": ["alpha", "beta"], "writeOnly": true}}, "m":
        {"type": "object", "additionalProperties": {"type": "integer", "writeOnly": true}}, "z":
        {"type": "string", "format": "time-zone", "maxLength": 40, "writeOnly": true}, "k":
        {"type": "string", "enum": ["alpha", "beta"], "writeOnly": true})";
constexpr auto fallbacks_members =
    R"("l": {"type": "array", "items": {"type": "object", "properties": {"a": {"type":
        "integer"}, "b": true}, "additionalProperties": false}, "x-voicecfg": {"fallbackOf":
        "f"}}, "f": {"type": "object", "properties": {"a": {"type": "integer"}, "b": true},
        "x-voicecfg": {"merge": "overlay"}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_list_is_told_of_first_then_its_items_by_index)
{
    platform const asked{lists_members};
    constexpr row rows[]{
        {"{}", R"({"l": []})", "too_few /l"},
        {"{}", R"({"l": [0, 1, 1, "x"]})",
         "too_many /l; out_of_range /l/0; repeated /l/2; wrong_type /l/3"},
        {"{}", R"({"l": [1, 1.0]})", "repeated /l/1"},
        {"{}", R"({"l": [3, 1, 2]})", R"({"l":[3, 1, 2]})"},
        {"{}", R"({"l": [2.0, 1e0]})", R"({"l":[2,1]})"},
        {"{}", R"({"l": [1e400, 5]})", "out_of_range /l/0"},
        {"{}", R"({"l": {}})", "wrong_type /l"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_lies_beyond_the_maximum_of_violations_is_not_looked_at)
{
    platform asked{lists_members};
    asked.chosen.max_violations = 1;
    BOOST_TEST(asked.merged("{}", R"({"l": [0, 0, 0]})") == "out_of_range /l/0; …");
}

BOOST_AUTO_TEST_CASE(numbers_beyond_a_double_are_told_wherever_anything_may_stand)
{
    platform const asked{anything_members};
    constexpr row rows[]{
        {"{}", R"({"u": [1, {"a": 1}, {"a": 1.0}]})", "repeated /u/2"},
        {"{}", R"({"u": [[1e400], [1e400], 2, 2]})",
         "out_of_range /u/0/0; out_of_range /u/1/0; repeated /u/3"},
        {"{}", R"({"any": {"b": 1e400, "a": [1, -1e400]}})",
         "out_of_range /any/a/1; out_of_range /any/b"},
        {"{}", R"({"any": 1e400})", "out_of_range /any"},
        {"{}", R"({"any": null, "open": [null, [{"x": 1e400}]], "o": {"x": [], "y": 1e400}})",
         "out_of_range /open/1/0/x; out_of_range /o/y"},
        {"{}", R"({"any": null, "open": [null], "o": {"x": []}})",
         R"({"any":null,"open":[null],"o":{"x": []}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(numbers_beyond_a_double_fill_the_report)
{
    platform asked{anything_members};
    asked.chosen.max_violations = 2;
    BOOST_TEST(asked.merged("{}", R"({"any": [1e400, 1e400, [1e400]]})") ==
               "out_of_range /any/0; out_of_range /any/1; …");
}

BOOST_AUTO_TEST_CASE(entries_are_judged_by_their_names)
{
    platform const asked{maps_members};
    constexpr row rows[]{
        {"{}", R"({"m": {"b": "abc", "a": 1, "c": null}})", "wrong_type /m/a; too_long /m/b"},
        {"{}", R"({"n": {"a": null}})", "wrong_type /n/a"},
        {R"({"m": {"a": "x"}})", R"({"m": {"b": "y"}})", R"({"m":{"b": "y"}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(entries_fill_the_report)
{
    platform asked{maps_members};
    asked.chosen.max_violations = 1;
    BOOST_TEST(asked.merged("{}", R"({"m": {"a": 1, "b": 2, "c": 3}})") == "wrong_type /m/a; …");
}

BOOST_AUTO_TEST_CASE(stored_entries_that_are_null_count_as_absent_unless_they_may_be_null)
{
    platform const asked{maps_members};
    constexpr lone_row rows[]{
        {R"({"n": {"a": null}, "m": {"a": null}})", ""},
        {R"({"n": {"a": 1, "b": null}, "m": {"a": 5}})",
         "wrong_type /m/a stored; wrong_type /n/a stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(of_one_string_one_fault_is_told)
{
    platform const asked{strings_members};
    constexpr row rows[]{
        {"{}", R"({"s": ""})", "empty_string /s"},
        {"{}", R"({"s": "b"})", "too_short /s"},
        {"{}", R"({"s": "bbbb"})", "too_long /s"},
        {"{}", R"({"s": "bbb"})", "bad_format /s"},
        {"{}", R"({"s": "ab\u00e4"})", R"({"s":"ab\u00e4"})"},
        {"{}", R"({"f": "Nowhere"})", "bad_format /f"},
        {"{}", R"({"f": "Europe/Berlin"})", R"({"f":"Europe/Berlin"})"},
        {"{}", R"({"e": ""})", "empty_string /e"},
        {"{}", R"({"e": "three"})", "not_one_of /e"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_blank_string_is_told_where_it_must_not_be_empty)
{
    platform const asked{strings_members};
    constexpr row rows[]{
        {"{}", R"({"t": "  "})", "blank /t"},
        {"{}", R"({"t": "ab"})", ""},
        {"{}", R"({"t": " "})", "stale /t too_short"},
        {R"({"t": "  "})", R"({"s": "abc"})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_format_is_told_with_what_may_have_been_meant)
{
    platform const asked{strings_members};
    constexpr row rows[]{
        {"{}", R"({"f": "Europe/Berlinn"})",
         R"(bad_format value "Europe/Berlinn" suggestion "Europe/Berlin")"},
        {"{}", R"({"s": "bbb"})", R"(bad_format value "bbb")"},
        {"{}", R"({"e": "tow"})", R"(not_one_of value "tow" allowed "one","two","")"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(numbers_lie_within_the_bounds_that_are_given)
{
    platform const asked{numbers_members};
    constexpr row rows[]{
        {"{}", R"({"x": 0, "i": 6, "j": 0.5, "k": -3, "b": 3, "c": 1e308})",
         "out_of_range /x; out_of_range /i; wrong_type /j; out_of_range /k; out_of_range /b"},
        {"{}", R"({"x": 1, "i": -9007199254740992, "j": 9007199254740992, "k": 3})",
         "out_of_range /x; out_of_range /i; out_of_range /j; out_of_range /k"},
        {"{}",
         R"({"x": 0.5, "i": -9007199254740991, "j": 9007199254740991, "k": 2.0, "b": -1e300})",
         R"({"x":0.5,"i":-9007199254740991,"j":9007199254740991,"k":2,"b":-1e300})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(the_type_of_a_value_picks_an_alternative)
{
    platform const asked{alternatives_members};
    constexpr row rows[]{
        {"{}", R"({"k": "a"})", R"({"k":"a"})"},
        {"{}", R"({"k": "bx"})", R"({"k":"bx"})"},
        {"{}", R"({"k": "c"})", "not_one_of /k"},
        {"{}", R"({"k": [true, 1]})", "wrong_type /k/1"},
        {"{}", R"({"k": null})", R"({"k":null})"},
        {"{}", R"({"k": 5})", "wrong_type /k"},
        {"{}", R"({"k": 1e400})", "out_of_range /k"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(values_that_hold_others_may_be_chosen)
{
    platform const asked{alternatives_members};
    constexpr row rows[]{
        {"{}", R"({"e": [1.0], "z": null})", R"({"e":[1.0],"z":null})"},
        {"{}", R"({"e": {"a": 1}})", R"({"e":{"a": 1}})"},
        {"{}", R"({"e": [4]})", "not_one_of /e"},
        {"{}", R"({"e": {"a": 2}})", "not_one_of /e"},
        {"{}", R"({"e": "y", "z": 1})", "not_one_of /e; wrong_type /z"},
        {"{}", R"({"e": [1e400]})", "out_of_range /e/0"},
        {"{}", R"({"e": {"a": 1e400}})", "out_of_range /e/a"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(nothing_is_told_of_a_secret)
{
    platform const asked{hidden_members};
    constexpr row rows[]{
        {"{}", R"({"s": "ab"})", "too_short"},
        {"{}", R"({"l": ["alphq"]})", R"(not_one_of allowed "alpha","beta")"},
        {"{}", R"({"l": ["bett"]})", R"(not_one_of allowed "alpha","beta")"},
        {"{}", R"({"m": {"a": "b"}})", "wrong_type"},
        {"{}", R"({"z": "Europe/Berlinn"})", "bad_format"},
        {"{}", R"({"k": "bett"})", R"(not_one_of allowed "alpha","beta")"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(told(asked.first(patch, stored)) == expected);
        }
}

BOOST_AUTO_TEST_CASE(items_that_repeat_what_they_stand_in_for_or_an_earlier_one_are_told)
{
    platform const asked{fallbacks_members};
    constexpr row rows[]{
        {"{}", R"({"l": [{"a": 1}, {"a": 2}, {"a": 1}], "f": {"a": 2}})",
         "fallback_repeated /l/1; fallback_repeated /l/2"},
        {R"({"f": {"a": 1}})", R"({"l": [{"a": 1}], "f": {"b": 1}})", ""},
        {R"({"f": {"a": 1}})", R"({"l": [{"a": 1, "b": 2}], "f": {"b": 2}})",
         "fallback_repeated /l/0"},
        {R"({"l": [{"a": 1}, {"a": 2}]})", R"({"l": [{"a": 1}]})", "list_shrunk /l"},
        {R"({"l": [{"a": 1, "x": 1}]})", R"({"l": [{"a": 1, "x": 1}]})", ""},
        {R"({"l": 5})", R"({"l": []})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_list_that_is_sent_back_is_kept_whatever_its_items_have)
{
    platform const asked{fallbacks_members};
    constexpr row rows[]{
        {R"({"l": [{"a": 1, "x": 1.0}]})", R"({"l": [{"a": 1, "x": 1}]})",
         R"({"l":[{"a": 1, "x": 1.0}]})"},
        {R"({"l": [{"a": 1, "x": 1.0}]})", R"({"l": [{"a": 1, "x": 2}]})", "unknown_member /l/0/x"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(stored_strings_and_lists_are_audited)
{
    platform const asked{
        R"("l": {"type": "array", "minItems": 1}, "s": {"type": "string", "minLength": 2,
        "maxLength": 3})"};
    constexpr lone_row rows[]{
        {R"({"l": [], "s": "a"})", "too_few /l stored; too_short /s stored"},
        {R"({"s": "abcd"})", "too_long /s stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_format_is_told_by_its_name)
{
    platform const asked{R"("f": {"type": "string", "format": "uuid", "maxLength": 50})"};
    BOOST_TEST(told(asked.first(R"({"f": "x"})", "{}")) == R"(bad_format value "x")");
}

BOOST_AUTO_TEST_CASE(only_what_an_empty_value_replaces_is_cleared_by_one)
{
    platform const asked{
        R"("list": {"type": "array"}, "some": {"type": "array", "minItems": 1}, "words": {"type":
        "array", "enum": [["a"]]}, "map": {"type": "object"}, "row": {"type": "object",
        "properties": {"a": {}}, "required": ["a"]}, "any": {"type": ["array", "object"]},
        "one": {"type": "object", "oneOf": [{"type": "object", "properties": {"t": {"const":
        "x"}}, "required": ["t"]}], "discriminator": {"propertyName": "t"}})"};
    constexpr std::pair<std::string_view, bool> rows[]{
        {R"({"list": null})", true}, {R"({"some": null})", false}, {R"({"words": null})", false},
        {R"({"map": null})", true},  {R"({"row": null})", false},  {R"({"any": null})", false},
        {R"({"one": null})", false},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            auto const found = asked.first(sent, "{}");
            BOOST_TEST(found.code == errc::wrong_type);
            BOOST_TEST(details_of(found).clears_empty == expected);
        }
}

BOOST_AUTO_TEST_CASE(items_of_which_nothing_is_asked_may_repeat_what_they_stand_in_for)
{
    platform const asked{
        R"("l": {"type": "array", "x-voicecfg": {"fallbackOf": "f"}}, "f": {"type": "integer"})"};
    BOOST_TEST(asked.noticed("{}", R"({"f": 1, "l": [2, 1, 2]})") ==
               "fallback_repeated /l/1; fallback_repeated /l/2");
    BOOST_TEST(asked.sent(R"({"f": 1, "l": [2, 1, 2]})") == "");
}

BOOST_AUTO_TEST_SUITE_END()
