// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/pointer.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_pointer_test)

/// The examples of RFC 6901, section 5.
BOOST_AUTO_TEST_CASE(references_are_escaped)
{
    struct {
        std::string_view name;
        std::string_view pointer;
    } const table[] = {
        {"foo", "/foo"}, {"", "/"}, {"a/b", "/a~1b"}, {"m~n", "/m~0n"}, {"~1", "/~01"}, {" ", "/ "},
    };
    for (auto const& [name, pointer] : table) {
        std::string appended = "/at";
        voicecfg::json::append_reference(appended, name);
        BOOST_TEST(appended == "/at" + std::string{pointer});
    }
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
        voicecfg::json::append_fragment(appended, pointer);
        BOOST_TEST(appended == "at" + std::string{expected});
    }
}

BOOST_AUTO_TEST_CASE(a_pointer_is_taken_apart)
{
    std::string_view pointer = "/a/~0~1b//~01/";
    std::string all;
    while (!pointer.empty()) all.append(voicecfg::json::take_reference(pointer)).append(1, ';');
    BOOST_TEST(all == "a;~/b;;~1;;");
    // with nothing behind it, it escapes nothing
    pointer = "/a~/~";
    BOOST_TEST(voicecfg::json::take_reference(pointer) == "a~");
    BOOST_TEST(voicecfg::json::take_reference(pointer) == "~");
    BOOST_TEST(pointer.empty());
}

BOOST_AUTO_TEST_SUITE_END()
