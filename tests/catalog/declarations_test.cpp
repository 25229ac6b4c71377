// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/catalog/declarations.hpp>

#include <boost/test/unit_test.hpp>

#include <memory_resource>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(catalog_declarations_test)

namespace {

using namespace voicecfg;
using namespace voicecfg::json;

struct declared {
    explicit declared(std::string_view text)
    {
        document const read{text, any_depth};
        whole = loader.read(read.root(), entry, location{});
    }
    declared(declared const&) = delete;
    declared& operator=(declared const&) = delete;

    [[nodiscard]] std::string fault()
    {
        if (whole) return "loaded";
        return std::string{name(reader.fault().code)} + " " + reader.fault().pointer;
    }

    std::pmr::monotonic_buffer_resource arena;
    voicecfg::detail::catalog_reader reader{arena};
    voicecfg::detail::declaration_loader loader{reader};
    catalog_entry entry;
    bool whole = false;
};

struct row {
    std::string_view text;
    std::string_view fault;
};

constexpr row faults[] = {
    {"true", "loaded"},
    {"{}", "loaded"},
    {"false", "wrong_type "},
    {"[]", "wrong_type "},
    {R"({"s": 1})", "wrong_type /s"},
    {R"({"s": {}, "s": {}})", "duplicate_member /s"},
    {R"({"s": {"enum": [], "enum": []}})", "duplicate_member /s/enum"},
    {R"({"s": {"type": []}})", "incompatible /s/type"},
    {R"({"s": {"type": "text"}})", "not_one_of /s/type"},
    {R"({"s": {"type": ["null", 1]}})", "wrong_type /s/type/1"},
    {R"({"s": {"minimum": "1"}})", "wrong_type /s/minimum"},
    {R"({"s": {"maximum": 1e999}})", "out_of_range /s/maximum"},
    {R"({"s": {"minimum": 2, "maximum": 1}})", "incompatible /s/minimum"},
    {R"({"s": {"enum": {}}})", "wrong_type /s/enum"},
    {R"({"s": {"enum": [1e999]}})", "out_of_range /s/enum"},
    {R"({"s": {"const": 1e999}})", "out_of_range /s/const"},
    {R"({"s": {"enum": [1, 2], "const": 3}})", "incompatible /s/const"},
    {R"({"s": {"enum": [1, 2], "const": 2.0}})", "loaded"},
    {R"({"s": {"type": "string", "const": 1}})", "incompatible /s/type"},
    {R"({"s": {"const": 1, "type": "string"}})", "incompatible /s/const"},
    {R"({"s": {"minLength": "1"}})", "wrong_type /s/minLength"},
    {R"({"s": {"maxLength": 1e999}})", "out_of_range /s/maxLength"},
    {R"({"s": {"maxItems": 1.5}})", "wrong_type /s/maxItems"},
    {R"({"s": {"minItems": -1}})", "out_of_range /s/minItems"},
    {R"({"s": {"pattern": 1}})", "wrong_type /s/pattern"},
    {R"({"s": {"pattern": "("}})", "incompatible /s/pattern"},
    {R"({"s": {"format": 1}})", "wrong_type /s/format"},
    {R"({"s": {"format": "uuids"}})", "not_one_of /s/format"},
    {R"({"s": {"format": "color"}})", "loaded"},
    {R"({"s": {"anyOf": {}}})", "wrong_type /s/anyOf"},
    {R"({"s": {"anyOf": []}})", "incompatible /s/anyOf"},
    {R"({"s": {"anyOf": [{"type": "string"}], "title": "t", "x-a": 1}})", "loaded"},
    {R"({"s": {"anyOf": [{"type": "string"}], "maximum": 1}})", "incompatible /s/maximum"},
    {R"({"s": {"type": "string", "enum": ["a", 1], "const": "a"}})", "incompatible /s/enum/1"},
    {R"({"s": {"enum": ["a", 1], "const": "a", "type": ["string", "integer"]}})",
     "incompatible /s/type/1"},
    {R"({"s": {"type": ["string", "null"], "enum": ["a"]}})", "incompatible /s/type/1"},
    {R"({"s": {"type": "integer", "enum": [1, 2.0, 1.5]}})", "incompatible /s/enum/2"},
    {R"({"s": {"type": ["string", "string"]}})", "repeated /s/type/1"},
    {R"({"s": {"type": "string", "minimum": 1}})", "incompatible /s/minimum"},
    {R"({"s": {"properties": {}}})", "unknown_member /s/properties"},
    {R"({"s": {"x-voicecfgs": {}}})", "unknown_member /s/x-voicecfgs"},
    {R"({"s": {"readOnly": 1, "writeOnly": 1, "deprecated": 1, "x-other": 1}})", "loaded"},
    // alternatives: of several types, or flat and of one
    {R"({"s": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "minLength": 3}]}})",
     "loaded"},
    {R"({"s": {"anyOf": [{"type": "integer"}, {"type": "null"}, {"minimum": 1, "type": "number"}]}})",
     "loaded"},
    {R"({"s": {"anyOf": [{"const": "auto"}, {"enum": [1, 2]}, {"enum": ["none"]}]}})", "loaded"},
    {R"({"s": {"anyOf": [{"type": "string"}, {"type": "array"}, {"type": ["null", "string"]}]}})",
     "incompatible /s/anyOf/2"},
    {R"({"s": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array"}]}})",
     "incompatible /s/anyOf/1"},
    {R"({"s": {"anyOf": [{"type": "object"}, {"additionalProperties": true, "type": "object"}]}})",
     "incompatible /s/anyOf/1"},
    {R"({"s": {"anyOf": [{"type": "string"}, {}]}})", "incompatible /s/anyOf/1"},
    {R"({"s": {"anyOf": [true, {"type": "string"}]}})", "incompatible /s/anyOf/1"},
    {R"({"s": {"anyOf": [{"type": "string"}, {"anyOf": [{"type": "null"}, {"const": "a"}]}]}})",
     "incompatible /s/anyOf/1"},
    {R"({"s": {"anyOf": [{"type": "string"}, {"anyOf": [{"type": "null"}, {"const": 1}]}]}})",
     "loaded"},
    {R"({"s": {"items": {"anyOf": [{"type": "string"}, {"type": "string", "minItems": 1}]}}})",
     "incompatible /s/items/anyOf/1/minItems"},
    // in the catalog's order
    {R"({"b": {"minimum": ""}, "a": 1})", "wrong_type /b/minimum"},
};

} // namespace

BOOST_AUTO_TEST_CASE(every_fault_of_a_declaration_is_pointed_at)
{
    for (auto const& [text, fault] : faults) BOOST_TEST_CONTEXT(text)
    BOOST_TEST(declared{text}.fault() == fault);
}

BOOST_AUTO_TEST_CASE(settings_are_kept_in_the_catalogs_order)
{
    declared const read{R"({"pace": {"type": ["number", "null"], "minimum": 0.5, "maximum": 2},
                            "mood": {"enum": ["calm", 1]}})"};
    BOOST_REQUIRE(read.whole);
    auto const settings = read.entry.settings;
    BOOST_REQUIRE(settings.size() == 2U);
    BOOST_TEST(settings[0].name == "pace");
    BOOST_TEST((settings[0].words.types == json_types{json_type::number, json_type::null}));
    BOOST_TEST((settings[0].words.minimum == numeric{0.5}));
    BOOST_TEST((settings[0].words.maximum == numeric{2.0}));
    BOOST_TEST(settings[1].words.enumeration == R"(["calm", 1])");
    BOOST_TEST(settings[1].words.values.empty()); // few are looked at one by one
    BOOST_TEST(read.entry.find_setting("mood") == &settings[1]);
    BOOST_TEST(!read.entry.any_setting);
    BOOST_TEST(declared{"true"}.entry.any_setting);
}

BOOST_AUTO_TEST_CASE(a_size_that_no_value_has_is_no_limit)
{
    for (auto const* const size : {"9007199254740993", "1e300"}) {
        declared const read{R"({"s": {"maxLength": )" + std::string{size} + "}}"};
        BOOST_REQUIRE(read.whole);
        BOOST_TEST((read.entry.settings[0].words.max_length == no_limit), size);
    }
}

BOOST_AUTO_TEST_CASE(the_patterns_of_an_entry_are_not_too_many_states_together)
{
    auto const patterns = [](int count) {
        std::string text = "{";
        for (int i = 0; i != count; ++i)
            text.append(i == 0 ? "\"" : ", \"").append(1, static_cast<char>('a' + i)) +=
                R"(": {"pattern": "(?:a{1000}){49}"})";
        return text + "}";
    };
    BOOST_TEST(declared{patterns(4)}.fault() == "loaded");
    BOOST_TEST(declared{patterns(5)}.fault() == "too_large /e/pattern");
}

BOOST_AUTO_TEST_CASE(words_nest_no_deeper_than_values_do)
{
    auto const nested = [](int depth, std::string_view open, std::string_view close) {
        std::string text = R"({"a": {}, "s": )";
        for (int i = 1; i != depth; ++i) text += open;
        text += "{}";
        for (int i = 1; i != depth; ++i) text += close;
        return text + "}";
    };
    auto const items = [&](int depth) { return nested(depth, R"({"items": )", "}"); };
    BOOST_TEST(declared{items(32)}.fault() == "loaded");
    BOOST_TEST(declared{items(33)}.fault() == "too_deep /s");
    BOOST_TEST(declared{items(100'000)}.fault() == "too_deep /s");
    BOOST_TEST(declared{nested(100'000, R"({"additionalProperties": )", "}")}.fault() ==
               "too_deep /s");
    BOOST_TEST(declared{nested(100'000, R"({"anyOf": [)", "]}")}.fault() == "too_deep /s");
}

BOOST_AUTO_TEST_SUITE_END()
