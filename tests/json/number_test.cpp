// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include <voicecfg/json/number.hpp>

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

BOOST_AUTO_TEST_SUITE(json_number_test)

namespace {

using voicecfg::json::numeric;

constexpr double infinity = std::numeric_limits<double>::infinity();

double as_double(numeric number)
{
    double value = 0;
    number.visit([&](auto held) { value = static_cast<double>(held); });
    return value;
}

std::string held_type(numeric number)
{
    return number.visit([](auto held) -> std::string {
        if constexpr (std::is_same_v<decltype(held), std::int64_t>) return "int64";
        if constexpr (std::is_same_v<decltype(held), std::uint64_t>) return "uint64";
        return "double";
    });
}

std::string printed(numeric number)
{
    std::string out;
    number.append_to(out);
    return out;
}

bool same_bits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

/// Each is greater than all before it.
constexpr std::string_view ascending[] = {
    "-1e400",
    "-1.7976931348623157e308",
    "-18446744073709551616",
    "-9223372036854777856.0", // -2^63 - 2^11, the next double
    "-9223372036854775808",
    "-9223372036854775807",
    "-9223372036854774784.0",
    "-9007199254740994.0",
    "-9007199254740993",
    "-9007199254740992.0",
    "-2",
    "-1.5",
    "-1",
    "-0.5",
    "-5e-324",
    "0",
    "5e-324",
    "0.5",
    "1",
    "1.0000000000000002",
    "2",
    "9007199254740991",
    "9007199254740992.0", // 2^53
    "9007199254740993",
    "9007199254740994.0",
    "9007199254740995",
    "9223372036854774784.0",
    "9223372036854775807",
    "9223372036854775808.0", // 2^63
    "9223372036854775809",
    "18446744073709549568.0",
    "18446744073709551615",
    "18446744073709551616", // 2^64, a double
    "1.7976931348623157e308",
    "1e400",
};

/// Several spellings of one number.
constexpr std::string_view equal[][2] = {
    {"5", "5.0"},
    {"5", "5e0"},
    {"5", "50E-1"},
    {"5", "0.5e+1"},
    {"0", "-0"},
    {"0", "-0.0"},
    {"0", "0e999999"},
    {"0", "0.000e-999999"},
    {"0", "1e-400"},
    {"0", "-1e-400"},
    {"9007199254740992", "9007199254740992.0"},
    {"9007199254740992", "9007199254740993.0"},
    {"9223372036854775808", "9.223372036854775808e18"},
    {"9223372036854775808", "9223372036854775807.0"},
    {"-9223372036854775808", "-9.223372036854775808e18"},
    {"-9223372036854775808", "-9223372036854775809"},
    {"18446744073709551616", "1.8446744073709551616e19"},
    {"18446744073709551617", "18446744073709551616"},
    {"1e400", "1e99999999999999999999"},
};

struct property {
    std::string_view token;
    bool finite;
    bool integral;
    bool fits;
};

constexpr property properties[] = {
    {"5", true, true, true},
    {"5.0", true, true, true},
    {"5e0", true, true, true},
    {"5.5", true, false, false},
    {"5e-1", true, false, false},
    {"-0", true, true, true},
    {"1e18", true, true, true},
    {"1e19", true, true, false},
    {"9223372036854775807", true, true, true},
    {"9223372036854775807.0", true, true, false},
    {"9223372036854775808", true, true, false},
    {"-9223372036854775808", true, true, true},
    {"-9223372036854775808.0", true, true, true},
    {"-9223372036854777856.0", true, true, false},
    {"1e-400", true, true, true},
    {"5e-324", true, false, false},
    {"0e999999", true, true, true},
    {"1e308", true, true, false},
    {"1e309", false, false, false},
    {"-1e400", false, false, false},
};

class token_maker {
public:
    std::string operator()()
    {
        std::string token = below(2) == 0 ? "" : "-";
        token += below(3) == 0 ? "0" : std::to_string(1 + below(9)) + digits(below(20));
        if (below(3) != 0) token += "." + digits(1 + below(20));
        if (below(2) == 0) {
            token += below(2) == 0 ? "e" : "E";
            token += std::string_view{"+-"}.substr(below(3)).substr(0, 1);
            token += std::to_string(below(350));
        }
        return token;
    }

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random_);
    }

    std::string digits(std::size_t count)
    {
        std::string out;
        while (count-- != 0) out += static_cast<char>('0' + below(10));
        return out;
    }

    std::mt19937_64 random_{42};
};

} // namespace

BOOST_AUTO_TEST_CASE(mixed_numbers_are_ordered_exactly)
{
    for (std::size_t i = 0; i < std::size(ascending); ++i)
        for (std::size_t j = 0; j < std::size(ascending); ++j)
            BOOST_TEST_CONTEXT(ascending[i] << " and " << ascending[j])
            {
                auto const a = numeric::parse(ascending[i]);
                auto const b = numeric::parse(ascending[j]);
                BOOST_TEST((a < b) == (i < j));
                BOOST_TEST((a > b) == (i > j));
                BOOST_TEST((a == b) == (i == j));
            }
}

BOOST_AUTO_TEST_CASE(spellings_of_one_number_are_equal)
{
    for (auto const& [left, right] : equal) BOOST_TEST_CONTEXT(left << " and " << right)
        {
            BOOST_TEST((numeric::parse(left) == numeric::parse(right)));
            BOOST_TEST((numeric::parse(right) == numeric::parse(left)));
        }
}

BOOST_AUTO_TEST_CASE(signed_and_unsigned_integers_compare_by_value)
{
    BOOST_TEST((numeric{std::int64_t{-1}} < numeric{std::uint64_t{0}}));
    BOOST_TEST((numeric{std::numeric_limits<std::uint64_t>::max()} > numeric{std::int64_t{-1}}));
    BOOST_TEST((numeric{std::int64_t{7}} == numeric{std::uint64_t{7}}));
}

BOOST_AUTO_TEST_CASE(nan_is_ordered_with_nothing)
{
    numeric const nan{std::nan("")};
    for (auto const token : ascending) {
        auto const other = numeric::parse(token);
        BOOST_TEST(!(nan == other));
        BOOST_TEST(!(nan < other));
        BOOST_TEST(!(other < nan));
    }
    BOOST_TEST(!nan.finite());
    BOOST_TEST(!nan.integral());
}

BOOST_AUTO_TEST_CASE(a_number_knows_whether_it_is_finite_and_whole_and_fits)
{
    for (auto const& [token, finite, integral, fits] : properties) BOOST_TEST_CONTEXT(token)
        {
            auto const number = numeric::parse(token);
            BOOST_TEST(number.finite() == finite);
            BOOST_TEST(number.integral() == integral);
            BOOST_TEST(number.fits_int64() == fits);
        }
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_visited_as_an_integer_however_it_is_kept)
{
    BOOST_TEST(held_type(numeric::parse("7")) == "int64");
    BOOST_TEST(held_type(numeric::parse("-7")) == "int64");
    BOOST_TEST(held_type(numeric::parse("9223372036854775807")) == "int64");
    BOOST_TEST(held_type(numeric::parse("9223372036854775808")) == "uint64");
    BOOST_TEST(held_type(numeric::parse("18446744073709551616")) == "double");
    BOOST_TEST(held_type(numeric::parse("7.0")) == "double");
    BOOST_TEST(numeric::parse("7e3").to_int64() == 7000);
    BOOST_TEST(numeric::parse("-9223372036854775808").to_int64() ==
               std::numeric_limits<std::int64_t>::min());
}

BOOST_AUTO_TEST_CASE(random_tokens_are_read_as_strtod_reads_them)
{
    token_maker make;
    for (int i = 0; i < 200'000; ++i) {
        auto const token = make();
        auto const expected = std::strtod(token.c_str(), nullptr);
        auto const number = numeric::parse(token);
        if (!same_bits(as_double(number), expected) && !(expected == 0 && as_double(number) == 0))
            BOOST_ERROR(token << " read as " << printed(number));
    }
}

BOOST_AUTO_TEST_CASE(what_no_double_holds_is_told_apart_into_too_large_and_too_small)
{
    auto const zeros = std::string(400, '0');
    BOOST_TEST(as_double(numeric::parse("1e99999999999999999999")) == infinity);
    BOOST_TEST(as_double(numeric::parse("-1" + zeros)) == -infinity);
    BOOST_TEST(as_double(numeric::parse("1" + zeros + ".5")) == infinity);
    BOOST_TEST(as_double(numeric::parse("1" + zeros + "e-400")) == 1.0);
    BOOST_TEST(as_double(numeric::parse("0." + zeros + "1")) == 0.0);
    BOOST_TEST(as_double(numeric::parse("0." + zeros + "1e401")) == 1.0);
    BOOST_TEST(as_double(numeric::parse("0." + zeros + "1e800")) == infinity);
    BOOST_TEST(as_double(numeric::parse("1" + zeros + "e-800")) == 0.0);
    BOOST_TEST(as_double(numeric::parse("1e-99999999999999999999")) == 0.0);
    BOOST_TEST(as_double(numeric::parse("0.0e99999999999999999999")) == 0.0);
    BOOST_TEST(std::signbit(as_double(numeric::parse("-1e-99999999999999999999"))));
}

BOOST_AUTO_TEST_CASE(doubles_halfway_between_two_round_to_even)
{
    BOOST_TEST(as_double(numeric::parse("9007199254740993.0")) == 0x1p53);
    BOOST_TEST(as_double(numeric::parse("9007199254740995.0")) == 0x1p53 + 4);
    auto const above = "9007199254740993." + std::string(700, '0') + "1";
    BOOST_TEST(as_double(numeric::parse(above)) == 0x1p53 + 2);
}

BOOST_AUTO_TEST_CASE(without_from_chars_the_same_double_is_the_nearest)
{
    auto const zeros = std::string(1000, '0');
    std::vector<std::string> tokens{
        "0",
        "-0.0",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "0.0e99999999999999999999",
        "-1" + zeros,
        "1" + zeros + ".5",
        "1" + zeros + "e-1000",
        "0." + zeros + "25e+1001",
        "9007199254740993." + zeros + "1",
        "9007199254740993." + zeros,
        "9007199254740995.0",
        "2.4703282292062327208e-324", // just below and above half of the smallest
        "2.4703282292062327209e-324",
        "1.7976931348623158079e308", // just below and above what overflows
        "1.7976931348623158081e308",
    };
    tokens.insert(tokens.end(), std::begin(ascending), std::end(ascending));
    for (auto const& [left, right] : equal)
        tokens.insert(tokens.end(), {std::string{left}, std::string{right}});
    token_maker make;
    for (int i = 0; i < 50'000; ++i) tokens.push_back(make());
    for (auto const& token : tokens) {
        auto const expected = std::strtod(token.c_str(), nullptr);
        auto const nearest = voicecfg::json::detail::nearest_double(token);
        if (!same_bits(nearest, expected)) BOOST_ERROR(token << " read as " << printed(nearest));
    }
}

BOOST_AUTO_TEST_CASE(strtod_is_given_no_point_no_token_of_any_length_and_keeps_its_error)
{
    auto const given = [](std::string const& token) {
        return std::string{voicecfg::json::detail::strtod_text{token}.c_str()};
    };
    BOOST_TEST(given("-12.50e3") == "-1250e1");
    BOOST_TEST(given("0.001") == "1e-3");
    BOOST_TEST(given("-0.00") == "-0e-2");
    BOOST_TEST(given("5E-07") == "5e-7");
    BOOST_TEST(given("1e99999") == "1e5000");
    auto const long_one = std::string(767, '3');
    BOOST_TEST(given(long_one + "4000") == long_one + "4e3");
    BOOST_TEST(given(long_one + "40.01") == long_one + "41e0");
    BOOST_TEST(given(long_one + "4090") == long_one + "41e2");
    BOOST_TEST(given("0.0" + long_one + "4009") == long_one + "41e-770");
    errno = 7;
    BOOST_TEST(voicecfg::json::detail::nearest_double("1e400") == infinity);
    BOOST_TEST(errno == 7);
}

BOOST_AUTO_TEST_CASE(numbers_print_as_people_write_them)
{
    BOOST_TEST(printed(1.5) == "1.5");
    BOOST_TEST(printed(100000.0) == "100000.0");
    BOOST_TEST(printed(0.7) == "0.7");
    BOOST_TEST(printed(-0.0) == "-0.0");
    BOOST_TEST(printed(1e16) == "10000000000000000.0");
    BOOST_TEST(printed(1e17) == "1e+17");
    BOOST_TEST(printed(1e300) == "1e+300");
    BOOST_TEST(printed(0.00001) == "0.00001");
    BOOST_TEST(printed(0.0000015) == "1.5e-06");
    BOOST_TEST(printed(std::int64_t{-5}) == "-5");
    BOOST_TEST(printed(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

BOOST_AUTO_TEST_CASE(no_infinity_is_printed)
{
    BOOST_TEST(printed(infinity) == "1e999");
    BOOST_TEST(printed(-infinity) == "-1e999");
    BOOST_TEST(printed(std::nan("")) == "null");
}

BOOST_AUTO_TEST_CASE(what_is_printed_reads_back_the_same)
{
    std::mt19937_64 random{7};
    for (int i = 0; i < 100'000; ++i) {
        auto const bits = random();
        auto const real = std::bit_cast<double>(bits);
        auto const whole = static_cast<std::int64_t>(bits);
        auto const near_one = static_cast<double>(bits) * 0x1p-64;
        if (std::isfinite(real) && !same_bits(as_double(numeric::parse(printed(real))), real))
            BOOST_ERROR(printed(real));
        if (!same_bits(as_double(numeric::parse(printed(near_one))), near_one))
            BOOST_ERROR(printed(near_one));
        if (numeric::parse(printed(whole)).to_int64() != whole) BOOST_ERROR(printed(whole));
        if (numeric::parse(printed(bits)) != numeric{bits}) BOOST_ERROR(printed(bits));
    }
}

BOOST_AUTO_TEST_CASE(printing_appends)
{
    std::string out = "x=";
    numeric{std::int64_t{1}}.append_to(out);
    numeric{2.5}.append_to(out);
    BOOST_TEST(out == "x=12.5");
}

BOOST_AUTO_TEST_CASE(a_zero_overflows_at_no_exponent)
{
    for (auto const* const token : {"0", "-0", "0e400", "0.000E+99999", "-0.0e400"})
        BOOST_TEST(!voicecfg::json::detail::overflows(token), token);
    BOOST_TEST(voicecfg::json::detail::overflows("1e400"));
}

BOOST_AUTO_TEST_SUITE_END()
