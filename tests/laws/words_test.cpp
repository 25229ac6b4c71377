// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/words.hpp>

#include <voicecfg/schema/compile_pattern.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_words_test)

using namespace voicecfg;

BOOST_AUTO_TEST_CASE(right_texts_fit_their_pattern)
{
    for (std::string_view const source :
         {"^[a-z]+-\\d{3}$", "^(?:ab|c?)x*$", "\\w", "^\\u00e9[^a]$", "^$"}) {
        auto const made = compile_pattern(source);
        BOOST_REQUIRE(!made.fault);
        value_words const words{.pattern = made.view()};
        voicecfg::laws::dice choices{1};
        for (int i = 0; i != 100; ++i)
            BOOST_TEST(matches(words.pattern, voicecfg::laws::detail::right_text(words, choices)),
                       source);
    }
}

BOOST_AUTO_TEST_CASE(right_texts_have_their_length)
{
    value_words const words{.min_length = 3, .max_length = 5};
    voicecfg::laws::dice choices{1};
    for (int i = 0; i != 100; ++i)
        BOOST_TEST(voicecfg::laws::detail::fits(
            words, voicecfg::laws::detail::right_text(words, choices)));
}

BOOST_AUTO_TEST_CASE(right_numbers_are_within_their_bounds_and_others_beyond)
{
    value_words const words{.types = {json_type::number},
                            .maximum = json::numeric{2.0},
                            .exclusive_minimum = json::numeric{0.0}};
    voicecfg::laws::dice choices{1};
    for (int i = 0; i != 200; ++i) {
        bool const right = i % 2 == 0;
        std::string text;
        append_scalar(text, choices, words, json_type::number, right);
        auto const value = json::numeric::parse(text);
        bool const within = value > json::numeric{0.0} && value <= json::numeric{2.0};
        if (right) BOOST_TEST(within, text);
        if (!right && !within) continue;
        BOOST_TEST((right || value < json::numeric{0.5}), text);
    }
}

BOOST_AUTO_TEST_CASE(an_allowed_value_is_one_of_an_enumeration)
{
    voicecfg::laws::dice choices{1};
    value_words const words{.enumeration = R"([null, "a", 1.50])"};
    for (int i = 0; i != 20; ++i) {
        std::string text;
        BOOST_TEST(append_allowed(text, choices, words));
        BOOST_TEST((text == "\"a\"" || text == "1.50"));
    }
    std::string text;
    BOOST_TEST(!append_allowed(text, choices, {}));
    BOOST_TEST(text.empty());
}

BOOST_AUTO_TEST_CASE(types_are_those_that_words_let_through)
{
    BOOST_TEST(voicecfg::laws::types_for({.types = {json_type::null}}).size() == 1U);
    BOOST_TEST(voicecfg::laws::types_for({.types = {json_type::null, json_type::string}}).size() ==
               1U);
    BOOST_TEST(voicecfg::laws::types_for({}).size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
