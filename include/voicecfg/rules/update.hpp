// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_UPDATE_HPP
#define VOICECFG_RULES_UPDATE_HPP

#include <voicecfg/plan/commit.hpp>
#include <voicecfg/report/error.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/assistant.hpp>

#include <boost/json/value.hpp>

namespace voicecfg::detail {

/// Whether a parsed value is nested too deep; a scanned one was measured when it was read.
[[nodiscard]] inline bool too_deep(json::node value) noexcept
{
    return value.parsed() != nullptr && json::deeper_than(*value.parsed(), json::max_depth);
}

/// Plans an update in the place where the plan is kept. The report is empty where nothing speaks
/// against it.
[[nodiscard]] inline report plan_into(plan& planned, dialect const& platform, json::node stored,
                                      json::node patch, catalog_view const& catalog, facts const* known,
                                      options const& chosen)
{
    if (too_deep(patch)) return whole_document(errc::too_deep, origin::patch);
    if (too_deep(stored)) return whole_document(errc::too_deep, origin::stored);
    if (!patch.is(json::kind::object)) return whole_document(errc::wrong_type, origin::patch, {"object"});
    if (!stored.is(json::kind::object))
        return whole_document(errc::wrong_type, origin::stored, {"object"});
    report rejected;
    findings out{rejected, chosen.max_violations};
    planned.stored = stored;
    judge{{platform, catalog, known, chosen, out, planned}}.update(stored, patch);
    return rejected;
}

/// Merges a patch, parsed or scanned, into a parsed stored assistant in place.
[[nodiscard]] inline result<void> update_in_place(dialect const& platform,
                                                  boost::json::value& stored, json::node patch,
                                                  catalog_view const& catalog, facts const* known,
                                                  options const& chosen)
{
    plan planned;
    auto rejected = plan_into(planned, platform, stored, patch, catalog, known, chosen);
    if (!rejected.violations.empty()) return rejected;
    commit(stored, planned);
    return boost::outcome_v2::success();
}

} // namespace voicecfg::detail

#endif
