// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/words.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_words_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using namespace voicecfg::detail;

constexpr std::array rows{
    member{.name = "provider", .type = text{1}, .governed = {"providers"}},
    member{.name = "model", .type = text{1}, .governed = {"models", "provider", unlisted::empty}},
    member{.name = "accent",
           .type = text{1},
           .governed = {"accents", "model", unlisted::forbidden, true}},
};
constexpr object speech{.members = rows, .section = "speech", .discriminator = "provider"};
constexpr object flat{.members = rows};
constexpr object open{.members = rows, .discriminator = "provider", .settings = true};
constexpr std::array<std::string_view, 2> modes{"on", "o\"ff"};
constexpr member kind_rows[]{{.name = "kind", .type = choice{modes}, .required = true}};
constexpr object kinds{.members = kind_rows, .discriminator = "kind"};
constexpr branch kind_branches[]{{modes, &kinds}};
constexpr tagged_union shapes{.tag = "kind", .branches = kind_branches};

} // namespace

BOOST_AUTO_TEST_CASE(a_name_becomes_a_title)
{
    BOOST_TEST(title_of("voice_id") == "Voice ID");
    BOOST_TEST(title_of("firstMessage") == "First message");
    BOOST_TEST(title_of("orgID") == "Org ID");
    BOOST_TEST(title_of("post_call_schema") == "Post call schema");
    BOOST_TEST(title_of("webhook_url") == "Webhook URL");
    BOOST_TEST(title_of("llm_model") == "LLM model");
    BOOST_TEST(title_of("video") == "Video");
    BOOST_TEST(title_of("id") == "ID");
    BOOST_TEST(title_of("").empty());
    BOOST_TEST(title_of("日本") == "日本");
}

BOOST_AUTO_TEST_CASE(a_sentence_says_what_a_member_holds)
{
    BOOST_TEST(type_words(text{}) == "A string.");
    BOOST_TEST(type_words(text{1}) == "A non-empty string.");
    BOOST_TEST(type_words(text{1, 255}) == "A string of 1 to 255 characters.");
    BOOST_TEST(type_words(text{0, 500}) == "A string of at most 500 characters.");
    BOOST_TEST(type_words(number{0, 1.2}) == "A number from 0 to 1.2.");
    BOOST_TEST(type_words(integer{20, 1200}) == "An integer from 20 to 1200.");
    BOOST_TEST(type_words(choice{modes}) ==
               R"(One of these, spelled exactly so: "on" or "o\"ff".)");
    BOOST_TEST(type_words(object_of{&flat}) ==
               R"(An object that may hold "provider", "model" or "accent".)");
    BOOST_TEST(type_words(object_of{&open}) ==
               R"(An object that may hold "provider", "model" or "accent", )"
               R"(and settings of its "provider".)");
    BOOST_TEST(type_words(formatted{format::time_zone}).find(time_zone_release) !=
               std::string::npos);
    BOOST_TEST(type_words(formatted{format::identifier}) ==
               "One or more of the characters A-Z, a-z, 0-9 and _.");
    BOOST_TEST(type_words(formatted{format::uuid}) == "A UUID (RFC 9562), in any case.");
    BOOST_TEST(type_words(formatted{format::date_time}).find("RFC 3339") != std::string::npos);
    BOOST_TEST(type_words(formatted{format::e164}).find("E.164") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_governed_member_says_where_the_catalog_lists_it)
{
    BOOST_TEST(list_words(speech, rows[2]) == "speech.providers[].models[].accents");
    BOOST_TEST(list_words(flat, rows[0]) == "providers");
    BOOST_TEST(governed_words(flat, rows[0]) ==
               " It is one of the catalog's \"providers\", where it has that list.");
    BOOST_TEST(governed_words(flat, rows[1]) ==
               " It is one of the catalog's \"providers[].models\".");
    BOOST_TEST(
        governed_words(speech, rows[2]).ends_with("absent where it does not have that list."));
}

BOOST_AUTO_TEST_CASE(a_sentence_says_what_becomes_of_the_stored_value)
{
    BOOST_TEST(merging_words(text{}).empty());
    BOOST_TEST(merging_words(map{}) == "It replaces the stored one whole.");
    BOOST_TEST(merging_words(list_of{&flat}) == "It replaces the stored one whole.");
    BOOST_TEST(merging_words(object_of{&flat, merging::overlay}).find("the rest stays") !=
               std::string::npos);
    BOOST_TEST(merging_words(object_of{&speech, merging::discriminated}).find("\"provider\"") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sentence_says_which_other_members_an_object_may_hold)
{
    constexpr static value_words anything{};
    constexpr static object of_any{.members = {}, .open = true};
    constexpr static object of_some{.members = rows, .open = true};
    constexpr static object of_described{.members = rows, .additional = &anything};
    constexpr static object of_none{.members = {}};
    BOOST_TEST(type_words(object_of{&of_any}) == "An object of any names.");
    BOOST_TEST(type_words(object_of{&of_some}) ==
               R"(An object that may hold "provider", "model" or "accent", and others.)");
    BOOST_TEST(type_words(object_of{&of_described}) ==
               R"(An object that may hold "provider", "model" or "accent", and others.)");
    BOOST_TEST(type_words(object_of{&of_none}) == "An object.");
}

BOOST_AUTO_TEST_CASE(a_sentence_says_what_words_ask_for)
{
    auto const said = [](value_words const& asked) { return type_words(described{&asked}); };
    BOOST_TEST(said({.types = {json_type::integer}, .phone = phone_number{.exclusive = false}}) ==
               "The ID of a phone number.");
    BOOST_TEST(said({.types = {json_type::object}, .table = &flat}) ==
               type_words(object_of{&flat}));
    BOOST_TEST(said({.enumeration = R"([1, "a", null])"}) == R"(One of these: 1, "a" or null.)");
    BOOST_TEST(said({.types = {json_type::string}, .format = format::uuid}) ==
               "A UUID (RFC 9562), in any case.");
    BOOST_TEST(said({.types = {json_type::string, json_type::null}, .format = format::uuid}) ==
               "A string or null.");
    BOOST_TEST(said({}) == "Any value.");
}

BOOST_AUTO_TEST_CASE(a_sentence_says_what_picks_the_shape_of_a_union)
{
    auto const said = [](tagged_union const& asked) {
        value_words const words{.types = {json_type::object}, .tagged = &asked};
        return type_words(described{&words});
    };
    BOOST_TEST(said(shapes) == R"(An object whose "kind" is "on" or "o\"ff".)");
    auto other = shapes;
    other.otherwise = &flat;
    BOOST_TEST(said(other) == R"(An object whose "kind" is "on" or "o\"ff", or that has none.)");
    other.beside = true;
    BOOST_TEST(said(other) == R"(An object whose shape depends on the "kind" beside it.)");
}

BOOST_AUTO_TEST_CASE(a_sentence_says_what_becomes_of_a_stored_value_in_words)
{
    auto const said = [](value_words const& asked, merging merge = merging::replace) {
        return merging_words(described{&asked, merge});
    };
    constexpr static value_words null{.types = {json_type::null}};
    constexpr static value_words of_union[]{null, {.tagged = &shapes}};
    constexpr static value_words of_table[]{null, {.table = &speech}};
    constexpr static value_words of_scalars[]{null, {.types = {json_type::string}}};
    BOOST_TEST(said({.any_of = of_union}, merging::discriminated) ==
               merging_words(object_of{&kinds, merging::discriminated}));
    BOOST_TEST(said({.any_of = of_table}, merging::discriminated) ==
               merging_words(object_of{&speech, merging::discriminated}));
    BOOST_TEST(said({.any_of = of_scalars}).empty());
    BOOST_TEST(said({.types = {json_type::array}}) == "It replaces the stored one whole.");
    BOOST_TEST(said({.types = {json_type::object}}) == "It replaces the stored one whole.");
    BOOST_TEST(said({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
