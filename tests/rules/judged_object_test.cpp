// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/judged_object.hpp>

#include <voicecfg/dialects/edmo.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_judged_object_test)

namespace {

using namespace voicecfg;
namespace tables = voicecfg::dialects::edmo_tables;

/// Whether what governs a sent object governs the stored one, too.
bool keeps(object const& schema, std::string_view sent, std::string_view stored)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    options const chosen;
    catalog_view const nothing;
    voicecfg::detail::call const about{dialects::edmo, nothing, nullptr, chosen, out, planned};
    location const at;
    voicecfg::detail::judged_object judged{about, schema, at, origin::patch};
    json::document const read{sent};
    json::document const before{stored};
    judged.read(read.root(), origin::patch);
    judged.stored = before.root();
    return judged.keeps_governing();
}

} // namespace

BOOST_AUTO_TEST_CASE(null_members_of_stored_objects_count_as_absent)
{
    json::document const read{R"({"a": null, "b": 1})"};
    BOOST_TEST(!voicecfg::detail::stored_member(read.root(), "a"));
    BOOST_TEST(static_cast<bool>(voicecfg::detail::stored_member(read.root(), "b")));
    BOOST_TEST(!voicecfg::detail::stored_member(read.root(), "c"));
    json::document const list{"[1]"};
    BOOST_TEST(!voicecfg::detail::stored_member(list.root(), "a"));
    BOOST_TEST(!voicecfg::detail::stored_member({}, "a"));
}

BOOST_AUTO_TEST_CASE(what_governs_stays_with_the_discriminator_or_where_there_was_none)
{
    constexpr auto openai = R"({"provider": "openai"})";
    BOOST_TEST(keeps(tables::model, openai, openai));
    BOOST_TEST(keeps(tables::model, openai, R"({"provider": "op\u0065nai"})"));
    BOOST_TEST(keeps(tables::model, openai, "{}"));
    BOOST_TEST(keeps(tables::model, openai, R"({"provider": null})"));
    BOOST_TEST(!keeps(tables::model, openai, R"({"provider": "anthropic"})"));
    BOOST_TEST(!keeps(tables::model, "{}", openai));
    BOOST_TEST(keeps({.members = {}}, "{}", R"({"provider": "x"})"));
}

BOOST_AUTO_TEST_SUITE_END()
