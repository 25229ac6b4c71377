// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/check_unions.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// Whether one look decides between several shapes (V2, V14).
BOOST_AUTO_TEST_SUITE(documents_check_unions_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view definitions =
    R"(, "$defs": {"S": {"type": "string"},
                   "A": {"properties": {"k": {"const": "a"}}, "required": ["k"]},
                   "B": {"properties": {"k": {"enum": ["b", "c"]}}, "required": ["k"]}})";

} // namespace

BOOST_AUTO_TEST_CASE(alternatives_are_of_disjoint_types)
{
    constexpr row rows[]{
        {R"([{"type": "string"}, {"type": "null"}, {"type": "array"}, {"type": "object", "properties": {}}])",
         "loads"},
        {R"([{"type": "integer"}, {"type": "number"}])", "loads"},
        {R"([{"type": ["integer", "null"]}, {"type": "number"}])", "incompatible /1"},
        {R"([{"type": "string"}, {"type": ["string", "null"]}])", "incompatible /1"},
        {R"([{"enum": ["a"]}, {"type": "string"}])", "loads"},
        {R"([{"enum": ["a", 1]}, {"type": "string"}])", "incompatible /1"},
        {R"([{"type": "string"}, {}])", "incompatible /1"},
        {R"([{}, {"type": "string"}])", "incompatible /1"},
        {R"([{"minLength": 1}, {"type": "null"}])", "incompatible /1"},
        {R"([{"type": "array", "items": {}}, {"type": "array", "minItems": 1}])",
         "incompatible /1"},
        {R"([{"type": "array", "maxItems": 0}, {"type": "array", "minItems": 1}])", "loads"},
        {R"([{"type": "object", "properties": {}}, {"type": "object"}])", "incompatible /1"},
        {R"([{"$ref": "#/$defs/S"}, {"anyOf": [{"type": "string"}, {"type": "null"}]}])",
         "incompatible /1"},
        {R"([{"anyOf": [{"type": "array", "items": {}}]}, {"type": "array"}])", "incompatible /1"},
        {R"([{"$ref": "#/$defs/X"}, {}])", "not_one_of /0/$ref"},
        {R"([{"type": "strin"}, {}])", "not_one_of /0/type"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(std::string{R"("m": {"anyOf": )"}.append(text).append("}"),
                                    definitions),
                    "/properties/m/anyOf") == faults);
}

BOOST_AUTO_TEST_CASE(a_branch_is_an_object_whose_tag_no_other_branch_has)
{
    constexpr row rows[]{
        {R"([{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}])", "loads"},
        {R"([{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/A"}])", "incompatible /1"},
        {R"([{"$ref": "#/$defs/B"}, {"properties": {"k": {"enum": ["x", "c"]}}, "required": ["k"]}])",
         "incompatible /1"},
        {R"([{"$ref": "#/$defs/S"}])", "incompatible /0"},
        {R"([true])", "incompatible /0"},
        {R"([{"type": "object"}])", "incompatible /0"},
        {R"([{"type": ["object", "null"], "properties": {"k": {"const": "a"}}, "required": ["k"]}])",
         "incompatible /0"},
        {R"([{"properties": {}}])", "incompatible /0"},
        {R"([{"properties": {"k": {"const": "a"}}}])", "incompatible /0"},
        {R"([{"properties": {"k": {"type": "string"}}, "required": ["k"]}])", "incompatible /0"},
        {R"([{"properties": {"k": {"const": 1}}, "required": ["k"]}])", "incompatible /0"},
        {R"([{"properties": {"k": {"enum": ["a", null]}}, "required": ["k"]}])", "incompatible /0"},
        {R"([{"properties": {"k": {"enum": ["a", "a"]}}, "required": ["k"]}])", "loads"},
        {R"([{"$ref": "#/$defs/X"}])", "not_one_of /0/$ref"},
        {R"([{"properties": {"k": {"const": "a", "x": 1}}}])",
         "incompatible /0, unknown_member /0/properties/k/x"},
        {R"([{"properties": {"k": {"enum": []}}, "required": ["k"]}])",
         "incompatible /0/properties/k/enum"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(
                        std::string{R"("m": {"discriminator": {"propertyName": "k"}, "oneOf": )"}
                            .append(text)
                            .append("}"),
                        definitions),
                    "/properties/m/oneOf") == faults);
}

BOOST_AUTO_TEST_CASE(the_branch_for_a_missing_tag_is_an_object)
{
    constexpr row rows[]{
        {R"("#/$defs/A")", "loads"},
        {R"("#/$defs/S")", "incompatible "},
        {R"("#/$defs/X")", "not_one_of "},
        {R"(1)", "wrong_type "},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                std::string{
                    R"("m": {"discriminator": {"propertyName": "k"}, "oneOf": [{"$ref": "#/$defs/A"}], "x-voicecfg": {"otherwise": )"}
                    .append(text)
                    .append("}}"),
                definitions),
            "/properties/m/x-voicecfg/otherwise") == faults);
}

BOOST_AUTO_TEST_CASE(the_words_of_all_tags_are_bounded_together)
{
    constexpr std::size_t words = 1'000;
    std::string text{R"({"title": "t", "type": "object", "properties": {}, "$defs": {)"};
    for (std::size_t i = 0; i != documents::most_tag_words / words; ++i)
        text.append(R"("u)")
            .append(std::to_string(i))
            .append(
                R"(": {"oneOf": [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "k"}}, )");
    std::string tags;
    for (std::size_t i = 1; i != words; ++i)
        tags.append("\"").append(std::to_string(i)).append("\", ");
    auto const end =
        R"("A": {"properties": {"k": {"enum": [)" + tags + R"("last"]}}, "required": ["k"]}}})";
    BOOST_TEST(told(text + end) == "loads");
    auto const with_branch = [&](std::string_view tag) {
        return told(
            std::string{text}
                .append(R"("v": {"oneOf": [{"properties": {"k": )")
                .append(tag)
                .append(R"(}, "required": ["k"]}], "discriminator": {"propertyName": "k"}}, )")
                .append(end),
            "/$defs/v");
    };
    BOOST_TEST(with_branch(R"({"const": "a"})") == "too_large /oneOf/0");
    BOOST_TEST(with_branch(R"({"enum": ["a", "b"]})") == "too_large /oneOf/0");
}

BOOST_AUTO_TEST_SUITE_END()
