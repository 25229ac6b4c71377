// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/find_member.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// The members that rules name (V18).
BOOST_AUTO_TEST_SUITE(documents_find_member_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

constexpr std::string_view members =
    R"("a": {}, "b": {"type": "string"}, "o": {"properties": {"x": {}, "y": {}}},
       "l": {"x-voicecfg": {"list": "l"}},
       "u": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"z/": {}, "~": {}}}]})";

constexpr std::string_view others =
    R"(, "v": {"oneOf": [{"properties": {"k": {"const": "a"}, "p": {}}, "required": ["k"]},
                         {"properties": {"k": {"const": "b"}, "q": {}}, "required": ["k"]}],
               "discriminator": {"propertyName": "k"}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_member_is_named_by_its_name_or_a_pointer)
{
    constexpr row rows[]{
        {R"({"together": ["a", "/o/x"]})", "loads"},
        {R"({"together": ["/a", "b"]})", "loads"},
        {R"({"together": ["a", "/u/z~1"]})", "loads"},
        {R"({"together": ["a", "/u/~0"]})", "loads"},
        {R"({"together": ["a", "/u/~1"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/u/z~2"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/u/z~"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/o/z"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/b/x"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/a/x"]})", "incompatible /together/1"},
        {R"({"together": ["a", "o/x"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/v/p"]})", "loads"},
        {R"({"together": ["a", "/v/q"]})", "loads"},
        {R"({"together": ["/v/p", "/v/q", "/v/k"]})", "loads"},
        {R"({"together": ["a", "/v/r"]})", "incompatible /together/1"},
        {R"({"together": ["a", "/"]})", "incompatible /together/1"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(
            with_properties(
                std::string{members}.append(others),
                std::string{
                    R"(, "x-voicecfg": {"catalog": {"": {"l": {"attributes": {"mode": "string"}}}}, "rules": [)"}
                    .append(text)
                    .append("]}")),
            "/x-voicecfg/rules/0") == faults);
}

BOOST_AUTO_TEST_CASE(a_member_that_is_not_known_for_a_fault_is_not_told)
{
    BOOST_TEST(
        told(with_properties(R"("a": {}, "f": {"$ref": "#/$defs/X"})",
                             R"(, "x-voicecfg": {"rules": [{"together": ["a", "/f/x"]}]})")) ==
        "not_one_of /properties/f/$ref");
}

BOOST_AUTO_TEST_CASE(members_of_a_union_are_those_of_the_branches_that_are_objects)
{
    BOOST_TEST(told(with_properties(
                   R"("a": {}, "w": {"oneOf": [{"type": "string"},
                              {"properties": {"k": {"const": "a"}, "p": {}}, "required": ["k"]}],
                              "discriminator": {"propertyName": "k"}})",
                   R"(, "x-voicecfg": {"rules": [{"together": ["a", "/w/p"]}]})")) ==
               "incompatible /properties/w/oneOf/0");
}

BOOST_AUTO_TEST_CASE(a_member_that_a_faulty_branch_may_have_is_not_told)
{
    constexpr std::string_view rule = R"(, "x-voicecfg": {"rules": [{"together": ["a", "/w/p"]}]})";
    BOOST_TEST(told(with_properties(R"("a": {}, "w": {"oneOf": [{"$ref": "#/$defs/X"}],
                              "discriminator": {"propertyName": "k"}})",
                                    rule)) == "not_one_of /properties/w/oneOf/0/$ref");
}

BOOST_AUTO_TEST_SUITE_END()
