// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/time_zones.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>

BOOST_AUTO_TEST_SUITE(schema_time_zones_test)

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

/// A year and a letter.
bool looks_like_a_release(std::string_view name)
{
    return name.size() == 5 && std::all_of(name.begin(), name.end() - 1, is_digit) &&
           name.starts_with("20") && is_small(name.back());
}

/// Words between slashes.
bool looks_like_a_zone(std::string_view name)
{
    return !name.empty() && is_capital(name.front()) && name.back() != '/' &&
           name.find("//") == std::string_view::npos &&
           std::all_of(name.begin(), name.end(), [](char letter) {
               return is_digit(letter) || is_small(letter) || is_capital(letter) ||
                      std::string_view{"_+-/"}.find(letter) != std::string_view::npos;
           });
}

bool has(std::string_view name)
{
    auto const& all = voicecfg::time_zones;
    return std::find(all.begin(), all.end(), name) != all.end();
}

} // namespace

BOOST_AUTO_TEST_CASE(the_release_is_a_year_and_a_letter)
{
    BOOST_TEST(looks_like_a_release(voicecfg::time_zone_release), voicecfg::time_zone_release);
    for (auto const other : {"", "2026", "2026bb", "20x6b", "2026B", "1999a"})
        BOOST_TEST(!looks_like_a_release(other), other);
}

BOOST_AUTO_TEST_CASE(names_are_sorted_and_each_stands_once)
{
    auto const& all = voicecfg::time_zones;
    BOOST_TEST(std::is_sorted(all.begin(), all.end()));
    BOOST_TEST((std::adjacent_find(all.begin(), all.end()) == all.end()));
}

BOOST_AUTO_TEST_CASE(every_name_is_words_between_slashes)
{
    for (auto const zone : voicecfg::time_zones) BOOST_TEST(looks_like_a_zone(zone), zone);
    for (auto const other : {"", "New York", " UTC", "UTC ", "/UTC", "Etc/", "A//B", "utc", "A\tB"})
        BOOST_TEST(!looks_like_a_zone(other), other);
}

BOOST_AUTO_TEST_CASE(zones_and_links_are_there_and_nothing_else)
{
    for (auto const zone : {"Africa/Abidjan", "Europe/Berlin", "Asia/Kolkata", "America/New_York",
                            "America/Argentina/Buenos_Aires", "Etc/GMT+12", "Factory"})
        BOOST_TEST(has(zone), zone);
    for (auto const link : {"Asia/Calcutta", "US/Pacific", "UTC", "Zulu", "GB-Eire", "Etc/GMT-0"})
        BOOST_TEST(has(link), link);
    // what stands in the source beside names: rules, abbreviations, file names
    for (auto const other : {"EU", "CEST", "GMT+1", "zone.tab", "posixrules", "Mars/Phobos"})
        BOOST_TEST(!has(other), other);
}

BOOST_AUTO_TEST_SUITE_END()
