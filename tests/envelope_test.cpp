// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/envelope.hpp>

#include <voicecfg/envelopes/autocalls.hpp>
#include <voicecfg/envelopes/edmo.hpp>
#include <voicecfg/envelopes/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The envelopes of the platforms, by the facts of their pages.
BOOST_AUTO_TEST_SUITE(envelope_test)

namespace {

namespace json = boost::json;
namespace platforms = voicecfg::envelopes;
namespace laravel = voicecfg::envelopes::autocalls_answers;
using voicecfg::choices;
using voicecfg::errc;
using voicecfg::format_mismatch;
using voicecfg::json_type;
using voicecfg::origin;
using voicecfg::relation;
using voicecfg::report;
using voicecfg::text_position;
using voicecfg::type_mismatch;
using voicecfg::unknown_name;
using voicecfg::value_range;
using voicecfg::violation;
using voicecfg::json::numeric;

constexpr voicecfg::envelope const* all[] = {&platforms::lumenia, &platforms::autocalls,
                                             &platforms::edmo};
constexpr voicecfg::envelope const* all_creations[] = {
    &platforms::lumenia_creation, &platforms::autocalls_creation, &platforms::edmo_creation};

violation const unlisted{.code = errc::not_in_catalog,
                         .pointer = "/voice/voiceId",
                         .catalog_path = "voice.providers[vapi].voiceIds[].value",
                         .details = choices{.value = R"("elliot")"}};
violation const fast{.code = errc::out_of_range,
                     .pointer = "/speech_speed",
                     .details = value_range{.minimum = numeric{0.7}, .maximum = numeric{1.2}}};

/// A body read as JSON and written again, so that it fails where it is none.
std::string compact(voicecfg::answer const& given)
{
    auto const text = json::serialize(json::parse(given.body));
    return std::to_string(given.status) + " " + std::string(text);
}

std::vector<violation> one_of_each_code(std::string const& pointer)
{
    std::vector<violation> told;
    for (auto const& row : voicecfg::errc_rows)
        if (row.code != errc::facts_required) // which is no rejection
            told.push_back(
                {.code = row.code, .pointer = pointer, .details = details_for(row.code)});
    return told;
}

} // namespace

BOOST_AUTO_TEST_CASE(an_update_is_answered_as_the_page_says)
{
    BOOST_TEST(compact(platforms::lumenia.merged(R"({"prompt":"é"})")) ==
               R"(200 {"success":true,"assistant":{"prompt":"é"}})");
    BOOST_TEST(compact(platforms::edmo.merged(R"({"id":"asst_1","name":null})")) ==
               R"(200 {"id":"asst_1","name":null})");
    BOOST_TEST(compact(platforms::autocalls.merged(
                   R"({"assistant_name":"Ann","engine_type":"pipeline","status":"active",)"
                   R"("calls_direction":"make","id":123,"voice_id":1})")) ==
               R"(200 {"message":"Assistant updated successfully","data":{"id":123,"name":"Ann",)"
               R"("status":"active","type":"outbound","mode":"pipeline"}})");
}

BOOST_AUTO_TEST_CASE(a_creation_is_answered_as_the_page_says)
{
    BOOST_TEST(compact(platforms::lumenia_creation.merged(R"({"prompt":"é"})")) ==
               R"(201 {"success":true,"assistant":{"prompt":"é"}})");
    BOOST_TEST(compact(platforms::edmo_creation.merged(R"({"id":"asst_1","name":null})")) ==
               R"(201 {"id":"asst_1","name":null})");
    BOOST_TEST(compact(platforms::autocalls_creation.merged(
                   R"({"id":789,"status":"active","assistant_name":"Ann"})")) ==
               R"(201 {"message":"Assistant created successfully",)"
               R"("data":{"id":789,"name":"Ann","status":"active"}})");
}

/// Lumenia's answer has room for notices; the others tell them in the header.
BOOST_AUTO_TEST_CASE(notices_stand_beside_success)
{
    voicecfg::notice_list const told{
        .all = {{.code = voicecfg::notice_code::blank, .pointer = "/prompt"}}, .truncated = true};
    for (auto const* const each : {&platforms::lumenia, &platforms::lumenia_creation}) {
        auto const given = each->merged("{}", told);
        BOOST_TEST(
            compact(given) ==
            std::to_string(each->success) +
                R"( {"success":true,"assistant":{},"notices":[{)"
                R"("code":"blank","pointer":"/prompt","origin":"patch",)"
                R"("message":"/prompt has only white space. Write a text, or leave it out."}],)"
                R"("noticesTruncated":true})");
        BOOST_TEST(given.notices == "");
        BOOST_TEST(each->merged("{}", {}).body == R"({"success":true,"assistant":{}})");
    }
    for (auto const* const each : {&platforms::autocalls, &platforms::autocalls_creation,
                                   &platforms::edmo, &platforms::edmo_creation}) {
        auto const given = each->merged("{}", told);
        BOOST_TEST(given.body == each->merged("{}").body);
        BOOST_TEST(given.notices == R"(blank;pointer="#/prompt", more)");
        BOOST_TEST(each->merged("{}").notices == "");
    }
}

/// The caller forgot to look a number up: no client can do anything about that (G23).
BOOST_AUTO_TEST_CASE(facts_that_are_missing_are_the_servers_fault)
{
    report const why{
        .violations = {unlisted, {.code = errc::facts_required, .pointer = "/number_id"}}};
    for (auto const* const each : all) BOOST_TEST((each->rejected(why) == each->failed(500)));
    for (auto const* const each : all_creations)
        BOOST_TEST((each->rejected(why) == each->failed(500)));
    BOOST_TEST(compact(platforms::autocalls_creation.rejected(why)) ==
               R"(500 {"message":"Assistant creation failed"})");
}

BOOST_AUTO_TEST_CASE(the_summary_has_what_merged_has)
{
    auto const data = [](std::string_view merged) {
        auto const told = json::parse(platforms::autocalls.merged(merged).body);
        return std::string(json::serialize(told.at("data")));
    };
    BOOST_TEST(data("{}") == "{}");
    BOOST_TEST(data(R"({"calls_direction":"receive"})") == R"({"type":"inbound"})");
    BOOST_TEST(data(R"({"calls_direction":null,"id":"x"})") == R"({"id":"x","type":null})");
    BOOST_TEST(data("no JSON") == "{}");
}

BOOST_AUTO_TEST_CASE(a_rejection_is_answered_as_the_page_says)
{
    BOOST_TEST(compact(platforms::lumenia.rejected({.violations = {unlisted}})) ==
               R"(400 {"success":false,"message":"/voice/voiceId is not offered: \"elliot\". )"
               R"(See voice.providers[vapi].voiceIds[].value in the catalog."})");
    BOOST_TEST(compact(platforms::edmo.rejected(
                   {.violations = {{.code = errc::empty_string, .pointer = "/name"},
                                   {.code = errc::read_only, .pointer = "/id"}}})) ==
               R"(400 {"error":"/name must not be empty. )"
               R"(/id is set by the platform and can't be changed. Leave it out."})");
    BOOST_TEST(
        compact(platforms::autocalls.rejected(
            {.violations = {fast,
                            {.code = errc::bad_format,
                             .pointer = "/post_call_schema/0/name",
                             .details = format_mismatch{.format = "identifier"}}}})) ==
        R"(422 {"message":"The given data was invalid.","errors":{)"
        R"("speech_speed":["The speech speed must be between 0.7 and 1.2."],)"
        R"("post_call_schema.0.name":["The post call schema.0.name must only contain letters, )"
        R"(numbers and underscores."]}})");
}

BOOST_AUTO_TEST_CASE(keys_stand_in_the_order_of_the_report_with_all_their_sentences)
{
    BOOST_TEST(
        compact(platforms::autocalls.rejected(
            {.violations = {fast,
                            {.code = errc::read_only, .pointer = "/b"},
                            {.code = errc::too_large},
                            {.code = errc::required, .pointer = "/speech_speed"}},
             .truncated = true})) ==
        R"(422 {"message":"The given data was invalid. There are more errors than are listed.",)"
        R"("errors":{"speech_speed":["The speech speed must be between 0.7 and 1.2.",)"
        R"("The speech speed field is required."],"b":["The b field can't be changed."],)"
        R"("*":["The request body is too large."]}})");
    BOOST_TEST(compact(platforms::autocalls.rejected({})) ==
               R"(422 {"message":"The given data was invalid.","errors":{}})");
}

BOOST_AUTO_TEST_CASE(no_two_pointers_have_the_same_key)
{
    struct {
        std::string_view pointer;
        std::string_view key;
    } const table[] = {
        {"", "*"},
        {"/", ""},
        {"//", "."},
        {"/*", "\\*"},
        {"/a/b", "a.b"},
        {"/a.b", "a\\.b"},
        {"/a\\.b", "a\\\\\\.b"},
        {"/a~1b", "a/b"},
        {"/a~0b", "a~b"},
        {"/a~01b", "a~1b"},
        {"/a/0/b", "a.0.b"},
        {"/a\\", "a\\\\"},
        {"/a\\/b", "a\\\\.b"},
        {"/.", "\\."},
        {"/é", "é"},
        {"/a/", "a."},
    };
    std::set<std::string> keys;
    for (auto const& [pointer, key] : table) {
        BOOST_TEST(laravel::key(pointer) == key);
        BOOST_TEST(keys.insert(laravel::key(pointer)).second, pointer);
    }
}

BOOST_AUTO_TEST_CASE(each_code_has_a_sentence_in_the_platforms_manner)
{
    struct {
        violation told;
        std::string_view sentence;
    } const table[] = {
        {{.code = errc::malformed_json, .details = text_position{.offset = 7}},
         "The request body is not valid JSON (byte 7)."},
        {{.code = errc::malformed_json,
          .details = text_position{7, {voicecfg::json::text_fault::comment, {2, 3}}}},
         "The request body is not valid JSON. Line 2, column 3: a comment, which JSON does not "
         "have. Remove it."},
        {{.code = errc::malformed_json, .from = origin::stored},
         "The stored assistant is not valid JSON."},
        {{.code = errc::duplicate_member, .pointer = "/voice_id"},
         "The voice id field must be sent only once."},
        {{.code = errc::too_deep}, "The request body must not have more than 32 levels."},
        {{.code = errc::too_large}, "The request body is too large."},
        {{.code = errc::wrong_type, .details = type_mismatch{.expected = {json_type::object}}},
         "The request body must be an object."},
        {{.code = errc::wrong_type,
          .pointer = "/record_call",
          .details = type_mismatch{.expected = {json_type::boolean}}},
         "The record call field must be true or false."},
        {{.code = errc::wrong_type,
          .pointer = "/phone_number_id",
          .details = type_mismatch{.expected = {json_type::integer, json_type::null}}},
         "The phone number id must be an integer or null."},
        {{.code = errc::empty_patch},
         "The request body must have at least one field that can be changed."},
        {{.code = errc::unknown_member,
          .pointer = "/voice_idd",
          .details = unknown_name{.suggestion = "\"voice_id\""}},
         "The voice idd field is unknown. Did you mean \"voice_id\"?"},
        {{.code = errc::unknown_member, .pointer = "/x"}, "The x field is unknown."},
        {{.code = errc::read_only, .pointer = "/id"}, "The id field can't be changed."},
        {{.code = errc::empty_string, .pointer = "/system_prompt"},
         "The system prompt field must have a value."},
        {{.code = errc::too_long,
          .pointer = "/language",
          .details = value_range{.maximum = numeric{std::int64_t{100}}}},
         "The language must not be longer than 100 characters."},
        {{.code = errc::too_short,
          .pointer = "/name",
          .details = value_range{.minimum = numeric{std::int64_t{2}}}},
         "The name must have at least 2 characters."},
        {{.code = errc::too_few,
          .pointer = "/tools",
          .details = value_range{.minimum = numeric{std::int64_t{2}}}},
         "The tools must have at least 2 items."},
        {{.code = errc::too_many,
          .pointer = "/tools",
          .details = value_range{.maximum = numeric{std::int64_t{3}}}},
         "The tools must have at most 3 items."},
        {{.code = errc::repeated, .pointer = "/tools/1"}, "The tools.1 has a duplicate value."},
        {fast, "The speech speed must be between 0.7 and 1.2."},
        {{.code = errc::out_of_range,
          .pointer = "/n",
          .details = value_range{.minimum = numeric{1.0}}},
         "The n must be at least 1."},
        {{.code = errc::out_of_range,
          .pointer = "/n",
          .details = value_range{.maximum = numeric{2.5}}},
         "The n must not be greater than 2.5."},
        {{.code = errc::out_of_range,
          .pointer = "/n",
          .details = value_range{.minimum = numeric{1.0}, .maximum = numeric{1.0}}},
         "The n must be 1."},
        {{.code = errc::out_of_range, .pointer = "/n"},
         "The n must be a number that a double can hold (below 1.8e308)."},
        {{.code = errc::not_one_of, .pointer = "/engine_type"},
         "The selected engine type is invalid."},
        {{.code = errc::bad_format,
          .pointer = "/timezone",
          .details = format_mismatch{.format = "time-zone"}},
         "The timezone must be a valid timezone."},
        {{.code = errc::bad_format,
          .pointer = "/webhook_url",
          .details = format_mismatch{.format = "http-url"}},
         "The webhook url must be a valid URL."},
        {{.code = errc::bad_format, .pointer = "/id", .details = format_mismatch{.format = "uuid"}},
         "The id must be a valid UUID."},
        {{.code = errc::bad_format,
          .pointer = "/start",
          .details = format_mismatch{.format = "date-time"}},
         "The start must be a valid date and time."},
        {{.code = errc::bad_format,
          .pointer = "/number",
          .details = format_mismatch{.format = "e164"}},
         "The number must be a valid phone number."},
        {{.code = errc::required, .pointer = "/assistant_name"},
         "The assistant name field is required."},
        {{.code = errc::required,
          .pointer = "/webhook_url",
          .details = relation{.related = {"/is_webhook_active", {}}}},
         "The webhook url field is required when is webhook active is true."},
        {{.code = errc::forbidden, .pointer = "/model"}, "The model field must not be sent."},
        {{.code = errc::not_in_catalog, .pointer = "/voice_id"},
         "The selected voice id is invalid."},
        {{.code = errc::not_in_catalog, .from = origin::stored, .pointer = "/voice_id"},
         "The stored voice id is invalid."},
        {{.code = errc::incompatible,
          .pointer = "/voice_id",
          .details = relation{.related = {"/engine_type", {}}}},
         "The selected voice is not compatible with the chosen engine type."},
        {{.code = errc::facts_required, .pointer = "/phone_number_id"},
         "The phone number id could not be verified."},
        {{.code = errc::number_not_found, .pointer = "/phone_number_id"},
         "The selected phone number id is invalid."},
        {{.code = errc::number_in_use, .pointer = "/phone_number_id"},
         "The phone number id has already been taken."},
        {{.code = errc::bad_request}, "The request body is not a valid request."},
    };
    std::set<errc> codes;
    for (auto const& [told, sentence] : table) {
        BOOST_TEST(laravel::sentence(told) == sentence);
        codes.insert(told.code);
    }
    BOOST_TEST(codes.size() == std::size(voicecfg::errc_rows));
}

BOOST_AUTO_TEST_CASE(failures_have_the_platforms_own_status_and_sentence)
{
    struct {
        voicecfg::envelope const& platform;
        int status;
        std::string_view told;
    } const table[] = {
        {platforms::lumenia, 401, R"(403 {"success":false,"message":"Invalid API Key"})"},
        {platforms::lumenia, 403, R"(403 {"success":false,"message":"Invalid API Key"})"},
        {platforms::lumenia, 404, R"(404 {"success":false,"message":"Workspace not found"})"},
        {platforms::lumenia, 500, R"(500 {"success":false,"message":"Internal Server Error"})"},
        {platforms::autocalls, 401, R"(401 {"message":"Unauthenticated."})"},
        {platforms::autocalls, 403, R"(403 {"message":"Forbidden"})"},
        {platforms::autocalls, 404,
         R"(404 {"message":"Assistant not found or does not belong to the authenticated user"})"},
        {platforms::autocalls, 500, R"(500 {"message":"Assistant update failed"})"},
        {platforms::autocalls, 412,
         R"(412 {"message":"The assistant has changed since it was read."})"},
        {platforms::edmo, 401,
         R"(401 {"error":"Not logged in, or not allowed to update assistants."})"},
        {platforms::edmo, 403,
         R"(401 {"error":"Not logged in, or not allowed to update assistants."})"},
        {platforms::edmo, 404, R"(404 {"error":"Assistant not found."})"},
        {platforms::edmo, 500,
         R"(500 {"error":"The assistant could not be updated. Please try again."})"},
        {platforms::edmo, 413, R"(413 {"error":"The request body is too large."})"},
        {platforms::edmo, 428, R"(428 {"error":"An update needs the header If-Match."})"},
        {platforms::edmo, 405, R"(405 {"error":"Method Not Allowed"})"},
        {platforms::edmo, 499, R"(499 {"error":"Error"})"},
        {platforms::lumenia_creation, 401, R"(403 {"success":false,"message":"Invalid API Key"})"},
        {platforms::lumenia_creation, 403, R"(403 {"success":false,"message":"Invalid API Key"})"},
        {platforms::lumenia_creation, 404,
         R"(404 {"success":false,"message":"Workspace not found"})"},
        {platforms::lumenia_creation, 409,
         R"(400 {"success":false,"message":"The workspace has a voice integration already."})"},
        {platforms::autocalls_creation, 401, R"(401 {"message":"Unauthenticated."})"},
        {platforms::autocalls_creation, 403, R"(403 {"message":"Forbidden"})"},
        {platforms::autocalls_creation, 500, R"(500 {"message":"Assistant creation failed"})"},
        {platforms::edmo_creation, 401,
         R"(401 {"error":"Not logged in, or not allowed to create assistants."})"},
        {platforms::edmo_creation, 403,
         R"(401 {"error":"Not logged in, or not allowed to create assistants."})"},
        {platforms::edmo_creation, 500,
         R"(500 {"error":"The assistant could not be created. Please try again."})"},
    };
    for (auto const& [platform, status, told] : table)
        BOOST_TEST(compact(platform.failed(status)) == told);
    BOOST_TEST(compact(platforms::lumenia.failed(401, "a \"word\"\n")) ==
               R"(403 {"success":false,"message":"a \"word\"\n"})");
}

BOOST_AUTO_TEST_CASE(each_envelope_is_that_of_its_dialect)
{
    BOOST_TEST(platforms::lumenia.dialect == &voicecfg::dialects::lumenia);
    BOOST_TEST(platforms::autocalls.dialect == &voicecfg::dialects::autocalls);
    BOOST_TEST(platforms::edmo.dialect == &voicecfg::dialects::edmo);
    for (auto const* const each : all) {
        BOOST_TEST(each->rejected({}).status == each->dialect->status);
        BOOST_TEST(each->merged("{}").status == 200);
    }
    for (std::size_t i = 0; i < std::size(all); ++i) {
        BOOST_TEST(all_creations[i]->dialect == all[i]->dialect);
        BOOST_TEST(all_creations[i]->rejected({.violations = {fast}}).body ==
                   all[i]->rejected({.violations = {fast}}).body);
    }
}

/// A client may name a member as it likes.
BOOST_AUTO_TEST_CASE(hostile_names_and_values_stay_in_their_strings)
{
    std::string name = "/";
    for (char letter = 1; letter != 127; ++letter)
        if (letter != '/' && letter != '~') name += letter;
    for (auto const& pointer :
         {name, std::string(100'000, '"').insert(0, "/"), std::string{"/\xF0\x9F\x98\x80~1~0\\"}}) {
        report told{.violations = one_of_each_code(pointer)};
        for (auto& each : told.violations) {
            if (auto* const type = std::get_if<type_mismatch>(&each.details))
                *type = {R"("\u0000\"")", {json_type::string}};
            if (auto* const other = std::get_if<relation>(&each.details))
                other->related.pointer = pointer;
        }
        for (auto const* const each : all)
            BOOST_TEST(json::parse(each->rejected(told).body).is_object());
        auto const errors = json::parse(platforms::autocalls.rejected(told).body).at("errors");
        BOOST_TEST(errors.as_object().begin()->value().as_array().size() == told.violations.size());
        BOOST_TEST(platforms::lumenia.rejected(told).body.size() < 2 * voicecfg::max_message);
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_about_the_whole_body_speaks_of_no_field)
{
    BOOST_TEST(laravel::sentence({.code = errc::duplicate_member}) ==
               "The request body must be sent only once.");
    BOOST_TEST(laravel::sentence({.code = errc::bad_format, .pointer = "/a"}) ==
               "The a must only contain letters, numbers and underscores.");
}

BOOST_AUTO_TEST_SUITE_END()
