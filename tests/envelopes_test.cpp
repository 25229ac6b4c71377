// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/envelopes.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(envelopes_test)

BOOST_AUTO_TEST_CASE(an_envelope_is_found_by_the_name_of_its_dialect)
{
    namespace envelopes = voicecfg::envelopes;
    BOOST_TEST(voicecfg::find_envelope("lumenia") == &envelopes::lumenia);
    BOOST_TEST(voicecfg::find_envelope("autocalls") == &envelopes::autocalls);
    BOOST_TEST(voicecfg::find_envelope("edmo") == &envelopes::edmo);
    BOOST_TEST(voicecfg::find_creation_envelope("lumenia") == &envelopes::lumenia_creation);
    BOOST_TEST(voicecfg::find_creation_envelope("autocalls") == &envelopes::autocalls_creation);
    BOOST_TEST(voicecfg::find_creation_envelope("edmo") == &envelopes::edmo_creation);
    for (std::string_view const none : {"", "Lumenia", "edmo "}) {
        BOOST_TEST(voicecfg::find_envelope(none) == nullptr, none);
        BOOST_TEST(voicecfg::find_creation_envelope(none) == nullptr, none);
    }
}

BOOST_AUTO_TEST_SUITE_END()
