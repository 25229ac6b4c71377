// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_HPP
#define VOICECFG_PLAN_HPP

#include <voicecfg/plan/plan.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/update.hpp>

#include <utility>

namespace voicecfg {

/// Decides what a patch does to a stored assistant, and touches neither. What the rules say against
/// it is reported whole, in the dialect's order. A catalog of another dialect, where that has
/// another shape, is a `bad_request` from `catalog`. Texts in parsed values are UTF-8, as
/// Boost.JSON's parser sees to: what is none is passed on as it is, and then no JSON comes of what
/// is written of the plan or the report. The plan refers to stored, to the patch and to the
/// dialect: they must outlive it, unchanged until `commit`. No member of a scanned document may
/// stand twice; `read_patch` and `read_stored` see to it.
[[nodiscard]] inline result<plan> plan_update(update_request<lasting_value> const& request)
{
    result<plan> made{boost::outcome_v2::in_place_type<plan>};
    report rejected;
    if (!detail::plan_into(made.assume_value(), rejected,
                           request.with(request.stored.view(), request.patch.view())))
        made = std::move(rejected);
    return made;
}

/// Decides what becomes of an assistant that is to be created of what was sent, and touches
/// nothing: an update of `{}` in which the members that are required of a creation must be sent
/// (G19). The plan refers to what was sent and to the dialect, as that of `plan_update`.
[[nodiscard]] inline result<plan> plan_creation(create_request<lasting_value> const& request)
{
    result<plan> made{boost::outcome_v2::in_place_type<plan>};
    report rejected;
    if (!detail::plan_into(made.assume_value(), rejected,
                           request.as_update(json::node{}, request.sent.view())))
        made = std::move(rejected);
    return made;
}

/// What there is to know beside the success of an update (G18), which must have been planned with
/// the same request.
[[nodiscard]] inline notice_list notices(update_request<json::node> const& request)
{
    return detail::notices_of(request);
}

/// The same beside the success of a creation.
[[nodiscard]] inline notice_list notices(create_request<json::node> const& request)
{
    return detail::notices_of(request.as_update(json::node{}, request.sent));
}

} // namespace voicecfg

#endif
