// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/change.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(catalog_change_test)

namespace {

using namespace voicecfg;

std::string said(change what, std::string word, std::string before, std::string after)
{
    return message(catalog_change{.what = what,
                                  .word = std::move(word),
                                  .before = std::move(before),
                                  .after = std::move(after)});
}

std::string deprecated(deprecated_value about)
{
    return message(catalog_change{.what = change::deprecated, .deprecation = std::move(about)});
}

} // namespace

BOOST_AUTO_TEST_CASE(changes_have_names_and_some_take_something_away)
{
    std::string names;
    std::string taken;
    for (auto const what : {change::vanished, change::appeared, change::narrowed, change::widened,
                            change::changed, change::deprecated, change::reinstated}) {
        names.append(name(what)).append(" ");
        if (catalog_change{.what = what}.takes_away()) taken.append(name(what)).append(" ");
    }
    BOOST_TEST(names == "vanished appeared narrowed widened changed deprecated reinstated ");
    BOOST_TEST(taken == "vanished narrowed changed ");
}

BOOST_AUTO_TEST_CASE(a_change_is_put_in_words)
{
    BOOST_TEST(message(catalog_change{.what = change::vanished}) == "");
    BOOST_TEST(message(catalog_change{.what = change::vanished, .renamed = "a\"b"}) ==
               R"(perhaps renamed to "a\"b")");
    BOOST_TEST(said(change::narrowed, "list", "any", "listed") ==
               "listed now: no other value goes");
    BOOST_TEST(said(change::narrowed, "list", "none", "required") ==
               "listed now: one of them is required");
    BOOST_TEST(said(change::narrowed, "list", "any", "required") ==
               "listed now: one of them is required");
    BOOST_TEST(said(change::widened, "list", "none", "listed") ==
               "listed now: one of them may be sent");
    BOOST_TEST(said(change::narrowed, "list", "listed", "none") ==
               "no list any more: must be left out");
    BOOST_TEST(said(change::widened, "list", "listed", "any") ==
               "no list any more: any value goes");
    BOOST_TEST(said(change::widened, "settings", "declared", "any") == "any setting goes now");
    BOOST_TEST(said(change::narrowed, "settings", "any", "declared") ==
               "any setting went, now those declared");
    BOOST_TEST(said(change::narrowed, "enum", "any", "") == "a few values only now");
    BOOST_TEST(said(change::widened, "enum", "", "any") == "any value now");
    BOOST_TEST(said(change::narrowed, "enum", "1", "") == "no longer 1");
    BOOST_TEST(said(change::widened, "items enum", "", "2") == "items now 2");
    BOOST_TEST(said(change::narrowed, "maximum", "", "2") == "maximum none, now 2");
    BOOST_TEST(said(change::widened, "maximum", "1", "") == "maximum 1, now none");
}

BOOST_AUTO_TEST_CASE(what_is_deprecated_says_when_and_what_comes_in_its_place)
{
    BOOST_TEST(deprecated({}) == "");
    BOOST_TEST(deprecated({.since = "2026-01-28"}) == "since 2026-01-28");
    BOOST_TEST(deprecated({.successors = {"\"a\"", "\"b\""}}) == R"(in its place "a" or "b")");
    BOOST_TEST(
        deprecated({.since = "2026-01-28", .until = "2026-03-01", .successors = {"\"a\""}}) ==
        R"(since 2026-01-28 until 2026-03-01, in its place "a")");
}

BOOST_AUTO_TEST_SUITE_END()
