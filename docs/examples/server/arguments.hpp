// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_ARGUMENTS_HPP
#define VOICECFG_EXAMPLES_SERVER_ARGUMENTS_HPP

#include "limits.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace server {

/// An IP address and a port.
struct address {
    std::string host;
    std::uint16_t port;
};

/// What the command line says.
struct arguments {
    address listen{"127.0.0.1", 8080}; ///< port 0: any that is free, told by the log
    std::string database;
    std::string seed;                                          ///< a file of SQL
    std::vector<std::pair<std::string, std::string>> catalogs; ///< platform and file
    std::optional<address> provider;
    bool if_match_required = false;
    std::size_t threads = std::thread::hardware_concurrency() + 1;
    limits bounds;
};

inline constexpr std::string_view help =
    R"(voicecfg_server: three voice platforms' endpoints for assistants

  --database FILE           the SQLite database; made where it is not there
  --seed FILE               SQL for a database without assistants
  --catalog PLATFORM=FILE   for each of lumenia, autocalls and edmo; read again on SIGHUP
  --listen ADDRESS:PORT     127.0.0.1:8080 or [::1]:8080; port 0 takes one that is free
  --provider ADDRESS:PORT   where edmo's updates go as well
  --require-if-match        answer 428 to an update without If-Match
  --threads N               of the pool

Limits, in bytes, milliseconds or a count:
  --max-header --max-body --max-connections
  --idle-time --header-time --body-time --write-time --provider-time --busy-time --drain-time
)";

namespace detail {

template <class Number>
void read(std::string_view text, Number& into)
{
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), into);
    if (fault != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument{"not a number: " + std::string{text}};
}

inline void read(std::string_view text, std::chrono::milliseconds& into)
{
    std::uint32_t count = 0;
    read(text, count);
    into = std::chrono::milliseconds{count};
}

/// Reads `ADDRESS:PORT`, for IPv6 `[ADDRESS]:PORT`.
inline address read_address(std::string const& text)
{
    auto const colon = text.rfind(':');
    if (colon == text.npos) throw std::invalid_argument{"no : in " + text};
    address made{text.substr(0, colon), 0};
    if (made.host.starts_with('[') && made.host.ends_with(']'))
        made.host = made.host.substr(1, made.host.size() - 2);
    read(std::string_view{text}.substr(colon + 1), made.port);
    return made;
}

/// Reads a limit; false where the option is none.
inline bool read_limit(limits& into, std::string_view option, std::string_view value)
{
    struct size {
        std::string_view name;
        std::size_t limits::*member;
    };
    struct time {
        std::string_view name;
        std::chrono::milliseconds limits::*member;
    };
    constexpr size sizes[] = {{"--max-header", &limits::header},
                              {"--max-body", &limits::body},
                              {"--max-connections", &limits::connections}};
    constexpr time times[] = {{"--idle-time", &limits::idle},
                              {"--header-time", &limits::header_time},
                              {"--body-time", &limits::body_time},
                              {"--write-time", &limits::write_time},
                              {"--provider-time", &limits::provider_time},
                              {"--busy-time", &limits::busy_time},
                              {"--drain-time", &limits::drain_time}};
    for (auto const& each : sizes)
        if (each.name == option) return read(value, into.*each.member), true;
    for (auto const& each : times)
        if (each.name == option) return read(value, into.*each.member), true;
    return false;
}

inline void read_option(arguments& into, std::string_view option, std::string const& value)
{
    if (option == "--database")
        into.database = value;
    else if (option == "--seed")
        into.seed = value;
    else if (option == "--provider")
        into.provider = read_address(value);
    else if (option == "--threads")
        read(value, into.threads);
    else if (option == "--listen")
        into.listen = read_address(value);
    else if (option == "--catalog") {
        auto const equals = value.find('=');
        if (equals == value.npos) throw std::invalid_argument{"no = in " + value};
        into.catalogs.emplace_back(value.substr(0, equals), value.substr(equals + 1));
    }
    else if (!read_limit(into.bounds, option, value))
        throw std::invalid_argument{"unknown option " + std::string{option}};
}

} // namespace detail

/// Reads the command line; throws `std::invalid_argument` with a sentence.
[[nodiscard]] inline arguments read_arguments(int count, char const* const* words)
{
    arguments read;
    for (int i = 1; i < count; ++i) {
        std::string_view const option{words[i]};
        if (option == "--require-if-match") {
            read.if_match_required = true;
            continue;
        }
        if (++i == count) throw std::invalid_argument{std::string{option} + " needs a value"};
        detail::read_option(read, option, words[i]);
    }
    if (read.database.empty()) throw std::invalid_argument{"--database is missing"};
    if (read.threads == 0) throw std::invalid_argument{"--threads must be at least 1"};
    return read;
}

} // namespace server

#endif
