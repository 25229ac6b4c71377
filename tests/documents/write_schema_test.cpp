// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/documents/write_schema.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(documents_write_schema_test)

namespace {

using namespace voicecfg;

/// The members of an object, and the definitions that they refer to.
struct written {
    std::string properties;
    std::string definitions;
};

written write(std::span<member const> rows)
{
    object const root{.members = rows};
    voicecfg::detail::schema_writer schemas{root};
    written made;
    schemas.properties_of(root).append_to(made.properties);
    schemas.definitions_made().append_to(made.definitions);
    return made;
}

std::string property(value_type const& type, bool nullable = false)
{
    std::vector<member> const rows{{.name = "m", .type = type, .nullable = nullable}};
    auto const made = write(rows);
    BOOST_TEST(made.definitions == "{}");
    return made.properties;
}

constexpr json_types objects{json_type::object};
constexpr json_types strings{json_type::string};
constexpr std::string_view one_tag[]{"x"};
constexpr std::string_view two_tags[]{"y", "z"};

constexpr member flag_rows[]{{.name = "f", .type = boolean{}, .required = true}};
constexpr object flags{.members = flag_rows};
constexpr object nothing{.members = {}};
constexpr member tag_rows[]{{.name = "t", .type = choice{one_tag}, .required = true}};
constexpr object tagged_one{.members = tag_rows, .open = true};
constexpr member other_rows[]{{.name = "t", .type = choice{two_tags}, .required = true}};
constexpr object tagged_two{.members = other_rows};
constexpr branch branches[]{{one_tag, &tagged_one}, {two_tags, &tagged_two}};

} // namespace

BOOST_AUTO_TEST_CASE(objects_say_what_is_in_them_and_what_may_be_beyond_it)
{
    static constexpr value_words any{};
    static constexpr rule rules[]{together{two_tags}};
    static constexpr object full{.members = flag_rows,
                                 .section = "s",
                                 .discriminator = "f",
                                 .settings = true,
                                 .additional = &any,
                                 .rules = rules};
    BOOST_TEST(property(object_of{&flags, merging::overlay}) ==
               R"({"m":{"type":"object","x-voicecfg":{"merge":"overlay"},)"
               R"("properties":{"f":{"type":"boolean"}},"required":["f"],)"
               R"("additionalProperties":false}})");
    BOOST_TEST(property(object_of{&full}, true) ==
               R"({"m":{"type":["object","null"],"x-voicecfg":{"section":"s",)"
               R"("discriminator":"f","settings":true,"rules":[{"together":["y","z"]}]},)"
               R"("properties":{"f":{"type":"boolean"}},"required":["f"],)"
               R"("additionalProperties":{}}})");
    BOOST_TEST(property(object_of{&nothing}) ==
               R"({"m":{"type":"object","properties":{},"additionalProperties":false}})");
    BOOST_TEST(property(list_of{&tagged_one, "v"}, true) ==
               R"({"m":{"type":["array","null"],"x-voicecfg":{"fallbackOf":"v"},)"
               R"("items":{"type":"object","properties":{"t":{"type":"string","enum":["x"]}},)"
               R"("required":["t"]}}})");
}

BOOST_AUTO_TEST_CASE(described_values_say_what_they_hold)
{
    static constexpr value_words number{.types = {json_type::number}, .governed = {.list = "l"}};
    static constexpr value_words list{
        .types = {json_type::array}, .max_items = 3, .items = &number, .fallback_of = "v"};
    static constexpr value_words entries{.types = objects, .entries = &list};
    BOOST_TEST(property(described{&entries}) ==
               R"({"m":{"type":"object","additionalProperties":{"type":"array","maxItems":3,)"
               R"("x-voicecfg":{"fallbackOf":"v"},)"
               R"("items":{"type":"number","x-voicecfg":{"list":"l"}}}}})");
    static constexpr value_words alternatives[]{{.types = strings, .min_length = 2},
                                                {.types = {json_type::array}, .items = &number}};
    static constexpr value_words either{.any_of = alternatives};
    BOOST_TEST(property(described{&either}, true) ==
               R"({"m":{"anyOf":[{"type":"string","minLength":2},{"type":"array",)"
               R"("items":{"type":"number","x-voicecfg":{"list":"l"}}},{"type":"null"}]}})");
    static constexpr value_words any{};
    BOOST_TEST(property(described{&any}, true) == R"({"m":{}})");
}

BOOST_AUTO_TEST_CASE(a_described_object_may_be_something_else)
{
    static constexpr value_words table{.types = objects, .table = &flags};
    static constexpr value_words either{
        .types = {json_type::string, json_type::object}, .min_length = 1, .table = &flags};
    constexpr std::string_view inside =
        R"("properties":{"f":{"type":"boolean"}},"required":["f"],"additionalProperties":false}})";
    BOOST_TEST(property(described{&table, merging::renew}, true) ==
               R"({"m":{"type":["object","null"],"x-voicecfg":{"merge":"renew"},)" +
                   std::string{inside});
    BOOST_TEST(property(described{&either}) ==
               R"({"m":{"type":["string","object"],"minLength":1,)" + std::string{inside});
    std::vector<member> const rows{{.name = "m", .type = described{&either}},
                                   {.name = "n", .type = object_of{&flags}}};
    BOOST_TEST(write(rows).properties ==
               R"({"m":{"anyOf":[{"type":"string","minLength":1},{"$ref":"#/$defs/m"}]},)"
               R"("n":{"$ref":"#/$defs/m"}})");
}

BOOST_AUTO_TEST_CASE(a_union_has_a_branch_for_each_shape)
{
    static constexpr tagged_union all{.tag = "t", .branches = branches};
    static constexpr value_words words{.types = objects, .tagged = &all};
    constexpr std::string_view one_of =
        R"("oneOf":[{"type":"object","properties":{"t":{"type":"string","enum":["x"]}},)"
        R"("required":["t"]},{"type":"object","properties":{"t":{"type":"string",)"
        R"("enum":["y","z"]}},"required":["t"],"additionalProperties":false}],)"
        R"("discriminator":{"propertyName":"t"}})";
    BOOST_TEST(property(described{&words, merging::discriminated}) ==
               R"({"m":{"type":"object","x-voicecfg":{"merge":"discriminated"},)" +
                   std::string{one_of} + "}");
    BOOST_TEST(property(described{&words, merging::overlay}, true) ==
               R"({"m":{"x-voicecfg":{"merge":"overlay"},"anyOf":[{"type":"object",)" +
                   std::string{one_of} + R"(,{"type":"null"}]}})");
}

BOOST_AUTO_TEST_CASE(a_union_of_a_value_of_any_type_stands_first)
{
    static constexpr tagged_union one{.tag = "t", .branches = std::span{branches}.first(1)};
    static constexpr value_words words{.min_length = 2, .tagged = &one};
    static constexpr value_words last{.types = {json_type::string, json_type::object},
                                      .tagged = &one};
    std::vector<member> const rows{{.name = "a", .type = described{&words}},
                                   {.name = "b", .type = described{&last}}};
    constexpr std::string_view one_of = R"({"type":"object","oneOf":[{"$ref":"#/$defs/a"}],)"
                                        R"("discriminator":{"propertyName":"t"}})";
    BOOST_TEST(write(rows).properties ==
               R"({"a":{"anyOf":[)" + std::string{one_of} +
                   R"(,{"type":["null","boolean","array","number","string"],"minLength":2}]},)"
                   R"("b":{"anyOf":[{"type":"string"},)" +
                   std::string{one_of} + "]}}");
}

BOOST_AUTO_TEST_CASE(branches_by_another_member_and_that_without_a_tag_go_by_their_names)
{
    static constexpr tagged_union by_other{.tag = "k", .beside = true, .branches = branches};
    static constexpr tagged_union or_none{
        .tag = "t", .branches = std::span{branches}.first(1), .otherwise = &flags};
    static constexpr value_words words[]{{.types = objects, .tagged = &by_other},
                                         {.types = objects, .tagged = &or_none}};
    std::vector<member> const rows{{.name = "a", .type = described{&words[0]}},
                                   {.name = "b", .type = described{&words[1]}}};
    auto const made = write(rows);
    BOOST_TEST(made.properties ==
               R"({"a":{"type":"object","x-voicecfg":{"branches":[)"
               R"({"tag":"x","$ref":"#/$defs/x"},{"tag":"y","$ref":"#/$defs/y"},)"
               R"({"tag":"z","$ref":"#/$defs/y"}],"beside":"k"}},)"
               R"("b":{"type":"object","x-voicecfg":{"otherwise":"#/$defs/b"},)"
               R"("oneOf":[{"$ref":"#/$defs/x"}],"discriminator":{"propertyName":"t"}}})");
    BOOST_TEST(made.definitions.find(R"({"x":{"type":"object","properties":{"t":)") == 0U);
    BOOST_TEST(made.definitions.find(R"("b":{"type":"object","properties":{"f":)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_shared_is_defined_once)
{
    std::vector<member> const rows{
        {.name = "a", .type = object_of{&flags, merging::overlay}, .read_only = true},
        {.name = "b", .type = object_of{&flags}, .nullable = true}};
    auto const made = write(rows);
    BOOST_TEST(made.properties ==
               R"({"a":{"$ref":"#/$defs/a","readOnly":true,"x-voicecfg":{"merge":"overlay"}},)"
               R"("b":{"anyOf":[{"$ref":"#/$defs/a"},{"type":"null"}]}})");
    BOOST_TEST(made.definitions ==
               R"({"a":{"type":"object","properties":{"f":{"type":"boolean"}},"required":["f"],)"
               R"("additionalProperties":false}})");
}

BOOST_AUTO_TEST_CASE(null_is_written_beside_a_name_that_does_not_take_it)
{
    static constexpr value_words any{};
    static constexpr value_words list{.types = {json_type::array}, .items = &any};
    static constexpr value_words or_null{.types = {json_type::array, json_type::null},
                                         .items = &any};
    auto const twice = [](value_words const& words, bool nullable) {
        return write(std::vector<member>{
                         {.name = "a", .type = described{&words}, .nullable = nullable},
                         {.name = "b", .type = described{&words}}})
            .properties;
    };
    constexpr std::string_view plain = R"({"a":{"$ref":"#/$defs/a"},"b":{"$ref":"#/$defs/a"}})";
    BOOST_TEST(twice(list, false) == plain);
    BOOST_TEST(twice(or_null, true) == plain);
    BOOST_TEST(twice(list, true) == R"({"a":{"anyOf":[{"$ref":"#/$defs/a"},{"type":"null"}]},)"
                                    R"("b":{"$ref":"#/$defs/a"}})");
}

BOOST_AUTO_TEST_CASE(circles_go_through_their_names)
{
    static value_words words{.types = {json_type::array}};
    words.items = &words;
    std::vector<member> const rows{{.name = "a", .type = described{&words}}};
    auto const made = write(rows);
    BOOST_TEST(made.properties == R"({"a":{"$ref":"#/$defs/a"}})");
    BOOST_TEST(made.definitions == R"({"a":{"type":"array","items":{"$ref":"#/$defs/a"}}})");

    static value_words nested[2]{{.types = objects, .enumeration = "[{}]"},
                                 {.types = objects, .enumeration = "[{}]"}};
    static object table{.members = {}};
    static member const inner[]{{.name = "c", .type = described{&nested[1]}}};
    table.members = inner;
    nested[0].table = nested[1].table = &table;
    std::vector<member> const others{{.name = "b", .type = described{&nested[0]}}};
    BOOST_TEST(write(others).definitions.size() < 10'000U);
}

BOOST_AUTO_TEST_CASE(a_long_chain_is_written_in_parts)
{
    std::vector<value_words> chain(10'000);
    for (std::size_t i = 0; i + 1 != chain.size(); ++i)
        chain[i] = {.types = {json_type::array}, .items = &chain[i + 1]};
    std::vector<member> const rows{{.name = "a", .type = described{chain.data()}}};
    auto const made = write(rows);
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (char const letter : made.definitions) {
        depth += letter == '{' ? 1U : 0U;
        depth -= letter == '}' ? 1U : 0U;
        deepest = std::max(deepest, depth);
    }
    BOOST_TEST(deepest < 50U);
    BOOST_TEST(made.definitions.find(R"("a_200":)") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
