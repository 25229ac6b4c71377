// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/word_list.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(documents_word_list_test)

namespace {

using voicecfg::detail::word_list;

std::string text_of(word_list const& words)
{
    std::string out;
    words.append_to(out);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(words_stand_in_the_order_in_which_they_are_added)
{
    constexpr std::array<std::string_view, 2> texts{"x", "\""};
    word_list words;
    BOOST_TEST(text_of(words) == "{}");
    words.add("b") += "[1]";
    words.add_text("a\"", "\n");
    words.add_texts("c", texts);
    words.add_number("d", 5.0);
    words.add_size("e", std::size_t{7});
    BOOST_TEST(text_of(words) == R"({"b":[1],"a\"":"\n","c":["x","\""],"d":5,"e":7})");
}

BOOST_AUTO_TEST_CASE(what_is_not_given_is_left_out)
{
    word_list words;
    words.add_number("a", std::nullopt);
    words.add_size("b", std::nullopt);
    words.add_true("c", false);
    words.add_given("d", "value", "value");
    words.add_given("e", std::string_view{});
    words.add_given("f", word_list{});
    BOOST_TEST(words.empty());
    words.add_true("c", true);
    words.add_given("d", "key", "value");
    words.add_given("f", word_list{words});
    BOOST_TEST(text_of(words) == R"({"c":true,"d":"key","f":{"c":true,"d":"key"}})");
}

BOOST_AUTO_TEST_CASE(one_list_is_appended_to_another)
{
    word_list one;
    word_list other;
    one.append(other);
    BOOST_TEST(one.empty());
    other.add("a") += "1";
    one.append(other);
    one.append(word_list{});
    one.append(other);
    BOOST_TEST(text_of(one) == R"({"a":1,"a":1})");
}

BOOST_AUTO_TEST_SUITE_END()
