// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_LIMITS_HPP
#define VOICECFG_EXAMPLES_SERVER_LIMITS_HPP

#include <sys/resource.h>

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace server {

/// What a client may take of us, and what we may take of others.
struct limits {
    std::size_t header = 8 * 1024;          ///< bytes of a request's line and fields
    std::size_t body = 1024 * 1024;         ///< bytes; the engine's own limit
    std::size_t connections = 1024;         ///< at once
    std::chrono::milliseconds idle{60'000}; ///< between two requests
    std::chrono::milliseconds header_time{
        10'000};                                  ///< from a request's first byte to its last field
    std::chrono::milliseconds body_time{20'000};  ///< from there to the body's last byte
    std::chrono::milliseconds write_time{20'000}; ///< for an answer
    std::chrono::milliseconds provider_time{5'000}; ///< for the provider's answer
    std::chrono::milliseconds busy_time{2'000};     ///< for another process's transaction
    std::chrono::milliseconds drain_time{10'000};   ///< for what is under way at the end
};

/// How many clients that are turned away are waited for, so that they can read why.
inline constexpr std::size_t most_turned_away = 64;

/// Raises the process's limit of descriptors as far as it goes, and gives how many clients it
/// allows: each takes one, and a second where its update goes to the provider.
[[nodiscard]] inline std::size_t clients_possible(std::size_t threads, bool provider)
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return SIZE_MAX;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
    // SQLite has a database, its log and its index open for each thread. The rest is for the
    // process itself and for those who are accepted before they are counted.
    std::size_t const others = most_turned_away + 4 * threads + 32;
    return files.rlim_cur < others ? 0 : (files.rlim_cur - others) / (provider ? 2 : 1);
}

} // namespace server

#endif
