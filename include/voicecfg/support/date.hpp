// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SUPPORT_DATE_HPP
#define VOICECFG_SUPPORT_DATE_HPP

#include <string_view>

namespace voicecfg {

/// Whether a text is a day of the Gregorian calendar in the form `YYYY-MM-DD` (RFC 3339,
/// full-date). Of two such texts the earlier day is the lesser one.
[[nodiscard]] constexpr bool is_date(std::string_view text) noexcept
{
    constexpr std::string_view form = "0000-00-00";
    if (text.size() != form.size()) return false;
    for (std::string_view::size_type i = 0; i != form.size(); ++i)
        if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
    auto const two_digits = [&](std::string_view::size_type at) {
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    auto const century = two_digits(0);
    auto const year = two_digits(2);
    auto const month = two_digits(5);
    auto const day = two_digits(8);
    bool const leap = year != 0 ? year % 4 == 0 : century % 4 == 0;
    bool const short_month = month == 4 || month == 6 || month == 9 || month == 11;
    auto const days = month == 2 ? (leap ? 29 : 28) : short_month ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

} // namespace voicecfg

#endif
