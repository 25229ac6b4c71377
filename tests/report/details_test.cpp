// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/details.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_details_test)

namespace {

using namespace voicecfg;
using json::numeric;
using std::string_view_literals::operator""sv;

// no overload takes what has none of its own
struct another_kind {
    std::string value;
};
static_assert(!std::is_invocable_v<voicecfg::detail::details_reader, another_kind const&>);

/// All that a view says, one member after another.
std::string shown(violation_details details)
{
    violation const told{.details = std::move(details)};
    auto const view = details_of(told);
    // names every member, so that none can be added without a test
    auto const& [offset, text_fault, value, allowed, count, suggestion, expected, found,
                 clears_empty, format, minimum, maximum, exclusive_minimum, exclusive_maximum, size,
                 related, related_value, request_member, members, member_count, elsewhere,
                 successors] = view;
    std::string out;
    auto const add = [&](std::string_view name, std::string_view text) {
        if (!text.empty()) out.append(out.empty() ? "" : " ").append(name).append(text);
    };
    add("@", offset ? std::to_string(*offset) : "");
    if (text_fault) {
        auto const& [what, at] = *text_fault;
        add("fault=", name(what));
        out += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    add("value=", value);
    for (auto const& each : allowed) add("allowed=", each);
    add("of=", count ? std::to_string(*count) : "");
    add("meant=", suggestion);
    for (auto const each : expected) add("type=", name(each));
    if (found != json_type{}) add("found=", name(found));
    add("clears=", clears_empty ? "empty" : "");
    add("format=", format);
    if (minimum) minimum->append_to(out += " from ");
    if (maximum) maximum->append_to(out += " to ");
    if (exclusive_minimum) exclusive_minimum->append_to(out += " above ");
    if (exclusive_maximum) exclusive_maximum->append_to(out += " below ");
    add("size=", size ? std::to_string(*size) : "");
    add("related=", related);
    add("is=", related_value);
    add("request=", request_member);
    for (auto const& each : members) add("member=", each);
    add("members=", member_count != 0 ? std::to_string(member_count) : "");
    for (auto const& each : elsewhere) add("elsewhere=", each);
    for (auto const& each : successors) add("successor=", each);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_view_says_what_the_details_say_and_nothing_else)
{
    BOOST_TEST(shown({}) == "");
    BOOST_TEST(shown(text_position{7}) == "@7");
    BOOST_TEST(shown(text_position{7, {json::text_fault::comment, {2, 3}}}) ==
               "@7 fault=comment:2:3");
    BOOST_TEST(shown(refused_value{"1"}) == "value=1");
    BOOST_TEST(shown(type_mismatch{"1", {json_type::string, json_type::null}}) ==
               "value=1 type=string type=null");
    BOOST_TEST(shown(type_mismatch{"1", {}, json_type::array, true}) ==
               "value=1 found=array clears=empty");
    BOOST_TEST(shown(value_range{.size = 3}) == "size=3");
    BOOST_TEST(shown(value_range{"1", numeric{2.5}, numeric{3.5}}) == "value=1 from 2.5 to 3.5");
    BOOST_TEST(shown(value_range{.exclusive_minimum = numeric{2.5},
                                 .exclusive_maximum = numeric{3.5}}) == " above 2.5 below 3.5");
    BOOST_TEST(shown(format_mismatch{"1", "time-zone"}) == "value=1 format=time-zone");
    BOOST_TEST(shown(choices{"1", {"2", "3"}, 4, "5", {"/a", "6"}, {"7"}, {"8"}}) ==
               "value=1 allowed=2 allowed=3 of=4 meant=5 related=/a is=6 elsewhere=7 successor=8");
    BOOST_TEST(shown(unknown_name{"a"}) == "meant=a");
    BOOST_TEST(shown(relation{"1", {"/a", "2"}}) == "value=1 related=/a is=2");
    BOOST_TEST(shown(relation{"1", {"/a", ""}, {"2"}, 1}) == "value=1 allowed=2 of=1 related=/a");
    BOOST_TEST(shown(sendable_members{{"1", "2"}, 3}) == "member=1 member=2 members=3");
    BOOST_TEST(shown(request_fault{"/a"}) == "request=/a");
}

BOOST_AUTO_TEST_CASE(every_code_has_its_details_which_say_nothing_yet)
{
    constexpr std::string_view none[] = {"duplicate_member", "too_deep", "too_large"};
    std::vector<std::string_view> without;
    for (auto const& row : errc_rows) {
        auto details = details_for(row.code);
        if (details == violation_details{}) without.push_back(row.name);
        bool const chosen = std::holds_alternative<choices>(details);
        BOOST_TEST(shown(std::move(details)) == (row.code == errc::malformed_json ? "@0"sv
                                                 : chosen                         ? "of=0"sv
                                                                                  : ""sv));
    }
    BOOST_TEST(without == none, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
