// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_CORE_SCHEMA_HPP
#define VOICECFG_EXAMPLES_CORE_SCHEMA_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

/// What a plain scalar is in the core schema of YAML 1.2.2 (section 10.3.2).
namespace tool::core_schema {

enum class scalar {
    null,
    boolean,
    decimal,
    octal,
    hexadecimal,
    real,
    infinity,
    not_a_number,
    text
};

namespace detail {

[[nodiscard]] constexpr bool is_digit(char letter) noexcept
{
    return letter >= '0' && letter <= '9';
}

[[nodiscard]] constexpr bool is_octal(char letter) noexcept
{
    return letter >= '0' && letter <= '7';
}

[[nodiscard]] constexpr bool is_hexadecimal(char letter) noexcept
{
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

/// Whether text has a letter and none but those of a kind.
[[nodiscard]] constexpr bool is_all(std::string_view text, bool (*kind)(char) noexcept) noexcept
{
    return !text.empty() && std::all_of(text.begin(), text.end(), kind);
}

/// Takes a sign off, if there is one.
[[nodiscard]] constexpr std::string_view without_sign(std::string_view text) noexcept
{
    bool const has_sign = text.starts_with('-') || text.starts_with('+');
    return has_sign ? text.substr(1) : text;
}

/// Takes off the digits that text begins with, and returns how many they are.
constexpr std::size_t take_digits(std::string_view& text) noexcept
{
    auto const end = std::find_if_not(text.begin(), text.end(), is_digit);
    auto const count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

/// Whether text without a sign is a number with a point or an exponent.
[[nodiscard]] constexpr bool is_real(std::string_view text) noexcept
{
    bool digits = take_digits(text) != 0;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        digits = take_digits(text) != 0 || digits;
    }
    if (!digits) return false;
    if (!text.starts_with('e') && !text.starts_with('E')) return text.empty();
    text = without_sign(text.substr(1));
    return take_digits(text) != 0 && text.empty();
}

} // namespace detail

[[nodiscard]] constexpr scalar scalar_of(std::string_view plain) noexcept
{
    auto const is_one_of = [&](auto... words) { return ((plain == words) || ...); };
    if (is_one_of("", "~", "null", "Null", "NULL")) return scalar::null;
    if (is_one_of("true", "True", "TRUE", "false", "False", "FALSE")) return scalar::boolean;
    if (is_one_of(".nan", ".NaN", ".NAN")) return scalar::not_a_number;
    if (plain.starts_with("0o") && detail::is_all(plain.substr(2), detail::is_octal))
        return scalar::octal;
    if (plain.starts_with("0x") && detail::is_all(plain.substr(2), detail::is_hexadecimal))
        return scalar::hexadecimal;
    plain = detail::without_sign(plain);
    if (is_one_of(".inf", ".Inf", ".INF")) return scalar::infinity;
    if (detail::is_all(plain, detail::is_digit)) return scalar::decimal;
    return detail::is_real(plain) ? scalar::real : scalar::text;
}

namespace detail {

/// Appends a number of base 10 as JSON spells it: without a plus before it and zeros that say
/// nothing, and with a digit on either side of its point.
inline void append_number(std::string& out, std::string_view plain)
{
    if (plain.starts_with('-')) out += '-';
    plain = without_sign(plain);
    while (plain.size() > 1 && plain[0] == '0' && is_digit(plain[1])) plain.remove_prefix(1);
    if (plain.starts_with('.')) out += '0';
    auto const point = std::min(plain.find('.'), plain.size() - 1) + 1;
    out.append(plain.substr(0, point));
    if (plain[point - 1] == '.' && (point == plain.size() || !is_digit(plain[point]))) out += '0';
    out.append(plain.substr(point));
}

/// Appends a number of another base as JSON; false where it has more than 64 bits.
[[nodiscard]] inline bool append_integer(std::string& out, std::string_view digits, int base)
{
    std::uint64_t number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number, base).ec !=
        std::errc{})
        return false;
    out += std::to_string(number);
    return true;
}

} // namespace detail

/// Appends the JSON of a plain scalar that is no text; false where JSON has no such number.
[[nodiscard]] inline bool append_json(std::string& out, scalar kind, std::string_view plain)
{
    switch (kind) {
    case scalar::null: out += "null"; return true;
    case scalar::boolean: out += plain.size() == 4 ? "true" : "false"; return true;
    case scalar::decimal:
    case scalar::real: detail::append_number(out, plain); return true;
    case scalar::octal: return detail::append_integer(out, plain.substr(2), 8);
    case scalar::hexadecimal: return detail::append_integer(out, plain.substr(2), 16);
    case scalar::infinity:
    case scalar::not_a_number:
    case scalar::text: break;
    }
    return false;
}

} // namespace tool::core_schema

#endif
