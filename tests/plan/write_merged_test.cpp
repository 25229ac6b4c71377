// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/plan/write_merged.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/plan.hpp>

#include "platform.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(plan_write_merged_test)

namespace {

using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;
using voicecfg::json::document;

constexpr auto offered = R"({"voice": {"providers": {
    "p": {"voiceIds": ["a", "b"], "settings": true},
    "q": {"models": ["m", "n"], "settings": {"speed": {}, "alpha": {}}}}}})";

voicecfg::catalog_view providers()
{
    static auto const loaded = voicecfg::catalog::parse(lumenia, offered).value();
    return loaded;
}

voicecfg::plan planned(dialect const& platform, voicecfg::json::node stored,
                       voicecfg::json::node patch)
{
    auto const offers = &platform == &lumenia ? providers() : voicecfg::catalog_view{};
    voicecfg::options const dropping{.unknown = voicecfg::unknown_members::ignore};
    return voicecfg::plan_update({.dialect = platform,
                                  .stored = stored,
                                  .patch = patch,
                                  .catalog = offers,
                                  .options = dropping})
        .value();
}

/// Without the white space between tokens, which may go or stay.
std::string compact(std::string_view text)
{
    std::string out;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && (text[at] == ' ' || text[at] == '\n')) continue;
        out += text[at];
        if (text[at] == '\\') out += text[++at];
    }
    return out;
}

std::string merged(dialect const& platform, std::string_view stored, std::string_view patch)
{
    document const before{stored};
    document const sent{patch};
    std::string out;
    append_merged(out, planned(platform, before.root(), sent.root()));
    return compact(out);
}

struct row {
    std::string_view stored;
    std::string_view patch;
    std::string_view merged;
};

constexpr row in_lumenia[] = {
    // what is not touched keeps its bytes and its place
    {R"({"z": 1.10, "prompt": "old", "big": 12345678901234567890123, "inf": 1e400,
         "e": "\u00e9\/", "o": {"k\u0061": [ 1E2 , -0 ]}, "n": null})",
     R"({"prompt": "new"})",
     R"({"z":1.10,"prompt":"new","big":12345678901234567890123,"inf":1e400,)"
     R"("e":"\u00e9\/","o":{"k\u0061":[1E2,-0]},"n":null})"},
    // what is sent keeps the client's spelling, a stored name its own
    {R"({"pr\u006fmpt": "old"})", R"({"prompt": "\u00e9\/"})", R"({"pr\u006fmpt":"\u00e9\/"})"},
    {R"({"prompt": "old"})", R"({"pr\u006fmpt": "new"})", R"({"prompt":"new"})"},
    // new members are appended in the table's order
    {"{}", R"({"prompt": "p", "firstMessage": "f"})", R"({"firstMessage":"f","prompt":"p"})"},
    {R"({"x": 1})", R"({"fallbackVoices": [], "prompt": "p"})",
     R"({"x":1,"prompt":"p","fallbackVoices":[]})"},
    // replaced whole with its provider, laid over without
    {R"({"voice": {"provider": "p", "voiceId": "a", "pace": 1.0}})",
     R"({"voice": {"provider": "p", "voiceId": "b"}})",
     R"({"voice":{"provider":"p","voiceId":"b"}})"},
    {R"({"voice": {"x\u0031": "1", "voiceId": "a", "pace": 1.0, "provider": "p"}})",
     R"({"voice": {"voiceId": "\u0062"}})",
     R"({"voice":{"x\u0031":"1","voiceId":"\u0062","pace":1.0,"provider":"p"}})"},
    {R"({"voice": {"provider": "p", "voiceId": "a", "none": null}})", R"({"voice": {}})",
     R"({"voice":{"provider":"p","voiceId":"a","none":null}})"},
    // laid over: new ones in the section's order, then settings by name
    {R"({"voice": {"provider": "q", "keep": 1}})",
     R"({"voice": {"speed": 1.50, "model": "m", "alpha": "\u0061", "voiceId": "v"}})",
     R"({"voice":{"provider":"q","keep":1,"voiceId":"v","model":"m","alpha":"\u0061",)"
     R"("speed":1.50}})"},
    // a stored setting is laid over in its place
    {R"({"voice": {"speed": 1, "provider": "q", "voiceId": "v", "model": "m"}})",
     R"({"voice": {"sp\u0065ed": 2e0}})",
     R"({"voice":{"speed":2e0,"provider":"q","voiceId":"v","model":"m"}})"},
    // what nothing knows is dropped, at every level
    {R"({"old": 1})",
     R"({"new": 2, "fallbackVoices": [{"x": {}, "provider": "q", "voiceId": "v", "model": "m"}],
         "voice": {"provider": "q", "voiceId": "v", "y": 1, "model": "m"}})",
     R"({"old":1,"voice":{"provider":"q","voiceId":"v","model":"m"},)"
     R"("fallbackVoices":[{"provider":"q","voiceId":"v","model":"m"}]})"},
    {R"({"voice": {"provider": "q", "voiceId": "v", "model": "m"}})",
     R"({"voice": {"x": 1, "model": "n"}})",
     R"({"voice":{"provider":"q","voiceId":"v","model":"n"}})"},
};

constexpr row in_autocalls[] = {
    {"{}", "{}", "{}"},
    {R"({"a": 1.0})", "{}", R"({"a":1.0})"},
    // integers are rewritten, other numbers are not
    {R"({"voice_id": 3.0})", R"({"voice_id": 7.0})", R"({"voice_id":7})"},
    {"{}", R"({"max_call_duration": 6e2, "min_interrupt_words": -0, "re_engagement_interval": 8})",
     R"({"min_interrupt_words":0,"re_engagement_interval":8,"max_call_duration":600})"},
    {"{}", R"({"speech_speed": 1.0, "llm_temperature": 1e-1})",
     R"({"llm_temperature":1e-1,"speech_speed":1.0})"},
    {"{}", R"({"variables": {"b\u0061": 1.0, "a": 1e2}})",
     R"({"variables":{"b\u0061":1.0,"a":1e2}})"},
    // null is stored as null
    {R"({"webhook_url": "https://a.b"})", R"({"webhook_url": null})", R"({"webhook_url":null})"},
    // a tool is laid over the stored one; one of another type counts as absent
    {R"({"end_call_tool": {"x": 1, "description": "old"}})",
     R"({"end_call_tool": {"description": "new"}})",
     R"({"end_call_tool":{"x":1,"description":"new"}})"},
    {R"({"end_call_tool": [1]})", R"({"end_call_tool": {"description": "new", "x": 1}})",
     R"({"end_call_tool":{"description":"new"}})"},
    {R"({"end_call_tool": null})", R"({"end_call_tool": {}})", R"({"end_call_tool":{}})"},
    {R"({"end_call_tool": {"a": 1}})", R"({"end_call_tool": {"b": 2}})",
     R"({"end_call_tool":{"a":1}})"},
    {R"({"end_call_tool": {}})", R"({"end_call_tool": {"b": 2}})", R"({"end_call_tool":{}})"},
    {"{}", R"({"post_call_schema": [{"x": 1, "type": "bool", "name": "n", "description": "d"}]})",
     R"({"post_call_schema":[{"type":"bool","name":"n","description":"d"}]})"},
};

} // namespace

BOOST_AUTO_TEST_CASE(sections_are_spliced_into_the_stored_text)
{
    for (auto const& [stored, patch, expected] : in_lumenia) BOOST_TEST_CONTEXT(patch)
        {
            BOOST_TEST(merged(lumenia, stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(members_are_spliced_into_the_stored_text)
{
    for (auto const& [stored, patch, expected] : in_autocalls) BOOST_TEST_CONTEXT(patch)
        {
            BOOST_TEST(merged(autocalls, stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(members_that_stay_stand_behind_those_that_are_sent)
{
    BOOST_TEST(merged(edmo, R"({"model": {"x\u0031": 1.0, "provider": "openai", "model": "m"}})",
                      R"({"name": "n", "model": {"provider": "openai", "model": "n"}})") ==
               R"({"model":{"provider":"openai","model":"n","x\u0031":1.0},"name":"n"})");

    document const stored{R"({"x":1,"y":2,"z":3})"};
    boost::json::value const none = true;
    voicecfg::json::fix_ups fixes;
    for (auto const* const name : {"x", "z"})
        fixes.stay(voicecfg::json::node{stored.root()}.find(name));
    fixes.sort();
    std::string out = "{}";
    voicecfg::detail::append_staying(out, none, fixes);
    BOOST_TEST(out == "{}");
    voicecfg::detail::append_staying(out, stored.root(), fixes);
    BOOST_TEST(out == R"({"x":1,"z":3})");
}

BOOST_AUTO_TEST_CASE(parsed_values_are_spliced_as_people_write_them)
{
    auto const stored = boost::json::parse(R"({"a": 1.50, "end_call_tool": {"b\n": [1e400]}})");
    auto const patch =
        boost::json::parse(R"({"end_call_tool": {"description": "d", "x": 1}, "voice_id": 7.0})");
    std::string out;
    append_merged(out, planned(autocalls, stored, patch));
    BOOST_TEST(out == R"({"a":1.5,"end_call_tool":{"b\n":[1e999],"description":"d"},)"
                      R"("voice_id":7})");
}

BOOST_AUTO_TEST_CASE(splicing_appends)
{
    document const stored{"{\"a\":1}"};
    document const patch{"{}"};
    std::string out = "x";
    append_merged(out, planned(autocalls, stored.root(), patch.root()));
    BOOST_TEST(out == "x{\"a\":1}");
}

BOOST_AUTO_TEST_CASE(a_plan_finds_its_edits_by_name)
{
    document const stored{"{}"};
    document const patch{R"({"record_call": true, "end_call_tool": {}})"};
    auto const plan = planned(autocalls, stored.root(), patch.root());
    BOOST_REQUIRE(plan.edits.size() == 2U);
    BOOST_TEST(plan.find("end_call_tool") == &plan.edits[0]);
    BOOST_TEST(plan.edits[0].overlay);
    BOOST_TEST(plan.find("record_call") == &plan.edits[1]);
    BOOST_TEST(!plan.edits[1].overlay);
    BOOST_TEST((plan.find("voice_id") == nullptr));
}

BOOST_AUTO_TEST_CASE(what_leaves_an_object_within_leaves_the_rest_its_bytes)
{
    asked_platform::platform const asked{
        R"("m": true, "o": {"type": "object", "properties": {"x": true, "q": {"type": "object",
        "properties": {"x": true, "y": true}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg":
        {"merge": "overlay"}})",
        R"("x-voicecfg": {"rules": [{"resets": {"member": "m", "members": ["/o/q/x", "/o/x"]}}]})"};
    constexpr asked_platform::row rows[]{
        {R"({"m":1,"o":{"a":1.50,"q":{"x":1,"y":1e2,"\u0061":[1.0]},"x":2,"u":{"v":1.0}}})",
         R"({"m":2})", R"({"m":2,"o":{"a":1.50,"q":{"y":1e2,"\u0061":[1.0]},"u":{"v":1.0}}})"},
        {R"({"m":1,"o":{"q":{"x":1,"y":1e2},"a":1.50}})", R"({"m":2,"o":{"x":2.0}})",
         R"({"m":2,"o":{"q":{"y":1e2},"a":1.50,"x":2.0}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_SUITE_END()
