// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/text_fault.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <iterator>
#include <set>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_text_fault_test)

namespace {

using namespace voicecfg::json;

} // namespace

BOOST_AUTO_TEST_CASE(every_fault_has_its_row_with_a_name_and_a_sentence_of_its_own)
{
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    for (std::size_t i = 0; i < std::size(text_fault_rows); ++i) {
        auto const& row = text_fault_rows[i];
        BOOST_TEST(static_cast<std::size_t>(row.what) == i);
        BOOST_TEST(names.insert(row.name).second, row.name);
        BOOST_TEST(sentences.insert(row.sentence).second, row.sentence);
        BOOST_TEST(!row.sentence.ends_with('.'));
        BOOST_TEST(row.fix.ends_with('.'));
    }
    BOOST_TEST((text_fault_rows[std::size(text_fault_rows) - 1].what == text_fault::bad_number));
    BOOST_TEST(name(text_fault::comma_before_close) == "comma_before_close");
}

BOOST_AUTO_TEST_SUITE_END()
