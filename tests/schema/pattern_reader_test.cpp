// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/schema/pattern_reader.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(schema_pattern_reader_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using ranges = std::vector<code_range>;

struct set_row {
    std::string_view source;
    ranges set;
};

struct fault_row {
    std::string_view source;
    std::string_view reason;
    std::size_t offset;
};

std::string const rounds = [] {
    std::string text = "[";
    for (int i = 0; i != 100'000; ++i) text += "\\W\\D0";
    return text + "]";
}();

} // namespace

BOOST_AUTO_TEST_CASE(what_stands_for_code_points_is_a_set)
{
    char32_t const most = 0x10FFFF;
    ranges const no_digit{{0, U'/'}, {U':', most}};
    ranges const no_word{{0, U'/'}, {U':', U'@'}, {U'[', U'^'}, {U'`', U'`'}, {U'{', most}};
    set_row const rows[] = {
        {"a", {{U'a', U'a'}}},
        {"/", {{U'/', U'/'}}},
        {"\xC3\xA9", {{0xE9, 0xE9}}},
        {"\xF0\x9F\x98\x80", {{0x1F600, 0x1F600}}},
        {".", {{0, 9}, {11, 12}, {14, 0x2027}, {0x202A, most}}},
        {"\\.", {{U'.', U'.'}}},
        {"\\\\", {{U'\\', U'\\'}}},
        {"\\-", {{U'-', U'-'}}},
        {"\\t", {{9, 9}}},
        {"\\n", {{10, 10}}},
        {"\\v", {{11, 11}}},
        {"\\f", {{12, 12}}},
        {"\\r", {{13, 13}}},
        {"\\u0041", {{U'A', U'A'}}},
        {"\\uffFF", {{0xFFFF, 0xFFFF}}},
        {"\\ud7ff", {{0xD7FF, 0xD7FF}}},
        {"\\ue000", {{0xE000, 0xE000}}},
        {"\\ud83d\\ude00", {{0x1F600, 0x1F600}}},
        {"\\uDBFF\\uDFFF", {{most, most}}},
        {"\\d", {{U'0', U'9'}}},
        {"\\D", no_digit},
        {"\\w", {{U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}}},
        {"\\W", no_word},
        {"\\s", {{9, 13}, {32, 32}}},
        {"\\S", {{0, 8}, {14, 31}, {33, most}}},
        {"[a]", {{U'a', U'a'}}},
        {"[ba]", {{U'a', U'b'}}},
        {"[^a]", {{0, U'`'}, {U'b', most}}},
        {"[a^]", {{U'^', U'^'}, {U'a', U'a'}}},
        {"[a-c]", {{U'a', U'c'}}},
        {"[a-a]", {{U'a', U'a'}}},
        {"[a-]", {{U'-', U'-'}, {U'a', U'a'}}},
        {"[-a]", {{U'-', U'-'}, {U'a', U'a'}}},
        {"[^-a]", {{0, U','}, {U'.', U'`'}, {U'b', most}}},
        {"[a-c-e]", {{U'-', U'-'}, {U'a', U'c'}, {U'e', U'e'}}},
        {"[--0]", {{U'-', U'0'}}},
        {"[+--]", {{U'+', U'-'}}},
        {"[---]", {{U'-', U'-'}}},
        {"[a\\-c]", {{U'-', U'-'}, {U'a', U'a'}, {U'c', U'c'}}},
        {"[\\d-]", {{U'-', U'-'}, {U'0', U'9'}}},
        {"[[(.*+?|{}$/]",
         {{U'$', U'$'},
          {U'(', U'('},
          {U'*', U'+'},
          {U'.', U'/'},
          {U'?', U'?'},
          {U'[', U'['},
          {U'{', U'}'}}},
        {"[\\]]", {{U']', U']'}}},
        {"[\\u0061-\\ud83d\\ude00]", {{U'a', 0x1F600}}},
        {"[\\d\\D]", {{0, most}}},
        {"[^\\d\\D]", {}},
        {"[^\\D]", {{U'0', U'9'}}},
        {"[\\w\\-]", {{U'-', U'-'}, {U'0', U'9'}, {U'A', U'Z'}, {U'_', U'_'}, {U'a', U'z'}}},
        {rounds, {{0, U'0'}, {U':', most}}},
    };
    ranges set{{1, 2}};
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.source.substr(0, 40))
        {
            detail::pattern_reader reader{row.source};
            reader.read_set(set);
            BOOST_TEST(!reader.fault());
            BOOST_TEST(reader.at_end());
            BOOST_TEST((set == row.set));
        }
}

BOOST_AUTO_TEST_CASE(every_ascii_punctuation_may_be_escaped)
{
    for (int byte = 0; byte != 128; ++byte) {
        auto const letter = static_cast<char>(byte);
        bool const punctuation =
            byte > ' ' && byte != 127 &&
            !detail::contains(detail::word_points, static_cast<char32_t>(byte));
        if (letter != '_' && !punctuation) continue;
        std::string const source{'\\', letter};
        detail::pattern_reader reader{source};
        ranges set;
        reader.read_set(set);
        auto const point = static_cast<char32_t>(byte);
        BOOST_TEST((set == ranges{{point, point}}), source);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_read_is_told_with_its_place)
{
    constexpr auto escape = "an escape of no meaning here"sv;
    constexpr auto hex = "\\u without four hexadecimal digits"sv;
    constexpr auto half = "half a surrogate pair"sv;
    fault_row const rows[] = {
        {"\\", escape, 0},
        {"\\b", escape, 0},
        {"\\B", escape, 0},
        {"\\0", escape, 0},
        {"\\1", escape, 0},
        {"\\x41", escape, 0},
        {"\\cA", escape, 0},
        {"\\p{L}", escape, 0},
        {"\\k<a>", escape, 0},
        {"\\a", escape, 0},
        {"\\ ", escape, 0},
        {"\\\xC3\xA9", escape, 0},
        {"[a\\b]", escape, 2},
        {"\\u", hex, 0},
        {"\\u004", hex, 0},
        {"\\u004g", hex, 0},
        {"\\u00 1", hex, 0},
        {"\\u00:1", hex, 0},
        {"\\u{61}", hex, 0},
        {"[ab\\u]", hex, 3},
        {"\\ud83d", half, 0},
        {"\\ude00", half, 0},
        {"\\ud83dx", half, 0},
        {"\\ud83d\\n", half, 0},
        {"\\ud83d\\u", half, 0},
        {"\\ud83d\\u0041", half, 0},
        {"\\ud83d\\ud83d", half, 0},
        {"\\ud83d\\ue000", half, 0},
        {"[\\ud83d]", half, 1},
        {"[", "a class that does not end", 0},
        {"[a", "a class that does not end", 0},
        {"[a-", "a class that does not end", 0},
        {"[^a", "a class that does not end", 0},
        {"[a\\]", "a class that does not end", 0},
        {"[]", "an empty class", 0},
        {"[^]", "an empty class", 0},
        {"[c-a]", "a range out of order", 1},
        {"[xc-a]", "a range out of order", 2},
        {"[\\d-x]", "a range from or to a class", 1},
        {"[a-\\d]", "a range from or to a class", 1},
        {"[\\s-\\w]", "a range from or to a class", 1},
        {"[a-\\b]", escape, 3},
    };
    ranges set;
    for (auto const& row : rows) BOOST_TEST_CONTEXT(row.source)
        {
            detail::pattern_reader reader{row.source};
            reader.read_set(set);
            BOOST_TEST_REQUIRE(reader.fault().has_value());
            BOOST_TEST(reader.fault()->reason == row.reason);
            BOOST_TEST(reader.fault()->offset == row.offset);
        }
}

BOOST_AUTO_TEST_CASE(a_count_is_read_up_to_the_first_that_is_too_large)
{
    auto const count = [](std::string_view source) {
        return detail::pattern_reader{source}.read_count();
    };
    BOOST_TEST(!count(""));
    BOOST_TEST(!count("x1"));
    BOOST_TEST((count("0") == std::size_t{0}));
    BOOST_TEST((count("7}") == std::size_t{7}));
    BOOST_TEST((count("0001000") == std::size_t{1000}));
    BOOST_TEST((count("1001") == std::size_t{1001}));
    BOOST_TEST((count(std::string(100'000, '9')) == std::size_t{1001}));
}

BOOST_AUTO_TEST_SUITE_END()
