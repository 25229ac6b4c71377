// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_HPP
#define VOICECFG_PLAN_HPP

#include <voicecfg/rules/update.hpp>
#include <voicecfg/result.hpp>

#include <utility>

namespace voicecfg {

/// Decides what a patch does to a stored assistant, and touches neither. What the rules say against
/// it is reported whole, in the dialect's order. `known` may be null where nothing was looked up.
/// The plan refers to stored, to the patch and to the dialect: they must outlive it, unchanged
/// until `commit`. No member of a scanned document may stand twice; the text functions see to it.
[[nodiscard]] inline result<plan> plan_update(dialect const& platform, json::node stored, json::node patch,
                                              catalog_view catalog, facts const* known = nullptr,
                                              options const& chosen = {})
{
    result<plan> made{plan{}};
    auto rejected =
        detail::plan_into(made.assume_value(), platform, stored, patch, catalog, known, chosen);
    if (!rejected.violations.empty()) made = std::move(rejected);
    return made;
}

/// A plan can't refer to a value that is gone when it is made.
result<plan> plan_update(dialect const&, boost::json::value const&&, json::node, catalog_view,
                         facts const* = nullptr, options const& = {}) = delete;
result<plan> plan_update(dialect const&, json::node, boost::json::value const&&, catalog_view,
                         facts const* = nullptr, options const& = {}) = delete;

} // namespace voicecfg

#endif
