// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_APPLY_HPP
#define VOICECFG_APPLY_HPP

#include <voicecfg/plan/commit.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/update.hpp>

#include <boost/json/value.hpp>

namespace voicecfg {

/// Merges a patch into a copy of a stored assistant, both parsed.
[[nodiscard]] inline result<boost::json::value>
apply(update_request<boost::json::value const&> const& request)
{
    plan planned;
    report rejected;
    if (!detail::plan_into(planned, rejected,
                           request.with<json::node>(request.stored, request.patch)))
        return rejected;
    auto merged = request.stored;
    commit(merged, planned);
    return merged;
}

/// Makes an assistant of what was sent, parsed (G19).
[[nodiscard]] inline result<boost::json::value>
create(create_request<boost::json::value const&> const& request)
{
    plan planned;
    report rejected;
    if (!detail::plan_into(planned, rejected,
                           request.as_update(json::node{}, json::node{request.sent})))
        return rejected;
    boost::json::value made(boost::json::object_kind);
    commit(made, planned);
    return made;
}

/// Merges a patch into a stored assistant in place; on a report, and on `std::bad_alloc`, stored is
/// as before (G13). The patch may be stored itself, but not a part of it.
[[nodiscard]] inline result<void> update(boost::json::value& stored,
                                         patch_request<json::node> const& request)
{
    return detail::update_in_place(stored, request);
}

} // namespace voicecfg

#endif
