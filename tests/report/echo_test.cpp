// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/echo.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_echo_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

std::string echoed(std::string_view text)
{
    document const read{text};
    return voicecfg::echo(read.root());
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string out;
    while (times-- != 0) out += text;
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(scalars_are_echoed_as_json)
{
    struct {
        std::string_view text;
        std::string_view echo;
    } const table[] = {
        {"null", "null"}, {"false", "false"}, {"1.50", "1.50"},
        {"[\"x\"]", ""},  {"{}", ""},         {R"("\u0061\"")", R"("a\"")"},
        {"-1e400", ""},
    };
    for (auto const& [text, echo] : table) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(echoed(text) == echo);
        }
    BOOST_TEST(voicecfg::echo({}) == "");
}

BOOST_AUTO_TEST_CASE(parsed_scalars_are_echoed_where_json_can_print_them)
{
    using limits = std::numeric_limits<double>;
    struct {
        boost::json::value parsed;
        std::string_view echo;
    } const table[] = {
        {nullptr, "null"},         {true, "true"},      {1.5, "1.5"}, {limits::infinity(), ""},
        {-limits::infinity(), ""}, {"a\n", R"("a\n")"},
    };
    for (auto const& [parsed, echo] : table) BOOST_TEST(voicecfg::echo(parsed) == echo);
}

BOOST_AUTO_TEST_CASE(long_scalars_are_echoed_in_part)
{
    auto const euros = [](std::size_t count) {
        return '"' + repeated("\xE2\x82\xAC", count) + '"';
    };
    BOOST_TEST(echoed(euros(200)) == euros(200));
    BOOST_TEST(echoed(euros(201)) == euros(200));
    // escapes count as what they spell
    BOOST_TEST(echoed('"' + repeated("\\u0061", 201) + '"') == '"' + repeated("a", 200) + '"');
    auto const digits = "1." + std::string(198, '0');
    BOOST_TEST(echoed(digits) == digits);
    BOOST_TEST(echoed(digits + "0") == "1.0");
}

BOOST_AUTO_TEST_SUITE_END()
