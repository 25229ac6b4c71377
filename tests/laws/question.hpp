// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/laws/engine.hpp>
#include <voicecfg/voicecfg.hpp>

#include <optional>
#include <string>

namespace laws {

using voicecfg::laws::outcome;

/// One update, as texts of its own.
struct question {
    voicecfg::dialect const* platform = nullptr;
    std::string stored = {};
    std::string patch = {};
    voicecfg::catalog_view catalog = {};
    std::optional<voicecfg::facts> known = {};
    voicecfg::options chosen = {};

    operator voicecfg::laws::request() const
    {
        return {.dialect = *platform,
                .stored = stored,
                .patch = patch,
                .catalog = catalog,
                .facts = known ? &*known : nullptr,
                .options = chosen};
    }
};

/// Asks the text functions.
outcome ask_text(question const& asked);

} // namespace laws
