// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/engine.hpp>

#include <voicecfg/dialects/edmo.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_engine_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::laws;
using voicecfg::laws::outcome;

outcome by_text(std::string_view patch)
{
    return engine{}.update_text(
        {.dialect = dialects::edmo, .stored = R"({"name":"a"})", .patch = patch});
}

outcome by_value(std::string_view patch)
{
    auto const stored = boost::json::parse(R"({"name":"a"})");
    auto const sent = boost::json::parse(patch);
    return engine{}.update_value({.dialect = dialects::edmo, .stored = stored, .patch = sent});
}

} // namespace

BOOST_AUTO_TEST_CASE(it_answers_as_the_library_does)
{
    outcome const expected{.merged = R"({"name":"b"})",
                           .changes = R"([{"op":"replace","path":"/name","value":"b"}])",
                           .undo = R"([{"op":"replace","path":"/name","value":"a"}])",
                           .delta = R"({"name":"b"})"};
    BOOST_TEST((by_text(R"({"name":"b"})") == expected));
    BOOST_TEST((by_value(R"({"name":"b"})") == expected));
}

BOOST_AUTO_TEST_CASE(a_report_comes_alone)
{
    auto const refused = by_text(R"({"name":1})");
    BOOST_TEST_REQUIRE(refused.rejected.has_value());
    BOOST_TEST(refused.rejected->violations.size() == 1U);
    BOOST_TEST((refused == by_value(R"({"name":1})")));
    BOOST_TEST((refused == outcome{.rejected = refused.rejected}));
}

BOOST_AUTO_TEST_CASE(it_audits_as_the_library_does)
{
    auto const audited = [](std::string_view assistant) {
        return engine{}.check_text({.dialect = dialects::edmo, .assistant = assistant}).has_value();
    };
    BOOST_TEST(audited(R"({"name":"a"})"));
    BOOST_TEST(!audited(R"({"name":1})"));
}

BOOST_AUTO_TEST_CASE(it_creates_as_the_library_does)
{
    auto const created = [](std::string_view sent) {
        return engine{}.create_text({.dialect = dialects::edmo, .sent = sent});
    };
    outcome const expected{.merged = R"({"model":{"provider":"openai","model":"m"}})",
                           .changes = R"([{"op":"add","path":"/model","value":)"
                                      R"({"provider":"openai","model":"m"}}])",
                           .undo = R"([{"op":"remove","path":"/model"}])",
                           .delta = R"({"model":{"provider":"openai","model":"m"}})"};
    BOOST_TEST((created(R"({"model":{"provider":"openai","model":"m"}})") == expected));
    BOOST_TEST(created("{}").rejected.has_value());
}

BOOST_AUTO_TEST_CASE(notices_stand_beside_what_succeeds)
{
    auto const blank = [](origin from) {
        return notice_list{.all = {{.code = notice_code::blank, .from = from, .pointer = "/name"}}};
    };
    BOOST_TEST((by_text(R"({"name":" "})").notices == blank(origin::patch)));
    BOOST_TEST((by_value(R"({"name":" "})").notices == blank(origin::patch)));
    BOOST_TEST(by_text(R"({"name":1,"firstMessage":" "})").notices.all.empty());
    auto const audited = [](std::string_view assistant) {
        return engine{}.check_notices({.dialect = dialects::edmo, .assistant = assistant}).all;
    };
    BOOST_TEST_REQUIRE(audited(R"({"Name":"a"})").size() == 2U);
    BOOST_TEST((audited(R"({"Name":"a"})").front().code == notice_code::member_unknown));
    BOOST_TEST(audited(R"({"name":"a"})").empty());
    BOOST_TEST(audited("{").empty());
}

BOOST_AUTO_TEST_SUITE_END()
