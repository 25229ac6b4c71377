// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/write.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <string_view>

// In a namespace: POSIX has a function of the suite's name.
namespace tests {

BOOST_AUTO_TEST_SUITE(json_write_test)

namespace {

using voicecfg::json::document;

std::string written(voicecfg::json::node value)
{
    std::string out;
    voicecfg::json::append_json(out, value);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_scanned_value_is_written_as_it_is_spelled)
{
    for (auto const text : {"1.10", "12345678901234567890123", "1e400", "-0", R"("\u00e9\/")",
                            R"({ "a" : [ 1.0 , "\u0061" ] , "a" : 5E0 })", "[ ]"})
        BOOST_TEST(written(document{text}.root()) == text);
}

BOOST_AUTO_TEST_CASE(white_space_counts_within_strings_alone)
{
    using voicecfg::json::compact_size;
    BOOST_TEST(compact_size("") == 0U);
    BOOST_TEST(compact_size(" { \n}\r\t") == 2U);
    BOOST_TEST(compact_size(R"([ " \" " , " \\ " ])") == compact_size(R"([" \" "," \\ "])"));
    BOOST_TEST(compact_size(R"([" \" "," \\ "])") == 15U);
}

BOOST_AUTO_TEST_CASE(white_space_between_tokens_may_go)
{
    using voicecfg::json::compact;
    BOOST_TEST(compact(" { \n}\r\t") == "{}");
    BOOST_TEST(compact(R"([ " \" " , " \\ ", "\\\" ", 1 ])") == R"([" \" "," \\ ","\\\" ",1])");
    for (std::string_view const each : {"", R"([ " \" " , " \\ "])", R"({"a b" : [ 1, "\\\\" ]})"})
        BOOST_TEST(compact(each).size() == voicecfg::json::compact_size(each));
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
    voicecfg::json::append_json(out, document{"[1]"}.root());
    BOOST_TEST(out == "x[1]");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace tests
