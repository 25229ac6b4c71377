// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/phrases.hpp>

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(what_is_long_is_cut_and_stays_a_json_text)
{
    std::string out;
    append_short(out, "\"" + std::string(100, 'x') + "\"");
    BOOST_TEST(out.size() == max_quote + std::string_view{"…\""}.size());
    BOOST_TEST(out.ends_with("x…\""));
    out.clear();
    append_escaped(out, "/a\nb");
    BOOST_TEST(out == "/a\\nb");
}

BOOST_AUTO_TEST_SUITE_END()
