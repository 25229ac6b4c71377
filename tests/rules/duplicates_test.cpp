// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/duplicates.hpp>

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_duplicates_test)

namespace {

using voicecfg::json::document;

constexpr std::string_view none = "none";

std::string where_read(voicecfg::dialect const& platform, std::string_view text)
{
    document const read{text};
    auto const* const found = voicecfg::detail::find_duplicate(read, platform.assistant);
    return found == nullptr ? std::string{none} : voicecfg::json::pointer_to(read, *found);
}

struct row {
    std::string_view text;
    std::string_view pointer;
};

constexpr row in_lumenia[] = {
    {R"({"x":{"a":1,"a":2},"prompt":{"a":1,"a":2}})", none},
    {R"({"x":1,"x":2})", "/x"},
    {R"({"voice":{"stability":1,"stability":2}})", "/voice/stability"},
    {R"({"voice":{"extra":{"a":1,"a":2}}})", none},
    {R"({"voice":[{"a":1,"a":2}]})", none},
    {R"({"fallbackVoices":[{},{"model":1,"model":2}]})", "/fallbackVoices/1/model"},
    {R"({"fallbackVoices":[{"model":1,"model":2},{"a":1,"a":2}]})", "/fallbackVoices/0/model"},
    {R"({"fallbackVoices":{"a":1,"a":2}})", none},
    {R"({"fallbackVoices":[[{"a":1,"a":2}],7]})", none},
    {R"({"\u0076oice":{"model":1,"m\u006fdel":2}})", "/voice/model"},
    {R"({"voice":{"a":1,"a":2},"voice":{}})", "/voice/a"},
    {R"({"voice":1,"voice":{"a":1,"a":2}})", "/voice"},
    {"[]", none},
};

constexpr row in_autocalls[] = {
    {R"({"variables":{"a":1,"a":2}})", "/variables/a"},
    {R"({"variables":{"a":{"b":1,"b":2}}})", none},
    {R"({"variables":[{"a":1,"a":2}]})", none},
    {R"({"post_call_schema":[{"x":1,"x":2}]})", "/post_call_schema/0/x"},
    {R"({"end_call_tool":{"x":1,"x":2}})", "/end_call_tool/x"},
    {R"({"end_call_tool":{"x":{"y":1,"y":2}}})", none},
};

constexpr auto in_words_members =
    R"("u": {"oneOf": [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "t"}}, "l":
        {"type": "array", "items": {"$ref": "#/$defs/N"}}, "m": {"type": "object",
        "additionalProperties": {"$ref": "#/$defs/N"}}, "k": {"anyOf": [{"type": "string"},
        {"$ref": "#/$defs/N"}, {"$ref": "#/$defs/A"}]}, "x": true, "deep": {"type": "object",
        "additionalProperties": {"type": "array", "items": {"type": "object", "properties":
        {"q": true}}}}, "b": {"type": "object"}, "kind": {"type": "string"}, "bs":
        {"x-voicecfg": {"beside": "kind", "branches": [{"tag": "a", "$ref": "#/$defs/A"}]}}, "e": {"additionalProperties": {"type": "integer"}})";
constexpr auto definitions =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "n": {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber": {}}}}}, "N":
        {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber": {}}}})";

} // namespace

BOOST_AUTO_TEST_CASE(of_a_stored_text_only_the_levels_that_the_dialect_reads_are_searched)
{
    for (auto const& [text, pointer] : in_lumenia) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(where_read(voicecfg::dialects::lumenia, text) == pointer);
        }
    for (auto const& [text, pointer] : in_autocalls) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(where_read(voicecfg::dialects::autocalls, text) == pointer);
        }
}

BOOST_AUTO_TEST_CASE(members_that_stand_twice_are_found_where_words_describe_them)
{
    asked_platform::platform const asked{in_words_members, definitions};
    constexpr asked_platform::lone_row rows[]{
        {R"({"u":{"t":"a","n":1,"n":2}})", "duplicate_member /u/n stored"},
        {R"({"u":{"t":"b","n":1,"n":2}})", "duplicate_member /u/n stored"},
        {R"({"k":{"n":1,"n":2}})", "duplicate_member /k/n stored"},
        {R"({"deep":{"a":[{"q":1,"q":2}]}})", "duplicate_member /deep/a/0/q stored"},
        {R"({"deep":{"a":[],"a":[]}})", "duplicate_member /deep/a stored"},
        {R"({"deep":{"a":[{"q":[{"r":1,"r":1}]}]}})", ""},
        {R"({"l":[1,{"a":1,"a":1}]})", "duplicate_member /l/1/a stored"},
        {R"({"l":[{"a":1,"a":1},{"b":1,"b":1}]})", "duplicate_member /l/0/a stored"},
        {R"({"b":{"a":1,"a":2}})", "duplicate_member /b/a stored"},
        {R"({"x":{"a":1,"a":2}})", ""},
        {R"({"e":{"a":1,"a":2}})", "duplicate_member /e/a stored"},
        {R"({"kind":"a","bs":{"t":"a","t":"b"}})", "duplicate_member /bs/t stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.read(sent) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
