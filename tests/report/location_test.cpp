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
        voicecfg::append_reference(appended, name);
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

/// The examples of RFC 6901, section 6, and bytes that no fragment may hold (RFC 3986,
/// section 3.5).
BOOST_AUTO_TEST_CASE(pointers_are_uri_fragments)
{
    struct {
        std::string_view pointer;
        std::string_view fragment;
    } const table[] = {
        {"", "#"},
        {"/foo/0", "#/foo/0"},
        {"/", "#/"},
        {"/a~1b", "#/a~1b"},
        {"/c%d", "#/c%25d"},
        {"/e^f", "#/e%5Ef"},
        {"/g|h", "#/g%7Ch"},
        {"/i\\j", "#/i%5Cj"},
        {"/k\"l", "#/k%22l"},
        {"/ ", "#/%20"},
        {"/m~0n", "#/m~0n"},
        {"/é", "#/%C3%A9"},
        {"/#[]", "#/%23%5B%5D"},
        {"/\n\x7F", "#/%0A%7F"},
        {"/-._~!$&'()*+,;=:@?", "#/-._~!$&'()*+,;=:@?"},
    };
    for (auto const& [pointer, expected] : table) {
        std::string appended = "at";
        voicecfg::append_fragment(appended, pointer);
        BOOST_TEST(appended == "at" + std::string{expected});
    }
}

BOOST_AUTO_TEST_SUITE_END()
