// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/envelopes/notices_field.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// Notices as a header field.
BOOST_AUTO_TEST_SUITE(envelopes_notices_field_test)

namespace {

using voicecfg::max_notices_field;
using voicecfg::notice_code;
using voicecfg::notice_list;

std::string field_of(notice_list const& told)
{
    std::string out;
    voicecfg::append_notices_field(out, told);
    return out;
}

/// Whether an item's value may stand in a field and ends its string where it ends itself (RFC 9110,
/// section 5.5; RFC 9651, section 3.3.3).
bool is_safe(std::string_view item)
{
    return std::ranges::all_of(
               item,
               [](char letter) { return letter >= ' ' && letter <= '~' && letter != '\\'; }) &&
           std::ranges::count(item, '"') == 2 && item.ends_with('"');
}

} // namespace

BOOST_AUTO_TEST_CASE(codes_with_their_places)
{
    BOOST_TEST(field_of({}) == "");
    BOOST_TEST(field_of({.all = {{.code = notice_code::blank, .pointer = "/prompt"},
                                 {.code = notice_code::member_unknown, .pointer = ""}}}) ==
               R"(blank;pointer="#/prompt", member_unknown;pointer="#")");
    BOOST_TEST(field_of({.all = {{.code = notice_code::stale, .pointer = "/a"}},
                         .truncated = true}) == R"(stale;pointer="#/a", more)");
}

/// A client may name a member as it likes.
BOOST_AUTO_TEST_CASE(hostile_names_stay_in_their_strings)
{
    std::string name = "/";
    for (int letter = 0; letter != 256; ++letter) name += static_cast<char>(letter);
    auto const value = field_of({.all = {{.code = notice_code::member_ignored, .pointer = name}}});
    BOOST_TEST(is_safe(value));
    BOOST_TEST(value.starts_with(R"(member_ignored;pointer="#/%00%01)"));
    BOOST_TEST(!is_safe("a;b=\"\r\n\""));
}

BOOST_AUTO_TEST_CASE(it_is_bounded_and_says_what_it_leaves_out)
{
    std::string const huge(std::size_t{1} << 20, 'x');
    BOOST_TEST(field_of({.all = {{.code = notice_code::blank, .pointer = "/" + huge}}}) == "more");
    BOOST_TEST(field_of({.all = {{.code = notice_code::blank, .pointer = "/" + huge},
                                 {.code = notice_code::blank, .pointer = "/a"}}}) ==
               R"(blank;pointer="#/a", more)");
    for (std::size_t length = 0; length != 400; ++length) {
        notice_list told;
        for (int i = 0; i != 10; ++i)
            told.all.push_back({.code = notice_code::blank,
                                .pointer = "/" + std::string(length, 'a' + static_cast<char>(i))});
        auto const value = field_of(told);
        auto const items = std::ranges::count(value, ';');
        BOOST_TEST(value.size() <= max_notices_field);
        BOOST_TEST(value.ends_with(", more") == (items != 10));
        // One more would not have fitted.
        auto const item = std::string_view{R"(, blank;pointer="#/")"}.size() + length;
        if (items != 10) BOOST_TEST(value.size() + item > max_notices_field);
    }
}

BOOST_AUTO_TEST_SUITE_END()
