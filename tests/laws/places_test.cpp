// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/places.hpp>

#include <voicecfg/dialect_document.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_places_test)

namespace {

using namespace voicecfg::laws;

constexpr std::string_view text = R"({ "a": [1.50, {"\u0062": null}], "c/d~": {"": true} })";

std::string at(std::string_view pointer)
{
    voicecfg::json::document const read{text};
    auto const found = find_place(read.root(), pointer).value;
    return found ? std::string{found.scanned()->text()} : "nothing";
}

std::string row_at(voicecfg::dialect const& dialect, std::string_view pointer)
{
    auto const [schema, row, in_union] = find_row(dialect.assistant, pointer);
    return row != nullptr ? std::string{schema->section}.append(" ").append(row->name) : "none";
}

} // namespace

BOOST_AUTO_TEST_CASE(a_pointer_names_a_value)
{
    BOOST_TEST(at("") == text);
    BOOST_TEST(at("/a/0") == "1.50");
    BOOST_TEST(at("/a/1/b") == "null");
    BOOST_TEST(at("/c~1d~0/") == "true");
    for (auto const* const none : {"/b", "/a/2", "/a/x", "/a/-1", "/a/", "/a/0/0", "a", "/a~2"})
        BOOST_TEST(at(none) == "nothing");
}

BOOST_AUTO_TEST_CASE(another_value_or_name_is_put_into_a_text)
{
    BOOST_TEST(with_value(text, "/a/1/b", "[2]").value() ==
               R"({ "a": [1.50, {"\u0062": [2]}], "c/d~": {"": true} })");
    BOOST_TEST(with_name(text, "/c~1d~0", "\"e\"").value() ==
               R"({ "a": [1.50, {"\u0062": null}], "e": {"": true} })");
    BOOST_TEST(!with_value(text, "/b", "1").has_value());
    BOOST_TEST(!with_value("{", "", "1").has_value());
    BOOST_TEST(!with_name(text, "/a/0", "\"e\"").has_value());
    BOOST_TEST(!with_name("{", "/a", "\"e\"").has_value());
}

BOOST_AUTO_TEST_CASE(a_pointer_names_a_row_of_a_table)
{
    auto const& lumenia = voicecfg::dialects::lumenia;
    BOOST_TEST(row_at(lumenia, "/prompt") == " prompt");
    BOOST_TEST(row_at(lumenia, "/voice/voiceId") == "voice voiceId");
    BOOST_TEST(row_at(lumenia, "/fallbackVoices/1/model") == "voice model");
    BOOST_TEST(row_at(voicecfg::dialects::edmo, "/model/temperature") == "model temperature");
    for (auto const* const none : {"", "/x", "/voice/x", "/fallbackVoices/0", "/prompt/x", "/x/y",
                                   "/fallbackVoices/0/model/x"})
        BOOST_TEST(row_at(lumenia, none) == "none");
}

BOOST_AUTO_TEST_CASE(a_pointer_names_rows_of_all_shapes_of_a_union)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object", "properties": {"to": {
            "oneOf": [{"$ref": "#/$defs/agent"}, {"$ref": "#/$defs/number"}],
            "discriminator": {"propertyName": "kind"}}},
        "$defs": {
            "agent": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"const": "agent"},
                "all": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": "string"}}}}}},
            "number": {"type": "object", "required": ["kind"], "additionalProperties": false,
                "properties": {
                "kind": {"const": "number"},
                "all": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": "string", "deprecated": true},
                    "digits": {"type": "string"}}}}}}}})");
    BOOST_TEST_REQUIRE(read.has_value());
    auto const& root = read.assume_value().view().assistant;
    auto const ids = find_rows(root, "/to/all/0/id");
    BOOST_TEST_REQUIRE(ids.size() == 2U);
    BOOST_TEST(ids[0].row->deprecated != ids[1].row->deprecated);
    BOOST_TEST(ids[0].in_union);
    BOOST_TEST(find_row(root, "/to/all/0/id").row == ids[0].row);
    BOOST_TEST(find_rows(root, "/to/all/0/digits").size() == 1U);
    BOOST_TEST(find_rows(root, "/to/all/id").empty());
    BOOST_TEST(find_rows(root, "").empty());
    BOOST_TEST(is_let_through(root, "/x"));
    BOOST_TEST(is_let_through(root, "/to/x")); // one of the shapes is open
    BOOST_TEST(!is_let_through(root, "/to"));
    BOOST_TEST(!is_let_through(root, "/x/y"));
    BOOST_TEST(!is_let_through(root, ""));
    BOOST_TEST(!is_let_through(voicecfg::dialects::edmo.assistant, "/x"));
}

BOOST_AUTO_TEST_CASE(a_place_is_within_others)
{
    std::string seen;
    auto const holds = [&](std::string_view part) {
        seen.append(part).append(" ");
        return part == "/a/b/c";
    };
    BOOST_TEST(!any_around("", holds));
    BOOST_TEST(!any_around("/b/c", holds));
    BOOST_TEST(any_around("/a/b/c/d", holds));
    BOOST_TEST(seen == "/b /b/c /a /a/b /a/b/c ");
}

BOOST_AUTO_TEST_SUITE_END()
