// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/promises.hpp>

#include "spoiled.hpp"

#include <voicecfg/dialect_document.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(laws_promises_test)

namespace {

using namespace voicecfg::laws;
using laws::asked;
using laws::question;
using laws::rejected;
using laws::said;
using laws::with;
using voicecfg::errc;

bool leads(outcome const& one)
{
    return !changes_lead_there_and_undo_back(asked(), one).has_value();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_report_without_violations_is_noticed)
{
    BOOST_TEST(report_is_never_empty(asked(), {.rejected = voicecfg::report{}}).has_value());
    auto both = rejected({.code = errc::too_deep});
    BOOST_TEST(!report_is_never_empty(asked(), both).has_value());
    both.merged = "{}";
    BOOST_TEST(report_is_never_empty(asked(), both).has_value());
}

BOOST_AUTO_TEST_CASE(a_report_that_points_nowhere_is_noticed)
{
    auto const noticed = [](voicecfg::violation told) {
        return report_is_never_empty(asked(), rejected(std::move(told))).has_value();
    };
    BOOST_TEST(
        !noticed({.code = errc::malformed_json, .details = voicecfg::text_position{.offset = 3}}));
    BOOST_TEST(noticed(
        {.code = errc::malformed_json, .details = voicecfg::text_position{.offset = 1000}}));
    BOOST_TEST(noticed({.code = errc::malformed_json}));
    BOOST_TEST(
        noticed({.code = errc::wrong_type, .details = voicecfg::text_position{.offset = 3}}));
    BOOST_TEST(noticed({.code = errc::wrong_type}));
    auto const pointing = [](std::string pointer) {
        return voicecfg::violation{.code = errc::too_deep, .pointer = std::move(pointer)};
    };
    BOOST_TEST(!noticed(pointing("/x")));
    BOOST_TEST(noticed(pointing("x")));
    BOOST_TEST(noticed(pointing("/~2")));
    BOOST_TEST(
        noticed({.code = errc::wrong_type, .details = voicecfg::type_mismatch{.value = "{"}}));
}

BOOST_AUTO_TEST_CASE(changes_undo_and_delta_that_lead_elsewhere_are_noticed)
{
    BOOST_TEST(leads(said()));
    BOOST_TEST(!leads(with(&outcome::changes, R"("value":"b")", R"("value":"c")")));
    BOOST_TEST(!leads(with(&outcome::changes, R"("value":null)", R"("value":[])")));
    BOOST_TEST(!leads(with(&outcome::changes, R"("op":"add")", R"("op":"replace")")));
    BOOST_TEST(!leads(with(&outcome::changes, R"("/name")", R"("/nam")")));
    BOOST_TEST(!leads(
        with(&outcome::changes, R"({"op":"add","path":"/firstMessage","value":null},)", "")));
    BOOST_TEST(!leads(with(&outcome::undo, R"("value":"a")", R"("value":"")")));
    BOOST_TEST(!leads(with(&outcome::undo, R"({"op":"remove","path":"/firstMessage"},)", "")));
    BOOST_TEST(!leads(with(&outcome::delta, R"("firstMessage":null,)", "")));
    BOOST_TEST(!leads(with(&outcome::delta, R"("name":"b")", R"("x":1.1)")));
    BOOST_TEST(!leads(with(&outcome::merged, R"("firstMessage":null,)", "")));
}

BOOST_AUTO_TEST_CASE(changes_where_nothing_changed_are_noticed)
{
    auto const says_so = [](std::string merged, std::string changes, std::string undo,
                            std::string delta) {
        question const one{.platform = &voicecfg::dialects::edmo, .stored = R"({"a":1})"};
        return !no_change_says_nothing(one, {std::nullopt, std::move(merged), std::move(changes),
                                             std::move(undo), std::move(delta)})
                    .has_value();
    };
    BOOST_TEST(says_so(R"({"a":1.0})", "[]", "[]", "{}"));
    BOOST_TEST(says_so(R"({"a":2})", "[1]", "[1]", R"({"a":2})"));
    BOOST_TEST(!says_so(R"({"a":1})", "[1]", "[]", "{}"));
    BOOST_TEST(!says_so(R"({"a":1})", "[]", "[1]", "{}"));
    BOOST_TEST(!says_so(R"({"a":1})", "[]", "[]", R"({"a":1})"));
    BOOST_TEST(!says_so(R"({"a":2})", "[]", "[]", "{}"));
    BOOST_TEST(!says_so(R"({"a":2})", "[1]", "[1]", "{}"));
}

BOOST_AUTO_TEST_CASE(a_second_application_that_changes_something_is_noticed)
{
    outcome const again{.merged = said().merged, .changes = "[]", .undo = "[]", .delta = "{}"};
    auto const noticed = [](outcome const& second) {
        return second_application_changes_nothing(said(), second).has_value();
    };
    BOOST_TEST(!noticed(again));
    BOOST_TEST(noticed(said()));
    BOOST_TEST(noticed(rejected({.code = errc::wrong_type})));
    auto spoiled = again;
    spoiled.merged = with(&outcome::merged, "1.10", "1.1").merged;
    BOOST_TEST(noticed(spoiled));
    spoiled = again;
    spoiled.delta = R"({"name":"b"})";
    BOOST_TEST(noticed(spoiled));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_what_was_touched_is_noticed)
{
    auto const noticed = [](std::string pointer) {
        voicecfg::report told;
        told.violations.push_back({.code = errc::wrong_type, .pointer = std::move(pointer)});
        return nothing_touched_is_wrong(asked(), told).has_value();
    };
    BOOST_TEST(noticed("/name"));
    BOOST_TEST(noticed("/maxDurationSeconds"));
    BOOST_TEST(noticed(""));
    BOOST_TEST(!noticed("/voice/voiceId"));
    BOOST_TEST(!noticed("/x"));
}

BOOST_AUTO_TEST_CASE(what_stays_or_does_not_change_is_not_touched)
{
    question one{.platform = &voicecfg::dialects::edmo,
                 .stored = R"({"name":"a","model":{"provider":"p","model":"m","n":1}})",
                 .patch = R"({"name":"a","model":{"provider":"p","model":"m"}})"};
    BOOST_TEST(touches(one, "/name"));
    BOOST_TEST(touches(one, "/model/temperature"));
    BOOST_TEST(!touches(one, "/model/n"));
    one.chosen.recheck = voicecfg::rechecking::changed;
    BOOST_TEST(!touches(one, "/name"));
    BOOST_TEST(touches(one, "/model/model"));
    one.platform = &voicecfg::dialects::lumenia;
    one.stored = R"({"voice":{"provider":"p","voiceId":"v"}})";
    for (auto const* const same : {R"({"voice":{}})", R"({"voice":{"voiceId":"v"}})"}) {
        one.patch = same;
        BOOST_TEST(!touches(one, "/voice/provider"));
    }
    one.patch = R"({"voice":{"voiceId":"w"}})";
    BOOST_TEST(touches(one, "/voice/provider"));
}

BOOST_AUTO_TEST_CASE(what_is_let_through_and_sent_back_is_not_touched)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object",
        "properties": {"o": {"type": "object", "properties": {"n": {"type": "number"}}},
                       "closed": {"type": "object", "additionalProperties": {"type": "number"},
                                  "properties": {"n": {"type": "number"}}}}})");
    BOOST_TEST_REQUIRE(read.has_value());
    question one{.platform = &read.assume_value().view(),
                 .stored = R"({"x": [1e999], "o": {"n": 1, "x": 1e999}, "closed": {"x": 1}})",
                 .patch = R"({"x": [1e999], "o": {"n": 1, "x": 1e999}, "closed": {"x": 1}})"};
    for (auto const* const back : {"/x", "/x/0", "/o/x"}) {
        BOOST_TEST(is_sent_back(one, back));
        BOOST_TEST(!touches(one, back));
    }
    for (auto const* const own : {"/o", "/o/n", "/closed/x", "/closed/n"}) {
        BOOST_TEST(!is_sent_back(one, own));
        BOOST_TEST(touches(one, own));
    }
    one.stored = R"({"x": [1], "o": {"n": 1}})";
    for (auto const* const other : {"/x", "/x/0", "/o/x"}) BOOST_TEST(!is_sent_back(one, other));
    BOOST_TEST(touches(one, "/o/x"));
}

BOOST_AUTO_TEST_SUITE_END()
