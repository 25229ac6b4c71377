// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SUPPORT_DATE_HPP
#define VOICECFG_SUPPORT_DATE_HPP

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace voicecfg {

/// A day, or none. Every day is after none.
class date {
public:
    constexpr date() noexcept = default;

    /// Reads a day of the Gregorian calendar as RFC 3339 writes it, `YYYY-MM-DD` (`full-date`);
    /// nothing where it is none.
    [[nodiscard]] static constexpr std::optional<date> parse(std::string_view text) noexcept
    {
        constexpr std::string_view form = "0000-00-00";
        if (text.size() != form.size()) return std::nullopt;
        for (std::string_view::size_type i = 0; i != form.size(); ++i)
            if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
                return std::nullopt;
        auto const two_digits = [&](std::string_view::size_type at) {
            return static_cast<std::uint32_t>((text[at] - '0') * 10 + (text[at + 1] - '0'));
        };
        auto const year = two_digits(0) * 100 + two_digits(2);
        auto const month = two_digits(5);
        auto const day = two_digits(8);
        bool const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        bool const short_month = month == 4 || month == 6 || month == 9 || month == 11;
        auto const days = month == 2 ? (leap ? 29U : 28U) : short_month ? 30U : 31U;
        if (month < 1 || month > 12 || day < 1 || day > days) return std::nullopt;
        date read;
        read.number_ = (year * 12 + month) * 32 + day;
        return read;
    }

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return number_ != 0; }
    [[nodiscard]] friend constexpr auto operator<=>(date, date) noexcept = default;

private:
    std::uint32_t number_ = 0; ///< in the order of days
};

} // namespace voicecfg

#endif
