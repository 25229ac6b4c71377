// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/differences.hpp>

#include <voicecfg/json/document.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
