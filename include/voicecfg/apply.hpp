// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_APPLY_HPP
#define VOICECFG_APPLY_HPP

#include <voicecfg/plan/commit.hpp>
#include <voicecfg/plan.hpp>
#include <voicecfg/rules/update.hpp>

#include <utility>

namespace voicecfg {

/// Merges a patch into a copy of a stored assistant, both parsed. `known` may be null where nothing
/// was looked up about phone numbers.
[[nodiscard]] inline result<boost::json::value>
apply(dialect const& platform, boost::json::value const& stored, boost::json::value const& patch,
      catalog_view catalog, facts const* known = nullptr, options const& chosen = {})
{
    auto planned = plan_update(platform, stored, patch, catalog, known, chosen);
    if (!planned) return std::move(planned).assume_error();
    auto merged = stored;
    commit(merged, planned.assume_value());
    return merged;
}

/// Merges a patch into a stored assistant in place; on a report, and on `std::bad_alloc`, stored is
/// as before (G13). The patch may be stored itself, but not a part of it.
[[nodiscard]] inline result<void> update(dialect const& platform, boost::json::value& stored,
                                         boost::json::value const& patch, catalog_view catalog,
                                         facts const* known = nullptr, options const& chosen = {})
{
    return detail::update_in_place(platform, stored, patch, catalog, known, chosen);
}

} // namespace voicecfg

#endif
