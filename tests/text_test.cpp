// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/text.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(text_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using dialects::autocalls;
using dialects::edmo;
using dialects::lumenia;
using voicecfg::catalog;

catalog_view providers()
{
    static auto const loaded = catalog::parse(lumenia, R"({"voice": {"providers": {
        "p": {"voiceIds": ["a", "b"], "settings": true}}}})")
                                   .value();
    return loaded;
}

/// `malformed_json /x@7 stored`, one a violation.
template <class T>
std::string told(result<T> const& answered)
{
    if (answered) return "accepted";
    std::string all;
    for (auto const& each : answered.error().violations) {
        all.append(all.empty() ? "" : "; ").append(name(each.code)).append(" " + each.pointer);
        if (auto const at = details_of(each).offset) all += "@" + std::to_string(*at);
        if (each.from == origin::stored) all += " stored";
    }
    return all;
}

std::string merged(dialect const& platform, std::string_view stored, std::string_view patch,
                   options const& chosen = {})
{
    auto const offered = &platform == &autocalls ? catalog_view{} : providers();
    return apply_text({.dialect = platform,
                       .stored = stored,
                       .patch = patch,
                       .catalog = offered,
                       .options = chosen})
        .value();
}

std::string nested(std::size_t depth)
{
    return "{\"x\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
}

struct row {
    std::string_view stored;
    std::string_view patch;
    std::string_view told;
};

constexpr row faults[] = {
    // the patch
    {"{}", "", "malformed_json @0"},
    {"{}", "{\"prompt\": }", "malformed_json @11"},
    {"{}", "\xEF\xBB\xBF{}", "malformed_json @0"},
    {"{}", "{} {}", "malformed_json @3"},
    {"{}", R"({"prompt": "\ud800"})", "malformed_json @12"},
    {"{}", "{\"prompt\": \"\xC3", "malformed_json @13"},
    {"{}", R"({"prompt": "a", "\u0070rompt": "b"})", "duplicate_member /prompt"},
    {"{}", R"({"x": [{"a/b": 1, "a/b": 2}]})", "duplicate_member /x/0/a~1b"},
    // stored, of which only what the dialect reads counts
    {"", R"({"prompt": "x"})", "malformed_json @0 stored"},
    {"{\"a\":1", R"({"prompt": "x"})", "malformed_json @6 stored"},
    {R"({"x": 1, "x": 2})", R"({"prompt": "x"})", "duplicate_member /x stored"},
    {R"({"voice": {"y": 1, "y": 2}})", R"({"prompt": "x"})", "duplicate_member /voice/y stored"},
    {R"({"x": {"y": 1, "y": 2}})", R"({"prompt": "x"})", "accepted"},
    {R"({"fallbackVoices": [{"a": 1, "a": 2}, {"b": 1, "b": 2}]})", R"({"prompt": "x"})",
     "duplicate_member /fallbackVoices/0/a stored"},
    // each stands alone, and the patch's comes first
    {"[", R"({"prompt": 1, "prompt": 2, "voice": })", "malformed_json @36"},
    {"[", R"({"prompt": 1, "prompt": 2})", "duplicate_member /prompt"},
    {"[", R"({"prompt": 1})", "malformed_json @1 stored"},
    // both are read before either is judged
    {"[", "[]", "malformed_json @1 stored"},
    {"[]", "[]", "wrong_type "},
    {"[]", "{}", "wrong_type  stored"},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_text_that_can_not_be_read_is_told_alone)
{
    for (auto const& [stored, patch, expected] : faults)
        BOOST_TEST_CONTEXT(stored << " and " << patch)
        {
            BOOST_TEST(told(apply_text({.dialect = lumenia,
                                        .stored = stored,
                                        .patch = patch,
                                        .catalog = providers()})) == expected);
            BOOST_TEST(told(plan_update({.dialect = lumenia,
                                         .stored = stored,
                                         .patch = patch,
                                         .catalog = providers()})) == expected);
        }
}

BOOST_AUTO_TEST_CASE(thirty_three_levels_are_too_deep_and_the_first_fault_of_a_text_is_told)
{
    auto const applied = [](std::string const& stored, std::string const& patch) {
        return told(apply_text({.dialect = edmo, .stored = stored, .patch = patch, .catalog = {}}));
    };
    BOOST_TEST(applied("{}", nested(32)) == "unknown_member /x");
    BOOST_TEST(applied("{}", nested(33)) == "too_deep ");
    BOOST_TEST(applied(nested(32), "{}") == "accepted");
    BOOST_TEST(applied(nested(33), "{}") == "too_deep  stored");
    BOOST_TEST(applied("{}", nested(33) + "x") == "too_deep ");
    BOOST_TEST(applied("{}", "{x" + nested(33)) == "malformed_json @1");
    BOOST_TEST(applied("{}", "{\"a\":1,\"a\":" + nested(40) + "}") == "too_deep ");
}

BOOST_AUTO_TEST_CASE(a_text_of_max_bytes_is_read_and_one_byte_more_is_too_large)
{
    std::string const patch = R"({"prompt": "x"})";
    std::string const stored = R"({"some": "more"            })";
    auto const limited = [&](std::size_t bytes, std::string const& before,
                             std::string const& sent) {
        return told(apply_text({.dialect = lumenia,
                                .stored = before,
                                .patch = sent,
                                .options = {.max_bytes = bytes}}));
    };
    BOOST_TEST(limited(patch.size(), "{}", patch) == "accepted");
    BOOST_TEST(limited(patch.size() - 1, "{}", patch) == "too_large ");
    BOOST_TEST(limited(stored.size(), stored, patch) == "accepted");
    BOOST_TEST(limited(stored.size() - 1, stored, patch) == "too_large  stored");
    BOOST_TEST(limited(0, "", "") == "malformed_json @0");
    // before it is read, but after the patch's own faults
    BOOST_TEST(limited(4, "{}", "{not JSON") == "too_large ");
    BOOST_TEST(limited(4, "{not JSON", "[}") == "malformed_json @1");
    BOOST_TEST(limited(4, "{not JSON", "[]") == "too_large  stored");
    std::string const mebibyte = "{}" + std::string((1U << 20) - 2, ' ');
    BOOST_TEST(
        told(apply_text({.dialect = edmo, .stored = mebibyte, .patch = "{}", .catalog = {}})) ==
        "accepted");
    BOOST_TEST(told(apply_text(
                   {.dialect = edmo, .stored = mebibyte + " ", .patch = "{}", .catalog = {}})) ==
               "too_large  stored");
}

BOOST_AUTO_TEST_CASE(what_the_patch_leaves_alone_keeps_its_bytes)
{
    constexpr auto stored = R"({"price":1.10,"big":12345678901234567890123,"huge":1e400,)"
                            R"("\u00e9":"\u00e9\/","prompt":"old","o":{"a":1.0,"a":-0}})";
    BOOST_TEST(merged(lumenia, stored, R"({"prompt":"n\u0065w"})") ==
               R"({"price":1.10,"big":12345678901234567890123,"huge":1e400,)"
               R"("\u00e9":"\u00e9\/","prompt":"n\u0065w","o":{"a":1.0,"a":-0}})");
}

BOOST_AUTO_TEST_CASE(a_section_that_is_laid_over_keeps_the_bytes_of_its_rest)
{
    constexpr auto stored = R"({"voice":{"rate":1.10,"voiceId":"a","\u0070rovider":"p",)"
                            R"("z":1e400,"y":[1E0]}})";
    BOOST_TEST(merged(lumenia, stored, R"({"voice":{"voiceId":"\u0062"}})") ==
               R"({"voice":{"rate":1.10,"voiceId":"\u0062","\u0070rovider":"p",)"
               R"("z":1e400,"y":[1E0]}})");
}

BOOST_AUTO_TEST_CASE(integers_are_rewritten_and_nothing_else_that_was_sent)
{
    BOOST_TEST(merged(autocalls, "{}",
                      R"({"max_call_duration":6.0e2,"re_engagement_interval":600,)"
                      R"("speech_speed":1.0,"variables":{"a":1.0,"b":5e0}})") ==
               R"({"variables":{"a":1.0,"b":5e0},"speech_speed":1.0,)"
               R"("re_engagement_interval":600,"max_call_duration":600})");
}

BOOST_AUTO_TEST_CASE(numbers_are_judged_as_the_nearest_double)
{
    constexpr auto edge = R"({"speech_speed": 1.200000000000000011102230246251565404236316680})";
    BOOST_TEST(
        told(apply_text({.dialect = autocalls, .stored = "{}", .patch = edge, .catalog = {}})) ==
        "accepted");
    constexpr auto above = R"({"speech_speed": 1.2000000000000001332})";
    BOOST_TEST(
        told(apply_text({.dialect = autocalls, .stored = "{}", .patch = above, .catalog = {}})) ==
        "out_of_range /speech_speed");
    BOOST_TEST(told(apply_text({.dialect = autocalls,
                                .stored = "{}",
                                .patch = R"({"voice_id": 9007199254740992})",
                                .catalog = {}})) == "out_of_range /voice_id");
}

BOOST_AUTO_TEST_CASE(a_text_plan_yields_all_that_it_knows_and_may_be_moved)
{
    std::string const stored = R"({"prompt":"old","x":1})";
    std::string const patch = R"({"prompt":"n\u0065w"})";
    auto first =
        plan_update({.dialect = lumenia, .stored = stored, .patch = patch, .catalog = {}}).value();
    auto const moved = std::move(first);
    BOOST_TEST(moved.planned().edits.size() == 1U);
    BOOST_TEST(moved.merged() == R"({"prompt":"n\u0065w","x":1})");
    BOOST_TEST(moved.changes() == R"([{"op":"replace","path":"/prompt","value":"n\u0065w"}])");
    BOOST_TEST(moved.undo() == R"([{"op":"replace","path":"/prompt","value":"old"}])");
    BOOST_TEST(moved.delta() == R"({"prompt":"n\u0065w"})");
    BOOST_TEST(!moved.changes_nothing());
    auto const same = R"({"prompt": "\u006e\u0065w"})";
    BOOST_TEST(plan_update({.dialect = lumenia, .stored = same, .patch = patch, .catalog = {}})
                   .value()
                   .changes_nothing());
}

BOOST_AUTO_TEST_CASE(a_stored_text_is_audited)
{
    auto const audited = [](std::string_view stored, options const& chosen = {}) {
        return told(check_text(
            {.dialect = lumenia, .assistant = stored, .catalog = providers(), .options = chosen}));
    };
    BOOST_TEST(audited(R"({"prompt": "x", "y": {"z": 1, "z": 2}})") == "accepted");
    BOOST_TEST(audited(R"({"prompt": ""})") == "empty_string /prompt stored");
    BOOST_TEST(audited("{\"a\"}") == "malformed_json @4 stored");
    BOOST_TEST(audited(R"({"voice": {"a": 1, "a": 2}})") == "duplicate_member /voice/a stored");
    BOOST_TEST(audited(nested(33)) == "too_deep  stored");
    BOOST_TEST(audited("{}", {.max_bytes = 2}) == "accepted");
    BOOST_TEST(audited("{} ", {.max_bytes = 2}) == "too_large  stored");
}

BOOST_AUTO_TEST_CASE(the_same_texts_are_answered_with_the_same_bytes)
{
    constexpr auto stored = R"({"voice":{"provider":"p","voiceId":"a"}})";
    constexpr auto patch = R"({"voice":{"voiceId":"b","s":{"z":1,"a":2}},"prompt":"x"})";
    BOOST_TEST(merged(lumenia, stored, patch) == merged(lumenia, stored, patch));
    auto const once = apply_text({.dialect = lumenia,
                                  .stored = stored,
                                  .patch = "{\"prompt\":1,\"q\":2}",
                                  .catalog = providers()})
                          .error();
    auto const twice = apply_text({.dialect = lumenia,
                                   .stored = stored,
                                   .patch = "{\"q\":2,\"prompt\":1}",
                                   .catalog = providers()})
                           .error();
    BOOST_TEST((once == twice));
}

BOOST_AUTO_TEST_CASE(merged_is_no_longer_than_a_text_may_be_white_space_aside)
{
    auto const updated = [](std::string_view stored, std::string_view patch, std::size_t bytes) {
        return told(apply_text({.dialect = lumenia,
                                .stored = stored,
                                .patch = patch,
                                .catalog = providers(),
                                .options = {.max_bytes = bytes}}));
    };
    constexpr auto stored = R"({"x":[1 , "\" "],"y":"a b"})";
    constexpr auto patch = R"({"prompt":"new"})";
    constexpr std::string_view merged = R"({"x":[1,"\" "],"y":"a b","prompt":"new"})";
    BOOST_TEST(updated(stored, patch, merged.size()) == "accepted");
    BOOST_TEST(updated(stored, patch, merged.size() - 1) == "too_large ");
    BOOST_TEST(updated(merged, R"({"prompt":"old"})", merged.size()) == "accepted");
    constexpr auto number = R"({"max_call_duration":1e3})";
    auto const of_integer = [&](std::size_t bytes) {
        return told(apply_text({.dialect = autocalls,
                                .stored = "{}",
                                .patch = number,
                                .catalog = catalog_view{},
                                .options = {.max_bytes = bytes}}));
    };
    BOOST_TEST(of_integer(26) == "accepted");
    BOOST_TEST(of_integer(25) == "too_large ");
}

BOOST_AUTO_TEST_CASE(an_assistant_is_made_of_a_text)
{
    auto const made = [](std::string_view sent) {
        return create_text({.dialect = edmo, .sent = sent, .catalog = catalog_view{}});
    };
    constexpr auto sent = R"({"model":{"provider":"op\u0065nai","model":"m"}})";
    BOOST_TEST(made(sent).value() == sent);
    BOOST_TEST(told(made("{")) == "malformed_json @1");
    BOOST_TEST(told(made(R"({"name":"n"})")) == "required /model");
}

BOOST_AUTO_TEST_CASE(a_parsed_assistant_is_updated_in_place_by_a_text)
{
    boost::json::value stored{{"prompt", "old"}, {"x", 1}};
    auto const updated = [&](std::string_view patch, options const& chosen = {}) {
        return told(update_text(
            stored,
            {.dialect = lumenia, .patch = patch, .catalog = providers(), .options = chosen}));
    };
    BOOST_TEST(updated(R"({"prompt":"n\u0065w"})") == "accepted");
    boost::json::value const merged{{"prompt", "new"}, {"x", 1}};
    BOOST_TEST((stored == merged));
    // a fault of either kind leaves it as it was
    BOOST_TEST(updated("{\"prompt\":}") == "malformed_json @10");
    BOOST_TEST(updated(R"({"prompt":"a","prompt":"b"})") == "duplicate_member /prompt");
    BOOST_TEST(updated(nested(33)) == "too_deep ");
    BOOST_TEST(updated(R"({"prompt":"a"})", {.max_bytes = 13}) == "too_large ");
    BOOST_TEST(updated(R"({"prompt":"a","voice":{"voiceId":"b"}})") ==
               "required /voice/provider stored");
    BOOST_TEST((stored == merged));
    BOOST_TEST(updated(R"({"prompt":"a"})", {.max_bytes = 14}) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
