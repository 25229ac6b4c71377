// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/migration.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_migration_test)

namespace {

using namespace voicecfg;
using dialects::lumenia;

catalog_view offered()
{
    static auto const loaded = catalog::parse(lumenia, R"({
        "voice": {"providers": [
            {"value": "p", "settings": {"z": {}, "y": {}, "b": {}}, "voiceIds": [
                {"value": "a", "deprecated": {"until": "2026-03-01", "successors": ["b"]}}, "b",
                {"value": "c", "deprecated": {"until": "2026-03-01", "successors": [
                    {"z": 1, "unheard": 2, "voiceId": "b", "provider": "p", "y": 3}]}},
                {"value": "d", "deprecated": {"until": "2026-03-01", "successors": [
                    {"provider": "any", "voiceId": "x", "u": 1}]}}]},
            {"value": "any", "settings": true}]}})");
    return loaded.value();
}

/// The patch of a migration, and the pointers of what is dropped.
std::string patch(std::string_view stored, std::size_t most = 100)
{
    voicecfg::detail::replacement_finder const by{lumenia, offered(), *date::parse("2026-03-01"),
                                                  false};
    voicecfg::detail::migration_writer writer{by, most};
    json::document const read{stored};
    std::string out;
    writer.append_patch(out, read.root());
    for (auto const& each : writer.dropped()) out += " " + each.pointer;
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_patch_has_the_members_in_which_something_is_replaced)
{
    BOOST_TEST(patch(R"({"prompt":"a"})") == "{}");
    BOOST_TEST(patch(R"({"fallbackVoices":[{"provider":"p","voiceId":"b"}],"prompt":"Hi",
                         "voice":{"voiceId":"a","provider":"p"}})") ==
               R"({"voice":{"voiceId":"b","provider":"p"}})");
    BOOST_TEST(patch(R"({"fallbackVoices":[null, {"provider":"p","voiceId":"a"}],
                         "voice":[{"provider":"p","voiceId":"a"}],
                         "transcriber":{"provider":"p","voiceId":"a"}})") ==
               R"({"fallbackVoices":[null,{"provider":"p","voiceId":"b"}]})");
    BOOST_TEST(patch(R"({"fallbackVoices":{"provider":"p","voiceId":"a"}})") == "{}");
}

BOOST_AUTO_TEST_CASE(of_an_object_come_the_members_that_an_update_lets_through_the_own_ones_first)
{
    BOOST_TEST(patch(R"({"voice":{"provider":"p","voiceId":"c","model":"m","b":4.0}})") ==
               R"({"voice":{"provider":"p","voiceId":"b","b":4.0,"y":3,"z":1}})");
    BOOST_TEST(patch(R"({"voice":{"z":1.0,"provider":"p","voiceId":"c","unheard":5}})") ==
               R"({"voice":{"z":1.0,"provider":"p","voiceId":"b","unheard":5,"y":3}})");
    BOOST_TEST(patch(R"({"voice":{"provider":"p","voiceId":"d"}})") ==
               R"({"voice":{"provider":"any","voiceId":"x","u":1}})");
}

BOOST_AUTO_TEST_CASE(what_no_entry_declared_is_dropped_by_name_and_as_much_as_asked_for_is_kept)
{
    constexpr auto stored =
        R"({"voice":{"provider":"p","voiceId":"d","z":1,"n":2,"m/":3,"u":null,"model":"x"}})";
    BOOST_TEST(patch(stored) ==
               R"({"voice":{"provider":"any","voiceId":"x","u":1}} /voice/m~1 /voice/n)");
    BOOST_TEST(patch(stored, 0) ==
               R"({"voice":{"provider":"any","voiceId":"x","u":1}} /voice/m~1)");
}

BOOST_AUTO_TEST_CASE(a_plan_has_an_edit_for_each_member_of_the_patch)
{
    json::document const stored{std::string_view{"{}"}};
    json::document const sent{std::string_view{R"({"prompt":"a","voice":{"voiceId":"x"}})"}};
    plan planned;
    voicecfg::detail::plan_replacements(planned, lumenia, stored.root(), sent.root());
    BOOST_TEST(planned.edits.size() == 2U);
    BOOST_TEST(planned.edits[0].name() == "prompt");
    BOOST_TEST(planned.edits[1].name() == "voice");
    BOOST_TEST(!planned.edits[1].overlay);
    BOOST_TEST(planned.stored.identity() == json::node{stored.root()}.identity());
}

BOOST_AUTO_TEST_SUITE_END()
