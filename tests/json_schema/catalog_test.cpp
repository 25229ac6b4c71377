// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/catalog.hpp>

#include <voicecfg/catalog.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <span>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_catalog_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;
using voicecfg::detail::object_words;

// A garage: engines by make, tyres by engine.
constexpr std::array tyre_lists{catalog_list{.name = "tyres", .plain = true}};
constexpr std::array make_lists{
    catalog_list{.name = "engines", .plain = true, .lists = tyre_lists},
    catalog_list{.name = "paints", .plain = true},
};
constexpr std::array garage_lists{
    catalog_list{.name = "makes", .lists = make_lists, .settings = true},
};
constexpr std::array sections{catalog_section{.name = "garage", .lists = garage_lists}};

constexpr std::array rows{
    member{.name = "make", .type = text{1}, .required = true, .governed = {"makes"}},
    member{.name = "engine", .type = text{1}, .governed = {"engines", "make"}},
    member{.name = "tyre", .type = text{1}, .governed = {"tyres", "engine", unlisted::empty}},
    member{.name = "paint",
           .type = text{1},
           .governed = {"paints", "make", unlisted::forbidden, true}},
};
constexpr object car{
    .members = rows, .section = "garage", .discriminator = "make", .settings = true};
constexpr dialect cars =
    well_formed({.name = "cars", .status = 400, .assistant = {.members = {}}, .catalog = sections});

struct asked {
    schema_of what = schema_of::patch;
    bool closes = true;
    bool complete = true;
};

boost::json::value words(std::string_view catalog_text, asked how = {}, object const& of = car)
{
    auto const read = catalog::parse(cars, catalog_text).value();
    voicecfg::detail::schema_task const task{cars, read, how.what, how.closes};
    object_words all;
    voicecfg::detail::catalog_words{task, of, how.complete}.add_to(all);
    boost::json::object made;
    all.add_to(made, of);
    return made;
}

void expect(boost::json::value const& made, std::string_view text)
{
    BOOST_TEST(made == boost::json::parse({text.data(), text.size()}));
}

constexpr asked of_assistant{schema_of::assistant, false, true};

} // namespace

BOOST_AUTO_TEST_CASE(without_a_list_only_what_can_not_be_is_said)
{
    expect(words("{}"), R"({
        "properties": {"paint": false, "make": true, "engine": true, "tyre": true},
        "additionalProperties": false,
        "allOf": [{"if": {"properties": {"engine": {"not": {"type": "null"}}},
                          "required": ["engine"]},
                   "then": {"properties": {"tyre": false}}}]})");
}

BOOST_AUTO_TEST_CASE(what_follows_from_an_entry_is_said_of_it_alone)
{
    expect(words(R"({"garage": {"makes": [
            {"value": "vw", "engines": ["e", {"value": "d", "tyres": ["t"]}], "paints": ["red"]},
            {"value": "bmw", "engines": [], "settings": {"doors": {"type": "integer"}}}]}})"),
           R"({"properties": {"make": {"enum": ["vw", "bmw"]}},
               "allOf": [
            {"if": {"properties": {"make": {"const": "vw"}}, "required": ["make"]},
             "then": {"properties": {"engine": {"enum": ["e", "d"]}, "paint": {"enum": ["red"]},
                                     "make": true, "tyre": true},
                      "required": ["paint"],
                      "additionalProperties": false,
                      "allOf": [
                {"if": {"properties": {"engine": {"const": "e"}}, "required": ["engine"]},
                 "then": {"properties": {"tyre": false}}},
                {"if": {"properties": {"engine": {"const": "d"}}, "required": ["engine"]},
                 "then": {"properties": {"tyre": {"enum": ["t"]}}}}]}},
            {"if": {"properties": {"make": {"const": "bmw"}}, "required": ["make"]},
             "then": {"properties": {"engine": false, "paint": false,
                                     "doors": {"title": "Doors",
                                       "description": "A setting that the catalog has for this \"make\".",
                                       "minimum": -9007199254740991,
                                       "maximum": 9007199254740991,
                                       "type": "integer"}, "make": true, "tyre": true},
                      "additionalProperties": false}}]})");
}

BOOST_AUTO_TEST_CASE(in_an_assistant_null_is_absent_and_nothing_is_unknown)
{
    expect(words(R"({"garage": {"makes": [
            {"value": "vw", "engines": ["e"], "settings": {"doors": {"type": "integer"}}}]}})",
                 of_assistant),
           R"({"properties": {"make": {"enum": ["vw"]}},
               "allOf": [
            {"if": {"properties": {"make": {"const": "vw"}}, "required": ["make"]},
             "then": {"properties": {"engine": {"enum": ["e", null]}, "paint": {"type": "null"},
                                     "doors": {"title": "Doors",
                                       "description": "A setting that the catalog has for this \"make\".",
                                       "minimum": -9007199254740991,
                                       "maximum": 9007199254740991,
                                       "type": ["integer", "null"]}},
                      "allOf": [
                {"if": {"properties": {"engine": {"const": "e"}}, "required": ["engine"]},
                 "then": {"properties": {"tyre": {"type": "null"}}}}]}}]})");
}

BOOST_AUTO_TEST_CASE(in_an_assistant_what_must_be_there_is_not_null)
{
    expect(words(R"({"garage": {"makes": [{"value": "vw", "paints": ["red"]}]}})", of_assistant)
               .at("allOf")
               .at(0)
               .at("then"),
           R"({"properties": {"paint": {"enum": ["red"]}},
               "required": ["paint"],
               "allOf": [
            {"if": {"properties": {"engine": {"not": {"type": "null"}}}, "required": ["engine"]},
             "then": {"properties": {"tyre": {"type": "null"}}}}]})");
}

BOOST_AUTO_TEST_CASE(where_an_object_need_not_be_complete_null_counts_as_absent)
{
    auto const then = words(R"({"garage": {"makes": [{"value": "vw", "engines": []}]}})",
                            {schema_of::assistant, false, false})
                          .at("allOf")
                          .at(0)
                          .at("then")
                          .at("properties");
    expect(then.at("engine"), R"({"type": "null"})");
}

BOOST_AUTO_TEST_CASE(of_the_words_of_a_table_those_stay_that_the_catalog_has)
{
    auto const read =
        catalog::parse(cars, R"({"garage": {"makes": [{"value": "vw"}, {"value": "bmw"}]}})")
            .value();
    voicecfg::detail::schema_task const task{cars, read, schema_of::patch, true};
    object_words all;
    all.properties["make"] = {{"enum", {"audi", "vw"}}};
    voicecfg::detail::catalog_words{task, car, true}.add_to(all);
    expect(all.properties.at("make"), R"({"enum": ["vw"]})");
}

BOOST_AUTO_TEST_CASE(a_setting_with_the_name_of_a_row_is_no_setting)
{
    auto const made = words(R"({"garage": {"makes": [
        {"value": "vw", "engines": ["e"], "settings": {"engine": {"type": "integer"}}}]}})");
    expect(made.at("allOf").at(0).at("then").at("properties").at("engine"), R"({"enum": ["e"]})");
}

BOOST_AUTO_TEST_CASE(entries_of_which_the_same_is_true_share_what_follows)
{
    auto const made = words(R"({"garage": {"makes": [
        {"value": "a", "engines": ["x"]}, {"value": "b"}, {"value": "c", "engines": ["x"]}]}})");
    auto const& all = made.at("allOf").as_array();
    BOOST_REQUIRE(all.size() == 2U);
    expect(all[0].at("if"),
           R"({"properties": {"make": {"enum": ["a", "c"]}}, "required": ["make"]})");
    expect(all[1].at("if"), R"({"properties": {"make": {"const": "b"}}, "required": ["make"]})");
}

BOOST_AUTO_TEST_CASE(every_setting_goes_where_an_entry_says_so)
{
    auto const made = words(R"({"garage": {"makes": [{"value": "a", "settings": true}]}})");
    BOOST_TEST(!made.at("allOf").at(0).at("then").as_object().contains("additionalProperties"));
}

BOOST_AUTO_TEST_CASE(what_is_not_complete_needs_nothing)
{
    auto const made =
        words(R"({"garage": {"makes": [{"value": "a", "paints": ["red"]}]}})", {.complete = false});
    BOOST_TEST(!made.at("allOf").at(0).at("then").as_object().contains("required"));
}

BOOST_AUTO_TEST_CASE(a_list_without_entries_lets_nothing_through)
{
    expect(words(R"({"garage": {"makes": []}})").at("properties").at("make"), "false");
}

BOOST_AUTO_TEST_CASE(members_that_are_not_declared_go_where_the_table_lets_others_through)
{
    constexpr static value_words anything{};
    auto open = car;
    open.open = true;
    auto described = car;
    described.additional = &anything;
    constexpr auto catalog_text = R"({"garage": {"makes": [{"value": "vw", "engines": ["e"]}]}})";
    auto const closes = [&](object const& table) {
        auto const made = words(catalog_text, {}, table);
        return made.at("allOf").at(0).at("then").as_object().contains("additionalProperties");
    };
    BOOST_TEST(closes(car));
    BOOST_TEST(!closes(open));
    BOOST_TEST(!closes(described));
}

BOOST_AUTO_TEST_CASE(other_members_are_what_is_said_of_them_unless_there_are_none)
{
    auto const made = [](bool closed) {
        object_words all{.closed = closed, .additional = {{"type", "string"}}};
        boost::json::object schema;
        all.add_to(schema, {.members = {}});
        return schema;
    };
    expect(made(false), R"({"additionalProperties": {"type": "string"}})");
    expect(made(true), R"({"additionalProperties": false})");
}

BOOST_AUTO_TEST_CASE(a_null_is_sent_where_a_nullable_member_must_not_be_there)
{
    constexpr static member nullable_rows[]{rows[0],
                                            {.name = "engine",
                                             .type = text{1},
                                             .nullable = true,
                                             .governed = {"engines", "make", unlisted::forbidden}}};
    constexpr static object nullable{
        .members = nullable_rows, .section = "garage", .discriminator = "make"};
    auto const made = words(R"({"garage": {"makes": [{"value": "vw"}]}})", {}, nullable);
    expect(made.at("allOf").at(0).at("then"), R"({"properties": {"engine": {"type": "null"}}})");
}

BOOST_AUTO_TEST_CASE(where_entries_are_mere_names_none_declares_a_setting)
{
    constexpr static catalog_list names_alone[]{{.name = "makes"}};
    constexpr static catalog_section shape[]{{.name = "garage", .lists = names_alone}};
    constexpr static dialect named{
        .name = "named", .status = 400, .assistant = {.members = {}}, .catalog = shape};
    constexpr static object with_make{.members = std::span{rows}.first(1),
                                      .section = "garage",
                                      .discriminator = "make",
                                      .settings = true};
    auto const read = catalog::parse(named, R"({"garage": {"makes": [{"value": "vw"}]}})").value();
    voicecfg::detail::schema_task const task{named, read, schema_of::patch, true};
    object_words all;
    voicecfg::detail::catalog_words{task, with_make, false}.add_to(all);
    boost::json::object made;
    all.add_to(made, with_make);
    expect(made, R"({
        "properties": {"make": {"enum": ["vw"]}},
        "allOf": [{"if": {"properties": {"make": {"not": {"type": "null"}}}, "required": ["make"]},
                   "then": {"properties": {"make": true}, "additionalProperties": false}}]})");
}

BOOST_AUTO_TEST_SUITE_END()
