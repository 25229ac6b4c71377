// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../formats.hpp"

#include <string>
#include <string_view>

/// V7: the formats that are asserted.
namespace second {

inline bool all_of(std::string_view text, bool (*fits)(char))
{
    return std::all_of(text.begin(), text.end(), fits);
}

// [A-Za-z0-9_]+
inline bool is_identifier(std::string_view text)
{
    return !text.empty() && all_of(text, [](char c) {
        return c == '_' || model::uri::is_digit(c) || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
}

// RFC 9562: 8-4-4-4-12 hexadecimal digits.
inline bool is_uuid(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !model::uri::is_hex(text[i])) return false;
    }
    return true;
}

inline bool is_e164(std::string_view text)
{
    return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
           all_of(text.substr(1), model::uri::is_digit);
}

/// The number that so many digits say, or -1.
inline int digits_at(std::string_view text, std::size_t at, std::size_t many)
{
    if (at + many > text.size() || !all_of(text.substr(at, many), model::uri::is_digit)) return -1;
    return std::stoi(std::string(text.substr(at, many)));
}

inline int days_in(int year, int month)
{
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// YYYY-MM-DD, and there is such a day.
inline bool is_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    int const year = digits_at(text, 0, 4);
    int const month = digits_at(text, 5, 2);
    int const day = digits_at(text, 8, 2);
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

/// Minutes of an offset from UTC: Z or [+-]HH:MM; none of both is 10000.
inline int offset_minutes(std::string_view text)
{
    if (text == "Z" || text == "z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return 10000;
    int const hours = digits_at(text, 1, 2);
    int const minutes = digits_at(text, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return 10000;
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

// RFC 3339; second 60 at 23:59 UTC alone.
inline bool is_date_time(std::string_view text)
{
    if (text.size() < 20 || !is_date(text.substr(0, 10)) || (text[10] != 'T' && text[10] != 't') ||
        text[13] != ':' || text[16] != ':')
        return false;
    int const hour = digits_at(text, 11, 2);
    int const minute = digits_at(text, 14, 2);
    int const seconds = digits_at(text, 17, 2);
    std::size_t at = 19;
    if (text[at] == '.') {
        std::size_t const begin = ++at;
        while (at < text.size() && model::uri::is_digit(text[at])) ++at;
        if (at == begin) return false;
    }
    int const offset = offset_minutes(text.substr(at));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 60 ||
        offset == 10000)
        return false;
    int const utc = ((hour * 60 + minute - offset) % 1440 + 1440) % 1440;
    return seconds < 60 || utc == 23 * 60 + 59;
}

inline bool is_asserted(std::string_view format)
{
    for (char const* known : {"time-zone", "http-url", "identifier", "uuid", "date-time", "e164"})
        if (format == known) return true;
    return false;
}

inline bool has_format(std::string const& text, std::string_view format)
{
    if (format == "time-zone") return model::time_zones().count(text) != 0;
    if (format == "http-url") return model::is_web_address(text);
    if (format == "identifier") return is_identifier(text);
    if (format == "uuid") return is_uuid(text);
    if (format == "date-time") return is_date_time(text);
    if (format == "e164") return is_e164(text);
    return true;
}

} // namespace second
