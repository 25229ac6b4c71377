// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/description.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>

/// What a dialect document says, as plain data (V6 to V14).
BOOST_AUTO_TEST_SUITE(documents_description_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(the_words_of_a_value_are_kept)
{
    auto const made = read(with_properties(
        R"("s": {"type": ["string", "null"], "minLength": 1, "maxLength": 1e300, "pattern": "^a",
                 "format": "uuid"},
           "n": {"type": "number", "minimum": 0.5, "exclusiveMaximum": 2},
           "l": {"type": "array", "items": {"type": "null"}, "minItems": 1, "maxItems": 2,
                 "uniqueItems": true},
           "a": {"anyOf": [{"type": "null"}, {"type": "string"}]},
           "x": {"title": "anything", "deprecated": true}, "y": true)"));
    auto const shape = [&](std::size_t member) -> auto const&
    {
        return made.shapes[made.values[made.objects.front().members[member].value].shape];
    };
    using voicecfg::json_type;
    auto const& s = shape(0);
    BOOST_TEST((s.types == voicecfg::json_types{json_type::string, json_type::null}));
    BOOST_TEST((s.min_length == 1U && s.max_length == voicecfg::no_limit));
    BOOST_TEST((s.pattern == "^a" && s.format == voicecfg::format::uuid));
    auto const& n = shape(1);
    BOOST_TEST((n.bounds.minimum == voicecfg::json::numeric{0.5} && !n.bounds.maximum));
    BOOST_TEST((n.bounds.exclusive_maximum == voicecfg::json::numeric{2.0}));
    BOOST_TEST(!n.bounds.exclusive_minimum.has_value());
    auto const& l = shape(2);
    BOOST_TEST((l.min_items == 1U && l.max_items == 2U && l.unique_items));
    auto const& items = made.shapes[made.values[l.items].shape];
    BOOST_TEST((items.types == voicecfg::json_types{json_type::null}));
    BOOST_TEST(shape(3).any_of.size() == 2U);
    auto const& members = made.objects.front().members;
    BOOST_TEST(
        (made.values[members[4].value].shape == 0U && made.values[members[4].value].deprecated));
    BOOST_TEST(members[5].value == 0U);
    BOOST_TEST(!made.values[0].deprecated);
}

BOOST_AUTO_TEST_SUITE_END()
