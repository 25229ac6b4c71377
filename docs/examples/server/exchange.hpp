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

/// A request. A field that stands several times is joined as RFC 9110, section 5.3, joins it; none
/// is of a trailer.
struct request {
    std::string method;
    std::string target;
    std::optional<std::string> authorization;
    std::optional<std::string> account; ///< `X-Account-Id`
    std::optional<std::string> cookie;
    std::optional<std::string> content_type;
    std::optional<std::string> content_encoding;
    std::optional<std::string> if_match;
    std::optional<std::string> if_none_match;
    std::string body;
};

/// A field's value; empty where it is not there.
[[nodiscard]] inline std::string_view text(std::optional<std::string> const& field) noexcept
{
    return field ? std::string_view{*field} : std::string_view{};
}

/// What is answered, and what the log may know of it: neither holds what the client may not see.
struct reply {
    int status;
    std::string body = {};
    std::string_view media_type = "application/json";
    std::string etag = {};                 ///< quotes included
    std::string location = {};             ///< with 201: the path of what was created
    std::string notices = {};              ///< where the body has no room for them
    std::string_view allow = {};           ///< with 405
    std::string_view accept_patch = {};    ///< with 415: the media types of a patch
    std::string_view accept_encoding = {}; ///< with 415
    std::string_view challenge = {};       ///< with 401: `WWW-Authenticate`
    bool retry = false;                    ///< with 503: `Retry-After`
    std::string codes = {};                ///< of a report or of notices, for the log
    std::string_view route = "none";       ///< for the log
};

} // namespace server

#endif
