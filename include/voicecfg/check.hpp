// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CHECK_HPP
#define VOICECFG_CHECK_HPP

#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/update.hpp>

namespace voicecfg {

/// Audits a whole assistant: the rules for sent, standalone values, over what is there. Null
/// members count as absent, unknown members don't matter, and no facts are needed (G8). Of the
/// options only `max_violations` says anything here. A catalog of another shape is reported as by
/// `plan_update`.
[[nodiscard]] inline result<void> check(check_request<json::node> const& request)
{
    if (!detail::is_shaped_for(request.dialect, request.catalog))
        return detail::misshapen_catalog();
    if (detail::too_deep(request.assistant)) return whole_document(errc::too_deep, origin::stored);
    if (!request.assistant.is(json::kind::object)) return not_an_object(origin::stored);
    report rejected;
    detail::sink out{rejected, request.options.max_violations};
    plan unused;
    detail::assistant_judge{
        {request.dialect, request.catalog, nullptr, request.options, out, unused}}
        .audit(request.assistant);
    if (!rejected.violations.empty()) return rejected;
    return boost::outcome_v2::success();
}

} // namespace voicecfg

#endif
