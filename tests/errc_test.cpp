// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/errc.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

BOOST_AUTO_TEST_SUITE(errc_test)

namespace {

using voicecfg::errc;

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
    {errc::too_long, "too_long"},
    {errc::out_of_range, "out_of_range"},
    {errc::not_one_of, "not_one_of"},
    {errc::bad_format, "bad_format"},
    {errc::required, "required"},
    {errc::forbidden, "forbidden"},
    {errc::not_in_catalog, "not_in_catalog"},
    {errc::incompatible, "incompatible"},
    {errc::facts_required, "facts_required"},
    {errc::number_not_found, "number_not_found"},
    {errc::number_in_use, "number_in_use"},
    {errc::bad_request, "bad_request"},
};

} // namespace

BOOST_AUTO_TEST_CASE(every_code_has_the_name_that_clients_switch_on)
{
    for (auto const& [code, expected] : contract) BOOST_TEST(name(code) == expected);
}

BOOST_AUTO_TEST_CASE(the_list_of_codes_is_closed)
{
    BOOST_TEST(voicecfg::errc_names.size() == std::size(contract));
    for (std::size_t i = 0; i < std::size(contract); ++i)
        BOOST_TEST(voicecfg::errc_names[i] == contract[i].name);
}

BOOST_AUTO_TEST_SUITE_END()
