// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_dialect.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>

/// Whole documents: what the root says, which faults are told, and in which order (V2, V3). The
/// sentences of V2 about single words are in the tests of the headers that read them.
BOOST_AUTO_TEST_SUITE(documents_read_dialect_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(the_root_is_an_object_with_a_title_and_properties)
{
    constexpr row rows[]{
        {R"({"title": "t", "type": "object", "properties": {}})", "loads"},
        {R"({"title": "t-1_a", "type": ["object"], "properties": {}})", "loads"},
        {R"({})", "required /title, required /type, required /properties"},
        {R"({"$ref": 1})",
         "required /title, required /type, required /properties, wrong_type /$ref"},
        {R"({"title": "T", "type": "object", "properties": {}})", "bad_format /title"},
        {R"({"title": "", "type": "object", "properties": {}})", "bad_format /title"},
        {R"({"title": "a b", "type": "object", "properties": {}})", "bad_format /title"},
        {R"({"title": 1, "type": "object", "properties": {}})", "wrong_type /title"},
        {R"({"title": "t", "type": "array", "properties": {}})", "not_one_of /type"},
        {R"({"title": "t", "type": "strin", "properties": {}})", "not_one_of /type"},
        {R"({"title": "t", "type": ["object", "null"], "properties": {}})", "not_one_of /type"},
        {R"({"title": "t", "type": 1, "properties": {}})", "wrong_type /type"},
        {R"({"title": "t", "type": "object", "properties": 1})", "wrong_type /properties"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(text) == faults);
}

BOOST_AUTO_TEST_CASE(the_root_is_no_union_no_reference_and_no_member)
{
    constexpr row rows[]{
        {R"("oneOf": [1])", "incompatible /oneOf"},
        {R"("anyOf": [1])", "incompatible /anyOf"},
        {R"("discriminator": {})", "incompatible /discriminator"},
        {R"("$defs": {"A": {}}, "$ref": "#/$defs/A")", "incompatible /$ref"},
        {R"("$ref": "#/$defs/A")", "not_one_of /$ref"},
        {R"("readOnly": true)", "incompatible /readOnly"},
        {R"("deprecated": true, "writeOnly": true)", "loads"},
        {R"("x-voicecfg": {"merge": "overlay"})", "incompatible /x-voicecfg/merge"},
        {R"("x-voicecfg": {"merge": "x"})", "not_one_of /x-voicecfg/merge"},
        {R"("x-voicecfg": {"null": "removes"})", "incompatible /x-voicecfg/null"},
        {R"("x-voicecfg": {"list": "l"})", "incompatible /x-voicecfg/list"},
        {R"("x-voicecfg": {"within": "l"})", "incompatible /x-voicecfg/within"},
        {R"("x-voicecfg": {"listed": "required"})", "incompatible /x-voicecfg/listed"},
        {R"("x-voicecfg": {"unlisted": "free"})", "incompatible /x-voicecfg/unlisted"},
        {R"("x-voicecfg": {"phoneNumber": {"x": 1}})", "incompatible /x-voicecfg/phoneNumber"},
        {R"("x-voicecfg": {"fallbackOf": "l"})", "incompatible /x-voicecfg/fallbackOf"},
        {R"("x-voicecfg": {"otherwise": "l"})", "not_one_of /x-voicecfg/otherwise"},
        {R"("x-voicecfg": {"beside": "l"})", "incompatible /x-voicecfg/beside"},
        {R"("x-voicecfg": {"branches": [1]})", "incompatible /x-voicecfg/branches"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties("", std::string{", "}.append(text))) == faults);
}

BOOST_AUTO_TEST_CASE(the_root_says_what_is_so_of_all_requests)
{
    constexpr row rows[]{
        {R"({"status": 100})", "loads"},
        {R"({"status": 599.0})", "loads"},
        {R"({"status": 99})", "out_of_range /status"},
        {R"({"status": 600})", "out_of_range /status"},
        {R"({"status": 1e999})", "out_of_range /status"},
        {R"({"status": 400.5})", "wrong_type /status"},
        {R"({"status": "400"})", "wrong_type /status"},
        {R"({"emptyPatch": 1})", "wrong_type /emptyPatch"},
        {R"({"catalog": []})", "wrong_type /catalog"},
        {R"({"states": 400})", "unknown_member /states"},
        {R"([])", "wrong_type "},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
        {
            auto const document =
                with_properties("", std::string{R"(, "x-voicecfg": )"}.append(text));
            BOOST_TEST(told(document, "/x-voicecfg") == faults);
        }
    auto const made = read(with_properties(
        R"("a": {"type": "string"})", R"(, "x-voicecfg": {"status": 422, "emptyPatch": false})"));
    BOOST_TEST(made.title == "t");
    BOOST_TEST(made.status == 422U);
    BOOST_TEST(!made.empty_patch);
    auto const& root = made.shapes[made.values[made.root].shape];
    BOOST_TEST(made.objects[root.object].members.front().name == "a");
    auto const plain = read(with_properties(""));
    BOOST_TEST(plain.status == 400U);
    BOOST_TEST(plain.empty_patch);
}

BOOST_AUTO_TEST_CASE(all_faults_are_told_in_the_order_of_the_document)
{
    auto const document = R"({
        "$defs": {"A": {"minimum": "1"}, "B": {"items": {"maximum": "1"}, "minItems": -1}},
        "type": "object",
        "properties": {"b": {"tipe": 1}, "a": {"$ref": "#/$defs/C"}},
        "required": ["a", "c"],
        "title": "T"})";
    BOOST_TEST(told(document) ==
               "wrong_type /$defs/A/minimum, wrong_type /$defs/B/items/maximum, "
               "out_of_range /$defs/B/minItems, unknown_member /properties/b/tipe, "
               "not_one_of /properties/a/$ref, incompatible /required/1, bad_format /title");
}

BOOST_AUTO_TEST_CASE(no_more_faults_are_told_than_are_asked_for)
{
    auto const document = with_properties(R"("a": {"x": 1}, "b": {"x": 1}, "c": {"x": 1})");
    BOOST_TEST(told(document, "/properties", 3) ==
               "unknown_member /a/x, unknown_member /b/x, unknown_member /c/x");
    BOOST_TEST(told(document, "/properties", 2) ==
               "unknown_member /a/x, unknown_member /b/x, and more");
    BOOST_TEST(told(document, "/properties", 0) == "unknown_member /a/x, and more");
}

BOOST_AUTO_TEST_CASE(a_description_outlives_the_text)
{
    auto text =
        with_properties(R"("\u0061": {"const": 1, "x-voicecfg": {"list": "l"}})",
                        R"(, "x-voicecfg": {"catalog": {"": {"l": {"keyType": "integer"}}}})");
    auto const made = read(text);
    std::ranges::fill(text, ' ');
    auto const& member = made.objects.front().members.front();
    BOOST_TEST(member.name == "a");
    BOOST_TEST(made.shapes[made.values[member.value].shape].enumeration == "[1]");
    BOOST_TEST(made.values[member.value].words.governed.list == "l");
}

BOOST_AUTO_TEST_SUITE_END()
