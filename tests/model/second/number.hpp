// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "value.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace second {

/// A decimal number exactly: 0.DIGITS times ten to the power.
struct decimal {
    bool negative = false;
    std::string digits = {}; ///< neither begins nor ends with 0; empty is zero
    long long power = 0;
};

inline decimal decimal_of(std::string_view token)
{
    decimal result;
    std::size_t at = 0;
    if (token[at] == '-') {
        result.negative = true;
        ++at;
    }
    bool fraction = false;
    for (; at < token.size() && token[at] != 'e' && token[at] != 'E'; ++at) {
        if (token[at] == '.') {
            fraction = true;
            continue;
        }
        result.digits += token[at];
        if (!fraction) ++result.power;
    }
    if (at < token.size())
        result.power += std::strtoll(std::string(token.substr(at + 1)).c_str(), nullptr, 10);
    std::size_t const first = result.digits.find_first_not_of('0');
    if (first == std::string::npos) return {};
    result.digits.erase(0, first);
    result.power -= static_cast<long long>(first);
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    return result;
}

inline int compare_exactly(std::string_view left, std::string_view right)
{
    decimal const a = decimal_of(left);
    decimal const b = decimal_of(right);
    if (a.digits.empty() || b.digits.empty() || a.negative != b.negative) {
        int const sign_a = a.digits.empty() ? 0 : a.negative ? -1 : 1;
        int const sign_b = b.digits.empty() ? 0 : b.negative ? -1 : 1;
        return sign_a - sign_b;
    }
    int const sign = a.negative ? -1 : 1;
    if (a.power != b.power) return a.power < b.power ? -sign : sign;
    int const digits = a.digits.compare(b.digits);
    return digits == 0 ? 0 : digits < 0 ? -sign : sign;
}

// G6: written as an integer, and a 64-bit one.
inline bool is_integer_token(value const& number)
{
    std::string const& text = number.text;
    if (text.find_first_not_of("-0123456789") != std::string::npos) return false;
    return compare_exactly(text, "-9223372036854775808") >= 0 &&
           compare_exactly(text, "18446744073709551615") <= 0;
}

inline double as_double(value const& number) { return std::strtod(number.text.c_str(), nullptr); }

// G17
inline bool is_infinite(value const& one)
{
    return is_number(one) && !std::isfinite(as_double(one));
}

// G6: integral, however written.
inline bool is_integral(value const& one)
{
    if (!is_number(one)) return false;
    if (is_integer_token(one)) return true;
    double const nearest = as_double(one);
    return std::isfinite(nearest) && std::trunc(nearest) == nearest;
}

// G6: as 64-bit integers where both are written so, else as the nearest doubles.
inline int compare(value const& number, value const& bound)
{
    if (is_integer_token(number) && is_integer_token(bound))
        return compare_exactly(number.text, bound.text);
    double const a = as_double(number);
    double const b = as_double(bound);
    return a < b ? -1 : a > b ? 1 : 0;
}

// G6: merged holds it as an integer.
inline value integer_form(value const& number)
{
    if (is_integer_token(number)) return number;
    char buffer[400];
    std::snprintf(buffer, sizeof buffer, "%.0f", as_double(number));
    return token(buffer);
}

// G14
inline bool equal(value const& a, value const& b)
{
    if (a.is != b.is) return false;
    if (is_null(a)) return true;
    if (is_boolean(a)) return a.flag == b.flag;
    if (is_string(a)) return a.text == b.text;
    if (is_number(a)) {
        bool const exactly =
            (!a.parsed && !b.parsed) || (is_integer_token(a) && is_integer_token(b));
        return exactly ? compare_exactly(a.text, b.text) == 0 : as_double(a) == as_double(b);
    }
    if (is_array(a))
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), equal);
    if (a.members.size() != b.members.size()) return false;
    for (member const& one : a.members) {
        value const* const other = find(b, one.name);
        if (other == nullptr || !equal(one.held, *other)) return false;
    }
    return true;
}

} // namespace second
