// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/predicate.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(report_predicate_test)

namespace {

using namespace voicecfg;

std::string said(void (*append)(std::string&, violation const&, details_view const&),
                 violation const& one)
{
    std::string out;
    append(out, one, details_of(one));
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_predicate_says_what_is_wrong_without_its_subject)
{
    violation const one{.code = errc::out_of_range,
                        .details = value_range{.value = "7", .minimum = 0.7, .maximum = 1.2}};
    BOOST_TEST(said(detail::append_predicate, one) == "must be between 0.7 and 1.2, not 7");
    BOOST_TEST(said(detail::append_predicate, {.code = errc::empty_string}) == "must not be empty");
}

BOOST_AUTO_TEST_CASE(a_date_of_a_catalog_is_one_of_the_calendar)
{
    violation const one{.code = errc::bad_format, .details = format_mismatch{.format = "date"}};
    BOOST_TEST(said(detail::append_predicate, one) == "is not a date, such as \"2026-01-28\"");
}

BOOST_AUTO_TEST_CASE(an_example_of_a_time_zone_is_given_where_none_is_suggested)
{
    violation one{.code = errc::bad_format,
                  .details = format_mismatch{.value = "\"Mars\"", .format = "time-zone"}};
    BOOST_TEST(said(detail::append_predicate, one) ==
               "is not an IANA time zone name, such as \"Europe/Berlin\" (case matters): \"Mars\"");
    one.details = format_mismatch{"\"europe/kyiv\"", "time-zone", "\"Europe/Kyiv\""};
    BOOST_TEST(said(detail::append_predicate, one) ==
               "is not an IANA time zone name (case matters): \"europe/kyiv\"");
    BOOST_TEST(said(detail::append_fix, one) == " Did you mean \"Europe/Kyiv\"?");
}

BOOST_AUTO_TEST_CASE(a_fix_says_what_was_meant_what_is_allowed_and_where_the_catalog_says_so)
{
    violation const one{
        .code = errc::not_in_catalog,
        .catalog_path = "voices[].id",
        .details = choices{.allowed = {"\"a\"", "\"b\""}, .count = 3, .suggestion = "\"a\""}};
    BOOST_TEST(
        said(detail::append_fix, one).starts_with(" Did you mean \"a\"? It may be \"a\" or \"b\""));
    BOOST_TEST(said(detail::append_fix, one).ends_with(" See voices[].id in the catalog."));
    BOOST_TEST(said(detail::append_fix, {.code = errc::required}) == "");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_in_a_catalog_path_is_shown)
{
    BOOST_TEST(said(detail::append_fix, {.catalog_path = "voice.providers[a\u200b]"}) ==
               " See voice.providers[a\\u200b] in the catalog.");
}

BOOST_AUTO_TEST_SUITE_END()
