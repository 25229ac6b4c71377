// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_NUMBER_HPP
#define VOICECFG_JSON_NUMBER_HPP

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <version>

namespace voicecfg::json {

/// A JSON number as it is judged: a 64-bit integer where it is written as one and fits, else the
/// nearest double. A number beyond the range of a double is not finite.
class numeric {
public:
    constexpr numeric(std::int64_t value) noexcept : kind_{kind::integer}, integer_{value} {}
    constexpr numeric(std::uint64_t value) noexcept : kind_{kind::natural}, natural_{value} {}
    constexpr numeric(double value) noexcept : kind_{kind::real}, real_{value} {}

    /// Reads a number token of RFC 8259, exactly: doubles are rounded to nearest.
    [[nodiscard]] static numeric parse(std::string_view token) noexcept;

    [[nodiscard]] constexpr bool finite() const noexcept
    {
        constexpr auto most = std::numeric_limits<double>::max();
        return kind_ != kind::real || (real_ >= -most && real_ <= most);
    }

    /// Whether the value has no fractional part, however it is written.
    [[nodiscard]] constexpr bool integral() const noexcept
    {
        if (kind_ != kind::real) return true;
        if (!(real_ > -0x1p53 && real_ < 0x1p53)) return finite();
        return static_cast<double>(static_cast<std::int64_t>(real_)) == real_;
    }

    /// Whether the value is integral and within the range of `std::int64_t`.
    [[nodiscard]] constexpr bool fits_int64() const noexcept
    {
        return integral() && *this >= numeric{std::numeric_limits<std::int64_t>::min()} &&
               *this <= numeric{std::numeric_limits<std::int64_t>::max()};
    }

    /// The value as an integer that fits.
    [[nodiscard]] constexpr std::int64_t to_int64() const noexcept
    {
        switch (kind_) {
        case kind::integer: return integer_;
        case kind::natural: return static_cast<std::int64_t>(natural_);
        case kind::real: break;
        }
        return static_cast<std::int64_t>(real_);
    }

    /// Whether it is kept as a 64-bit integer.
    [[nodiscard]] constexpr bool is_integer() const noexcept { return kind_ != kind::real; }

    /// The nearest double.
    [[nodiscard]] constexpr double to_double() const noexcept
    {
        if (kind_ == kind::real) return real_;
        return kind_ == kind::integer ? static_cast<double>(integer_)
                                      : static_cast<double>(natural_);
    }

    /// Calls `visit` with the value as `std::int64_t` where it is kept as an integer and fits, else
    /// as `std::uint64_t` or `double`; 5.0 is a `double`.
    template <class Visit>
    decltype(auto) visit(Visit&& visit) const
    {
        if (kind_ == kind::real) return visit(real_);
        return fits_int64() ? visit(to_int64()) : visit(natural_);
    }

    /// Compares the mathematical values: 5 and 5.0 are equal, 2^53 + 1 and 2^53 are not.
    [[nodiscard]] friend constexpr std::partial_ordering operator<=>(numeric a, numeric b) noexcept
    {
        if (a.kind_ == kind::real)
            return b.kind_ == kind::real ? a.real_ <=> b.real_ : reversed(compare(b, a.real_));
        return b.kind_ == kind::real ? compare(a, b.real_) : compare_integers(a, b);
    }

    [[nodiscard]] friend constexpr bool operator==(numeric a, numeric b) noexcept
    {
        return (a <=> b) == 0;
    }

    /// The number as people write it: `1.5`, `100000.0`, `1e+300`, never `1.5E0`. JSON has neither
    /// infinities nor NaN: they are `1e999`, `-1e999` and `null`.
    void append_to(std::string& out) const;

private:
    /// As wide as the number, because numbers are passed on as two words: one that was written in
    /// part makes whoever reads the whole wait.
    enum class kind : std::uint64_t { integer, natural, real };

    [[nodiscard]] static constexpr std::partial_ordering
    reversed(std::partial_ordering order) noexcept
    {
        return 0 <=> order;
    }

    [[nodiscard]] static constexpr std::partial_ordering compare_integers(numeric a,
                                                                          numeric b) noexcept
    {
        auto const less = [](numeric x, numeric y) {
            if (x.kind_ == kind::integer)
                return y.kind_ == kind::integer ? x.integer_ < y.integer_
                                                : std::cmp_less(x.integer_, y.natural_);
            return y.kind_ == kind::integer ? std::cmp_less(x.natural_, y.integer_)
                                            : x.natural_ < y.natural_;
        };
        if (less(a, b)) return std::partial_ordering::less;
        return less(b, a) ? std::partial_ordering::greater : std::partial_ordering::equivalent;
    }

    [[nodiscard]] static constexpr std::partial_ordering compare(numeric whole,
                                                                 double real) noexcept
    {
        if (real != real) return std::partial_ordering::unordered;
        if (real >= 0x1p64) return std::partial_ordering::less;
        if (real < -0x1p63) return std::partial_ordering::greater;
        if (real < 0) return compare(whole, numeric{static_cast<std::int64_t>(real)}, real);
        return compare(whole, numeric{static_cast<std::uint64_t>(real)}, real);
    }

    /// The same by what is left of the double without its fraction.
    [[nodiscard]] static constexpr std::partial_ordering compare(numeric whole, numeric truncated,
                                                                 double real) noexcept
    {
        auto const order = compare_integers(whole, truncated);
        auto const kept = truncated.kind_ == kind::integer
                              ? static_cast<double>(truncated.integer_)
                              : static_cast<double>(truncated.natural_);
        return order == 0 ? kept <=> real : order;
    }

    kind kind_;
    union {
        std::int64_t integer_;
        std::uint64_t natural_;
        double real_;
    };
};

namespace detail {

/// The exponent that a number token ends with, or 0.
[[nodiscard]] inline double exponent_of(std::string_view token) noexcept
{
    auto const mark = token.find_first_of("eE");
    if (mark == std::string_view::npos) return 0;
    auto digits = token.substr(mark + 1);
    bool const negative = digits.front() == '-';
    if (digits.front() == '-' || digits.front() == '+') digits.remove_prefix(1);
    double exponent = 0;
    for (char const digit : digits) exponent = exponent * 10 + (digit - '0');
    return negative ? -exponent : exponent;
}

/// Whether a number token that no double can hold is too large, and not too small.
[[nodiscard]] inline bool overflows(std::string_view token) noexcept
{
    auto const mantissa = token.substr(0, token.find_first_of("eE"));
    auto const dot = mantissa.find('.');
    auto const point = dot == std::string_view::npos ? mantissa.size() : dot;
    auto const lead = mantissa.find_first_of("123456789");
    if (lead == std::string_view::npos) return false;
    return static_cast<double>(point) - static_cast<double>(lead) + exponent_of(token) > 0;
}

/// A number token as `std::strtod` reads it alike in each locale: without a point. No double lies
/// on a border between two ways to round that takes more than 767 digits; of those after, it
/// matters only whether all are 0.
class strtod_text {
public:
    explicit strtod_text(std::string_view token) noexcept
    {
        if (token.front() == '-') push('-');
        double exponent = exponent_of(token);
        bool fraction = false;
        bool rest = false;
        for (char const each : token.substr(0, token.find_first_of("eE"))) {
            bool const digit = each != '-' && each != '.';
            fraction = fraction || each == '.';
            if (!digit) continue;
            if (fraction) --exponent;
            if (digits_ == 0 && each == '0') continue;
            if (digits_ != most_digits) {
                push(each);
                ++digits_;
            }
            else {
                rest = rest || each != '0';
                ++exponent;
            }
        }
        if (digits_ == 0) push('0');
        if (rest) {
            push('1');
            --exponent;
        }
        push('e');
        auto const within = static_cast<int>(std::clamp(exponent, -5000.0, 5000.0));
        end_ = std::to_chars(end_, text_ + sizeof text_ - 1, within).ptr;
        *end_ = '\0';
    }

    [[nodiscard]] char const* c_str() const noexcept { return text_; }

private:
    static constexpr std::size_t most_digits = 768;

    void push(char letter) noexcept { *end_++ = letter; }

    char text_[most_digits + 16];
    char* end_ = text_;
    std::size_t digits_ = 0;
};

/// The nearest double to a number token, infinite where it is too large: for standard libraries
/// whose `from_chars` reads no doubles.
[[nodiscard]] inline double nearest_double(std::string_view token) noexcept
{
    auto const before = errno;
    auto const real = std::strtod(strtod_text{token}.c_str(), nullptr);
    errno = before;
    return real;
}

} // namespace detail

inline numeric numeric::parse(std::string_view token) noexcept
{
    auto const* const first = token.data();
    auto const* const last = first + token.size();
    if (token.find_first_of(".eE") == std::string_view::npos) {
        if (token.front() == '-') {
            std::int64_t integer = 0;
            if (std::from_chars(first, last, integer).ec == std::errc{}) return integer;
        }
        else {
            std::uint64_t natural = 0;
            if (std::from_chars(first, last, natural).ec == std::errc{}) return natural;
        }
    }
#if defined(__cpp_lib_to_chars)
    double real = 0;
    if (std::from_chars(first, last, real).ec != std::errc{}) {
        real = detail::overflows(token) ? std::numeric_limits<double>::infinity() : 0.0;
        if (token.front() == '-') real = -real;
    }
    return real;
#else
    return detail::nearest_double(token);
#endif
}

inline void numeric::append_to(std::string& out) const
{
    char buffer[32];
    auto const put = [&](auto... arguments) {
        auto const end = std::to_chars(buffer, buffer + sizeof buffer, arguments...).ptr;
        out.append(buffer, end);
    };
    if (kind_ == kind::integer) return put(integer_);
    if (kind_ == kind::natural) return put(natural_);
    if (std::isnan(real_)) return void(out += "null");
    if (std::isinf(real_)) return void(out += real_ < 0 ? "-1e999" : "1e999");
    double const size = std::fabs(real_);
    bool const plain = size == 0 || (size >= 1e-5 && size < 1e17);
    put(real_, plain ? std::chars_format::fixed : std::chars_format::scientific);
    if (plain && std::trunc(real_) == real_) out += ".0";
}

/// Appends a number as a sentence has it: integers without a fraction.
inline void append_number(std::string& out, numeric number)
{
    number.append_to(out);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
}

} // namespace voicecfg::json

#endif
