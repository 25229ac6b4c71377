// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/notices.hpp>

#include "question.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialect_document.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <utility>

BOOST_AUTO_TEST_SUITE(laws_notices_test)

namespace {

using namespace voicecfg::laws;
using laws::question;
using voicecfg::notice;
using voicecfg::notice_code;
using voicecfg::origin;

question one(voicecfg::dialect const& platform, std::string stored, std::string patch,
             voicecfg::catalog_view catalog = {})
{
    return {.platform = &platform,
            .stored = std::move(stored),
            .patch = std::move(patch),
            .catalog = catalog,
            .chosen = {.unknown = voicecfg::unknown_members::ignore}};
}

bool is_true(question const& asked, notice const& told)
{
    request const of = asked;
    auto const said = engine{}.update_text(of);
    BOOST_TEST_REQUIRE(!said.rejected.has_value());
    return !notices_are_true(of, said.merged, {.all = {told}}).has_value();
}

/// Whether the engine tells just this notice, and it is true, but of no other place.
void check_told(question const& asked, notice const& told)
{
    auto const said = engine{}.update_text(asked);
    BOOST_TEST((said.notices.all == std::vector{told}));
    BOOST_TEST(is_true(asked, told));
    auto elsewhere = told;
    elsewhere.pointer = "/nowhere";
    BOOST_TEST(!is_true(asked, elsewhere));
}

auto const& lumenia = voicecfg::dialects::lumenia;
auto const& edmo = voicecfg::dialects::edmo;

} // namespace

BOOST_AUTO_TEST_CASE(a_member_that_is_ignored_is_not_in_merged)
{
    auto const asked = one(edmo, R"({"id": "i"})", R"({"name": "n", "x": 1})");
    notice const told{notice_code::member_ignored, origin::patch, "/x"};
    check_told(asked, told);
    BOOST_TEST(!is_true(asked, {notice_code::member_ignored, origin::patch, "/name"}));
    BOOST_TEST(!is_true(asked, {notice_code::member_ignored, origin::stored, "/x"}));
    auto rejecting = one(edmo, R"({"x": 1})", R"({"x": 1})");
    rejecting.chosen.unknown = voicecfg::unknown_members::reject;
    BOOST_TEST(!is_true(rejecting, told));
}

BOOST_AUTO_TEST_CASE(a_member_that_is_dropped_was_stored)
{
    auto const asked = one(edmo, R"({"voice": {"provider": "p", "voiceId": "v", "k": 1}})",
                           R"({"voice": {"provider": "q", "voiceId": "v"}})");
    check_told(asked, {notice_code::member_dropped, origin::stored, "/voice/k"});
    BOOST_TEST(!is_true(asked, {notice_code::member_dropped, origin::stored, "/voice/voiceId"}));
    BOOST_TEST(!is_true(asked, {notice_code::member_dropped, origin::patch, "/voice/k"}));
}

BOOST_AUTO_TEST_CASE(a_list_that_shrank_had_more_items)
{
    auto const catalog =
        voicecfg::catalog::parse(lumenia, R"({"voice": {"providers": {"p": {}}}})").value();
    auto const asked = one(lumenia, R"({"fallbackVoices": [1, 2]})",
                           R"({"fallbackVoices": [{"provider": "p", "voiceId": "v"}]})", catalog);
    auto const shrunk = [](std::size_t before, std::size_t after) {
        return notice{notice_code::list_shrunk, origin::patch, "/fallbackVoices",
                      voicecfg::list_sizes{before, after}};
    };
    check_told(asked, shrunk(2, 1));
    for (auto const& wrong : {shrunk(3, 1), shrunk(2, 0), shrunk(1, 1)})
        BOOST_TEST(!is_true(asked, wrong));
    BOOST_TEST(!is_true(asked, {notice_code::list_shrunk, origin::patch, "/fallbackVoices"}));
}

BOOST_AUTO_TEST_CASE(a_fallback_that_is_repeated_equals_another)
{
    auto const catalog =
        voicecfg::catalog::parse(lumenia, R"({"voice": {"providers": {"p": {}}}})").value();
    auto const asked =
        one(lumenia, R"({"voice": {"provider": "p", "voiceId": "v", "model": null}})",
            R"({"fallbackVoices": [{"provider": "p", "voiceId": "w"},
                                                  {"provider": "p", "voiceId": "v"}]})",
            catalog);
    auto const repeats = [](std::string pointer, std::string related) {
        return notice{notice_code::fallback_repeated, origin::patch, std::move(pointer),
                      voicecfg::culprit{std::move(related), {}}};
    };
    check_told(asked, repeats("/fallbackVoices/1", "/voice"));
    for (auto const& wrong :
         {repeats("/fallbackVoices/0", "/voice"), repeats("/fallbackVoices/1", "/nowhere"),
          repeats("/fallbackVoices/1", "/fallbackVoices/1"),
          repeats("/fallbackVoices/1", "/fallbackVoices/0")})
        BOOST_TEST(!is_true(asked, wrong));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_deprecated_is_so_in_the_catalog)
{
    auto const catalog = voicecfg::catalog::parse(edmo, R"({"voice": {"providers": {"p": {
        "voiceIds": ["w", {"value": "v", "deprecated": {"since": "2026-01-01",
            "until": "2026-06-01", "successors": ["w"]}}]}}}})")
                             .value();
    auto const says = [](std::string since, std::string until, std::string successor) {
        return notice{
            notice_code::deprecated, origin::patch, "/voice/voiceId",
            voicecfg::deprecated_value{std::move(since), std::move(until), {std::move(successor)}}};
    };
    auto asked = one(edmo, "{}", R"({"voice": {"provider": "p", "voiceId": "v"}})", catalog);
    auto const told = says("2026-01-01", "2026-06-01", R"("w")");
    check_told(asked, told);
    BOOST_TEST(!is_true(asked, says("2026-01-02", "2026-06-01", R"("w")")));
    BOOST_TEST(!is_true(asked, says("2026-01-01", "2026-06-02", R"("w")")));
    BOOST_TEST(!is_true(asked, says("2026-01-01", "2026-06-01", R"("v")")));
    auto other = one(edmo, "{}", R"({"voice": {"provider": "p", "voiceId": "w"}})", catalog);
    BOOST_TEST(!is_true(other, told));
    asked.chosen.today = voicecfg::date::parse("2026-01-01").value();
    BOOST_TEST(is_true(asked, told));
    asked.chosen.today = voicecfg::date::parse("2025-12-31").value();
    BOOST_TEST(!is_true(asked, told));
}

BOOST_AUTO_TEST_CASE(a_number_that_is_taken_over_is_linked_elsewhere)
{
    auto asked = one(voicecfg::dialects::autocalls, "{}", R"({"phone_number_id": 7})");
    notice const told{notice_code::number_taken_over, origin::patch, "/phone_number_id"};
    asked.known = voicecfg::facts{.organization = "o", .integration = "i"};
    asked.known->numbers = {{.id = 7, .organization = "o", .integration = "j"}};
    check_told(asked, told);
    asked.known->numbers = {{.id = 7, .organization = "o", .integration = "i"},
                            {.id = 7, .organization = "p", .integration = "j"},
                            {.id = 8, .organization = "o", .integration = "j"}};
    BOOST_TEST(!is_true(asked, told));
}

BOOST_AUTO_TEST_CASE(a_blank_string_is_blank)
{
    check_told(one(edmo, "{}", R"({"name": " \u2003"})"),
               {notice_code::blank, origin::patch, "/name"});
    for (auto const* const patch : {R"({"name": " x"})", "{}"})
        BOOST_TEST(!is_true(one(edmo, "{}", patch), {notice_code::blank, origin::patch, "/name"}));
}

BOOST_AUTO_TEST_CASE(what_is_stale_stands_where_it_is_said_to)
{
    auto asked = one(edmo, R"({"name": 1})", "{}");
    asked.chosen.recheck = voicecfg::rechecking::tell;
    auto const said = engine{}.update_text(asked);
    BOOST_TEST_REQUIRE(said.notices.all.size() == 1U);
    auto told = said.notices.all.front();
    BOOST_TEST(is_true(asked, told));
    std::get<voicecfg::violation>(told.details).pointer = "/voice";
    BOOST_TEST(!is_true(asked, told));
    BOOST_TEST(!is_true(asked, {notice_code::stale, origin::stored, "/name"}));
}

BOOST_AUTO_TEST_CASE(what_is_unknown_is_no_member_of_the_table)
{
    auto const noticed = [](std::string assistant, std::string pointer, std::string suggestion) {
        auto const asked = one(edmo, assistant, "{}");
        notice const told{notice_code::member_unknown, origin::stored, std::move(pointer),
                          voicecfg::unknown_name{std::move(suggestion)}};
        return notices_are_true(asked, assistant, {.all = {told}}).has_value();
    };
    BOOST_TEST(!noticed(R"({"Name": "x"})", "/Name", R"("name")"));
    BOOST_TEST(noticed(R"({"Name": "x"})", "/Name", ""));
    BOOST_TEST(noticed(R"({"name": "x"})", "/name", R"("name")"));
    BOOST_TEST(noticed("{}", "/Name", R"("name")"));
    BOOST_TEST(!noticed(R"({"x": 1, "name": null})", "", ""));
    BOOST_TEST(noticed(R"({"x": 1, "name": "n"})", "", ""));
    BOOST_TEST(noticed(R"({"x": null})", "", ""));
}

BOOST_AUTO_TEST_CASE(more_notices_than_were_asked_for_are_noticed)
{
    auto asked = one(edmo, "{}", R"({"name": " ", "x": 1})");
    voicecfg::notice_list told{.all = {{notice_code::blank, origin::patch, "/name"},
                                       {notice_code::member_ignored, origin::patch, "/x"}}};
    auto const noticed = [&] {
        return notices_are_true(asked, R"({"name":" "})", told).has_value();
    };
    BOOST_TEST(!noticed());
    told.truncated = true;
    BOOST_TEST(noticed());
    asked.chosen.max_violations = 2;
    BOOST_TEST(!noticed());
    asked.chosen.max_violations = 1;
    BOOST_TEST(noticed());
}

BOOST_AUTO_TEST_CASE(a_member_may_be_deprecated_in_one_shape_of_a_union)
{
    auto const read = voicecfg::dialect_document::parse(R"({
        "title": "d", "type": "object", "properties": {"to": {
            "oneOf": [{"$ref": "#/$defs/agent"}, {"$ref": "#/$defs/number"}],
            "discriminator": {"propertyName": "kind"}}},
        "$defs": {
            "agent": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"const": "agent"},
                "all": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": "string"}}}}}},
            "number": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"const": "number"},
                "all": {"type": "array", "items": {"type": "object", "properties": {
                    "id": {"type": ["string", "null"], "deprecated": true},
                    "digits": {"type": "string"}}}}}}}})");
    BOOST_TEST_REQUIRE(read.has_value());
    auto const asked =
        one(read.assume_value().view(), "{}",
            R"({"to": {"kind": "number", "all": [{"digits": "1"}, {"id": null, "digits": "2"}]}})");
    notice const told{.code = notice_code::deprecated,
                      .from = origin::patch,
                      .pointer = "/to/all/1/id",
                      .details = voicecfg::deprecated_value{}};
    check_told(asked, told);
    auto other = told;
    for (auto const* const elsewhere : {"/to/all/0/id", "/to/all/1/digits"}) {
        other.pointer = elsewhere;
        BOOST_TEST(!is_true(asked, other));
    }
}

BOOST_AUTO_TEST_SUITE_END()
