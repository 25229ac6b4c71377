// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_schema.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

/// Schemas, of which none is read twice or within another.
BOOST_AUTO_TEST_SUITE(documents_read_schema_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_schema_is_an_object_or_true)
{
    constexpr row rows[]{
        {R"(true)", "loads"},    {R"({})", "loads"},         {R"(false)", "wrong_type "},
        {R"(1)", "wrong_type "}, {R"(null)", "wrong_type "}, {R"([])", "wrong_type "},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(flags_are_booleans)
{
    constexpr row rows[]{
        {R"({"readOnly": 1})", "wrong_type /readOnly"},
        {R"({"writeOnly": "x"})", "wrong_type /writeOnly"},
        {R"({"deprecated": null})", "wrong_type /deprecated"},
        {R"({"uniqueItems": 1})", "wrong_type /uniqueItems"},
        {R"({"$ref": "#/$defs/X", "deprecated": 1})", "not_one_of /$ref, wrong_type /deprecated"},
        {R"({"x-voicecfg": 1})", "wrong_type /x-voicecfg"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(what_nobody_names_is_checked_as_well)
{
    constexpr row rows[]{
        {R"({"A": {"items": {"anyOf": [{"additionalProperties": {"x": 1}}]}}})",
         "unknown_member /A/items/anyOf/0/additionalProperties/x"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties("", std::string{R"(, "$defs": )"}.append(text)), "/$defs") ==
               faults);
}

BOOST_AUTO_TEST_SUITE_END()
