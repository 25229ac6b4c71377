// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/find_text_fault.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_find_text_fault_test)

namespace {

using namespace voicecfg::json;

/// What is wrong with a text and where, for example `lone_surrogate 1:3`; nothing where it is JSON.
std::string found(std::string_view text)
{
    document const read{text};
    if (!read.fault()) return "";
    auto const [what, at] = find_text_fault(text, read.fault()->offset);
    return std::string{name(what)} + " " + std::to_string(at.line) + ":" +
           std::to_string(at.column);
}

struct wrong_text {
    std::string_view text;
    std::string_view expected;
};

constexpr wrong_text texts[]{
    {"", "empty_text 1:1"},
    {" \n\t", "empty_text 2:2"},
    {"{", "ends_early 1:2"},
    {"{\"a\":\"b", "ends_early 1:8"},
    {"[1", "ends_early 1:3"},
    {"[tru", "ends_early 1:5"},
    {"[-", "ends_early 1:3"},
    {"\"\\", "ends_early 1:3"},
    {"\"\xC3", "ends_early 1:3"},
    {"\xEF\xBB\xBF{}", "byte_order_mark 1:1"},
    {"\xFF\xFE{", "not_utf8 1:1"},
    {"[\"\xFC\"]", "not_utf8 1:3"},
    {"[\"\xED\xA0\x80\"]", "not_utf8 1:3"},
    {"[\"\xC0\x80\"]", "not_utf8 1:3"},
    {"[\xFC]", "not_utf8 1:2"},
    {R"({"a":"x\ud800"})", "lone_surrogate 1:8"},
    {R"(["\udc00"])", "lone_surrogate 1:3"},
    {"{\"a\": \"x\ny\"}", "line_break 1:9"},
    {"[\"x\r\n\"]", "line_break 1:4"},
    {"[\"\t\"]", "control_character 1:3"},
    {"[\"\x01\"]", "control_character 1:3"},
    {R"(["C:\Users"])", "bad_escape 1:6"},
    {R"(["\u12"])", "bad_escape 1:7"},
    {R"(["\'"])", "bad_escape 1:4"},
    {"{\n  \"a\": 1,\n}", "comma_before_close 3:1"},
    {"[1, ]", "comma_before_close 1:5"},
    {"[1,,2]", "extra_comma 1:4"},
    {"[,1]", "extra_comma 1:2"},
    {"{,}", "extra_comma 1:2"},
    {R"({"a":,"b":1})", "extra_comma 1:6"},
    {",", "extra_comma 1:1"},
    {"{\"a\":1\n \"b\":2}", "missing_comma 2:2"},
    {"[1 2]", "missing_comma 1:4"},
    {"[1\"a\"]", "missing_comma 1:3"},
    {"[true{}]", "missing_comma 1:6"},
    {"[false{}]", "missing_comma 1:7"},
    {"[null{}]", "missing_comma 1:6"},
    {R"(["a" b])", "missing_comma 1:6"},
    {R"({"a" 1})", "missing_colon 1:6"},
    {R"({"a"="b"})", "missing_colon 1:5"},
    {R"({"a"})", "missing_colon 1:5"},
    {R"({"a":})", "missing_value 1:6"},
    {R"({"a": ])", "missing_value 1:7"},
    {"{1:2}", "missing_name 1:2"},
    {"{{}}", "missing_name 1:2"},
    {"{:1}", "missing_name 1:2"},
    {R"({"a":[1})", "wrong_bracket 1:8"},
    {R"([{"a":1]])", "wrong_bracket 1:8"},
    {"{]", "wrong_bracket 1:2"},
    {"[}", "wrong_bracket 1:2"},
    {"[1,}", "wrong_bracket 1:4"},
    {R"({"a":1,])", "wrong_bracket 1:8"},
    {"{} {}", "text_after_end 1:4"},
    {"{}\n}", "text_after_end 2:1"},
    {"1 x", "text_after_end 1:3"},
    {"{'a':1}", "wrong_quote 1:2"},
    {"{\"a\":'b'}", "wrong_quote 1:6"},
    {"{\"é\": \"ü\",\n \"ä\": \xE2\x80\x9Cx\xE2\x80\x9D}", "wrong_quote 2:7"},
    {"[`x`]", "wrong_quote 1:2"},
    {"// a\n{}", "comment 1:1"},
    {"{/* a */}", "comment 1:2"},
    {"{\"a\":1, # a\n}", "comment 1:9"},
    {"{} // a", "comment 1:4"},
    {"[5//a\n]", "comment 1:3"},
    {"[NaN]", "not_a_number 1:2"},
    {"[nan]", "not_a_number 1:3"},
    {"[-Infinity]", "not_a_number 1:3"},
    {"[+inf]", "not_a_number 1:2"},
    {"[True]", "wrong_literal 1:2"},
    {"[None]", "wrong_literal 1:2"},
    {"[undefined]", "wrong_literal 1:2"},
    {"[tru]", "wrong_literal 1:5"},
    {"[nul ]", "wrong_literal 1:5"},
    {"[truex]", "wrong_literal 1:6"},
    {"hello", "unquoted_text 1:1"},
    {"{a:1}", "unquoted_text 1:2"},
    {"{\"a\":1,b:2}", "unquoted_text 1:8"},
    {"[Tom]", "unquoted_text 1:2"},
    {"[\xC3\xA9]", "unquoted_text 1:2"},
    {"[01]", "leading_zero 1:3"},
    {"{\"id\":-007}", "leading_zero 1:9"},
    {"[+1]", "bad_number 1:2"},
    {"[.5]", "bad_number 1:2"},
    {"[5.]", "bad_number 1:4"},
    {"[1e]", "bad_number 1:4"},
    {"[- 5]", "bad_number 1:3"},
    {"[1.2.3]", "bad_number 1:5"},
    {"[1_000]", "bad_number 1:3"},
    {"[0x1F]", "bad_number 1:3"},
    {"[5px]", "bad_number 1:3"},
    {"<html>", "unexpected 1:1"},
    {"]", "unexpected 1:1"},
    {"[\"a\":1]", "unexpected 1:5"},
    {R"({"a"::1})", "unexpected 1:6"},
    {R"({"a":(1)})", "unexpected 1:6"},
};

} // namespace

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_with_its_line_and_column)
{
    for (auto const& [text, expected] : texts) BOOST_TEST(found(text) == expected, text);
}

BOOST_AUTO_TEST_CASE(every_fault_can_be_found)
{
    std::set<std::string_view> names;
    for (auto const& each : texts) names.insert(each.expected.substr(0, each.expected.find(' ')));
    for (auto const& row : text_fault_rows) BOOST_TEST(names.contains(row.name), row.name);
}

BOOST_AUTO_TEST_CASE(columns_count_code_points_and_a_line_ends_with_lf)
{
    static_assert(line_column_of("", 0) == line_column{1, 1});
    static_assert(line_column_of("ab", 2) == line_column{1, 3});
    static_assert(line_column_of("a\r\nb", 3) == line_column{2, 1});
    static_assert(line_column_of("a\n\nb", 3) == line_column{3, 1});
    static_assert(line_column_of("\xC3\xA9x", 2) == line_column{1, 2});
}

BOOST_AUTO_TEST_CASE(any_text_that_is_refused_has_a_fault)
{
    constexpr std::string_view pieces[]{"{",  "}",    "[",   "]",  ":",     ",",    "\"",
                                        "\\", "\\u",  "d8",  "0",  "1",     ".",    "-",
                                        "e",  "true", "nul", " ",  "\n",    "\xC3", "\xA9",
                                        "'",  "//",   "x",   "\0", "\"a\"", "NaN",  "\xEF\xBB\xBF"};
    std::size_t refused = 0;
    unsigned seed = 1;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (int length = 0; length < 8; ++length) {
            seed = seed * 1664525U + 1013904223U;
            text += pieces[(seed >> 16) % std::size(pieces)];
        }
        document const read{text};
        if (!read.fault()) continue;
        ++refused;
        auto const [what, at] = find_text_fault(text, read.fault()->offset);
        bool const ended = read.fault()->offset == text.size();
        bool const said = what == text_fault::ends_early || what == text_fault::empty_text;
        BOOST_TEST(ended == said, text);
        BOOST_TEST(at.line > 0U);
    }
    BOOST_TEST(refused > 40'000U);
}

BOOST_AUTO_TEST_SUITE_END()
