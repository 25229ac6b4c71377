// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/table_memory.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(documents_table_memory_test)

namespace {

struct row {
    int number = 7;
    std::string_view text = "none";
};

} // namespace

BOOST_AUTO_TEST_CASE(rows_are_made_of_nothing_and_stand_as_their_type_asks)
{
    voicecfg::documents::table_memory memory{1};
    BOOST_TEST(memory.allocate<char>(3).size() == 3U);
    auto const rows = memory.allocate<row>(1000);
    BOOST_TEST_REQUIRE(rows.size() == 1000U);
    BOOST_TEST(reinterpret_cast<std::uintptr_t>(rows.data()) % alignof(row) == 0U);
    for (auto const& each : rows) {
        BOOST_TEST(each.number == 7);
        BOOST_TEST(each.text == "none");
    }
}

BOOST_AUTO_TEST_CASE(room_for_nothing_takes_no_memory)
{
    voicecfg::documents::table_memory memory{64};
    BOOST_TEST(memory.allocate<row>(0).empty());
    BOOST_TEST(memory.keep(std::string_view{}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_kept_is_a_copy)
{
    voicecfg::documents::table_memory memory{64};
    std::string text = "door";
    std::array numbers{1, 2, 3};
    auto const kept_text = memory.keep(std::string_view{text});
    auto const kept = memory.keep(std::span<int const>{numbers});
    text = "wall";
    numbers[1] = 9;
    BOOST_TEST(kept_text == "door");
    BOOST_TEST_REQUIRE(kept.size() == 3U);
    BOOST_TEST(kept[1] == 2);
}

BOOST_AUTO_TEST_SUITE_END()
