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

// A stage: a spot of the rig has a bulb of the catalog, and nothing declares settings.
constexpr member spot_rows[]{
    member{.name = "bulb", .type = text{1}, .governed = {.list = "bulbs"}},
    member{.name = "watts", .type = integer{}},
};
constexpr object spot{.members = spot_rows, .section = "light"};
constexpr member rig_rows[]{member{.name = "spot", .type = object_of{&spot}},
                            member{.name = "height", .type = integer{}}};
constexpr object rig{.members = rig_rows};
constexpr member fog_rows[]{
    member{.name = "fluid", .type = text{1}, .governed = {.list = "fluids"}}};
constexpr object fog{.members = fog_rows, .section = "fog", .discriminator = "fluid"};
constexpr member stage_rows[]{member{.name = "rig", .type = object_of{&rig}},
                              member{.name = "spot", .type = object_of{&spot}},
                              member{.name = "fog", .type = object_of{&fog}}};
constexpr catalog_list bulbs[]{catalog_list{.name = "bulbs", .plain = true}};
constexpr catalog_list fluids[]{catalog_list{.name = "fluids", .plain = true}};
constexpr catalog_section effects[]{catalog_section{.name = "light", .lists = bulbs},
                                    catalog_section{.name = "fog", .lists = fluids}};
constexpr dialect stage = well_formed(
    {.name = "stage", .status = 400, .assistant = {.members = stage_rows}, .catalog = effects});

catalog_view lit()
{
    static auto const loaded = catalog::parse(stage, R"({"light": {"bulbs": [
        {"value": "old", "deprecated": {"until": "2026-03-01", "successors": ["led"]}}, "led",
        {"value": "arc", "deprecated": {"until": "2026-03-01", "successors": [
            {"watts": 5, "bulb": "led", "unheard": 1}]}}]},
        "fog": {"fluids": [{"value": "oil", "deprecated": {"until": "2026-03-01", "successors": [
            {"fluid": "water"}]}}, "water"]}})");
    return loaded.value();
}

/// The patch of a migration, and the pointers of what is dropped.
std::string patch(std::string_view stored, std::size_t most = 100,
                  dialect const& platform = lumenia)
{
    voicecfg::detail::replacement_finder const by{platform, &platform == &stage ? lit() : offered(),
                                                  *date::parse("2026-03-01"), false};
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

BOOST_AUTO_TEST_CASE(an_object_within_an_object_and_one_without_settings_are_migrated)
{
    auto const staged = [](std::string_view stored) { return patch(stored, 100, stage); };
    BOOST_TEST(staged(R"({"rig":{"height":3.0,"spot":{"bulb":"old","x":1}}})") ==
               R"({"rig":{"height":3.0,"spot":{"bulb":"led","x":1}}})");
    BOOST_TEST(staged(R"({"rig":{"spot":{"bulb":"led"}}})") == "{}");
    BOOST_TEST(staged(R"({"rig":{"spot":{"bulb":"arc","watts":9,"x":1}}})") ==
               R"({"rig":{"spot":{"bulb":"led","watts":5,"x":1}}})");
    BOOST_TEST(staged(R"({"spot":{"bulb":"arc","unheard":2}})") ==
               R"({"spot":{"bulb":"led","unheard":2,"watts":5}})");
    BOOST_TEST(staged(R"({"spot":{"bulb":null}})") == "{}");
    BOOST_TEST(staged(R"({"fog":{"fluid":"oil","x":1}})") == R"({"fog":{"fluid":"water"}} /fog/x)");
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
