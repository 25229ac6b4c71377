// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/literals/write.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(literals_write_test)

namespace {

using namespace std::string_view_literals;
using voicecfg::fragment;
using voicecfg::literal;

template <class Value>
std::string json(Value const& value)
{
    std::string out;
    append_json(out, value);
    return out;
}

struct row {
    literal value;
    std::string_view text;
};

row const rows[] = {
    {{}, "null"},   {"", R"("")"},     {"a\"\n\0b"sv, R"("a\"\n\u0000b")"},
    {7, "7"},       {-7, "-7"},        {INT64_MIN, "-9223372036854775808"},
    {0.7, "0.7"},   {1e300, "1e+300"}, {5.0, "5"},
    {true, "true"}, {false, "false"},
};

constexpr fragment<3> voice{.names = {"provider", "b\"", "c"}, .values = {{"x", literal{}, 0.5}}};

} // namespace

BOOST_AUTO_TEST_CASE(a_literal_is_written_as_json)
{
    for (auto const& each : rows) BOOST_TEST(json(each.value) == each.text);
}

BOOST_AUTO_TEST_CASE(a_literal_becomes_the_parsed_value_of_its_text)
{
    for (auto const& each : rows)
        BOOST_TEST(boost::json::value_from(each.value) == boost::json::parse(each.text));
}

BOOST_AUTO_TEST_CASE(a_fragment_is_an_object_without_the_members_that_were_left_out)
{
    BOOST_TEST(json(voice) == R"({"provider":"x","c":0.5})");
    BOOST_TEST(json(fragment<1>{.names = {"a"}}) == "{}");
    boost::json::value const patch{{"voice", boost::json::value_from(voice)}};
    BOOST_TEST(patch == boost::json::parse(R"({"voice": {"provider": "x", "c": 0.5}})"));
}

BOOST_AUTO_TEST_SUITE_END()
