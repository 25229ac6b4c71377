// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/quote.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_quote_test)

namespace {

using namespace std::string_view_literals;

std::string as_json(std::string_view text)
{
    std::string out;
    voicecfg::json::append_quoted(out, text);
    return out;
}

/// An array of some elements, after what was there.
std::string listed(std::string out, std::string_view elements)
{
    voicecfg::json::brackets list{out, '[', ']'};
    for (char const element : elements) {
        list.next();
        out += element;
    }
    list.close();
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(strings_are_quoted_with_as_few_escapes_as_json_allows)
{
    struct {
        std::string_view text;
        std::string_view json;
    } const table[] = {
        {"", R"("")"},
        {"plain", R"("plain")"},
        {"\"", R"("\"")"},
        {"a\\b/c", R"("a\\b/c")"},
        {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
        {"\0"sv, R"("\u0000")"},
        {"\x01x\x1F", R"("\u0001x\u001f")"},
        {"\x7F\xC3\xA9\xF0\x9F\x98\x80", "\"\x7F\xC3\xA9\xF0\x9F\x98\x80\""},
        {"a\"b\"c", R"("a\"b\"c")"},
    };
    for (auto const& [text, json] : table) BOOST_TEST(as_json(text) == json);
}

BOOST_AUTO_TEST_CASE(every_ascii_character_reads_back)
{
    std::string all;
    for (char letter = 0; letter != 127; ++letter) all += letter;
    auto const json = as_json(all);
    BOOST_TEST(boost::json::parse(json).get_string() == boost::core::string_view{all});
}

BOOST_AUTO_TEST_CASE(quoting_appends)
{
    std::string out = "x";
    voicecfg::json::append_quoted(out, "y");
    BOOST_TEST(out == "x\"y\"");
}

BOOST_AUTO_TEST_CASE(commas_stand_between_elements_and_nowhere_else)
{
    BOOST_TEST(listed("", "") == "[]");
    BOOST_TEST(listed("", "1") == "[1]");
    BOOST_TEST(listed("", "123") == "[1,2,3]");
    BOOST_TEST(listed("x[", "12") == "x[[1,2]");
}

BOOST_AUTO_TEST_SUITE_END()
