// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/message.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(message_test)

namespace {

using voicecfg::choices;
using voicecfg::errc;
using voicecfg::format_mismatch;
using voicecfg::json_type;
using voicecfg::message;
using voicecfg::origin;
using voicecfg::relation;
using voicecfg::text_position;
using voicecfg::type_mismatch;
using voicecfg::value_range;
using voicecfg::violation;
using voicecfg::json::numeric;

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
                         .details = choices{.value = R"("elliot")",
                                            .allowed = {R"("Elliot")", R"("Clara")"},
                                            .count = 2,
                                            .suggestion = R"("Elliot")"}};

} // namespace

BOOST_AUTO_TEST_CASE(every_code_has_a_sentence_of_its_own)
{
    std::set<std::string> sentences;
    for (auto const& row : voicecfg::errc_rows) {
        violation const told{.code = row.code, .pointer = "/member"};
        std::string predicate;
        voicecfg::detail::append_predicate(predicate, told, details_of(told));
        BOOST_TEST(!predicate.empty(), row.name);
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
    auto& count = std::get<choices>(more.details).count;
    count = 57;
    expect_parts(more, {R"("Elliot" or "Clara", or one of 55 more.)"});
    count = 4;
    expect_parts(more, {R"("Elliot" or "Clara", or one of 2 more.)"});
    count = 3;
    expect_parts(more, {R"("Elliot" or "Clara", or one more.)"});
    auto stored = unlisted;
    stored.from = origin::stored;
    expect_parts(stored, {"The stored /voice/voiceId"});
}

BOOST_AUTO_TEST_CASE(a_sentence_tells_what_would_be_right)
{
    expect_parts({.code = errc::wrong_type,
                  .pointer = "/n",
                  .details = type_mismatch{.value = "\"5\"",
                                           .expected = {json_type::integer, json_type::null}}},
                 {"an integer or null", "not \"5\""});
    expect_parts({.code = errc::wrong_type,
                  .pointer = "/s",
                  .details = type_mismatch{.expected = {json_type::object, json_type::only_true}}},
                 {"must be an object or true."});
    expect_parts(
        {.code = errc::out_of_range,
         .pointer = "/n",
         .details = value_range{.value = "1.30", .minimum = numeric{0.7}, .maximum = numeric{1.2}}},
        {"between 0.7 and 1.2", "not 1.30"});
    expect_parts(
        {.code = errc::out_of_range, .details = value_range{.minimum = numeric{std::int64_t{1}}}},
        {"at least 1"});
    expect_parts({.code = errc::out_of_range, .details = value_range{.maximum = numeric{5.0}}},
                 {"at most 5."});
    expect_parts({.code = errc::too_long,
                  .pointer = "/t",
                  .details = value_range{.maximum = numeric{std::int64_t{255}}}},
                 {"255 characters"});
    expect_parts({.code = errc::bad_format,
                  .details = format_mismatch{.value = "\"Mars\"", .format = "time-zone"}},
                 {"IANA time zone", "Mars"});
    expect_parts({.code = errc::bad_format, .details = format_mismatch{.format = "http-url"}},
                 {"http or https URL"});
    expect_parts({.code = errc::bad_format, .details = format_mismatch{.format = "identifier"}},
                 {"letters, digits"});
    expect_parts({.code = errc::required,
                  .pointer = "/webhook_url",
                  .details = relation{.related = {"/active", "true"}}},
                 {"/webhook_url", "is missing", "needed where /active is true"});
    expect_parts({.code = errc::incompatible,
                  .pointer = "/voice_id",
                  .catalog_path = "voices[1].mode",
                  .details = relation{.related = {"/engine_type", "\"pipeline\""}}},
                 {"/voice_id", "/engine_type", "\"pipeline\"", "voices[1].mode"});
    expect_parts({.code = errc::malformed_json, .details = text_position{.offset = 0}},
                 {"not valid JSON", "byte 0"});
    expect_parts({.code = errc::malformed_json,
                  .from = origin::stored,
                  .details = text_position{.offset = 17}},
                 {"The stored assistant", "byte 17"});
}

BOOST_AUTO_TEST_CASE(a_long_value_is_cut_at_a_character)
{
    auto const with_value = [](std::string const& value) {
        return message(
            {.code = errc::not_one_of, .pointer = "/m", .details = choices{.value = value}});
    };
    auto const plain = "\"" + std::string(200, 'x') + "\"";
    BOOST_TEST(with_value(plain).size() < 100U);
    BOOST_TEST(holds(with_value(plain), "xxx…\""));
    auto const fits = "\"" + std::string(58, 'x') + "\"";
    BOOST_TEST(holds(with_value(fits), fits));
    BOOST_TEST(holds(with_value("\"x" + fits.substr(1)), fits.substr(0, 59) + "x…\""));
    // whatever stands at the cut, the sentence stays valid UTF-8 without half an escape
    for (std::size_t before = 40; before < 70; ++before)
        for (auto const* const mark : {"é", "€", "😀", "\\\"", "\\\\"}) {
            std::string value = "\"" + std::string(before, 'x');
            for (int i = 0; i < 20; ++i) value += mark;
            auto const sentence = with_value(value + "\"");
            auto const from = sentence.find('"');
            auto const quoted = sentence.substr(from, sentence.rfind('"') + 1 - from);
            voicecfg::json::document const read{quoted};
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
        BOOST_TEST(!holds(
            message({.code = errc::out_of_range, .details = value_range{.minimum = numeric{0.0}}}),
            word));
    }
}

BOOST_AUTO_TEST_CASE(bounds_that_are_equal_are_one)
{
    expect_parts({.code = errc::out_of_range,
                  .pointer = "/n",
                  .details = value_range{.value = "6",
                                         .minimum = numeric{5.0},
                                         .maximum = numeric{std::int64_t{5}}}},
                 {"/n must be 5, not 6."});
}

BOOST_AUTO_TEST_CASE(a_report_is_told_in_its_order)
{
    voicecfg::report told{.violations = {{.code = errc::empty_string, .pointer = "/a"}}};
    BOOST_TEST(message(told) == "/a must not be empty.");
    told.violations.push_back({.code = errc::required, .from = origin::stored, .pointer = "/b"});
    BOOST_TEST(message(told) == "/a must not be empty. /b is missing, and none is stored. Add it.");
    told.truncated = true;
    BOOST_TEST(message(told) ==
               "/a must not be empty. /b is missing, and none is stored. Add it. And more.");
    BOOST_TEST(message(voicecfg::report{}) == "");
}

BOOST_AUTO_TEST_CASE(a_long_report_counts_what_it_does_not_tell)
{
    voicecfg::report told;
    for (int i = 0; i < 1000; ++i) told.violations.push_back(unlisted);
    auto const one = message(unlisted).size() + 1;
    auto const fit = (voicecfg::max_message + 1) / one;
    auto const text = message(told);
    BOOST_TEST(text.size() <= voicecfg::max_message + 40);
    BOOST_TEST(text.ends_with(" in the catalog. And " + std::to_string(1000 - fit) + " more."));
    told.truncated = true;
    BOOST_TEST(message(told).ends_with(" And more than " + std::to_string(1000 - fit) + " more."));
    // the first is never cut
    told.violations.resize(1);
    told.violations.front().catalog_path = std::string(2 * voicecfg::max_message, 'x');
    told.truncated = false;
    BOOST_TEST(message(told) == message(told.violations.front()));
}

BOOST_AUTO_TEST_CASE(a_report_of_4096_bytes_is_told_whole)
{
    auto const with_path = [](std::size_t length) {
        violation told{.code = errc::required, .pointer = "/a"};
        told.catalog_path = std::string(length, 'x');
        return told;
    };
    auto const others = message(with_path(1)).size() - 1;
    voicecfg::report told{.violations = {with_path(2048 - others), with_path(2047 - others)}};
    BOOST_TEST(message(told).size() == 4096U);
    BOOST_TEST(message(told).ends_with(" in the catalog."));
    told.violations.back() = with_path(2048 - others);
    BOOST_TEST(message(told).ends_with(" in the catalog. And 1 more."));
}

BOOST_AUTO_TEST_CASE(a_message_is_its_fault_and_its_fixes)
{
    BOOST_TEST(voicecfg::fault_sentence({.code = errc::read_only, .pointer = "/id"}) ==
               "/id is set by the platform and can't be changed");
    for (auto const& told : {unlisted, violation{.code = errc::read_only, .pointer = "/id"},
                             violation{.code = errc::empty_string, .pointer = "/a"}}) {
        auto joined = voicecfg::fault_sentence(told) + ".";
        for (auto const& fix : voicecfg::fix_sentences(told)) joined += " " + fix;
        BOOST_TEST(joined == message(told));
    }
    BOOST_TEST(voicecfg::fix_sentences(unlisted).size() == 3U);
    BOOST_TEST(voicecfg::fix_sentences({.code = errc::empty_string}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_stale_is_told_as_its_violation)
{
    voicecfg::notice const stale{.code = voicecfg::notice_code::stale,
                                 .from = origin::stored,
                                 .pointer = unlisted.pointer,
                                 .details = unlisted};
    BOOST_TEST(voicecfg::fault_sentence(stale) == voicecfg::fault_sentence(unlisted));
    BOOST_TEST((voicecfg::fix_sentences(stale) == voicecfg::fix_sentences(unlisted)));
    BOOST_TEST(message(stale) == message(unlisted) + " This update leaves it as it is.");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_empty_is_said_to_be)
{
    BOOST_TEST(message({.code = errc::unknown_member, .pointer = "/"}) ==
               "/ (an empty name) is not a known member. Check its spelling, or leave it out.");
}

BOOST_AUTO_TEST_CASE(what_is_told_is_printed_as_its_message)
{
    violation const fault{.code = errc::empty_string, .from = origin::stored, .pointer = "/a"};
    voicecfg::notice const shrunk{.code = voicecfg::notice_code::list_shrunk,
                                  .pointer = "/list",
                                  .details = voicecfg::list_sizes{3, 2}};
    voicecfg::report const told{.violations = {fault, unlisted}};
    auto const printed = [](auto const& each) {
        std::ostringstream out;
        out << each;
        return out.str();
    };
    BOOST_TEST(printed(fault) == message(fault));
    BOOST_TEST(printed(shrunk) == message(shrunk));
    BOOST_TEST(printed(told) == message(told));
    BOOST_TEST(printed(shrunk.code) == "list_shrunk");
    BOOST_TEST(printed(fault.from) == "stored");
}

BOOST_AUTO_TEST_SUITE_END()
