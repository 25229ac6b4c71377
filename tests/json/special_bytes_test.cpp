// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/detail/special_bytes.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_special_bytes_test)

namespace {

using namespace voicecfg::json::detail;

/// The places of special bytes, each found from behind the one before.
std::vector<std::size_t> found(std::string_view text)
{
    std::vector<std::size_t> places;
    voicecfg::json::detail::special_bytes specials{text};
    char const* const last = text.data() + text.size();
    for (char const* at = text.data(); (at = specials.next(at)) != last; ++at)
        places.push_back(static_cast<std::size_t>(at - text.data()));
    return places;
}

} // namespace

BOOST_AUTO_TEST_CASE(all_but_printable_ascii_quotes_and_backslashes_are_plain)
{
    for (int byte = 0; byte != 256; ++byte) {
        bool const plain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C;
        BOOST_TEST_CONTEXT(byte)
        {
            BOOST_TEST(is_special(static_cast<char>(byte)) == !plain);
            std::string const many(64, static_cast<char>(byte));
            BOOST_TEST(specials_of_64(many.data()) == (plain ? 0 : ~std::uint64_t{0}));
        }
    }
}

BOOST_AUTO_TEST_CASE(each_is_found_wherever_it_stands)
{
    for (std::size_t length = 0; length != 200; ++length)
        for (std::size_t place = 0; place != length; ++place) {
            std::string text(length, 'x');
            text[place] = '"';
            std::vector<std::size_t> const expected{place};
            BOOST_TEST(found(text) == expected, boost::test_tools::per_element());
        }
}

BOOST_AUTO_TEST_CASE(none_is_found_where_there_is_none)
{
    for (std::size_t length = 0; length != 200; ++length)
        BOOST_TEST(found(std::string(length, 'x')).empty());
}

BOOST_AUTO_TEST_CASE(no_more_is_looked_at_than_there_is)
{
    std::string const all(64, '"');
    for (std::size_t count = 0; count != 64; ++count) {
        std::string const exactly = all.substr(0, count); // its end is one that sanitizers guard
        BOOST_TEST(specials_of(exactly.data(), count) == (std::uint64_t{1} << count) - 1);
        BOOST_TEST(specials_of(all.data(), count) == (std::uint64_t{1} << count) - 1);
    }
}

BOOST_AUTO_TEST_CASE(neighbours_are_told_apart)
{
    std::string text;
    std::vector<std::size_t> expected;
    for (std::size_t at = 0; at != 300; ++at) {
        bool const special = at * at % 7 < 3;
        text += special ? '\\' : 'x';
        if (special) expected.push_back(at);
    }
    BOOST_TEST(found(text) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_search_may_skip_ahead)
{
    std::string const text = std::string(10, '"') + std::string(90, 'x') + std::string(10, '"');
    voicecfg::json::detail::special_bytes specials{text};
    BOOST_TEST(specials.next(text.data() + 5) == text.data() + 5);
    BOOST_TEST(specials.next(text.data() + 10) == text.data() + 100);
    BOOST_TEST(specials.next(text.data() + 109) == text.data() + 109);
    BOOST_TEST(specials.next(text.data() + 110) == text.data() + 110);
}

BOOST_AUTO_TEST_SUITE_END()
