// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/support/named.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(support_named_test)

namespace {

struct row {
    std::string_view name;
};
constexpr std::array rows{row{"voice"}, row{""}, row{"model"}};
constexpr std::span<row const> table{rows};
static_assert(voicecfg::detail::position_of(table, "model") == 2);

} // namespace

BOOST_AUTO_TEST_CASE(names_are_the_same_where_all_their_bytes_are)
{
    for (std::size_t length = 0; length != 40; ++length) {
        std::string const name =
            std::string{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}.substr(0, length);
        std::string const copy = name;
        BOOST_TEST(voicecfg::detail::same_name(name, copy));
        BOOST_TEST(!voicecfg::detail::same_name(name, name + "x"));
        for (std::size_t place = 0; place != length; ++place) {
            auto other = name;
            other[place] = '_';
            BOOST_TEST(!voicecfg::detail::same_name(name, other));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_row_is_found_by_its_name)
{
    BOOST_TEST(voicecfg::detail::position_of(table, "voice") == 0U);
    BOOST_TEST(voicecfg::detail::position_of(table, "") == 1U);
    BOOST_TEST(voicecfg::detail::position_of(table, "Model") == 3U);
    BOOST_TEST(voicecfg::detail::names(table, "model"));
    BOOST_TEST(!voicecfg::detail::names(table, "mode"));
    BOOST_TEST((voicecfg::detail::find_named(table, "model") == &rows[2]));
    BOOST_TEST((voicecfg::detail::find_named(table, "models") == nullptr));
}

BOOST_AUTO_TEST_CASE(a_constant_is_found_wherever_its_text_lies)
{
    for (auto const& [name] : rows) {
        std::string const elsewhere{name};
        auto const position = voicecfg::detail::position_of(table, name);
        BOOST_TEST(voicecfg::detail::position_of_constant(table, name) == position);
        BOOST_TEST(voicecfg::detail::position_of_constant(table, elsewhere) == position);
        // as long a text as one of the table, at the same place but for its end
        BOOST_TEST(voicecfg::detail::position_of_constant(table, name.substr(0, 4)) ==
                   (name.empty() ? 1U : rows.size()));
    }
    BOOST_TEST(voicecfg::detail::position_of_constant(table, "Model") == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
