// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/object.hpp>

#include "platform.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_object_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;
using voicecfg::detail::extra;

// A market: its goods are governed by the shop that sells them, its trim by nothing.
constexpr std::array goods_rows{
    member{.name = "shop", .type = text{1}, .required = true, .governed = {.list = "shops"}},
    member{.name = "tone",
           .type = text{1},
           .required = true,
           .governed = {.list = "tones", .within = "shop"}},
    member{.name = "count", .type = integer{1, 9}, .nullable = true},
};
constexpr object goods{
    .members = goods_rows, .section = "goods", .discriminator = "shop", .settings = true};
constexpr object plain{.members = goods_rows, .section = "goods", .discriminator = "shop"};
constexpr std::array notes{"old"sv, "new"sv};
constexpr std::array trim_rows{member{.name = "label", .type = text{1}},
                               member{.name = "width", .type = integer{1, 9}},
                               member{.name = "note", .type = choice{notes}, .nullable = true}};
constexpr object trim{.members = trim_rows};

enum : std::size_t { in_part, whole_goods, trims, words, laid_trim, plain_goods };
constexpr std::array market_rows{
    member{.name = "goods", .type = object_of{&goods, merging::discriminated}},
    member{.name = "whole", .type = object_of{&goods}},
    member{.name = "trims", .type = list_of{&trim}},
    member{.name = "words", .type = map{}},
    member{.name = "trim", .type = object_of{&trim, merging::overlay}},
    member{.name = "plain", .type = object_of{&plain}},
};
constexpr std::array entry_shapes{catalog_list{.name = "tones"}};
constexpr std::array shop_shapes{
    catalog_list{.name = "shops", .lists = entry_shapes, .settings = true}};
constexpr std::array shape{catalog_section{.name = "goods", .lists = shop_shapes}};
constexpr dialect market = well_formed(
    {.name = "market", .status = 422, .assistant = {.members = market_rows}, .catalog = shape});

// {"goods": {"shops": [{"value": "north", "tones": ["x", "y"], "settings": {"speed": {…}}},
//                      {"value": "open", "settings": true}]}}
constexpr std::array tones{"x"sv, "y"sv};
constexpr std::array north_lists{value_set{.listed = true, .names = tones}};
constexpr std::array north_settings{setting{"speed", {.maximum = numeric{2.0}}}};
constexpr std::array entries{
    catalog_entry{.lists = north_lists, .settings = north_settings},
    catalog_entry{.any_setting = true},
};
constexpr std::array shops{"north"sv, "open"sv};
constexpr std::array shop_lists{value_set{.listed = true, .names = shops, .entries = entries}};
constexpr std::array sections{section_values{.listed = true, .lists = shop_lists}};
constexpr catalog_view offered{.shape = shape, .sections = sections};

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

/// `wrong_type /goods/tone stored; integer 2.0`: violations, then fix-ups.
std::string told(report const& found, fix_ups const& fixes, document const& sent)
{
    std::vector<std::string> all;
    for (auto const& each : found.violations)
        all.push_back(std::string{name(each.code)} + " " + each.pointer +
                      (each.from == origin::stored ? " stored" : ""));
    for (auto const& token : sent.tokens()) {
        if (fixes.drops(token)) all.push_back("drop " + std::string{token.text()});
        if (fixes.makes_integer(token)) all.push_back("integer " + std::string{token.text()});
    }
    std::string out;
    for (auto const& each : all) out += (out.empty() ? "" : "; ") + each;
    return out;
}

struct asked {
    std::size_t row;
    bool rechecks = false;
    options chosen = {};
};

options chosen_by(asked const& what)
{
    auto chosen = what.chosen;
    if (what.rechecks) chosen.recheck = rechecking::everything;
    return chosen;
}

/// Judges a member of the market by itself, as it would stand in the document of that origin.
std::string by_itself(asked const& what, std::string_view text, origin from = origin::patch,
                      std::vector<violation>* violations = nullptr)
{
    auto const& row = market_rows[what.row];
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    auto const chosen = chosen_by(what);
    voicecfg::detail::call const about{market, offered, nullptr, chosen, out, planned};
    auto const whole = "{\"" + std::string{row.name} + "\": " + std::string{text} + "}";
    document const read{whole};
    location const at;
    voicecfg::detail::judged_object judged{about, market.assistant, at, from};
    judged.read(read.root(), from);
    voicecfg::detail::object_judge{about}.judge_member(judged, what.row, judged.lacking);
    planned.fixes.sort();
    if (violations != nullptr) *violations = found.violations;
    return told(found, planned.fixes, read);
}

/// Judges what was sent over what is stored; nothing is stored where that is empty.
std::string over(asked const& what, std::string_view sent, std::string_view stored)
{
    auto const& row = market_rows[what.row];
    report found;
    voicecfg::detail::sink out{found, 10};
    voicecfg::plan planned;
    auto const chosen = chosen_by(what);
    voicecfg::detail::call const about{market, offered, nullptr, chosen, out, planned};
    auto const within = [&](std::string_view value) {
        return "{\"" + std::string{row.name} + "\": " + std::string{value} + "}";
    };
    auto const patch = within(sent);
    auto const before = stored.empty() ? std::string{"{}"} : within(stored);
    document const read{patch};
    document const read_before{before};
    location const at;
    voicecfg::detail::judged_object judged{about, market.assistant, at, origin::stored};
    judged.stored = read_before.root();
    judged.meets_stored = judged.is_assistant = true;
    judged.read(read.root(), origin::patch);
    if (voicecfg::detail::lays_over(row, judged.values[what.row].value))
        judged.laid.insert(what.row);
    voicecfg::detail::object_judge{about}.judge_member(judged, what.row, judged.lacking);
    planned.fixes.sort();
    return told(found, planned.fixes, read);
}

struct lone {
    std::string_view sent;
    std::string_view told;
};

constexpr lone whole_objects[] = {
    {R"({"shop": "north", "tone": "x", "count": 2, "speed": 2})", ""},
    {"{}", "required /whole/shop"},
    {R"({"shop": "north"})", "required /whole/tone"},
    {R"({"count": 10, "tone": "z", "shop": "north"})",
     "not_in_catalog /whole/tone; out_of_range /whole/count"},
    // an unknown shop is all that is told of what it governs
    {R"({"shop": "south", "tone": "z", "count": 0, "x": 1})",
     "not_in_catalog /whole/shop; out_of_range /whole/count"},
    // settings are not judged under an unknown shop, but for a near name (G3)
    {R"({"shop": "south", "tone": 1, "count": 0, "COUNT": 1, "x": 1})",
     "not_in_catalog /whole/shop; wrong_type /whole/tone; out_of_range /whole/count; "
     "unknown_member /whole/COUNT"},
    // beyond the table, by name
    {R"({"z": 1, "shop": "north", "speed": 3, "tone": "x", "a": 1})",
     "unknown_member /whole/a; out_of_range /whole/speed; unknown_member /whole/z"},
    {R"({"shop": "open", "tone": "any", "z": [1e400], "a": {}})", "out_of_range /whole/z/0"},
    {R"({"shop": "north", "tone": "x", "count": 2.0})", "integer 2.0"},
    {R"({"shop": "north", "tone": "x", "count": null})", ""},
    {"[]", "wrong_type /whole"},
};

struct pair {
    std::string_view sent;
    std::string_view stored;
    std::string_view told;
};

constexpr auto kept = R"({"shop": "north", "tone": "x"})"sv;
constexpr pair laid_over[] = {
    {R"({"tone": "y"})", kept, ""},
    {R"({"count": 3, "speed": 1})", kept, ""},
    {R"({"tone": "z"})", kept, "not_in_catalog /goods/tone"},
    {R"({"count": 0})", R"({"shop": "north", "tone": "z"})",
     "not_in_catalog /goods/tone stored; out_of_range /goods/count"},
    // what merged lacks, stored lacks
    {R"({"tone": "x"})", "", "required /goods/shop stored"},
    {R"({"tone": "x"})", R"({"shop": null})", "required /goods/shop stored"},
    {R"({"count": 1})", R"({"shop": "north"})", "required /goods/tone stored"},
    // a faulty shop hides what depends on it and nothing else
    {R"({"tone": ""})", R"({"shop": 1})",
     "wrong_type /goods/shop stored; empty_string /goods/tone"},
    {R"({"count": 0})", R"({"shop": 1})",
     "wrong_type /goods/shop stored; out_of_range /goods/count"},
    {R"({"COUNT": 0, "x": 1})", "5", "wrong_type /goods stored; unknown_member /goods/COUNT"},
    // a sent member lies over a stored one that can't be read
    {R"({"tone": "x"})", R"({"shop": "north", "tone": 5})", ""},
    // settings that are declared are judged wherever they are, unknown ones where they were sent
    {R"({"x": 1})", R"({"shop": "north", "tone": "x", "speed": 3, "y": 1})",
     "out_of_range /goods/speed stored; unknown_member /goods/x"},
    {R"({"speed": 1})", R"({"shop": "north", "tone": "x", "speed": 3})", ""},
    {R"({"count": 2.0})", R"({"shop": "north", "tone": "x", "count": 3.0})", "integer 2.0"},
    {"{}", R"({"shop": "north", "tone": "x", "count": 3.0})", ""},
};

constexpr auto deep_members =
    R"("a": {"type": "object", "properties": {"b": {"type": "object", "properties": {"c":
        {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer", "minimum":
        0}, "s": {"type": "string", "minLength": 1}, "gone": {"type": ["string", "null"],
        "x-voicecfg": {"null": "removes"}}}, "additionalProperties": false, "x-voicecfg":
        {"merge": "overlay"}}, "w": {"type": "object", "required": ["x"], "properties": {"x":
        true, "y": true}}}, "x-voicecfg": {"merge": "overlay"}}}, "x-voicecfg": {"merge":
        "overlay"}})";
constexpr auto removed_members =
    R"("a": {"type": ["string", "null"], "x-voicecfg": {"null": "removes"}}, "b": {"type":
        ["string", "null"]}, "r": {"type": "object", "required": ["q"], "properties": {"q":
        {"type": ["integer", "null"], "x-voicecfg": {"null": "removes"}}, "p": true},
        "x-voicecfg": {"merge": "overlay"}}, "w": {"type": "object", "properties": {"q":
        {"type": ["integer", "null"], "x-voicecfg": {"null": "removes"}}, "p": true}}, "l":
        {"type": "array", "items": {"type": ["integer", "null"]}})";
constexpr auto fixed_members =
    R"("id": {"type": "string", "readOnly": true}, "a": true, "o": {"type": "object",
        "required": ["id"], "properties": {"id": {"readOnly": true}, "a": true}, "x-voicecfg":
        {"merge": "overlay"}}, "w": {"type": "object", "properties": {"id": {"readOnly": true},
        "a": true}}, "n": {"type": "object", "properties": {"id": {"readOnly": true}, "a":
        true}, "x-voicecfg": {"merge": "renew"}}, "l": {"type": "array", "items": {"type":
        "object", "properties": {"id": {"readOnly": true}, "a": true}}})";
constexpr auto outdated_members =
    R"("old": {"deprecated": true}, "gone": {"type": ["integer", "null"], "deprecated": true,
        "x-voicecfg": {"null": "removes"}}, "o": {"type": "object", "properties": {"b": {"type":
        "string", "minLength": 1, "deprecated": true}, "a": {"deprecated": true}, "r":
        {"deprecated": true, "readOnly": true}}, "x-voicecfg": {"merge": "overlay"}})";
constexpr auto beyond_members =
    R"("name": true, "o": {"type": "object", "properties": {"name": true}, "x-voicecfg":
        {"merge": "overlay"}}, "d": {"type": "object", "properties": {"name": true},
        "additionalProperties": {"type": "integer", "minimum": 0}, "x-voicecfg": {"merge":
        "overlay"}}, "c": {"type": "object", "properties": {"name": true},
        "additionalProperties": false})";
constexpr auto counted_members = R"("a": {"type": "integer"})";
constexpr auto described_rest =
    R"("additionalProperties": {"type": "array", "items": {"type": "integer", "minimum": 0},
        "maxItems": 2})";
constexpr auto governed_members =
    R"("tone": {"type": "string", "x-voicecfg": {"list": "tones", "within": "voice", "listed":
        "required", "unlisted": "forbidden"}}, "voice": {"type": "string", "x-voicecfg":
        {"list": "voices"}}, "all": {"type": "array", "items": {"type": "string", "x-voicecfg":
        {"list": "voices"}}}, "tones": {"type": "array", "items": {"type": "string",
        "x-voicecfg": {"list": "tones", "within": "voice"}}}, "lang": {"type": ["string",
        "null"], "x-voicecfg": {"list": "langs", "unlisted": "empty"}})";
constexpr auto governing =
    R"("x-voicecfg": {"catalog": {"": {"voices": {"plain": true, "lists": {"tones": {"plain":
        true}}}, "langs": {"plain": true, "key": "name"}}}})";
constexpr auto voices =
    R"({"voices": [{"value": "v1", "tones": ["x", "y"]}, {"value": "v2", "deprecated": true}],
        "langs": ["en", "de"]})";
constexpr auto phones_members =
    R"("n": {"type": "array", "items": {"type": "integer", "minimum": 1, "x-voicecfg":
        {"phoneNumber": {"exclusive": true}}}}, "m": {"type": "object", "additionalProperties":
        {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber": {}}}}, "k": {"anyOf":
        [{"type": "string"}, {"type": "integer", "minimum": 1, "x-voicecfg": {"phoneNumber":
        {}}}]})";
constexpr auto members_10_members =
    R"("a": {"type": "object", "properties": {"b": {"type": "object", "properties": {"m": true,
        "x": {"type": ["integer", "null"], "x-voicecfg": {"null": "removes"}}, "y": true},
        "x-voicecfg": {"merge": "overlay", "rules": [{"resets": {"member": "m", "members":
        ["x"]}}, {"exclusive": ["x", "y"], "exactly": true}]}}}, "x-voicecfg": {"merge":
        "overlay"}})";
constexpr auto kind_members =
    R"("o": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["a", "b"]},
        "x": {"type": "integer"}}, "x-voicecfg": {"discriminator": "kind", "merge":
        "discriminated"}})";
constexpr auto removed_items_members =
    R"("l": {"type": "array", "items": {"type": "object", "properties": {"q": {"type":
        ["integer", "null"], "x-voicecfg": {"null": "removes"}}, "p": true}}}, "n": {"type":
        "array", "items": {"type": "object", "required": ["q"], "properties": {"q": {"type":
        ["integer", "null"], "x-voicecfg": {"null": "removes"}}}}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_sent_object_is_laid_over_where_its_row_says_so)
{
    struct {
        std::size_t row;
        std::string_view sent;
        bool lays_over;
    } const table[] = {
        {in_part, "{}", true},
        {in_part, R"({"tone": "x"})", true},
        {in_part, R"({"shop": "north"})", false},
        {in_part, R"({"sh\u006fp": null})", false},
        {in_part, R"(["shop"])", false},
        {whole_goods, "{}", false},
        {laid_trim, "{}", true},
        {laid_trim, "null", false},
        {trims, "[]", false},
        {words, "{}", false},
    };
    for (auto const& [row, text, lays_over] : table) BOOST_TEST_CONTEXT(row << " " << text)
        {
            document const sent{text};
            BOOST_TEST(voicecfg::detail::lays_over(market_rows[row], sent.root()) == lays_over);
            auto const value = parsed(text);
            BOOST_TEST(voicecfg::detail::lays_over(market_rows[row], value) == lays_over);
        }
}

BOOST_AUTO_TEST_CASE(an_integer_is_spelled_with_digits_only)
{
    struct {
        std::string_view text;
        bool scanned;
        bool parsed;
    } const table[] = {
        {"0", true, true},     {"-7", true, true},    {"18446744073709551615", true, true},
        {"5.0", false, false}, {"5e0", false, false}, {"5E0", false, false},
        {"-0", false, true}, // a parser keeps no sign
    };
    for (auto const& [text, scanned, kept_as_one] : table) BOOST_TEST_CONTEXT(text)
        {
            document const read{text};
            BOOST_TEST(voicecfg::detail::spelled_as_integer(read.root()) == scanned);
            auto const value = parsed(text);
            BOOST_TEST(voicecfg::detail::spelled_as_integer(value) == kept_as_one);
        }
}

BOOST_AUTO_TEST_CASE(an_object_that_stands_alone_is_complete_on_its_own)
{
    for (auto const& [sent, expected] : whole_objects) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(by_itself({whole_goods}, sent) == expected);
        }
    // stored, its faults are stored, its nulls absent, and nobody minds what is unknown
    BOOST_TEST(by_itself({whole_goods}, R"({"shop": "north", "tone": null, "x": 1, "count": 10})",
                         origin::stored) ==
               "required /whole/tone stored; out_of_range /whole/count stored");
}

BOOST_AUTO_TEST_CASE(what_the_catalog_declares_is_unknown_where_the_table_has_no_settings)
{
    BOOST_TEST(by_itself({plain_goods}, R"({"shop": "north", "tone": "x", "speed": 1})") ==
               "unknown_member /plain/speed");
    BOOST_TEST(by_itself({plain_goods}, R"({"shop": "open", "tone": "x", "a": 1})") ==
               "unknown_member /plain/a");
}

BOOST_AUTO_TEST_CASE(an_object_laid_over_another_must_come_out_complete)
{
    for (auto const& [sent, stored, expected] : laid_over)
        BOOST_TEST_CONTEXT(sent << " over " << stored)
        {
            BOOST_TEST(over({in_part}, sent, stored) == expected);
        }
}

BOOST_AUTO_TEST_CASE(under_an_overlay_the_stored_rest_is_judged_on_request)
{
    constexpr auto stored = R"({"label": "", "width": 0})"sv;
    BOOST_TEST(over({laid_trim}, R"({"width": 3})", stored) == "");
    BOOST_TEST(over({laid_trim, true}, R"({"width": 3})", stored) ==
               "empty_string /trim/label stored");
    BOOST_TEST(over({laid_trim}, R"({"width": 10})", "5") == "out_of_range /trim/width");
}

BOOST_AUTO_TEST_CASE(ignored_unknown_members_are_dropped_and_declared_ones_are_not)
{
    asked const ignoring{.row = in_part, .chosen = {.unknown = unknown_members::ignore}};
    BOOST_TEST(over(ignoring, R"({"x": 7, "speed": 1, "Tone": 8})", kept) == "drop 7; drop 8");
    BOOST_TEST(over(ignoring, R"({"tone": 1, "Tone": 8})", kept) ==
               "wrong_type /goods/tone; drop 8");
    BOOST_TEST(over(ignoring, R"({"x": 7})", R"({"shop": "open", "tone": "x"})") == "");
}

BOOST_AUTO_TEST_CASE(items_are_judged_by_index_and_entries_by_name)
{
    BOOST_TEST(by_itself({trims}, R"([{"width": 1.0}, {"width": 0, "x": 1}, 3, {"label": ""}])") ==
               "out_of_range /trims/1/width; unknown_member /trims/1/x; wrong_type /trims/2; "
               "empty_string /trims/3/label; integer 1.0");
    constexpr auto entries_of_all_kinds =
        R"({"d": null, "b": 1e400, "c": "x", "a": {}, "e": true, "f": 1.0})"sv;
    BOOST_TEST(by_itself({words}, entries_of_all_kinds) ==
               "wrong_type /words/a; out_of_range /words/b; wrong_type /words/d");
    BOOST_TEST(by_itself({trims}, R"([{"note": null}, {"note": "x"}])") ==
               "not_one_of /trims/1/note");
    BOOST_TEST(by_itself({words}, entries_of_all_kinds, origin::stored) ==
               "wrong_type /words/a stored; out_of_range /words/b stored");
}

BOOST_AUTO_TEST_CASE(a_wrong_entry_is_told_with_its_value_and_what_it_may_be)
{
    std::vector<violation> found;
    by_itself({words}, R"({"a": null, "b": 1e400, "c": []})", origin::patch, &found);
    BOOST_REQUIRE(found.size() == 3U);
    json_types const scalars{json_type::string, json_type::number, json_type::boolean};
    BOOST_TEST((details_of(found[0]).expected == scalars));
    BOOST_TEST(details_of(found[0]).value == "null");
    BOOST_TEST(details_of(found[1]).expected.empty());
    BOOST_TEST(details_of(found[1]).value == "");
    BOOST_TEST((details_of(found[2]).expected == scalars));
    BOOST_TEST(details_of(found[2]).value == "");
}

BOOST_AUTO_TEST_CASE(overlays_go_as_deep_as_tables_say)
{
    asked_platform::platform const asked{deep_members};
    constexpr asked_platform::row rows[]{
        {R"({"a":{"k":1.10,"b":{"l":1e2,"c":{"n":1.0,"s":"\u0061","z":2.50}}}})",
         R"({"a": {"b": {"c": {"s": "new"}}}})",
         R"({"a":{"k":1.10,"b":{"l":1e2,"c":{"n":1.0,"s":"new","z":2.50}}}})"},
        {R"({"a":{"b":{"c":{"n":1,"gone":"x","z":1.10}},"k":1.10}})",
         R"({"a": {"b": {"c": {"gone": null, "n": 2.0}}}})",
         R"({"a":{"b":{"c":{"n":2,"z":1.10}},"k":1.10}})"},
        {R"({"a":{"b":{"c":{"n":1}}}})", R"({"a": {"b": {"c": {"gone": null}}}})",
         R"({"a":{"b":{"c":{"n":1}}}})"},
        {R"({"a":{"b":{"c":{"n":1}}}})", R"({"a": {"b": {"c": {"gone": 5}}}})",
         "wrong_type /a/b/c/gone"},
        {R"({"a":{"b":{"c":{"n":-1}}}})", R"({"a": {"b": {"c": {"s": "x"}}}})",
         R"({"a":{"b":{"c":{"n":-1,"s":"x"}}}})"},
        {R"({"a":{"b":{"c":{"s":""}}}})", R"({"a": {"b": {"c": {"gone": "x"}}}})",
         "required /a/b/c/n stored"},
        {R"({"a":{"b":{"c":5}}})", R"({"a": {"b": {"c": {"s": "x"}}}})", "required /a/b/c/n"},
        {R"({"a":{"b":{"c":5}}})", R"({"a": {"b": {"c": {"n": 1}}}})",
         R"({"a":{"b":{"c":{"n": 1}}}})"},
        {R"({"a":{"b":5}})", R"({"a": {"b": {"c": {"n": 1.0}}}})", R"({"a":{"b":{"c":{"n":1}}}})"},
        {"{}", R"({"a": {"b": {"c": {"n": 1, "gone": null}}}})", R"({"a":{"b":{"c":{"n":1}}}})"},
        {"{}", R"({"a": {"b": {"c": {"n": 1, "Z": 1}}}})", "unknown_member /a/b/c/Z"},
        {R"({"a":{"b":{"w":{"x":1,"y":1,"q":1}}}})", R"({"a": {"b": {"w": {"x": 2}}}})",
         R"({"a":{"b":{"w":{"x": 2}}}})"},
        {R"({"a":{"b":{"w":{"x":1}}}})", R"({"a": {"b": {"w": {"y": 2}}}})", "required /a/b/w/x"},
        {R"({"a":{"b":{"c":{"n":1,"z":1.10}}}})", R"({"a": {"b": {"c": {"z": 1.1}}}})",
         R"({"a":{"b":{"c":{"n":1,"z":1.10}}}})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_a_deep_overlay_does_is_said_member_by_member)
{
    asked_platform::platform const asked{deep_members};
    constexpr asked_platform::row rows[]{
        {R"({"a":{"b":{"c":{"n":1,"gone":"x"}}}})",
         R"({"a": {"b": {"c": {"gone": null, "n": 2, "s": "x"}}}})",
         R"([{"op":"replace","path":"/a/b/c/n","value":2},{"op":"add","path":"/a/b/c/s",)"
         R"("value":"x"},{"op":"remove","path":"/a/b/c/gone"}])"},
        {R"({"a":{"b":{"w":{"x":1,"y":1,"q":1}}}})", R"({"a": {"b": {"w": {"x": 2}}}})",
         R"([{"op":"remove","path":"/a/b/w/q"},{"op":"replace","path":"/a/b/w/x","value":2},)"
         R"({"op":"remove","path":"/a/b/w/y"}])"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).changes == expected);
        }
}

BOOST_AUTO_TEST_CASE(and_can_be_taken_back)
{
    asked_platform::platform const asked{deep_members};
    BOOST_TEST(asked
                   .ask(R"({"a":{"b":{"c":{"n":1,"gone":"x"}}}})",
                        R"({"a": {"b": {"c": {"gone": null, "n": 2, "s": "x"}}}})")
                   .undo ==
               R"([{"op":"replace","path":"/a/b/c/n","value":1},{"op":"remove","path":"/a/b/c/s"},)"
               R"({"op":"add","path":"/a/b/c/gone","value":"x"}])");
}

BOOST_AUTO_TEST_CASE(ignored_members_are_dropped_at_each_level)
{
    asked_platform::platform asked{deep_members};
    asked.chosen.unknown = unknown_members::ignore;
    BOOST_TEST(asked.merged(R"({"a":{"b":{"c":{"n":1}}}})",
                            R"({"a": {"b": {"c": {"Z": 1, "s": "x"}}}})") ==
               R"({"a":{"b":{"c":{"n":1,"s":"x"}}}})");
}

BOOST_AUTO_TEST_CASE(the_stored_rest_of_deep_overlays_is_judged_on_request)
{
    asked_platform::platform asked{deep_members};
    asked.chosen.recheck = rechecking::everything;
    constexpr asked_platform::row rows[]{
        {R"({"a":{"b":{"c":{"n":-1}}}})", R"({"a": {"b": {"c": {"s": "x"}}}})",
         "out_of_range /a/b/c/n stored"},
        {R"({"a":{"b":{"c":{"n":-1}}}})", R"({"a": {}})", "out_of_range /a/b/c/n stored"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(or_told_as_stale)
{
    asked_platform::platform asked{deep_members};
    asked.chosen.recheck = rechecking::tell;
    BOOST_TEST(
        asked.noticed(R"({"a":{"b":{"c":{"n":-1}}}})", R"({"a": {"b": {"c": {"s": "x"}}}})") ==
        "stale /a/b/c/n out_of_range");
}

BOOST_AUTO_TEST_CASE(a_null_that_removes_takes_a_member_out)
{
    asked_platform::platform const asked{removed_members};
    constexpr asked_platform::row rows[]{
        {R"({"a": "x", "b": "y"})", R"({"a": null})", R"({"b":"y"})"},
        {R"({"b": "y"})", R"({"a": null, "b": null})", R"({"b":null})"},
        {R"({"a": null})", R"({"a": null})", "{}"},
        {R"({"r": {"q": 1, "p": 1.10}})", R"({"r": {"q": null}})", "required /r/q"},
        {R"({"r": {"p": 1}})", R"({"r": {"p": 2}})", "required /r/q stored"},
        {R"({"w": {"q": 1, "z": 1}})", R"({"w": {"q": null, "p": 2}})", R"({"w":{"p":2}})"},
        {"{}", R"({"w": {"q": null}})", R"({"w":{}})"},
        {"{}", R"({"l": [1, null]})", R"({"l":[1, null]})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(changes_say_remove)
{
    asked_platform::platform const asked{removed_members};
    constexpr asked_platform::row rows[]{
        {R"({"a": "x", "b": "y"})", R"({"a": null})", R"([{"op":"remove","path":"/a"}])"},
        {R"({"b": "y"})", R"({"a": null})", "[]"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).changes == expected);
        }
}

BOOST_AUTO_TEST_CASE(undo_adds_it_again)
{
    asked_platform::platform const asked{removed_members};
    BOOST_TEST(asked.ask(R"({"a": "x", "b": "y"})", R"({"a": null})").undo ==
               R"([{"op":"add","path":"/a","value":"x"}])");
}

BOOST_AUTO_TEST_CASE(delta_says_null)
{
    asked_platform::platform const asked{removed_members};
    constexpr asked_platform::row rows[]{
        {R"({"a": "x", "b": "y"})", R"({"a": null})", R"({"a":null})"},
        {R"({"b": "y"})", R"({"a": null})", "{}"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.ask(stored, patch).delta == expected);
        }
}

BOOST_AUTO_TEST_CASE(no_member_is_created_by_a_null_that_removes)
{
    asked_platform::platform const asked{removed_members};
    BOOST_TEST(asked.created(R"({"a": null, "b": null})") == R"({"b":null})");
}

BOOST_AUTO_TEST_CASE(a_read_only_member_may_be_sent_back_alone)
{
    asked_platform::platform const asked{fixed_members};
    constexpr asked_platform::row rows[]{
        {R"({"id": "x", "a": 1})", R"({"id": "x", "a": 2})", R"({"id":"x","a":2})"},
        {R"({"id": "x", "a": 1})", R"({"id": "y", "a": 2})", "read_only /id"},
        {"{}", R"({"id": 5})", "read_only /id"},
        {R"({"o": {"id": 1.10}})", R"({"o": {"id": 1.1, "a": 1}})", R"({"o":{"id":1.10,"a":1}})"},
        {R"({"o": {"id": 1}})", R"({"o": {"id": 2}})", "read_only /o/id"},
        {R"({"o": {}})", R"({"o": {"a": 1}})", R"({"o":{"a":1}})"},
        {R"({"w": {"id": 1.10, "z": 1}})", R"({"w": {"a": 1}})", R"({"w":{"a":1,"id":1.10}})"},
        {R"({"w": {"id": 1.10}})", R"({"w": {"id": 1.1, "a": 1}})", R"({"w":{"id":1.10,"a":1}})"},
        {R"({"w": {"id": 1}})", R"({"w": {"id": 2}})", "read_only /w/id"},
        {R"({"w": {"z": 1}})", R"({"w":{"a":1}})", R"({"w":{"a":1}})"},
        {R"({"n": {"id": 1.10, "z": 1e2}})", R"({"n": {"a": 1}})",
         R"({"n":{"a":1,"id":1.10,"z":1e2}})"},
        {R"({"l": [{"id": 1}, {"id": 2}]})", R"({"l": [{"id": 2, "a": 1}, {"id": 1}]})",
         R"({"l":[{"id": 2, "a": 1}, {"id": 1}]})"},
        {R"({"l": [{"id": 1}]})", R"({"l": [{"id": 2}]})", "read_only /l/0/id"},
        {"{}", R"({"l": [{"id": 2}]})", "read_only /l/0/id"},
        {R"({"l": [5, {"a": 1}]})", R"({"l": [{"id": 2}]})", "read_only /l/0/id"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(read_only_is_told_whatever_unknown_says)
{
    asked_platform::platform asked{fixed_members};
    asked.chosen.unknown = unknown_members::ignore;
    BOOST_TEST(asked.merged("{}", R"({"id": "x", "zz": 1})") == "read_only /id");
}

BOOST_AUTO_TEST_CASE(a_creation_is_told_of_read_only_members)
{
    asked_platform::platform const asked{fixed_members};
    BOOST_TEST(asked.created(R"({"id": "x", "o": {"id": 1}})") == "read_only /o/id; read_only /id");
}

BOOST_AUTO_TEST_CASE(or_drops_them_where_unknown_ones_are_ignored)
{
    asked_platform::platform asked{fixed_members};
    asked.chosen.unknown = unknown_members::ignore;
    BOOST_TEST(asked.created(R"({"id": "x", "a": 1, "o": {"id": 1}})") == R"({"a":1,"o":{}})");
}

BOOST_AUTO_TEST_CASE(audits_ask_for_read_only_members)
{
    asked_platform::platform const asked{fixed_members};
    constexpr asked_platform::lone_row rows[]{
        {R"({"o": {}})", "required /o/id stored"},
        {R"({"id": 5})", "wrong_type /id stored"},
    };
    for (auto const& [sent, expected] : rows) BOOST_TEST_CONTEXT(sent)
        {
            BOOST_TEST(asked.audited(sent) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_deprecated_member_that_is_sent_is_told_at_its_place)
{
    asked_platform::platform const asked{outdated_members};
    constexpr asked_platform::row rows[]{
        {R"({"old": 1})", R"({"o": {"a": 1, "b": " "}, "old": null})",
         "deprecated /old; deprecated /o/b; blank /o/b; deprecated /o/a"},
        {R"({"old": 1})", R"({"gone": null})", "deprecated /gone"},
        {R"({"old": 1})", R"({"gone": 1})", "deprecated /gone"},
        {R"({"o": {"r": 1, "a": 1}})", R"({"o": {"r": 1}})", ""},
        {R"({"o": {"a": 1}})", R"({"o": {"b": "x"}})", "deprecated /o/b"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(an_audit_tells_of_any)
{
    asked_platform::platform const asked{outdated_members};
    BOOST_TEST(asked.noticed(R"({"old": 1, "o": {"a": 1, "r": 1}})") ==
               "deprecated /old; deprecated /o/a; deprecated /o/r");
}

BOOST_AUTO_TEST_CASE(members_beyond_the_table_are_let_through_judged_or_unknown)
{
    asked_platform::platform const asked{beyond_members};
    constexpr asked_platform::row rows[]{
        {R"({"x": 1.10})", R"({"y": 1.20, "b": 2})", R"({"x":1.10,"b":2,"y":1.20})"},
        {R"({"x": 1})", R"({"x": 2, "name": 1})", R"({"x":2,"name":1})"},
        {"{}", R"({"x": [1e400]})", "out_of_range /x/0"},
        {R"({"o": {"x": 1.10}})", R"({"o": {"y": 2, "name": 1}})",
         R"({"o":{"x":1.10,"name":1,"y":2}})"},
        {"{}", R"({"o": {"x": 1e400}})", "out_of_range /o/x"},
        {R"({"d": {"x": -1}})", R"({"d": {"y": 2.0}})", R"({"d":{"x":-1,"y":2}})"},
        {"{}", R"({"d": {"y": -1, "a": "s", "name": 1}})", "wrong_type /d/a; out_of_range /d/y"},
        {"{}", R"({"c": {"y": 1}})", "unknown_member /c/y"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_known_name_that_was_probably_meant_is_told)
{
    asked_platform::platform const asked{beyond_members};
    constexpr asked_platform::row rows[]{
        {"{}", R"({"Name": 1, "o": {"nam": 1}, "d": {"NAME": 1}})",
         "member_unknown /o/nam; member_unknown /Name"},
        {"{}", R"({"name": 1, "Name": 1})", ""},
        {R"({"Name": 1})", R"({"name": 1})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(described_members_are_judged_wherever_everything_is)
{
    asked_platform::platform asked{beyond_members};
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"d": {"x": -1}})", R"({"name": 1})") == "out_of_range /d/x stored");
}

BOOST_AUTO_TEST_CASE(an_assistant_describes_its_other_members)
{
    asked_platform::platform const asked{counted_members, described_rest};
    constexpr asked_platform::row rows[]{
        {R"({"x": [1, 1]})", R"({"y": [1.0], "a": 1})", R"({"x":[1, 1],"a":1,"y":[1]})"},
        {R"({"x": [1]})", R"({"x": [2]})", R"({"x":[2]})"},
        {"{}", R"({"y": [-1], "x": 5})", "wrong_type /x; out_of_range /y/0"},
        {R"({"y": [-1]})", R"({"a": 1})", R"({"y":[-1],"a":1})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(which_are_audited)
{
    asked_platform::platform const asked{counted_members, described_rest};
    BOOST_TEST(asked.audited(R"({"y": [-1], "a": "s", "n": null})") ==
               "wrong_type /a stored; out_of_range /y/0 stored");
}

BOOST_AUTO_TEST_CASE(which_are_judged_on_request)
{
    asked_platform::platform asked{counted_members, described_rest};
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(R"({"y": [-1], "z": 1})", R"({"a": 1, "z": []})") ==
               "out_of_range /y/0 stored");
}

BOOST_AUTO_TEST_CASE(and_count_as_not_sent_where_they_are_stored_so)
{
    asked_platform::platform asked{counted_members, described_rest};
    asked.chosen.recheck = rechecking::changed;
    constexpr asked_platform::row rows[]{
        {R"({"y": [-1]})", R"({"y": [-1.0]})", R"({"y":[-1]})"},
        {R"({"y": [-1]})", R"({"y": [-2]})", "out_of_range /y/0"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(items_are_governed_like_members)
{
    asked_platform::platform const asked{governed_members, governing, voices};
    constexpr asked_platform::row rows[]{
        {"{}", R"({"all": ["v1", "v9", 5]})", "not_in_catalog /all/1; wrong_type /all/2"},
        {"{}", R"({"voice": "v1", "tone": "x", "tones": ["x", "z"]})", "not_in_catalog /tones/1"},
        {"{}", R"({"voice": "v9", "tones": ["x", "z"]})", "not_in_catalog /voice"},
        {"{}", R"({"tones": ["z"]})", R"({"tones":["z"]})"},
        {"{}", R"({"voice": "v2", "tones": ["z"]})", R"({"voice":"v2","tones":["z"]})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(what_governs_a_member_may_stand_after_it)
{
    asked_platform::platform const asked{governed_members, governing, voices};
    constexpr asked_platform::row rows[]{
        {"{}", R"({"voice": "v1", "tone": "z"})", "not_in_catalog /tone"},
        {"{}", R"({"voice": "v9", "tone": "z"})", "not_in_catalog /voice"},
        {"{}", R"({"voice": "v2", "tone": "z"})", "forbidden /tone"},
        {"{}", R"({"voice": 5, "tone": "z"})", "wrong_type /voice"},
        {"{}", R"({"lang": "xx"})", "not_in_catalog /lang"},
        {"{}", R"({"lang": null})", R"({"lang":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_deprecated_item_is_told)
{
    asked_platform::platform const asked{governed_members, governing, voices};
    BOOST_TEST(asked.noticed("{}", R"({"all": ["v1", "v2"]})") == "deprecated /all/1");
}

BOOST_AUTO_TEST_CASE(phone_numbers_in_lists_are_looked_up)
{
    asked_platform::platform asked{phones_members};
    asked.looked_up = &asked_platform::some_numbers();
    constexpr asked_platform::row rows[]{
        {"{}", R"({"n": [1.0, 2, 3, 0], "m": {"a": 3, "b": 4}, "k": 2})",
         R"(number_not_found /n/1; number_in_use /n/2; out_of_range /n/3; number_not_found )"
         R"(/m/b; number_not_found /k)"},
        {"{}", R"({"n": [1.0], "m": {"a": 3.0}, "k": 1})", R"({"n":[1],"m":{"a":3},"k":1})"},
        {"{}", R"({"k": "s"})", R"({"k":"s"})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(and_asked_for_where_nobody_looked)
{
    asked_platform::platform const asked{phones_members};
    BOOST_TEST(asked.merged("{}", R"({"n": [1]})") == "facts_required /n/0");
}

BOOST_AUTO_TEST_CASE(and_told_where_they_are_taken_over)
{
    asked_platform::platform asked{phones_members};
    asked.looked_up = &asked_platform::some_numbers();
    BOOST_TEST(asked.noticed("{}", R"({"n": [1], "m": {"a": 3}})") == "number_taken_over /m/a");
}

BOOST_AUTO_TEST_CASE(what_an_entry_has_is_sent_back_by_its_name)
{
    asked_platform::platform const asked{
        R"("m": {"type": "object", "additionalProperties": {"type": "object", "properties": {"id":
        {"readOnly": true}, "a": true}, "additionalProperties": false}})"};
    constexpr asked_platform::row rows[]{
        {R"({"m": {"a": {"id": 1, "z": 1}}})", R"({"m": {"a": {"id": 1.0, "z": 1}}})",
         R"({"m":{"a":{"id":1,"z":1}}})"},
        {R"({"m": {"a": {"id": 1, "z": 1}}})", R"({"m": {"b": {"id": 1, "z": 1}}})",
         "read_only /m/b/id; unknown_member /m/b/z"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(rules_of_deep_overlays_see_what_is_taken_out)
{
    asked_platform::platform const asked{members_10_members};
    constexpr asked_platform::row rows[]{
        {R"({"a":{"b":{"m":1,"x":1,"k":2.50}}})", R"({"a": {"b": {"m": 2}}})", "required /a/b/x"},
        {R"({"a":{"b":{"m":1,"x":1,"k":2.50}}})", R"({"a": {"b": {"m": 2, "y": 1}}})",
         R"({"a":{"b":{"m":2,"k":2.50,"y":1}}})"},
        {R"({"a":{"b":{"m":1,"x":1,"k":2.50}}})", R"({"a": {"b": {"x": null}}})",
         "required /a/b/x"},
        {R"({"a":{"b":{"m":1,"x":1}}})", R"({"a": {"b": {"y": 1}}})", "forbidden /a/b/x stored"},
        {"{}", R"({"a": {"b": {}}})", "required /a/b/x"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_later_member_with_a_fault_governs_nothing)
{
    asked_platform::platform const asked{
        R"("tone": {"type": "string", "x-voicecfg": {"list": "tones", "within": "voice"}}, "voice":
        {"anyOf": [{"type": "string", "minLength": 2}, {"type": "null"}], "x-voicecfg": {"list":
        "voices"}})",
        R"("x-voicecfg": {"catalog": {"": {"voices": {"plain": true, "lists": {"tones": {"plain":
        true}}}}}})",
        R"({"voices": [{"value": "v1", "tones": ["x", "y"]}]})"};
    constexpr asked_platform::row rows[]{
        {"{}", R"({"voice": "v", "tone": "z"})", "too_short /voice"},
        {"{}", R"({"voice": 5, "tone": "z"})", "wrong_type /voice"},
        {"{}", R"({"voice": "v1", "tone": "z"})", "not_in_catalog /tone"},
        {"{}", R"({"voice": null, "tone": "z"})", R"({"tone":"z","voice":null})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_null_that_removes_is_dropped_from_items_too)
{
    asked_platform::platform const asked{removed_items_members};
    constexpr asked_platform::row rows[]{
        {R"({"l":[{"q":1}]})", R"({"l":[{"q":null,"p":1}]})", R"({"l":[{"p":1}]})"},
        {R"({"l":[{"q":null,"p":1.0}]})", R"({"l":[{"p":1,"q":null}]})",
         R"({"l":[{"q":null,"p":1.0}]})"},
        {R"({"n":[{"q":1}]})", R"({"n":[{"q":null}]})", "required /n/0/q"},
        // a list that is sent back is kept
        {R"({"n":[{"q":null}]})", R"({"n":[{"q":null}]})", R"({"n":[{"q":null}]})"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_null_that_removes_is_no_difference_of_a_fallback)
{
    asked_platform::platform const asked{
        R"("v": {"$ref": "#/$defs/V"}, "l": {"type": "array", "items": {"$ref": "#/$defs/V"},
        "x-voicecfg": {"fallbackOf": "v"}})",
        R"("$defs": {"V": {"type": "object", "properties": {"a": true, "q": {"type": ["integer",
        "null"], "x-voicecfg": {"null": "removes"}}, "k": {"type": ["integer", "null"]}}}})"};
    constexpr asked_platform::row rows[]{
        {R"({"v":{"a":1}})", R"({"l":[{"a":1,"q":null}]})", "fallback_repeated /l/0"},
        {"{}", R"({"v":{"a":1,"q":null},"l":[{"a":1}]})", "fallback_repeated /l/0"},
        {"{}", R"({"l":[{"a":1,"q":null},{"a":1}]})", "fallback_repeated /l/1"},
        {R"({"v":{"a":1}})", R"({"l":[{"a":1,"k":null},{"a":1,"q":2}]})", ""},
        // a stored null is a value where it may be one
        {R"({"v":{"a":1,"k":null}})", R"({"l":[{"a":1,"k":null},{"a":1}]})",
         "fallback_repeated /l/0"},
        {R"({"v":5})", R"({"l":[{}]})", ""},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_name_that_is_sent_as_a_null_that_removes_is_not_suggested)
{
    asked_platform::platform const asked{
        R"("stop": {"type": ["string", "null"], "x-voicecfg": {"null": "removes"}})",
        R"("additionalProperties": false)"};
    auto const suggestion = [&](std::string_view patch) {
        return asked_platform::told(asked.first(patch, R"({"stop": "x"})"));
    };
    BOOST_TEST(suggestion(R"({"stp-o": 1})") == R"(unknown_member suggestion "stop")");
    BOOST_TEST(suggestion(R"({"stop": null, "stp-o": 1})") == "unknown_member");
}

BOOST_AUTO_TEST_CASE(nor_one_that_the_stored_object_has)
{
    asked_platform::platform asked{R"("node": {"type": "string"}, "a": true)"};
    asked.chosen.recheck = rechecking::everything;
    constexpr asked_platform::row rows[]{
        {R"({"note":1})", R"({"a": 1})", "member_unknown /note"},
        {R"({"note":1})", R"({"node": "x"})", "member_unknown /note"},
        {R"({"note":1,"node":"x"})", R"({"node": "y"})", ""},
        {R"({"note":1,"node":null})", R"({"node": "y"})", "member_unknown /note"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.noticed(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_list_within_a_map_meets_the_stored_one)
{
    asked_platform::platform const asked{
        R"("m": {"type": "object", "additionalProperties": {"type": "array", "items": {"type":
        "object", "properties": {"a": true}, "additionalProperties": false}}})"};
    constexpr auto stored = R"({"m":{"k":[{"a":1.50,"x":1},{"a":2}]}})";
    BOOST_TEST(asked.noticed(stored, R"({"m": {"k": [{"a": 1}], "l": []}})") == "list_shrunk /m/k");
    BOOST_TEST(asked.merged(stored, R"({"m": {"k": [{"a": 1.5, "x": 1}, {"a": 2}]}})") == stored);
    BOOST_TEST(asked.merged(stored, R"({"m": {"l": [{"a": 1.5, "x": 1}]}})") ==
               "unknown_member /m/l/0/x");
}

BOOST_AUTO_TEST_CASE(lists_within_a_list_that_is_sent_back_are_kept_with_it)
{
    asked_platform::platform const asked{
        R"("l": {"type": "array", "items": {"type": "array", "items": {"type": "object",
        "properties": {"a": true}, "additionalProperties": false}}})"};
    constexpr auto stored = R"({"l":[[{"a":1,"x":1}],[]]})";
    BOOST_TEST(asked.merged(stored, stored) == stored);
    BOOST_TEST(asked.merged(stored, R"({"l": [[{"a": 1, "x": 1}]]})") == "unknown_member /l/0/0/x");
}

BOOST_AUTO_TEST_CASE(what_nothing_knows_of_a_stored_object_is_not_judged_with_what_governs_it)
{
    asked_platform::platform const asked{
        R"("o": {"type": "object", "properties": {"maker": {"type": "string", "x-voicecfg": {"list":
        "makers"}}, "a": true}, "x-voicecfg": {"discriminator": "maker", "merge":
        "discriminated"}})",
        R"("x-voicecfg": {"catalog": {"": {"makers": {"plain": true}}}})", R"({"makers": ["m"]})"};
    BOOST_TEST(asked.merged(R"({"o":{"maker":"m","x":1e400}})", R"({"o": {"a": 1}})") ==
               R"({"o":{"maker":"m","x":1e400,"a":1}})");
    BOOST_TEST(asked.merged(R"({"o":{"maker":"n","x":1e400}})", R"({"o": {"a": 1}})") ==
               "not_in_catalog /o/maker stored");
}

BOOST_AUTO_TEST_CASE(a_creation_asks_for_secrets_wherever_everything_is_judged)
{
    asked_platform::platform asked{R"("a": true, "s": {"writeOnly": true})",
                                   R"("required": ["s"])"};
    for (auto const recheck : {rechecking::touched, rechecking::everything}) {
        asked.chosen.recheck = recheck;
        BOOST_TEST(asked.created(R"({"a": 1})") == "required /s");
    }
}

BOOST_AUTO_TEST_CASE(what_an_open_object_lets_through_is_not_unknown_under_an_unknown_holder)
{
    constexpr auto rest = R"("x-voicecfg": {"catalog": {"": {"makers": {"plain": true, "settings":
        true}}}})";
    constexpr auto maker = R"("o": {"type": "object", "properties": {"maker": {"type": "string",
        "x-voicecfg": {"list": "makers"}}, "id": {"readOnly": true}}, "required": ["maker"],
        "x-voicecfg": {"discriminator": "maker", "settings": true})";
    constexpr auto makers = R"({"makers": ["m"]})";
    asked_platform::platform const open{std::string{maker} + "}", rest, makers};
    asked_platform::platform const closed{
        std::string{maker} + R"(, "additionalProperties": false})", rest, makers};
    constexpr auto patch = R"({"o": {"Maker": "m", "ID": 1}})";
    BOOST_TEST(open.sent(patch) == "required /o/maker");
    BOOST_TEST(closed.sent(patch) ==
               "required /o/maker; unknown_member /o/ID; unknown_member /o/Maker");
}

BOOST_AUTO_TEST_CASE(what_stays_of_a_replaced_object_is_audited_where_everything_is)
{
    asked_platform::platform asked{
        R"("o": {"type": "object", "properties": {"id": {"type": "string", "readOnly": true}, "a":
        true}})"};
    constexpr auto stored = R"({"o":{"id":5,"a":1}})";
    constexpr auto patch = R"({"o":{"a":2}})";
    BOOST_TEST(asked.merged(stored, patch) == R"({"o":{"a":2,"id":5}})");
    asked.chosen.recheck = rechecking::everything;
    BOOST_TEST(asked.merged(stored, patch) == "wrong_type /o/id stored");
    BOOST_TEST(asked.merged(R"({"o":{"id":"5","a":1}})", patch) == R"({"o":{"a":2,"id":"5"}})");
    // what is sent back is no part of the untouched rest
    BOOST_TEST(asked.merged(stored, R"({"o":{"a":2,"id":5}})") == R"({"o":{"a":2,"id":5}})");
    BOOST_TEST(asked.merged(stored, R"({"o":{"a":2,"id":6}})") == "read_only /o/id");
    // a null that is no value counts as absent
    BOOST_TEST(asked.merged(R"({"o":{"id":null,"a":1}})", patch) == R"({"o":{"a":2,"id":null}})");
}

BOOST_AUTO_TEST_CASE(within_an_overlay_of_nothing_no_word_of_merging_has_to_do)
{
    asked_platform::platform const asked{
        R"("t": {"type": "object", "properties": {"p": {"type": "object", "required": ["kind"],
        "properties": {"kind": {"enum": ["a"]}, "x": true}, "x-voicecfg": {"discriminator": "kind",
        "merge": "discriminated"}}}, "x-voicecfg": {"merge": "overlay"}})"};
    constexpr asked_platform::row rows[]{
        {"{}", R"({"t":{"p":{"x":1}}})", "required /t/p/kind"},
        {R"({"t":5})", R"({"t":{"p":{"x":1}}})", "required /t/p/kind"},
        {R"({"t":{}})", R"({"t":{"p":{"x":1}}})", "required /t/p/kind stored"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(a_full_report_ends_an_object_of_which_more_is_to_be_said)
{
    asked_platform::platform asked{
        R"("id": {"readOnly": true}, "a": {"type": "string"}, "b": {"type": "string"}, "c":
        {"type": "string"})"};
    constexpr auto sent = R"({"a": 1, "b": 1, "c": 1})";
    asked.chosen.max_violations = 3;
    BOOST_TEST(asked.merged("{}", sent) == "wrong_type /a; wrong_type /b; wrong_type /c");
    asked.chosen.max_violations = 1;
    BOOST_TEST(asked.merged("{}", sent) == "wrong_type /a; …");
}

BOOST_AUTO_TEST_CASE(what_picks_the_merge_need_not_be_governed)
{
    asked_platform::platform const asked{kind_members};
    constexpr asked_platform::row rows[]{
        {R"({"o":{"kind":"a","x":1}})", R"({"o":{"x":2}})", R"({"o":{"kind":"a","x":2}})"},
        {R"({"o":{"kind":"a","x":1}})", R"({"o":{"kind":"b"}})", R"({"o":{"kind":"b"}})"},
        {R"({"o":{"kind":"a","x":1}})", R"({"o":{"kind":"c","x":"y"}})",
         "not_one_of /o/kind; wrong_type /o/x"},
        {"{}", R"({"o":{"x":1}})", "required /o/kind stored"},
    };
    for (auto const& [stored, patch, expected] : rows)
        BOOST_TEST_CONTEXT(patch << " over " << stored)
        {
            BOOST_TEST(asked.merged(stored, patch) == expected);
        }
}

BOOST_AUTO_TEST_CASE(nor_where_there_is_something_to_tell)
{
    asked_platform::platform const asked{
        R"("o": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["a",
        "b"]}, "old": {"deprecated": true}}, "x-voicecfg": {"discriminator": "kind"}})"};
    BOOST_TEST(asked.noticed(R"({"o":{"kind":"a"}})", R"({"o":{"kind":"b","old":1}})") ==
               "deprecated /o/old");
}

BOOST_AUTO_TEST_CASE(no_audit_looks_numbers_up)
{
    asked_platform::platform const asked{phones_members};
    BOOST_TEST(asked.audited(R"({"n": [1, 2], "m": {"a": 4}})") == "");
    BOOST_TEST(asked.audited(R"({"n": [1, 0]})") == "out_of_range /n/1 stored");
}

BOOST_AUTO_TEST_CASE(fallbacks_of_any_shape_are_compared_whole)
{
    asked_platform::platform const asked{
        R"("voice": {"type": "string"}, "others": {"type": "array", "x-voicecfg": {"fallbackOf":
        "voice"}})"};
    BOOST_TEST(asked.noticed(R"({"voice":"n"})", R"({"others":["n",{"a":1},{"a":1.0},"m"]})") ==
               "fallback_repeated /others/0; fallback_repeated /others/2");
}

BOOST_AUTO_TEST_CASE(objects_of_tables_within_an_overlay_merge_as_their_own_rows_say)
{
    static constexpr std::array roof_rows{
        member{.name = "trim", .type = object_of{&trim, merging::overlay}},
        member{.name = "sign", .type = object_of{&trim}}};
    static constexpr object roof{.members = roof_rows};
    static constexpr std::array stall_rows{
        member{.name = "roof", .type = object_of{&roof, merging::overlay}}};
    static constexpr auto stall = well_formed(
        {.name = "stall", .status = 422, .assistant = {.members = stall_rows}, .catalog = {}});
    constexpr auto stored =
        R"({"roof":{"trim":{"label":"a","width":2},"sign":{"label":"b","width":2},"k":1.50}})";
    auto const merged = [&](std::string_view patch) {
        return plan_update(
                   update_request<lasting_text>{.dialect = stall, .stored = stored, .patch = patch})
            .value()
            .merged();
    };
    BOOST_TEST(merged(R"({"roof":{"trim":{"width":3},"sign":{"width":3}}})") ==
               R"({"roof":{"trim":{"label":"a","width":3},"sign":{"width":3},"k":1.50}})");
    BOOST_TEST(merged(R"({"roof":{"sign":{}}})") ==
               R"({"roof":{"trim":{"label":"a","width":2},"sign":{},"k":1.50}})");
}

BOOST_AUTO_TEST_SUITE_END()
