// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/index.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(catalog_index_test)

namespace {

using namespace std::string_view_literals;
using voicecfg::indexes;
using voicecfg::name_index;
using voicecfg::detail::name_hash;
using voicecfg::detail::name_order;

constexpr std::array names{"b"sv, "a"sv, "ccc"sv, ""sv, "a voice of many words, in the end"sv};

/// An index of names, and the names of an index.
struct indexed {
    explicit indexed(std::vector<std::string> from) : texts{std::move(from)}
    {
        for (auto const& text : texts) views.push_back(text);
        order.emplace(views);
        index = {order->classes, order->positions};
    }
    indexed(indexed const&) = delete;
    indexed& operator=(indexed const&) = delete;

    [[nodiscard]] int find(std::string_view name) const
    {
        auto const found =
            index.find(name, views.size(), [&](std::uint32_t position) { return views[position]; });
        return found ? static_cast<int>(*found) : -1;
    }

    std::vector<std::string> texts;
    std::vector<std::string_view> views;
    std::optional<name_order> order;
    name_index index;
};

/// Names of every length that differ in one byte, wherever it is.
std::vector<std::string> alike()
{
    std::vector<std::string> made{""};
    for (std::size_t length = 1; length != 40; ++length)
        for (std::size_t place = 0; place != length; ++place) {
            made.emplace_back(length, '-');
            made.back()[place] = 'x';
        }
    return made;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_hash_is_the_same_when_it_is_computed_by_the_compiler)
{
    constexpr std::array constant{name_hash(names[0]), name_hash(names[1]), name_hash(names[2]),
                                  name_hash(names[3]), name_hash(names[4])};
    for (std::size_t i = 0; i != names.size(); ++i) {
        std::string const name{names[i]};
        BOOST_TEST(name_hash(name) == constant[i]);
    }
}

BOOST_AUTO_TEST_CASE(bytes_are_joined_with_the_first_the_lowest)
{
    using voicecfg::detail::join_bytes;
    using voicecfg::detail::little_endian;
    auto const* const bytes = "\x01\x80\xFF\x03\x04\x05\x06\x87";
    BOOST_TEST(join_bytes<std::uint8_t>(bytes) == 0x01U);
    BOOST_TEST(join_bytes<std::uint32_t>(bytes) == 0x03FF8001U);
    BOOST_TEST(join_bytes<std::uint64_t>(bytes) == 0x8706050403FF8001U);
    BOOST_TEST(little_endian<std::uint8_t>(bytes) == 0x01U);
    BOOST_TEST(little_endian<std::uint32_t>(bytes) == 0x03FF8001U);
    BOOST_TEST(little_endian<std::uint64_t>(bytes) == 0x8706050403FF8001U);
}

BOOST_AUTO_TEST_CASE(a_hash_tells_names_apart_that_differ_in_a_byte)
{
    std::set<std::uint64_t> seen;
    std::size_t looked_at = 0;
    for (auto const& name : alike()) {
        if (name.size() > 24) continue; // of longer names, not every byte is looked at
        ++looked_at;
        seen.insert(name_hash(name));
    }
    BOOST_TEST(seen.size() == looked_at);
}

BOOST_AUTO_TEST_CASE(names_are_found_at_their_positions)
{
    for (std::size_t count : {0U, 1U, 2U, 4U, 5U, 64U, 700U}) {
        auto some = alike();
        some.resize(count);
        indexed const all{some};
        for (std::size_t i = 0; i != count; ++i)
            BOOST_TEST(all.find(some[i]) == static_cast<int>(i));
        for (auto const* const other : {"y", "xx", "-x-y", "--------------------y"})
            BOOST_TEST(all.find(other) == -1);
        BOOST_TEST(indexes(all.index, all.views));
    }
}

BOOST_AUTO_TEST_CASE(a_few_names_need_no_index)
{
    name_index const none;
    auto const find = [&](std::string_view name) {
        return none.find(name, 2, [](std::uint32_t position) { return names[position]; });
    };
    BOOST_TEST(find("b").value() == 0U);
    BOOST_TEST(find("a").value() == 1U);
    BOOST_TEST(!find("ccc").has_value());
}

/// Long names that differ where nobody looks are all of one class.
BOOST_AUTO_TEST_CASE(names_of_one_class_are_found_by_their_order)
{
    std::vector<std::string> made;
    for (int i = 999; i >= 0; --i)
        made.push_back("12345678" + std::to_string(1000 + i) + std::string(40, '.'));
    indexed const all{made};
    std::set<std::uint64_t> classes;
    for (auto const& name : made) classes.insert(name_hash(name));
    BOOST_TEST(classes.size() == 1U);
    for (std::size_t i = 0; i != made.size(); ++i)
        BOOST_TEST(all.find(made[i]) == static_cast<int>(i));
    BOOST_TEST(all.find("123456780999" + std::string(40, '.')) == -1);
    BOOST_TEST(all.find("123456782000" + std::string(40, '.')) == -1);
    BOOST_TEST(all.find("123456781500" + std::string(40, ',')) == -1);
}

BOOST_AUTO_TEST_CASE(of_names_that_are_the_same_the_earlier_stands_first)
{
    indexed const all{{"b", "a", "b", "a", "a", "c"}};
    std::string order;
    for (auto const position : all.order->positions)
        if (all.views[position] == "a") order += std::to_string(position);
    BOOST_TEST(order == "134");
    BOOST_TEST(all.find("b") == 0);
    BOOST_TEST(!indexes(all.index, all.views));
}

BOOST_AUTO_TEST_CASE(an_index_of_other_names_is_told_from_that_of_these)
{
    name_order const order{names};
    auto const told = [&](auto change) {
        auto changed = order;
        change(changed);
        return indexes({changed.classes, changed.positions}, names);
    };
    BOOST_TEST(told([](name_order&) {}));
    BOOST_TEST(!told([](name_order& made) { made.positions.pop_back(); }));
    BOOST_TEST(!told([](name_order& made) { made.classes.pop_back(); }));
    BOOST_TEST(!told([](name_order& made) { made.classes.front() = 1; }));
    BOOST_TEST(!told([](name_order& made) { made.classes.back() = 4; }));
    BOOST_TEST(!told([](name_order& made) { made.classes.back() = 6; }));
    for (std::size_t i = 0; i != names.size(); ++i)
        for (std::uint32_t other = 0; other != 7; ++other) {
            BOOST_TEST(told([&](name_order& made) { made.positions[i] = other; }) ==
                       (order.positions[i] == other));
            BOOST_TEST(told([&](name_order& made) { made.classes[i] = other; }) ==
                       (order.classes[i] == other));
        }
    BOOST_TEST(indexes({std::array<std::uint32_t, 1>{0}, {}}, {}));
    // a name that is in no class
    constexpr std::array<std::uint32_t, 2> empty_class{0, 0};
    constexpr std::array<std::uint32_t, 1> first{0};
    BOOST_TEST(!indexes({empty_class, first}, std::span{names}.first(1)));
}

BOOST_AUTO_TEST_SUITE_END()
