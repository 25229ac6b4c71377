// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/write.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <string_view>

// In a namespace: POSIX has a function of the suite's name.
namespace tests {

BOOST_AUTO_TEST_SUITE(write)

namespace {

using namespace std::string_view_literals;
using voicecfg::document;

std::string quoted(std::string_view text)
{
    std::string out;
    voicecfg::append_quoted(out, text);
    return out;
}

std::string written(voicecfg::node value)
{
    std::string out;
    voicecfg::append_json(out, value);
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
    for (auto const& [text, json] : table) BOOST_TEST(quoted(text) == json);
}

BOOST_AUTO_TEST_CASE(every_ascii_character_reads_back)
{
    std::string all;
    for (char letter = 0; letter != 127; ++letter) all += letter;
    auto const json = quoted(all);
    document const read{json};
    BOOST_REQUIRE(!read.fault());
    std::string scratch;
    BOOST_TEST(voicecfg::node{read.root()}.string(scratch) == all);
    BOOST_TEST(boost::json::parse(json).get_string() == boost::core::string_view{all});
}

BOOST_AUTO_TEST_CASE(a_scanned_value_is_written_as_it_is_spelled)
{
    for (auto const text : {"1.10", "12345678901234567890123", "1e400", "-0", R"("\u00e9\/")",
                            R"({ "a" : [ 1.0 , "\u0061" ] , "a" : 5E0 })", "[ ]"})
        BOOST_TEST(written(document{text}.root()) == text);
}

BOOST_AUTO_TEST_CASE(a_parsed_value_is_written_on_one_line)
{
    struct {
        std::string_view text;
        std::string_view json;
    } const table[] = {
        {"null", "null"},
        {" true ", "true"},
        {"false", "false"},
        {"[ ]", "[]"},
        {"{ }", "{}"},
        {"[1, 2.5, 1e400, -1e400, 100000.0, 18446744073709551615]",
         "[1,2.5,1e999,-1e999,100000.0,18446744073709551615]"},
        {R"({"b": [{}, []], "a\n": "\u00e9", "": {"x": null}})",
         "{\"b\":[{},[]],\"a\\n\":\"\xC3\xA9\",\"\":{\"x\":null}}"},
    };
    for (auto const& [text, json] : table) {
        boost::json::value const parsed = boost::json::parse(text);
        BOOST_TEST(written(parsed) == json);
    }
    boost::json::value const nan = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(written(nan) == "null");
    BOOST_TEST(written({}) == "null");
}

BOOST_AUTO_TEST_CASE(writing_appends)
{
    std::string out = "x";
    voicecfg::append_quoted(out, "y");
    voicecfg::append_json(out, document{"[1]"}.root());
    BOOST_TEST(out == "x\"y\"[1]");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace tests
