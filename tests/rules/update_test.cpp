// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/update.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(rules_update_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

constexpr member rows[]{member{.name = "on", .type = boolean{}}};
constexpr dialect small{.name = "small", .status = 400, .assistant = {.members = rows}};

std::string refused(std::string const& stored, std::string const& patch)
{
    boost::json::parse_options options;
    options.max_depth = 100;
    auto const before = boost::json::parse(stored, {}, options);
    auto const sent = boost::json::parse(patch, {}, options);
    plan planned;
    report rejected;
    bool const accepted = voicecfg::detail::plan_into(
        planned, rejected, {.dialect = small, .stored = before, .patch = sent});
    BOOST_TEST(accepted == rejected.violations.empty());
    if (accepted) return "";
    auto const& first = rejected.violations.front();
    return std::string{name(first.code)}.append(" ").append(name(first.from));
}

} // namespace

BOOST_AUTO_TEST_CASE(what_is_no_object_or_too_deep_is_told_of_the_patch_first)
{
    BOOST_TEST(refused("[]", "[]") == "wrong_type patch");
    BOOST_TEST(refused("[]", "{}") == "wrong_type stored");
    auto const deep = R"({"a":)" + std::string(40, '[') + std::string(40, ']') + "}";
    BOOST_TEST(refused(deep, "{}") == "too_deep stored");
    BOOST_TEST(refused(deep, deep) == "too_deep patch");
    BOOST_TEST(refused("{}", "{}") == "");
}

BOOST_AUTO_TEST_CASE(a_value_is_updated_where_it_lies)
{
    boost::json::value stored{{"on", false}};
    boost::json::value const patch{{"on", true}};
    BOOST_TEST(
        voicecfg::detail::update_in_place(stored, {.dialect = small, .patch = patch}).has_value());
    BOOST_TEST(stored.at("on").as_bool());
    boost::json::value const wrong{{"on", 1}};
    BOOST_TEST(
        !voicecfg::detail::update_in_place(stored, {.dialect = small, .patch = wrong}).has_value());
    BOOST_TEST(stored.at("on").as_bool());
}

BOOST_AUTO_TEST_SUITE_END()
