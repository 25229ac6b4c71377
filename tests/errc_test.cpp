// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/errc.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

BOOST_AUTO_TEST_SUITE(errc_test)

namespace {

using voicecfg::errc;
using voicecfg::errc_row;

struct named {
    errc code;
    std::string_view name;
};

constexpr named contract[] = {
    {errc::malformed_json, "malformed_json"},
    {errc::duplicate_member, "duplicate_member"},
    {errc::too_deep, "too_deep"},
    {errc::too_large, "too_large"},
    {errc::wrong_type, "wrong_type"},
    {errc::empty_patch, "empty_patch"},
    {errc::unknown_member, "unknown_member"},
    {errc::read_only, "read_only"},
    {errc::empty_string, "empty_string"},
    {errc::too_short, "too_short"},
    {errc::too_long, "too_long"},
    {errc::out_of_range, "out_of_range"},
    {errc::too_few, "too_few"},
    {errc::too_many, "too_many"},
    {errc::not_one_of, "not_one_of"},
    {errc::bad_format, "bad_format"},
    {errc::repeated, "repeated"},
    {errc::required, "required"},
    {errc::forbidden, "forbidden"},
    {errc::not_in_catalog, "not_in_catalog"},
    {errc::incompatible, "incompatible"},
    {errc::facts_required, "facts_required"},
    {errc::number_not_found, "number_not_found"},
    {errc::number_in_use, "number_in_use"},
    {errc::bad_request, "bad_request"},
};

using rows = std::array<errc_row, std::size(voicecfg::errc_rows)>;

/// The rows, of which two are swapped.
constexpr rows swapped(std::size_t one, std::size_t other)
{
    auto all = std::to_array(voicecfg::errc_rows);
    std::swap(all[one], all[other]);
    return all;
}

/// Whether the table would compile with the rows from `from` on, but for the last `fewer` ones.
template <rows const& All, std::size_t From, std::size_t Fewer>
consteval bool compiles()
{
    errc_row some[All.size() - From - Fewer];
    std::copy(All.begin() + From, All.end() - Fewer, some);
    return voicecfg::lists_all_codes(some);
}

/// Whether a number is the value of an enumerator: compilers print another one as a cast.
template <errc Code>
consteval bool is_enumerator()
{
    std::string_view const printed = __PRETTY_FUNCTION__;
    return printed[printed.find("Code = ") + 7] != '(';
}

static_assert(is_enumerator<errc::malformed_json>() && !is_enumerator<errc{}>());
static_assert(is_enumerator<errc{std::size(voicecfg::errc_rows)}>());
static_assert(!is_enumerator<errc{std::size(voicecfg::errc_rows) + 1}>(), "a code without a row");

constexpr auto as_they_are = swapped(0, 0);
constexpr auto neighbours = swapped(3, 4);
constexpr auto ends = swapped(0, as_they_are.size() - 1);
static_assert(compiles<as_they_are, 0, 0>());
static_assert(!compiles<as_they_are, 1, 0>());
static_assert(!compiles<as_they_are, 0, 1>());
static_assert(!compiles<neighbours, 0, 0>());
static_assert(!compiles<ends, 0, 0>());

} // namespace

BOOST_AUTO_TEST_CASE(every_code_has_the_name_that_clients_switch_on)
{
    for (auto const& [code, expected] : contract) BOOST_TEST(name(code) == expected);
}

BOOST_AUTO_TEST_CASE(a_code_is_found_by_its_name_and_printed_as_it)
{
    for (auto const& [code, expected] : contract) {
        BOOST_TEST((voicecfg::find_errc(expected) == code), expected);
        std::ostringstream out;
        out << code;
        BOOST_TEST(out.str() == expected);
    }
    for (std::string_view const none : {"", "Required", "required ", "voicecfg"})
        BOOST_TEST(!voicecfg::find_errc(none), none);
}

BOOST_AUTO_TEST_CASE(the_list_of_codes_is_closed)
{
    BOOST_TEST(std::size(voicecfg::errc_rows) == std::size(contract));
    for (std::size_t i = 0; i < std::size(contract); ++i)
        BOOST_TEST(voicecfg::errc_rows[i].name == contract[i].name);
}

BOOST_AUTO_TEST_CASE(every_code_is_explained_in_sentences)
{
    for (auto const& row : voicecfg::errc_rows)
        for (auto const sentence : {row.meaning, row.fix}) BOOST_TEST(sentence.ends_with('.'));
}

BOOST_AUTO_TEST_SUITE_END()
