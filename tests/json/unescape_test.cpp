// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/unescape.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_unescape_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg::json;

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

} // namespace

BOOST_AUTO_TEST_CASE(escapes_are_replaced_by_what_they_spell)
{
    for (auto const& [quoted, spelled] : strings) BOOST_TEST_CONTEXT(quoted)
        {
            document const read{quoted};
            std::string out(quoted.size() - 2, '?');
            auto const* const end = decode(read.root(), out.data());
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
            BOOST_TEST(string_of(read.root(), scratch) == spelled);
            bool const escaped = quoted.find('\\') != std::string_view::npos;
            BOOST_TEST(scratch == (escaped ? spelled : "untouched"sv));
        }
}

BOOST_AUTO_TEST_SUITE_END()
