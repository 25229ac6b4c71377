// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/replacements.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(rules_replacements_test)

namespace {

using namespace voicecfg;
namespace tables = voicecfg::dialects::lumenia_tables;

catalog_view offered()
{
    static auto const loaded = catalog::parse(dialects::lumenia, R"({
        "voice": {"providers": [
            {"value": "old", "deprecated": {"until": "2026-03-01", "successors": ["p"]},
             "settings": {"warmth": {}}},
            {"value": "gone", "deprecated": {"until": "2026-03-01"}, "voiceIds": [
                {"value": "a", "deprecated": {"until": "2026-03-01", "successors": ["b"]}}, "b"]},
            {"value": "p", "voiceIds": [
                {"value": "a", "deprecated": {"until": "2026-03-01", "successors": ["b", "c"]}},
                "b", "c",
                {"value": "d", "deprecated": {"since": "2026-02-01", "successors": ["c"]}},
                {"value": "e", "deprecated": {"until": "2026-03-01",
                                              "successors": [{"provider": "p", "voiceId": "c"}]}},
                {"value": "f", "deprecated": {"until": "2026-03-01",
                                              "successors": [{"provider": "q", "voiceId": "x"}]}}]},
            {"value": "q", "voiceIds": ["x"]}]}})");
    return loaded.value();
}

/// `provider "p", {…} same`: what takes the place of members of a voice.
std::string found(std::string_view voice, std::string_view day = "2026-03-01", bool eager = false)
{
    auto const read_day = date::parse(day);
    voicecfg::detail::replacement_finder const by{dialects::lumenia, offered(),
                                                  read_day ? *read_day : date{}, eager};
    json::document const read{voice};
    voicecfg::detail::replacements into;
    by.find(tables::voice, read.root(), into);
    std::string all;
    for (auto left = into.names.rows(); !left.empty();) {
        auto const row = left.take_first();
        all.append(tables::voice.members[row].name).append(" ").append(into.names[row]).append(" ");
    }
    if (!into.object.empty()) all.append(into.object).append(into.same_entry ? " same" : " other");
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_are_found_by_what_stands_there_by_then)
{
    BOOST_TEST(found(R"({"provider":"p","voiceId":"a"})") == R"(voiceId "b" )");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"a"})", "2026-02-28") == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"a"})", "") == "");
    BOOST_TEST(found(R"({"provider":"old","voiceId":"\u0061"})") == R"(provider "p" voiceId "b" )");
    BOOST_TEST(found(R"({"provider":"old","voiceId":"a"})", "2026-02-28") == "");
    BOOST_TEST(found(R"({"voiceId":"a"})") == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":""})") == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":7})") == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":null})") == "");
    BOOST_TEST(found("{}") == "");
}

BOOST_AUTO_TEST_CASE(what_is_deprecated_by_a_day_is_found_where_that_is_asked_for)
{
    BOOST_TEST(found(R"({"provider":"p","voiceId":"d"})") == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"d"})", "2026-02-01", true) == R"(voiceId "c" )");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"d"})", "2026-01-31", true) == "");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"d"})", "", true) == R"(voiceId "c" )");
}

BOOST_AUTO_TEST_CASE(under_what_is_retired_without_a_successor_nothing_is_found)
{
    BOOST_TEST(found(R"({"provider":"gone","voiceId":"a"})") == "");
    BOOST_TEST(found(R"({"provider":"gone","voiceId":"a"})", "2026-02-28", true) ==
               R"(voiceId "b" )");
}

BOOST_AUTO_TEST_CASE(an_object_says_whether_its_discriminator_stands_there)
{
    BOOST_TEST(found(R"({"provider":"p","voiceId":"e"})") ==
               R"({"provider":"p","voiceId":"c"} same)");
    BOOST_TEST(found(R"({"provider":"p","voiceId":"f"})") ==
               R"({"provider":"q","voiceId":"x"} other)");
    BOOST_TEST(found(R"({"provider":"old","voiceId":"e"})") ==
               R"(provider "p" {"provider":"p","voiceId":"c"} same)");
    BOOST_TEST(found(R"({"provider":"old","voiceId":"f"})") ==
               R"(provider "p" {"provider":"q","voiceId":"x"} other)");
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_retired_or_not)
{
    voicecfg::detail::replacement_finder const by{dialects::lumenia, offered(),
                                                  *date::parse("2026-03-01"), false};
    auto const settings = [&](std::string_view discriminator, object const& schema) {
        json::document const read{discriminator};
        auto const* const entry = by.entry_of(schema, read.root());
        return entry == nullptr ? -1 : static_cast<int>(entry->settings.size());
    };
    BOOST_TEST(settings(R"("old")", tables::voice) == 1);
    BOOST_TEST(settings(R"("p")", tables::voice) == 0);
    BOOST_TEST(settings(R"("unheard")", tables::voice) == -1);
    BOOST_TEST(settings("7", tables::voice) == -1);
    BOOST_TEST(settings(R"("p")", dialects::lumenia.assistant) == -1);
    BOOST_TEST((&by.platform() == &dialects::lumenia));
}

BOOST_AUTO_TEST_SUITE_END()
