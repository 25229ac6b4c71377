// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/judge.hpp>

#include <voicecfg/literals/write.hpp>
#include <voicecfg/rules/value.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(literals_judge_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

constexpr std::array words{"slow"sv, "fast"sv};
constexpr std::array any_words{"slow"sv, ""sv};

// All types that a literal can have, and those that it can't.
value_type const types[] = {
    text{},
    text{1},
    text{1, 3},
    choice{words},
    choice{.values = words, .non_empty = true},
    choice{any_words},
    formatted{format::time_zone},
    formatted{format::http_url},
    formatted{format::identifier},
    formatted{format::uuid},
    formatted{format::date_time},
    formatted{format::e164},
    number{0.7, 1.2},
    number{-1, 1e20},
    integer{},
    integer{-3, 3},
    boolean{},
    phone_number{.exclusive = true},
    map{},
    list_of{nullptr},
    object_of{nullptr},
};

literal const values[] = {
    "",
    "slow",
    "abc",
    "abcd",
    "äöü",
    "äöüß",
    "Europe/Berlin",
    "europe/berlin",
    "https://example.com/hook",
    "ftp://example.com",
    "a_1",
    "a-1",
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "2026-01-28T09:30:00Z",
    "2026-02-29T09:30:00Z",
    "+12025550123",
    0,
    1,
    -3,
    3,
    4,
    0.7,
    0.69,
    1.2,
    1.3,
    -0.5,
    5.5,
    9007199254740991,
    9007199254740992,
    1e19,
    -1e19,
    0x1p63,
    -0x1p63,
    -0x1.fffffffffffffp62,
    1e20,
    1e300,
    std::numeric_limits<double>::infinity(),
    -std::numeric_limits<double>::infinity(),
    true,
    false,
};

constexpr member row_of(value_type const& type) { return {.name = "a", .type = type}; }

std::optional<errc> literal_fault(value_type const& type, literal const& value)
{
    if (auto const fault = voicecfg::detail::literal_type_fault(row_of(type), value)) return fault;
    return voicecfg::detail::literal_content_fault(type, value);
}

std::optional<errc> engine_fault(value_type const& type, std::string_view json)
{
    document const read{json};
    node const value{read.root()};
    if (auto const fault = voicecfg::detail::type_fault(row_of(type), value)) return fault;
    return voicecfg::detail::content_fault(type, value);
}

static_assert(!voicecfg::detail::literal_type_fault(row_of(text{1}), "a"));
static_assert(voicecfg::detail::literal_type_fault(row_of(text{1}), "") == errc::empty_string);
static_assert(voicecfg::detail::literal_content_fault(formatted{format::time_zone}, "x") ==
              errc::bad_format);

} // namespace

BOOST_AUTO_TEST_CASE(a_literal_is_judged_as_the_engine_judges_its_text)
{
    std::size_t refused = 0;
    for (std::size_t type = 0; type < std::size(types); ++type)
        for (auto const& value : values) {
            std::string json;
            append_json(json, value);
            auto const fault = literal_fault(types[type], value);
            BOOST_TEST((fault == engine_fault(types[type], json)), "type " << type << ": " << json);
            refused += fault ? 1 : 0;
        }
    BOOST_TEST(refused > 0U);
    BOOST_TEST(refused < std::size(types) * std::size(values));
}

BOOST_AUTO_TEST_CASE(what_is_left_out_breaks_no_rule_for_a_value)
{
    for (auto const& type : types) BOOST_TEST(!literal_fault(type, {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_value_in_words_is_judged_by_them)
{
    value_words const seconds{.types = {json_type::integer, json_type::boolean},
                              .minimum = std::int64_t{2}};
    value_words const names{.types = {json_type::string}, .enumeration = R"(["a", "b"])"};
    struct row {
        value_words const* words;
        literal value;
        std::optional<errc> fault;
    };
    row const rows[]{
        {&seconds, 2, std::nullopt},
        {&seconds, 1, errc::out_of_range},
        {&seconds, false, std::nullopt},
        {&seconds, 2.5, errc::wrong_type},
        {&seconds, "2", errc::wrong_type},
        {&seconds, std::numeric_limits<double>::infinity(), errc::out_of_range},
        {&names, "b", std::nullopt},
        {&names, "c", errc::not_one_of},
        {&names, true, errc::wrong_type},
    };
    for (std::size_t i = 0; i != std::size(rows); ++i)
        BOOST_TEST((literal_fault(described{rows[i].words}, rows[i].value) == rows[i].fault),
                   "row " << i);
}

BOOST_AUTO_TEST_CASE(an_entrys_name_is_the_text_or_the_integer_in_decimal)
{
    auto const named = [](literal const& value) {
        return std::string{voicecfg::detail::entry_text{value}.get()};
    };
    BOOST_TEST(named("text") == "text");
    BOOST_TEST(named("") == "");
    for (auto const id :
         {std::int64_t{0}, std::int64_t{7}, std::int64_t{-90},
          std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()})
        BOOST_TEST(named(id) == std::to_string(id));
}

BOOST_AUTO_TEST_SUITE_END()
