// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/make_rules.hpp>

#include <boost/test/unit_test.hpp>

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(documents_make_rules_test)

namespace {

using namespace voicecfg;
using documents::member_path;

/// Prints a rule on one line.
struct printer {
    std::string operator()(needs const& made) const
    {
        return "needs " + std::string{made.member} + " " + std::string{made.needed};
    }
    std::string operator()(agrees const& made) const
    {
        return "agrees " + std::string{made.member} + " " + std::string{made.attribute} + " " +
               std::string{made.with};
    }
    std::string operator()(when const& made) const
    {
        auto out = "when " + std::string{made.member} + (made.is_not ? " is not " : " is ") +
                   std::string{made.values} + " requires" + all(made.requires_members) +
                   " forbids" + all(made.forbids_members);
        for (auto const& each : made.only_values)
            out.append(" only ").append(each.member).append(" ").append(each.values);
        return out;
    }
    std::string operator()(exclusive const& made) const
    {
        return (made.exactly ? "exactly one" : "exclusive") + all(made.members);
    }
    std::string operator()(together const& made) const { return "together" + all(made.members); }
    std::string operator()(resets const& made) const
    {
        return "resets " + std::string{made.member} + all(made.members);
    }
    static std::string all(std::span<std::string_view const> names)
    {
        std::string out;
        for (auto const each : names) out.append(" ").append(each);
        return out;
    }
};

std::string made(documents::rule_description const& said)
{
    documents::table_memory memory{64};
    auto const rules = documents::make_rules({said}, memory);
    BOOST_TEST_REQUIRE(rules.size() == 1U);
    return std::visit(printer{}, rules.front());
}

} // namespace

BOOST_AUTO_TEST_CASE(each_description_makes_a_rule_of_its_kind)
{
    BOOST_TEST(made(documents::needs_rule{{"a"}, {"b"}}) == "needs a b");
    BOOST_TEST(made(documents::agrees_rule{{"a"}, "mode", {"b"}}) == "agrees a mode b");
    BOOST_TEST(made(documents::when_rule{.member = {"a"},
                                         .values = "[1]",
                                         .requires_all = {{"b"}, {"c"}},
                                         .forbids = {{"d"}},
                                         .only = {{{"e"}, "[2]"}, {{"f"}, "[3]"}}}) ==
               "when a is [1] requires b c forbids d only e [2] only f [3]");
    BOOST_TEST(made(documents::when_rule{
                   .member = {"a"}, .values = "[1]", .negated = true, .forbids = {{"b"}}}) ==
               "when a is not [1] requires forbids b");
    BOOST_TEST(made(documents::exclusive_rule{{{"a"}, {"b"}}, false}) == "exclusive a b");
    BOOST_TEST(made(documents::exclusive_rule{{{"a"}, {"b"}}, true}) == "exactly one a b");
    BOOST_TEST(made(documents::together_rule{{{"a"}, {"b"}}}) == "together a b");
    BOOST_TEST(made(documents::resets_rule{{"a"}, {{"b"}, {"c"}}}) == "resets a b c");
}

BOOST_AUTO_TEST_CASE(a_member_within_others_is_named_by_a_pointer)
{
    BOOST_TEST(made(documents::needs_rule{{"a", "b"}, {"c", "d", "e"}}) == "needs /a/b /c/d/e");
    BOOST_TEST(made(documents::needs_rule{{"a/b", "c~"}, {"d"}}) == "needs /a~1b/c~0 d");
    // a name that would be read as a pointer
    BOOST_TEST(made(documents::needs_rule{{"/a"}, {"b/"}}) == "needs /~1a b/");
}

BOOST_AUTO_TEST_CASE(no_description_makes_no_rule)
{
    documents::table_memory memory{64};
    BOOST_TEST(documents::make_rules({}, memory).empty());
}

BOOST_AUTO_TEST_SUITE_END()
