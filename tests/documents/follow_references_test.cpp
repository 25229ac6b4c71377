// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/follow_references.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

/// References and what they refer to (V2, V4).
BOOST_AUTO_TEST_SUITE(documents_follow_references_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_circle_without_nesting_is_a_fault_at_the_reference_that_closes_it)
{
    constexpr row rows[]{
        {R"({"A": {"$ref": "#/$defs/A"}})", "incompatible /A/$ref"},
        {R"({"A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/A"}})", "incompatible /B/$ref"},
        {R"({"A": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/A"}]}})",
         "incompatible /A/anyOf/1/$ref"},
        {R"({"A": {"oneOf": [{"$ref": "#/$defs/A"}], "discriminator": {"propertyName": "k"}}})",
         "incompatible /A/oneOf/0/$ref"},
        {R"({"A": {"oneOf": [{"properties": {"k": {"const": "a"}}, "required": ["k"]}], "discriminator": {"propertyName": "k"}, "x-voicecfg": {"otherwise": "#/$defs/A"}}})",
         "incompatible /A/x-voicecfg/otherwise"},
        {R"({"A": {"x-voicecfg": {"beside": "k", "branches": [{"tag": "a", "$ref": "#/$defs/A"}]}}})",
         "incompatible /A/x-voicecfg/branches/0/$ref"},
        {R"({"A": {"items": {"$ref": "#/$defs/A"}}})", "loads"},
        {R"({"A": {"properties": {"a": {"$ref": "#/$defs/A"}}}})", "loads"},
        {R"({"A": {"additionalProperties": {"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]}, "type": "object"}})",
         "loads"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties("", std::string{R"(, "$defs": )"}.append(text)), "/$defs") ==
               faults);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_that_follows_from_a_faulty_reference)
{
    constexpr row rows[]{
        {R"({"$ref": "#/$defs/X", "x-voicecfg": {"merge": "overlay", "null": "removes", "section": "s", "within": "w"}})",
         "not_one_of /$ref"},
        {R"({"oneOf": [{"$ref": "#/$defs/X"}], "discriminator": {"propertyName": "k"}})",
         "not_one_of /oneOf/0/$ref"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(flags_are_joined_and_of_two_words_the_references_wins)
{
    auto const made = read(with_properties(
        R"("m": {"$ref": "#/$defs/A", "readOnly": true,
                 "x-voicecfg": {"merge": "renew", "discriminator": "q"}})",
        R"(, "$defs": {"A": {"$ref": "#/$defs/B", "deprecated": true},
                       "B": {"type": ["object", "null"], "properties": {"p": {}, "q": {}},
                             "writeOnly": true,
                             "x-voicecfg": {"merge": "overlay", "null": "removes",
                                            "discriminator": "p"}}})"));
    auto const& root = made.objects[made.shapes[made.values[made.root].shape].object];
    auto const& m = made.values[root.members.front().value];
    BOOST_TEST((m.read_only && m.write_only && m.deprecated && m.words.null_removes));
    BOOST_TEST((m.words.merge == voicecfg::merging::renew && m.words.discriminator == "q"));
    BOOST_TEST(made.objects[made.shapes[m.shape].object].members.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_reference_has_the_flags_of_what_it_refers_to)
{
    auto const made = read(with_properties(
        R"("m": {"$ref": "#/$defs/A"}, "n": {"$ref": "#/$defs/B", "readOnly": false})",
        R"(, "$defs": {"A": {"type": "string", "readOnly": true, "deprecated": true},
                       "B": {"type": "string", "readOnly": true, "writeOnly": true}})"));
    auto const& root = made.objects[made.shapes[made.values[made.root].shape].object];
    auto const& m = made.values[root.members[0].value];
    BOOST_TEST((m.read_only && !m.write_only && m.deprecated));
    auto const& n = made.values[root.members[1].value];
    BOOST_TEST((n.read_only && n.write_only && !n.deprecated));
}

BOOST_AUTO_TEST_CASE(a_circle_is_one_shape)
{
    auto const made =
        read(with_properties(R"("m": {"$ref": "#/$defs/A"})",
                             R"(, "$defs": {"A": {"properties": {"a": {"$ref": "#/$defs/A"}}}})"));
    auto const& root = made.objects[made.shapes[made.values[made.root].shape].object];
    auto const shape = made.values[root.members.front().value].shape;
    auto const& object = made.objects[made.shapes[shape].object];
    BOOST_TEST(made.values[object.members.front().value].shape == shape);
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_references_is_followed_without_recursion)
{
    constexpr int count = 100'000;
    std::string text{R"({"title": "t", "type": "object", "properties": {}, "$defs": {)"};
    for (int i = 0; i != count; ++i)
        text.append("\"")
            .append(std::to_string(i))
            .append(R"(": {"$ref": "#/$defs/)")
            .append(std::to_string(i + 1))
            .append("\"}, ");
    auto const end = "\"" + std::to_string(count) + R"(": )";
    BOOST_TEST(told(text + end + R"({"type": "null"}}})") == "loads");
    BOOST_TEST(told(text + end + R"({"$ref": "#/$defs/0"}}})") ==
               "incompatible /$defs/100000/$ref");
}

BOOST_AUTO_TEST_SUITE_END()
