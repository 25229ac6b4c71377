// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_APPLY_HPP
#define VOICECFG_EXAMPLES_APPLY_HPP

#include "files.hpp"
#include "print.hpp"

#include <string>
#include <utility>

namespace tool {

/// Merges a patch into a stored assistant. 0: merged, 1: a report.
[[nodiscard]] inline int apply(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    voicecfg::options chosen;
    read_unknown(given, chosen);
    if (auto const* const name = given.find("recheck"))
        static_cast<void>(protocol::read_recheck(*name, chosen));
    voicecfg::facts known;
    auto const* const facts_file = given.find("facts");
    if (facts_file != nullptr) {
        auto const text = read_whole(*facts_file);
        voicecfg::json::document const read{text};
        if (read.fault() || !protocol::read_facts(read.root(), known))
            throw unusable{name_of(*facts_file) + ": these are no facts"};
    }
    given.expect_no_rest();
    auto const stored = read_text(given.at("stored"));
    auto const patch = read_text(given.at("patch"));
    auto const planned = voicecfg::plan_update({.dialect = platform,
                                                .stored = stored,
                                                .patch = patch,
                                                .catalog = catalog,
                                                .facts = facts_file != nullptr ? &known : nullptr,
                                                .options = chosen});
    std::string response;
    if (planned)
        protocol::append_update(response, "null", planned.assume_value().merged(),
                                planned.assume_value().planned());
    else
        protocol::append_rejection(response, "null", planned.assume_error());
    print(std::move(response));
    return planned ? 0 : 1;
}

} // namespace tool

#endif
