// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_ROUTES_HPP
#define VOICECFG_EXAMPLES_SERVER_ROUTES_HPP

#include "catalogs.hpp"

#include <string>
#include <string_view>

namespace server {

/// What a target names.
struct route {
    std::string_view name; ///< for the log
    voicecfg::envelope const* platform;
    std::string_view update; ///< the method that updates; empty for a catalog
    std::string_view allow;  ///< all methods
    std::string id = {};     ///< the path's variable: a slug or an assistant's id
};

/// The route of a request target (RFC 9112, section 3.2), or one without a platform. The query is
/// not looked at.
[[nodiscard]] route find_route(std::string_view target);

} // namespace server

#endif
