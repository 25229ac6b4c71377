// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/fallbacks.hpp>

#include <voicecfg/dialects/lumenia.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_fallbacks_test)

namespace {

using namespace voicecfg;
namespace tables = voicecfg::dialects::lumenia_tables;

/// `/voice , , /fallbackVoices/1`: what each fallback of a patch repeats.
std::string repeated(std::string_view stored, std::string_view patch)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    options const chosen;
    catalog_view const nothing;
    voicecfg::detail::call const about{dialects::lumenia, nothing, nullptr, chosen, out, planned};
    location const at;
    voicecfg::detail::judged_object whole{about, dialects::lumenia.assistant, at, origin::stored};
    json::document const sent{patch};
    json::document const before{stored};
    whole.read(sent.root(), origin::patch);
    whole.stored = before.root();
    voicecfg::detail::repeated_fallbacks repeated{&tables::voice, "voice", whole};
    auto const list = at / "fallbackVoices";
    std::string all;
    std::size_t position = 0;
    for (json::elements each{json::node{sent.root()}.find("fallbackVoices")}; each; ++each)
        all += repeated.find(*each, position++, list) + ",";
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_fallback_repeats_what_it_stands_in_for_or_an_earlier_one)
{
    constexpr auto list = R"({"fallbackVoices":[{"provider":"a","voiceId":"v","speed":1},
                                               {"voiceId":"w","provider":"a"},
                                               {"provider":"a","voiceId":"w","model":null},
                                               {"provider":"a","voiceId":"w"}, 5]})";
    BOOST_TEST(repeated(R"({"voice":{"provider":"a","voiceId":"v","note":2}})", list) ==
               "/voice,,,/fallbackVoices/1,,");
    BOOST_TEST(repeated(R"({"voice":{"provider":"a","voiceId":"v","model":null}})", list) ==
               "/voice,,,/fallbackVoices/1,,");
    BOOST_TEST(repeated("{}", list) == ",,,/fallbackVoices/1,,");
    BOOST_TEST(repeated(R"({"voice":"v"})", list) == ",,,/fallbackVoices/1,,");
}

BOOST_AUTO_TEST_CASE(what_it_stands_in_for_is_what_merged_has)
{
    constexpr auto stored = R"({"voice":{"provider":"a","voiceId":"v"}})";
    BOOST_TEST(repeated(stored, R"({"voice":{"voiceId":"w"},
                                    "fallbackVoices":[{"provider":"a","voiceId":"w"}]})") ==
               "/voice,");
    BOOST_TEST(repeated(stored, R"({"voice":{"provider":"b","voiceId":"v"},
                                    "fallbackVoices":[{"provider":"a","voiceId":"v"}]})") == ",");
    BOOST_TEST(repeated(stored, R"({"voice":5,
                                    "fallbackVoices":[{"provider":"a","voiceId":"v"}]})") == ",");
}

BOOST_AUTO_TEST_CASE(a_fallback_without_members_is_compared_whole)
{
    asked_platform::platform const asked{
        R"("voice": {"type": "string"}, "others": {"type": "array", "items": {"type": "string"},
        "x-voicecfg": {"fallbackOf": "voice"}})"};
    constexpr asked_platform::row rows[]{
        {R"({"voice":"n"})", R"({"others":["n","m","m"]})",
         "fallback_repeated /others/0; fallback_repeated /others/2"},
        {R"({"voice":"n"})", R"({"voice":"k","others":["n","k"]})", "fallback_repeated /others/1"},
        {"{}", R"({"others":["n"]})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
