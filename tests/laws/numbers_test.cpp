// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/laws/numbers.hpp>

#include "question.hpp"

#include <voicecfg/catalog.hpp>
#include <voicecfg/laws/dice.hpp>
#include <voicecfg/laws/hold.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(laws_numbers_test)

namespace {

using namespace voicecfg::laws;
using laws::question;

/// A catalog whose provider `p` allows some numbers, and `open` all.
voicecfg::catalog allowing(std::string const& numbers)
{
    return voicecfg::catalog::parse(voicecfg::dialects::edmo, R"({"voice": {"providers": {
               "open": {"settings": true}, "p": {"settings": {"seed": {
               "anyOf": [{"enum": [)" + numbers + R"(]}, {"type": "boolean"}]}}}}}})")
        .value();
}

/// Stored and patch as they are spelled alike: `STORED PATCH`; nothing where they can't be.
std::string alike(std::string stored, std::string patch, voicecfg::catalog_view catalog = {})
{
    auto const made = with_numbers_alike(question{.platform = &voicecfg::dialects::edmo,
                                                  .stored = std::move(stored),
                                                  .patch = std::move(patch),
                                                  .catalog = catalog});
    return made ? made->stored + " " + made->patch : "";
}

} // namespace

BOOST_AUTO_TEST_CASE(numbers_are_the_same_where_their_decimals_are)
{
    exact_reader value_of;
    auto const read = value_of(R"({"a": [100, 1e2, 89014103211118510720, 89014103211118510721,
                                         1e400, 1e401, 10e399], "b": [true, "x", null]})");
    auto const& list = read.at("a").get_array();
    BOOST_TEST((list[0] == list[1]));
    BOOST_TEST((list[2] != list[3]));
    BOOST_TEST((list[4] != list[5]));
    BOOST_TEST((list[4] == list[6]));
    BOOST_TEST((read.at("b") == boost::json::array{true, "x", nullptr}));
    BOOST_TEST((value_of("[100]") == boost::json::array{list[0]}));
    BOOST_TEST((value_of("[") == boost::json::value{}));
}

BOOST_AUTO_TEST_CASE(numbers_of_one_double_are_spelled_alike)
{
    BOOST_TEST(alike(R"([89014103211118510720, 1.50])", R"([89014103211118510721, 1.5])") ==
               R"([89014103211118510720, 1.50] [89014103211118510720, 1.5])");
    BOOST_TEST(alike("[1e400, -1e400]", "[1e401, 10e399]") == "[1e400, -1e400] [1e400, 10e399]");
    BOOST_TEST(alike("[0.1]", "[0.1000000000000000055]") == "[0.1] [0.1]");
    BOOST_TEST(alike("[1e-400, 0]", "[0.0]") == "[0.0, 0] [0.0]");
    // an integer stays, and a double becomes what it says
    BOOST_TEST(alike("[9007199254740993.0]", "[9007199254740992]") ==
               "[9007199254740992.0] [9007199254740992]");
    // 64-bit integers are told apart in parsed values, too, and what is no text stays what it is
    BOOST_TEST(alike("[9007199254740993]", "[9007199254740992]") ==
               "[9007199254740993] [9007199254740992]");
    BOOST_TEST(alike("[1e400", "[1e401]") == "[1e400 [1e401]");
}

BOOST_AUTO_TEST_CASE(numbers_of_one_double_of_which_two_are_told_apart_are_not)
{
    BOOST_TEST(alike("[9007199254740993, 9007199254740992.5]", "[9007199254740992]") == "");
}

BOOST_AUTO_TEST_CASE(numbers_are_spelled_as_the_catalog_spells_them)
{
    auto const one = allowing("89014103211118510720");
    BOOST_TEST(alike("{}", "[89014103211118510721]", one) == "{} [89014103211118510720]");
    auto const both = allowing("89014103211118510720, 89014103211118510721");
    BOOST_TEST(alike("{}", "[5.0]", both) == "{} [5.0]");
    BOOST_TEST(alike("{}", "[89014103211118510722]", both) == "");
}

BOOST_AUTO_TEST_CASE(what_texts_tell_apart_and_parsed_values_do_not_is_allowed_and_nothing_else)
{
    auto const catalog = allowing("89014103211118510720");
    auto const asked = [&](std::string stored, std::string patch) {
        return question{.platform = &voicecfg::dialects::edmo,
                        .stored = std::move(stored),
                        .patch = std::move(patch),
                        .catalog = catalog};
    };
    auto const voice = [](std::string number) {
        return R"({"voice": {"provider": "open", "voiceId": "v", "n": )" + number + "}}";
    };
    auto const holds = [](question const& each) {
        dice choices{1};
        return all_hold(engine{}, each, choices).value_or("");
    };
    auto const differ = asked(voice("89014103211118510720"), voice("89014103211118510721"));
    auto const said = engine{}.update_text(differ);
    auto const parsed = ask_parsed(engine{}, differ);
    BOOST_TEST(said.changes != "[]");
    BOOST_TEST(parsed.changes == "[]");
    BOOST_TEST(holds(differ) == "");
    // what nothing knows, and an enumeration
    BOOST_TEST(holds(asked(R"({"x": 89014103211118510720})", R"({"x": 89014103211118510721})")) ==
               "");
    BOOST_TEST(holds(asked("{}", R"({"voice": {"provider": "p", "voiceId": "v",
                                               "seed": 89014103211118510721}})")) == "");
    // any other difference is one
    auto spoiled = parsed;
    spoiled.merged = R"({"voice":{"provider":"open","voiceId":"v","n":89014103211118550000}})";
    BOOST_TEST(parsed_and_texts_agree(engine{}, differ, said, spoiled).has_value());
    spoiled = parsed;
    spoiled.changes = said.changes;
    BOOST_TEST(parsed_and_texts_agree(engine{}, differ, said, spoiled).has_value());
    BOOST_TEST(!parsed_and_texts_agree(engine{}, differ, said, parsed).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
