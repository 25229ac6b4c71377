// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/check_places.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

/// Whether the words of `x-voicecfg` fit the value beside which they stand (V2, V15, V16).
BOOST_AUTO_TEST_SUITE(documents_check_places_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view definitions =
    R"(, "x-voicecfg": {"catalog": {"": {"l": {}, "n": {"keyType": "integer"}}}},
         "$defs": {"S": {"type": "string"},
                   "O": {"type": "object",
                         "properties": {"p": {"type": "string", "x-voicecfg": {"list": "l"}},
                                        "q": {"type": "string"}}},
                   "D": {"$ref": "#/$defs/O", "x-voicecfg": {"discriminator": "p"}},
                   "V": {"$ref": "#/$defs/O", "x-voicecfg": {"merge": "overlay"}},
                   "N": {"anyOf": [{"$ref": "#/$defs/O"}, {"type": "null"}]},
                   "K": {"properties": {"k": {"const": "a"}}, "required": ["k"]}})";

} // namespace

BOOST_AUTO_TEST_CASE(merge_stands_beside_an_object_with_members_or_a_union)
{
    constexpr row rows[]{
        {R"({"type": "string", "x-voicecfg": {"merge": "replace"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"type": "object", "x-voicecfg": {"merge": "replace"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"x-voicecfg": {"merge": "replace"}})", "incompatible /x-voicecfg/merge"},
        {R"({"type": "object", "properties": {}, "x-voicecfg": {"merge": "overlay"}})", "loads"},
        {R"({"$ref": "#/$defs/O", "x-voicecfg": {"merge": "renew"}})", "loads"},
        {R"({"$ref": "#/$defs/S", "x-voicecfg": {"merge": "renew"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"oneOf": [{"$ref": "#/$defs/K"}], "discriminator": {"propertyName": "k"}, "x-voicecfg": {"merge": "discriminated"}})",
         "loads"},
        {R"({"anyOf": [{"$ref": "#/$defs/O"}, {"type": "null"}], "x-voicecfg": {"merge": "overlay"}})",
         "loads"},
        {R"({"anyOf": [{"$ref": "#/$defs/S"}, {"type": "null"}], "x-voicecfg": {"merge": "overlay"}})",
         "incompatible /x-voicecfg/merge"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(discriminated_needs_a_discriminator_or_a_tag)
{
    constexpr row rows[]{
        {R"({"$ref": "#/$defs/O", "x-voicecfg": {"merge": "discriminated"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"$ref": "#/$defs/O", "x-voicecfg": {"merge": "discriminated", "discriminator": "q"}})",
         "loads"},
        {R"({"$ref": "#/$defs/D", "x-voicecfg": {"merge": "discriminated"}})", "loads"},
        {R"({"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}], "x-voicecfg": {"merge": "discriminated"}})",
         "loads"},
        {R"({"anyOf": [{"$ref": "#/$defs/O"}, {"type": "null"}], "x-voicecfg": {"merge": "discriminated"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"properties": {}, "x-voicecfg": {"merge": "discriminated", "discriminator": 1}})",
         "wrong_type /x-voicecfg/discriminator"},
        {R"({"$ref": "#/$defs/N", "x-voicecfg": {"merge": "discriminated"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"$ref": "#/$defs/N", "x-voicecfg": {"merge": "discriminated", "discriminator": "p"}})",
         "incompatible /x-voicecfg/discriminator"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(overlay_goes_with_no_discriminator_that_the_catalog_governs)
{
    constexpr row rows[]{
        {R"({"$ref": "#/$defs/O", "x-voicecfg": {"merge": "overlay", "discriminator": "p"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"$ref": "#/$defs/O", "x-voicecfg": {"merge": "overlay", "discriminator": "q"}})",
         "loads"},
        {R"({"$ref": "#/$defs/D", "x-voicecfg": {"merge": "overlay"}})",
         "incompatible /x-voicecfg/merge"},
        {R"({"$ref": "#/$defs/V", "x-voicecfg": {"discriminator": "p"}})",
         "incompatible /x-voicecfg/discriminator"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(null_removes_where_null_is_a_value)
{
    constexpr row rows[]{
        {R"({"type": ["string", "null"], "x-voicecfg": {"null": "removes"}})", "loads"},
        {R"({"type": "string", "x-voicecfg": {"null": "removes"}})",
         "incompatible /x-voicecfg/null"},
        {R"({"enum": ["a", null], "x-voicecfg": {"null": "removes"}})", "loads"},
        {R"({"enum": ["a"], "x-voicecfg": {"null": "removes"}})", "incompatible /x-voicecfg/null"},
        {R"({"x-voicecfg": {"null": "removes"}})", "loads"},
        {R"({"anyOf": [{"$ref": "#/$defs/S"}, {"type": "null"}], "x-voicecfg": {"null": "removes"}})",
         "loads"},
        {R"({"$ref": "#/$defs/S", "x-voicecfg": {"null": "removes"}})",
         "incompatible /x-voicecfg/null"},
        {R"({"oneOf": [{"$ref": "#/$defs/K"}], "discriminator": {"propertyName": "k"}, "x-voicecfg": {"null": "removes"}})",
         "incompatible /x-voicecfg/null"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(words_of_objects_stand_beside_objects)
{
    constexpr row rows[]{
        {R"({"type": "string", "x-voicecfg": {"section": ""}})",
         "incompatible /x-voicecfg/section"},
        {R"({"type": "object", "x-voicecfg": {"discriminator": "a"}})",
         "incompatible /x-voicecfg/discriminator"},
        {R"({"type": "object", "x-voicecfg": {"settings": false}})",
         "incompatible /x-voicecfg/settings"},
        {R"({"properties": 1, "x-voicecfg": {"section": ""}})", "wrong_type /properties"},
        {R"({"properties": {"a": {}}, "x-voicecfg": {"discriminator": "b"}})",
         "incompatible /x-voicecfg/discriminator"},
        {R"({"properties": {"a": {}}, "x-voicecfg": {"settings": true}})",
         "incompatible /x-voicecfg/settings"},
        {R"({"properties": {"a": {}}, "x-voicecfg": {"settings": false}})", "loads"},
        {R"({"$ref": "#/$defs/D", "x-voicecfg": {"settings": true}})", "loads"},
        {R"({"type": "string", "x-voicecfg": {"rules": []}})", "incompatible /x-voicecfg/rules"},
        {R"({"properties": 1, "x-voicecfg": {"rules": []}})", "wrong_type /properties"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(words_of_members_fit_their_types)
{
    constexpr row rows[]{
        {R"({"type": "string", "x-voicecfg": {"within": "m"}})", "incompatible /x-voicecfg/within"},
        {R"({"type": "string", "x-voicecfg": {"listed": "required"}})",
         "incompatible /x-voicecfg/listed"},
        {R"({"type": "string", "x-voicecfg": {"unlisted": "free"}})",
         "incompatible /x-voicecfg/unlisted"},
        {R"({"type": "string", "x-voicecfg": {"list": 1, "listed": "required"}})",
         "wrong_type /x-voicecfg/list"},
        {R"({"type": "boolean", "x-voicecfg": {"list": "l"}})", "incompatible /x-voicecfg/list"},
        {R"({"type": "integer", "x-voicecfg": {"list": "l"}})", "incompatible /x-voicecfg/list"},
        {R"({"type": ["string", "null"], "x-voicecfg": {"list": "l"}})", "loads"},
        {R"({"type": "integer", "x-voicecfg": {"list": "n"}})", "loads"},
        {R"({"type": "string", "x-voicecfg": {"list": "n"}})", "incompatible /x-voicecfg/list"},
        {R"({"type": "string", "x-voicecfg": {"phoneNumber": {}}})",
         "incompatible /x-voicecfg/phoneNumber"},
        {R"({"type": ["integer", "null"], "x-voicecfg": {"phoneNumber": {}}})", "loads"},
        {R"({"type": "array", "items": {"type": "integer", "x-voicecfg": {"phoneNumber": {}}}})",
         "loads"},
        {R"({"type": "string", "x-voicecfg": {"fallbackOf": "m"}})",
         "incompatible /x-voicecfg/fallbackOf"},
        {R"({"type": "array", "x-voicecfg": {"fallbackOf": "m"}})", "loads"},
        {R"({"type": "array", "x-voicecfg": {"fallbackOf": "x"}})",
         "incompatible /x-voicecfg/fallbackOf"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_SUITE_END()
