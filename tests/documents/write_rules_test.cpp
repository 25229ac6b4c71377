// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/write_rules.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(documents_write_rules_test)

namespace {

using namespace voicecfg;

constexpr std::string_view members[]{"a", "/b/c"};
constexpr only values[]{{"d", "[1, true]"}};
constexpr rule rules[]{
    needs{"a", "b"},
    agrees{"a", "mode", "b"},
    when{.member = "a", .values = "[ \"x\", 1.50 ]", .requires_members = members},
    when{.member = "a",
         .values = "[null]",
         .is_not = true,
         .forbids_members = members,
         .only_values = values},
    exclusive{members},
    exclusive{.members = members, .exactly = true},
    together{members},
    resets{"a", members},
};

} // namespace

BOOST_AUTO_TEST_CASE(each_rule_is_said_by_its_word)
{
    voicecfg::detail::word_list words;
    add_rules(words, rules);
    std::string out;
    words.append_to(out);
    BOOST_TEST(out == R"({"rules":[{"needs":{"member":"a","needed":"b"}},)"
                      R"({"agrees":{"member":"a","attribute":"mode","with":"b"}},)"
                      R"({"when":{"member":"a","is":["x",1.50]},"requires":["a","/b/c"]},)"
                      R"({"when":{"member":"a","isNot":[null]},"forbids":["a","/b/c"],)"
                      R"("only":{"d":[1,true]}},)"
                      R"({"exclusive":["a","/b/c"]},)"
                      R"({"exclusive":["a","/b/c"],"exactly":true},)"
                      R"({"together":["a","/b/c"]},)"
                      R"({"resets":{"member":"a","members":["a","/b/c"]}}]})");
}

BOOST_AUTO_TEST_CASE(no_rules_are_not_said)
{
    voicecfg::detail::word_list words;
    add_rules(words, {});
    BOOST_TEST(words.empty());
}

BOOST_AUTO_TEST_SUITE_END()
