// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/unescape.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_unescape_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

struct row {
    std::string_view quoted;
    std::string_view spelled;
};

constexpr row strings[] = {
    {R"("")", ""},
    {R"("raw")", "raw"},
    {R"("\"")", "\""},
    {R"("\\")", "\\"},
    {R"("\/")", "/"},
    {R"("\b\f\n\r\t")", "\b\f\n\r\t"},
    // an escaped backslash escapes nothing
    {R"("\\n\\u0041")", "\\n\\u0041"},
    // runs before, between and after
    {R"("ab\ncd\u0065fg")", "ab\ncdefg"},
    {"\"\xC3\xA9\\t\xF0\x9F\x98\x80\"", "\xC3\xA9\t\xF0\x9F\x98\x80"},
    // digits of either case, and no more than four of them
    {R"("\u004a\u004A\u00411")", "JJA1"},
    {R"("\u0000")", "\0"sv},
    // the neighbours of the surrogates, and pairs
    {R"("\ud7ff\ue000")", "\xED\x9F\xBF\xEE\x80\x80"},
    {R"("\ud800\udc00x\uDBFF\uDFFF")", "\xF0\x90\x80\x80x\xF4\x8F\xBF\xBF"},
    {R"("\ud83d\ude00\ud83D\uDE01")", "\xF0\x9F\x98\x80\xF0\x9F\x98\x81"},
};

std::string utf8(char32_t point)
{
    char bytes[4];
    return {bytes, detail::write_utf8(bytes, point)};
}

} // namespace

BOOST_AUTO_TEST_CASE(escapes_are_replaced_by_what_they_spell)
{
    for (auto const& [quoted, spelled] : strings) BOOST_TEST_CONTEXT(quoted)
        {
            document const read{quoted};
            std::string out(quoted.size() - 2, '?');
            auto const* const end = detail::decode(read.root(), out.data());
            BOOST_TEST(std::string_view(out.data(), end) == spelled);
        }
}

BOOST_AUTO_TEST_CASE(scratch_holds_a_string_only_where_it_is_spelled_with_escapes)
{
    for (auto const& [quoted, spelled] : strings) BOOST_TEST_CONTEXT(quoted)
        {
            document const read{quoted};
            BOOST_REQUIRE(!read.fault().has_value());
            std::string scratch = "untouched";
            BOOST_TEST(detail::string_of(read.root(), scratch) == spelled);
            bool const escaped = quoted.find('\\') != std::string_view::npos;
            BOOST_TEST(scratch == (escaped ? spelled : "untouched"sv));
        }
}

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

BOOST_AUTO_TEST_CASE(every_code_point_counts_as_one)
{
    std::string all;
    std::size_t count = 0;
    for (char32_t const point :
         {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
        BOOST_TEST(detail::code_points(utf8(point)) == 1U);
        all += utf8(point);
        BOOST_TEST(detail::code_points(all) == ++count);
    }
    BOOST_TEST(detail::code_points("") == 0U);
    BOOST_TEST(detail::code_points("e\xCC\x81") == 2U); // an accent of its own
}

BOOST_AUTO_TEST_SUITE_END()
