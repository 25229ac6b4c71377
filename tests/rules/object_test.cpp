// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/object.hpp>

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
    voicecfg::detail::object_judge{about}.judge_member(judged, what.row);
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
    voicecfg::detail::object_judge{about}.judge_member(judged, what.row);
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

BOOST_AUTO_TEST_SUITE_END()
