// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/sink.hpp>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_sink_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

} // namespace

BOOST_AUTO_TEST_CASE(a_report_holds_so_many_violations_and_says_that_there_were_more)
{
    location const document;
    for (std::size_t const maximum : {0U, 1U, 2U, 5U}) BOOST_TEST_CONTEXT(maximum)
        {
            auto const most = maximum == 0 ? 1 : maximum; // a report is never empty
            voicecfg::report found;
            voicecfg::detail::sink out{found, maximum};
            for (std::size_t i = 0; i < most; ++i) {
                BOOST_TEST(!out.full());
                BOOST_TEST(out.count() == i);
                out.add(errc::required, origin::patch, document / i);
            }
            BOOST_TEST((!out.full() && !found.truncated));
            BOOST_TEST(out.count() == most);
            for (int beyond = 0; beyond < 2; ++beyond) {
                out.add(errc::forbidden, origin::stored, document);
                BOOST_TEST((out.full() && found.truncated));
                BOOST_TEST(out.count() == most + 1);
                BOOST_TEST(found.violations.size() == most);
            }
            BOOST_TEST(found.violations.back().pointer == "/" + std::to_string(most - 1));
        }
}

BOOST_AUTO_TEST_CASE(of_notices_as_many_are_kept_and_they_are_no_violations)
{
    location const document;
    notice_list told;
    voicecfg::detail::sink out{told, 2};
    for (int i = 0; i < 2; ++i) out.note(notice_code::blank, origin::patch, document / "a");
    BOOST_TEST((!out.full() && !told.truncated));
    BOOST_TEST(out.count() == 0U);
    out.note(notice_code::blank, origin::patch, document / "b");
    BOOST_TEST((out.full() && told.truncated));
    BOOST_TEST(told.all.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_member_to_blame_has_its_value_where_that_was_sent_and_is_not_null)
{
    location const document;
    voicecfg::report found;
    voicecfg::detail::sink const out{found, 2};
    boost::json::value const five = 5;
    boost::json::value const null = nullptr;
    auto const at = document / "a";
    BOOST_TEST((out.blame(at, five, origin::patch) == culprit{"/a", "5"}));
    BOOST_TEST((out.blame(at, five, origin::stored) == culprit{"/a", {}}));
    BOOST_TEST((out.blame(at, null, origin::patch) == culprit{"/a", {}}));
    BOOST_TEST((out.blame(at, {}, origin::patch) == culprit{}));
}

BOOST_AUTO_TEST_CASE(a_violation_has_the_details_it_was_given_or_those_of_its_code)
{
    location const document;
    voicecfg::report found;
    voicecfg::detail::sink out{found, 2};
    out.add(errc::not_in_catalog, origin::stored, document / "a" / 1, choices{.count = 3}, "a[].b");
    out.add(errc::required, origin::patch, document, "a");
    out.add(errc::required, origin::patch, document, relation{.related = {"/b", {}}});
    violation const full{.code = errc::not_in_catalog,
                         .from = origin::stored,
                         .pointer = "/a/1",
                         .catalog_path = "a[].b",
                         .details = choices{.count = 3}};
    violation const bare{.code = errc::required, .catalog_path = "a", .details = relation{}};
    BOOST_TEST((found.violations == std::vector{full, bare}));
}

BOOST_AUTO_TEST_CASE(at_most_eight_of_what_is_allowed_are_told_and_how_many_there_are)
{
    constexpr std::string_view names[] = {"alpha", "beta", "gamma", "delta", "eps\"",
                                          "zeta",  "eta",  "theta", "iota",  "kappa"};
    using voicecfg::detail::list_allowed;
    auto const few = list_allowed("\"Beta\"", "Beta", std::span{names}.first(3));
    BOOST_TEST(few.value == "\"Beta\"");
    BOOST_TEST(few.allowed.size() == 3U);
    BOOST_TEST(few.allowed.front() == R"("beta")"); // nearest first
    BOOST_TEST(few.count == 3U);
    BOOST_TEST(few.suggestion == R"("beta")");
    auto const many = list_allowed("", "Eps\"", names);
    BOOST_TEST(many.allowed.size() == 8U);
    BOOST_TEST(many.allowed.front() == R"("eps\"")");
    BOOST_TEST(many.count == 10U);
    BOOST_TEST(many.suggestion == R"("eps\"")");
    BOOST_TEST(voicecfg::detail::suggested("Eps\"", names, names_of::values) == R"("eps\"")");
    BOOST_TEST(voicecfg::detail::suggested("Eps", names, names_of::values) == "");
    auto const strange = list_allowed("", "something else", names);
    BOOST_TEST(strange.allowed.size() == 8U);
    BOOST_TEST(strange.suggestion == "");
    BOOST_TEST((list_allowed("", "x", {}) == choices{}));
}

BOOST_AUTO_TEST_CASE(who_collects_violations_is_told_no_notice)
{
    voicecfg::report found;
    voicecfg::detail::sink out{found, 1};
    for (int i = 0; i < 2; ++i) out.note_at(notice_code::blank, origin::patch, "/a");
    BOOST_TEST((found == voicecfg::report{}));
    BOOST_TEST(!out.full());
}

BOOST_AUTO_TEST_SUITE_END()
