// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#include <voicecfg/report/fold.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_fold_test)

using namespace std::string_view_literals;

namespace {

std::u32string folded(std::string_view name, std::size_t most = 100)
{
    std::u32string units = U"before";
    voicecfg::detail::fold(name, most, units);
    return units;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_that_differ_in_style_only_are_the_same_but_for_it)
{
    struct pair {
        std::string_view a;
        std::string_view b;
        bool same;
    };
    constexpr pair pairs[] = {
        {"voice_id", "voiceId", true},
        {"voice-id", "VOICE_ID", true},
        {"VoiceId", "voiceid", true},
        {"__a", "A--", true},
        {"AZ", "az", true},
        {"", "", true},
        {"", "-_", true},
        {"a_", "a", true},
        {"voice_id"sv.substr(0, 5), "voice", true}, // nothing is read beyond the end
        {"a", "b", false},
        {"a", "", false},
        {"ab", "a", false},
        {"a_b", "a_", false},
        {"voice id", "voiceId", false},
        {"voice.id", "voiceId", false},
        {"@", "`", false},
        {"[", "{", false},
        {"\xC3\x89", "\xC3\xA9", false},
        {"\xFF", "\xFF", true},
    };
    for (auto const& [a, b, same] : pairs) {
        BOOST_TEST(voicecfg::same_but_style(a, b) == same, a << " and " << b);
        BOOST_TEST(voicecfg::same_but_style(b, a) == same, b << " and " << a);
    }
    static_assert(voicecfg::same_but_style("voice_id", "voiceId"));
}

BOOST_AUTO_TEST_CASE(a_folded_name_has_no_style)
{
    BOOST_TEST((folded("GPT-4o_mini (New)") == U"gpt4omini(new)"));
    BOOST_TEST((folded("_ -") == U""));
    BOOST_TEST((folded("[@]\t.") == U"[@]\t."));
    BOOST_TEST((folded("a", 0) == U"a"));
}

BOOST_AUTO_TEST_CASE(a_unit_is_a_character_and_a_byte_that_is_no_utf8_one_of_its_own)
{
    BOOST_TEST(folded("\xC3\x89 \xF0\x9F\x98\x80").size() == 2U);
    BOOST_TEST((folded("\xC3\x89") != folded("\xC3\xA9")));
    BOOST_TEST(folded("\xC3-\xA9").size() == 2U);
    BOOST_TEST(folded("\xA9\xA9").size() == 2U);
    BOOST_TEST(folded("\xF0\x9F\x98\x80\x80").size() == 2U);
}

BOOST_AUTO_TEST_CASE(folding_stops_where_more_is_of_no_interest)
{
    BOOST_TEST(folded("abcdef", 3).size() == 4U);
    BOOST_TEST(folded("abc", 3).size() == 3U);
    BOOST_TEST(folded("abc___", 3).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
