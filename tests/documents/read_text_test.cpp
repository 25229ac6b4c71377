// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/read_text.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>

/// What keeps a text from being read as a dialect document is told alone (V2).
BOOST_AUTO_TEST_SUITE(documents_read_text_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(a_text_that_is_no_json_is_told_alone)
{
    constexpr row rows[]{
        {R"()", "malformed_json "},
        {R"({)", "malformed_json "},
        {R"({"type": 1,})", "malformed_json "},
        {R"({"type": 1, "type": 2})", "duplicate_member /type"},
        {R"({"$defs": {"A": {"x": {"b": 1, "\u0062": 2}}}})", "duplicate_member /$defs/A/x/b"},
        {R"(5)", "wrong_type "},
        {R"([])", "wrong_type "},
        {R"(true)", "wrong_type "},
        {R"(null)", "wrong_type "},
    };
    for (auto const& [text, faults] : rows) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(told(text) == faults);
}

BOOST_AUTO_TEST_CASE(a_document_nests_512_deep_and_no_deeper)
{
    auto const nested = [](std::size_t depth) {
        std::string items;
        std::string ends;
        for (std::size_t i = 0; i != depth - 3; ++i) {
            items += R"({"items": )";
            ends += '}';
        }
        return told_of_member(items + "{}" + ends);
    };
    BOOST_TEST(nested(512) == "loads");
    BOOST_TEST(nested(513) == "too_deep ");
    BOOST_TEST(told(std::string(100'000, '[')) == "too_deep ");
}

BOOST_AUTO_TEST_CASE(a_document_is_16_mib_long_and_no_longer)
{
    auto text = with_properties("");
    text.resize(documents::max_bytes, ' ');
    BOOST_TEST(told(text) == "loads");
    text += ' ';
    BOOST_TEST(told(text) == "too_large ");
    BOOST_TEST(told(std::string(documents::max_bytes + 1, '{')) == "too_large ");
}

BOOST_AUTO_TEST_SUITE_END()
