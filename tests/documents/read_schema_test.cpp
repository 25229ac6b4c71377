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

BOOST_AUTO_TEST_CASE(a_type_that_is_known_is_known_beside_a_faulty_word)
{
    constexpr row rows[]{
        {R"({"type": "string", "enum": 1, "x-voicecfg": {"phoneNumber": {}}})",
         "wrong_type /enum, incompatible /x-voicecfg/phoneNumber"},
        {R"({"enum": 1, "x-voicecfg": {"phoneNumber": {}}})", "wrong_type /enum"},
        {R"({"type": "integer", "format": 1})", "wrong_type /format"},
        {R"({"type": "integer", "format": "e164"})", "incompatible /format"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_union_beside_its_tag_is_an_object_or_null)
{
    constexpr row rows[]{
        {R"("object")", "loads"},
        {R"(["null", "object"])", "loads"},
        {R"(["object", "string"])", "incompatible /m/type"},
        {R"(["object", "null", "string"])", "incompatible /m/type"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(std::string{R"("t": {}, "m": {"type": )"}.append(text).append(
                                        R"(, "x-voicecfg": {"beside": "t", "branches":
                                           [{"tag": "a", "$ref": "#/$defs/O"}]}})"),
                                    R"(, "$defs": {"O": {"properties": {}}})"),
                    "/properties") == faults);
}

BOOST_AUTO_TEST_SUITE_END()
