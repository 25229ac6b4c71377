// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_DECIMAL_HPP
#define VOICECFG_JSON_DECIMAL_HPP

#include <algorithm>
#include <charconv>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace voicecfg::json {

/// The number that a token of RFC 8259 says, exactly: 0.DIGITS times a power of ten. Tokens that
/// say the same number are equal, however they are written (`1e2`, `100.0`).
class decimal {
public:
    /// Takes a token of RFC 8259. Time and memory: linear in its length.
    explicit decimal(std::string_view token);

    [[nodiscard]] friend bool operator==(decimal const&, decimal const&) = default;
    [[nodiscard]] friend std::strong_ordering operator<=>(decimal const& a, decimal const& b)
    {
        if (a.sign_ != b.sign_) return a.sign_ <=> b.sign_;
        return a.sign_ < 0 ? b.compare_size(a) : a.compare_size(b);
    }

private:
    /// An integer of any size, without zeros in front.
    struct whole {
        bool negative = false;
        std::string digits = {};

        [[nodiscard]] friend bool operator==(whole const&, whole const&) = default;
        [[nodiscard]] friend std::strong_ordering operator<=>(whole const& a, whole const& b)
        {
            if (a.negative != b.negative) return b.negative <=> a.negative;
            auto const size = a.digits.size() <=> b.digits.size();
            auto const order = size != 0 ? size : a.digits <=> b.digits;
            return a.negative ? 0 <=> order : order;
        }
    };

    [[nodiscard]] static whole sum(std::string_view exponent, std::int64_t moved);

    [[nodiscard]] std::strong_ordering compare_size(decimal const& other) const
    {
        auto const power = power_ <=> other.power_;
        return power != 0 ? power : digits_ <=> other.digits_;
    }

    int sign_ = 0;       ///< 0 for zero
    std::string digits_; ///< without zeros at either end
    whole power_;        ///< of ten
};

/// An exponent as a token writes it, plus what the point was moved by, far below 10^17.
inline decimal::whole decimal::sum(std::string_view exponent, std::int64_t moved)
{
    bool const negative = exponent.starts_with('-');
    if (exponent.starts_with('-') || exponent.starts_with('+')) exponent.remove_prefix(1);
    exponent.remove_prefix(std::min(exponent.find_first_not_of('0'), exponent.size()));
    if (exponent.size() <= 17) {
        std::int64_t value = 0;
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
        value = (negative ? -value : value) + moved;
        return {value < 0, std::to_string(value < 0 ? -value : value)};
    }
    whole out{negative, std::string{exponent}};
    auto carry = negative ? -moved : moved;
    for (auto at = out.digits.size(); carry != 0 && at-- != 0;) {
        auto const digit = out.digits[at] - '0' + carry % 10;
        auto const wrapped = (digit + 10) % 10;
        out.digits[at] = static_cast<char>('0' + wrapped);
        carry = carry / 10 + (digit - wrapped) / 10;
    }
    if (carry > 0) out.digits.insert(0, std::to_string(carry));
    out.digits.erase(0, std::min(out.digits.find_first_not_of('0'), out.digits.size()));
    return out;
}

inline decimal::decimal(std::string_view token)
{
    bool const negative = token.front() == '-';
    if (negative) token.remove_prefix(1);
    auto const mark = std::min(token.find_first_of("eE"), token.size());
    auto const mantissa = token.substr(0, mark);
    auto const point = std::min(mantissa.find('.'), mantissa.size());
    digits_.reserve(mantissa.size());
    digits_.append(mantissa.substr(0, point));
    if (point != mantissa.size()) digits_.append(mantissa.substr(point + 1));
    auto const first = digits_.find_first_not_of('0');
    if (first == std::string::npos) {
        digits_.clear();
        return;
    }
    digits_.resize(digits_.find_last_not_of('0') + 1);
    digits_.erase(0, first);
    sign_ = negative ? -1 : 1;
    power_ = sum(mark != token.size() ? token.substr(mark + 1) : std::string_view{},
                 static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first));
}

} // namespace voicecfg::json

#endif
