// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/voicecfg.hpp>

#include <optional>
#include <string>

/// What holds for every answer of the engine, whatever was asked.
namespace laws {

/// One update, as texts.
struct question {
    voicecfg::dialect const* platform = nullptr;
    std::string stored = {};
    std::string patch = {};
    voicecfg::catalog_view catalog = {};
    std::optional<voicecfg::facts> known = {};
    voicecfg::options chosen = {};
};

/// What the engine says to it.
struct answer {
    std::optional<voicecfg::report> rejected = {};
    std::string merged = {};
    std::string changes = {};
    std::string undo = {};
    std::string delta = {};

    friend bool operator==(answer const&, answer const&) = default;
};

/// Asks the text functions.
answer ask_text(question const& asked);

/// What the functions for parsed values say.
struct parsed_answer {
    answer said;
    bool stored_is_as_before = true; ///< where the update was refused
};

/// Asks the functions for parsed values; the texts are read as the batch protocol reads them.
parsed_answer ask_parsed(question const& asked);

} // namespace laws
