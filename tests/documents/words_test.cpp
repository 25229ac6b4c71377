// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/words.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <variant>

/// The words that are read (V2).
BOOST_AUTO_TEST_SUITE(documents_words_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(each_word_is_in_its_table_once)
{
    for (auto const& row : documents::schema_rows)
        BOOST_TEST(documents::find_word(documents::schema_rows, row.name) == &row, row.name);
    for (auto const& row : documents::extension_rows) {
        BOOST_TEST(documents::find_word(documents::extension_rows, row.name) == &row, row.name);
        BOOST_TEST(&documents::row_of(documents::extension_rows, row.id) == &row, row.name);
    }
    BOOST_TEST(documents::find_word(documents::schema_rows, "Type") == nullptr);
    BOOST_TEST(documents::is_bound(documents::word::max_items));
    BOOST_TEST(!documents::is_bound(documents::word::pattern));
}

BOOST_AUTO_TEST_CASE(other_words_are_unknown_and_annotations_are_passed_over)
{
    constexpr row rows[]{
        {R"({"$schema": 1, "$id": 1, "$comment": 1, "title": 1, "description": 1, "default": 1})",
         "loads"},
        {R"({"examples": 1, "example": 1, "externalDocs": 1, "contentMediaType": 1})", "loads"},
        {R"({"contentEncoding": 1, "x-order": 1, "x-": 1})", "loads"},
        {R"({"minLenght": 1})", "unknown_member /minLenght"},
        {R"({"allOf": []})", "unknown_member /allOf"},
        {R"({"not": {}, "nullable": true})", "unknown_member /not, unknown_member /nullable"},
        {R"({"x-voice-cfg": {}})", "unknown_member /x-voice-cfg"},
        {R"({"X-voicecfg": {}})", "unknown_member /X-voicecfg"},
        {R"({"x-voicecgf": {}})", "unknown_member /x-voicecgf"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(an_unknown_word_has_the_suggestion_that_the_schema_lacks)
{
    auto const suggested = [](std::string_view schema) {
        auto const read =
            documents::read_dialect(with_properties(std::string{R"("m": )"}.append(schema)));
        auto const& told = read.assume_error().violations.front();
        return std::get<voicecfg::unknown_name>(told.details).suggestion;
    };
    BOOST_TEST(suggested(R"({"minLenght": 1})") == R"("minLength")");
    BOOST_TEST(suggested(R"({"min_length": 1, "minLength": 1, "maxLength": 1})").empty());
    BOOST_TEST(suggested(R"({"x-voicecgf": {}})") == R"("x-voicecfg")");
    BOOST_TEST(suggested(R"({"x-voicecfg": {"emptypatch": true}})") == R"("emptyPatch")");
    BOOST_TEST(suggested(R"({"allOf": []})") == R"("anyOf")");
    BOOST_TEST(suggested(R"({"if": {}})").empty());
}

BOOST_AUTO_TEST_SUITE_END()
