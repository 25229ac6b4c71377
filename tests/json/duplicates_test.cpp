// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/duplicates.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_duplicates_test)

namespace {

using voicecfg::json::document;

constexpr std::string_view none = "none";

std::string anywhere(std::string_view text)
{
    document const read{text};
    auto const* const found = voicecfg::json::find_duplicate(read);
    return found == nullptr ? std::string{none} : voicecfg::json::pointer_to(read, *found);
}

/// `{"0":0,"1":0,…}`, so many members.
std::string numbered(std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += ",\"" + std::to_string(i) + "\":0";
    out[0] = '{';
    return out += '}';
}

struct row {
    std::string_view text;
    std::string_view pointer;
};

constexpr row everywhere[] = {
    {"1", none},
    {"{}", none},
    {R"({"a":1,"b":2,"A":3})", none},
    {R"({"a":{"a":{"a":1}}})", none},
    {R"([{"a":1},{"a":1}])", none},
    {R"({"a":"b","b":"a"})", none},
    {R"({"a":1,"a":1})", "/a"},
    {R"({"":1,"":2})", "/"},
    {R"({"a/b":1,"x":0,"a/b":2})", "/a~1b"},
    {R"({"~":[],"~":{}})", "/~0"},
    {R"({"x":{"y":[0,[],{"a":1,"b":2,"a":3}]}})", "/x/y/2/a"},
    {R"([[],[{"k":1,"k":2}]])", "/1/0/k"},
    // however spelled
    {R"({"a":1,"\u0061":2})", "/a"},
    {R"({"\u0061":1,"a":2})", "/a"},
    {R"({"\u0061":1,"\u0061":2})", "/a"},
    {R"({"\/":1,"/":2})", "/~1"},
    {R"({"\ud83d\ude00":1,"😀":2})", "/😀"},
    {R"({"\\u0061":1,"a":2})", none},
    // the first in the text, whatever is around it
    {R"({"a":1,"b":2,"b":3,"a":4})", "/b"},
    {R"({"a":{"x":1,"x":2},"a":3})", "/a/x"},
    {R"({"a":1,"a":{"x":1,"x":2}})", "/a"},
    {R"({"a":1,"\u0062":2,"\u0062":3,"a":4})", "/b"},
    {R"({"a":1,"a":2,"a":3})", "/a"},
};

} // namespace

BOOST_AUTO_TEST_CASE(the_first_member_that_stands_twice_is_found_at_any_level)
{
    for (auto const& [text, pointer] : everywhere) BOOST_TEST_CONTEXT(text)
        {
            BOOST_TEST(anywhere(text) == pointer);
        }
}

BOOST_AUTO_TEST_CASE(objects_of_any_size_are_searched)
{
    for (std::size_t const count : {1U, 15U, 16U, 17U, 18U, 100U}) {
        auto const fine = numbered(count);
        BOOST_TEST(anywhere(fine) == none);
        for (std::size_t again = 0; again < count; ++again) {
            auto const name = std::to_string(again);
            auto const twice = fine.substr(0, fine.size() - 1) + ",\"" + name + "\":1}";
            BOOST_TEST(anywhere(twice) == "/" + name);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_members_are_searched_in_no_time)
{
    auto const many = numbered(100'000);
    BOOST_TEST(anywhere(many) == none);
    BOOST_TEST(anywhere(many.substr(0, many.size() - 1) + ",\"7\":1}") == "/7");
}

BOOST_AUTO_TEST_SUITE_END()
