// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/visible.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_visible_test)

namespace {

using namespace voicecfg::json;
using std::string_view_literals::operator""sv;

std::string visible(std::string_view text)
{
    std::string out;
    append_visible(out, text);
    return out;
}

std::string utf8(char32_t point)
{
    std::array<char, 4> bytes{};
    auto* const end = write_utf8(bytes.data(), point);
    return {bytes.data(), static_cast<std::size_t>(end - bytes.data())};
}

} // namespace

BOOST_AUTO_TEST_CASE(what_is_hidden_becomes_an_escape)
{
    for (char32_t const point :
         {U'\x00',   U'\x0A',   U'\x1B',   U'\x7F',   U'\x85',   U'\xA0',   U'\xAD',   U'\x180E',
          U'\x200B', U'\x200C', U'\x200D', U'\x200E', U'\x200F', U'\x2028', U'\x202A', U'\x202E',
          U'\x2060', U'\x2066', U'\x3000', U'\xFE0F', U'\xFEFF', U'\xE0041'}) {
        std::string escape;
        append_escape(escape, point);
        BOOST_TEST(is_hidden(point), escape);
        BOOST_TEST(visible("a" + utf8(point) + "b") == "a" + escape + "b");
    }
    BOOST_TEST(visible("Elliot\xE2\x80\x8B") == "Elliot\\u200b");
    BOOST_TEST(visible("\xF3\xA0\x81\x81") == "\\udb40\\udc41");
}

BOOST_AUTO_TEST_CASE(what_is_seen_stays)
{
    for (auto const text : {"", " a~", "é", "日本語", "😀", "\u0301", "\uFFFD"})
        BOOST_TEST(visible(text) == text);
    static_assert(!is_hidden(U' ') && !is_hidden(U'~') && !is_hidden(U'\u3042'));
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_no_utf8_becomes_a_replacement_character)
{
    BOOST_TEST(visible("\xFF") == "\uFFFD");
    BOOST_TEST(visible("\xE2\x80") == "\uFFFD\uFFFD");
    BOOST_TEST(visible("a\xED\xA0\x80z"sv) == "a\uFFFD\uFFFD\uFFFDz");
}

BOOST_AUTO_TEST_CASE(a_json_text_stays_equal)
{
    for (char32_t point = 0x20; point < 0x110000; point += point < 0x3000 ? 1 : 0x107) {
        if (point == '"' || point == '\\' || (point >= 0xD800 && point <= 0xDFFF)) continue;
        auto const json = "\"" + utf8(point) + "\"";
        if (boost::json::parse(visible(json)) != boost::json::parse(json)) BOOST_ERROR(json);
    }
}

BOOST_AUTO_TEST_CASE(a_text_is_cut_between_characters_and_escapes)
{
    auto const cut = [](std::string_view text, std::size_t most) {
        std::string out = "> ";
        bool const whole = append_visible(out, text, most);
        return out.substr(2) + (whole ? "" : " ...");
    };
    BOOST_TEST(cut("", 0) == "");
    BOOST_TEST(cut("abc", 3) == "abc");
    BOOST_TEST(cut("abc", 2) == "ab ...");
    BOOST_TEST(cut("aé", 2) == "a ...");
    BOOST_TEST(cut(R"(\u00e9\n)", 8) == R"(\u00e9\n)");
    BOOST_TEST(cut(R"(\u00e9\n)", 7) == R"(\u00e9 ...)");
    BOOST_TEST(cut(R"(\u00e9\n)", 5) == " ...");
    BOOST_TEST(cut(R"(a\"b)", 2) == "a ...");
    BOOST_TEST(cut(R"(\ud83d\ude00)", 11) == " ...");
    BOOST_TEST(cut(R"(\ud83d\ude00)", 12) == R"(\ud83d\ude00)");
    BOOST_TEST(cut("a\xE2\x80\x8B", 6) == "a ...");
    // what only looks like an escape
    BOOST_TEST(cut(R"(\)", 1) == R"(\)");
    BOOST_TEST(cut(R"(\é)", 2) == " ...");
    BOOST_TEST(cut(R"(\u0é)", 3) == R"(\u0 ...)");
    BOOST_TEST(cut(R"(\u)", 2) == R"(\u)");
    BOOST_TEST(cut(R"(\ud83dé)", 6) == R"(\ud83d ...)");
    BOOST_TEST(cut(R"(\ud83d\u0)", 8) == " ...");
}

BOOST_AUTO_TEST_SUITE_END()
