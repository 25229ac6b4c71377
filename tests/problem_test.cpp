// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/problem.hpp>

#include "read_problem.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(problem_test)

namespace {

namespace json = boost::json;
using voicecfg::append_problem;
using voicecfg::choices;
using voicecfg::errc;
using voicecfg::format_mismatch;
using voicecfg::json_type;
using voicecfg::origin;
using voicecfg::problem;
using voicecfg::refused_value;
using voicecfg::relation;
using voicecfg::report;
using voicecfg::text_position;
using voicecfg::type_mismatch;
using voicecfg::unknown_name;
using voicecfg::value_range;
using voicecfg::violation;
using voicecfg::violation_details;
using voicecfg::json::numeric;

std::string rendered(report const& rejected, problem const& about = {.status = 422})
{
    std::string out;
    append_problem(out, about, rejected);
    return out;
}

json::object parsed(report const& rejected, problem const& about = {.status = 422})
{
    return json::parse(rendered(rejected, about)).as_object();
}

/// Every code, with all that its sentence can be made of.
std::vector<violation> all_codes()
{
    std::vector<violation> all{
        {.code = errc::malformed_json, .details = text_position{.offset = 7}},
        {.code = errc::malformed_json,
         .details = text_position{7, {voicecfg::json::text_fault::comment, {2, 3}}}},
        {.code = errc::malformed_json,
         .from = origin::stored,
         .details = text_position{.offset = 0}},
        {.code = errc::duplicate_member, .pointer = "/voice/a~1b"},
        {.code = errc::too_deep, .from = origin::catalog},
        {.code = errc::too_large},
        {.code = errc::wrong_type,
         .pointer = "/a",
         .details =
             type_mismatch{.value = "\"5\"", .expected = {json_type::integer, json_type::null}}},
        {.code = errc::empty_patch},
        {.code = errc::empty_patch,
         .details = voicecfg::sendable_members{.names = {"\"name\"", "\"voice\""}, .count = 3}},
        {.code = errc::unknown_member,
         .pointer = "/vioce",
         .details = unknown_name{.suggestion = "\"voice\""}},
        {.code = errc::read_only, .pointer = "/id"},
        {.code = errc::empty_string,
         .pointer = "/prompt",
         .details = refused_value{.value = "\"\""}},
        {.code = errc::too_long,
         .pointer = "/name",
         .details = value_range{.value = "\"…\"", .maximum = numeric{std::uint64_t{255}}}},
        {.code = errc::too_short,
         .pointer = "/name",
         .details = value_range{.value = "\"a\"", .minimum = numeric{std::uint64_t{2}}}},
        {.code = errc::too_few,
         .pointer = "/list",
         .details = value_range{.minimum = numeric{std::uint64_t{1}}}},
        {.code = errc::too_many,
         .pointer = "/list",
         .details = value_range{.maximum = numeric{std::uint64_t{9}}}},
        {.code = errc::repeated, .pointer = "/list/1", .details = relation{.related = {"/list/0"}}},
        {.code = errc::out_of_range,
         .pointer = "/n",
         .details = value_range{.value = "1",
                                .exclusive_minimum = numeric{1.0},
                                .exclusive_maximum = numeric{2.5}}},
        {.code = errc::out_of_range,
         .pointer = "/speed",
         .details = value_range{.value = "1.30", .minimum = numeric{0.7}, .maximum = numeric{1.2}}},
        {.code = errc::out_of_range,
         .pointer = "/n",
         .details = value_range{.minimum = numeric{std::int64_t{-1}}}},
        {.code = errc::out_of_range,
         .pointer = "/n",
         .details = value_range{.maximum = numeric{5.0}}},
        {.code = errc::out_of_range, .pointer = "/n"},
        {.code = errc::not_one_of,
         .pointer = "/mode",
         .details = choices{.value = "\"pip\"",
                            .allowed = {"\"pipeline\"", "null", "{\"a\":[1.50]}"},
                            .count = 3}},
        {.code = errc::bad_format,
         .pointer = "/zone",
         .details = format_mismatch{.value = "\"Mars\"", .format = "time-zone"}},
        {.code = errc::bad_format,
         .pointer = "/url",
         .details = format_mismatch{.format = "http-url"}},
        {.code = errc::bad_format,
         .pointer = "/name",
         .details = format_mismatch{.format = "identifier"}},
        {.code = errc::required,
         .pointer = "/url",
         .details = relation{.related = {"/is active", "true"}}},
        {.code = errc::required,
         .from = origin::stored,
         .pointer = "/voice/provider",
         .catalog_path = "voice.providers[].value"},
        {.code = errc::forbidden,
         .pointer = "/voice/model",
         .catalog_path = "voice.providers[\"]\"]",
         .details = relation{.value = "\"x\""}},
        {.code = errc::not_in_catalog,
         .pointer = "/voice/voiceId",
         .catalog_path = "voice.providers[vapi].voiceIds[].value",
         .details = choices{.value = "\"elliot\"",
                            .allowed = {"\"Elliot\"", "\"Clara\""},
                            .count = 57,
                            .suggestion = "\"Elliot\"",
                            .related = {"/voice/provider", "\"vapi\""},
                            .elsewhere = {"\"11labs\""}}},
        {.code = errc::not_in_catalog,
         .pointer = "/voice",
         .catalog_path = "voices[].value",
         .details = choices{.value = "\"old\"", .count = 0, .successors = {"\"new\""}}},
        {.code = errc::incompatible,
         .pointer = "/voice_id",
         .catalog_path = "voices[1].mode",
         .details = relation{.value = "1", .related = {"/engine_type", "\"pipeline\""}}},
        {.code = errc::facts_required,
         .pointer = "/number",
         .details = refused_value{.value = "5"}},
        {.code = errc::number_not_found,
         .pointer = "/number",
         .details = refused_value{.value = "5"}},
        {.code = errc::number_in_use, .pointer = "/number", .details = refused_value{.value = "5"}},
        {.code = errc::bad_request, .details = voicecfg::request_fault{"/a\"\n%é"}},
    };
    for (auto& each : all)
        if (each.details == violation_details{}) each.details = details_for(each.code);
    return all;
}

std::string in_other_words(violation const& told) { return "X " + told.pointer; }

} // namespace

BOOST_AUTO_TEST_CASE(a_problem_without_a_type_of_its_own_is_about_its_status)
{
    std::string out = "x";
    append_problem(out, {.status = 404});
    BOOST_TEST(out == R"(x{"type":"about:blank","title":"Not Found","status":404})");
    out.clear();
    append_problem(out, {.status = 499, .type = "about:blank"});
    BOOST_TEST(out == R"({"type":"about:blank","status":499})");
    out.clear();
    append_problem(out, {.status = 404, .title = "Gone fishing"});
    BOOST_TEST(out == R"({"type":"about:blank","title":"Gone fishing","status":404})");
}

BOOST_AUTO_TEST_CASE(a_problem_says_what_its_caller_gives)
{
    std::string out;
    append_problem(out, {.status = 412,
                         .type = "https://example.com/\"changed\"",
                         .title = "Changed\n",
                         .detail = "é",
                         .instance = "/log/1"});
    BOOST_TEST(out == R"({"type":"https://example.com/\"changed\"","title":"Changed\n",)"
                      R"("status":412,"detail":"é","instance":"/log/1"})");
    out.clear();
    append_problem(out, {.status = 412, .type = "https://example.com/changed"});
    BOOST_TEST(out == R"({"type":"https://example.com/changed","status":412})");
}

BOOST_AUTO_TEST_CASE(a_report_is_the_extension_errors)
{
    BOOST_TEST(rendered({.violations = {{.code = errc::out_of_range,
                                         .pointer = "/speech_speed",
                                         .details = value_range{.value = "3",
                                                                .minimum = numeric{0.7},
                                                                .maximum = numeric{1.2}}}},
                         .truncated = true}) ==
               R"({"type":"about:blank","title":"Unprocessable Content","status":422,)"
               R"("detail":"/speech_speed must be between 0.7 and 1.2, not 3.",)"
               R"("errors":[{"code":"out_of_range",)"
               R"("detail":"/speech_speed must be between 0.7 and 1.2, not 3.",)"
               R"("pointer":"#/speech_speed","origin":"patch","value":3,)"
               R"("parameters":{"minimum":0.7,"maximum":1.2}}],"truncated":true})");
    auto const bare = parsed({.violations = {{.code = errc::empty_patch}}}, {.status = 400});
    BOOST_TEST(bare.size() == 5U);
    BOOST_TEST(bare.at("errors").at(0).as_object().size() == 4U);
    auto const named =
        parsed({.violations = {{.code = errc::too_deep}}}, {.status = 400, .detail = "No."});
    BOOST_TEST((named.at("detail") == "No."));
    BOOST_TEST(rendered({}).ends_with(R"("status":422,"errors":[]})"));
}

BOOST_AUTO_TEST_CASE(every_code_is_among_the_samples)
{
    std::set<errc> codes;
    for (auto const& each : all_codes()) codes.insert(each.code);
    BOOST_TEST(codes.size() == std::size(voicecfg::errc_rows));
}

/// So that a client can word a violation itself: code and members alone give back what it was.
BOOST_AUTO_TEST_CASE(whatever_a_sentence_says_is_data_as_well)
{
    report const told{.violations = all_codes()};
    auto const read = problems::read(rendered(told));
    BOOST_REQUIRE(read.violations.size() == told.violations.size());
    for (std::size_t i = 0; i < told.violations.size(); ++i) {
        BOOST_TEST((read.violations[i] == told.violations[i]), message(told.violations[i]));
        BOOST_TEST(message(read.violations[i]) == message(told.violations[i]));
    }
}

BOOST_AUTO_TEST_CASE(the_sentences_are_those_of_the_callers_words)
{
    std::string out;
    append_problem(out, {.status = 400},
                   {.violations = {{.code = errc::required, .pointer = "/a"},
                                   {.code = errc::required, .pointer = "/b"}}},
                   in_other_words);
    auto const told = json::parse(out).as_object();
    BOOST_TEST((told.at("detail") == "X /a"));
    BOOST_TEST((told.at("errors").at(0).at("detail") == "X /a"));
    BOOST_TEST((told.at("errors").at(1).at("detail") == "X /b"));
}

BOOST_AUTO_TEST_SUITE_END()
