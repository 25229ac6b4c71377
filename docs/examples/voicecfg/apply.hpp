// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_APPLY_HPP
#define VOICECFG_EXAMPLES_APPLY_HPP

#include "files.hpp"
#include "print.hpp"

#include <optional>
#include <string>
#include <utility>

namespace tool {

/// Reads the facts that a command line names, if it names any.
[[nodiscard]] inline std::optional<voicecfg::facts> facts_of(arguments const& given)
{
    auto const* const file = given.find("facts");
    if (file == nullptr) return std::nullopt;
    auto const text = read_whole(*file);
    voicecfg::json::document const read{text};
    voicecfg::facts known;
    if (read.fault() || !protocol::read_facts(read.root(), known))
        throw unusable{name_of(*file) + ": these are no facts"};
    return known;
}

/// Prints the response to an update or a creation.
template <class Request>
[[nodiscard]] int respond(Request const& asked,
                          voicecfg::result<voicecfg::text_plan> const& planned)
{
    std::string response;
    if (planned)
        protocol::append_update(response, "null", planned.assume_value().merged(),
                                planned.assume_value().planned(),
                                planned.assume_value().notices(asked));
    else
        protocol::append_rejection(response, "null", planned.assume_error());
    print(std::move(response));
    return planned ? 0 : 1;
}

/// Merges one patch.
[[nodiscard]] inline int apply(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    auto const known = facts_of(given);
    given.expect_no_rest();
    auto const stored = read_text(given.at("stored"));
    auto const patch = read_text(given.at("patch"));
    voicecfg::update_request<voicecfg::lasting_text> const asked{
        platform, stored, patch, catalog, known ? &*known : nullptr, options_of(given)};
    return respond(asked, voicecfg::plan_update(asked));
}

/// Makes an assistant of what a client sent.
[[nodiscard]] inline int create(arguments const& given)
{
    auto const& platform = dialect_of(given);
    auto const catalog = catalog_of(given, platform);
    auto const known = facts_of(given);
    given.expect_no_rest();
    auto const sent = read_text(given.at("patch"));
    voicecfg::create_request<voicecfg::lasting_text> const asked{
        platform, sent, catalog, known ? &*known : nullptr, options_of(given)};
    return respond(asked, voicecfg::plan_creation(asked));
}

} // namespace tool

#endif
