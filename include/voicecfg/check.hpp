// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CHECK_HPP
#define VOICECFG_CHECK_HPP

#include <voicecfg/plan.hpp>

namespace voicecfg {

/// Audits a whole assistant: the rules for sent, standalone values, over what is there. Null
/// members count as absent, unknown members don't matter, and no facts are needed (G8). Of the
/// options only `max_violations` says anything here. A catalog of another shape is reported as by
/// `plan_update`.
[[nodiscard]] inline result<void> check(dialect const& platform, node assistant,
                                        catalog_view catalog, options const& chosen = {})
{
    using detail::whole_document;
    if (!detail::is_shaped_for(platform, catalog)) return detail::misshapen_catalog();
    if (detail::too_deep(assistant)) return whole_document(errc::too_deep, origin::stored);
    if (!assistant.is(kind::object))
        return whole_document(errc::wrong_type, origin::stored, {"object"});
    report rejected;
    detail::findings out{rejected, chosen.max_violations};
    plan unused;
    detail::judge{{platform, catalog, nullptr, chosen, out, unused}}.audit(assistant);
    if (!rejected.violations.empty()) return rejected;
    return boost::outcome_v2::success();
}

} // namespace voicecfg

#endif
