// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/reading.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

/// A document while it is read.
BOOST_AUTO_TEST_SUITE(documents_reading_test)

namespace {

using namespace documents_told;
namespace documents = voicecfg::documents;

} // namespace

BOOST_AUTO_TEST_CASE(schemas_that_take_anything_are_one_value)
{
    std::string_view const text = R"([{}, true, {"a": 1}, false])";
    voicecfg::json::document const read{text};
    documents::reading to{read, 9};
    BOOST_TEST(to.add_value(read.tokens()[1]) == 0U);
    BOOST_TEST(to.add_value(read.tokens()[2]) == 0U);
    BOOST_TEST(to.add_value(read.tokens()[3]) == 1U);
    BOOST_TEST(to.add_value(read.tokens()[6]) == 2U);
    BOOST_TEST(to.add_schema(read.tokens()[1]) == 3U);
    BOOST_TEST(to.unread.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_shape_is_asked_for_as_json_schema_names_it)
{
    std::string_view const text = R"([1.0, 1.5, 1e999, true, false, "", null, {}])";
    voicecfg::json::document const read{text};
    documents::reading to{read, 9};
    std::string sound;
    for (voicecfg::json::elements each{read.root()}; each; ++each) {
        auto const& value = *(*each).scanned();
        sound += documents::has_shape(to, documents::shapes::size, value) ? 'i' : '-';
        sound += documents::has_shape(to, documents::shapes::schema, value) ? 's' : '-';
        sound += documents::has_shape(to, {}, value) ? 'a' : '-';
    }
    BOOST_TEST(sound == "i-a--a--a-sa--a--a--a-sa");
    BOOST_TEST((to.faults.take().violations[2].code == voicecfg::errc::wrong_type));
}

BOOST_AUTO_TEST_SUITE_END()
