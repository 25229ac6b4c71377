// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/find_definition.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <variant>

/// What `$ref` refers to (V2, V4).
BOOST_AUTO_TEST_SUITE(documents_find_definition_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_reference_leads_to_an_entry_of_defs)
{
    constexpr row rows[]{
        {R"("#/$defs/A")", "loads"},         {R"("#/$defs/a~1b~0")", "loads"},
        {R"("#/$defs/%41")", "loads"},       {R"("#/$defs/%c3%A4")", "loads"},
        {R"("#/$defs/")", "loads"},          {R"("#/$defs/ä")", "loads"},
        {R"("#/$defs/B")", "not_one_of "},   {R"("#/$defs/A/properties")", "not_one_of "},
        {R"("#/$defs")", "not_one_of "},     {R"("#")", "not_one_of "},
        {R"("other.json")", "not_one_of "},  {R"("#/$defs/a~2")", "not_one_of "},
        {R"("#/$defs/a~")", "not_one_of "},  {R"("#/$defs/%4")", "not_one_of "},
        {R"("#/$defs/%4g")", "not_one_of "}, {R"("#/$defs/%g1")", "not_one_of "},
        {R"("#/$defs/%")", "not_one_of "},   {R"(1)", "wrong_type "},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(std::string{R"("m": {"$ref": )"}.append(text).append("}"),
                                    R"(, "$defs": {"A": {}, "a/b~": {}, "": {}, "ä": {}})"),
                    "/properties/m/$ref") == faults);
}

BOOST_AUTO_TEST_CASE(a_reference_to_nowhere_has_a_suggestion)
{
    auto const read = documents::read_dialect(with_properties(
        R"("m": {"$ref": "#/$defs/voicee"})", R"(, "$defs": {"voice1": {}, "voice": {}})"));
    auto const& told = read.assume_error().violations.front();
    auto const& choices = std::get<voicecfg::choices>(told.details);
    BOOST_TEST(choices.suggestion == R"("#/$defs/voice")");
    BOOST_TEST((choices.count == 2U && choices.value == R"("#/$defs/voicee")"));
}

BOOST_AUTO_TEST_CASE(defs_are_an_object_of_schemas)
{
    constexpr row rows[]{
        {R"([])", "wrong_type "},
        {R"({"A": 1})", "wrong_type /A"},
        {R"({"A": {"x": 1}})", "unknown_member /A/x"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties("", std::string{R"(, "$defs": )"}.append(text)), "/$defs") ==
               faults);
}

BOOST_AUTO_TEST_SUITE_END()
