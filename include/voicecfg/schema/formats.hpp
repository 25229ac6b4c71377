// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_FORMATS_HPP
#define VOICECFG_SCHEMA_FORMATS_HPP

#include <voicecfg/schema.hpp>
#include <voicecfg/schema/time_zones.hpp>
#include <voicecfg/support/date.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace voicecfg {

namespace detail {

class char_set {
public:
    constexpr explicit char_set(std::string_view members) noexcept
    {
        for (char const c : members) {
            words_[slot(c) / 64] |= std::uint64_t{1} << slot(c) % 64;
        }
    }

    constexpr char_set operator+(char_set const& other) const noexcept
    {
        char_set both = *this;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            both.words_[i] |= other.words_[i];
        }
        return both;
    }

    constexpr bool contains(char c) const noexcept
    {
        return (words_[slot(c) / 64] >> slot(c) % 64 & 1) != 0;
    }

private:
    static constexpr std::size_t slot(char c) noexcept { return static_cast<unsigned char>(c); }

    std::array<std::uint64_t, 4> words_{};
};

constexpr bool consists_of(std::string_view text, char_set const& set) noexcept
{
    return std::all_of(text.begin(), text.end(), [&set](char c) { return set.contains(c); });
}

struct halves {
    std::string_view before;
    std::string_view after;
    bool found;
};

constexpr halves cut(std::string_view text, char mark) noexcept
{
    auto const at = text.find(mark);
    if (at == std::string_view::npos) {
        return {text, {}, false};
    }
    return {text.substr(0, at), text.substr(at + 1), true};
}

// The productions of RFC 3986, appendix A, from the characters up to the authority. Each function
// judges a text from end to end: the marks that end a part never occur inside it, so a caller
// cuts first and asks afterwards.
namespace rfc3986 {

inline constexpr char_set digit{"0123456789"};
inline constexpr char_set alpha{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"};
inline constexpr char_set hexdig = digit + char_set{"ABCDEFabcdef"};

// unreserved    = ALPHA / DIGIT / "-" / "." / "_" / "~"
inline constexpr char_set unreserved = alpha + digit + char_set{"-._~"};

// sub-delims    = "!" / "$" / "&" / "'" / "(" / ")" / "*" / "+" / "," / ";" / "="
inline constexpr char_set sub_delims{"!$&'()*+,;="};

// reg-name      = *( unreserved / pct-encoded / sub-delims )
inline constexpr char_set reg_name = unreserved + sub_delims;

// userinfo      = *( unreserved / pct-encoded / sub-delims / ":" )
inline constexpr char_set userinfo = reg_name + char_set{":"};

// pchar         = unreserved / pct-encoded / sub-delims / ":" / "@"
// path-abempty  = *( "/" segment )                          segment = *pchar
inline constexpr char_set path = userinfo + char_set{"@/"};

// query         = *( pchar / "/" / "?" )                    fragment = *( pchar / "/" / "?" )
inline constexpr char_set query = path + char_set{"?"};

// pct-encoded   = "%" HEXDIG HEXDIG, allowed beside the characters of each of the four sets above
constexpr bool is_encoded(std::string_view text, char_set const& plain) noexcept
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (plain.contains(text[i])) {
            continue;
        }
        if (text[i] != '%' || text.size() - i < 3 || !consists_of(text.substr(i + 1, 2), hexdig)) {
            return false;
        }
        i += 2;
    }
    return true;
}

// dec-octet     = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
constexpr bool is_dec_octet(std::string_view text) noexcept
{
    return !text.empty() && text.size() <= 3 && consists_of(text, digit) &&
           (text.size() == 1 || text.front() != '0') && (text.size() < 3 || text <= "255");
}

// IPv4address   = dec-octet "." dec-octet "." dec-octet "." dec-octet
constexpr bool is_ipv4_address(std::string_view text) noexcept
{
    for (int dots = 0; dots < 3; ++dots) {
        auto const [octet, rest, dot] = cut(text, '.');
        if (!dot || !is_dec_octet(octet)) {
            return false;
        }
        text = rest;
    }
    return is_dec_octet(text);
}

// h16           = 1*4HEXDIG
constexpr bool is_h16(std::string_view text) noexcept
{
    return !text.empty() && text.size() <= 4 && consists_of(text, hexdig);
}

// *( h16 ":" ) h16, or nothing; at the end of an address also *( h16 ":" ) IPv4address.
// Gives the number of 16-bit groups, of which an IPv4address is two.
constexpr std::optional<std::size_t> count_groups(std::string_view text, bool ends_address) noexcept
{
    std::size_t count = 0;
    for (bool more = !text.empty(); more;) {
        auto const [group, rest, colon] = cut(text, ':');
        if (is_h16(group)) {
            count += 1;
        }
        else if (ends_address && !colon && is_ipv4_address(group)) {
            count += 2;
        }
        else {
            return std::nullopt;
        }
        text = rest;
        more = colon;
    }
    return count;
}

// IPv6address   = 6( h16 ":" ) ls32                         ls32 = ( h16 ":" h16 ) / IPv4address
//               / [ *n( h16 ":" ) h16 ] "::" …, at most seven groups in all (eight productions)
constexpr bool is_ipv6_address(std::string_view text) noexcept
{
    auto const gap = text.find("::");
    if (gap == std::string_view::npos) {
        return count_groups(text, true) == std::size_t{8};
    }
    auto const left = count_groups(text.substr(0, gap), false);
    auto const right = count_groups(text.substr(gap + 2), true);
    return left && right && *left + *right <= 7;
}

// IPvFuture     = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
constexpr bool is_ipv_future(std::string_view text) noexcept
{
    if (!text.starts_with('v') && !text.starts_with('V')) {
        return false;
    }
    auto const [version, address, dot] = cut(text.substr(1), '.');
    return !version.empty() && consists_of(version, hexdig) && !address.empty() &&
           consists_of(address, userinfo);
}

// port          = *DIGIT, and as TCP has it at most 65535
constexpr bool is_port(std::string_view text) noexcept
{
    auto const value = text.substr(std::min(text.find_first_not_of('0'), text.size()));
    return consists_of(value, digit) &&
           (value.size() < 5 || (value.size() == 5 && value <= "65535"));
}

// host          = IP-literal / IPv4address / reg-name       IP-literal = "[" … "]"
// authority     = [ userinfo "@" ] host [ ":" port ]
// The host is not empty (RFC 9110, 4.2.1); an IPv4address is a reg-name, too, and not told apart.
constexpr bool is_authority(std::string_view text) noexcept
{
    if (auto const [user, rest, at] = cut(text, '@'); at) {
        if (!is_encoded(user, userinfo)) {
            return false;
        }
        text = rest;
    }
    if (text.starts_with('[')) {
        auto const [ip, rest, bracket] = cut(text.substr(1), ']');
        return bracket && (is_ipv6_address(ip) || is_ipv_future(ip)) &&
               (rest.empty() || (rest.front() == ':' && is_port(rest.substr(1))));
    }
    auto const [name, port, colon] = cut(text, ':');
    return !name.empty() && is_encoded(name, reg_name) && is_port(port);
}

// scheme        = "http" / "https" (RFC 9110, 4.2), in any case (RFC 3986, 3.1)
constexpr bool is_http_scheme(std::string_view text) noexcept
{
    auto const same = [](char a, char b) { return (a | 0x20) == b; };
    std::string_view const https = "https";
    return (text.size() == 4 || text.size() == 5) &&
           std::equal(text.begin(), text.end(), https.begin(), same);
}

} // namespace rfc3986

} // namespace detail

/// Whether `text` is the name of a time zone in the compiled-in release, in exactly that case.
/// Links count as names. Source: the IANA time zone database; see `time_zones`.
constexpr bool is_time_zone(std::string_view text) noexcept
{
    return std::binary_search(time_zones.begin(), time_zones.end(), text);
}

/// Whether `text` is an absolute http or https URI with a host, to the letter of RFC 3986.
/// The place of a webhook: the letter is asked, so that the next component cannot read another host
/// in it. ASCII only, as the RFC has it. Beyond its grammar the host is not empty (RFC 9110, 4.2.1)
/// and the port is at most 65535; an empty port and a fragment are fine.
constexpr bool is_http_url(std::string_view text) noexcept
{
    // URI           = scheme ":" "//" authority path-abempty [ "?" query ] [ "#" fragment ]
    namespace rfc = detail::rfc3986;
    auto const [scheme, rest, colon] = detail::cut(text, ':');
    if (!colon || !rfc::is_http_scheme(scheme) || !rest.starts_with("//")) {
        return false;
    }
    auto const [hierarchy, fragment, hash] = detail::cut(rest.substr(2), '#');
    auto const [place, query, mark] = detail::cut(hierarchy, '?');
    auto const [authority, path, slash] = detail::cut(place, '/');
    return rfc::is_authority(authority) && rfc::is_encoded(path, rfc::path) &&
           rfc::is_encoded(query, rfc::query) && rfc::is_encoded(fragment, rfc::query);
}

/// Whether `text` is one or more of the characters `A` to `Z`, `a` to `z`, `0` to `9` and `_`.
/// The names of a post-call schema, which become keys elsewhere; a leading digit is fine.
constexpr bool is_identifier(std::string_view text) noexcept
{
    namespace rfc = detail::rfc3986;
    constexpr auto word = rfc::alpha + rfc::digit + detail::char_set{"_"};
    return !text.empty() && detail::consists_of(text, word);
}

namespace detail {

/// Whether a text has a form in which `x` stands for a hexadecimal digit and `0` for a decimal one.
constexpr bool has_form(std::string_view text, std::string_view form) noexcept
{
    namespace rfc = rfc3986;
    return std::equal(text.begin(), text.end(), form.begin(), form.end(), [](char c, char asked) {
        if (asked == 'x') return rfc::hexdig.contains(c);
        return asked == '0' ? rfc::digit.contains(c) : c == asked;
    });
}

/// The number that two digits of a text are.
constexpr int two_digits(std::string_view text, std::size_t at) noexcept
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// The offset from UTC in minutes.
// time-offset   = "Z" / time-numoffset
// time-numoffset = ("+" / "-") time-hour ":" time-minute
constexpr std::optional<int> read_offset(std::string_view text) noexcept
{
    if (text == "Z" || text == "z") return 0;
    if (!has_form(text, "+00:00") && !has_form(text, "-00:00")) return std::nullopt;
    auto const hour = two_digits(text, 1);
    auto const minute = two_digits(text, 4);
    if (hour > 23 || minute > 59) return std::nullopt;
    return (hour * 60 + minute) * (text.front() == '-' ? -1 : 1);
}

/// Whether a second of 60 may stand at a minute of the day: a leap second is the last of a day of
/// UTC (RFC 3339, section 5.7).
constexpr bool is_last_minute(int minute, int offset) noexcept
{
    constexpr int day = 24 * 60;
    return (minute - offset + day) % day == day - 1;
}

} // namespace detail

/// Whether `text` is a UUID as RFC 9562 writes it, in any case: 8, 4, 4, 4 and 12 hexadecimal
/// digits. Any version and variant goes, the nil and the max UUID included.
constexpr bool is_uuid(std::string_view text) noexcept
{
    return detail::has_form(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
}

/// Whether `text` is a date and time of RFC 3339, section 5.6: a day of the calendar, a time of at
/// least a second's precision and the offset from UTC. `T` and `Z` go in either case; the second
/// may be 60 where it is 23:59 in UTC.
constexpr bool is_date_time(std::string_view text) noexcept
{
    // full-date "T" time-hour ":" time-minute ":" time-second [ "." 1*DIGIT ] time-offset
    if (!date::parse(text.substr(0, 10))) return false;
    auto const time = text.substr(10, 9);
    if (!detail::has_form(time, "T00:00:00") && !detail::has_form(time, "t00:00:00")) return false;
    text.remove_prefix(19);
    if (text.starts_with('.')) {
        auto const end = std::min(text.find_first_not_of("0123456789", 1), text.size());
        if (end == 1) return false;
        text.remove_prefix(end);
    }
    auto const offset = detail::read_offset(text);
    auto const hour = detail::two_digits(time, 1);
    auto const minute = detail::two_digits(time, 4);
    auto const second = detail::two_digits(time, 7);
    if (!offset || hour > 23 || minute > 59) return false;
    return second < 60 || (second == 60 && detail::is_last_minute(hour * 60 + minute, *offset));
}

/// Whether `text` is a phone number as ITU-T E.164 has it, written with `+` and its digits alone: 7
/// to 15 of them, the first not 0.
constexpr bool is_e164(std::string_view text) noexcept
{
    namespace rfc = detail::rfc3986;
    return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
           detail::consists_of(text.substr(1), rfc::digit);
}

namespace detail {

[[nodiscard]] constexpr bool has_format(format as, std::string_view string) noexcept
{
    switch (as) {
    case format::time_zone: return is_time_zone(string);
    case format::http_url: return is_http_url(string);
    case format::identifier: return is_identifier(string);
    case format::uuid: return is_uuid(string);
    case format::date_time: return is_date_time(string);
    case format::e164: return is_e164(string);
    }
    return false;
}

} // namespace detail

} // namespace voicecfg

#endif
