// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/extra_members.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/text.hpp>

#include "platform.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_extra_members_test)

namespace {

using namespace voicecfg;

constexpr std::string_view offered = R"({
    "voice": {"providers": [{"value": "a", "settings": {"speed": {"type": "number"}}},
                            {"value": "b"}, {"value": "open", "settings": true}]},
    "model": {"providers": [{"value": "openai", "settings": {"top": {"type": "number"}}},
                            {"value": "anthropic", "settings": true}]}})";

/// Merged and what is told beside it: `{…} member_dropped /voice/x`; or the violations.
std::string answer(dialect const& platform, std::string_view stored, std::string_view patch,
                   options const& chosen = {})
{
    auto const catalog = voicecfg::catalog::parse(platform, offered).value();
    update_request<lasting_text> const asked{platform, stored, patch, catalog, nullptr, chosen};
    auto const planned = plan_update(asked);
    std::string out;
    if (!planned) {
        for (auto const& each : planned.assume_error().violations)
            out.append(out.empty() ? "" : "; ").append(name(each.code)).append(" " + each.pointer);
        return out;
    }
    out = planned.assume_value().merged();
    for (auto const& each : planned.assume_value().notices(asked).all)
        out.append(" ").append(name(each.code)).append(" " + each.pointer);
    return out;
}

constexpr options ignoring{.unknown = unknown_members::ignore};

} // namespace

BOOST_AUTO_TEST_CASE(what_is_sent_back_is_kept_as_it_is_stored)
{
    constexpr auto stored = R"({"voice":{"provider":"a","voiceId":"v","x":1.0}})";
    constexpr auto same = R"({"voice":{"x":1,"provider":"a","voiceId":"w"}})";
    for (auto const* const platform : {&dialects::lumenia, &dialects::edmo})
        BOOST_TEST(answer(*platform, stored, same) ==
                   R"({"voice":{"x":1.0,"provider":"a","voiceId":"w"}})");
    BOOST_TEST(answer(dialects::lumenia, stored, R"({"voice":{"x":1,"voiceId":"w"}})") ==
               R"({"voice":{"provider":"a","voiceId":"w","x":1.0}})");
    BOOST_TEST(answer(dialects::lumenia, stored, R"({"voice":{"x":2,"voiceId":"w"}})") ==
               "unknown_member /voice/x");
    BOOST_TEST(
        answer(dialects::lumenia, stored, R"({"voice":{"x":1,"provider":"b","voiceId":"w"}})") ==
        "unknown_member /voice/x");
    BOOST_TEST(answer(dialects::edmo, R"({"id":"i","note":1})", R"({"id":"i","note":1.0})") ==
               R"({"id":"i","note":1})");
}

BOOST_AUTO_TEST_CASE(many_members_that_are_sent_back_are_found_by_their_names)
{
    std::string members;
    for (int i = 0; i < 40; ++i) members += ",\"x" + std::to_string(i) + "\":" + std::to_string(i);
    auto const stored = R"({"voice":{"provider":"a","voiceId":"v")" + members + "}}";
    BOOST_TEST(answer(dialects::edmo, stored, stored) == stored);
}

BOOST_AUTO_TEST_CASE(what_nothing_knows_stays_while_the_discriminator_does)
{
    constexpr auto stored =
        R"({"model":{"provider":"openai","model":"m","messages":[1.0],"top":1,"z":null}})";
    BOOST_TEST(answer(dialects::edmo, stored, R"({"model":{"provider":"openai","model":"n"}})") ==
               R"({"model":{"provider":"openai","model":"n","messages":[1.0],"z":null}})"
               " member_dropped /model/top");
    BOOST_TEST(
        answer(dialects::edmo, stored, R"({"model":{"provider":"anthropic","model":"n"}})") ==
        R"({"model":{"provider":"anthropic","model":"n"}})"
        " member_dropped /model/messages member_dropped /model/z");
    BOOST_TEST(answer(dialects::edmo, stored,
                      R"({"model":{"provider":"openai","model":"n","messages":[2]}})", ignoring) ==
               R"({"model":{"provider":"openai","model":"n","messages":[1.0],"z":null}})"
               " member_ignored /model/messages member_dropped /model/top");
    // under an entry that takes every setting all stay: it knows none by its name
    BOOST_TEST(answer(dialects::edmo, R"({"voice":{"provider":"open","voiceId":"v","k":1}})",
                      R"({"voice":{"provider":"open","voiceId":"w"}})") ==
               R"({"voice":{"provider":"open","voiceId":"w","k":1}})");
}

BOOST_AUTO_TEST_CASE(what_a_replaced_object_loses_is_told_but_what_went_with_its_provider)
{
    constexpr auto stored = R"({"voice":{"provider":"a","voiceId":"v","speed":1,"note":"x"}})";
    BOOST_TEST(answer(dialects::lumenia, stored, R"({"voice":{"provider":"b","voiceId":"v"}})") ==
               R"({"voice":{"provider":"b","voiceId":"v"}} member_dropped /voice/note)");
    BOOST_TEST(answer(dialects::lumenia, stored, R"({"voice":{"provider":"a","voiceId":"v"}})") ==
               R"({"voice":{"provider":"a","voiceId":"v"}})"
               " member_dropped /voice/note member_dropped /voice/speed");
    BOOST_TEST(answer(dialects::lumenia, R"({"voice":{"provider":"open","voiceId":"v","k":1}})",
                      R"({"voice":{"provider":"b","voiceId":"v"}})") ==
               R"({"voice":{"provider":"b","voiceId":"v"}})");
}

BOOST_AUTO_TEST_CASE(what_an_object_loses_whose_provider_is_of_no_type_is_told)
{
    auto const catalog = voicecfg::catalog::parse(dialects::lumenia, offered).value();
    auto const patch = boost::json::parse(R"({"voice":{"provider":"b","voiceId":"v"}})");
    for (std::string const provider : {"1", "1.5", "true", "[]", "{}", "\"gone\""}) {
        auto const stored =
            boost::json::parse(R"({"voice":{"provider":)" + provider + R"(,"k":1}})");
        update_request<json::node> const asked{dialects::lumenia, stored, patch, catalog};
        auto const told = notices(asked).all;
        BOOST_TEST_REQUIRE(told.size() == 1U);
        BOOST_TEST((told.front().code == notice_code::member_dropped));
        BOOST_TEST(told.front().pointer == "/voice/k");
    }
}

BOOST_AUTO_TEST_CASE(a_setting_with_an_own_members_name_is_not_suggested_for_it)
{
    auto const catalog = voicecfg::catalog::parse(
        dialects::edmo,
        R"({"voice":{"providers":[{"value":"a","settings":{"voiceId":{},"pace":{}}}]}})");
    auto const refused = apply_text({.dialect = dialects::edmo,
                                     .stored = "{}",
                                     .patch = R"({"voice":{"provider":"a","voiceId":"v",
                                                           "voice_id":1,"pcae":1}})",
                                     .catalog = catalog.value()});
    auto const& found = refused.error().violations;
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST(details_of(found[0]).suggestion == "\"pace\"");
    BOOST_TEST(details_of(found[1]).suggestion == "");
}

BOOST_AUTO_TEST_CASE(what_is_read_only_is_told_where_no_settings_can_be_judged)
{
    asked_platform::platform const asked{
        R"("v": {"type": "object", "properties": {"p": {"type": "string", "x-voicecfg": {"list":
        "providers"}}, "id": {"readOnly": true}, "q": true}, "additionalProperties": false,
        "x-voicecfg": {"discriminator": "p", "settings": true}})",
        R"("x-voicecfg": {"catalog": {"": {"providers": {"settings": true}}}})",
        R"({"providers": []})"};
    BOOST_TEST(asked.sent(R"({"v": {"p": "x", "id": 1, "Q": 1, "z": 1}})") ==
               "not_in_catalog /v/p; unknown_member /v/Q; read_only /v/id");
}

BOOST_AUTO_TEST_CASE(what_is_sent_beyond_the_table_where_words_describe_it_is_not_lost)
{
    asked_platform::platform const asked{
        R"("o": {"type": "object", "properties": {"a": true}, "additionalProperties": {"type":
        "integer"}})"};
    BOOST_TEST(asked.noticed(R"({"o":{"x":1,"y":2}})", R"({"o": {"x": 3}})") ==
               "member_dropped /o/y");
}

BOOST_AUTO_TEST_CASE(a_null_of_an_item_that_is_sent_back_is_let_through)
{
    asked_platform::platform const asked{
        R"("l": {"type": "array", "items": {"type": "object", "properties": {"id": {"type":
        ["string", "null"], "readOnly": true}, "p": true}}})"};
    BOOST_TEST(
        asked.merged(R"({"l":[{"id":null},{"id":"x"}]})", R"({"l": [{"id": null, "p": 1}]})") ==
        R"({"l":[{"id": null, "p": 1}]})");
    BOOST_TEST(asked.merged(R"({"l":[{"id":"x"}]})", R"({"l": [{"id": null, "p": 1}]})") ==
               "read_only /l/0/id");
}

BOOST_AUTO_TEST_SUITE_END()
