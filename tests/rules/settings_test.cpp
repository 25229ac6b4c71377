// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/settings.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_settings_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

constexpr std::uint8_t type(std::string_view name)
{
    std::uint8_t bit = 1;
    for (auto const known : setting_type_names) {
        if (known == name) return bit;
        bit = static_cast<std::uint8_t>(bit << 1);
    }
    return 0;
}

constexpr auto null_or_boolean = static_cast<std::uint8_t>(type("null") | type("boolean"));
constexpr auto number_or_string = static_cast<std::uint8_t>(type("number") | type("string"));

std::string const path = "voice.providers[p].settings[s]";

report judged(setting const* declared, node value, origin from = origin::patch)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    location const document;
    voicecfg::detail::judge_setting(out, declared, value, from, document / "s", path);
    return found;
}

/// `out_of_range /s`, each violation of a value.
std::string faults(setting const* declared, node value)
{
    std::string out;
    for (auto const& told : judged(declared, value).violations) {
        BOOST_TEST(told.catalog_path == path);
        out += (out.empty() ? "" : ", ") + std::string{name(told.code)} + " " + told.pointer;
    }
    return out;
}

setting declared(std::uint8_t types, std::optional<double> minimum = {},
                 std::optional<double> maximum = {}, std::string_view enumeration = {})
{
    setting made{.name = "s", .types = types, .enumeration = enumeration};
    if (minimum) made.minimum = *minimum;
    if (maximum) made.maximum = *maximum;
    return made;
}

struct row {
    setting asked;
    std::string_view sent;
    std::string_view faults;
};

row const rows[] = {
    // no word at all lets everything through
    {declared(0), "null", ""},
    {declared(0), "[1,{}]", ""},
    // each type
    {declared(type("null")), "null", ""},
    {declared(type("null")), "0", "wrong_type /s"},
    {declared(type("boolean")), "true", ""},
    {declared(type("boolean")), "\"true\"", "wrong_type /s"},
    {declared(type("object")), "{}", ""},
    {declared(type("object")), "[]", "wrong_type /s"},
    {declared(type("array")), "[1]", ""},
    {declared(type("array")), "{}", "wrong_type /s"},
    {declared(type("number")), "1.5", ""},
    {declared(type("number")), "1", ""},
    {declared(type("number")), "null", "wrong_type /s"},
    {declared(type("string")), "\"\"", ""},
    {declared(type("string")), "1", "wrong_type /s"},
    {declared(type("integer")), "5", ""},
    {declared(type("integer")), "5.0", ""},
    {declared(type("integer")), "5e300", ""},
    {declared(type("integer")), "5.5", "wrong_type /s"},
    {declared(type("integer")), "\"5\"", "wrong_type /s"},
    {declared(null_or_boolean), "null", ""},
    {declared(null_or_boolean), "false", ""},
    {declared(null_or_boolean), "0", "wrong_type /s"},
    // ranges are inclusive and bind numbers only
    {declared(0, 0, 1), "0", ""},
    {declared(0, 0, 1), "1.0", ""},
    {declared(0, 0, 1), "-0.1", "out_of_range /s"},
    {declared(0, 0, 1), "1.0000000000000002", "out_of_range /s"},
    {declared(0, 0), "1e300", ""},
    {declared(0, 0), "-1", "out_of_range /s"},
    {declared(0, {}, 1), "-1e300", ""},
    {declared(0, {}, 1), "2", "out_of_range /s"},
    {declared(0, 5, 6), "\"4\"", ""},
    {declared(0, 5, 6), "[4]", ""},
    {declared(number_or_string, 5, 6), "\"\"", ""},
    // enum, by value
    {declared(0, {}, {}, R"(["a","b"])"), "\"b\"", ""},
    {declared(0, {}, {}, R"(["a","b"])"), R"("\u0062")", ""},
    {declared(0, {}, {}, R"(["a","b"])"), "\"B\"", "not_one_of /s"},
    {declared(0, {}, {}, R"([1,null])"), "1.0", ""},
    {declared(0, {}, {}, R"([1,null])"), "null", ""},
    {declared(0, {}, {}, R"([1,null])"), "false", "not_one_of /s"},
    {declared(0, {}, {}, R"([1,null])"), "\"1\"", "not_one_of /s"},
    {declared(0, {}, {}, R"([{"a":1,"b":[2]}])"), R"({"b":[2.0],"a":1})", ""},
    {declared(0, {}, {}, R"([{"a":1,"b":[2]}])"), R"({"a":1})", "not_one_of /s"},
    {declared(0, {}, {}, "[]"), "1", "not_one_of /s"},
    // one violation a value: type, then range, then enum
    {declared(type("string"), 5, 6, "[7]"), "1", "wrong_type /s"},
    {declared(type("number"), 5, 6, "[7]"), "1", "out_of_range /s"},
    {declared(type("number"), 5, 6, "[7]"), "5", "not_one_of /s"},
    // a number that no double holds, wherever it stands, before everything else (G17)
    {declared(0), "1e400", "out_of_range /s"},
    {declared(type("string")), "-1e400", "out_of_range /s"},
    {declared(type("string"), {}, {}, "[]"), R"([1,[2,1e400],{"z":1e400,"a/b":-1e400}])",
     "out_of_range /s/1/1, out_of_range /s/2/a~1b, out_of_range /s/2/z"},
    {declared(0), R"({"a":[1e308]})", ""},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_setting_is_judged_by_its_declaration)
{
    for (auto const& [asked, sent, expected] : rows)
        BOOST_TEST_CONTEXT(sent << " by types " << int{asked.types} << ' ' << asked.enumeration)
        {
            BOOST_TEST(faults(&asked, document{sent}.root()) == expected);
            boost::json::value const parsed =
                boost::json::parse(boost::core::string_view{sent.data(), sent.size()});
            BOOST_TEST(faults(&asked, parsed) == expected);
        }
}

BOOST_AUTO_TEST_CASE(without_a_declaration_only_infinities_are_refused)
{
    BOOST_TEST(faults(nullptr, document{"{\"a\":[\"\",null]}"}.root()) == "");
    BOOST_TEST(faults(nullptr, document{"{\"a\":[1e400]}"}.root()) == "out_of_range /s/a/0");
}

BOOST_AUTO_TEST_CASE(a_violation_tells_what_the_declaration_allows)
{
    auto const narrow = declared(number_or_string, 0, 1);
    auto const type = judged(&narrow, document{"true"}.root()).violations.front();
    BOOST_TEST((type.expected == std::vector{"number"sv, "string"sv}));
    BOOST_TEST(type.value == "true");
    auto const nothing = declared(::rules_settings_test::type("null"));
    BOOST_TEST((judged(&nothing, document{"1"}.root()).violations.front().expected ==
                std::vector{"null"sv}));
    auto const range = judged(&narrow, document{"1.50"}.root()).violations.front();
    BOOST_TEST((range.minimum == numeric{0.0} && range.maximum == numeric{1.0}));
    BOOST_TEST(range.value == "1.50");
    auto const low = declared(0, 0);
    BOOST_TEST(!judged(&low, document{"-1"}.root()).violations.front().maximum);
}

BOOST_AUTO_TEST_CASE(an_enumeration_is_told_nearest_first_where_a_string_was_sent)
{
    auto const listed = declared(0, {}, {}, R"(["wav",1,"mp3",{"a":[]},"\u006f\u0067g"])");
    auto const near = judged(&listed, document{R"("MP3")"}.root()).violations.front();
    BOOST_TEST((near.allowed ==
                std::vector<std::string>{R"("mp3")", R"("wav")", "1", R"({"a":[]})", R"("ogg")"}));
    BOOST_TEST(near.suggestion == R"("mp3")");
    BOOST_TEST(near.choices == 5U);
    auto const many = declared(0, {}, {}, R"([0,1,2,3,"b",4,5,6,7,"A","a"])");
    auto const first = judged(&many, document{R"("A_")"}.root()).violations.front();
    BOOST_TEST((first.allowed ==
                std::vector<std::string>{R"("A")", R"("a")", "0", "1", "2", "3", R"("b")", "4"}));
    BOOST_TEST(first.choices == 11U);
    auto const numbers = declared(0, {}, {}, "[1,2]");
    BOOST_TEST(judged(&numbers, document{R"("1")"}.root()).violations.front().suggestion == "");
    auto const spelled = declared(0, {}, {}, R"(["\u006f\u0067g","w\u0061v"])");
    auto const far = judged(&spelled, document{R"("MP3")"}.root()).violations.front();
    BOOST_TEST((far.allowed == std::vector<std::string>{R"("ogg")", R"("wav")"}));
    auto const other = judged(&listed, document{"2"}.root()).violations.front();
    BOOST_TEST(other.allowed.size() == 5U);
    BOOST_TEST(other.allowed[3] == R"({"a":[]})");
    BOOST_TEST(other.choices == 5U);
    BOOST_TEST(other.suggestion == "");
}

BOOST_AUTO_TEST_CASE(many_values_are_judged_alike_where_they_are_sorted)
{
    constexpr std::array sorted{R"(null)"sv,      R"(-1)"sv,  R"(2.0)"sv,          R"("b")"sv,
                                R"("c\u0063")"sv, R"([1])"sv, R"({"a":1,"b":2})"sv};
    auto listed = declared(0, {}, {}, R"(["b",{"a":1,"b":2},2.0,"c\u0063",null,[1],-1])");
    for (auto const values : {std::span<std::string_view const>{}, std::span{sorted}.first(7)}) {
        listed.values = values;
        for (auto const sent :
             {R"("b")", R"({"b":2.0,"a":1})", "2", R"("cc")", "null", "[1.0]", "-1e0"})
            BOOST_TEST(faults(&listed, document{sent}.root()) == "", sent);
        for (auto const sent :
             {R"("a")", R"("bb")", R"({"a":1})", "1", "3", "true", "[1,1]", R"({"b":3})"})
            BOOST_TEST(faults(&listed, document{sent}.root()) == "not_one_of /s", sent);
        auto const told = judged(&listed, document{R"("B")"}.root()).violations.front();
        BOOST_TEST((told.allowed == std::vector<std::string>{R"("b")", R"({"a":1,"b":2})", "2.0",
                                                             R"("cc")", "[1]", "-1"}));
        BOOST_TEST(told.choices == 6U); // null is no choice
    }
}

BOOST_AUTO_TEST_CASE(a_value_given_twice_is_told_and_counted_once)
{
    auto const few =
        declared(0, {}, {}, R"(["slow",1,"fast",1.0,"slow",null,"f\u0061st",[1],[1e0]])");
    auto const told = judged(&few, document{R"("SLOW")"}.root()).violations.front();
    BOOST_TEST((told.allowed == std::vector<std::string>{R"("slow")", "1", R"("fast")", "[1]"}));
    BOOST_TEST(told.choices == 4U);
    std::string many = "[null";
    for (int i = 0; i < 80; ++i) many += "," + std::to_string(i / 2) + (i % 2 == 0 ? "" : ".0");
    auto const loaded = voicecfg::catalog::parse(
        voicecfg::dialects::lumenia,
        R"({"voice":{"providers":{"p":{"settings":{"s":{"enum":)" + many + "]}}}}}}");
    voicecfg::catalog_view const offered = loaded.value();
    auto const& entry = offered.list("voice", "providers").values->entries[0];
    auto const counted = judged(entry.find_setting("s"), document{"-1"}.root()).violations.front();
    BOOST_TEST(counted.allowed.size() == 8U);
    BOOST_TEST(counted.allowed[2] == "2");
    BOOST_TEST(counted.choices == 40U);
}

BOOST_AUTO_TEST_CASE(at_most_eight_values_are_told_and_all_are_counted)
{
    auto const listed = declared(0, {}, {}, "[1,2,3,4,5,6,7,8,9,10]");
    auto const told = judged(&listed, document{"0"}.root()).violations.front();
    BOOST_TEST(told.allowed.size() == 8U);
    BOOST_TEST(told.allowed.back() == "8");
    BOOST_TEST(told.choices == 10U);
}

BOOST_AUTO_TEST_CASE(what_was_sent_is_echoed_and_what_was_stored_is_not)
{
    auto const never = declared(0, {}, {}, "[]");
    BOOST_TEST(judged(&never, document{"\"x\""}.root()).violations.front().value == "\"x\"");
    BOOST_TEST(judged(&never, document{"[1]"}.root()).violations.front().value == "");
    auto const stored = judged(&never, document{"1"}.root(), origin::stored).violations.front();
    BOOST_TEST(stored.value == "");
    BOOST_TEST((stored.from == origin::stored));
}

BOOST_AUTO_TEST_CASE(what_is_absent_is_of_no_type)
{
    BOOST_TEST(voicecfg::detail::types_of(node{}) == 0U);
    document const read{"null"};
    BOOST_TEST(voicecfg::detail::types_of(node{read.root()}) == type("null"));
}

/// Infinities are looked for until the report is full.
BOOST_AUTO_TEST_CASE(a_full_report_is_not_added_to)
{
    document const read{"[1e999, 1e999, 1e999, 1e999]"};
    report found;
    voicecfg::detail::sink out{found, 2};
    location const at;
    voicecfg::detail::report_infinities(out, node{read.root()}, origin::patch, at / "s", path);
    BOOST_TEST(found.violations.size() == 2U);
    BOOST_TEST(found.violations[1].pointer == "/s/1");
    BOOST_TEST(found.truncated);
}

BOOST_AUTO_TEST_SUITE_END()
