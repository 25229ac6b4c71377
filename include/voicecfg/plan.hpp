// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_HPP
#define VOICECFG_PLAN_HPP

#include <voicecfg/judge.hpp>
#include <voicecfg/result.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace voicecfg {

namespace detail {

/// The violation of a whole document, which stands alone in its report.
[[nodiscard]] inline report whole_document(errc code, origin from,
                                           std::vector<std::string_view> expected = {})
{
    report alone;
    alone.violations.push_back({.code = code, .from = from, .expected = std::move(expected)});
    return alone;
}

/// A temporary value, or a token of a temporary document: what referred to it would outlive it.
template <class T>
concept temporary_value = !std::is_lvalue_reference_v<T> && std::convertible_to<T, node> &&
                          !std::same_as<std::remove_cv_t<T>, node>;

/// Whether a parsed value is nested too deep; a scanned one was measured when it was read.
[[nodiscard]] inline bool too_deep(node value) noexcept
{
    return value.parsed() != nullptr && deeper_than(*value.parsed(), max_depth);
}

/// What is said where the catalog is of another shape than the dialect's: a fault of the program,
/// by which rules would be passed over in silence.
[[nodiscard, gnu::cold]] inline report misshapen_catalog()
{
    return whole_document(errc::bad_request, origin::catalog);
}

/// Plans an update in the place where the plan is kept. The report is empty where nothing speaks
/// against it.
[[nodiscard]] inline report plan_into(plan& planned, dialect const& platform, node stored,
                                      node patch, catalog_view const& catalog, facts const* known,
                                      options const& chosen)
{
    if (!is_shaped_for(platform, catalog)) return misshapen_catalog();
    if (too_deep(patch)) return whole_document(errc::too_deep, origin::patch);
    if (too_deep(stored)) return whole_document(errc::too_deep, origin::stored);
    if (!patch.is(kind::object)) return whole_document(errc::wrong_type, origin::patch, {"object"});
    if (!stored.is(kind::object))
        return whole_document(errc::wrong_type, origin::stored, {"object"});
    report rejected;
    findings out{rejected, chosen.max_violations};
    planned.stored = stored;
    judge{{platform, catalog, known, chosen, out, planned}}.update(stored, patch);
    return rejected;
}

} // namespace detail

/// Decides what a patch does to a stored assistant, and touches neither. What the rules say against
/// it is reported whole, in the dialect's order. `known` may be null where nothing was looked up.
/// A catalog of another dialect, where that has another shape, is a `bad_request` from `catalog`.
/// Texts in parsed values are UTF-8, as Boost.JSON's parser sees to: what is none is passed on as
/// it is, and then no JSON comes of what is written of the plan or the report. The plan refers to
/// stored, to the patch and to the dialect: they must outlive it, unchanged until `commit`. No
/// member of a scanned document may stand twice; the text functions see to it.
[[nodiscard]] inline result<plan> plan_update(dialect const& platform, node stored, node patch,
                                              catalog_view catalog, facts const* known = nullptr,
                                              options const& chosen = {})
{
    result<plan> made{plan{}};
    auto rejected =
        detail::plan_into(made.assume_value(), platform, stored, patch, catalog, known, chosen);
    if (!rejected.violations.empty()) made = std::move(rejected);
    return made;
}

/// A plan can't refer to a value, or to a scanned text, that is gone when it is made.
template <class Stored, class Patch>
requires detail::temporary_value<Stored> || detail::temporary_value<Patch> result<plan>
plan_update(dialect const&, Stored&&, Patch&&, catalog_view, facts const* = nullptr,
            options const& = {})
= delete;

} // namespace voicecfg

#endif
