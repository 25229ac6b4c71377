// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/named_numbers.hpp>

#include <voicecfg/json/document.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_named_numbers_test)

namespace {

using namespace voicecfg;
using ids = std::vector<std::int64_t>;

constexpr std::array line_rows{member{.name = "number", .type = phone_number{true}}};
constexpr object line{.members = line_rows};
constexpr std::array team_rows{member{.name = "main", .type = phone_number{false}},
                               member{.name = "line", .type = object_of{&line}},
                               member{.name = "lines", .type = list_of{&line}}};
constexpr object team{.members = team_rows};

ids named(std::string_view text)
{
    ids all;
    voicecfg::detail::add_numbers(team, json::document{text}.root(), all);
    return all;
}

constexpr auto in_words_members =
    R"("u": {"oneOf": [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "t"}}, "l":
        {"type": "array", "items": {"$ref": "#/$defs/N"}}, "m": {"type": "object",
        "additionalProperties": {"$ref": "#/$defs/N"}}, "k": {"anyOf": [{"type": "string"},
        {"$ref": "#/$defs/N"}, {"$ref": "#/$defs/A"}]}, "x": true)";
constexpr auto definitions =
    R"("$defs": {"A": {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"},
        "n": {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber": {}}}}}, "N":
        {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber": {}}}})";

} // namespace

BOOST_AUTO_TEST_CASE(numbers_within_objects_and_lists_are_named_once_in_the_dialects_order)
{
    BOOST_TEST((named(R"({"lines": [{"number": 3}, {"number": 1}, {}], "line": {"number": 2},
                          "main": 1})") == ids{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(what_is_no_id_is_passed_over)
{
    for (auto const* const text :
         {"[]", "null", "5", R"({"main": "1"})", R"({"main": 1.5})", R"({"main": 1e300})",
          R"({"line": [{"number": 1}]})", R"({"lines": {"number": 1}})", R"({"lines": [1, null]})"})
        BOOST_TEST(named(text).empty(), text);
}

BOOST_AUTO_TEST_CASE(numbers_in_words_are_named)
{
    asked_platform::platform const asked{in_words_members, definitions};
    constexpr asked_platform::lone_row rows[]{
        {R"({"l": [3, 1, "x", 3], "u": {"t": "a", "n": 2}, "m": {"a": 5, "b": null}, "k": 6})",
         "2 3 1 5 6 "},
        {R"({"k": {"n": 7}, "u": {"t": "b", "n": 2}, "m": [1], "l": {"a": 1}, "x": {"n": 1}})",
         "7 "},
        {R"({"k": "s", "u": 5})", ""},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.wanted(sent) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
