// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/value_place.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

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

BOOST_AUTO_TEST_CASE(stored_items_have_the_values_of_their_members)
{
    using voicecfg::json::document;
    document const list{R"([{"id":2},5,{"id":null,"n":"x"},{"id":1.0}])"};
    document const values{R"([1,2.0,3,"x"])"};
    voicecfg::detail::stored_items const items{list.root()};
    std::string found;
    for (voicecfg::json::elements each{values.root()}; each; ++each)
        for (auto const* const name : {"id", "n", "none"})
            found += items.has(name, *each) ? 'y' : '-';
    BOOST_TEST(found == "y--y------y-");
    document const other{R"({"id":1})"};
    voicecfg::json::elements one{values.root()};
    BOOST_TEST(!voicecfg::detail::stored_items{other.root()}.has("id", *one));
}

BOOST_AUTO_TEST_SUITE_END()
