// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/report/fixes.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(report_fixes_test)

namespace {

using namespace voicecfg;

std::string fixes(violation const& one, char separator = ' ')
{
    std::string out;
    detail::append_fixes(out, one, details_of(one), separator);
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_fix_says_what_was_meant_what_is_allowed_and_where_the_catalog_says_so)
{
    violation one{.code = errc::not_in_catalog,
                  .catalog_path = "voices[].id",
                  .details =
                      choices{.allowed = {"\"a\"", "\"b\""}, .count = 3, .suggestion = "\"a\""}};
    BOOST_TEST(fixes(one) == " Did you mean \"a\"? It may be \"a\" or \"b\", or one more."
                             " See voices[].id in the catalog.");
    BOOST_TEST(fixes(one, '\n') == "\nDid you mean \"a\"?\nIt may be \"a\" or \"b\", or one more."
                                   "\nSee voices[].id in the catalog.");
    BOOST_TEST(fixes({.code = errc::required}) == "");
    one.details = choices{.allowed = {"\"a\""}, .count = 1, .suggestion = "\"a\""};
    BOOST_TEST(fixes(one) == " Did you mean \"a\"? See voices[].id in the catalog.");
    one.details = choices{.allowed = {"\"a\""}, .count = 3, .suggestion = "\"a\""};
    BOOST_TEST(fixes(one) == " Did you mean \"a\"? It may be \"a\", or one of 2 more."
                             " See voices[].id in the catalog.");
    one.details = choices{.allowed = {"\"a\""}, .count = 1};
    BOOST_TEST(fixes(one) == " It may be \"a\". See voices[].id in the catalog.");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_offered_elsewhere_is_told_with_what)
{
    BOOST_TEST(fixes({.code = errc::not_in_catalog,
                      .details = choices{.related = {"/voice/provider", "\"x\""},
                                         .elsewhere = {"\"y\"", "\"z\""}}}) ==
               " It is offered with /voice/provider \"y\" or \"z\".");
    BOOST_TEST(fixes({.code = errc::not_in_catalog, .details = choices{.elsewhere = {"\"y\""}}}) ==
               " It is offered with \"y\".");
}

BOOST_AUTO_TEST_CASE(a_null_that_is_refused_has_a_way_out)
{
    type_mismatch null{.value = "null", .expected = {json_type::string}};
    auto const said = [&] {
        return fixes({.code = errc::wrong_type, .pointer = "/a", .details = null});
    };
    BOOST_TEST(said() == " Leave it out to change nothing.");
    null.expected = {json_type::array};
    BOOST_TEST(said() == " Leave it out to change nothing.");
    null.clears_empty = true;
    BOOST_TEST(said() == " Leave it out to change nothing, or send [] to clear it.");
    null.expected = {json_type::object};
    BOOST_TEST(said() == " Leave it out to change nothing, or send {} to clear it.");
    BOOST_TEST(
        fixes(
            {.code = errc::wrong_type, .from = origin::stored, .pointer = "/a", .details = null}) ==
        "");
    BOOST_TEST(fixes({.code = errc::wrong_type, .details = null}) == "");
}

BOOST_AUTO_TEST_CASE(a_list_in_the_place_of_a_patch_may_be_a_json_patch)
{
    BOOST_TEST(fixes({.code = errc::wrong_type,
                      .details = type_mismatch{.expected = {json_type::object},
                                               .found = json_type::array}})
                   .ends_with("a JSON Patch (RFC 6902) is not read."));
}

BOOST_AUTO_TEST_CASE(a_missing_member_is_to_be_sent_with_its_object)
{
    violation one{.code = errc::required, .from = origin::stored, .pointer = "/a/b"};
    BOOST_TEST(fixes(one) == " Add it, with the other members that its object needs.");
    one.pointer = "/a";
    BOOST_TEST(fixes(one) == " Add it.");
    one.details = relation{.related = {"/c", "true"}};
    BOOST_TEST(fixes(one) == "");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_in_a_catalog_path_is_shown)
{
    BOOST_TEST(fixes({.code = errc::required, .catalog_path = "voice.providers[a\u200b]"}) ==
               " See voice.providers[a\\u200b] in the catalog.");
}

BOOST_AUTO_TEST_CASE(a_document_of_words_has_no_members_with_dots)
{
    violation one{.code = errc::unknown_member, .pointer = "/voice/voice.id"};
    BOOST_TEST(fixes(one) ==
               " A dot in a name leads into no object: send an object within the object.");
    one.from = origin::dialect;
    BOOST_TEST(fixes(one) == " Check its spelling, or leave it out.");
}

BOOST_AUTO_TEST_CASE(of_two_words_that_contradict_each_other_one_may_go)
{
    violation one{.code = errc::incompatible, .pointer = "/properties/a/maximum"};
    BOOST_TEST(fixes(one) == " Change one of the two.");
    one.from = origin::dialect;
    BOOST_TEST(fixes(one) == " Change one of the two, or leave it out.");
}

BOOST_AUTO_TEST_SUITE_END()
