// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/places.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
