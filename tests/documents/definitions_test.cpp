// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/definitions.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(documents_definitions_test)

using namespace voicecfg;

BOOST_AUTO_TEST_CASE(a_part_has_one_name_and_each_its_own)
{
    value_words const words[6] = {};
    voicecfg::detail::definitions named;
    auto const name = [&](std::size_t at, std::string_view asked) {
        return named.reference_to({.words = &words[at]}, asked);
    };
    BOOST_TEST(!named.contains({.words = &words[0]}));
    BOOST_TEST(name(0, "a") == "#/$defs/a");
    BOOST_TEST(name(0, "b") == "#/$defs/a");
    BOOST_TEST(named.contains({.words = &words[0]}));
    BOOST_TEST(name(1, "a") == "#/$defs/a_2");
    BOOST_TEST(name(2, "a_2") == "#/$defs/a_2_2");
    BOOST_TEST(name(3, "a/~ %\xC3\xA9") == "#/$defs/a______");
    BOOST_TEST(name(4, "") == "#/$defs/part");
    BOOST_TEST(name(5, "A-1.z") == "#/$defs/A-1.z");
    BOOST_TEST(named.all().size() == 6U);
    BOOST_TEST(named.all()[4].name == "part");
}

BOOST_AUTO_TEST_SUITE_END()
