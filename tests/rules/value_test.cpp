// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/rules/value.hpp>

#include <voicecfg/report/predicate.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <variant>

BOOST_AUTO_TEST_SUITE(rules_value_test)

namespace {

using namespace std::string_view_literals;
using namespace voicecfg;
using namespace voicecfg::json;

constexpr std::array colours{"red"sv, "green"sv, "blue"sv};
constexpr object nothing{};

constexpr member any_text{.name = "m", .type = voicecfg::text{}};
constexpr member some_text{.name = "m", .type = voicecfg::text{1, 4}};
constexpr member colour{.name = "m", .type = choice{colours}};
constexpr member told_empty{.name = "m", .type = choice{.values = colours, .non_empty = true}};
constexpr member zone{.name = "m", .type = formatted{format::time_zone}};
constexpr member url{.name = "m", .type = formatted{format::http_url}, .nullable = true};
constexpr member word{.name = "m", .type = formatted{format::identifier}};
constexpr member id{.name = "m", .type = formatted{format::uuid}};
constexpr member moment{.name = "m", .type = formatted{format::date_time}};
constexpr member number_called{.name = "m", .type = formatted{format::e164}};
constexpr member real{.name = "m", .type = number{0.7, 1.2}};
constexpr member whole{.name = "m", .type = integer{-1, 10}};
constexpr member big{.name = "m", .type = integer{}};
constexpr member flag{.name = "m", .type = boolean{}};
constexpr member phone{.name = "m", .type = phone_number{true}, .nullable = true};
constexpr member entries{.name = "m", .type = map{}};
constexpr member list{.name = "m", .type = list_of{&nothing}};
constexpr member nested{.name = "m", .type = object_of{&nothing}};
constexpr value_words some_words{.types = {json_type::number, json_type::null}};
constexpr value_words no_words{};
constexpr member worded{.name = "m", .type = described{&some_words}};
constexpr member anything{.name = "m", .type = described{&no_words}};

struct row {
    member const& asked;
    std::string_view sent;
    std::string_view code; ///< empty where nothing is wrong
};

constexpr row type_faults[] = {
    {any_text, R"("")", ""},
    {any_text, R"("x")", ""},
    {any_text, "null", "wrong_type"},
    {any_text, "1", "wrong_type"},
    {any_text, "[]", "wrong_type"},
    {some_text, R"("")", "empty_string"},
    {some_text, R"("too long")", ""},
    {colour, R"("")", ""}, // not one of
    {colour, "true", "wrong_type"},
    {told_empty, R"("")", "empty_string"},
    {zone, R"("")", ""}, // a bad format
    {zone, "{}", "wrong_type"},
    {url, "null", ""},
    {url, R"("")", ""},
    {url, "0", "wrong_type"},
    {real, "1", ""},
    {real, "1.5", ""},
    {real, "\"1\"", "wrong_type"},
    {real, "true", "wrong_type"},
    {real, "1e400", "out_of_range"},
    {whole, "5", ""},
    {whole, "5.0", ""},
    {whole, "50e-1", ""},
    {whole, "5.5", "wrong_type"},
    {whole, "\"5\"", "wrong_type"},
    {whole, "true", "wrong_type"},
    {whole, "-1e400", "out_of_range"},
    {flag, "false", ""},
    {flag, "0", "wrong_type"},
    {flag, "\"true\"", "wrong_type"},
    {flag, "null", "wrong_type"},
    {phone, "null", ""},
    {phone, "4.2e1", ""},
    {phone, "4.2", "wrong_type"},
    {phone, "{}", "wrong_type"},
    {entries, "{}", ""},
    {entries, "[]", "wrong_type"},
    {entries, "null", "wrong_type"},
    {list, "[1]", ""},
    {list, "{}", "wrong_type"},
    {nested, "{}", ""},
    {nested, "[]", "wrong_type"},
    {nested, "\"\"", "wrong_type"},
    // an infinity comes before any wrong type (G17)
    {any_text, "1e400", "out_of_range"},
    {flag, "-1e999", "out_of_range"},
    {url, "1e309", "out_of_range"},
    {list, "1e400", "out_of_range"},
    {list, "[1e400]", ""},
    {any_text, "[1e400]", "wrong_type"},
};

constexpr row scalar_faults[] = {
    {any_text, R"("as long as it likes")", ""},
    {some_text, R"("four")", ""},
    {some_text, R"("fives")", "too_long"},
    {some_text, "\"\xF0\x9F\x98\x80\xC3\xA9\xE2\x82\xAC.\"", ""}, // four code points
    {some_text, R"("\ud83d\ude00\u00e9..")", ""},
    {some_text, R"("\ud83d\ude00\u00e9...")", "too_long"},
    {colour, R"("green")", ""},
    {colour, R"("gr\u0065en")", ""},
    {colour, R"("Green")", "not_one_of"},
    {colour, R"("green ")", "not_one_of"},
    {colour, R"("")", "not_one_of"},
    {zone, R"("Europe/Berlin")", ""},
    {zone, R"("europe/berlin")", "bad_format"},
    {zone, R"("")", "bad_format"},
    {url, R"("https://example.com/hook")", ""},
    {url, R"("ftp://example.com")", "bad_format"},
    {word, R"("Order_7")", ""},
    {word, R"("order-7")", "bad_format"},
    {word, R"("")", "bad_format"},
    {id, R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")", ""},
    {id, R"("f81d4fae")", "bad_format"},
    {moment, R"("2026-01-28T09:30:00Z")", ""},
    {moment, R"("2026-01-28")", "bad_format"},
    {number_called, R"("+12025550123")", ""},
    {number_called, R"("12025550123")", "bad_format"},
    {real, "0.7", ""},
    {real, "7e-1", ""},
    {real, "1.2", ""},
    {real, "1", ""},
    {real, "0.6999999999999999", "out_of_range"},
    {real, "1.2000000000000002", "out_of_range"},
    {whole, "-1", ""},
    {whole, "-0", ""},
    {whole, "10.0", ""},
    {whole, "-2", "out_of_range"},
    {whole, "11", "out_of_range"},
    {whole, "1e300", "out_of_range"},
    {big, "1", ""},
    {big, "9007199254740991", ""},
    {big, "9007199254740992", "out_of_range"},
    {big, "9.007199254740992e15", "out_of_range"},
    {big, "18446744073709551615", "out_of_range"},
    {big, "1e-400", "out_of_range"},
    {big, "0", "out_of_range"},
    {phone, "1", ""},
    {phone, "9007199254740991.0", ""},
    {phone, "0", "out_of_range"},
    {phone, "-1", "out_of_range"},
    {phone, "9007199254740992", "out_of_range"},
    {flag, "true", ""},
};

std::string type_fault_of(member const& asked, node value)
{
    auto const fault = voicecfg::detail::type_fault(asked, value);
    return std::string{fault ? name(*fault) : ""};
}

report scalar_report(member const& asked, node value, origin from = origin::patch)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    location const document;
    if (auto const fault = voicecfg::detail::content_fault(asked.type, value))
        voicecfg::detail::report_value_fault(out, *fault, asked, value, from,
                                             document / asked.name);
    return found;
}

violation only(report const& found)
{
    BOOST_REQUIRE(found.violations.size() == 1);
    return found.violations.front();
}

boost::json::value parsed(std::string_view text)
{
    return boost::json::parse(boost::core::string_view{text.data(), text.size()});
}

} // namespace

BOOST_AUTO_TEST_CASE(a_value_of_the_wrong_type_is_told_before_its_content_is_looked_at)
{
    for (auto const& [asked, sent, code] : type_faults)
        BOOST_TEST_CONTEXT(sent << " expected " << code)
        {
            BOOST_TEST(type_fault_of(asked, document{sent}.root()) == code);
            BOOST_TEST(type_fault_of(asked, parsed(sent)) == code);
        }
}

BOOST_AUTO_TEST_CASE(a_value_of_the_right_type_breaks_at_most_one_rule)
{
    for (auto const& [asked, sent, code] : scalar_faults)
        BOOST_TEST_CONTEXT(sent << " expected " << code)
        {
            document const read{sent};
            BOOST_REQUIRE(!voicecfg::detail::type_fault(asked, node{read.root()}));
            auto const found = scalar_report(asked, read.root());
            BOOST_TEST(found.violations.size() == (code.empty() ? 0U : 1U));
            if (!found.violations.empty()) BOOST_TEST(name(only(found).code) == code);
            BOOST_TEST(scalar_report(asked, parsed(sent)).violations.size() ==
                       found.violations.size());
        }
}

BOOST_AUTO_TEST_CASE(a_violation_carries_what_would_be_right)
{
    auto const range = only(scalar_report(real, document{"1.50"}.root()));
    BOOST_TEST(range.pointer == "/m");
    BOOST_TEST(details_of(range).value == "1.50");
    BOOST_TEST(
        (details_of(range).minimum == numeric{0.7} && details_of(range).maximum == numeric{1.2}));

    auto const length = only(scalar_report(some_text, document{R"("fives")"}.root()));
    BOOST_TEST((details_of(length).maximum == numeric{std::uint64_t{4}}));
    BOOST_TEST(details_of(length).value == R"("fives")");

    auto const name = only(scalar_report(colour, document{R"("Gren")"}.root()));
    BOOST_TEST(details_of(name).suggestion == R"("green")");
    BOOST_TEST(std::get<choices>(name.details).count == 3U);
    BOOST_TEST(std::get<choices>(name.details).allowed.size() == 3U);
    BOOST_TEST(std::get<choices>(name.details).allowed.front() == R"("green")");

    auto const near = only(scalar_report(zone, document{R"("europe/kyjv")"}.root()));
    BOOST_TEST((near.details == violation_details{format_mismatch{R"("europe/kyjv")", "time-zone",
                                                                  R"("Europe/Kyiv")"}}));

    auto const format = only(scalar_report(zone, document{R"("Mars")"}.root()));
    BOOST_TEST(details_of(format).format == "time-zone");
}

BOOST_AUTO_TEST_CASE(a_stored_value_is_never_echoed)
{
    auto const told = only(scalar_report(real, document{"9.5"}.root(), origin::stored));
    BOOST_TEST(details_of(told).value == "");
    BOOST_TEST((told.from == origin::stored));
}

BOOST_AUTO_TEST_CASE(the_types_that_would_be_right_are_json_schemas)
{
    struct {
        member const& asked;
        json_types types;
    } const table[] = {
        {some_text, {json_type::string}}, {colour, {json_type::string}},
        {zone, {json_type::string}},      {url, {json_type::string, json_type::null}},
        {real, {json_type::number}},      {whole, {json_type::integer}},
        {flag, {json_type::boolean}},     {phone, {json_type::integer, json_type::null}},
        {entries, {json_type::object}},   {list, {json_type::array}},
        {nested, {json_type::object}},    {worded, {json_type::number, json_type::null}},
        {anything, json_types::all()},
    };
    for (auto const& [asked, types] : table)
        BOOST_TEST((voicecfg::detail::types_of(asked) == types));
}

BOOST_AUTO_TEST_CASE(only_a_wrong_type_tells_what_types_would_be_right)
{
    report found;
    voicecfg::detail::sink out{found, 10};
    document const sent{"[true,\"\"]"};
    elements element{sent.root()};
    voicecfg::detail::report_value_fault(out, errc::wrong_type, phone, *element, origin::patch, {});
    voicecfg::detail::report_value_fault(out, errc::empty_string, some_text, *++element,
                                         origin::patch, {});
    BOOST_TEST((details_of(found.violations[0]).expected ==
                json_types{json_type::integer, json_type::null}));
    BOOST_TEST(details_of(found.violations[0]).value == "true");
    BOOST_TEST((found.violations[1].details == violation_details{refused_value{R"("")"}}));
}

BOOST_AUTO_TEST_CASE(what_no_type_refuses_for_what_it_holds_has_no_more_to_say)
{
    document const sent{"true"};
    voicecfg::detail::content_details const said{sent.root(), "true", false};
    BOOST_TEST((said(boolean{}) == violation_details{value_range{.value = "true"}}));
}

BOOST_AUTO_TEST_CASE(a_format_without_a_name_fits_nothing)
{
    auto const other = static_cast<voicecfg::format>(9);
    BOOST_TEST(!voicecfg::detail::has_format(other, "a"));
    BOOST_TEST(voicecfg::format_name(other) == "");
}

/// A format without words of its own would be told in those of another.
BOOST_AUTO_TEST_CASE(each_format_has_a_name_and_a_sentence_of_its_own)
{
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    for (std::uint8_t i = 0;; ++i) {
        auto const called = voicecfg::format_name(static_cast<format>(i));
        if (called.empty()) break;
        BOOST_TEST(names.insert(called).second, called);
        BOOST_TEST(sentences.insert(voicecfg::detail::format_sentence(called, false)).second,
                   called);
    }
    BOOST_TEST(names.size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
