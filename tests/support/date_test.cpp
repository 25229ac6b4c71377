// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/support/date.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdio>
#include <string_view>

BOOST_AUTO_TEST_SUITE(support_date_test)

namespace {

constexpr bool is_date(std::string_view text) { return voicecfg::date::parse(text).has_value(); }

static_assert(is_date("2026-01-28") && is_date("0000-02-29") && is_date("9999-12-31"));

} // namespace

BOOST_AUTO_TEST_CASE(the_days_of_the_calendar_are_dates)
{
    namespace chrono = std::chrono;
    for (int year : {0, 1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 2400, 9999})
        for (unsigned month = 0; month != 100; ++month)
            for (unsigned day = 0; day != 100; ++day) {
                char text[16];
                std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, day);
                auto const real = chrono::year{year} / chrono::month{month} / chrono::day{day};
                if (is_date(text) != real.ok()) BOOST_ERROR(text);
            }
}

BOOST_AUTO_TEST_CASE(other_forms_are_none)
{
    for (auto const* const text :
         {"", "2026-1-28", "2026-01-28T00:00:00Z", "2026-01-28 ", " 2026-01-28", "20260128",
          "2026/01/28", "2026-01/28", "2O26-01-28", "+026-01-28", "-026-01-28",
          "2026-01-2:", "2026-01-/8", "26-01-28", "2026-W05-3", "2026-01-\xD9\xA1"})
        BOOST_TEST(!is_date(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
