// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/pattern.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Patterns as tables; what compiles them is tested by `compile_pattern_test.cpp`.
BOOST_AUTO_TEST_SUITE(schema_pattern_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using step = pattern_step;

// [x-z]|^é$
constexpr code_range spread[] = {{U'!', U'!'}, {U'x', U'z'}, {0x1F600, 0x1F64F}};
constexpr pattern_state either_states[] = {
    {.step = step::fork, .next = 1, .other = 2},
    {.step = step::ranges, .next = 5, .first = 1, .last = 3},
    {.step = step::begin, .next = 3},
    {.step = step::range, .next = 4, .first = 0xE9, .last = 0xE9},
    {.step = step::end, .next = 5},
    {.step = step::accept},
};
constexpr pattern either{.source = "[x-z😀-🙏]|^é$", .states = either_states, .ranges = spread};

// ^ab
constexpr pattern_state beginning_states[] = {
    {.step = step::begin, .next = 1},
    {.step = step::range, .next = 2, .first = U'a', .last = U'a'},
    {.step = step::range, .next = 3, .first = U'b', .last = U'b'},
    {.step = step::accept},
};
constexpr pattern beginning{.source = "^ab", .states = beginning_states, .ranges = {}};

static_assert(matches(either, "abx") && matches(either, "\xC3\xA9") && !matches(either, "!"));
static_assert(matches(beginning, "abc") && !matches(beginning, "cab"));

/// (a*)*…(a*)*b, which takes a text of n letters `a` apart in n to the power of `count` ways.
std::vector<pattern_state> nested(std::size_t count)
{
    std::vector<pattern_state> states;
    auto const place = [&](std::size_t more) {
        return static_cast<std::uint16_t>(states.size() + more);
    };
    for (std::size_t i = 0; i != count; ++i) {
        states.push_back({.step = step::fork, .next = place(1), .other = place(3)});
        states.push_back({.step = step::fork, .next = place(1), .other = place(2)});
        auto const back = static_cast<std::uint16_t>(states.size() - 2);
        states.push_back({.step = step::range, .next = back, .first = U'a', .last = U'a'});
    }
    states.push_back({.step = step::range, .next = place(1), .first = U'b', .last = U'b'});
    states.push_back({.step = step::accept});
    return states;
}

/// How often a state is looked at while a text is searched.
std::size_t looks(pattern const& asked, std::string_view text)
{
    std::vector<std::uint16_t> room(4 * asked.states.size());
    detail::pattern_search search{asked, room};
    std::size_t all = 0;
    bool found = false;
    for (char const letter : text) {
        found = found || search.matches_before(static_cast<char32_t>(letter));
        all += search.looked_at();
        BOOST_TEST(search.looked_at() <= asked.states.size());
    }
    found = found || search.matches_before(std::nullopt);
    BOOST_TEST(!found);
    return all + search.looked_at();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_pattern_is_looked_for_at_every_place)
{
    for (auto const text : {"x"sv, "abcz"sv, "\n\ny"sv, "a\xF0\x9F\x98\x80"sv, "\xC3\xA9"sv})
        BOOST_TEST(matches(either, text), text);
    for (auto const text : {""sv, "abc"sv, "!"sv, "\xC3\xA9 "sv, " \xC3\xA9"sv, "\xC3\xA8"sv,
                            "\xF0\x9F\x99\x90"sv, "\xF0\x9F\x97\xBF"sv})
        BOOST_TEST(!matches(either, text), text);
}

BOOST_AUTO_TEST_CASE(what_begins_with_the_text_is_looked_for_there_alone)
{
    BOOST_TEST(matches(beginning, "ab"));
    BOOST_TEST(matches(beginning, "abc"));
    for (auto const text : {"", "a", "b", "aab", "\nab", "axb"})
        BOOST_TEST(!matches(beginning, text), text);
    std::uint16_t room[4 * std::size(beginning_states)]{};
    detail::pattern_search search{beginning, room};
    BOOST_TEST(!search.matches_before(U'a'));
    BOOST_TEST(!search.is_over());
    BOOST_TEST(!search.matches_before(U'x'));
    BOOST_TEST(search.is_over());
}

BOOST_AUTO_TEST_CASE(a_pattern_without_states_asks_nothing)
{
    BOOST_TEST(matches(pattern{}, ""));
    BOOST_TEST(matches(pattern{}, "x"));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_read_to_their_end)
{
    for (auto const text : {"\xFF"sv, "\xF0\x9F"sv, "\x80\x80\xC3"sv}) {
        BOOST_TEST(!matches(either, text));
        BOOST_TEST(matches(either, std::string{text} + "x"));
    }
}

BOOST_AUTO_TEST_CASE(a_set_of_states_holds_each_once)
{
    std::array<std::uint16_t, 8> room{3, 3, 3, 3, 3, 3, 3, 3}; // whatever was there
    detail::state_set set{room};
    for (auto const each : std::array<std::uint16_t, 5>{2, 0, 2, 3, 0}) set.insert(each);
    BOOST_TEST_REQUIRE(set.size() == 3U);
    BOOST_TEST(set[0] == 2U);
    BOOST_TEST(set[1] == 0U);
    BOOST_TEST(set[2] == 3U);
    set.clear();
    BOOST_TEST(set.size() == 0U);
    set.insert(3);
    BOOST_TEST(set[0] == 3U);
}

/// By count, not by time.
BOOST_AUTO_TEST_CASE(a_search_looks_at_each_state_once_for_a_code_point)
{
    for (auto const count : {1U, 5U, 40U}) {
        auto const states = nested(count);
        pattern const asked{.source = {}, .states = states, .ranges = {}};
        auto const once = looks(asked, std::string(1000, 'a'));
        auto const twice = looks(asked, std::string(2000, 'a'));
        BOOST_TEST(once <= 1001 * states.size());
        BOOST_TEST(twice <= 2 * once);
        BOOST_TEST(twice + states.size() >= 2 * once);
    }
}

BOOST_AUTO_TEST_CASE(long_texts_take_no_stack)
{
    for (auto const count : {2U, 30U}) { // in room of its own, and in memory
        auto const states = nested(count);
        pattern const asked{.source = {}, .states = states, .ranges = {}};
        std::string text(1 << 20, 'a');
        BOOST_TEST(!matches(asked, text));
        text.back() = 'b';
        BOOST_TEST(matches(asked, text));
    }
}

BOOST_AUTO_TEST_SUITE_END()
