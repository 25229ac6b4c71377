// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_LIMITS_HPP
#define VOICECFG_EXAMPLES_SERVER_LIMITS_HPP

#include <chrono>
#include <cstddef>

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

} // namespace server

#endif
