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
    auto const& [offset, value, allowed, count, suggestion, expected, format, minimum, maximum,
                 related, related_value] = view;
    std::string out;
    auto const add = [&](std::string_view name, std::string_view text) {
        if (!text.empty()) out.append(out.empty() ? "" : " ").append(name).append(text);
    };
    add("@", offset ? std::to_string(*offset) : "");
    add("value=", value);
    for (auto const& each : allowed) add("allowed=", each);
    add("of=", count != 0 ? std::to_string(count) : "");
    add("meant=", suggestion);
    for (auto const each : expected) add("type=", name(each));
    add("format=", format);
    if (minimum) minimum->append_to(out += " from ");
    if (maximum) maximum->append_to(out += " to ");
    add("related=", related);
    add("is=", related_value);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_view_says_what_the_details_say_and_nothing_else)
{
    BOOST_TEST(shown({}) == "");
    BOOST_TEST(shown(text_position{7}) == "@7");
    BOOST_TEST(shown(refused_value{"1"}) == "value=1");
    BOOST_TEST(shown(type_mismatch{"1", {json_type::string, json_type::null}}) ==
               "value=1 type=string type=null");
    BOOST_TEST(shown(value_range{"1", numeric{2.5}, numeric{3.5}}) == "value=1 from 2.5 to 3.5");
    BOOST_TEST(shown(format_mismatch{"1", "time-zone"}) == "value=1 format=time-zone");
    BOOST_TEST(shown(choices{"1", {"2", "3"}, 4, "5"}) ==
               "value=1 allowed=2 allowed=3 of=4 meant=5");
    BOOST_TEST(shown(unknown_name{"a"}) == "meant=a");
    BOOST_TEST(shown(relation{"1", "/a", "2"}) == "value=1 related=/a is=2");
}

BOOST_AUTO_TEST_CASE(every_code_has_its_details_which_say_nothing_yet)
{
    constexpr std::string_view none[] = {"duplicate_member", "too_deep", "too_large", "empty_patch",
                                         "read_only"};
    std::vector<std::string_view> without;
    for (auto const& row : errc_rows) {
        auto details = details_for(row.code);
        if (details == violation_details{}) without.push_back(row.name);
        BOOST_TEST(shown(std::move(details)) == (row.code == errc::malformed_json ? "@0" : ""));
    }
    BOOST_TEST(without == none, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
