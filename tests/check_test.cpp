// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/check.hpp>

#include <voicecfg/plan.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(check_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using dialects::autocalls;
using dialects::edmo;
using dialects::lumenia;
using voicecfg::catalog;

constexpr auto by_provider = R"({
    "voice": {"providers": {"p": {"voiceIds": ["a"], "settings": {"speed": {"maximum": 2}}}}},
    "transcriber": {"providers": {"d": {"models": [{"value": "m", "languages": ["en"]}]}}}})";
constexpr auto flat = R"({"voices": [{"id": 1, "mode": "pipeline"}]})";

catalog_view offered(dialect const& platform)
{
    static auto const providers = catalog::parse(lumenia, by_provider).value();
    static auto const lists = catalog::parse(autocalls, flat).value();
    return &platform == &autocalls ? lists.view() : providers.view();
}

/// `wrong_type /voice`, one a violation; each stored.
std::string told(report const& refused)
{
    std::string all;
    for (auto const& each : refused.violations) {
        all.append(all.empty() ? "" : "; ").append(name(each.code)).append(" " + each.pointer);
        BOOST_TEST((each.from == origin::stored));
    }
    return all;
}

std::string told(result<void> const& checked) { return checked ? "clean" : told(checked.error()); }

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

/// Checks a scanned and a parsed assistant, which must be answered alike.
std::string checked(dialect const& platform, std::string_view text)
{
    document const read{text};
    auto const scanned = told(voicecfg::check(
        {.dialect = platform, .assistant = read.root(), .catalog = offered(platform)}));
    auto const value = parsed(text);
    BOOST_TEST(told(voicecfg::check(
                   {.dialect = platform, .assistant = value, .catalog = offered(platform)})) ==
               scanned);
    return scanned;
}

struct row {
    dialect const& platform;
    std::string_view assistant;
    std::string_view told;
};

row const rows[] = {
    {lumenia, "{}", "clean"},
    {autocalls, "{}", "clean"},
    {edmo, "{}", "clean"},
    // null members count as absent, at every level; a null item does not
    {lumenia, R"({"prompt": null, "voice": null, "fallbackVoices": null, "number_id": null})",
     "clean"},
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "model": null, "speed": null}})",
     "clean"},
    {lumenia, R"({"voice": {"provider": null, "voiceId": null}})", "required /voice/provider"},
    {lumenia, R"({"fallbackVoices": [null]})", "wrong_type /fallbackVoices/0"},
    {autocalls, R"({"variables": {"a": null, "b": [null]}})", "wrong_type /variables/b"},
    {autocalls, R"({"post_call_schema": [{"name": null, "type": "bool", "description": "d"}]})",
     "required /post_call_schema/0/name"},
    // members that the dialect does not know don't matter, settings that nothing declares neither
    {lumenia, R"({"x": 1, "Prompt": 1e400, "voice": {"provider": "p", "voiceId": "a", "z": 1}})",
     "clean"},
    {edmo, R"({"id": "x", "createdAt": 7})", "clean"},
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "speed": 3}})",
     "out_of_range /voice/speed"},
    // no facts are needed, but a number is one
    {lumenia, R"({"number_id": 7})", "clean"},
    {autocalls, R"({"phone_number_id": 7.0})", "clean"},
    {lumenia, R"({"number_id": 0})", "out_of_range /number_id"},
    {lumenia, R"({"number_id": "7"})", "wrong_type /number_id"},
    // the rules for a sent, standalone value: nothing to lay over
    {lumenia, R"({"voice": {"voiceId": "a"}})", "required /voice/provider"},
    {lumenia, R"({"voice": {"provider": "p"}, "transcriber": 7, "prompt": ""})",
     "empty_string /prompt; required /voice/voiceId; wrong_type /transcriber"},
    {lumenia, R"({"fallbackTranscribers": [{"provider": "d", "model": "m", "language": "xx"}]})",
     "not_in_catalog /fallbackTranscribers/0/language"},
    {autocalls, R"({"end_call_tool": {"description": 1}, "record_call": "yes"})",
     "wrong_type /end_call_tool/description; wrong_type /record_call"},
    // A1 judges the act; A2 the state
    {autocalls, R"({"is_webhook_active": true})", "clean"},
    {autocalls, R"({"voice_id": 1, "engine_type": "multimodal"})", "incompatible /voice_id"},
    {autocalls, R"({"voice_id": 1})", "clean"},
    {autocalls, R"({"voice_id": 2, "engine_type": "multimodal"})", "not_in_catalog /voice_id"},
    // no object
    {edmo, "[]", "wrong_type "},
    {edmo, "null", "wrong_type "},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_whole_assistant_is_judged_by_what_is_there)
{
    for (auto const& [platform, assistant, expected] : rows) BOOST_TEST_CONTEXT(assistant)
        {
            BOOST_TEST(checked(platform, assistant) == expected);
        }
}

BOOST_AUTO_TEST_CASE(an_empty_patch_with_everything_rechecked_is_an_audit)
{
    options const everything{.recheck = rechecking::everything};
    document const empty{"{}"};
    for (auto const& [platform, assistant, expected] : rows) {
        if (!platform.empty_patch) continue;
        document const read{assistant};
        auto const planned = voicecfg::plan_update({.dialect = platform,
                                                    .stored = read.root(),
                                                    .patch = empty.root(),
                                                    .catalog = offered(platform),
                                                    .options = everything});
        auto const audited = voicecfg::check(
            {.dialect = platform, .assistant = read.root(), .catalog = offered(platform)});
        BOOST_TEST(planned.has_value() == audited.has_value());
        if (planned || audited) continue;
        BOOST_TEST(told(planned.error()) == told(audited.error()));
        // what is stored is repeated to the one who sent it alone
        for (auto const& each : planned.error().violations)
            BOOST_TEST(details_of(each).value == "");
    }
}

BOOST_AUTO_TEST_CASE(an_audit_stops_at_the_most_violations)
{
    auto const assistant = parsed(R"({"prompt": 1, "firstMessage": 2, "voice": 3})");
    auto const found = voicecfg::check({.dialect = lumenia,
                                        .assistant = assistant,
                                        .catalog = offered(lumenia),
                                        .options = {.max_violations = 2}})
                           .error();
    BOOST_TEST(found.violations.size() == 2U);
    BOOST_TEST(found.truncated);
}

BOOST_AUTO_TEST_CASE(a_parsed_assistant_nested_too_deep_is_refused)
{
    boost::json::parse_options deep;
    deep.max_depth = 100;
    auto const nested = [&](std::size_t depth) {
        return boost::json::parse(
            "{\"x\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}", {}, deep);
    };
    BOOST_TEST(told(voicecfg::check({.dialect = edmo, .assistant = nested(32), .catalog = {}})) ==
               "clean");
    BOOST_TEST(told(voicecfg::check({.dialect = edmo, .assistant = nested(33), .catalog = {}})) ==
               "too_deep ");
}

BOOST_AUTO_TEST_CASE(a_catalog_of_another_shape_is_reported_instead_of_judging_nothing)
{
    auto const assistant = parsed(R"({"voice_id": 3})");
    auto const refused =
        voicecfg::check({.dialect = autocalls, .assistant = assistant, .catalog = offered(lumenia)})
            .error();
    BOOST_TEST(refused.violations.size() == 1U);
    BOOST_TEST((refused.violations.front().code == errc::bad_request));
    BOOST_TEST((refused.violations.front().from == origin::catalog));
    BOOST_TEST(
        told(voicecfg::check(
            {.dialect = autocalls, .assistant = assistant, .catalog = offered(autocalls)})) ==
        "not_in_catalog /voice_id");
    BOOST_TEST(told(voicecfg::check(
                   {.dialect = autocalls, .assistant = assistant, .catalog = {}})) == "clean");
}

BOOST_AUTO_TEST_SUITE_END()
