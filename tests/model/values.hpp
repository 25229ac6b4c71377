// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {
namespace json = boost::json;

inline std::string text(json::string const& string)
{
    return std::string(string.data(), string.size());
}

inline json::value const* find(json::object const& object, std::string_view name)
{
    return object.if_contains(json::string_view(name.data(), name.size()));
}

inline bool is_infinite(json::value const& value)
{
    return value.is_double() && std::isinf(value.get_double());
}

inline bool is_number(json::value const& value)
{
    return value.is_int64() || value.is_uint64() || value.is_double();
}

// G6: integral however written.
inline bool is_integer(json::value const& value)
{
    if (value.is_int64() || value.is_uint64()) return true;
    return value.is_double() && std::isfinite(value.get_double()) &&
           std::trunc(value.get_double()) == value.get_double();
}

inline bool below(json::value const& number, std::int64_t bound)
{
    if (number.is_int64()) return number.get_int64() < bound;
    if (number.is_uint64())
        return bound > 0 && number.get_uint64() < static_cast<std::uint64_t>(bound);
    return number.get_double() < static_cast<double>(bound);
}

inline bool above(json::value const& number, std::int64_t bound)
{
    if (number.is_int64()) return number.get_int64() > bound;
    if (number.is_uint64())
        return bound < 0 || number.get_uint64() > static_cast<std::uint64_t>(bound);
    return number.get_double() > static_cast<double>(bound);
}

inline double as_double(json::value const& number)
{
    if (number.is_int64()) return static_cast<double>(number.get_int64());
    if (number.is_uint64()) return static_cast<double>(number.get_uint64());
    return number.get_double();
}

inline constexpr std::int64_t largest_id = 9007199254740991;

inline bool integer_equals_double(json::value const& integer, double number)
{
    if (!std::isfinite(number) || std::trunc(number) != number) return false;
    if (integer.is_int64())
        return number >= -9223372036854775808.0 && number < 9223372036854775808.0 &&
               static_cast<std::int64_t>(number) == integer.get_int64();
    return number >= 0.0 && number < 18446744073709551616.0 &&
           static_cast<std::uint64_t>(number) == integer.get_uint64();
}

inline bool equal_numbers(json::value const& a, json::value const& b)
{
    if (a.is_double() && b.is_double()) return a.get_double() == b.get_double();
    if (a.is_double()) return integer_equals_double(b, a.get_double());
    if (b.is_double()) return integer_equals_double(a, b.get_double());
    if (a.is_int64() && b.is_int64()) return a.get_int64() == b.get_int64();
    if (a.is_uint64() && b.is_uint64()) return a.get_uint64() == b.get_uint64();
    std::int64_t const is_signed = a.is_int64() ? a.get_int64() : b.get_int64();
    std::uint64_t const is_unsigned = a.is_int64() ? b.get_uint64() : a.get_uint64();
    return is_signed >= 0 && static_cast<std::uint64_t>(is_signed) == is_unsigned;
}

/// Equality by value: numbers by numeric value, objects in any order.
inline bool equal(json::value const& a, json::value const& b)
{
    if (is_number(a) || is_number(b)) return is_number(a) && is_number(b) && equal_numbers(a, b);
    if (a.kind() != b.kind()) return false;
    if (a.is_array()) {
        json::array const& left = a.get_array();
        json::array const& right = b.get_array();
        if (left.size() != right.size()) return false;
        for (std::size_t i = 0; i < left.size(); ++i)
            if (!equal(left[i], right[i])) return false;
        return true;
    }
    if (a.is_object()) {
        if (a.get_object().size() != b.get_object().size()) return false;
        for (auto const& member : a.get_object()) {
            json::value const* other = b.get_object().if_contains(member.key());
            if (other == nullptr || !equal(member.value(), *other)) return false;
        }
        return true;
    }
    return a == b;
}

// G7
inline std::size_t code_points(json::string const& string)
{
    std::size_t count = 0;
    for (char const c : string)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

// G11, RFC 6901
inline std::string below_pointer(std::string const& pointer, std::string_view name)
{
    std::string result = pointer + "/";
    for (char const c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

inline bool contains(std::vector<std::string> const& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// G3: a name but for case, `_` and `-`.
inline std::string folded(std::string_view name)
{
    std::string result;
    for (char const c : name) {
        if (c == '_' || c == '-') continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

inline bool nearly_one_of(std::vector<std::string> const& names, std::string_view name)
{
    for (std::string const& known : names)
        if (known != name && folded(known) == folded(name)) return true;
    return false;
}

} // namespace model
