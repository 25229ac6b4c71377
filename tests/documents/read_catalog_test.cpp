// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_catalog.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

/// The shape of a dialect's catalog (V2, V20, V22).
BOOST_AUTO_TEST_SUITE(documents_read_catalog_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(the_shape_of_a_list)
{
    constexpr row rows[]{
        {R"({})", "loads"},
        {R"(1)", "wrong_type "},
        {R"({"key": "id", "keyType": "integer", "needed": true, "unique": true, "keyed": true, "plain": true, "settings": true, "names": {"tags": true, "also": ["label"]}, "attributes": {"a": "list"}, "lists": {"m": {}}})",
         "loads"},
        {R"({"key": 1})", "wrong_type /key"},
        {R"({"keyType": "boolean"})", "not_one_of /keyType"},
        {R"({"needed": 1})", "wrong_type /needed"},
        {R"({"unique": 1})", "wrong_type /unique"},
        {R"({"keyed": 1})", "wrong_type /keyed"},
        {R"({"plain": 1})", "wrong_type /plain"},
        {R"({"settings": 1})", "wrong_type /settings"},
        {R"({"names": true})", "wrong_type /names"},
        {R"({"names": {"tags": 1, "also": 1, "x": 1}})",
         "wrong_type /names/tags, wrong_type /names/also, unknown_member /names/x"},
        {R"({"names": {"also": ["a", 1]}})", "wrong_type /names/also/1"},
        {R"({"attributes": []})", "wrong_type /attributes"},
        {R"({"attributes": {"a": 1, "b": "number"}})",
         "wrong_type /attributes/a, not_one_of /attributes/b"},
        {R"({"lists": []})", "wrong_type /lists"},
        {R"({"lists": {"m": {"lists": {"n": {"x": 1}}}}})", "unknown_member /lists/m/lists/n/x"},
        {R"({"entries": {}})", "unknown_member /entries"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(with_properties(
                 "", std::string{R"(, "x-voicecfg": {"catalog": {"s": {"l": )"}.append(text).append(
                         "}}}")),
             "/x-voicecfg/catalog/s/l") == faults);
}

BOOST_AUTO_TEST_CASE(a_section_is_an_object)
{
    BOOST_TEST(told(with_properties("", R"(, "x-voicecfg": {"catalog": {"s": []}})")) ==
               "wrong_type /x-voicecfg/catalog/s");
}

BOOST_AUTO_TEST_CASE(the_shape_is_kept_with_what_is_not_said)
{
    auto const made = read(with_properties(
        "", R"(, "x-voicecfg": {"catalog": {"s": {"p": {"unique": true, "lists": {"m": {
            "names": {"tags": true, "also": ["label"]}, "attributes": {"mode": "boolean"}}}}},
            "": {"v": {"key": "id", "keyType": "integer", "needed": true, "settings": true}}}})"));
    auto const& [sections, lists] = made.catalog;
    BOOST_TEST((sections[0].name == "s" && sections[1].name == ""));
    auto const& p = lists[sections[0].lists.front()];
    BOOST_TEST((p.name == "p" && p.key == "value" && p.unique && !p.needed && !p.keyed));
    BOOST_TEST((p.key_type == documents::attribute_kind::string && !p.plain && !p.settings));
    auto const& m = lists[p.lists.front()];
    BOOST_TEST((m.name == "m" && m.tags && m.also.front() == "label"));
    BOOST_TEST((m.attributes.front().name == "mode"));
    BOOST_TEST((m.attributes.front().kind == documents::attribute_kind::boolean));
    auto const& v = lists[sections[1].lists.front()];
    BOOST_TEST((v.key == "id" && v.key_type == documents::attribute_kind::integer && v.needed));
    BOOST_TEST((v.settings && !v.tags && v.lists.empty()));
}

BOOST_AUTO_TEST_SUITE_END()
