// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "../../docs/examples/voicecfg/core_schema.hpp"

#define BOOST_TEST_MODULE core_schema
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

namespace schema = tool::core_schema;

constexpr bool is_text(std::string_view plain)
{
    return schema::scalar_of(plain) == schema::scalar::text;
}

struct row {
    std::string_view plain;
    std::string_view json; ///< nothing where JSON has none
};

constexpr row rows[] = {
    {"", "null"},
    {"~", "null"},
    {"null", "null"},
    {"Null", "null"},
    {"NULL", "null"},
    {"true", "true"},
    {"True", "true"},
    {"TRUE", "true"},
    {"false", "false"},
    {"False", "false"},
    {"FALSE", "false"},
    {"0", "0"},
    {"-0", "-0"},
    {"+12", "12"},
    {"-12", "-12"},
    {"007", "7"},
    {"-000", "-0"},
    {"08", "8"},
    {"123456789012345678901234567890", "123456789012345678901234567890"},
    {"0o17", "15"},
    {"0o1777777777777777777777", "18446744073709551615"},
    {"0o2000000000000000000000", ""},
    {"0xfF", "255"},
    {"0xFFFFFFFFFFFFFFFF", "18446744073709551615"},
    {"0x10000000000000000", ""},
    {".5", "0.5"},
    {"-.5", "-0.5"},
    {"+.5E+3", "0.5E+3"},
    {"1.", "1.0"},
    {"1.e3", "1.0e3"},
    {"00.50", "0.50"},
    {"1e3", "1e3"},
    {"-1E-3", "-1E-3"},
    {"12e03", "12e03"},
    {"685.230_15e+03", "text"},
    {".inf", ""},
    {"-.Inf", ""},
    {"+.INF", ""},
    {".nan", ""},
    {".NaN", ""},
    {".NAN", ""},
};

} // namespace

static_assert(schema::scalar_of("0x1F") == schema::scalar::hexadecimal);

BOOST_AUTO_TEST_CASE(each_scalar_has_its_json)
{
    for (auto const& [plain, json] : rows) {
        BOOST_TEST_CONTEXT(plain)
        {
            auto const kind = schema::scalar_of(plain);
            std::string out;
            BOOST_TEST(schema::append_json(out, kind, plain) == (!json.empty() && json != "text"));
            BOOST_TEST((kind == schema::scalar::text) == (json == "text"));
            if (json != "text") BOOST_TEST(out == json);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_only_yaml_1_1_takes_for_something_else_is_text)
{
    for (auto const* const each :
         {"yes",   "no",  "on",   "off",   "y",    "N",   "nULL",      "tRUE",
          "1_000", "0b1", "-0x1", "+0o7",  "0O7",  "0X1", "190:20:30", "2026-01-28",
          "<<",    "=",   "1,5",  "-.nan", ".iNF", "inf", "nan"})
        BOOST_TEST(is_text(each), each);
}

BOOST_AUTO_TEST_CASE(what_is_nearly_a_number_is_text)
{
    for (auto const* const each :
         {"+",   "-",   ".",  "+.", "-.",  "e3",  ".e3",   "1e", "1e+", "1.2.3", "--1",
          "+-1", "1 2", "0o", "0x", "0o8", "0xg", "1e3.5", " 1", "1 ",  "1-"})
        BOOST_TEST(is_text(each), each);
}
