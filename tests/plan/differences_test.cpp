// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/differences.hpp>

#include <voicecfg/json/document.hpp>

#include "platform.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(plan_differences_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

std::string differences(std::string_view before, std::string_view after)
{
    json::document const was{before};
    json::document const is{after};
    std::string out;
    auto list = [&](location const& at, json::node from, json::node to) {
        out.append(voicecfg::detail::operation_name(from, to)).append(" ").append(at.pointer());
        if (!at.pointer().empty()) out += ' ';
    };
    voicecfg::detail::visit_differences({}, was.root(), is.root(), {}, list);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(objects_are_compared_member_by_member_and_all_else_whole)
{
    BOOST_TEST(differences("1", "1.0") == "");
    BOOST_TEST(differences("1", "2") == "replace ");
    BOOST_TEST(differences("[1]", "[2]") == "replace ");
    BOOST_TEST(differences("{}", "[]") == "replace ");
    BOOST_TEST(differences(R"({"a":1,"b":{"c":1}})", R"({"b":{"c":2,"d":3}})") ==
               "remove /a replace /b/c add /b/d ");
}

BOOST_AUTO_TEST_CASE(what_leaves_an_object_within_is_found_at_its_place)
{
    asked_platform::platform const asked{
        R"("m": true, "o": {"type": "object", "properties": {"x": true, "q": {"type": "object",
        "properties": {"x": true, "y": true}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg":
        {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/q/x", "/o/x"]}}]})"};
    auto const found =
        asked.ask(R"({"m":1,"o":{"x":0,"q":{"x":1,"y":2},"u":{"v":1}}})", R"({"m":2,"o":{"x":3}})");
    BOOST_TEST(found.changes ==
               R"([{"op":"replace","path":"/m","value":2},)"
               R"({"op":"replace","path":"/o/x","value":3},{"op":"remove","path":"/o/q/x"}])");
    BOOST_TEST(found.undo == R"([{"op":"replace","path":"/m","value":1},)"
                             R"({"op":"replace","path":"/o/x","value":0},)"
                             R"({"op":"add","path":"/o/q/x","value":1}])");
    BOOST_TEST(asked.ask(R"({"m":1,"o":{"q":{"x":1},"u":{"v":1}}})", R"({"m":2})").changes ==
               R"([{"op":"replace","path":"/m","value":2},{"op":"remove","path":"/o/q/x"}])");
}

BOOST_AUTO_TEST_SUITE_END()
