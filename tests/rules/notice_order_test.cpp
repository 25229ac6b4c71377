// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/notice_order.hpp>

#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_notice_order_test)

namespace {

using namespace voicecfg;

std::vector<notice> at(std::vector<std::string> const& pointers, notice_code code)
{
    std::vector<notice> all;
    for (auto const& each : pointers) all.push_back({code, origin::stored, each, {}});
    return all;
}

/// The pointers of both in one order, and `...` where there are more.
std::string inserted(std::vector<std::string> const& among, std::vector<std::string> const& added,
                     std::size_t most = 100)
{
    notice_list into{.all = at(among, notice_code::stale)};
    voicecfg::detail::insert_notices(into, at(added, notice_code::member_dropped),
                                     dialects::lumenia, most);
    std::string all;
    for (auto const& each : into.all) all += each.pointer + " ";
    return all + (into.truncated ? "..." : "");
}

} // namespace

BOOST_AUTO_TEST_CASE(notices_stand_by_the_rows_of_the_table_and_by_items)
{
    BOOST_TEST(inserted({"", "/prompt", "/fallbackVoices/2/voiceId", "/fallbackVoices/10"},
                        {"/voice/a", "/voice/b", "/fallbackVoices/9/a", "/fallbackVoices/11/a"}) ==
               " /prompt /voice/a /voice/b /fallbackVoices/2/voiceId /fallbackVoices/9/a "
               "/fallbackVoices/10 /fallbackVoices/11/a ");
    BOOST_TEST(inserted({"/voice", "/zzz"}, {"/fallbackVoices/0/a"}) ==
               "/voice /fallbackVoices/0/a /zzz ");
    BOOST_TEST(inserted({}, {"/voice/a"}) == "/voice/a ");
}

BOOST_AUTO_TEST_CASE(there_are_no_more_than_asked_for)
{
    BOOST_TEST(inserted({"/prompt", "/number_id"}, {"/voice/a"}, 2) == "/prompt /voice/a ...");
    BOOST_TEST(inserted({}, {"/voice/a", "/voice/b"}, 0) == "/voice/a ...");
    BOOST_TEST(inserted({"/prompt"}, {"/voice/a"}, 2) == "/prompt /voice/a ");
}

BOOST_AUTO_TEST_SUITE_END()
