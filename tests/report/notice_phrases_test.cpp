// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/notice_phrases.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(report_notice_phrases_test)

namespace {

using namespace voicecfg;

std::string said(notice const& told)
{
    std::string out;
    detail::append_notice_fault(out, told);
    detail::append_notice_fix(out += ". ", told);
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_notice_says_what_happened_and_what_to_do)
{
    BOOST_TEST(said({.code = notice_code::list_shrunk, .details = list_sizes{1, 0}}) ==
               "had 1 item and has 0: a sent list replaces the stored one.");
    BOOST_TEST(said({.code = notice_code::list_shrunk, .details = list_sizes{3, 1}}) ==
               "had 3 items and has 1: a sent list replaces the stored one.");
    BOOST_TEST(said({.code = notice_code::fallback_repeated, .details = culprit{"/voice", {}}}) ==
               "is the same as /voice: it fails where that fails. Send another, or leave it out.");
    BOOST_TEST(said({.code = notice_code::member_unknown}) ==
               "has no member that is known. Is it an assistant of this platform?");
    // its violation says all
    BOOST_TEST(said({.code = notice_code::stale}) == ".");
}

BOOST_AUTO_TEST_CASE(a_deprecation_has_its_dates_and_its_successors)
{
    auto const deprecated = [](deprecated_value value) {
        return said({.code = notice_code::deprecated, .details = std::move(value)});
    };
    BOOST_TEST(deprecated({}) == "is deprecated. Plan to replace it.");
    BOOST_TEST(deprecated({.since = "2026-01-28"}) ==
               "is deprecated since 2026-01-28. Plan to replace it.");
    BOOST_TEST(deprecated({.until = "2026-03-01"}) ==
               "is deprecated and no longer offered from 2026-03-01 on. Plan to replace it.");
    BOOST_TEST(deprecated({"2026-01-28", "2026-03-01", {"\"a\""}}) ==
               "is deprecated since 2026-01-28 and no longer offered from 2026-03-01 on."
               " In its place: \"a\".");
}

BOOST_AUTO_TEST_SUITE_END()
