// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_words.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

/// The words of a schema that are a text, a number or a list of names (V2, V7, V8).
BOOST_AUTO_TEST_SUITE(documents_read_words_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_type_is_a_name_or_a_list_of_them_each_once)
{
    constexpr row rows[]{
        {R"({"type": "string"})", "loads"},
        {R"({"type": ["string", "null"]})", "loads"},
        {R"({"type": "strin"})", "not_one_of /type"},
        {R"({"type": "true"})", "not_one_of /type"},
        {R"({"type": 1})", "wrong_type /type"},
        {R"({"type": null})", "wrong_type /type"},
        {R"({"type": []})", "incompatible /type"},
        {R"({"type": ["strin", 1, "null"]})", "not_one_of /type/0, wrong_type /type/1"},
        {R"({"type": ["null", "string", "null", "null"]})", "repeated /type/2, repeated /type/3"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_that_follows_from_a_faulty_type)
{
    constexpr row rows[]{
        {R"({"type": "strin", "maximum": 1, "enum": [1]})", "not_one_of /type"},
        {R"({"type": [], "maximum": 1, "enum": [1], "properties": {}})", "incompatible /type"},
        {R"({"type": ["string", "string"], "maximum": 1})", "repeated /type/1"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(bounds_are_numbers_and_sizes_integers_from_0)
{
    constexpr row rows[]{
        {R"({"minimum": -1.5, "maximum": 1e300, "exclusiveMinimum": -2, "exclusiveMaximum": 1e301})",
         "loads"},
        {R"({"minimum": "1"})", "wrong_type /minimum"},
        {R"({"maximum": null})", "wrong_type /maximum"},
        {R"({"exclusiveMinimum": true})", "wrong_type /exclusiveMinimum"},
        {R"({"exclusiveMaximum": true})", "wrong_type /exclusiveMaximum"},
        {R"({"maximum": 1e999})", "out_of_range /maximum"},
        {R"({"minLength": 0, "maxLength": 5.0, "minItems": 0, "maxItems": 1e300})", "loads"},
        {R"({"minLength": -1})", "out_of_range /minLength"},
        {R"({"maxLength": 1.5})", "wrong_type /maxLength"},
        {R"({"minItems": -1e-9})", "wrong_type /minItems"},
        {R"({"maxItems": 1e999})", "out_of_range /maxItems"},
        {R"({"maxLength": "5"})", "wrong_type /maxLength"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_lower_bound_is_below_its_upper_one)
{
    constexpr row rows[]{
        {R"({"minimum": 2, "maximum": 2})", "loads"},
        {R"({"minimum": 2, "maximum": 1})", "incompatible /minimum"},
        {R"({"maximum": 1, "minimum": 2})", "incompatible /minimum"},
        {R"({"minimum": 2, "exclusiveMaximum": 2})", "incompatible /minimum"},
        {R"({"minimum": 2, "exclusiveMaximum": 2.5})", "loads"},
        {R"({"exclusiveMinimum": 2, "maximum": 2})", "incompatible /exclusiveMinimum"},
        {R"({"exclusiveMinimum": 2, "exclusiveMaximum": 2})", "incompatible /exclusiveMinimum"},
        {R"({"minLength": 2, "maxLength": 2})", "loads"},
        {R"({"minLength": 2, "maxLength": 1})", "incompatible /minLength"},
        {R"({"minItems": 2, "maxItems": 1})", "incompatible /minItems"},
        {R"({"minimum": 3, "exclusiveMinimum": 4, "maximum": 1})",
         "incompatible /minimum, incompatible /exclusiveMinimum"},
        {R"({"minLength": -1, "maxLength": -2})",
         "out_of_range /minLength, out_of_range /maxLength"},
        {R"({"minimum": 9007199254740993, "maximum": 9007199254740992})", "incompatible /minimum"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_pattern_is_one_that_is_read)
{
    constexpr row rows[]{
        {R"({"pattern": "^a+$"})", "loads"},
        {R"({"pattern": 1})", "wrong_type /pattern"},
        {R"x({"pattern": "(?=a)"})x", "incompatible /pattern"},
        {R"({"pattern": "("})", "incompatible /pattern"},
        {R"({"pattern": "a{1000}{51}"})", "incompatible /pattern"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_format_that_is_near_a_known_one_is_a_fault_and_others_are_annotations)
{
    constexpr row rows[]{
        {R"({"format": "date-time"})", "loads"},
        {R"({"format": "color"})", "loads"},
        {R"({"format": "date"})", "loads"},
        {R"({"format": "Date_Time"})", "not_one_of /format"},
        {R"({"format": "uuids"})", "not_one_of /format"},
        {R"({"format": 1})", "wrong_type /format"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(the_patterns_of_a_document_have_no_more_states_than_are_kept)
{
    std::string properties;
    for (int i = 0; i != 60; ++i)
        properties.append(i == 0 ? "" : ", ")
            .append("\"p")
            .append(std::to_string(i))
            .append(R"(": {"pattern": "(a{200}){200}"})");
    BOOST_TEST(told(with_properties(properties)).starts_with("too_large /properties/p"));
    BOOST_TEST(told(with_properties(properties)).find(',') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
