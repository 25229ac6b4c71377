// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/support/small_vector.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace support_small_vector_test {

/// What nothing else in the program asks for: memory of this alignment is counted.
static constexpr std::align_val_t wide_alignment{512};
static int wide_blocks = 0;

} // namespace support_small_vector_test

void* operator new(std::size_t size, std::align_val_t alignment)
{
    // by hand, since Windows has no aligned_alloc: before what is made stands what to free
    auto const unit = std::max(static_cast<std::size_t>(alignment), sizeof(void*));
    void* const block = std::malloc(sizeof block + size + unit);
    if (block == nullptr) throw std::bad_alloc{};
    auto* made = static_cast<std::byte*>(block) + sizeof block;
    if (auto const past = reinterpret_cast<std::uintptr_t>(made) % unit; past != 0)
        made += unit - past;
    std::memcpy(made - sizeof block, &block, sizeof block);
    if (alignment == support_small_vector_test::wide_alignment) ++support_small_vector_test::wide_blocks;
    return made;
}

void operator delete(void* made, std::align_val_t alignment) noexcept
{
    if (made == nullptr) return;
    if (alignment == support_small_vector_test::wide_alignment) --support_small_vector_test::wide_blocks;
    void* block = nullptr;
    std::memcpy(&block, static_cast<std::byte*>(made) - sizeof block, sizeof block);
    std::free(block);
}

void operator delete(void* block, std::size_t, std::align_val_t alignment) noexcept
{
    operator delete(block, alignment);
}

BOOST_AUTO_TEST_SUITE(support_small_vector_test)

namespace {

/// A number that counts how many of its kind there are, and refuses to be copied when told so.
class counted {
public:
    static inline int alive = 0;
    static inline int copies_left = 1000;

    explicit counted(int given = -1) : value{given} { ++alive; }
    counted(counted const& other) : value{other.value}
    {
        if (copies_left-- == 0) throw std::runtime_error{"no more copies"};
        ++alive;
    }
    counted(counted&& other) noexcept : value{std::exchange(other.value, -2)} { ++alive; }
    counted& operator=(counted const&) = delete;
    ~counted() { --alive; }

    int value;
};

using numbers = voicecfg::small_vector<counted, 3>;

numbers first(int count)
{
    numbers made;
    for (int i = 0; i < count; ++i) made.emplace_back(i);
    return made;
}

std::vector<int> values(numbers const& of)
{
    std::vector<int> found;
    for (auto const& each : of) found.push_back(each.value);
    return found;
}

std::vector<int> up_to(int count)
{
    std::vector<int> found;
    for (int i = 0; i < count; ++i) found.push_back(i);
    return found;
}

bool lies_in_itself(numbers const& of)
{
    auto const self = reinterpret_cast<std::uintptr_t>(&of);
    auto const at = reinterpret_cast<std::uintptr_t>(of.data());
    return at >= self && at < self + sizeof of;
}

} // namespace

static_assert(std::is_nothrow_move_constructible_v<numbers>);
static_assert(std::is_nothrow_move_assignable_v<numbers>);

BOOST_AUTO_TEST_CASE(elements_stand_in_order_and_go_elsewhere_when_they_are_many)
{
    for (int count = 0; count < 20; ++count) {
        auto const made = first(count);
        BOOST_TEST(values(made) == up_to(count), boost::test_tools::per_element());
        BOOST_TEST(made.size() == static_cast<std::size_t>(count));
        BOOST_TEST(made.empty() == (count == 0));
        BOOST_TEST(lies_in_itself(made) == (count <= 3));
        BOOST_TEST(counted::alive == count);
    }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(elements_are_reached_by_position)
{
    auto made = first(4);
    made[3].value = 7;
    made.begin()->value = 5;
    BOOST_TEST(std::as_const(made)[0].value == 5);
    BOOST_TEST(std::as_const(made).data()[3].value == 7);
    BOOST_TEST(made.end() - made.begin() == 4);
}

BOOST_AUTO_TEST_CASE(a_copy_has_elements_of_its_own)
{
    for (int const count : {0, 3, 4}) {
        auto made = first(count);
        auto const copy = made;
        BOOST_TEST(counted::alive == 2 * count);
        for (auto& each : made) each.value = 9;
        BOOST_TEST(values(copy) == up_to(count), boost::test_tools::per_element());
    }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(what_is_moved_from_is_empty_and_goes_on)
{
    for (int const count : {0, 3, 4}) {
        auto from = first(count);
        auto const* const before = from.data();
        numbers const to{std::move(from)};
        BOOST_TEST(values(to) == up_to(count), boost::test_tools::per_element());
        BOOST_TEST((to.data() == before) == (count == 4));
        BOOST_TEST(from.empty());
        for (int i = 0; i < 5; ++i) from.push_back(counted{i});
        BOOST_TEST(values(from) == up_to(5), boost::test_tools::per_element());
    }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(assignment_replaces_all)
{
    for (int const before : {0, 3, 4})
        for (int const after : {0, 3, 4}) {
            auto to = first(before);
            auto const from = first(after);
            to = from;
            BOOST_TEST(values(to) == up_to(after), boost::test_tools::per_element());
            to = first(before);
            BOOST_TEST(values(to) == up_to(before), boost::test_tools::per_element());
            BOOST_TEST(values(from) == up_to(after), boost::test_tools::per_element());
            auto& itself = to;
            to = itself;
            BOOST_TEST(values(to) == up_to(before), boost::test_tools::per_element());
        }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(what_is_cleared_is_empty_and_goes_on)
{
    auto made = first(4);
    made.clear();
    BOOST_TEST(made.empty());
    BOOST_TEST(counted::alive == 0);
    made.emplace_back(1);
    BOOST_TEST(made[0].value == 1);
}

BOOST_AUTO_TEST_CASE(the_last_element_can_go)
{
    for (int const count : {1, 3, 7}) {
        auto shorter = first(count);
        shorter.pop_back();
        BOOST_TEST(shorter.size() == static_cast<std::size_t>(count - 1));
        BOOST_TEST(counted::alive == count - 1);
        shorter.emplace_back(9);
        BOOST_TEST(shorter[shorter.size() - 1].value == 9);
    }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(a_copy_that_throws_leaves_nothing_behind)
{
    for (int const count : {3, 6}) {
        auto made = first(count);
        counted const other{9};
        counted::copies_left = 2;
        BOOST_CHECK_THROW(numbers{made}, std::runtime_error);
        BOOST_TEST(counted::alive == count + 1);
        counted::copies_left = 0;
        BOOST_CHECK_THROW(made.emplace_back(other), std::runtime_error);
        BOOST_TEST(values(made) == up_to(count), boost::test_tools::per_element());
        counted::copies_left = 1000;
    }
    BOOST_TEST(counted::alive == 0);
}

BOOST_AUTO_TEST_CASE(memory_is_held_while_elements_lie_in_it_and_no_longer)
{
    struct alignas(static_cast<std::size_t>(wide_alignment)) wide {
        int value = 0;
    };
    using wides = voicecfg::small_vector<wide, 2>;
    auto const filled = [](int count) {
        wides made;
        while (count-- != 0) made.emplace_back();
        return made;
    };
    {
        auto many = filled(3);
        BOOST_TEST(wide_blocks == 1);
        for (int i = 0; i < 20; ++i) many.emplace_back();
        BOOST_TEST(wide_blocks == 1);
        auto other = filled(5);
        BOOST_TEST(wide_blocks == 2);
        other = std::move(many);
        BOOST_TEST(wide_blocks == 1);
        other = filled(2);
        BOOST_TEST(wide_blocks == 0);
        many = filled(9);
        BOOST_TEST(wide_blocks == 1);
    }
    BOOST_TEST(wide_blocks == 0);
}

BOOST_AUTO_TEST_CASE(elements_that_own_memory_keep_it)
{
    voicecfg::small_vector<std::string, 1> texts;
    for (int i = 0; i < 5; ++i) texts.push_back(std::string(40, static_cast<char>('a' + i)));
    auto const copy = texts;
    texts.clear();
    for (std::size_t i = 0; i < 5; ++i)
        BOOST_TEST(copy[i] == std::string(40, static_cast<char>('a' + i)));
}

BOOST_AUTO_TEST_SUITE_END()
