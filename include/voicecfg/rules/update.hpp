// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_UPDATE_HPP
#define VOICECFG_RULES_UPDATE_HPP

#include <voicecfg/plan/commit.hpp>
#include <voicecfg/report/whole_document.hpp>
#include <voicecfg/request.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/rules/assistant.hpp>

#include <boost/json/value.hpp>

#include <utility>

/// The rules over whole documents.
namespace voicecfg::detail {

/// Whether a parsed value is nested too deep; a scanned one was measured when it was read.
[[nodiscard]] inline bool too_deep(json::node value) noexcept
{
    return value.parsed() != nullptr && json::deeper_than(*value.parsed(), json::max_depth);
}

/// What is said where the catalog is of another shape than the dialect's: a fault of the program,
/// by which rules would be passed over in silence.
[[nodiscard, gnu::cold]] inline report misshapen_catalog()
{
    return whole_document(errc::bad_request, origin::catalog);
}

/// Whether the documents of an update or a creation can be judged at all, which is reported where
/// they can't.
[[nodiscard]] inline bool is_judgeable(report& rejected, update_request<json::node> const& request)
{
    auto const refuse = [&](report whole) {
        rejected = std::move(whole);
        return false;
    };
    if (!is_shaped_for(request.dialect, request.catalog)) return refuse(misshapen_catalog());
    if (too_deep(request.patch)) return refuse(whole_document(errc::too_deep, origin::patch));
    if (too_deep(request.stored)) return refuse(whole_document(errc::too_deep, origin::stored));
    if (!request.patch.is(json::kind::object))
        return refuse(not_an_object(origin::patch, request.patch.kind(), echo(request.patch)));
    if (request.stored && !request.stored.is(json::kind::object))
        return refuse(not_an_object(origin::stored, request.stored.kind()));
    return true;
}

/// An update of no stored assistant is a creation.
[[nodiscard]] inline deed deed_of(update_request<json::node> const& request) noexcept
{
    return request.stored ? deed::update : deed::create;
}

/// Plans an update or a creation in the place where the plan is kept, and reports into an empty
/// report what speaks against it; false where anything does.
[[nodiscard]] inline bool plan_into(plan& planned, report& rejected,
                                    update_request<json::node> const& request)
{
    if (!is_judgeable(rejected, request)) return false;
    sink out{rejected, request.options.max_violations};
    planned.stored = request.stored;
    if (request.options.secrets == secrets::hidden) planned.hides = &request.dialect.assistant;
    assistant_judge{{request.dialect, request.catalog, request.facts, request.options, out, planned,
                     deed_of(request)}}
        .update(request.stored, request.patch);
    return rejected.violations.empty();
}

/// What there is to know beside the success of an update or a creation (G18); nothing where it is
/// refused as a whole.
[[nodiscard]] inline notice_list notices_of(update_request<json::node> const& request)
{
    notice_list told;
    report refused;
    if (!is_judgeable(refused, request)) return told;
    sink out{told, request.options.max_violations};
    plan unused;
    assistant_judge{{request.dialect, request.catalog, request.facts, request.options, out, unused,
                     deed_of(request)}}
        .update(request.stored, request.patch);
    return told;
}

/// Whether a whole assistant can be judged at all, which is reported where it can't.
[[nodiscard]] inline bool is_judgeable(report& rejected, check_request<json::node> const& request)
{
    auto const refuse = [&](report whole) {
        rejected = std::move(whole);
        return false;
    };
    if (!is_shaped_for(request.dialect, request.catalog)) return refuse(misshapen_catalog());
    if (too_deep(request.assistant)) return refuse(whole_document(errc::too_deep, origin::stored));
    if (!request.assistant.is(json::kind::object))
        return refuse(
            not_an_object(origin::stored, request.assistant.kind(), echo(request.assistant)));
    return true;
}

/// Judges a whole assistant, and adds what it finds to a report or to notices (G8).
template <class Found>
[[nodiscard]] bool audit_into(Found& found, report& rejected,
                              check_request<json::node> const& request)
{
    if (!is_judgeable(rejected, request)) return false;
    sink out{found, request.options.max_violations, true};
    plan unused;
    assistant_judge{
        {request.dialect, request.catalog, nullptr, request.options, out, unused, deed::audit}}
        .audit(request.assistant);
    return true;
}

/// Merges a patch, parsed or scanned, into a parsed stored assistant in place.
[[nodiscard]] inline result<void> update_in_place(boost::json::value& stored,
                                                  patch_request<json::node> const& request)
{
    plan planned;
    report rejected;
    if (!plan_into(planned, rejected,
                   {.dialect = request.dialect,
                    .stored = stored,
                    .patch = request.patch,
                    .catalog = request.catalog,
                    .facts = request.facts,
                    .options = request.options}))
        return rejected;
    commit(stored, planned);
    return boost::outcome_v2::success();
}

} // namespace voicecfg::detail

#endif
