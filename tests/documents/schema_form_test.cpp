// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/schema_form.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

/// Which words stand where (V2, V4, V14).
BOOST_AUTO_TEST_SUITE(documents_schema_form_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view definitions =
    R"(, "$defs": {"O": {"type": "object", "properties": {"k": {"const": "a"}},
                         "required": ["k"]}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_word_that_binds_no_type_that_is_allowed_is_misplaced)
{
    constexpr row rows[]{
        {R"({"type": "string", "maximum": 1})", "incompatible /maximum"},
        {R"({"type": "string", "minimum": 1})", "incompatible /minimum"},
        {R"({"type": "null", "exclusiveMinimum": 1})", "incompatible /exclusiveMinimum"},
        {R"({"type": "boolean", "exclusiveMaximum": 1})", "incompatible /exclusiveMaximum"},
        {R"({"type": "integer", "minLength": 1})", "incompatible /minLength"},
        {R"({"type": "integer", "maxLength": 1})", "incompatible /maxLength"},
        {R"({"type": "integer", "pattern": "a"})", "incompatible /pattern"},
        {R"({"type": "integer", "format": "uuid"})", "incompatible /format"},
        {R"({"type": "integer", "format": "int32"})", "loads"},
        {R"({"type": "string", "items": {}})", "incompatible /items"},
        {R"({"type": "string", "minItems": 1})", "incompatible /minItems"},
        {R"({"type": "string", "maxItems": 1})", "incompatible /maxItems"},
        {R"({"type": "string", "uniqueItems": true})", "incompatible /uniqueItems"},
        {R"({"type": "array", "properties": {}})", "incompatible /properties"},
        {R"({"type": "array", "required": []})", "incompatible /required"},
        {R"({"type": "array", "additionalProperties": false})",
         "incompatible /additionalProperties"},
        {R"({"type": ["integer", "string"], "maximum": 1, "minLength": 1})", "loads"},
        {R"({"maximum": 1, "minLength": 1, "items": {}, "properties": {}})", "loads"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_within_a_misplaced_word)
{
    constexpr row rows[]{
        {R"({"type": "string", "properties": {"a": {"x": 1}}, "required": ["b", 1]})",
         "incompatible /properties, incompatible /required"},
        {R"({"type": "string", "items": {"x": 1}})", "incompatible /items"},
        {R"({"$defs": {"A": {"x": 1}}})", "incompatible /$defs"},
        {R"({"$ref": "#/$defs/A", "anyOf": [1], "type": ["strin"]})",
         "incompatible /anyOf, incompatible /type"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, R"(, "$defs": {"A": {}})") == faults);
}

BOOST_AUTO_TEST_CASE(of_several_faults_of_one_word_the_first_of_the_list_is_told)
{
    constexpr row rows[]{
        {R"({"type": "string", "maximum": "1"})", "wrong_type /maximum"},
        {R"({"type": "string", "maximum": 1e999})", "out_of_range /maximum"},
        {R"({"type": "string", "minItems": -1})", "out_of_range /minItems"},
        {R"({"type": "string", "items": 1})", "wrong_type /items"},
        {R"({"type": "integer", "format": "uuids"})", "not_one_of /format"},
        {R"({"$ref": "#/$defs/A", "type": 1})", "wrong_type /type"},
        {R"({"$ref": "#/$defs/A", "format": "uuids"})", "not_one_of /format"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, R"(, "$defs": {"A": {}})") == faults);
}

BOOST_AUTO_TEST_CASE(a_reference_stands_alone_but_for_flags_and_ours)
{
    constexpr row rows[]{
        {R"({"$ref": "#/$defs/A", "title": "a", "readOnly": true, "writeOnly": true, "deprecated": true, "x-a": 1})",
         "loads"},
        {R"({"$ref": "#/$defs/A", "x-voicecfg": {"null": "removes"}})", "loads"},
        {R"({"$ref": "#/$defs/A", "type": "string", "minLength": 1})",
         "incompatible /type, incompatible /minLength"},
        {R"({"$ref": "#/$defs/A", "x-voicecfg": {"rules": [1]}})",
         "incompatible /x-voicecfg/rules"},
        {R"({"$ref": 1, "type": "string"})", "wrong_type /$ref, incompatible /type"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, R"(, "$defs": {"A": {}})") == faults);
}

BOOST_AUTO_TEST_CASE(few_words_stand_beside_unions)
{
    constexpr row rows[]{
        {R"({"anyOf": [{"type": "string"}], "type": "string"})", "incompatible /type"},
        {R"({"anyOf": [{"type": "string"}], "minLength": 1, "deprecated": true, "title": 1})",
         "incompatible /minLength"},
        {R"({"anyOf": [{"type": "string"}], "discriminator": {}})", "incompatible /discriminator"},
        {R"({"anyOf": [{"type": "string"}], "oneOf": []})", "incompatible /oneOf"},
        {R"({"anyOf": [{"type": "string"}], "x-voicecfg": {"section": "", "discriminator": "a", "settings": true}})",
         "incompatible /x-voicecfg/section, incompatible /x-voicecfg/discriminator, incompatible "
         "/x-voicecfg/settings"},
        {R"({"discriminator": {"propertyName": "a"}})", "incompatible /discriminator"},
        {R"({"oneOf": [{"$ref": "#/$defs/O"}], "discriminator": {"propertyName": "k"}, "type": "object", "readOnly": false})",
         "loads"},
        {R"({"oneOf": [{"$ref": "#/$defs/O"}], "discriminator": {"propertyName": "k"}, "type": "string"})",
         "incompatible /type"},
        {R"({"oneOf": [{"$ref": "#/$defs/O"}], "discriminator": {"propertyName": "k"}, "properties": {}})",
         "incompatible /properties"},
        {R"({"oneOf": [{"$ref": "#/$defs/O"}], "discriminator": {"propertyName": "k"}, "anyOf": []})",
         "incompatible /anyOf"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text, definitions) == faults);
}

BOOST_AUTO_TEST_CASE(annotations_stand_everywhere)
{
    using enum documents::schema_form;
    for (auto const form : {plain, reference, one_of, any_of, beside})
        for (bool const is_root : {false, true}) {
            BOOST_TEST(documents::may_stand(documents::word::annotation, form, is_root));
            BOOST_TEST(documents::may_stand(documents::word::definitions, form, is_root) ==
                       is_root);
        }
}

BOOST_AUTO_TEST_SUITE_END()
