// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/result.hpp>

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(result_test)

namespace {

voicecfg::result<int> refuse()
{
    return voicecfg::report{.violations = {{.code = voicecfg::errc::required}}};
}

voicecfg::result<int> accept() { return 42; }

} // namespace

BOOST_AUTO_TEST_CASE(a_result_holds_a_value_or_a_report)
{
    auto const accepted = accept();
    BOOST_TEST(accepted.has_value());
    BOOST_TEST(accepted.value() == 42);
    auto const refused = refuse();
    BOOST_TEST(!refused.has_value());
    BOOST_TEST(refused.error().violations.size() == 1U);
    BOOST_CHECK_THROW(refused.value(), voicecfg::report_error);
}

BOOST_AUTO_TEST_CASE(a_result_is_printed_as_what_it_holds)
{
    auto const printed = [](auto const& answer) {
        std::ostringstream out;
        out << answer;
        return out.str();
    };
    BOOST_TEST(printed(accept()) == "42");
    BOOST_TEST(printed(refuse()) == message(refuse().error()));
    BOOST_TEST(printed(voicecfg::result<void>{boost::outcome_v2::success()}) == "ok");
    BOOST_TEST(printed(voicecfg::result<void>{refuse().error()}) == message(refuse().error()));
}

BOOST_AUTO_TEST_SUITE_END()
