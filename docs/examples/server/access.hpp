// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_ACCESS_HPP
#define VOICECFG_EXAMPLES_SERVER_ACCESS_HPP

#include "exchange.hpp"
#include "routes.hpp"
#include "store.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace server {

/// Why somebody may not ask: a status, and a sentence where the platform's own does not say it.
struct refused {
    int status;
    std::string_view sentence = {};
};

/// Who asks, as the platform of the route has it: by the bearer token and the account, by the
/// bearer token, or by the cookie.
[[nodiscard]] std::variant<caller, refused> authenticate(database& in, route const& to,
                                                         request const& asked);

/// The SHA-256 of a text, in hexadecimal: as which tokens are stored.
[[nodiscard]] std::string sha256(std::string_view text);

} // namespace server

#endif
