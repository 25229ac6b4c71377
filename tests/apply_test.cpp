// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/apply.hpp>

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(apply_test)

namespace {

namespace json = boost::json;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;

json::value const stored = json::parse(R"({"x": [1.5], "prompt": "old", "name": "n"})");

} // namespace

BOOST_AUTO_TEST_CASE(a_patch_is_merged_into_a_copy)
{
    auto const before = json::serialize(stored);
    auto const merged = voicecfg::apply({.dialect = lumenia,
                                         .stored = stored,
                                         .patch = json::parse(R"({"prompt": "new"})"),
                                         .catalog = {}});
    BOOST_TEST(json::serialize(merged.value()) == R"({"x":[1.5E0],"prompt":"new","name":"n"})");
    BOOST_TEST(json::serialize(stored) == before);
}

BOOST_AUTO_TEST_CASE(a_patch_is_merged_in_place)
{
    auto assistant = stored;
    auto const done = voicecfg::update(
        assistant, {.dialect = edmo, .patch = json::parse(R"({"name": "m"})"), .catalog = {}});
    BOOST_TEST(done.has_value());
    BOOST_TEST(json::serialize(assistant) == R"({"x":[1.5E0],"prompt":"old","name":"m"})");
}

BOOST_AUTO_TEST_CASE(an_assistant_is_made_of_what_was_sent)
{
    auto const made = voicecfg::create(
        {.dialect = edmo,
         .sent = json::parse(R"({"model": {"provider": "openai", "model": "m"}, "name": "n"})"),
         .catalog = {}});
    BOOST_TEST(json::serialize(made.value()) ==
               R"({"name":"n","model":{"provider":"openai","model":"m"}})");
    auto const refused =
        voicecfg::create({.dialect = edmo, .sent = json::parse(R"({"name": "n"})"), .catalog = {}});
    BOOST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().violations.front().code == voicecfg::errc::required));
    BOOST_TEST(refused.error().violations.front().pointer == "/model");
}

BOOST_AUTO_TEST_CASE(a_report_leaves_stored_as_it_was)
{
    auto assistant = stored;
    auto const patch = json::parse(R"({"prompt": "fine", "firstMessage": ""})");
    auto const done =
        voicecfg::update(assistant, {.dialect = lumenia, .patch = patch, .catalog = {}});
    BOOST_REQUIRE(done.has_error());
    BOOST_TEST((done.error().violations.front().code == voicecfg::errc::empty_string));
    BOOST_TEST(json::serialize(assistant) == json::serialize(stored));
    auto const merged =
        voicecfg::apply({.dialect = lumenia, .stored = stored, .patch = patch, .catalog = {}});
    BOOST_REQUIRE(merged.has_error());
    BOOST_TEST((merged.error() == done.error()));
}

BOOST_AUTO_TEST_CASE(facts_and_options_are_heard)
{
    auto const patch = json::parse(R"({"phone_number_id": 7, "y": 1})");
    voicecfg::facts const mine{.organization = "o", .numbers = {{.id = 7, .organization = "o"}}};
    voicecfg::options const ignoring{.unknown = voicecfg::unknown_members::ignore};
    BOOST_TEST(
        voicecfg::apply({.dialect = autocalls, .stored = stored, .patch = patch, .catalog = {}})
            .error()
            .violations.size() == 2U);
    auto const merged = voicecfg::apply({.dialect = autocalls,
                                         .stored = stored,
                                         .patch = patch,
                                         .catalog = {},
                                         .facts = &mine,
                                         .options = ignoring})
                            .value();
    BOOST_TEST(merged.at("phone_number_id").as_int64() == 7);
    BOOST_TEST((merged.get_object().if_contains("y") == nullptr));
    auto assistant = stored;
    BOOST_TEST(!voicecfg::update(
        assistant, {.dialect = autocalls, .patch = patch, .catalog = {}, .options = ignoring}));
    BOOST_TEST(!!voicecfg::update(assistant, {.dialect = autocalls,
                                              .patch = patch,
                                              .catalog = {},
                                              .facts = &mine,
                                              .options = ignoring}));
    BOOST_TEST((assistant == merged));
}

BOOST_AUTO_TEST_CASE(an_assistant_in_an_arena_is_updated_there)
{
    json::monotonic_resource arena;
    auto assistant = json::parse(R"({"name": "n"})", &arena);
    auto const patch = json::parse(R"({"firstMessage": "hello", "name": "m"})");
    BOOST_TEST(!!voicecfg::update(assistant, {.dialect = edmo, .patch = patch, .catalog = {}}));
    for (auto const& member : assistant.get_object())
        BOOST_TEST((*member.value().storage() == *json::storage_ptr{&arena}));
}

BOOST_AUTO_TEST_CASE(what_is_no_object_is_refused_and_not_touched)
{
    json::value array = json::array{1};
    BOOST_TEST(!voicecfg::update(
        array, {.dialect = edmo, .patch = json::value(json::object{}), .catalog = {}}));
    BOOST_TEST((array == json::array{1}));
    BOOST_TEST(
        !voicecfg::update(array, {.dialect = edmo, .patch = json::value(nullptr), .catalog = {}}));
}

BOOST_AUTO_TEST_SUITE_END()
