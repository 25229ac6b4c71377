// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws/laws.hpp"
#include "laws/subjects.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(laws_test)

namespace {

using namespace laws;
using voicecfg::errc;
using namespace std::string_literals;
using namespace std::string_view_literals;

/// Bytes of any kind, the same ones in every run.
class random_bytes {
public:
    explicit random_bytes(std::uint64_t seed) : engine_{seed} {}

    std::string next()
    {
        std::string bytes(engine_() % 64, '\0');
        for (char& byte : bytes) byte = static_cast<char>(engine_() & 0xFFU);
        return bytes;
    }

private:
    std::mt19937_64 engine_;
};

void require_for(std::size_t cases, laws::found (*subject)(std::string_view))
{
    random_bytes bytes{20261121};
    for (std::size_t i = 0; i < cases; ++i)
        if (auto const fault = subject(bytes.next())) BOOST_FAIL(*fault);
}

/// An update as good as any, and what the engine says to it.
question asked()
{
    question one{.platform = &voicecfg::dialects::edmo};
    one.stored =
        R"({"name": "a", "x": 1.10, "voice": {"provider": "p", "voiceId": "v", "n": null}})";
    one.patch = R"({"name": "b", "maxDurationSeconds": 5.0, "firstMessage": null})";
    return one;
}

answer said()
{
    return {.merged =
                R"({"name":"b","x":1.10,"voice":{"provider": "p", "voiceId": "v", "n": null},)"
                R"("firstMessage":null,"maxDurationSeconds":5})",
            .changes = R"([{"op":"replace","path":"/name","value":"b"},)"
                       R"({"op":"add","path":"/firstMessage","value":null},)"
                       R"({"op":"add","path":"/maxDurationSeconds","value":5}])",
            .undo = R"([{"op":"replace","path":"/name","value":"a"},)"
                    R"({"op":"remove","path":"/firstMessage"},)"
                    R"({"op":"remove","path":"/maxDurationSeconds"}])",
            .delta = R"({"name":"b","firstMessage":null,"maxDurationSeconds":5})"};
}

answer rejected(voicecfg::violation told)
{
    answer refused;
    refused.rejected.emplace().violations.push_back(std::move(told));
    return refused;
}

answer with(std::string answer::*part, std::string_view from, std::string_view to)
{
    auto spoiled = said();
    auto const at = (spoiled.*part).find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "nothing to spoil");
    (spoiled.*part).replace(at, from.size(), to);
    return spoiled;
}

bool leads(answer const& one)
{
    return !laws::changes_lead_there_and_undo_back(asked(), one).has_value();
}

bool keeps_bytes(answer const& one)
{
    return !laws::untouched_bytes_stay(asked(), one).has_value();
}

bool agree(answer const& one, answer const& other)
{
    bool const both = !laws::answers_agree("law", one, other).has_value();
    BOOST_TEST(both == !laws::answers_agree("law", other, one).has_value());
    return both;
}

/// A text after a byte of options, with some bytes of it changed.
void hold_for_nearly(std::string const& text, laws::found (*subject)(std::string_view))
{
    constexpr auto letters = "{}[]:,\"\\ \nu0123456789.eE+-\x00\x7F\xC3\xA9\xF0\x9F"sv;
    std::mt19937 random{2026};
    for (int i = 0; i < 3'000; ++i) {
        auto input = static_cast<char>(random() & 0x7FU) + text;
        for (auto left = random() % 3; left > 0; --left) {
            std::size_t const at = random() % (input.size() + 1);
            if (random() % 3 == 0)
                input.erase(at, std::size_t{1} + random() % 3);
            else
                input.insert(at, 1, letters[random() % letters.size()]);
        }
        if (auto const fault = subject(input)) BOOST_FAIL(*fault);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(hold_for_requests_of_all_kinds) { require_for(2'000, hold_for_requests); }

BOOST_AUTO_TEST_CASE(hold_for_every_spelling) { require_for(1'500, hold_for_spellings); }

BOOST_AUTO_TEST_CASE(hold_for_any_values_in_the_place_of_others)
{
    require_for(3'000, hold_for_differences);
}

BOOST_AUTO_TEST_CASE(hold_for_texts_and_what_is_nearly_one)
{
    hold_for_nearly(
        R"({"voice":{"model":"nova-3"},"n":1.10})"
        "\0"
        R"({"voice":{"provider":"11labs","voiceId":"x","model":"eleven_v3","n":[null]}})"s,
        hold_for_texts);
    hold_for_nearly(R"({"name":"","voice":{"provider":"vapi","voiceId":"Clara","speed":2}})",
                    hold_for_audits);
    hold_for_nearly(
        R"({"voice":{"providers":[{"value":"a","models":["m",{"value":"n","languages":["l"]}]}]}})",
        hold_for_catalogs);
    hold_for_nearly(R"({"a":[1.5e-7,-0,"\ud83d\ude00é",{}],"b":true})", hold_for_scans);
    hold_for_nearly("{\"id\":1,\"check\":{}}\n \n{\"id\":2,\"patch\":{\"prompt\":\"x\"}}\r\n",
                    hold_for_lines);
}

BOOST_AUTO_TEST_CASE(hold_on_every_thread)
{
    std::vector<found> results(4);
    std::vector<std::thread> threads;
    for (auto& result : results)
        threads.emplace_back([&result] {
            random_bytes bytes{7};
            for (int i = 0; i < 100 && !result; ++i) result = hold_for_requests(bytes.next());
        });
    for (auto& each : threads) each.join();
    for (auto const& result : results) BOOST_TEST(result.value_or("") == "");
}

// ------------------------------------------------------------------------ each law can be broken

BOOST_AUTO_TEST_CASE(the_engine_says_what_the_laws_are_tried_on)
{
    BOOST_TEST((ask_text(asked()) == said()));
    model::dice choices{1};
    BOOST_TEST(any_of(asked(), choices).value_or("") == "");
}

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
    BOOST_TEST(!leads(with(&answer::changes, R"("value":"b")", R"("value":"c")")));
    BOOST_TEST(!leads(with(&answer::changes, R"("value":null)", R"("value":[])")));
    BOOST_TEST(!leads(with(&answer::changes, R"("op":"add")", R"("op":"replace")")));
    BOOST_TEST(!leads(with(&answer::changes, R"("/name")", R"("/nam")")));
    BOOST_TEST(
        !leads(with(&answer::changes, R"({"op":"add","path":"/firstMessage","value":null},)", "")));
    BOOST_TEST(!leads(with(&answer::undo, R"("value":"a")", R"("value":"")")));
    BOOST_TEST(!leads(with(&answer::undo, R"({"op":"remove","path":"/firstMessage"},)", "")));
    BOOST_TEST(!leads(with(&answer::delta, R"("firstMessage":null,)", "")));
    BOOST_TEST(!leads(with(&answer::delta, R"("name":"b")", R"("x":1.1)")));
    BOOST_TEST(!leads(with(&answer::merged, R"("firstMessage":null,)", "")));
}

BOOST_AUTO_TEST_CASE(null_absent_and_empty_are_kept_apart_by_an_independent_reading)
{
    auto const leads_to = [](std::string const& operations, std::string const& to) {
        return !independent_patch_leads(R"({"a":{}})", operations, to).has_value();
    };
    std::string const add = R"([{"op":"add","path":"/a/b","value":null}])";
    BOOST_TEST(leads_to(add, R"({"a":{"b":null}})"));
    BOOST_TEST(!leads_to(add, R"({"a":{}})"));
    BOOST_TEST(!leads_to(add, R"({"a":{"b":[]}})"));
    BOOST_TEST(leads_to("[]", R"({"a":{}})"));
    BOOST_TEST(!leads_to("[]", R"({"a":[]})"));
    BOOST_TEST(!leads_to("[]", R"({"a":null})"));
    BOOST_TEST(!leads_to("[]", "{}"));
    BOOST_TEST(!leads_to(R"([{"op":"remove","path":"/b"}])", R"({"a":{}})"));
    BOOST_TEST(!leads_to("[", R"({"a":{}})"));
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
    answer const again{.merged = said().merged, .changes = "[]", .undo = "[]", .delta = "{}"};
    auto const noticed = [](answer const& second) {
        return second_application_changes_nothing(said(), second).has_value();
    };
    BOOST_TEST(!noticed(again));
    BOOST_TEST(noticed(said()));
    BOOST_TEST(noticed(rejected({.code = errc::wrong_type})));
    auto spoiled = again;
    spoiled.merged = with(&answer::merged, "1.10", "1.1").merged;
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

BOOST_AUTO_TEST_CASE(bytes_that_do_not_stay_are_noticed)
{
    BOOST_TEST(keeps_bytes(said()));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, "1.10", "1.1")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"("x")", R"("\u0078")")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"({"provider": "p")", R"({"provider":"p")")));
    BOOST_TEST(
        !keeps_bytes(with(&answer::merged, R"("name":"b","x":1.10)", R"("x":1.10,"name":"b")")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"("b")", R"("\u0062")")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"(:5})", R"(:5e0})")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"(:5})", R"(:5,"more":1})")));
    BOOST_TEST(!keeps_bytes(with(&answer::merged, R"(:5})", R"(:5)")));
}

BOOST_AUTO_TEST_CASE(bytes_within_an_object_that_is_laid_over_are_noticed)
{
    question one{.platform = &voicecfg::dialects::lumenia,
                 .stored = R"({"voice":{"provider":"p","n":1.0,"voiceId":"v"}})",
                 .patch = R"({"voice":{"voiceId":"w","speed":1e0}})"};
    auto const keeps = [&](std::string merged) {
        return !untouched_bytes_stay(one, {.merged = std::move(merged)}).has_value();
    };
    BOOST_TEST(keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1,"voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","voiceId":"w","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"v","speed":1e0}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1.5}})"));
    BOOST_TEST(!keeps(R"({"voice":{"provider":"p","n":1.0,"voiceId":"w","speed":1e0,"z":1}})"));
}

BOOST_AUTO_TEST_CASE(answers_that_differ_are_noticed)
{
    BOOST_TEST(agree(said(), said()));
    BOOST_TEST(agree(said(), with(&answer::merged, "1.10", "1.1")));
    BOOST_TEST(!agree(said(), with(&answer::merged, "1.10", "1.2")));
    BOOST_TEST(
        !agree(said(), with(&answer::merged, R"("name":"b","x":1.10)", R"("x":1.10,"name":"b")")));
    BOOST_TEST(!agree(said(), with(&answer::changes, R"("add")", R"("replace")")));
    BOOST_TEST(!agree(said(), with(&answer::undo, R"("remove")", R"("replace")")));
    BOOST_TEST(!agree(said(), with(&answer::delta, R"("name":"b",)", "")));
    auto const refused = [](errc code, std::string value, std::vector<std::string> allowed) {
        return rejected({.code = code,
                         .details = voicecfg::choices{.value = std::move(value),
                                                      .allowed = std::move(allowed)}});
    };
    auto const told = refused(errc::not_one_of, "1.0", {"1"});
    BOOST_TEST(!agree(said(), told));
    BOOST_TEST(agree(told, refused(errc::not_one_of, "1", {"1.0"})));
    BOOST_TEST(!agree(told, refused(errc::not_one_of, "2", {"1"})));
    BOOST_TEST(!agree(told, refused(errc::not_one_of, "1.0", {})));
    BOOST_TEST(!agree(told, refused(errc::not_in_catalog, "1.0", {"1"})));
    BOOST_TEST(!agree(told, rejected({.code = errc::not_one_of})));
    auto more = told;
    more.rejected->truncated = true;
    BOOST_TEST(!agree(told, more));
    BOOST_TEST(
        answers_are_the_same("law", said(), with(&answer::merged, "1.10", "1.1")).has_value());
    BOOST_TEST(!answers_are_the_same("law", said(), said()).has_value());
}

BOOST_AUTO_TEST_CASE(numbers_that_are_held_otherwise_are_noticed)
{
    auto const alike = [](answer const& parsed) {
        return !numbers_are_held_alike(said(), parsed).has_value();
    };
    BOOST_TEST(alike(with(&answer::merged, "1.10", "1.1")));
    BOOST_TEST(!alike(with(&answer::merged, ":5", ":5.0")));
    BOOST_TEST(!alike(with(&answer::changes, ":5", ":5.0")));
    BOOST_TEST(!alike(with(&answer::delta, ":5", ":5e0")));
}

BOOST_AUTO_TEST_CASE(another_order_is_another_text_of_the_same_value)
{
    model::dice choices{1};
    std::string const text = R"({"a":1.0,"b":[{"c":1,"d":2,"e":3},4],"f":{}})";
    std::vector<std::string> orders;
    for (int i = 0; i < 20; ++i) orders.push_back(reordered(choices, text).value());
    BOOST_TEST(std::count(orders.begin(), orders.end(), text) < 10);
    for (auto const& each : orders) {
        voicecfg::json::document const one{text};
        voicecfg::json::document const other{each};
        BOOST_TEST(voicecfg::json::equal(one.root(), other.root()));
    }
    BOOST_TEST(!reordered(choices, R"({"a":1,"a":2})").has_value());
    BOOST_TEST(!reordered(choices, "{").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
