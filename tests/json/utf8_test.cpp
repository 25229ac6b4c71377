// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/utf8.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_utf8_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg::json;

std::string utf8(char32_t point)
{
    char bytes[4];
    return {bytes, write_utf8(bytes, point)};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_code_point_takes_as_few_bytes_as_hold_it)
{
    struct {
        char32_t point;
        std::string_view bytes;
    } const table[] = {
        {0x0, "\0"sv},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0xFFFF, "\xEF\xBF\xBF"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
    };
    for (auto const& [point, bytes] : table) BOOST_TEST(utf8(point) == bytes);
}

BOOST_AUTO_TEST_CASE(every_code_point_is_read_as_it_was_written)
{
    for (char32_t point = 0; point != 0x110000; ++point) {
        if (point == 0xD800) point = 0xE000; // surrogates are no characters
        auto const text = utf8(point);
        auto const [read, bytes] = read_utf8(text + "x");
        if (read != point || bytes != text.size()) BOOST_ERROR(static_cast<unsigned>(point));
    }
}

BOOST_AUTO_TEST_CASE(a_byte_that_begins_no_code_point_is_read_by_itself)
{
    static_assert(read_utf8("\xC3\xA9").point == U'\xE9');
    for (auto const text :
         {"\x80"sv, "\xBF\x80"sv, "\xC3"sv, "\xC3x"sv, "\xE2\x82"sv, "\xE2\x82x"sv, "\xE2x\x82"sv,
          "\xF0\x9F\x98"sv, "\xFF"sv, "\xC0\x80"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv,
          "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv}) {
        BOOST_TEST((read_utf8(text).point == 0xFFFD), text);
        BOOST_TEST(read_utf8(text).bytes == 1U, text);
    }
}

BOOST_AUTO_TEST_CASE(every_code_point_counts_as_one)
{
    std::string all;
    std::size_t count = 0;
    for (char32_t const point :
         {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
        BOOST_TEST(code_points(utf8(point)) == 1U);
        all += utf8(point);
        BOOST_TEST(code_points(all) == ++count);
    }
    BOOST_TEST(code_points("") == 0U);
    BOOST_TEST(code_points("e\xCC\x81") == 2U); // an accent of its own
}

BOOST_AUTO_TEST_CASE(a_text_is_clipped_between_code_points)
{
    constexpr auto text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z"sv;
    struct {
        std::size_t points;
        std::size_t bytes;
    } const table[] = {{0, 0}, {1, 1}, {2, 3}, {3, 6}, {4, 10}, {5, 11}, {6, 11}, {200, 11}};
    for (auto const& [points, bytes] : table)
        BOOST_TEST(clip(text, points) == text.substr(0, bytes));
    BOOST_TEST(clip("", 0) == "");
}

BOOST_AUTO_TEST_CASE(a_blank_text_has_white_space_and_nothing_else)
{
    for (auto const text : {" "sv, "\t\n\r "sv, "\xC2\xA0"sv, " \xE3\x80\x80 "sv})
        BOOST_TEST(is_blank(text), text);
    for (auto const text : {""sv, " x"sv, "x "sv, "\0"sv, "\xE2\x80\x8B"sv}) // no U+200B
        BOOST_TEST(!is_blank(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
