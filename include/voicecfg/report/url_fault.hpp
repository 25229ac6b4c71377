// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_URL_FAULT_HPP
#define VOICECFG_REPORT_URL_FAULT_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/json/unescape.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/details.hpp>
#include <voicecfg/report/echo.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace voicecfg {

/// What keeps a text from being an http or https URL (RFC 3986).
enum class url_fault : std::uint8_t {
    none,      ///< none of these: it may still be no URL
    empty,     ///< there is no text
    scheme,    ///< it does not begin with `http://` or `https://`
    character, ///< a character that no URL has
    escape,    ///< `%` without two hexadecimal digits after it
    host,      ///< no host
    port,      ///< a port that is no number up to 65535
};

/// A fault of a URL, with the character at fault where there is one.
struct url_fault_place {
    url_fault what = url_fault::none;
    std::size_t character = 0; ///< in code points, from 1
    std::size_t offset = 0;    ///< in bytes, from 0

    friend bool operator==(url_fault_place const&, url_fault_place const&) = default;
};

namespace detail {

[[nodiscard]] constexpr bool is_alphanumeric(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

[[nodiscard]] constexpr bool is_hexadecimal(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether a byte may stand somewhere in a URI: unreserved, gen-delims, sub-delims and `%`.
[[nodiscard]] constexpr bool is_uri_byte(char c) noexcept
{
    return is_alphanumeric(c) ||
           std::string_view{"-._~:/?#[]@!$&'()*+,;=%"}.find(c) != std::string_view::npos;
}

/// Whether `%` stands at an offset without two hexadecimal digits after it.
[[nodiscard]] constexpr bool is_bad_escape(std::string_view url, std::size_t at) noexcept
{
    if (url[at] != '%') return false;
    auto const digits = url.substr(at + 1, 2);
    return digits.size() < 2 || !is_hexadecimal(digits[0]) || !is_hexadecimal(digits[1]);
}

/// How many bytes `http://` or `https://` takes, in any case; 0: there is neither.
[[nodiscard]] constexpr std::size_t scheme_bytes(std::string_view url) noexcept
{
    for (std::string_view const scheme : {"http://", "https://"}) {
        auto const start = url.substr(0, scheme.size());
        if (std::equal(start.begin(), start.end(), scheme.begin(), scheme.end(),
                       [](char c, char asked) {
                           return (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) == asked;
                       }))
            return scheme.size();
    }
    return 0;
}

[[nodiscard]] constexpr bool is_port_number(std::string_view port) noexcept
{
    unsigned number = 0;
    for (char const digit : port) {
        if (digit < '0' || digit > '9') return false;
        number = std::min(number * 10 + static_cast<unsigned>(digit - '0'), 65536U);
    }
    return number < 65536;
}

/// What is wrong with the host and port of an authority whose characters are fine.
[[nodiscard]] constexpr url_fault authority_fault(std::string_view authority) noexcept
{
    if (auto const at = authority.rfind('@'); at != authority.npos) authority.remove_prefix(at + 1);
    auto const closing = authority.starts_with('[') ? authority.find(']') : 0;
    auto const colon = closing == authority.npos ? closing : authority.find(':', closing);
    if (authority.substr(0, colon).empty()) return url_fault::host;
    if (colon == authority.npos || is_port_number(authority.substr(colon + 1)))
        return url_fault::none;
    return url_fault::port;
}

} // namespace detail

/// The first thing that keeps a text from being an http or https URL, for a sentence.
[[nodiscard]] constexpr url_fault_place find_url_fault(std::string_view url) noexcept
{
    if (url.empty()) return {url_fault::empty};
    auto const scheme = detail::scheme_bytes(url);
    if (scheme == 0) return {url_fault::scheme};
    for (std::size_t at = scheme; at != url.size(); ++at) {
        bool const fine = detail::is_uri_byte(url[at]);
        if (fine && !detail::is_bad_escape(url, at)) continue;
        return {fine ? url_fault::escape : url_fault::character,
                json::code_points(url.substr(0, at)) + 1, at};
    }
    auto const rest = url.substr(scheme);
    return {detail::authority_fault(rest.substr(0, rest.find_first_of("/?#")))};
}

/// The first fault of a URL that a violation repeats; none where it repeats only its beginning, and
/// that has none.
[[nodiscard]] inline url_fault_place url_fault_in(details_view const& told)
{
    if (told.format != "http-url" || told.value.empty()) return {};
    json::document const read{told.value};
    if (read.fault() || read.root().kind() != json::kind::string) return {};
    std::string scratch;
    auto const url = json::string_of(read.root(), scratch);
    auto const found = find_url_fault(url);
    bool const cut = json::code_points(url) == max_echo;
    bool const may_go_on = found.what == url_fault::host || found.what == url_fault::port ||
                           (found.what == url_fault::escape && found.offset + 3 > url.size());
    return cut && may_go_on ? url_fault_place{} : found;
}

} // namespace voicecfg

#endif
