// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/dialects.hpp>

#include <voicecfg/text.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The tables, read against the platforms' pages as the contract has them: for each member the
/// values at the edge of what is accepted, and those beyond it.
BOOST_AUTO_TEST_SUITE(dialects_test)

namespace {

using voicecfg::dialect;
using voicecfg::dialects::autocalls;
using voicecfg::dialects::edmo;
using voicecfg::dialects::lumenia;

using values = std::vector<std::string>;

struct row {
    std::string member;
    values fine;
    values wrong;
    std::string code; ///< of each wrong one
};

std::string letters(std::size_t count) { return "\"" + std::string(count, 'x') + "\""; }

values const booleans{"true", "false"};
values const no_booleans{"null", "0", "\"true\"", "[]"};
values const unit_range{"0", "1", "0.5", "1.0", "-0"};
values const beyond_unit_range{"-0.01", "1.01", "1e400"};

row const autocalls_page[] = {
    {"assistant_name", {letters(1), letters(255)}, {letters(256)}, "too_long"},
    {"assistant_name", {}, {"\"\""}, "empty_string"},
    {"voice_id", {"1", "9007199254740991"}, {"0", "9007199254740992"}, "out_of_range"},
    {"language", {letters(1), letters(100)}, {letters(101)}, "too_long"},
    {"llm_model", {letters(1), letters(100)}, {letters(101)}, "too_long"},
    {"calls_direction",
     {"\"receive\"", "\"make\""},
     {"\"both\"", "\"Make\"", "\"\""},
     "not_one_of"},
    {"engine_type", {"\"pipeline\"", "\"multimodal\""}, {"\"dualplex\"", "\"\""}, "not_one_of"},
    {"timezone",
     {"\"Europe/Berlin\"", "\"UTC\"", "\"US/Pacific\""},
     {"\"europe/berlin\"", "\"\"", "\"+02:00\""},
     "bad_format"},
    {"initial_message", {"\" \""}, {"\"\""}, "empty_string"},
    {"system_prompt", {letters(100'000)}, {"\"\""}, "empty_string"},
    {"phone_number_id", {"null"}, {"1"}, "facts_required"},
    {"phone_number_id", {}, {"0", "-1"}, "out_of_range"},
    {"endpoint_type", {"\"vad\"", "\"ai\""}, {"\"AI\""}, "not_one_of"},
    {"endpoint_sensitivity", {"0", "5", "2.5"}, {"-0.1", "5.1"}, "out_of_range"},
    {"interrupt_sensitivity", {"0", "5"}, {"-0.1", "5.1"}, "out_of_range"},
    {"ambient_sound_volume", unit_range, beyond_unit_range, "out_of_range"},
    {"post_call_evaluation", booleans, no_booleans, "wrong_type"},
    {"send_webhook_only_on_completed", booleans, no_booleans, "wrong_type"},
    {"include_recording_in_webhook", booleans, no_booleans, "wrong_type"},
    {"is_webhook_active", {"false"}, no_booleans, "wrong_type"},
    {"webhook_url",
     {"null", "\"http://a\"", "\"https://a.b:65535/c?d#e\"", "\"https://a:/\""},
     {"\"\"", "\"https://\"", "\"ftp://a\"", "\"https://a:65536\""},
     "bad_format"},
    {"use_min_interrupt_words", booleans, no_booleans, "wrong_type"},
    {"min_interrupt_words", {"0", "10", "1e1"}, {"-1", "11"}, "out_of_range"},
    {"variables", {"{}", R"({"a":1,"b":"","c":true})"}, {"[]", "null", R"("{}")"}, "wrong_type"},
    {"post_call_schema",
     {"[]", R"([{"name":"a_1","type":"string","description":"d"},
                {"name":"B","type":"number","description":"d"},
                {"name":"B","type":"bool","description":"d"}])"},
     {"{}", "null"},
     "wrong_type"},
    {"end_call_tool",
     {"{}", R"({"description":""})", R"({"description":)" + letters(500) + "}"},
     {"[]", "null", "true"},
     "wrong_type"},
    {"end_call_tool", {}, {R"({"description":)" + letters(501) + "}"}, "too_long"},
    {"llm_temperature", unit_range, beyond_unit_range, "out_of_range"},
    {"voice_stability", unit_range, beyond_unit_range, "out_of_range"},
    {"voice_similarity", unit_range, beyond_unit_range, "out_of_range"},
    {"speech_speed", {"0.7", "1", "1.2"}, {"0.69", "1.21"}, "out_of_range"},
    {"allow_interruptions", booleans, no_booleans, "wrong_type"},
    {"filler_audios", booleans, no_booleans, "wrong_type"},
    {"re_engagement_interval", {"7", "600"}, {"6", "601"}, "out_of_range"},
    {"re_engagement_interval", {}, {"7.5", "\"7\"", "null"}, "wrong_type"},
    {"max_call_duration", {"20", "1200"}, {"19", "1201"}, "out_of_range"},
    {"max_silence_duration", {"1", "120"}, {"0", "121"}, "out_of_range"},
    {"end_call_on_voicemail", booleans, no_booleans, "wrong_type"},
    {"noise_cancellation", booleans, no_booleans, "wrong_type"},
    {"record_call", booleans, no_booleans, "wrong_type"},
    {"who_speaks_first",
     {"\"AI assistant\"", "\"Customer\""},
     {"\"customer\"", "\"AI\""},
     "not_one_of"},
};

row const edmo_page[] = {
    {"name", {"\"x\""}, {"\"\""}, "empty_string"},
    {"firstMessage", {"null", "\"\"", "\"x\""}, {"1", "[]"}, "wrong_type"},
    {"firstMessageMode",
     {"null", "\"assistant-speaks-first\"", "\"assistant-waits-for-user\"",
      "\"assistant-speaks-first-with-model-generated-message\""},
     {"\"\"", "\"assistant-speaks-last\""},
     "not_one_of"},
    {"model",
     {R"({"provider":"openai","model":"m"})",
      R"({"provider":"anthropic","model":"m","temperature":2,"maxTokens":1})",
      R"({"provider":"openai","model":"m","temperature":0,"maxTokens":9007199254740991})"},
     {R"({"provider":"openai","model":"m","temperature":2.1})",
      R"({"provider":"openai","model":"m","temperature":-0.1})",
      R"({"provider":"openai","model":"m","maxTokens":0})"},
     "out_of_range"},
    {"model", {}, {R"({"provider":"azure","model":"m"})"}, "not_one_of"},
    {"model", {}, {R"({"provider":"openai"})", R"({"model":"m"})", "{}"}, "required"},
    {"model",
     {},
     {R"({"provider":"openai","model":""})", R"({"provider":"","model":"m"})"},
     "empty_string"},
    {"voice",
     {R"({"provider":"any","voiceId":"v"})"},
     {R"({"provider":"any"})", R"({"voiceId":"v"})"},
     "required"},
    {"voice", {}, {R"({"provider":"any","voiceId":"v","model":"m"})"}, "unknown_member"},
    {"transcriber",
     {R"({"provider":"any"})", R"({"provider":"any","model":"m","language":"de"})",
      R"({"provider":"any","language":"de"})"},
     {"{}", R"({"model":"m"})"},
     "required"},
    {"transcriber", {}, {R"({"provider":"any","language":""})"}, "empty_string"},
    {"maxDurationSeconds",
     {"1", "6e2", "9007199254740991"},
     {"0", "9007199254740992"},
     "out_of_range"},
};

row const lumenia_page[] = {
    {"firstMessage", {"\" \""}, {"\"\""}, "empty_string"},
    {"prompt", {letters(100'000)}, {"\"\""}, "empty_string"},
    {"voice", {}, {R"({"provider":"p"})"}, "not_in_catalog"},
    {"voice", {}, {R"({"provider":""})"}, "empty_string"},
    {"voice", {}, {R"({"voiceId":""})", R"({"model":""})"}, "required, empty_string"},
    {"transcriber", {}, {R"({"provider":"p","model":"m","language":"l"})"}, "not_in_catalog"},
    {"transcriber", {}, {R"({"language":""})"}, "required, empty_string"},
    {"fallbackVoices", {"[]"}, {"{}", "null", "[1]"}, "wrong_type"},
    {"fallbackTranscribers", {"[]"}, {"{}", "null", "[null]"}, "wrong_type"},
    {"fallbackTranscribers", {}, {"[{}]"}, "required"},
    {"number_id", {}, {"1"}, "facts_required"},
    {"number_id", {}, {"0", "9007199254740992"}, "out_of_range"},
    {"number_id", {}, {"null", "\"1\"", "1.5"}, "wrong_type"},
};

/// The codes of the violations of a patch of one member, or "accepted".
std::string judged(dialect const& platform, std::string const& member, std::string const& value)
{
    auto const answered = voicecfg::apply_text({.dialect = platform,
                                                .stored = "{}",
                                                .patch = "{\"" + member + "\":" + value + "}",
                                                .catalog = {}});
    if (answered) return "accepted";
    std::string codes;
    for (auto const& each : answered.error().violations)
        codes.append(codes.empty() ? "" : ", ").append(voicecfg::name(each.code));
    return codes;
}

template <std::size_t Rows>
void expect_page(dialect const& platform, row const (&page)[Rows])
{
    for (auto const& [member, fine, wrong, code] : page) {
        for (auto const& value : fine) BOOST_TEST_CONTEXT(member << ": " << value.substr(0, 80))
            {
                BOOST_TEST(judged(platform, member, value) == "accepted");
            }
        for (auto const& value : wrong) BOOST_TEST_CONTEXT(member << ": " << value.substr(0, 80))
            {
                BOOST_TEST(judged(platform, member, value) == code);
            }
    }
}

/// The members of a page in its order are the members of the table in theirs.
template <std::size_t Rows>
void expect_members(dialect const& platform, row const (&page)[Rows])
{
    values listed;
    for (auto const& each : page)
        if (listed.empty() || listed.back() != each.member) listed.push_back(each.member);
    values rows;
    for (auto const& each : platform.assistant.members) rows.emplace_back(each.name);
    BOOST_TEST(rows == listed, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_CASE(autocalls_takes_what_its_page_takes)
{
    expect_members(autocalls, autocalls_page);
    expect_page(autocalls, autocalls_page);
}

BOOST_AUTO_TEST_CASE(edmo_takes_what_its_page_takes)
{
    expect_members(edmo, edmo_page);
    expect_page(edmo, edmo_page);
}

BOOST_AUTO_TEST_CASE(lumenia_takes_what_its_page_takes)
{
    expect_members(lumenia, lumenia_page);
    expect_page(lumenia, lumenia_page);
}

BOOST_AUTO_TEST_CASE(nothing_is_nullable_that_is_not_marked)
{
    std::set<std::string_view> const nullable{"phone_number_id", "webhook_url", "firstMessage",
                                              "firstMessageMode"};
    for (auto const* const platform : {&autocalls, &edmo, &lumenia})
        for (auto const& each : platform->assistant.members) {
            bool const marked = platform != &lumenia && nullable.contains(each.name);
            BOOST_TEST(each.nullable == marked, platform->name << ": " << each.name);
        }
}

BOOST_AUTO_TEST_CASE(each_platform_rejects_with_its_own_status)
{
    BOOST_TEST(lumenia.name == "lumenia");
    BOOST_TEST(lumenia.status == 400);
    BOOST_TEST(autocalls.name == "autocalls");
    BOOST_TEST(autocalls.status == 422);
    BOOST_TEST(edmo.name == "edmo");
    BOOST_TEST(edmo.status == 400);
}

BOOST_AUTO_TEST_CASE(only_lumenia_asks_for_at_least_one_member)
{
    BOOST_TEST(
        !voicecfg::apply_text({.dialect = lumenia, .stored = "{}", .patch = "{}", .catalog = {}}));
    BOOST_TEST(!!voicecfg::apply_text(
        {.dialect = autocalls, .stored = "{}", .patch = "{}", .catalog = {}}));
    BOOST_TEST(
        !!voicecfg::apply_text({.dialect = edmo, .stored = "{}", .patch = "{}", .catalog = {}}));
}

BOOST_AUTO_TEST_CASE(only_edmo_has_members_that_can_not_be_changed)
{
    for (auto const* const member : {"id", "orgId", "createdAt", "updatedAt"}) {
        BOOST_TEST(judged(edmo, member, "1") == "read_only");
        BOOST_TEST(judged(autocalls, member, "1") == "unknown_member");
    }
}

BOOST_AUTO_TEST_CASE(a_dialect_is_found_by_its_name)
{
    BOOST_TEST(voicecfg::find_dialect("lumenia") == &lumenia);
    BOOST_TEST(voicecfg::find_dialect("autocalls") == &autocalls);
    BOOST_TEST(voicecfg::find_dialect("edmo") == &edmo);
    for (std::string_view const none : {"", "Lumenia", "edmo "})
        BOOST_TEST(voicecfg::find_dialect(none) == nullptr, none);
    for (auto const* const each : voicecfg::dialects::all)
        BOOST_TEST(voicecfg::find_dialect(each->name) == each);
}

BOOST_AUTO_TEST_SUITE_END()
