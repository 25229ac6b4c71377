// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/setting_changes.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/edmo.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_setting_changes_test)

namespace {

using namespace voicecfg;

catalog declaring(std::string_view words)
{
    return catalog::parse(dialects::edmo, R"({"voice":{"providers":{"p":{"settings":{"s":)" +
                                              std::string{words} + "}}}}}")
        .value();
}

setting const& only_setting(catalog const& of)
{
    return of.view().list("voice", "providers").values->entries[0].settings[0];
}

/// `narrowed maximum 2 1; `: what is other between two declarations.
std::string changes(std::string_view before, std::string_view after)
{
    auto const was = declaring(before);
    auto const is = declaring(after);
    std::string all;
    tell_change const tell = [&](catalog_change const& told) {
        BOOST_TEST(told.path == "at");
        all.append(name(told.what)).append(" ").append(told.word).append(" ");
        all.append(told.before).append(" ").append(told.after).append("; ");
    };
    voicecfg::detail::setting_changes{tell, "at"}.compare(only_setting(was).words,
                                                          only_setting(is).words);
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_lets_less_through_is_narrower)
{
    struct {
        std::string_view wide;
        std::string_view narrow;
        std::string_view narrowed;
        std::string_view widened;
    } const table[] = {
        {R"({})", R"({"type":"number"})", "narrowed type any number; ",
         "widened type number any; "},
        {R"({"type":"number"})", R"({"type":"integer"})", "narrowed type number integer; ",
         "widened type integer number; "},
        {R"({"minimum":1})", R"({"minimum":2})", "narrowed minimum 1 2; ", "widened minimum 2 1; "},
        {R"({})", R"({"maximum":1e3})", "narrowed maximum  1000; ", "widened maximum 1000 ; "},
        {R"({"exclusiveMinimum":1})", R"({"exclusiveMinimum":2})",
         "narrowed exclusiveMinimum 1 2; ", "widened exclusiveMinimum 2 1; "},
        {R"({"exclusiveMaximum":2})", R"({"exclusiveMaximum":1})",
         "narrowed exclusiveMaximum 2 1; ", "widened exclusiveMaximum 1 2; "},
        {R"({"minLength":1})", R"({"minLength":2})", "narrowed minLength 1 2; ",
         "widened minLength 2 1; "},
        {R"({"maxLength":2})", R"({"maxLength":1})", "narrowed maxLength 2 1; ",
         "widened maxLength 1 2; "},
        {R"({"minItems":1})", R"({"minItems":2})", "narrowed minItems 1 2; ",
         "widened minItems 2 1; "},
        {R"({"maxItems":2})", R"({"maxItems":1})", "narrowed maxItems 2 1; ",
         "widened maxItems 1 2; "},
        {R"({})", R"({"uniqueItems":true})", "narrowed uniqueItems false true; ",
         "widened uniqueItems true false; "},
        {R"({})", R"({"pattern":"a"})", "narrowed pattern  a; ", "widened pattern a ; "},
        {R"({})", R"({"format":"uuid"})", "narrowed format  uuid; ", "widened format uuid ; "},
        {R"({})", R"({"enum":[1]})", "narrowed enum any ; ", "widened enum  any; "},
        {R"({"enum":[1,2]})", R"({"enum":[1.0]})", "narrowed enum 2 ; ", "widened enum  2; "},
        {R"({"enum":[1,"a",2]})", R"({"enum":[2]})", R"(narrowed enum 1, "a" ; )",
         R"(widened enum  1, "a"; )"},
        {R"({"items":{"maximum":2}})", R"({"items":{"maximum":1}})", "narrowed items maximum 2 1; ",
         "widened items maximum 1 2; "},
        {R"({})", R"({"items":{"items":{"type":"null"}}})", "narrowed items items type any null; ",
         "widened items items type null any; "},
        {R"({})", R"({"additionalProperties":{"type":"string"}})",
         "narrowed entries type any string; ", "widened entries type string any; "},
        {R"({"anyOf":[{"type":"string"},{"type":"number","maximum":2}]})",
         R"({"anyOf":[{"type":"string"},{"type":"number","maximum":1}]})",
         "narrowed anyOf/1 maximum 2 1; ", "widened anyOf/1 maximum 1 2; "},
        {R"({})", R"({"anyOf":[{"type":"string"},{"type":"number"}]})", "changed anyOf 0 2; ",
         "changed anyOf 2 0; "},
    };
    for (auto const& each : table) {
        BOOST_TEST(changes(each.wide, each.narrow) == each.narrowed);
        BOOST_TEST(changes(each.narrow, each.wide) == each.widened);
        BOOST_TEST(changes(each.narrow, each.narrow) == "");
    }
}

BOOST_AUTO_TEST_CASE(what_lets_other_values_through_is_both_or_counts_as_narrower)
{
    BOOST_TEST(changes(R"({"enum":[1,2]})", R"({"enum":[2.0,3]})") ==
               "narrowed enum 1 ; widened enum  3; ");
    BOOST_TEST(changes(R"({"pattern":"a"})", R"({"pattern":"b"})") == "narrowed pattern a b; ");
    BOOST_TEST(changes(R"({"type":["number","string"]})", R"({"type":["integer","boolean"]})")
                   .starts_with("narrowed type "));
    BOOST_TEST(changes(R"({"type":["integer","number"]})", R"({"type":"number"})") == "");
    BOOST_TEST(changes(R"({"type":["null","string"]})", R"({"type":["string","null"]})") == "");
}

BOOST_AUTO_TEST_SUITE_END()
