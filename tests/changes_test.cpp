// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/changes.hpp>

#include "model/compare.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/plan.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(changes_test)

namespace {

namespace json = boost::json;
using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;
using voicecfg::json::document;

constexpr auto offered = R"({"voice": {"providers": {
    "p": {"voiceIds": ["a", "b"], "settings": true},
    "q": {"models": ["m", "n"], "settings": true}}}})";

voicecfg::plan planned(dialect const& platform, voicecfg::json::node stored,
                       voicecfg::json::node patch)
{
    static auto const providers = voicecfg::catalog::parse(lumenia, offered).value();
    voicecfg::options const dropping{.unknown = voicecfg::unknown_members::ignore};
    auto const view = &platform == &lumenia ? providers.view() : voicecfg::catalog_view{};
    return voicecfg::plan_update({.dialect = platform,
                                  .stored = stored,
                                  .patch = patch,
                                  .catalog = view,
                                  .options = dropping})
        .value();
}

struct row {
    dialect const& platform;
    std::string_view stored;
    std::string_view patch;
    std::string_view changes;
    std::string_view undo;
    std::string_view delta;
};

row const rows[] = {
    // what changes nothing yields nothing
    {autocalls, R"({"a": 1})", "{}", "[]", "[]", "{}"},
    {autocalls, R"({"voice_id": 7, "speech_speed": 1, "timezone": "Europe/Paris"})",
     R"({"speech_speed": 1.0, "voice_id": 70e-1, "timezone": "Europe\/Par\u0069s"})", "[]", "[]",
     "{}"},
    {autocalls, R"({"variables": {"a": 1, "b": 2}})", R"({"variables": {"b": 2.0, "a": 1e0}})",
     "[]", "[]", "{}"},
    {autocalls, R"({"webhook_url": null})", R"({"webhook_url": null})", "[]", "[]", "{}"},
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "x": null}})", R"({"voice": {}})",
     "[]", "[]", "{}"},
    {autocalls, R"({"end_call_tool": {"x": 1}})", R"({"end_call_tool": {"new": 1}})", "[]", "[]",
     "{}"},
    // added, replaced, set to null
    {autocalls, R"({"voice_id": 3, "webhook_url": "https://a.b"})",
     R"({"voice_id": 7.0, "webhook_url": null, "record_call": true})",
     R"([{"op": "replace", "path": "/voice_id", "value": 7},
         {"op": "replace", "path": "/webhook_url", "value": null},
         {"op": "add", "path": "/record_call", "value": true}])",
     R"([{"op": "replace", "path": "/voice_id", "value": 3},
         {"op": "replace", "path": "/webhook_url", "value": "https://a.b"},
         {"op": "remove", "path": "/record_call"}])",
     R"({"voice_id": 7, "webhook_url": null, "record_call": true})"},
    // null to a value is a replace
    {autocalls, R"({"webhook_url": null})", R"({"webhook_url": "https://a.b"})",
     R"([{"op": "replace", "path": "/webhook_url", "value": "https://a.b"}])",
     R"([{"op": "replace", "path": "/webhook_url", "value": null}])",
     R"({"webhook_url": "https://a.b"})"},
    // through objects member by member: nothing is carried over, and nothing is replaced whole
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "s": {"k": 1, "l": [1], "m": 0}}})",
     R"({"voice": {"provider": "p", "voiceId": "b", "s": {"k": 1.0, "l": [1, 2], "n": 0}}})",
     R"([{"op": "replace", "path": "/voice/s/l", "value": [1, 2]},
         {"op": "remove", "path": "/voice/s/m"},
         {"op": "add", "path": "/voice/s/n", "value": 0},
         {"op": "replace", "path": "/voice/voiceId", "value": "b"}])",
     R"([{"op": "replace", "path": "/voice/s/l", "value": [1]},
         {"op": "add", "path": "/voice/s/m", "value": 0},
         {"op": "remove", "path": "/voice/s/n"},
         {"op": "replace", "path": "/voice/voiceId", "value": "a"}])",
     R"({"voice": {"provider": "p", "voiceId": "b", "s": {"k": 1.0, "l": [1, 2], "n": 0}}})"},
    // laid over: the delta has the whole merged member
    {lumenia, R"({"voice": {"keep": 1.0, "provider": "q", "voiceId": "v", "model": "m"}, "y": 1})",
     R"({"voice": {"model": "n", "z/~": 1}})",
     R"([{"op": "replace", "path": "/voice/model", "value": "n"},
         {"op": "add", "path": "/voice/z~1~0", "value": 1}])",
     R"([{"op": "replace", "path": "/voice/model", "value": "m"},
         {"op": "remove", "path": "/voice/z~1~0"}])",
     R"({"voice": {"keep": 1.0, "provider": "q", "voiceId": "v", "model": "n", "z/~": 1}})"},
    // a setting that is an object is laid over as one value, and compared member by member
    {lumenia, R"({"voice": {"provider": "p", "voiceId": "a", "s": {"old": 1, "same": 2}}})",
     R"({"voice": {"s": {"same": 2, "new": {}}}})",
     R"([{"op": "remove", "path": "/voice/s/old"},
         {"op": "add", "path": "/voice/s/new", "value": {}}])",
     R"([{"op": "add", "path": "/voice/s/old", "value": 1},
         {"op": "remove", "path": "/voice/s/new"}])",
     R"({"voice": {"provider": "p", "voiceId": "a", "s": {"same": 2, "new": {}}}})"},
    // arrays are replaced whole
    {lumenia, R"({"fallbackVoices": [{"provider": "p", "voiceId": "a"}]})",
     R"({"fallbackVoices": [{"provider": "p", "voiceId": "b"}]})",
     R"([{"op": "replace", "path": "/fallbackVoices",
          "value": [{"provider": "p", "voiceId": "b"}]}])",
     R"([{"op": "replace", "path": "/fallbackVoices",
          "value": [{"provider": "p", "voiceId": "a"}]}])",
     R"({"fallbackVoices": [{"provider": "p", "voiceId": "b"}]})"},
    {lumenia, R"({"fallbackVoices": [{"provider": "p", "voiceId": "a"}]})",
     R"({"fallbackVoices": [{"voiceId": "a", "provider": "p"}], "prompt": "x"})",
     R"([{"op": "add", "path": "/prompt", "value": "x"}])",
     R"([{"op": "remove", "path": "/prompt"}])", R"({"prompt": "x"})"},
    // one that was of another type is replaced
    {autocalls, R"({"end_call_tool": "text", "variables": []})",
     R"({"end_call_tool": {"description": "d", "drop": 1}, "variables": {}})",
     R"([{"op": "replace", "path": "/variables", "value": {}},
         {"op": "replace", "path": "/end_call_tool", "value": {"description": "d"}}])",
     R"([{"op": "replace", "path": "/variables", "value": []},
         {"op": "replace", "path": "/end_call_tool", "value": "text"}])",
     R"({"end_call_tool": {"description": "d"}, "variables": {}})"},
    // E1: a sent object replaces the stored one; what is dropped is not there
    {edmo, R"({"model": {"provider": "openai", "model": "m", "maxTokens": 5, "temperature": 1}})",
     R"({"model": {"provider": "openai", "model": "m", "maxTokens": 5.0, "drop": [1]}})",
     R"([{"op": "remove", "path": "/model/temperature"}])",
     R"([{"op": "add", "path": "/model/temperature", "value": 1}])",
     R"({"model": {"provider": "openai", "model": "m", "maxTokens": 5}})"},
};

json::value parsed(std::string_view text)
{
    return json::parse(json::string_view{text.data(), text.size()});
}

template <class Append>
json::value written(Append append, voicecfg::plan const& plan)
{
    std::string out;
    append(out, plan);
    return json::parse(out);
}

/// Applies each operation, and tells the first that G14 does not allow.
json::value applied(json::value document, json::value const& operations)
{
    for (auto const& operation : operations.get_array())
        if (auto const fault = model::apply_operation(document, operation))
            BOOST_ERROR(*fault << ": " << json::serialize(operation));
    return document;
}

/// The members at the top whose values differ, as merged has them.
json::value top_level_difference(json::object const& stored, json::object const& merged)
{
    json::object out;
    for (auto const& member : merged) {
        auto const* const before = stored.if_contains(member.key());
        if (before == nullptr || !model::equal(*before, member.value()))
            out.emplace(member.key(), member.value());
    }
    return out;
}

/// Operations by their paths: no two touch the same place, so their order is free.
json::value by_path(json::value operations)
{
    if (auto* const array = operations.if_array())
        std::sort(array->begin(), array->end(), [](auto const& a, auto const& b) {
            return a.at("path").as_string() < b.at("path").as_string();
        });
    return operations;
}

void expect_equal(json::value const& a, std::string_view expected)
{
    BOOST_TEST(model::equal(by_path(a), by_path(parsed(expected))), json::serialize(a)
                                                                        << " != " << expected);
}

} // namespace

BOOST_AUTO_TEST_CASE(changes_and_undo_go_member_by_member_and_delta_by_whole_members)
{
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.stored << " and " << row.patch)
        {
            document const stored{row.stored};
            document const patch{row.patch};
            auto const plan = planned(row.platform, stored.root(), patch.root());
            expect_equal(written(voicecfg::append_changes, plan), row.changes);
            expect_equal(written(voicecfg::append_undo, plan), row.undo);
            expect_equal(written(voicecfg::append_delta, plan), row.delta);
            BOOST_TEST(changes_nothing(plan) == (row.changes == "[]"));
        }
}

BOOST_AUTO_TEST_CASE(undo_names_the_places_of_changes_in_their_order)
{
    auto const paths = [](json::value const& operations) {
        std::string all;
        for (auto const& each : operations.as_array())
            all.append(each.at("path").as_string()).append(" ");
        return all;
    };
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.stored << " and " << row.patch)
        {
            document const stored{row.stored};
            document const patch{row.patch};
            auto const plan = planned(row.platform, stored.root(), patch.root());
            BOOST_TEST(paths(written(voicecfg::append_changes, plan)) ==
                       paths(written(voicecfg::append_undo, plan)));
        }
}

BOOST_AUTO_TEST_CASE(parsed_values_yield_the_same)
{
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.stored << " and " << row.patch)
        {
            auto const stored = parsed(row.stored);
            auto const patch = parsed(row.patch);
            auto const plan = planned(row.platform, stored, patch);
            expect_equal(voicecfg::changes(plan), row.changes);
            expect_equal(voicecfg::undo(plan), row.undo);
            expect_equal(voicecfg::delta(plan), row.delta);
        }
}

BOOST_AUTO_TEST_CASE(changes_lead_to_merged_and_undo_leads_back)
{
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.stored << " and " << row.patch)
        {
            auto const stored = parsed(row.stored);
            auto const patch = parsed(row.patch);
            auto const plan = planned(row.platform, stored, patch);
            auto merged = stored;
            voicecfg::commit(merged, plan);
            BOOST_TEST(model::equal(applied(stored, voicecfg::changes(plan)), merged));
            BOOST_TEST(model::equal(applied(merged, voicecfg::undo(plan)), stored));
            BOOST_TEST(
                model::equal(voicecfg::delta(plan),
                             top_level_difference(stored.get_object(), merged.get_object())));
        }
}

BOOST_AUTO_TEST_CASE(the_texts_keep_the_bytes_of_their_documents)
{
    document const stored{
        R"({"llm_temperature": 1.0e-1, "variables": {"b": 1e400, "a": "\u00e9"}})"};
    document const patch{R"({"llm_temperature": 2.50e-1, "variables": {"b":"\u0061"}})"};
    auto const plan = planned(autocalls, stored.root(), patch.root());
    std::string undo;
    append_undo(undo, plan);
    BOOST_TEST(undo.find(R"("value":1e400)") != std::string::npos);
    BOOST_TEST(undo.find(R"("value":"\u00e9")") != std::string::npos);
    BOOST_TEST(undo.find(R"("value":1.0e-1)") != std::string::npos);
    std::string delta;
    append_delta(delta, plan);
    BOOST_TEST(delta == R"({"llm_temperature":2.50e-1,"variables":{"b":"\u0061"}})");
}

BOOST_AUTO_TEST_CASE(an_infinity_that_a_caller_parsed_is_printed_as_a_number)
{
    auto const stored = parsed(R"({"variables": {"a": 1e400}})");
    auto const patch = parsed(R"({"variables": {}})");
    std::string undo;
    append_undo(undo, planned(autocalls, stored, patch));
    BOOST_TEST(undo == R"([{"op":"add","path":"/variables/a","value":1e999}])");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_appended)
{
    document const empty{"{}"};
    auto const plan = planned(autocalls, empty.root(), empty.root());
    std::string out = "x";
    append_changes(out, plan);
    append_undo(out, plan);
    append_delta(out, plan);
    BOOST_TEST(out == "x[][]{}");
}

BOOST_AUTO_TEST_SUITE_END()
