// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_union.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// What unions say (V2, V14).
BOOST_AUTO_TEST_SUITE(documents_read_union_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view definitions =
    R"(, "$defs": {"O": {"type": "object", "properties": {}}, "S": {"type": "string"},
                   "K": {"type": "object", "properties": {"k": {"const": "a"}},
                         "required": ["k"]}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_one_of_has_a_discriminator)
{
    constexpr row rows[]{
        {R"({"oneOf": []})", "required /discriminator, incompatible /oneOf"},
        {R"({"oneOf": {}})", "wrong_type /oneOf"},
        {R"({"oneOf": [{"x": 1}], "discriminator": {}})",
         "unknown_member /oneOf/0/x, required /discriminator/propertyName"},
        {R"({"oneOf": [{}], "discriminator": 1})", "wrong_type /discriminator"},
        {R"({"oneOf": [{}], "discriminator": {"propertyName": 1, "mapping": 1, "map": 1}})",
         "wrong_type /discriminator/propertyName, unknown_member /discriminator/map"},
        {R"({"anyOf": []})", "incompatible /anyOf"},
        {R"({"anyOf": {}})", "wrong_type /anyOf"},
        {R"({"anyOf": [1]})", "wrong_type /anyOf/0"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_union_beside_its_tag_has_both_words_and_each_branch_both)
{
    constexpr row rows[]{
        {R"({"branches": []})", "required /beside, incompatible /branches"},
        {R"({"beside": "t"})", "required /branches"},
        {R"({"beside": 1, "branches": {}})", "wrong_type /beside, wrong_type /branches"},
        {R"({"beside": "t", "branches": [1, {}]})",
         "wrong_type /branches/0, required /branches/1/tag, required /branches/1/$ref"},
        {R"({"beside": "t", "branches": [{"tag": 1, "$ref": 1, "x": 1}]})",
         "wrong_type /branches/0/tag, wrong_type /branches/0/$ref, unknown_member /branches/0/x"},
        {R"({"beside": "t", "branches": [{"tag": "a"}]})", "required /branches/0/$ref"},
        {R"({"beside": "t", "branches": [{"tag": "a"}, {"tag": "a", "$ref": 1}]})",
         "required /branches/0/$ref, incompatible /branches/1/tag, wrong_type /branches/1/$ref"},
        {R"({"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/X"}]})",
         "not_one_of /branches/0/$ref"},
        {R"({"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/O"}, {"tag": "a", "$ref": "#/$defs/O"}]})",
         "incompatible /branches/1/tag"},
        {R"({"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/O"}, {"tag": "b", "$ref": "#/$defs/O"}]})",
         "loads"},
        {R"({"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/S"}]})",
         "incompatible /branches/0/$ref"},
        {R"({"beside": "u", "branches": [{"tag": "a", "$ref": "#/$defs/O"}]})",
         "incompatible /beside"},
        {R"({"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/O"}], "otherwise": "#/$defs/O"})",
         "incompatible /otherwise"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(std::string{R"("t": {"type": "string"}, "m": {"x-voicecfg": )"}
                                        .append(text)
                                        .append("}"),
                                    definitions),
                    "/properties/m/x-voicecfg") == faults);
}

BOOST_AUTO_TEST_CASE(only_the_type_stands_beside_a_union_beside_its_tag)
{
    constexpr row rows[]{
        {R"("type": "object")", "loads"},
        {R"("type": ["object", "null"])", "loads"},
        {R"("type": "string")", "incompatible /type"},
        {R"("properties": {"x": 1})", "incompatible /properties"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                std::string{
                    R"("t": {}, "m": {"x-voicecfg": {"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/O"}]}, )"}
                    .append(text)
                    .append("}"),
                definitions),
            "/properties/m") == faults);
}

BOOST_AUTO_TEST_CASE(the_branches_of_a_union_are_kept)
{
    auto const made = read(with_properties(
        R"("m": {"oneOf": [{"$ref": "#/$defs/K"},
                           {"properties": {"k": {"enum": ["b", "c"]}}, "required": ["k"]}],
                 "discriminator": {"propertyName": "k"}, "x-voicecfg": {"otherwise": "#/$defs/O"}})",
        definitions));
    auto const& made_union = made.unions.front();
    BOOST_TEST((made_union.tag == "k" && !made_union.beside));
    BOOST_TEST(made_union.branches.size() == 2U);
    BOOST_TEST(made_union.branches[0].words.front() == "a");
    BOOST_TEST(made_union.branches[1].words.back() == "c");
    auto const object = [&](documents::index value) {
        return made.shapes[made.values[value].shape].object;
    };
    BOOST_TEST(object(made_union.branches[0].value) != documents::none);
    BOOST_TEST(object(made_union.otherwise) != documents::none);
}

BOOST_AUTO_TEST_SUITE_END()
