// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace model {
inline std::set<std::string> read_time_zones()
{
    std::set<std::string> names;
    std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string kind;
        std::string first;
        std::string second;
        words >> kind >> first >> second;
        if (kind == "Z")
            names.insert(first);
        else if (kind == "L")
            names.insert(second);
    }
    if (names.empty())
        names = {"UTC",
                 "Etc/UTC",
                 "GMT",
                 "Europe/Berlin",
                 "Europe/London",
                 "Europe/Paris",
                 "Asia/Tokyo",
                 "Asia/Dubai",
                 "America/New_York",
                 "America/Argentina/Buenos_Aires",
                 "US/Eastern",
                 "Asia/Calcutta",
                 "EST5EDT",
                 "Etc/GMT+5",
                 "Asia/Kolkata"};
    return names;
}

inline std::set<std::string> const& time_zones()
{
    static std::set<std::string> const names = read_time_zones();
    return names;
}

namespace uri {
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

inline bool is_unreserved(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~").find(c) != std::string_view::npos;
}

inline bool is_sub_delimiter(char c)
{
    return std::string_view("!$&'()*+,;=").find(c) != std::string_view::npos;
}

// *( unreserved / pct-encoded / sub-delims / one of `more` )
inline bool consists(std::string_view part, std::string_view more)
{
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '%') {
            if (i + 2 >= part.size() || !is_hex(part[i + 1]) || !is_hex(part[i + 2])) return false;
            i += 2;
        }
        else if (!is_unreserved(part[i]) && !is_sub_delimiter(part[i]) &&
                 more.find(part[i]) == std::string_view::npos)
            return false;
    }
    return true;
}

inline std::vector<std::string> split(std::string_view whole, char separator)
{
    std::vector<std::string> parts(1);
    for (char const c : whole) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

inline bool is_ipv4(std::string const& host)
{
    std::vector<std::string> const octets = split(host, '.');
    if (octets.size() != 4) return false;
    for (std::string const& octet : octets) {
        if (octet.empty() || octet.size() > 3 || !std::all_of(octet.begin(), octet.end(), is_digit))
            return false;
        if ((octet.size() > 1 && octet[0] == '0') || std::stoi(octet) > 255) return false;
    }
    return true;
}

/// Counts 16-bit groups; -1 where the text is none. An IPv4 address may end it and counts two.
inline int groups(std::string const& part, bool ipv4_may_end)
{
    if (part.empty()) return 0;
    std::vector<std::string> const pieces = split(part, ':');
    int count = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (ipv4_may_end && i + 1 == pieces.size() && is_ipv4(pieces[i])) {
            count += 2;
            continue;
        }
        if (pieces[i].empty() || pieces[i].size() > 4 ||
            !std::all_of(pieces[i].begin(), pieces[i].end(), is_hex))
            return -1;
        ++count;
    }
    return count;
}

inline bool is_ipv6(std::string const& host)
{
    std::size_t const gap = host.find("::");
    if (gap == std::string::npos) return groups(host, true) == 8;
    int const left = groups(host.substr(0, gap), false);
    int const right = groups(host.substr(gap + 2), true);
    return left >= 0 && right >= 0 && left + right <= 7;
}

// "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
inline bool is_ip_future(std::string const& host)
{
    std::size_t const dot = host.find('.');
    if (dot == std::string::npos || dot < 2 || (host[0] != 'v' && host[0] != 'V') ||
        dot + 1 == host.size())
        return false;
    return std::all_of(host.begin() + 1, host.begin() + static_cast<std::ptrdiff_t>(dot), is_hex) &&
           host.find('%') == std::string::npos &&
           consists(std::string_view(host).substr(dot + 1), ":");
}

inline bool is_port(std::string_view port)
{
    unsigned long number = 0;
    for (char const c : port) {
        if (!is_digit(c)) return false;
        number = std::min(number * 10 + static_cast<unsigned long>(c - '0'), 1000000UL);
    }
    return number <= 65535;
}

inline bool is_authority(std::string_view authority)
{
    std::size_t const at = authority.find('@');
    if (at != std::string_view::npos) {
        if (!consists(authority.substr(0, at), ":")) return false;
        authority.remove_prefix(at + 1);
    }
    std::string_view port;
    if (!authority.empty() && authority.front() == '[') {
        std::size_t const end = authority.find(']');
        if (end == std::string_view::npos) return false;
        std::string const host(authority.substr(1, end - 1));
        port = authority.substr(end + 1);
        if (!is_ipv6(host) && !is_ip_future(host)) return false;
    }
    else {
        std::size_t const colon = authority.find(':');
        std::string_view const host = authority.substr(0, colon);
        if (colon != std::string_view::npos) port = authority.substr(colon);
        if (host.empty() || !consists(host, "")) return false;
    }
    return port.empty() || (port.front() == ':' && is_port(port.substr(1)));
}
} // namespace uri

// http or https URI by RFC 3986, host non-empty, port at most 65535.
inline bool is_web_address(std::string_view whole)
{
    std::size_t const colon = whole.find(':');
    if (colon == std::string_view::npos) return false;
    std::string scheme(whole.substr(0, colon));
    for (char& c : scheme)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (scheme != "http" && scheme != "https") return false;
    std::string_view rest = whole.substr(colon + 1);
    if (rest.substr(0, 2) != "//") return false;
    rest.remove_prefix(2);

    std::size_t const hash = rest.find('#');
    if (hash != std::string_view::npos) {
        if (!uri::consists(rest.substr(hash + 1), ":@/?")) return false;
        rest = rest.substr(0, hash);
    }
    std::size_t const mark = rest.find('?');
    if (mark != std::string_view::npos) {
        if (!uri::consists(rest.substr(mark + 1), ":@/?")) return false;
        rest = rest.substr(0, mark);
    }
    std::size_t const slash = rest.find('/');
    if (slash != std::string_view::npos) {
        if (!uri::consists(rest.substr(slash), ":@/")) return false;
        rest = rest.substr(0, slash);
    }
    return uri::is_authority(rest);
}
} // namespace model
