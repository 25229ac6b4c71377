// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/value_place.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(rules_value_place_test)

BOOST_AUTO_TEST_CASE(a_value_meets_nothing_unless_its_place_says_so)
{
    voicecfg::location const document;
    voicecfg::detail::value_place const place{.at = document, .from = voicecfg::origin::patch};
    BOOST_TEST(&place.at == &document);
    BOOST_TEST(!place.stored);
    BOOST_TEST(!place.stored_list);
    BOOST_TEST(place.around == nullptr);
    BOOST_TEST((place.merge == voicecfg::merging::replace));
    BOOST_TEST(!place.meets_stored);
    BOOST_TEST(!place.is_edit);
    BOOST_TEST(!place.keeps_unknown);
}

BOOST_AUTO_TEST_SUITE_END()
