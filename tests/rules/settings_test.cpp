// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/settings.hpp>

#include <voicecfg/catalog.hpp>
#include <voicecfg/dialects/lumenia.hpp>
#include <voicecfg/schema/allowed_values.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

BOOST_AUTO_TEST_SUITE(rules_settings_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

using enum json_type;

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

setting declared(json_types types, std::optional<double> minimum = {},
                 std::optional<double> maximum = {}, std::string_view enumeration = {})
{
    setting made{"s", {.types = types, .enumeration = enumeration}};
    if (minimum) made.words.minimum = *minimum;
    if (maximum) made.words.maximum = *maximum;
    return made;
}

struct row {
    setting asked;
    std::string_view sent;
    std::string_view faults;
};

row const rows[] = {
    // no word at all lets everything through
    {declared({}), "null", ""},
    {declared({}), "[1,{}]", ""},
    // each type
    {declared({null}), "null", ""},
    {declared({null}), "0", "wrong_type /s"},
    {declared({boolean}), "true", ""},
    {declared({boolean}), "\"true\"", "wrong_type /s"},
    {declared({object}), "{}", ""},
    {declared({object}), "[]", "wrong_type /s"},
    {declared({array}), "[1]", ""},
    {declared({array}), "{}", "wrong_type /s"},
    {declared({number}), "1.5", ""},
    {declared({number}), "1", ""},
    {declared({number}), "null", "wrong_type /s"},
    {declared({string}), "\"\"", ""},
    {declared({string}), "1", "wrong_type /s"},
    {declared({integer}), "5", ""},
    {declared({integer}), "5.0", ""},
    {declared({integer}), "5e300", "out_of_range /s"},
    {declared({integer}), "5.5", "wrong_type /s"},
    {declared({integer}), "\"5\"", "wrong_type /s"},
    {declared(json_types{null, boolean}), "null", ""},
    {declared(json_types{null, boolean}), "false", ""},
    {declared(json_types{null, boolean}), "0", "wrong_type /s"},
    // ranges are inclusive and bind numbers only
    {declared({}, 0, 1), "0", ""},
    {declared({}, 0, 1), "1.0", ""},
    {declared({}, 0, 1), "-0.1", "out_of_range /s"},
    {declared({}, 0, 1), "1.0000000000000002", "out_of_range /s"},
    {declared({}, 0), "1e300", ""},
    {declared({}, 0), "-1", "out_of_range /s"},
    {declared({}, {}, 1), "-1e300", ""},
    {declared({}, {}, 1), "2", "out_of_range /s"},
    {declared({}, 5, 6), "\"4\"", ""},
    {declared({}, 5, 6), "[4]", ""},
    {declared(json_types{number, string}, 5, 6), "\"\"", ""},
    // enum, by value
    {declared({}, {}, {}, R"(["a","b"])"), "\"b\"", ""},
    {declared({}, {}, {}, R"(["a","b"])"), R"("\u0062")", ""},
    {declared({}, {}, {}, R"(["a","b"])"), "\"B\"", "not_one_of /s"},
    {declared({}, {}, {}, R"([1,null])"), "1.0", ""},
    {declared({}, {}, {}, R"([1,null])"), "null", ""},
    {declared({}, {}, {}, R"([1,null])"), "false", "not_one_of /s"},
    {declared({}, {}, {}, R"([1,null])"), "\"1\"", "not_one_of /s"},
    {declared({}, {}, {}, R"([{"a":1,"b":[2]}])"), R"({"b":[2.0],"a":1})", ""},
    {declared({}, {}, {}, R"([{"a":1,"b":[2]}])"), R"({"a":1})", "not_one_of /s"},
    {declared({}, {}, {}, "[]"), "1", "not_one_of /s"},
    // one violation a value: type, then range, then enum
    {declared({string}, 5, 6, "[7]"), "1", "wrong_type /s"},
    {declared({number}, 5, 6, "[7]"), "1", "out_of_range /s"},
    {declared({number}, 5, 6, "[7]"), "5", "not_one_of /s"},
    // a number that no double holds, wherever it stands, before everything else (G17)
    {declared({}), "1e400", "out_of_range /s"},
    {declared({string}), "-1e400", "out_of_range /s"},
    {declared({string}, {}, {}, "[]"), R"([1,[2,1e400],{"z":1e400,"a/b":-1e400}])",
     "out_of_range /s/1/1, out_of_range /s/2/a~1b, out_of_range /s/2/z"},
    {declared({}), R"({"a":[1e308]})", ""},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_setting_is_judged_by_its_declaration)
{
    for (auto const& [asked, sent, expected] : rows)
        BOOST_TEST_CONTEXT(sent << " by " << asked.words.types.size() << " types "
                                << asked.words.enumeration)
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
    auto const narrow = declared(json_types{number, string}, 0, 1);
    auto const type = judged(&narrow, document{"true"}.root()).violations.front();
    BOOST_TEST((details_of(type).expected == json_types{number, string}));
    BOOST_TEST(details_of(type).value == "true");
    auto const nothing = declared({null});
    auto const one = judged(&nothing, document{"1"}.root()).violations.front();
    BOOST_TEST((details_of(one).expected == json_types{null}));
    auto const range = judged(&narrow, document{"1.50"}.root()).violations.front();
    BOOST_TEST(
        (details_of(range).minimum == numeric{0.0} && details_of(range).maximum == numeric{1.0}));
    BOOST_TEST(details_of(range).value == "1.50");
    auto const low = declared({}, 0);
    auto const below = judged(&low, document{"-1"}.root()).violations.front();
    BOOST_TEST(!details_of(below).maximum);
}

BOOST_AUTO_TEST_CASE(an_enumeration_is_told_nearest_first_where_a_string_was_sent)
{
    auto const listed = declared({}, {}, {}, R"(["wav",1,"mp3",{"a":[]},"\u006f\u0067g"])");
    auto const near = judged(&listed, document{R"("MP3")"}.root()).violations.front();
    BOOST_TEST((std::get<choices>(near.details).allowed ==
                std::vector<std::string>{R"("mp3")", R"("wav")", "1", R"({"a":[]})", R"("ogg")"}));
    BOOST_TEST(details_of(near).suggestion == R"("mp3")");
    BOOST_TEST(std::get<choices>(near.details).count == 5U);
    auto const many = declared({}, {}, {}, R"([0,1,2,3,"b",4,5,6,7,"A","a"])");
    auto const first = judged(&many, document{R"("A_")"}.root()).violations.front();
    BOOST_TEST((std::get<choices>(first.details).allowed ==
                std::vector<std::string>{R"("A")", R"("a")", "0", "1", "2", "3", R"("b")", "4"}));
    BOOST_TEST(std::get<choices>(first.details).count == 11U);
    auto const numbers = declared({}, {}, {}, "[1,2]");
    auto const spelled_out = judged(&numbers, document{R"("1")"}.root()).violations.front();
    BOOST_TEST(details_of(spelled_out).suggestion == "");
    auto const spelled = declared({}, {}, {}, R"(["\u006f\u0067g","w\u0061v"])");
    auto const far = judged(&spelled, document{R"("MP3")"}.root()).violations.front();
    BOOST_TEST((std::get<choices>(far.details).allowed ==
                std::vector<std::string>{R"("ogg")", R"("wav")"}));
    auto const other = judged(&listed, document{"2"}.root()).violations.front();
    BOOST_TEST(std::get<choices>(other.details).allowed.size() == 5U);
    BOOST_TEST(std::get<choices>(other.details).allowed[3] == R"({"a":[]})");
    BOOST_TEST(std::get<choices>(other.details).count == 5U);
    BOOST_TEST(details_of(other).suggestion == "");
}

BOOST_AUTO_TEST_CASE(many_values_are_judged_alike_where_they_are_sorted)
{
    constexpr std::array sorted{R"(null)"sv,      R"(-1)"sv,  R"(2.0)"sv,          R"("b")"sv,
                                R"("c\u0063")"sv, R"([1])"sv, R"({"a":1,"b":2})"sv};
    auto listed = declared({}, {}, {}, R"(["b",{"a":1,"b":2},2.0,"c\u0063",null,[1],-1])");
    for (auto const values : {std::span<std::string_view const>{}, std::span{sorted}.first(7)}) {
        listed.words.values = values;
        for (auto const sent :
             {R"("b")", R"({"b":2.0,"a":1})", "2", R"("cc")", "null", "[1.0]", "-1e0"})
            BOOST_TEST(faults(&listed, document{sent}.root()) == "", sent);
        for (auto const sent :
             {R"("a")", R"("bb")", R"({"a":1})", "1", "3", "true", "[1,1]", R"({"b":3})"})
            BOOST_TEST(faults(&listed, document{sent}.root()) == "not_one_of /s", sent);
        auto const told = judged(&listed, document{R"("B")"}.root()).violations.front();
        BOOST_TEST((
            std::get<choices>(told.details).allowed ==
            std::vector<std::string>{R"("b")", R"({"a":1,"b":2})", "2.0", R"("cc")", "[1]", "-1"}));
        BOOST_TEST(std::get<choices>(told.details).count == 6U); // null is no choice
    }
}

BOOST_AUTO_TEST_CASE(a_value_given_twice_is_told_and_counted_once)
{
    auto const few =
        declared({}, {}, {}, R"(["slow",1,"fast",1.0,"slow",null,"f\u0061st",[1],[1e0]])");
    auto const found = judged(&few, document{R"("SLOW")"}.root());
    auto const& told = std::get<choices>(found.violations.front().details);
    BOOST_TEST((told.allowed == std::vector<std::string>{R"("slow")", "1", R"("fast")", "[1]"}));
    BOOST_TEST(told.count == 4U);
    std::string many = "[null";
    for (int i = 0; i < 80; ++i) many += "," + std::to_string(i / 2) + (i % 2 == 0 ? "" : ".0");
    auto const loaded = voicecfg::catalog::parse(
        voicecfg::dialects::lumenia,
        R"({"voice":{"providers":{"p":{"settings":{"s":{"enum":)" + many + "]}}}}}}");
    voicecfg::catalog_view const offered = loaded.value();
    auto const& entry = offered.list("voice", "providers").values->entries[0];
    auto const again = judged(entry.find_setting("s"), document{"-1"}.root());
    auto const& counted = std::get<choices>(again.violations.front().details);
    BOOST_TEST(counted.allowed.size() == 8U);
    BOOST_TEST(counted.allowed[2] == "2");
    BOOST_TEST(counted.count == 40U);
}

BOOST_AUTO_TEST_CASE(at_most_eight_values_are_told_and_all_are_counted)
{
    auto const listed = declared({}, {}, {}, "[1,2,3,4,5,6,7,8,9,10]");
    auto const told = judged(&listed, document{"0"}.root()).violations.front();
    BOOST_TEST(std::get<choices>(told.details).allowed.size() == 8U);
    BOOST_TEST(std::get<choices>(told.details).allowed.back() == "8");
    BOOST_TEST(std::get<choices>(told.details).count == 10U);
}

BOOST_AUTO_TEST_CASE(what_was_sent_is_echoed_and_what_was_stored_is_not)
{
    auto const never = declared({}, {}, {}, "[]");
    auto const text = judged(&never, document{"\"x\""}.root()).violations.front();
    BOOST_TEST(details_of(text).value == "\"x\"");
    auto const list = judged(&never, document{"[1]"}.root()).violations.front();
    BOOST_TEST(details_of(list).value == "");
    auto const stored = judged(&never, document{"1"}.root(), origin::stored).violations.front();
    BOOST_TEST(details_of(stored).value == "");
    BOOST_TEST((stored.from == origin::stored));
}

BOOST_AUTO_TEST_CASE(what_is_absent_is_of_no_type)
{
    auto any = json_types::all();
    any.insert(only_true);
    BOOST_TEST(!voicecfg::detail::is_one_of(node{}, any));
    document const read{"null"};
    BOOST_TEST(voicecfg::detail::is_one_of(read.root(), {null}));
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

namespace {

/// `too_many /s, repeated /s/2`: the faults of a value by words as a catalog declares them.
std::string faults_by(std::string_view words, std::string_view sent,
                      std::vector<violation>* told = nullptr)
{
    auto const loaded = voicecfg::catalog::parse(voicecfg::dialects::lumenia,
                                                 R"({"voice":{"providers":{"p":{"settings":{"s":)" +
                                                     std::string{words} + "}}}}}");
    BOOST_TEST_REQUIRE(loaded.has_value(), words);
    catalog_view const offered = loaded.assume_value();
    auto const* const declared =
        offered.list("voice", "providers").values->entries[0].find_setting("s");
    document const read{sent};
    if (told != nullptr) *told = judged(declared, read.root()).violations;
    return faults(declared, read.root());
}

struct words_row {
    std::string_view words;
    std::string_view sent;
    std::string_view faults;
};

constexpr words_row words_rows[] = {
    // lengths count code points; what must not be empty is empty first
    {R"({"type":"string","minLength":2,"maxLength":3})", R"("éé")", ""},
    {R"({"type":"string","minLength":2,"maxLength":3})", R"("")", "empty_string /s"},
    {R"({"type":"string","minLength":2,"maxLength":3})", R"("é")", "too_short /s"},
    {R"({"type":"string","minLength":2,"maxLength":3})", R"("éééé")", "too_long /s"},
    {R"({"minLength":0})", R"("")", ""},
    {R"({"minLength":2})", "1", ""},
    // pattern, then format
    {R"({"pattern":"^a+$","format":"uuid"})", R"("b")", "bad_format /s"},
    {R"({"pattern":"^a+$","format":"uuid"})", R"("a")", "bad_format /s"},
    {R"({"pattern":"b"})", R"("abc")", ""},
    {R"({"format":"e164"})", R"("+4930123456")", ""},
    {R"({"format":"email"})", R"("x")", ""},
    // bounds that are not included, and those that an integer has anyway
    {R"({"exclusiveMinimum":0,"exclusiveMaximum":1})", "0.5", ""},
    {R"({"exclusiveMinimum":0,"exclusiveMaximum":1})", "0", "out_of_range /s"},
    {R"({"exclusiveMinimum":0,"exclusiveMaximum":1})", "1.0", "out_of_range /s"},
    {R"({"type":"integer","exclusiveMinimum":0,"exclusiveMaximum":9})", "8", ""},
    {R"({"type":"integer","exclusiveMinimum":0,"exclusiveMaximum":9})", "9", "out_of_range /s"},
    {R"({"type":"integer"})", "-9007199254740991", ""},
    {R"({"type":"integer"})", "9007199254740992", "out_of_range /s"},
    {R"({"type":["integer","number"]})", "9007199254740992", ""},
    {R"({"type":"integer","maximum":9007199254740993})", "9007199254740993", ""},
    // arrays: their own fault, then their items'
    {R"({"items":{"type":"string"},"minItems":1,"maxItems":2})", "[]", "too_few /s"},
    {R"({"items":{"type":"string"},"minItems":1,"maxItems":2})", R"([1,"a",2])",
     "too_many /s, wrong_type /s/0, wrong_type /s/2"},
    {R"({"uniqueItems":true})", R"([1,2,1.0,{"a":1,"b":2},{"b":2,"a":1}])",
     "repeated /s/2, repeated /s/4"},
    {R"({"uniqueItems":true,"items":{"type":"string"}})", R"([1,1,"a","a"])",
     "wrong_type /s/0, wrong_type /s/1, repeated /s/3"},
    {R"({"enum":[["a"]],"items":{"maxLength":1}})", R"(["ab"])", "too_long /s/0"},
    {R"({"enum":[["a"]],"items":{"maxLength":1}})", R"(["b"])", "not_one_of /s"},
    {R"({"enum":[["a"]],"maxItems":1})", R"(["b","c"])", "too_many /s"},
    // maps: entries by name
    {R"({"additionalProperties":{"type":"number"}})", R"({"b":"x","a/":true,"c":1})",
     "wrong_type /s/a~1, wrong_type /s/b"},
    {R"({"type":"object"})", R"({"a":[null]})", ""},
    // alternatives: the type picks, then the first that goes
    {R"({"anyOf":[{"type":"integer","minimum":10},{"enum":["auto"]}]})", "\"auto\"", ""},
    {R"({"anyOf":[{"type":"integer","minimum":10},{"enum":["auto"]}]})", "9", "out_of_range /s"},
    {R"({"anyOf":[{"type":"integer","minimum":10},{"enum":["auto"]}]})", "9.5", "wrong_type /s"},
    {R"({"anyOf":[{"type":"integer","minimum":10},{"enum":["auto"]}]})", "\"x\"", "not_one_of /s"},
    {R"({"anyOf":[{"type":"string","maxLength":1},{"type":"string","enum":["ab"]}]})", "\"ab\"",
     ""},
    {R"({"anyOf":[{"type":"string","maxLength":1},{"type":"string","enum":["ab"]}]})", "\"ac\"",
     "too_long /s"},
    {R"({"anyOf":[{"type":"array","items":{"type":"null"}},{"type":"string"}]})", "[null,1]",
     "wrong_type /s/1"},
    {R"({"anyOf":[{"type":"string","enum":["a"]},{"type":"string","enum":["b"]}]})", "\"b\"", ""},
    {R"({"anyOf":[{"type":"string","enum":["a"]},{"type":"string","enum":["b"]}]})", "\"c\"",
     "not_one_of /s"},
    {R"({"anyOf":[{"anyOf":[{"type":"integer","minimum":5},{"type":"string"}]},
                  {"type":"boolean"}]})",
     "3", "out_of_range /s"},
    {R"({"anyOf":[{"anyOf":[{"type":"integer","minimum":5},{"type":"string"}]},
                  {"type":"boolean"}]})",
     "true", ""},
    {R"({"anyOf":[{"type":"array","enum":[[1]]},{"type":"array","enum":[[2]]}]})", "[2]", ""},
    {R"({"anyOf":[{"type":"array","enum":[[1]]},{"type":"array","enum":[[2]]}]})", "[3]",
     "not_one_of /s"},
    {R"({"const":{"a":[1]}})", R"({"a":[1.0]})", ""},
    {R"({"const":null})", "0", "not_one_of /s"},
    {"true", "[1]", ""},
    // a number that no double holds is all that is told
    {R"({"items":{"type":"string"},"maxItems":1})", "[1e400,5]", "out_of_range /s/0"},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_setting_is_judged_by_the_words_of_json_schema)
{
    for (auto const& [words, sent, expected] : words_rows)
        BOOST_TEST(faults_by(words, sent) == expected, words << " " << sent);
}

BOOST_AUTO_TEST_CASE(a_violation_says_what_the_words_ask)
{
    std::vector<violation> told;
    auto const only = [&](std::string_view words, std::string_view sent) {
        static_cast<void>(faults_by(words, sent, &told));
        return details_of(told.at(0));
    };
    BOOST_TEST((only(R"({"minLength":2})", R"("a")").minimum == numeric{std::int64_t{2}}));
    BOOST_TEST((only(R"({"maxItems":0})", "[1]").maximum == numeric{std::int64_t{0}}));
    BOOST_TEST(
        (only(R"({"exclusiveMinimum":0})", "0").exclusive_minimum == numeric{std::int64_t{0}}));
    BOOST_TEST(
        (only(R"({"type":"integer","minimum":0})", "-1").maximum == numeric{max_safe_integer}));
    BOOST_TEST(only(R"({"pattern":"^a$"})", R"("b")").format == "^a$");
    BOOST_TEST(only(R"({"format":"time-zone"})", R"("europe/berlin")").suggestion ==
               R"("Europe/Berlin")");
    BOOST_TEST(only(R"({"uniqueItems":true})", "[7,8,7]").related == "/s/0");
    BOOST_TEST((only(R"({"anyOf":[{"type":"integer"},{"enum":["a"]}]})", "true").expected ==
                json_types{integer, string}));
}

BOOST_AUTO_TEST_CASE(items_and_entries_are_judged_until_the_report_is_full)
{
    value_words const none{.enumeration = "[]"};
    for (auto const& [asked, sent] :
         {std::pair{value_words{.items = &none}, R"([1,2,3])"},
          std::pair{value_words{.entries = &none}, R"({"a":1,"b":2,"c":3})"}}) {
        report found;
        voicecfg::detail::sink out{found, 1};
        location const document;
        setting const declared{"s", asked};
        voicecfg::json::document const read{sent};
        voicecfg::detail::judge_setting(out, &declared, read.root(), origin::patch, document / "s",
                                        path);
        BOOST_TEST(found.violations.size() == 1U);
        BOOST_TEST(found.truncated);
    }
}

BOOST_AUTO_TEST_CASE(many_values_without_null_are_all_choices)
{
    std::string many = "[0";
    for (int i = 1; i < 40; ++i) many += "," + std::to_string(i);
    std::vector<violation> told;
    static_cast<void>(faults_by(R"({"enum":)" + many + "]}", "-1", &told));
    BOOST_TEST(std::get<choices>(told.at(0).details).count == 40U);
}

BOOST_AUTO_TEST_CASE(null_entries_of_stored_maps_count_as_absent)
{
    auto const loaded = voicecfg::catalog::parse(
        voicecfg::dialects::lumenia,
        R"({"voice":{"providers":{"p":{"settings":{"s":{"additionalProperties":{"type":"number"}}}}}}})");
    catalog_view const offered = loaded.value();
    auto const& entry = offered.list("voice", "providers").values->entries[0];
    document const read{R"({"a":null})"};
    BOOST_TEST(judged(entry.find_setting("s"), read.root()).violations.size() == 1U);
    BOOST_TEST(judged(entry.find_setting("s"), read.root(), origin::stored).violations.empty());
}

BOOST_AUTO_TEST_SUITE_END()
