// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CHECK_HPP
#define VOICECFG_CHECK_HPP

#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/update.hpp>

namespace voicecfg {

/// Audits a whole assistant: the rules for sent, standalone values, over what is there. Null
/// members count as absent, unknown members are passed over unless the options say `reject`, and no
/// facts are needed (G8). With `complete` the members that a creation must send have to be there.
/// A catalog of another shape is reported as by `plan_update`.
[[nodiscard]] inline result<void> check(check_request<json::node> const& request)
{
    report rejected;
    static_cast<void>(detail::audit_into(rejected, rejected, request));
    if (!rejected.violations.empty()) return rejected;
    return boost::outcome_v2::success();
}

/// What there is to know of an assistant that an audit accepts (G18): that it uses what is
/// deprecated, or has members that were probably meant to be others.
[[nodiscard]] inline notice_list notices(check_request<json::node> const& request)
{
    notice_list found;
    report rejected;
    static_cast<void>(detail::audit_into(found, rejected, request));
    return found;
}

} // namespace voicecfg

#endif
