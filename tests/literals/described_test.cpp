// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/described.hpp>

#include <voicecfg/json/document.hpp>
#include <voicecfg/literals/write.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/pattern_of.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(literals_described_test)

namespace {

using namespace voicecfg;
using voicecfg::detail::described_fault;
using voicecfg::detail::find_spelled;
using voicecfg::detail::membership;

/// Whether a judgement is one that the compiler makes.
template <auto Make>
concept compiles = requires
{
    typename std::bool_constant<(Make(), true)>;
};

template <auto Make>
constexpr bool is_constant = compiles<Make>;

constexpr json_types strings{json_type::string};
constexpr json_types integers{json_type::integer};

/// Words of every kind, as they bind or leave alone values of every type.
constexpr value_words short_words[]{
    {.types = strings, .max_length = 1},
    {.types = {json_type::boolean}},
    {.types = strings, .enumeration = R"(["long"])"},
    {.types = {json_type::number}, .minimum = std::int64_t{10}},
};
constexpr value_words of_values[]{
    {.enumeration = R"(["a", false])"},
    {.types = integers, .minimum = std::int64_t{10}},
};
constexpr value_words of_numbers[]{
    {.enumeration = "[2, -3]"},
    {.types = strings, .max_length = 1},
};
constexpr value_words of_any[]{
    {.enumeration = "[true]"},
    {.minimum = std::int64_t{3}},
};
value_words const all_words[]{
    {},
    {.types = strings},
    {.types = {json_type::boolean, json_type::null}},
    {.types = integers},
    {.types = {json_type::number}},
    {.types = {json_type::integer, json_type::number}},
    {.types = {json_type::array, json_type::object}},
    {.min_length = 0},
    {.min_length = 2},
    {.max_length = 2},
    {.types = strings, .min_length = 1, .max_length = 3},
    {.pattern = pattern_of<"^a+$">},
    {.min_length = 2, .pattern = pattern_of<"^a">},
    {.format = format::uuid},
    {.types = strings, .pattern = pattern_of<"4">, .format = format::uuid},
    {.minimum = std::int64_t{2}},
    {.maximum = std::int64_t{2}},
    {.exclusive_minimum = std::int64_t{2}},
    {.exclusive_maximum = std::int64_t{2}},
    {.types = integers, .minimum = -0x1p60},
    {.types = integers, .maximum = 0x1p60},
    {.types = integers, .exclusive_minimum = -0x1p60},
    {.types = integers, .exclusive_maximum = 0x1p60},
    {.types = {json_type::integer, json_type::number}, .minimum = -1.5, .exclusive_maximum = 3.0},
    {.enumeration = R"(["", "a", 2, -3, true, null, {"a": [true]}, [12]])"},
    {.enumeration = "[false]"},
    {.types = strings, .min_length = 1, .enumeration = R"(["aa"])"},
    {.types = integers, .maximum = std::int64_t{9}, .enumeration = "[2, 12]"},
    {.any_of = short_words},
    {.any_of = of_values},
    {.any_of = of_numbers},
    {.any_of = of_any},
};

literal const all_values[]{
    "",      "a",
    "aa",    "äöü",
    "long",  "true",
    "2",     "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    0,       1,
    2,       3,
    -3,      9,
    10,      12,
    1.5,     2.5,
    -1.5,    9007199254740991,
    -0x1p60, 9007199254740992,
    0x1p60,  -9007199254740991,
    0x1p61,  -9007199254740992,
    -0x1p61, 1e300,
    true,    false,
};

/// What the engine tells of a value that came as text.
std::optional<errc> engine_fault(value_words const& words, std::string_view json)
{
    json::document const read{json};
    report found;
    voicecfg::detail::sink out{found, 10};
    std::string const path;
    location const at;
    voicecfg::detail::words_judge{out, origin::patch, path}.judge(
        words, json::node{read.root()}, {.at = at, .from = origin::patch});
    if (found.violations.empty()) return std::nullopt;
    return found.violations.front().code;
}

std::string_view shown(std::optional<errc> fault) { return fault ? name(*fault) : "none"; }

} // namespace

BOOST_AUTO_TEST_CASE(words_judge_a_literal_as_the_engine_judges_its_text)
{
    std::size_t refused = 0;
    for (std::size_t words = 0; words != std::size(all_words); ++words)
        for (auto const& value : all_values) {
            std::string json;
            append_json(json, value);
            auto const fault = described_fault(all_words[words], value);
            BOOST_TEST(shown(fault) == shown(engine_fault(all_words[words], json)),
                       "words " << words << ": " << json);
            refused += fault ? 1 : 0;
        }
    BOOST_TEST(refused > 100U);
    BOOST_TEST(refused < std::size(all_words) * std::size(all_values) - 100U);
}

BOOST_AUTO_TEST_CASE(a_literal_is_judged_by_words_when_it_is_compiled)
{
    constexpr value_words text{.types = strings, .min_length = 2, .max_length = 3};
    static_assert(!described_fault(text, "ab"));
    static_assert(described_fault(text, "") == errc::empty_string);
    static_assert(described_fault(text, "a") == errc::too_short);
    static_assert(described_fault(text, "abcd") == errc::too_long);
    static_assert(described_fault(text, 2) == errc::wrong_type);
    constexpr value_words count{.types = integers, .maximum = std::int64_t{9}};
    static_assert(!described_fault(count, 9));
    static_assert(!described_fault(count, -9007199254740991));
    static_assert(described_fault(count, -9007199254740992) == errc::out_of_range);
    static_assert(described_fault(count, 10) == errc::out_of_range);
    static_assert(described_fault(count, 1.5) == errc::wrong_type);
    constexpr value_words above{.exclusive_minimum = 0.0, .exclusive_maximum = 1.0};
    static_assert(!described_fault(above, 0.5));
    static_assert(described_fault(above, 0) == errc::out_of_range);
    static_assert(described_fault(above, 1) == errc::out_of_range);
    static_assert(!described_fault(above, true));
    constexpr value_words id{.format = format::uuid};
    static_assert(described_fault(id, "x") == errc::bad_format);
    BOOST_TEST(!described_fault({}, "anything"));
}

BOOST_AUTO_TEST_CASE(alternatives_are_tried_in_order)
{
    static constexpr value_words all[]{{.types = strings, .max_length = 1},
                                       {.types = {json_type::boolean}},
                                       {.types = strings, .enumeration = R"(["long"])"}};
    constexpr value_words words{.any_of = all};
    static_assert(!described_fault(words, "a"));
    static_assert(!described_fault(words, true));
    static_assert(!described_fault(words, "long"));
    static_assert(described_fault(words, "other") == errc::too_long);
    static_assert(described_fault(words, 1) == errc::wrong_type);
    BOOST_TEST((described_fault(words, 1.5) == errc::wrong_type));
}

BOOST_AUTO_TEST_CASE(enumerations_are_read_as_far_as_they_are_plain)
{
    constexpr std::string_view all = R"( [ "a" ,"b,]", 12, true, {"x": ["a2"]}, -3, null ] )";
    static_assert(find_spelled(all, "a") == membership::yes);
    static_assert(find_spelled(all, "b,]") == membership::yes);
    static_assert(find_spelled(all, 12) == membership::yes);
    static_assert(find_spelled(all, -3) == membership::yes);
    static_assert(find_spelled(all, true) == membership::yes);
    static_assert(find_spelled(all, "a2") == membership::no);
    static_assert(find_spelled(all, false) == membership::no);
    static_assert(find_spelled(all, 1) == membership::no);
    static_assert(find_spelled(all, "12") == membership::no);
    static_assert(find_spelled("[1.0, 5]", 1) == membership::undecided);
    static_assert(find_spelled("[1.0, 5]", 5) == membership::yes);
    static_assert(find_spelled(R"(["\u0061"])", "a") == membership::undecided);
    constexpr value_words words{.enumeration = R"(["a"])"};
    static_assert(described_fault(words, "b") == errc::not_one_of);
    BOOST_TEST(!described_fault(words, "a"));
}

BOOST_AUTO_TEST_CASE(an_enumeration_has_what_is_spelled_as_the_literal)
{
    struct row {
        std::string_view enumeration;
        literal value;
        membership found;
    };
    constexpr auto yes = membership::yes;
    constexpr auto no = membership::no;
    constexpr auto undecided = membership::undecided;
    constexpr std::string_view all = "[ \"a\" ,\t\"b,]\",\r\n12, true, {\"x\": [\"a2\", {}, 7]}\n, "
                                     "[[1], 5]\t,\"{\",-3\r,null]";
    row const rows[]{
        {all, "a", yes},
        {all, "b,]", yes},
        {all, "{", yes},
        {all, 12, yes},
        {all, -3, yes},
        {all, true, yes},
        {all, false, no},
        {all, "a2", no},
        {all, "null", no},
        {all, "12", no},
        {all, "x", no},
        {all, 1, no},
        {all, 5, no},
        {all, 7, no},
        {all, 0.5, no},
        {"[]", "", no},
        {"[ ]", 0, no},
        {"[false]", false, yes},
        {R"(["true", true])", true, yes},
        {R"([":", "9"])", 9, no},
        {R"([":", {}])", 9, no},
        // escapes and other decimals are not read, unless the literal stands plainly as well
        {R"(["\u0061"])", "a", undecided},
        {R"(["\u0061"])", 1, no},
        {R"(["\"", "a"])", "a", yes},
        {R"(["a\\", "b"])", "c", undecided},
        {R"(["a\"]", "b"])", "b", yes},
        {"[1.0, 5]", 1, undecided},
        {"[1.0, 5]", 5, yes},
        {"[1.0, 5]", 6, undecided},
        {"[1.0, 5]", "5", no},
        {"[5e0]", 5, undecided},
        {"[5E0]", 5, undecided},
        {"[-0]", 0, undecided},
        {"[0.5]", 0.5, undecided},
        // an array that nobody closed ends with its text
        {"[5", 5, yes},
        {"[5", 6, no},
    };
    for (auto const& [enumeration, value, found] : rows)
        BOOST_TEST_CONTEXT(enumeration << " has " << value.string() << value.number())
        {
            BOOST_TEST((find_spelled(enumeration, value) == found));
        }
}

BOOST_AUTO_TEST_CASE(the_compiler_stops_at_an_enumeration_that_it_does_not_read)
{
    BOOST_TEST(
        (is_constant<[] { return described_fault({.enumeration = R"([1.0, 5, "a"])"}, 5); }>));
    BOOST_TEST(
        (!is_constant<[] { return described_fault({.enumeration = R"([1.0, 5, "a"])"}, 1); }>));
    BOOST_TEST(
        (is_constant<[] { return described_fault({.enumeration = R"([1.0, 5, "a"])"}, "b"); }>));
    BOOST_TEST(
        (!is_constant<[] { return described_fault({.enumeration = R"(["\u0061"])"}, "b"); }>));
}

BOOST_AUTO_TEST_SUITE_END()
