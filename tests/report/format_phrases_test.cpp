// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/format_phrases.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_format_phrases_test)

namespace {

using namespace voicecfg;

std::string said(format_mismatch const& text)
{
    violation const one{.code = errc::bad_format, .details = text};
    std::string out;
    detail::append_bad_format(out, details_of(one));
    return out;
}

std::string url(std::string_view text)
{
    return said({.value = "\"" + std::string{text} + "\"", .format = "http-url"});
}

} // namespace

BOOST_AUTO_TEST_CASE(a_date_of_a_catalog_is_one_of_the_calendar)
{
    BOOST_TEST(said({.format = "date"}) == "is not a date, such as \"2026-01-28\"");
}

BOOST_AUTO_TEST_CASE(an_example_of_a_time_zone_is_given_where_none_is_suggested)
{
    BOOST_TEST(said({.value = "\"Mars\"", .format = "time-zone"}) ==
               "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters): \"Mars\"");
    BOOST_TEST(said({"\"europe/kyiv\"", "time-zone", "\"Europe/Kyiv\""}) ==
               "is not an IANA time zone name (case matters): \"europe/kyiv\"");
}

BOOST_AUTO_TEST_CASE(a_pattern_is_repeated)
{
    BOOST_TEST(said({.value = "\"b\"", .format = "^\\d+$"}) ==
               "does not match the pattern \"^\\\\d+$\": \"b\"");
    BOOST_TEST(
        said({.value = "\"b c\"", .format = "identifier"}).starts_with("may hold only letters"));
}

BOOST_AUTO_TEST_CASE(a_url_is_refused_for_what_is_wrong_with_it)
{
    BOOST_TEST(url("https://example.com/hook path") ==
               "has a space at character 25, which can't stand in a URL: "
               "\"https://example.com/hook path\"");
    BOOST_TEST(
        url("https://bücher.example/") ==
        "has \"ü\" at character 10, which can't stand in a URL: \"https://bücher.example/\"");
    BOOST_TEST(
        url("https://x/a\u200b") ==
        "has \"\\u200b\" at character 12, which can't stand in a URL: \"https://x/a\\u200b\"");
    BOOST_TEST(url("https://x/\\\"") ==
               "has \"\\\"\" at character 11, which can't stand in a URL: \"https://x/\\\"\"");
    BOOST_TEST(url("https://x/5%") ==
               "has a % at character 12 without two hexadecimal digits after it: \"https://x/5%\"");
    BOOST_TEST(url("example.com") == "does not begin with http:// or https://: \"example.com\"");
    BOOST_TEST(url("https:///x") == "has no host after //: \"https:///x\"");
    BOOST_TEST(
        url("https://x:99999").starts_with("has a port that is not a number from 0 to 65535"));
    BOOST_TEST(url("") == "is empty, which is no URL");
    BOOST_TEST(said({.format = "http-url"}) ==
               "is not an http or https URL, such as \"https://example.com/hook\"");
}

BOOST_AUTO_TEST_CASE(a_url_that_is_repeated_in_part_is_not_refused_for_its_end)
{
    auto const start = [](std::string_view end) {
        return "https://" + std::string(192 - end.size(), 'x') + std::string{end};
    };
    for (auto const end : {"%", "%2", ":6553a"})
        BOOST_TEST(url(start(end)).starts_with("is not an http or https URL"), end);
    BOOST_TEST(url(start("%x")).starts_with("is not an http or https URL"));
    BOOST_TEST(url(start("%xyz")).starts_with("has a % at character"));
    BOOST_TEST(url(start(" ")).starts_with("has a space"));
}

BOOST_AUTO_TEST_CASE(each_fault_of_a_url_has_its_fix)
{
    auto const fix = [](std::string_view text) {
        violation const one{.code = errc::bad_format,
                            .details = format_mismatch{.value = "\"" + std::string{text} + "\"",
                                                       .format = "http-url"}};
        std::string out;
        detail::append_url_fix(out, details_of(one));
        return out;
    };
    BOOST_TEST(fix("https://x/ ") == "Write it as %20.");
    BOOST_TEST(fix("https://x/{") == "Write it as %7B.");
    BOOST_TEST(fix("https://x/ü") == "Write it as %C3%BC; in a host, use its xn-- form.");
    BOOST_TEST(fix("https://x/%") == "Write a % itself as %25.");
    BOOST_TEST(fix("") == "Send a URL, or null where the member may be null.");
    for (auto const* const url : {"x", "https://", "https://x:y", "https://x/[", ""})
        BOOST_TEST(fix(url).ends_with('.'), url);
}

BOOST_AUTO_TEST_SUITE_END()
