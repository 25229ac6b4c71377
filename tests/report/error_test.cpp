// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/error.hpp>

#include <voicecfg/result.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(report_error_test)

namespace {

using voicecfg::errc;
using voicecfg::origin;
using voicecfg::report;
using voicecfg::violation;

report rejection()
{
    return {.violations = {{.code = errc::too_long, .from = origin::patch, .pointer = "/prompt"},
                           {.code = errc::required, .from = origin::stored, .pointer = "/voice"}},
            .truncated = true};
}

voicecfg::result<int> refuse() { return rejection(); }

voicecfg::result<int> accept() { return 42; }

} // namespace

BOOST_AUTO_TEST_CASE(the_value_of_a_report_throws_an_error_that_carries_it)
{
    BOOST_CHECK_EXCEPTION(refuse().value(), voicecfg::report_error,
                          [](auto const& error) { return error.report() == rejection(); });
    auto const kept = refuse();
    BOOST_CHECK_THROW(kept.value(), voicecfg::report_error);
}

BOOST_AUTO_TEST_CASE(the_error_is_caught_as_a_system_error_with_the_first_code)
{
    try {
        refuse().value();
        BOOST_ERROR("nothing was thrown");
    }
    catch (boost::system::system_error const& error) {
        BOOST_TEST(error.code() == make_error_code(errc::too_long));
        BOOST_TEST(error.what() == voicecfg::message(rejection()));
    }
}

BOOST_AUTO_TEST_CASE(the_report_of_a_value_throws)
{
    BOOST_CHECK_THROW(accept().error(), boost::outcome_v2::bad_result_access);
}

BOOST_AUTO_TEST_CASE(the_code_of_a_report_is_that_of_its_first_violation)
{
    BOOST_TEST(make_error_code(rejection()) == make_error_code(errc::too_long));
    BOOST_TEST(!make_error_code(report{}));
}

BOOST_AUTO_TEST_CASE(codes_belong_to_a_category_that_names_them)
{
    auto const code = make_error_code(errc::number_in_use);
    BOOST_TEST(code.category().name() == std::string{"voicecfg"});
    BOOST_TEST((code.category() == voicecfg::category()));
    BOOST_TEST(code.message() == "number_in_use");
    for (auto const& row : voicecfg::errc_rows)
        BOOST_TEST(voicecfg::category().message(static_cast<int>(row.code)) ==
                   std::string{row.name});
    for (int const beyond : {0, -1, static_cast<int>(std::size(voicecfg::errc_rows)) + 1})
        BOOST_TEST(voicecfg::category().message(beyond) == "unknown");
}

BOOST_AUTO_TEST_CASE(reports_are_equal_where_their_violations_and_truncation_are)
{
    auto whole = rejection();
    BOOST_TEST((whole == rejection()));
    whole.truncated = false;
    BOOST_TEST((whole != rejection()));
    auto fewer = rejection();
    fewer.violations.pop_back();
    BOOST_TEST((fewer != rejection()));
}

BOOST_AUTO_TEST_CASE(origins_have_the_names_of_the_response)
{
    BOOST_TEST(name(origin::patch) == "patch");
    BOOST_TEST(name(origin::stored) == "stored");
    BOOST_TEST(name(origin::catalog) == "catalog");
}

BOOST_AUTO_TEST_SUITE_END()
