// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/response.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(response_test)

namespace {

using voicecfg::append_errors;
using voicecfg::append_violation;
using voicecfg::choices;
using voicecfg::errc;
using voicecfg::message;
using voicecfg::origin;
using voicecfg::text_position;
using voicecfg::value_range;
using voicecfg::violation;

bool holds(std::string const& sentence, std::string_view part)
{
    return sentence.find(part) != std::string::npos;
}

violation const unlisted{.code = errc::not_in_catalog,
                         .pointer = "/voice/voiceId",
                         .catalog_path = "voice.providers[vapi].voiceIds[].value",
                         .details = choices{.value = R"("elliot")",
                                            .allowed = {R"("Elliot")", R"("Clara")"},
                                            .count = 2,
                                            .suggestion = R"("Elliot")"}};

boost::json::object rendered(violation const& told)
{
    std::string out;
    append_violation(out, told);
    return boost::json::parse(out).as_object();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_violation_is_rendered_with_what_applies_and_nothing_else)
{
    auto const full = rendered(unlisted);
    BOOST_TEST((full.at("code") == "not_in_catalog"));
    BOOST_TEST((full.at("pointer") == "/voice/voiceId"));
    BOOST_TEST((full.at("catalogPath") == "voice.providers[vapi].voiceIds[].value"));
    BOOST_TEST((full.at("origin") == "patch"));
    BOOST_TEST((full.at("message").as_string() == boost::core::string_view{message(unlisted)}));
    BOOST_TEST((full.at("value") == "elliot"));
    BOOST_TEST((full.at("allowed") == boost::json::array{"Elliot", "Clara"}));
    BOOST_TEST((full.at("suggestion") == "Elliot"));
    BOOST_TEST((full.at("choices") == 2));
    BOOST_TEST(full.size() == 9U);

    auto const bare = rendered({.code = errc::required, .from = origin::stored, .pointer = "/a\n"});
    BOOST_TEST((bare.at("pointer") == "/a\n"));
    BOOST_TEST((bare.at("origin") == "stored"));
    BOOST_TEST(bare.size() == 4U);

    auto const cut =
        rendered({.code = errc::malformed_json, .details = text_position{.offset = 7}});
    BOOST_TEST((cut.at("offset") == 7));
    BOOST_TEST(cut.size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_notice_of_an_unknown_member_has_a_suggestion_where_there_is_one)
{
    auto const shown = [](std::string suggestion) {
        std::string out;
        voicecfg::append_notice(out, {.code = voicecfg::notice_code::member_unknown,
                                      .pointer = "/nmae",
                                      .details = voicecfg::unknown_name{std::move(suggestion)}});
        return out;
    };
    BOOST_TEST(holds(shown("\"name\""), R"("suggestion":"name")"));
    BOOST_TEST(!holds(shown(""), "suggestion"));
}

BOOST_AUTO_TEST_CASE(a_value_keeps_its_spelling)
{
    std::string out;
    append_violation(out, {.code = errc::out_of_range, .details = value_range{.value = "1.50"}});
    BOOST_TEST(holds(out, R"("value":1.50)"));
}

BOOST_AUTO_TEST_CASE(the_errors_of_a_report_are_an_array_and_truncated_only_where_it_is)
{
    auto const errors = [](voicecfg::report const& rejected) {
        std::string out = "{";
        append_errors(out, rejected);
        return boost::json::parse(out + "}").as_object();
    };
    auto const two = errors({.violations = {unlisted, {.code = errc::required}}});
    BOOST_TEST(two.at("errors").as_array().size() == 2U);
    BOOST_TEST((two.at("errors").at(1).at("code") == "required"));
    BOOST_TEST(two.size() == 1U);
    auto const more = errors({.violations = {unlisted}, .truncated = true});
    BOOST_TEST((more.at("truncated") == true));
}

BOOST_AUTO_TEST_SUITE_END()
