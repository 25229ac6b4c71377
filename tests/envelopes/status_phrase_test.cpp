// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/envelopes/status_phrase.hpp>

#include <boost/test/unit_test.hpp>

#include <map>
#include <string_view>

BOOST_AUTO_TEST_SUITE(envelopes_status_phrase_test)

BOOST_AUTO_TEST_CASE(the_statuses_have_the_phrases_of_http)
{
    std::map<int, std::string_view> const phrases{{400, "Bad Request"},
                                                  {401, "Unauthorized"},
                                                  {403, "Forbidden"},
                                                  {404, "Not Found"},
                                                  {405, "Method Not Allowed"},
                                                  {406, "Not Acceptable"},
                                                  {408, "Request Timeout"},
                                                  {409, "Conflict"},
                                                  {411, "Length Required"},
                                                  {412, "Precondition Failed"},
                                                  {413, "Content Too Large"},
                                                  {415, "Unsupported Media Type"},
                                                  {422, "Unprocessable Content"},
                                                  {428, "Precondition Required"},
                                                  {429, "Too Many Requests"},
                                                  {500, "Internal Server Error"},
                                                  {503, "Service Unavailable"}};
    for (auto const& [status, phrase] : phrases)
        BOOST_TEST(voicecfg::status_phrase(status) == phrase);
    for (int const other : {0, -1, 200, 499, 1000})
        BOOST_TEST(voicecfg::status_phrase(other) == "");
}

BOOST_AUTO_TEST_SUITE_END()
