// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_object.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>

/// Objects with members, and maps (V2, V12, V13).
BOOST_AUTO_TEST_SUITE(documents_read_object_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(properties_and_what_is_required_of_them)
{
    constexpr row rows[]{
        {R"({"properties": []})", "wrong_type /properties"},
        {R"({"properties": {"a": 1}})", "wrong_type /properties/a"},
        {R"({"properties": {"a": false}})", "wrong_type /properties/a"},
        {R"({"properties": {"a": true}})", "loads"},
        {R"({"properties": {"a": {}}, "required": ["a"]})", "loads"},
        {R"({"properties": {"a": {}}, "required": ["a", "b"]})", "incompatible /required/1"},
        {R"({"properties": {"a": {}}, "required": ["a", "a"]})", "repeated /required/1"},
        {R"({"properties": {"a": {}}, "required": ["b", "b"]})",
         "incompatible /required/0, repeated /required/1"},
        {R"({"properties": {"a": {}}, "required": [1]})", "wrong_type /required/0"},
        {R"({"properties": {"a": {}}, "required": "a"})", "wrong_type /required"},
        {R"({"required": ["a"]})", "incompatible /required/0"},
        {R"({"properties": 1, "required": ["a"]})", "wrong_type /properties"},
        {R"({"properties": {"a": 1}, "required": ["a"]})", "wrong_type /properties/a"},
        {R"({"additionalProperties": 1})", "wrong_type /additionalProperties"},
        {R"({"additionalProperties": {"x": 1}})", "unknown_member /additionalProperties/x"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told_of_member(text) == faults);
}

BOOST_AUTO_TEST_CASE(an_object_has_64_members_at_most)
{
    auto const told_of = [](int count) {
        std::string properties;
        for (int i = 1; i <= count; ++i)
            properties.append(i == 1 ? "\"p" : ", \"p").append(std::to_string(i)).append("\": {}");
        return told_of_member(R"({"properties": {)" + properties + "}}");
    };
    BOOST_TEST(told_of(64) == "loads");
    BOOST_TEST(told_of(65) == "too_many /properties/p65");
    BOOST_TEST(told_of(70) == "too_many /properties/p65");
}

BOOST_AUTO_TEST_CASE(an_object_is_what_has_properties_or_nothing_at_all)
{
    auto const made = read(with_properties(
        R"("map": {"type": "object"},
           "entries": {"additionalProperties": {"type": "string"}},
           "open": {"type": "object", "properties": {"b": {}, "a": {}}, "required": ["a"]},
           "closed": {"properties": {}, "additionalProperties": false},
           "more": {"properties": {}, "additionalProperties": {"type": "null"}},
           "empty": {"additionalProperties": false})"));
    auto const shape = [&](std::size_t member) -> auto const&
    {
        return made.shapes[made.values[made.objects.front().members[member].value].shape];
    };
    using documents::none;
    BOOST_TEST((shape(0).object == none && shape(0).entries == none));
    BOOST_TEST((shape(1).object == none && shape(1).entries != none));
    auto const& open = made.objects[shape(2).object];
    BOOST_TEST((open.additional == documents::additional::open));
    BOOST_TEST((open.members[0].name == "b" && !open.members[0].required));
    BOOST_TEST((open.members[1].name == "a" && open.members[1].required));
    BOOST_TEST((made.objects[shape(3).object].additional == documents::additional::closed));
    auto const& more = made.objects[shape(4).object];
    BOOST_TEST((more.additional == documents::additional::values && more.entries != none));
    BOOST_TEST((made.objects[shape(5).object].additional == documents::additional::closed));
}

BOOST_AUTO_TEST_SUITE_END()
