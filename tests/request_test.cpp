// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/request.hpp>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(request_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

} // namespace

BOOST_AUTO_TEST_CASE(what_a_plan_refers_to_is_no_temporary)
{
    static_assert(std::is_constructible_v<lasting_text, std::string const&>);
    static_assert(std::is_constructible_v<lasting_text, std::string&>);
    static_assert(std::is_constructible_v<lasting_text, std::string_view>);
    static_assert(std::is_constructible_v<lasting_text, char const*>);
    static_assert(!std::is_constructible_v<lasting_text, std::string>);
    static_assert(!std::is_constructible_v<lasting_text, std::string const>);
    static_assert(std::is_constructible_v<lasting_value, boost::json::value const&>);
    static_assert(std::is_constructible_v<lasting_value, json::token const&>);
    static_assert(std::is_constructible_v<lasting_value, json::node>);
    static_assert(!std::is_constructible_v<lasting_value, boost::json::value>);
    static_assert(!std::is_constructible_v<lasting_value, std::string const&>);
    static_assert(!std::is_constructible_v<lasting_text, boost::json::value const&>);
    std::string const text = "{}";
    lasting_text const kept = text;
    BOOST_TEST(kept.view().data() == text.data());
}

BOOST_AUTO_TEST_CASE(what_a_request_does_not_name_is_nothing_looked_up_and_the_usual_options)
{
    constexpr dialect nothing{.name = "nothing", .status = 400, .assistant = {}};
    update_request<std::string_view> const update{
        .dialect = nothing, .stored = "{}", .patch = "[]"};
    BOOST_TEST(update.catalog.sections.empty());
    BOOST_TEST((update.facts == nullptr));
    BOOST_TEST((update.options == options{}));
    patch_request<std::string_view> const patch{.dialect = nothing, .patch = "[]"};
    BOOST_TEST(patch.catalog.sections.empty());
    BOOST_TEST((patch.facts == nullptr));
    BOOST_TEST((patch.options == options{}));
    check_request<std::string_view> const check{.dialect = nothing, .assistant = "{}"};
    BOOST_TEST(check.catalog.sections.empty());
    BOOST_TEST((check.options == options{}));
}

BOOST_AUTO_TEST_SUITE_END()
