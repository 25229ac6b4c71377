// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/check_members.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// What members say of other members and of the catalog (V2, V14, V20, V22).
BOOST_AUTO_TEST_SUITE(documents_check_members_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view definitions =
    R"(, "x-voicecfg": {"catalog": {"": {"l": {"lists": {"k": {}}}}, "s": {"v": {}}}},
         "$defs": {"G": {"x-voicecfg": {"list": "l"}},
                   "W": {"x-voicecfg": {"list": "k", "within": "p"}}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_list_is_one_of_its_section_or_of_the_entry_that_within_names)
{
    constexpr row rows[]{
        {R"("p": {"x-voicecfg": {"list": "l"}})", "loads"},
        {R"("p": {"x-voicecfg": {"list": "k"}})", "not_one_of /p/x-voicecfg/list"},
        {R"("p": {"x-voicecfg": {"list": "l"}}, "q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "loads"},
        {R"("p": {"x-voicecfg": {"list": "l"}}, "q": {"x-voicecfg": {"list": "l", "within": "p"}})",
         "not_one_of /q/x-voicecfg/list"},
        {R"("p": {"x-voicecfg": {"list": "l"}}, "q": {"items": {"x-voicecfg": {"list": "k", "within": "p"}}})",
         "loads"},
        {R"("p": {"x-voicecfg": {"list": "x"}}, "q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "not_one_of /p/x-voicecfg/list"},
        {R"("p": {}, "q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "incompatible /q/x-voicecfg/within"},
        {R"("q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "incompatible /q/x-voicecfg/within"},
        {R"("q": {"x-voicecfg": {"list": "k", "within": "q"}})",
         "incompatible /q/x-voicecfg/within"},
        {R"("a": {"x-voicecfg": {"list": "k", "within": "b"}}, "b": {"x-voicecfg": {"list": "k", "within": "a"}})",
         "incompatible /a/x-voicecfg/within, incompatible /b/x-voicecfg/within"},
        {R"("a": {"x-voicecfg": {"list": "k", "within": "b"}}, "b": {"x-voicecfg": {"list": "k", "within": "c"}}, "c": {"x-voicecfg": {"list": "k", "within": "b"}})",
         "incompatible /b/x-voicecfg/within, incompatible /c/x-voicecfg/within"},
        {R"("p": {"x-voicecfg": {"list": "l", "within": "x"}}, "q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "incompatible /p/x-voicecfg/within"},
        {R"("p": {"$ref": "#/$defs/G"}, "q": {"$ref": "#/$defs/W"})", "loads"},
        {R"("q": {"$ref": "#/$defs/W"})", "incompatible /q/$ref"},
        {R"("q": {"$ref": "#/$defs/G", "x-voicecfg": {"list": "x"}})",
         "not_one_of /q/x-voicecfg/list"},
        {R"("q": {"anyOf": [{"type": "string", "x-voicecfg": {"list": "x"}}, {"type": "null"}]})",
         "not_one_of /q/anyOf/0/x-voicecfg/list"},
        {R"("q": {"additionalProperties": {"x-voicecfg": {"list": "x"}}})",
         "not_one_of /q/additionalProperties/x-voicecfg/list"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(text, definitions), "/properties") == faults);
}

BOOST_AUTO_TEST_CASE(a_section_is_one_of_the_shape)
{
    constexpr row rows[]{
        {R"("o": {"properties": {}, "x-voicecfg": {"section": "s"}})", "loads"},
        {R"("o": {"properties": {}, "x-voicecfg": {"section": "x"}})",
         "not_one_of /o/x-voicecfg/section"},
        {R"("o": {"properties": {"a": {"x-voicecfg": {"list": "l"}}}, "x-voicecfg": {"section": "x"}})",
         "not_one_of /o/x-voicecfg/section"},
        {R"("o": {"properties": {"a": {"x-voicecfg": {"list": "v"}}}, "x-voicecfg": {"section": "s"}})",
         "loads"},
        {R"("o": {"properties": {"a": {"x-voicecfg": {"list": "v"}}}})",
         "not_one_of /o/properties/a/x-voicecfg/list"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(text, definitions), "/properties") == faults);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_that_follows_from_a_faulty_shape)
{
    BOOST_TEST(told(with_properties(R"("p": {"x-voicecfg": {"list": "x"}})",
                                    R"(, "x-voicecfg": {"catalog": {"": {"x": 1}}})")) ==
               "wrong_type /x-voicecfg/catalog//x");
    BOOST_TEST(told(with_properties(R"("p": {"x-voicecfg": {"list": "x"}})")) ==
               "not_one_of /properties/p/x-voicecfg/list");
}

BOOST_AUTO_TEST_CASE(nothing_is_told_that_follows_from_a_faulty_member_or_section)
{
    constexpr row rows[]{
        {R"("p": {"$ref": "#/$defs/X"}, "q": {"x-voicecfg": {"list": "k", "within": "p"}})",
         "not_one_of /p/$ref"},
        {R"("q": {"items": {"$ref": "#/$defs/X", "x-voicecfg": {"list": "x", "within": "p"}}})",
         "not_one_of /q/items/$ref"},
        {R"("q": {"anyOf": [{"$ref": "#/$defs/X", "x-voicecfg": {"list": "x"}}]})",
         "not_one_of /q/anyOf/0/$ref"},
        {R"("o": {"properties": {"a": {"x-voicecfg": {"list": "v"}}}, "x-voicecfg": {"section": 1}})",
         "wrong_type /o/x-voicecfg/section"},
        {R"("o": {"properties": {"a": {"x-voicecfg": {"list": "x"}}}, "x-voicecfg": {"section": 1}})",
         "not_one_of /o/properties/a/x-voicecfg/list, wrong_type /o/x-voicecfg/section"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(text, definitions), "/properties") == faults);
}

BOOST_AUTO_TEST_CASE(a_union_that_is_referred_to_has_its_tag_beside_each_reference)
{
    constexpr std::string_view unions =
        R"(, "$defs": {"O": {"type": "object", "properties": {}}, "U": {"x-voicecfg":
             {"beside": "t", "branches": [{"tag": "a", "$ref": "#/$defs/O"}]}}})";
    constexpr row rows[]{
        {R"("t": {"type": "string"}, "m": {"$ref": "#/$defs/U"})", "loads"},
        {R"("m": {"$ref": "#/$defs/U"})", "incompatible /m/$ref"},
        {R"("m": {"items": {"$ref": "#/$defs/U"}})", "incompatible /m/items/$ref"},
        {R"("t": {}, "o": {"properties": {"m": {"$ref": "#/$defs/U"}}})",
         "incompatible /o/properties/m/$ref"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(with_properties(text, unions), "/properties") == faults);
}

BOOST_AUTO_TEST_SUITE_END()
