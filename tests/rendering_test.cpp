// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rendering.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rendering)

namespace {

using namespace std::string_view_literals;
using voicecfg::append_errors;
using voicecfg::append_violation;
using voicecfg::errc;
using voicecfg::message;
using voicecfg::numeric;
using voicecfg::origin;
using voicecfg::violation;

bool holds(std::string const& sentence, std::string_view part)
{
    return sentence.find(part) != std::string::npos;
}

void expect_parts(violation const& told, std::vector<std::string_view> const& parts)
{
    auto const sentence = message(told);
    for (auto const part : parts) BOOST_TEST(holds(sentence, part), sentence << ": no " << part);
}

violation const unlisted{.code = errc::not_in_catalog,
                         .pointer = "/voice/voiceId",
                         .catalog_path = "voice.providers[vapi].voiceIds[].value",
                         .value = R"("elliot")",
                         .allowed = {R"("Elliot")", R"("Clara")"},
                         .choices = 2,
                         .suggestion = R"("Elliot")"};

boost::json::object rendered(violation const& told)
{
    std::string out;
    append_violation(out, told);
    return boost::json::parse(out).as_object();
}

} // namespace

BOOST_AUTO_TEST_CASE(every_code_has_a_sentence_of_its_own)
{
    std::set<std::string> sentences;
    for (std::size_t i = 0; i < voicecfg::errc_names.size(); ++i) {
        violation const told{.code = static_cast<errc>(i + 1), .pointer = "/member"};
        auto const predicate = voicecfg::detail::predicate(told);
        BOOST_TEST(!predicate.empty(), voicecfg::errc_names[i]);
        BOOST_TEST(sentences.insert(predicate).second, predicate);
        auto const sentence = message(told);
        BOOST_TEST(holds(sentence, predicate));
        BOOST_TEST(holds(sentence, "/member"));
        BOOST_TEST(sentence.ends_with('.'));
        BOOST_TEST(!holds(sentence, "  "), sentence);
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_names_the_value_what_is_allowed_what_was_meant_and_the_catalog)
{
    expect_parts(unlisted, {"/voice/voiceId", R"("elliot")", R"(Did you mean "Elliot"?)",
                            R"("Elliot" or "Clara")", "voice.providers[vapi].voiceIds[].value"});
    auto more = unlisted;
    more.choices = 57;
    expect_parts(more, {"one of 55 more"});
    auto stored = unlisted;
    stored.from = origin::stored;
    expect_parts(stored, {"The stored /voice/voiceId"});
}

BOOST_AUTO_TEST_CASE(a_sentence_tells_what_would_be_right)
{
    expect_parts({.code = errc::wrong_type,
                  .pointer = "/n",
                  .value = "\"5\"",
                  .expected = {"integer", "null"}},
                 {"an integer or null", "not \"5\""});
    expect_parts({.code = errc::out_of_range,
                  .pointer = "/n",
                  .value = "1.30",
                  .minimum = numeric{0.7},
                  .maximum = numeric{1.2}},
                 {"between 0.7 and 1.2", "not 1.30"});
    expect_parts({.code = errc::out_of_range, .minimum = numeric{std::int64_t{1}}}, {"at least 1"});
    expect_parts({.code = errc::out_of_range, .maximum = numeric{5.0}}, {"at most 5."});
    expect_parts({.code = errc::too_long, .pointer = "/t", .maximum = numeric{std::int64_t{255}}},
                 {"255 characters"});
    expect_parts({.code = errc::bad_format, .value = "\"Mars\"", .expected = {"time-zone"}},
                 {"IANA time zone", "Mars"});
    expect_parts({.code = errc::bad_format, .expected = {"http-url"}}, {"http or https URL"});
    expect_parts({.code = errc::bad_format, .expected = {"identifier"}}, {"letters, digits"});
    expect_parts({.code = errc::required, .pointer = "/webhook_url", .related = "/active"},
                 {"/webhook_url", "where /active is true"});
    expect_parts({.code = errc::incompatible,
                  .pointer = "/voice_id",
                  .catalog_path = "voices[1].mode",
                  .related = "/engine_type",
                  .related_value = "\"pipeline\""},
                 {"/voice_id", "/engine_type", "\"pipeline\"", "voices[1].mode"});
    expect_parts({.code = errc::malformed_json, .offset = 0}, {"not valid JSON", "byte 0"});
    expect_parts({.code = errc::malformed_json, .from = origin::stored, .offset = 17},
                 {"The stored assistant", "byte 17"});
}

BOOST_AUTO_TEST_CASE(a_long_value_is_cut_at_a_character)
{
    auto const with_value = [](std::string const& value) {
        return message({.code = errc::not_one_of, .pointer = "/m", .value = value});
    };
    auto const plain = "\"" + std::string(200, 'x') + "\"";
    BOOST_TEST(with_value(plain).size() < 100U);
    BOOST_TEST(holds(with_value(plain), "xxx…\""));
    auto const fits = "\"" + std::string(58, 'x') + "\"";
    BOOST_TEST(holds(with_value(fits), fits));
    // whatever stands at the cut, the sentence stays valid UTF-8 without half an escape
    for (std::size_t before = 40; before < 70; ++before)
        for (auto const* const mark : {"é", "€", "😀", "\\\"", "\\\\"}) {
            std::string value = "\"" + std::string(before, 'x');
            for (int i = 0; i < 20; ++i) value += mark;
            auto const sentence = with_value(value + "\"");
            auto const from = sentence.find('"');
            auto const quoted = sentence.substr(from, sentence.rfind('"') + 1 - from);
            voicecfg::document const read{quoted};
            BOOST_TEST(!read.fault(), sentence);
        }
    auto const long_pointer = message({.code = errc::required, .pointer = "/" + plain});
    BOOST_TEST(long_pointer.size() < 100U);
}

BOOST_AUTO_TEST_CASE(no_sentence_prints_an_infinity)
{
    violation const told{.code = errc::out_of_range, .pointer = "/n"};
    for (auto const word : {"inf", "Inf", "nan", "1e999"}) {
        BOOST_TEST(!holds(message(told), word));
        BOOST_TEST(!holds(message({.code = errc::out_of_range, .minimum = numeric{0.0}}), word));
    }
}

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
    BOOST_TEST(full.size() == 8U);

    auto const bare = rendered({.code = errc::required, .from = origin::stored, .pointer = "/a\n"});
    BOOST_TEST((bare.at("pointer") == "/a\n"));
    BOOST_TEST((bare.at("origin") == "stored"));
    BOOST_TEST(bare.size() == 4U);

    auto const cut = rendered({.code = errc::malformed_json, .offset = 7});
    BOOST_TEST((cut.at("offset") == 7));
    BOOST_TEST(cut.size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_value_keeps_its_spelling)
{
    std::string out;
    append_violation(out, {.code = errc::out_of_range, .value = "1.50"});
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
