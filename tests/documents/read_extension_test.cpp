// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_extension.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>

/// The words of `x-voicecfg` beside a value (V2, V15, V16, V20, V22).
BOOST_AUTO_TEST_SUITE(documents_read_extension_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_word_is_known_has_its_shape_and_is_one_of_a_few)
{
    constexpr row rows[]{
        {R"({})", "loads"},
        {R"([])", "wrong_type "},
        {R"({"merg": "replace"})", "unknown_member /merg"},
        {R"({"$comment": ""})", "unknown_member /$comment"},
        {R"({"merge": 1})", "wrong_type /merge"},
        {R"({"merge": "x"})", "not_one_of /merge"},
        {R"({"null": true})", "wrong_type /null"},
        {R"({"null": "remove"})", "not_one_of /null"},
        {R"({"listed": "x"})", "not_one_of /listed"},
        {R"({"unlisted": "x"})", "not_one_of /unlisted"},
        {R"({"list": 1})", "wrong_type /list"},
        {R"({"within": 1})", "wrong_type /within"},
        {R"({"section": 1})", "wrong_type /section"},
        {R"({"discriminator": 1})", "wrong_type /discriminator"},
        {R"({"settings": 1})", "wrong_type /settings"},
        {R"({"fallbackOf": 1})", "wrong_type /fallbackOf"},
        {R"({"phoneNumber": true})", "wrong_type /phoneNumber"},
        {R"({"phoneNumber": {"exclusive": 1, "shared": 1}})",
         "wrong_type /phoneNumber/exclusive, unknown_member /phoneNumber/shared"},
        {R"({"rules": {}})", "wrong_type /rules"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(with_properties(std::string{R"("m": {"x-voicecfg": )"}.append(text).append("}")),
             "/properties/m/x-voicecfg") == faults);
}

BOOST_AUTO_TEST_CASE(words_of_the_root_and_of_unions_stand_nowhere_else)
{
    constexpr row rows[]{
        {R"({"status": 400})", "incompatible /status"},
        {R"({"status": 99})", "out_of_range /status"},
        {R"({"status": "x"})", "wrong_type /status"},
        {R"({"catalog": 1})", "wrong_type /catalog"},
        {R"({"otherwise": 1})", "wrong_type /otherwise"},
        {R"({"emptyPatch": true})", "incompatible /emptyPatch"},
        {R"({"catalog": {"x": 1}})", "incompatible /catalog"},
        {R"({"otherwise": "#/$defs/A"})", "not_one_of /otherwise"},
        {R"({"rules": [1]})", "incompatible /rules"},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(
        told(with_properties(std::string{R"("m": {"x-voicecfg": )"}.append(text).append("}")),
             "/properties/m/x-voicecfg") == faults);
}

BOOST_AUTO_TEST_CASE(what_a_value_says_is_kept)
{
    auto const made = read(with_properties(
        R"("p": {"type": "string", "x-voicecfg": {"list": "l"}},
           "m": {"type": ["string", "null"], "readOnly": true,
                 "x-voicecfg": {"null": "removes", "list": "k", "within": "p",
                                "listed": "required", "unlisted": "empty"}},
           "n": {"type": "integer", "writeOnly": true, "deprecated": true,
                 "x-voicecfg": {"phoneNumber": {"exclusive": true}}},
           "f": {"type": "array", "x-voicecfg": {"fallbackOf": "p"}})",
        R"(, "x-voicecfg": {"discriminator": "p", "settings": true, "section": "s",
                            "catalog": {"s": {"l": {"lists": {"k": {}}}}}})"));
    auto const at = [&](std::size_t member) {
        return made.values[made.objects.front().members[member].value];
    };
    auto const& root = made.values[made.root].words;
    BOOST_TEST((root.section == "s" && root.discriminator == "p" && root.settings));
    auto const& m = at(1);
    BOOST_TEST((m.read_only && !m.write_only && !m.deprecated && m.words.null_removes));
    auto const& governed = m.words.governed;
    BOOST_TEST((governed.list == "k" && governed.within == "p" && governed.required));
    BOOST_TEST((governed.absent == voicecfg::unlisted::empty));
    BOOST_TEST((at(0).words.governed.absent == voicecfg::unlisted::free));
    auto const& n = at(2);
    BOOST_TEST((n.write_only && n.deprecated && n.words.phone_number && n.words.exclusive_number));
    BOOST_TEST(at(3).words.fallback_of == "p");
    BOOST_TEST(!m.words.merge.has_value());
}

BOOST_AUTO_TEST_CASE(what_a_reference_says_wins)
{
    auto const made = read(with_properties(
        R"("g": {"$ref": "#/$defs/G", "x-voicecfg": {"listed": "optional", "unlisted": "forbidden"}},
           "n": {"$ref": "#/$defs/N", "x-voicecfg": {"phoneNumber": {"exclusive": true}}},
           "f": {"$ref": "#/$defs/F", "x-voicecfg": {"fallbackOf": "n"}},
           "h": {"$ref": "#/$defs/G", "x-voicecfg": {"listed": "required"}},
           "i": {"$ref": "#/$defs/F", "deprecated": true})",
        R"(, "$defs": {"G": {"type": "string", "x-voicecfg": {"list": "l", "listed": "required",
                                                              "unlisted": "empty"}},
                       "N": {"type": "integer", "x-voicecfg": {"phoneNumber": {}}},
                       "F": {"type": "array", "x-voicecfg": {"fallbackOf": "g"}}},
             "x-voicecfg": {"catalog": {"": {"l": {}}}})"));
    auto const at = [&](std::size_t member) -> auto&
    {
        return made.values[made.objects.front().members[member].value].words;
    };
    BOOST_TEST((at(0).governed.list == "l" && !at(0).governed.required));
    BOOST_TEST((at(0).governed.absent == voicecfg::unlisted::forbidden));
    BOOST_TEST((at(1).phone_number && at(1).exclusive_number));
    BOOST_TEST(at(2).fallback_of == "n");
    // what it does not say is as where it refers to
    BOOST_TEST((at(3).governed.required && at(3).governed.absent == voicecfg::unlisted::empty));
    BOOST_TEST(at(4).fallback_of == "g");
}

BOOST_AUTO_TEST_SUITE_END()
