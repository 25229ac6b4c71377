// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_ROUTES_HPP
#define VOICECFG_EXAMPLES_SERVER_ROUTES_HPP

#include "catalogs.hpp"

#include <voicecfg/envelope.hpp>

#include <string>
#include <string_view>

namespace server {

/// What a target names.
struct route {
    std::string_view name; ///< for the log
    voicecfg::envelope const* platform;
    std::string_view update; ///< the method that updates or creates; empty for a catalog
    std::string_view allow;  ///< all methods
    std::string id = {};     ///< the path's variable: a slug or an assistant's id

    [[nodiscard]] bool creates() const noexcept { return update == "POST"; }
};

/// The route of a request target (RFC 9112, section 3.2), or one without a platform. The query is
/// not looked at.
[[nodiscard]] route find_route(std::string_view target);

/// The path of an assistant that was created on a route.
[[nodiscard]] std::string path_of_created(route const& on, std::string_view id);

} // namespace server

#endif
