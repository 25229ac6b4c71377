// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json_schema/value.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <regex>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(json_schema_value_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;
using namespace voicecfg::detail;

constexpr std::array directions{"in"sv, "out"sv};

boost::json::value schema_of_type(value_type const& type)
{
    auto schema = type_schema(type);
    add_content(schema, type);
    return schema;
}

boost::json::value with_null(std::string_view text)
{
    auto schema = boost::json::parse({text.data(), text.size()}).as_object();
    admit_null(schema);
    return schema;
}

/// Of a setting as a catalog declares it.
boost::json::value schema_of_setting(std::string const& words, bool nullable = false)
{
    auto const loaded = voicecfg::catalog::parse(
        voicecfg::dialects::lumenia,
        R"({"voice": {"providers": {"p": {"settings": {"s": )" + words + "}}}}}");
    auto const& entry = loaded.value().view().list("voice", "providers").values->entries.front();
    return setting_schema(*entry.find_setting("s"), nullable);
}

void expect(boost::json::value const& made, std::string_view text)
{
    BOOST_TEST(made == boost::json::parse({text.data(), text.size()}));
}

} // namespace

BOOST_AUTO_TEST_CASE(each_type_has_its_words)
{
    expect(schema_of_type(text{}), R"({"type": "string"})");
    expect(schema_of_type(text{1, 255}), R"({"type": "string", "minLength": 1, "maxLength": 255})");
    expect(schema_of_type(choice{directions}), R"({"type": "string", "enum": ["in", "out"]})");
    expect(schema_of_type(choice{directions, true}),
           R"({"type": "string", "minLength": 1, "enum": ["in", "out"]})");
    expect(schema_of_type(formatted{format::identifier}),
           R"x({"type": "string", "pattern": "^[A-Za-z0-9_]+(?![\\s\\S])"})x");
    expect(schema_of_type(formatted{format::e164}),
           R"x({"type": "string", "pattern": "^\\+[1-9][0-9]{6,14}(?![\\s\\S])"})x");
    auto const id = schema_of_type(formatted{format::uuid});
    BOOST_TEST(id.at("format") == "uuid");
    BOOST_TEST(id.as_object().contains("pattern"));
    BOOST_TEST(schema_of_type(formatted{format::date_time}).at("format") == "date-time");
    expect(schema_of_type(number{0.7, 2}), R"({"type": "number", "minimum": 0.7, "maximum": 2})");
    expect(schema_of_type(integer{}),
           R"({"type": "integer", "minimum": 1, "maximum": 9007199254740991})");
    expect(schema_of_type(phone_number{.exclusive = true}),
           R"({"type": "integer", "minimum": 1, "maximum": 9007199254740991})");
    expect(schema_of_type(boolean{}), R"({"type": "boolean"})");
    expect(schema_of_type(map{}), R"({"type": "object", "additionalProperties":
                                      {"type": ["string", "number", "boolean"]}})");
    BOOST_TEST(schema_of_type(formatted{format::time_zone}).at("enum").as_array().size() ==
               time_zones.size());
}

BOOST_AUTO_TEST_CASE(null_is_let_through_once)
{
    expect(with_null(R"({"type": "string", "enum": ["a"]})"),
           R"({"type": ["string", "null"], "enum": ["a", null]})");
    expect(with_null(R"({"type": ["string", "null"], "enum": [null]})"),
           R"({"type": ["string", "null"], "enum": [null]})");
    expect(with_null(R"({"title": "T", "$ref": "#"})"),
           R"({"title": "T", "anyOf": [{"$ref": "#"}, {"type": "null"}]})");
    expect(with_null("{}"), "{}");
    expect(nothing(false), "false");
    expect(nothing(true), R"({"type": "null"})");
}

BOOST_AUTO_TEST_CASE(a_setting_is_said_as_it_is_declared)
{
    setting const range{"s", {.types = {json_type::number}, .minimum = 0.5, .maximum = 2.0}};
    expect(setting_schema(range, false), R"({"type": "number", "minimum": 0.5, "maximum": 2})");
    expect(setting_schema(range, true),
           R"({"type": ["number", "null"], "minimum": 0.5, "maximum": 2})");
    expect(setting_schema({"s", {}}, true), "{}");
    expect(setting_schema({"s", {.minimum = 3.0}}, false),
           R"({"type": ["null", "boolean", "object", "array", "number", "string"], "minimum": 3})");
    expect(setting_schema({"s", {.enumeration = R"([1, "a", {"b": [null]}])"}}, true),
           R"({"enum": [1, "a", {"b": [null]}, null]})");
    expect(setting_schema({"s", {.enumeration = "[null]"}}, true), R"({"enum": [null]})");
}

BOOST_AUTO_TEST_CASE(the_pattern_of_a_url_says_what_the_rule_says)
{
    std::regex const pattern{http_url_pattern()};
    for (std::string const url : {"http://h",
                                  "HTTPS://u:p%40@h_o.example:/a;b=c?d=e#f/?",
                                  "https://h:065535",
                                  "http://[::1]:80/x",
                                  "http://[2001:db8::1.2.3.4]/",
                                  "http://[1:2:3:4:5:6:7:8]",
                                  "http://[1:2:3:4:5:6:7::]",
                                  "http://[::]",
                                  "http://[v1.a:b]/",
                                  "http://@h/",
                                  "http://[1::3:4:5:6:7:8]",
                                  "http://[1:2:3:4:5:6:1.2.3.4]",
                                  "http://!$&'()*+,;=~-/",
                                  "",
                                  "ftp://h/",
                                  "https://@/",
                                  "https://:80/x",
                                  "https://h/a b",
                                  "https://h/[x]",
                                  "https://a@b@c/",
                                  "http://h:65536/",
                                  "http://h:100000",
                                  "http://h:8x/",
                                  "http:/h",
                                  "http://h/%zz",
                                  "http://h/%2",
                                  "http://[::1",
                                  "http://[1::2::3]/",
                                  "http://[::12345]/",
                                  "http://[1:2:3:4:5:6:7]/",
                                  "http://[1:2:3:4:5:6:7:8::]/",
                                  "http://[::1.2.3.256]/",
                                  "http://[::01.2.3.4]/",
                                  "http://[1.2.3.4::]/",
                                  "http://[:::]/",
                                  "http://[v.a]/",
                                  "http://h/#a#b",
                                  " http://h",
                                  "http://h\n",
                                  "http://h/\\",
                                  "xhttp://h",
                                  "http://h:-1"})
        BOOST_TEST(std::regex_match(url, pattern) == is_http_url(url), url);
}

BOOST_AUTO_TEST_CASE(the_pattern_of_a_format_takes_what_the_format_takes)
{
    constexpr std::string_view texts[] = {"f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                                          "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
                                          "f81d4fae7dec11d0a76500a0c91e6bf6",
                                          "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 ",
                                          "2026-01-28T09:30:00Z",
                                          "2026-12-31t23:59:60.125z",
                                          "2024-02-29T00:00:00-23:59",
                                          "2026-01-28T24:00:00Z",
                                          "2026-13-28T09:30:00Z",
                                          "2026-01-32T09:30:00Z",
                                          "2026-01-28T09:60:00Z",
                                          "2026-01-28T09:30:61Z",
                                          "2026-01-28T09:30Z",
                                          "2026-01-28T09:30:00.Z",
                                          "2026-01-28T09:30:00+24:00",
                                          "2026-01-28T09:30:00",
                                          "+1202555",
                                          "+123456789012345",
                                          "+120255",
                                          "+1234567890123456",
                                          "+02025550123",
                                          "12025550123",
                                          "+1 2025550123",
                                          "+12025550123\n",
                                          ""};
    for (auto const as : {format::uuid, format::date_time, format::e164}) {
        auto const schema = schema_of_type(formatted{as});
        std::regex const pattern{schema.at("pattern").as_string().c_str()};
        for (auto const text : texts)
            BOOST_TEST(std::regex_search(std::string{text}, pattern) == has_format(as, text), text);
    }
    // The days of a month are for the format alone to say.
    std::regex const form{
        schema_of_type(formatted{format::date_time}).at("pattern").as_string().c_str()};
    BOOST_TEST(std::regex_search("2026-02-30T09:30:00Z", form));
}

/// The words of the catalog come back, as validators of any language read them.
BOOST_AUTO_TEST_CASE(a_setting_has_the_words_of_the_catalog)
{
    expect(schema_of_setting(R"({"pattern": "^[a-z]+$"})"),
           R"x({"type": ["null", "boolean", "object", "array", "number", "string"],
                "pattern": "^[a-z]+(?![\\s\\S])"})x");
    expect(schema_of_setting(R"({"type": "string", "pattern": "[\\d$\\]]\\D\\w[^\\w]\\s\\$\\-"})"),
           R"x({"type": "string",
                "pattern": "[0-9$\\]][^0-9][A-Za-z0-9_][^A-Za-z0-9_][\\t\\n\\v\\f\\r ]\\$\\-"})x");
    expect(schema_of_setting(R"({"type": "string", "minLength": 2, "maxLength": 4})"),
           R"({"type": "string", "minLength": 2, "maxLength": 4})");
    BOOST_TEST(schema_of_setting(R"({"type": "string", "format": "uuid"})")
                   .at("allOf")
                   .at(0)
                   .at("format") == "uuid");
    expect(schema_of_setting(R"({"type": "array", "items": {"type": "boolean"}, "minItems": 1,
                                 "maxItems": 3, "uniqueItems": true})"),
           R"({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 3,
               "uniqueItems": true})");
    expect(schema_of_setting(R"({"type": "object", "additionalProperties": {}})"),
           R"({"type": "object", "additionalProperties": true})");
    expect(
        schema_of_setting(R"({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 9})"),
        R"({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 9})");
    expect(schema_of_setting(R"({"type": "integer", "minimum": 0, "maximum": 9})"),
           R"({"type": "integer", "minimum": 0, "maximum": 9})");
    expect(schema_of_setting(R"({"type": ["integer", "number"]})"),
           R"({"type": ["integer", "number"]})");
    constexpr auto either = R"({"anyOf": [{"type": "boolean"}, {"type": "string"}]})";
    expect(schema_of_setting(either), either);
    expect(schema_of_setting(either, true),
           R"({"anyOf": [{"type": "boolean"}, {"type": "string"}, {"type": "null"}]})");
}

/// A range binds numbers only, so where no type is named every type goes.
BOOST_AUTO_TEST_CASE(either_end_of_a_range_names_all_types)
{
    voicecfg::detail::plain_schemas inner;
    voicecfg::value_words asked;
    BOOST_TEST(words_schema(asked, inner).empty());
    asked.maximum = voicecfg::json::numeric{1.0};
    BOOST_TEST(words_schema(asked, inner).at("type").as_array().size() == 6U);
    asked.minimum = asked.maximum;
    asked.maximum.reset();
    BOOST_TEST(words_schema(asked, inner).at("type").as_array().size() == 6U);
}

/// A `type` beside one of these words would still ask for that type alone.
BOOST_AUTO_TEST_CASE(null_is_one_of_two_alternatives_where_a_word_combines_others)
{
    for (std::string const word : {R"("oneOf": [true])", R"("anyOf": [true])", R"("if": {})",
                                   R"("allOf": [{"format": "uuid"}])"}) {
        auto const asked = R"("type": "string", )" + word;
        expect(with_null("{" + asked + "}"),
               R"({"anyOf": [{)" + asked + R"(}, {"type": "null"}]})");
        expect(with_null(R"({"title": "T", "description": "D", "$comment": "C", )" + asked + "}"),
               R"({"title": "T", "description": "D", "$comment": "C",
                   "anyOf": [{)" +
                   asked + R"(}, {"type": "null"}]})");
    }
}

BOOST_AUTO_TEST_CASE(a_format_binds_strings_alone)
{
    constexpr auto pattern = R"x("pattern": "^[A-Za-z0-9_]+(?![\\s\\S])")x";
    setting const lone{"s", {.types = {json_type::string}, .format = format::identifier}};
    expect(setting_schema(lone, false),
           std::string{R"({"type": "string", "allOf": [{)"} + pattern + "}]}");
    setting const other{
        "s", {.types = {json_type::string, json_type::boolean}, .format = format::identifier}};
    expect(setting_schema(other, false), std::string{R"({"type": ["string", "boolean"],
                           "allOf": [{"if": {"type": "string"}, "then": {)"} +
                                             pattern + "}}]}");
}

/// A table binds objects only, so where no type is named every type goes.
BOOST_AUTO_TEST_CASE(a_table_or_a_union_names_all_types)
{
    constexpr static object table{.members = {}};
    constexpr static tagged_union shapes{.tag = "t", .branches = {}};
    voicecfg::detail::plain_schemas inner;
    constexpr auto all = R"({"type": ["null", "boolean", "object", "array", "number", "string"]})";
    expect(words_schema({.table = &table}, inner), all);
    expect(words_schema({.tagged = &shapes}, inner), all);
}

BOOST_AUTO_TEST_SUITE_END()
