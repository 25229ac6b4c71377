// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/location.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_location_test)

namespace {

constexpr voicecfg::location document;

} // namespace

BOOST_AUTO_TEST_CASE(the_whole_document_is_the_empty_pointer)
{
    BOOST_TEST(document.pointer() == "");
}

BOOST_AUTO_TEST_CASE(each_step_adds_a_reference)
{
    auto const voices = document / "fallbackVoices";
    auto const third = voices / std::size_t{2};
    auto const provider = third / "provider";
    BOOST_TEST(voices.pointer() == "/fallbackVoices");
    BOOST_TEST(third.pointer() == "/fallbackVoices/2");
    BOOST_TEST(provider.pointer() == "/fallbackVoices/2/provider");
}

/// The examples of RFC 6901, section 5, and what else clients may name a member.
BOOST_AUTO_TEST_CASE(names_are_escaped_as_rfc_6901_asks)
{
    struct {
        std::string_view name;
        std::string_view pointer;
    } const table[] = {
        {"foo", "/foo"},    {"", "/"},
        {"a/b", "/a~1b"},   {"c%d", "/c%d"},
        {"e^f", "/e^f"},    {"i\\j", "/i\\j"},
        {"k\"l", "/k\"l"},  {" ", "/ "},
        {"m~n", "/m~0n"},   {"~1", "/~01"},
        {"/~/", "/~1~0~1"}, {"0", "/0"},
        {"-", "/-"},        {"\xC3\xA9", "/\xC3\xA9"},
    };
    for (auto const& [name, pointer] : table) {
        BOOST_TEST((document / name).pointer() == pointer);
        std::string appended = "/at";
        voicecfg::json::append_reference(appended, name);
        BOOST_TEST(appended == "/at" + std::string{pointer});
    }
}

BOOST_AUTO_TEST_CASE(a_frame_may_have_several_frames_below_it)
{
    auto const voice = document / "voice";
    auto const provider = voice / "provider";
    auto const id = voice / "voiceId";
    BOOST_TEST(provider.pointer() == "/voice/provider");
    BOOST_TEST(id.pointer() == "/voice/voiceId");
}

BOOST_AUTO_TEST_SUITE_END()
