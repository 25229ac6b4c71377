// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/phrases.hpp>

#include <voicecfg/json/document.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(report_phrases_test)

namespace {

using namespace voicecfg::detail;
using voicecfg::json_type;

} // namespace

BOOST_AUTO_TEST_CASE(a_list_of_words_ends_with_or)
{
    auto const listed = [](std::vector<std::string> const& words) {
        std::string out;
        append_one_of(out, words, [](std::string& to, auto const& word) { to += word; });
        return out;
    };
    BOOST_TEST(listed({}) == "");
    BOOST_TEST(listed({"a"}) == "a");
    BOOST_TEST(listed({"a", "b"}) == "a or b");
    BOOST_TEST(listed({"a", "b", "c"}) == "a, b or c");
}

BOOST_AUTO_TEST_CASE(a_type_has_its_article)
{
    auto const named = [](json_type type) {
        std::string out;
        append_with_article(out, type);
        return out;
    };
    BOOST_TEST(named(json_type::string) == "a string");
    BOOST_TEST(named(json_type::integer) == "an integer");
    BOOST_TEST(named(json_type::null) == "null");
    BOOST_TEST(named(json_type::only_true) == "true");
}

BOOST_AUTO_TEST_CASE(a_range_names_the_bounds_that_it_has)
{
    using voicecfg::json::numeric;
    auto const ranged = [](voicecfg::details_view const& told) {
        std::string out;
        append_range(out, told);
        return out;
    };
    numeric const one{std::int64_t{1}};
    numeric const two{std::int64_t{2}};
    numeric const five{std::int64_t{5}};
    BOOST_TEST(ranged({}) == "a number that a double can hold (below 1.8e308)");
    BOOST_TEST(ranged({.minimum = one, .maximum = one}) == "1");
    BOOST_TEST(ranged({.minimum = one, .maximum = five}) == "between 1 and 5");
    BOOST_TEST(ranged({.exclusive_maximum = five}) == "below 5");
    BOOST_TEST(ranged({.exclusive_minimum = one}) == "above 1");
    BOOST_TEST(ranged({.minimum = one, .maximum = five, .exclusive_minimum = two}) ==
               "at least 1 and above 2 and at most 5");
    BOOST_TEST(ranged({.minimum = one, .maximum = five, .exclusive_maximum = two}) ==
               "at least 1 and at most 5 and below 2");
}

BOOST_AUTO_TEST_CASE(what_is_long_is_cut_and_stays_a_json_text)
{
    std::string out;
    append_short(out, "\"" + std::string(100, 'x') + "\"");
    BOOST_TEST(out.size() == max_quote + std::string_view{"…\""}.size());
    BOOST_TEST(out.ends_with("x…\""));
    out.clear();
    append_short(out, std::string(100, '7'));
    BOOST_TEST(out == std::string(max_quote, '7') + "…");
    out.clear();
    append_escaped(out, "/a\nb");
    BOOST_TEST(out == "/a\\nb");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_shown_as_an_escape)
{
    auto const shorter = [](std::string_view json) {
        std::string out;
        append_short(out, json);
        return out;
    };
    BOOST_TEST(shorter("\"Elliot\u200b\"") == "\"Elliot\\u200b\"");
    BOOST_TEST(shorter("\"\x7F\"") == "\"\\u007f\"");
    BOOST_TEST(shorter("\"\xFF\"") == "\"\uFFFD\"");
    BOOST_TEST(shorter("5") == "5");
    std::string out;
    append_escaped(out, "/\u202Ea\x7F");
    BOOST_TEST(out == "/\\u202ea\\u007f");
}

BOOST_AUTO_TEST_CASE(no_escape_is_cut_in_two)
{
    for (auto const* const unit :
         {"\u200b", "\U000E0041", "\\ud83d\\ude00", "\\u00e9", "\\ud7a3", "\\n"})
        for (std::size_t before = 40; before < 70; ++before) {
            std::string json = "\"" + std::string(before, 'x');
            for (int i = 0; i < 20; ++i) json += unit;
            std::string out;
            append_short(out, json += '"');
            voicecfg::json::document const read{out};
            BOOST_TEST(!read.fault(), out);
            BOOST_TEST(out.size() <= max_quote + std::string_view{"…\""}.size());
            BOOST_TEST(out.size() > max_quote - 12);
        }
}

BOOST_AUTO_TEST_CASE(what_is_no_json_text_is_shown_as_far_as_it_goes)
{
    for (std::string_view const text : {"", "\"", "\\", "\\u", "\\ud", "\\ud8", "\\uD83D", "\\u00",
                                        "\"\\ud83d\"", "x\\u", "x\\ud", "x\\ud8"}) {
        std::string out;
        append_short(out, text);
        BOOST_TEST(out == text);
    }
}

BOOST_AUTO_TEST_CASE(long_text_is_cut_before_it_is_escaped)
{
    std::string out;
    append_escaped(out, std::string(100, '\n'));
    BOOST_TEST(out == [] {
        std::string cut;
        for (std::size_t i = 0; i < max_quote / 2; ++i) cut += "\\n";
        return cut + "…";
    }());
}

BOOST_AUTO_TEST_SUITE_END()
