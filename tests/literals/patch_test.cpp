// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/patch.hpp>

#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/literals/write.hpp>
#include <voicecfg/text.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <acme/catalog.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

BOOST_AUTO_TEST_SUITE(literals_patch_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;

constexpr std::array pair_members{member{.name = "provider", .type = text{1}},
                                  member{.name = "id", .type = integer{}}};
constexpr object voice_table{.members = pair_members};
constexpr object other_table{.members = pair_members};
constexpr value_words of_voice{.types = {json_type::object}, .table = &voice_table};
constexpr value_words of_voices{.types = {json_type::array}, .items = &of_voice};
constexpr std::array members{
    member{.name = "voice", .type = object_of{&voice_table}},
    member{.name = "other", .type = object_of{&other_table}},
    member{.name = "voices", .type = list_of{&voice_table}},
    member{.name = "described", .type = described{&of_voice}},
    member{.name = "several", .type = described{&of_voices}},
    member{.name = "labels", .type = map{}},
    member{.name = "text\"", .type = text{0, 3}},
    member{.name = "speed", .type = number{0.5, 2}},
    member{.name = "note", .type = text{}, .nullable = true},
};
constexpr dialect platform{.name = "table", .status = 400, .assistant = {.members = members}};

constexpr fragment<2> voice{
    .names = {"provider", "id"}, .values = {{"x", 7}}, .schema = &voice_table};
constexpr fragment<2> unjudged{.names = {"provider", "id"}, .values = {{"x", 7}}};

constexpr auto patch = judged_patch(platform, patch_member{"speed", 0.5},
                                    patch_member{"voice", voice}, patch_member{"text\"", "a\"b"});

/// Whether a patch with these members compiles.
template <auto Make>
concept compiles = requires
{
    typename std::bool_constant<(Make(), true)>;
};

template <auto Make>
constexpr bool is_constant = compiles<Make>;

} // namespace

BOOST_AUTO_TEST_CASE(a_patch_is_written_member_by_member)
{
    BOOST_TEST(patch_text(patch) ==
               R"({"speed":0.5,"voice":{"provider":"x","id":7},"text\"":"a\"b"})");
    BOOST_TEST(patch_text(judged_patch(platform)) == "{}");
    BOOST_TEST(patch_text(judged_patch(platform, patch_member{"described", voice})) ==
               R"({"described":{"provider":"x","id":7}})");
    BOOST_TEST(boost::json::value_from(patch) == boost::json::parse(patch_text(patch)));
    BOOST_TEST(boost::json::value_from(judged_patch(platform)) == boost::json::object{});
}

BOOST_AUTO_TEST_CASE(a_patch_of_what_a_catalog_has_judged_is_taken)
{
    constexpr auto sent =
        judged_patch(dialects::lumenia, patch_member{"voice", acme::voice("vapi", "Elliot")},
                     patch_member{"firstMessage", "Hello"});
    auto const merged = apply_text({.dialect = dialects::lumenia,
                                    .stored = "{}",
                                    .patch = patch_text(sent),
                                    .catalog = acme::catalog});
    BOOST_TEST(boost::json::parse(merged.value()) == boost::json::value_from(sent));
    auto const parsed = apply({.dialect = dialects::lumenia,
                               .stored = boost::json::object{},
                               .patch = boost::json::value_from(sent),
                               .catalog = acme::catalog});
    BOOST_TEST(parsed.value() == boost::json::value_from(sent));
}

BOOST_AUTO_TEST_CASE(a_value_goes_only_where_it_was_judged_for)
{
    BOOST_TEST((is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"voice", voice});
    }>));
    // The same members, but another table.
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"other", voice});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"voice", unjudged});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"voices", voice});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"several", voice});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"described", unjudged});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"labels", voice});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"labels", unjudged});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"speed", unjudged});
    }>));
}

BOOST_AUTO_TEST_CASE(an_object_goes_where_the_type_or_its_words_take_one)
{
    constexpr value_words of_either{.types = {json_type::string, json_type::object},
                                    .table = &voice_table};
    constexpr value_words of_text{.types = {json_type::string}};
    constexpr value_words of_object{.types = {json_type::object}};
    struct row {
        value_type type;
        bool takes_object;
        object const* table;
    };
    row const rows[]{
        {text{}, false, nullptr},
        {map{}, false, nullptr},
        {list_of{&voice_table}, false, nullptr},
        {object_of{&voice_table}, true, &voice_table},
        {described{&of_voice}, true, &voice_table},
        {described{&of_either}, true, &voice_table},
        {described{&of_voices}, false, nullptr},
        {described{&of_text}, false, nullptr},
        {described{&of_object}, true, nullptr},
    };
    for (std::size_t i = 0; i != std::size(rows); ++i) {
        BOOST_TEST(voicecfg::detail::is_of_table(rows[i].type) == rows[i].takes_object,
                   "row " << i);
        BOOST_TEST(voicecfg::detail::table_of(rows[i].type) == rows[i].table, "row " << i);
    }
}

BOOST_AUTO_TEST_CASE(a_literal_is_held_against_the_table)
{
    BOOST_TEST((is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"speed", 2});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"speed", 2.5});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"speed", "2"});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"text\"", "abcd"});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"voice", "x"});
    }>));
    // An absent one would be written as null.
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"note", literal{}});
    }>));
}

BOOST_AUTO_TEST_CASE(a_member_is_known_and_stands_once)
{
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"Speed", 1});
    }>));
    BOOST_TEST((!is_constant<[] {
        voicecfg::detail::check_patch(platform, patch_member{"speed", 1}, patch_member{"speed", 2});
    }>));
}

BOOST_AUTO_TEST_SUITE_END()
