// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/make_tables.hpp>

#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/support/named.hpp>

#include "told.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <variant>

BOOST_AUTO_TEST_SUITE(documents_make_tables_test)

namespace {

using namespace voicecfg;
using documents_told::with_properties;

/// The tables of a document.
struct made {
    documents::dialect_description said;
    documents::table_memory memory{64};
    dialect tables;

    explicit made(std::string_view properties, std::string_view more = "")
        : said{documents_told::read(with_properties(properties, more))},
          tables{documents::table_maker{said, memory}.make()}
    {
    }

    [[nodiscard]] member const& row(std::string_view name) const
    {
        auto const* const found = voicecfg::detail::find_named(tables.assistant.members, name);
        BOOST_TEST_REQUIRE(found != nullptr);
        return *found;
    }
    [[nodiscard]] value_words const& words(std::string_view name) const
    {
        auto const* const other = std::get_if<described>(&row(name).type);
        BOOST_TEST_REQUIRE(other != nullptr);
        return *other->words;
    }
    [[nodiscard]] object const& table(std::string_view name) const
    {
        BOOST_TEST_REQUIRE(words(name).table != nullptr);
        return *words(name).table;
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_dialect_says_what_its_root_does)
{
    made const plain{R"("a": true, "b": true)"};
    BOOST_TEST(plain.tables.name == "t");
    BOOST_TEST(plain.tables.status == 400);
    BOOST_TEST(plain.tables.empty_patch);
    BOOST_TEST(plain.tables.assistant.open);
    BOOST_TEST(plain.tables.assistant.members.size() == 2U);
    BOOST_TEST(plain.tables.assistant.members[1].name == "b");
    BOOST_TEST(plain.tables.catalog.empty());
    BOOST_TEST(plain.tables.rules.empty());
    made const other{R"("a": true, "b": true)",
                     R"(, "required": ["b"], "additionalProperties": false, "x-voicecfg":
                        {"status": 418, "emptyPatch": false, "catalog": {"": {"voices": {}}},
                         "rules": [{"together": ["a", "b"]}]})"};
    BOOST_TEST(other.tables.status == 418);
    BOOST_TEST(!other.tables.empty_patch);
    BOOST_TEST(!other.tables.assistant.open);
    BOOST_TEST(!other.row("a").required);
    BOOST_TEST(other.row("b").required);
    BOOST_TEST(other.tables.catalog.size() == 1U);
    // the assistant's rules are its dialect's
    BOOST_TEST(other.tables.rules.size() == 1U);
    BOOST_TEST(other.tables.assistant.rules.empty());
}

BOOST_AUTO_TEST_CASE(members_that_need_no_words_have_none)
{
    made const tables{R"("a": {"type": "string"}, "b": {"type": ["boolean", "null"]},
                         "c": {"type": "integer"}, "d": true)"};
    BOOST_TEST(std::holds_alternative<text>(tables.row("a").type));
    BOOST_TEST(!tables.row("a").nullable);
    BOOST_TEST(std::holds_alternative<boolean>(tables.row("b").type));
    BOOST_TEST(tables.row("b").nullable);
    BOOST_TEST(tables.words("c").types.contains(json_type::integer));
    BOOST_TEST(!tables.row("c").nullable);
    BOOST_TEST(tables.words("d").types.empty());
    BOOST_TEST(tables.row("d").nullable);
}

BOOST_AUTO_TEST_CASE(a_member_has_what_stands_beside_its_value)
{
    made const tables{
        R"("a": {"type": ["string", "null"], "readOnly": true, "x-voicecfg": {"null": "removes"}},
           "b": {"type": "string", "writeOnly": true, "deprecated": true},
           "c": {"type": "string", "x-voicecfg": {"list": "tones", "within": "d", "listed":
                 "required", "unlisted": "forbidden"}},
           "d": {"type": "string", "x-voicecfg": {"list": "voices"}},
           "n": {"type": "array", "items": {"type": "integer", "x-voicecfg":
                 {"phoneNumber": {"exclusive": true}}}, "minItems": 1, "maxItems": 2,
                 "uniqueItems": true, "x-voicecfg": {"fallbackOf": "b"}},
           "o": {"type": "object", "properties": {"p": {"type": "string", "x-voicecfg":
                 {"list": "providers"}}}, "x-voicecfg": {"merge": "renew", "section": "s",
                 "discriminator": "p", "settings": true}})",
        R"(, "x-voicecfg": {"catalog": {"": {"voices": {"lists": {"tones": {}}}},
                                        "s": {"providers": {"settings": true}}}})"};
    BOOST_TEST(tables.row("a").read_only);
    BOOST_TEST(tables.row("a").null_removes);
    BOOST_TEST(!tables.row("a").write_only);
    BOOST_TEST(!tables.row("a").deprecated);
    BOOST_TEST(!tables.row("b").read_only);
    BOOST_TEST(!tables.row("b").null_removes);
    BOOST_TEST(tables.row("b").write_only);
    BOOST_TEST(tables.row("b").deprecated);
    auto const& governed = tables.row("c").governed;
    BOOST_TEST(governed.list == "tones");
    BOOST_TEST(governed.within == "d");
    BOOST_TEST(governed.required);
    BOOST_TEST((governed.absent == unlisted::forbidden));
    auto const& list = tables.words("n");
    BOOST_TEST((list.min_items == std::size_t{1}));
    BOOST_TEST((list.max_items == std::size_t{2}));
    BOOST_TEST(list.unique_items);
    BOOST_TEST(list.fallback_of == "b");
    BOOST_TEST_REQUIRE(list.items != nullptr);
    BOOST_TEST_REQUIRE(list.items->phone.has_value());
    BOOST_TEST(list.items->phone->exclusive);
    BOOST_TEST(tables.table("o").section == "s");
    BOOST_TEST(tables.table("o").discriminator == "p");
    BOOST_TEST(tables.table("o").settings);
    BOOST_TEST((std::get<described>(tables.row("o").type).merge == merging::renew));
}

BOOST_AUTO_TEST_CASE(objects_are_open_closed_or_of_described_members)
{
    made const tables{
        R"("open": {"properties": {"a": true}, "type": "object"},
           "closed": {"type": "object", "properties": {"a": true}, "additionalProperties": false},
           "values": {"type": "object", "properties": {"a": true},
                      "additionalProperties": {"type": "integer"}},
           "map": {"type": "object", "additionalProperties": {"type": "integer"}},
           "ruled": {"type": "object", "properties": {"a": true, "b": true},
                     "x-voicecfg": {"rules": [{"exclusive": ["a", "b"]}]}})"};
    BOOST_TEST(tables.table("open").open);
    BOOST_TEST(tables.table("open").additional == nullptr);
    BOOST_TEST(!tables.table("closed").open);
    BOOST_TEST(tables.table("closed").additional == nullptr);
    BOOST_TEST(!tables.table("values").open);
    BOOST_TEST_REQUIRE(tables.table("values").additional != nullptr);
    BOOST_TEST(tables.table("values").additional->types.contains(json_type::integer));
    BOOST_TEST(tables.words("map").table == nullptr);
    BOOST_TEST_REQUIRE(tables.words("map").entries != nullptr);
    BOOST_TEST(tables.words("map").entries->types.contains(json_type::integer));
    BOOST_TEST(tables.table("ruled").rules.size() == 1U);
}

BOOST_AUTO_TEST_CASE(values_may_hold_themselves)
{
    made const tables{
        R"("tree": {"$ref": "#/$defs/Tree"}, "lists": {"$ref": "#/$defs/Lists"})",
        R"(, "$defs": {"Tree": {"type": "object", "properties": {"next": {"$ref": "#/$defs/Tree"},
                                "all": {"type": "array", "items": {"$ref": "#/$defs/Tree"}}}},
                       "Lists": {"type": "array", "items": {"$ref": "#/$defs/Lists"}}})"};
    auto const& tree = tables.table("tree");
    auto const& next = *std::get<described>(tree.members[0].type).words;
    BOOST_TEST(next.table == &tree);
    auto const& all = *std::get<described>(tree.members[1].type).words;
    BOOST_TEST_REQUIRE(all.items != nullptr);
    BOOST_TEST(all.items->table == &tree);
    auto const* items = tables.words("lists").items;
    for (int i = 0; i < 9; ++i) {
        BOOST_TEST_REQUIRE(items != nullptr);
        BOOST_TEST(items->types.contains(json_type::array));
        items = items->items;
    }
}

BOOST_AUTO_TEST_CASE(an_object_is_one_table_unless_the_catalog_governs_it_otherwise)
{
    made const tables{
        R"("a": {"$ref": "#/$defs/O"}, "b": {"$ref": "#/$defs/O"},
           "c": {"$ref": "#/$defs/O", "x-voicecfg": {"section": "s"}},
           "d": {"$ref": "#/$defs/O", "x-voicecfg": {"section": "s", "merge": "overlay"}})",
        R"(, "$defs": {"O": {"type": "object", "properties": {"p": true}}},
             "x-voicecfg": {"catalog": {"s": {"l": {}}}})"};
    BOOST_TEST(&tables.table("a") == &tables.table("b"));
    BOOST_TEST(&tables.table("a") != &tables.table("c"));
    BOOST_TEST(&tables.table("c") == &tables.table("d"));
    BOOST_TEST((std::get<described>(tables.row("c").type).merge == merging::replace));
    BOOST_TEST((std::get<described>(tables.row("d").type).merge == merging::overlay));
}

BOOST_AUTO_TEST_CASE(alternatives_of_alternatives_stand_in_their_place)
{
    made const tables{
        R"("x": {"anyOf": [{"$ref": "#/$defs/Y"}, {"type": "null"}]},
           "o": {"anyOf": [{"type": "string"}, {"type": "object", "properties": {"p": true}}],
                 "x-voicecfg": {"merge": "overlay"}})",
        R"(, "$defs": {"Y": {"anyOf": [{"type": "string"}, {"type": "integer"}]}})"};
    auto const& all = tables.words("x").any_of;
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0].types.contains(json_type::string));
    BOOST_TEST(all[1].types.contains(json_type::integer));
    BOOST_TEST(all[2].types.contains(json_type::null));
    BOOST_TEST(tables.row("x").nullable);
    BOOST_TEST(tables.words("o").any_of[1].table != nullptr);
    BOOST_TEST((std::get<described>(tables.row("o").type).merge == merging::overlay));
}

BOOST_AUTO_TEST_CASE(many_values_are_sorted_each_once)
{
    std::string many = "[";
    for (int i = 20; i != 2; --i) many.append(std::to_string(i)).append(", ");
    many += "20.0, 3]";
    made const tables{R"("few": {"enum": [3, 1, 2]}, "many": {"enum": )" + many + "}"};
    BOOST_TEST(tables.words("few").enumeration == "[3, 1, 2]");
    BOOST_TEST(tables.words("few").values.empty());
    auto const values = tables.words("many").values;
    BOOST_TEST_REQUIRE(values.size() == 18U);
    BOOST_TEST(values.front() == "3");
    BOOST_TEST(values[1] == "4");
    json::document const there{"20"};
    json::document const missing{"21"};
    BOOST_TEST(allows(tables.words("many"), there.root()));
    BOOST_TEST(!allows(tables.words("many"), missing.root()));
}

BOOST_AUTO_TEST_CASE(strings_and_numbers_keep_their_words)
{
    made const tables{
        R"("s": {"type": "string", "minLength": 2, "maxLength": 9, "pattern": "^a"},
           "f": {"type": ["string", "integer"], "format": "uuid"},
           "n": {"type": "number", "minimum": 1, "maximum": 2, "exclusiveMinimum": 0,
                 "exclusiveMaximum": 3})"};
    auto const& string = tables.words("s");
    BOOST_TEST((string.min_length == std::size_t{2}));
    BOOST_TEST((string.max_length == std::size_t{9}));
    BOOST_TEST(string.pattern.source == "^a");
    BOOST_TEST(matches(string.pattern, "abc"));
    BOOST_TEST(!matches(string.pattern, "bc"));
    BOOST_TEST((tables.words("f").format == format::uuid));
    auto const& number = tables.words("n");
    BOOST_TEST((number.minimum == json::numeric{1.0}));
    BOOST_TEST((number.maximum == json::numeric{2.0}));
    BOOST_TEST((number.exclusive_minimum == json::numeric{0.0}));
    BOOST_TEST((number.exclusive_maximum == json::numeric{3.0}));
}

BOOST_AUTO_TEST_CASE(a_union_is_made_once)
{
    made const tables{
        R"("a": {"$ref": "#/$defs/U"}, "b": {"$ref": "#/$defs/U"}, "kind": {"type": "string"},
           "c": {"x-voicecfg": {"beside": "kind", "branches": [
                 {"tag": "x", "$ref": "#/$defs/X"}, {"tag": "y", "$ref": "#/$defs/Y"}]}})",
        R"(, "$defs": {"X": {"type": "object", "required": ["t"], "properties":
                             {"t": {"const": "x"}}},
                       "Y": {"type": "object", "required": ["t"], "properties":
                             {"t": {"enum": ["y", "z"]}}},
                       "Z": {"type": "object", "properties": {"q": true}},
                       "U": {"oneOf": [{"$ref": "#/$defs/X"}, {"$ref": "#/$defs/Y"}],
                             "discriminator": {"propertyName": "t"},
                             "x-voicecfg": {"otherwise": "#/$defs/Z"}}})"};
    auto const* const both = tables.words("a").tagged;
    BOOST_TEST_REQUIRE(both != nullptr);
    BOOST_TEST(both == tables.words("b").tagged);
    BOOST_TEST(tables.words("a").types.contains(json_type::object));
    BOOST_TEST(both->tag == "t");
    BOOST_TEST(!both->beside);
    BOOST_TEST_REQUIRE(both->branches.size() == 2U);
    BOOST_TEST(both->branches[0].tags.size() == 1U);
    BOOST_TEST(both->branches[1].tags[1] == "z");
    BOOST_TEST_REQUIRE(both->otherwise != nullptr);
    BOOST_TEST(both->otherwise->members[0].name == "q");
    auto const* const beside = tables.words("c").tagged;
    BOOST_TEST_REQUIRE(beside != nullptr);
    BOOST_TEST(beside->beside);
    BOOST_TEST(beside->tag == "kind");
    BOOST_TEST(beside->otherwise == nullptr);
    BOOST_TEST(beside->branches[0].schema == both->branches[0].schema);
}

BOOST_AUTO_TEST_SUITE_END()
