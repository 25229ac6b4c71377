// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_EXCHANGE_HPP
#define VOICECFG_EXAMPLES_SERVER_EXCHANGE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What passes between HTTP and the rest: requests and replies in plain words, nothing of Beast.
namespace server {

/// A request that was read whole. A header that is not there is empty; one that stands several
/// times is joined as RFC 9110, section 5.3, joins it.
struct request {
    std::string method;
    std::string target;
    std::string authorization;
    std::string account; ///< `X-Account-Id`
    std::string cookie;
    std::string content_type;
    std::string content_encoding;
    std::string if_match;
    std::string if_none_match;
    std::string body;
};

/// What is answered, and what the log may know of it: neither holds what the client may not see.
struct reply {
    int status;
    std::string body = {};
    std::string_view media_type = "application/json";
    std::string etag = {};           ///< quotes included
    std::string_view allow = {};     ///< with 405
    std::string_view challenge = {}; ///< with 401: `WWW-Authenticate`
    bool retry = false;              ///< with 503: `Retry-After`
    std::string codes = {};          ///< of a report, for the log
    std::string_view route = "none"; ///< for the log
};

} // namespace server

#endif
