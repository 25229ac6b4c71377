// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_CALL_HPP
#define VOICECFG_RULES_CALL_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/facts.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <cstdint>

namespace voicecfg::detail {

/// What a call does.
enum class deed : std::uint8_t {
    update,
    create, ///< an update of nothing, of which more is asked (G19)
    audit,
};

/// What a call is about, and where what it finds goes.
struct call {
    voicecfg::dialect const& dialect;
    catalog_view const& catalog;
    voicecfg::facts const* facts; ///< null where nothing was looked up
    voicecfg::options const& options;
    sink& out;
    plan& planned;
    deed does = deed::update;

    /// Whether unknown members are passed over (G5).
    [[nodiscard]] bool ignores_unknown() const noexcept
    {
        return options.unknown.value_or(does == deed::audit
                                            ? unknown_members::ignore
                                            : unknown_members::reject) == unknown_members::ignore;
    }
    /// Whether unknown members from there are reported: those of a patch, and those of an audited
    /// assistant.
    [[nodiscard]] bool reports_unknown(origin from) const noexcept
    {
        return (from == origin::patch || does == deed::audit) && !ignores_unknown();
    }
    /// Whether what the patch leaves alone is judged too.
    [[nodiscard]] bool rechecks() const noexcept
    {
        return does == deed::audit || options.recheck == rechecking::everything ||
               (options.recheck == rechecking::tell && out.notes());
    }
    /// Whether a value from there is told of by notices that are about what was sent.
    [[nodiscard]] bool notes(origin from) const noexcept
    {
        return from == origin::patch || does == deed::audit ||
               options.recheck == rechecking::everything;
    }
    /// The origin of a member that neither the patch nor what is stored has.
    [[nodiscard]] origin lacking() const noexcept
    {
        return does == deed::create ? origin::patch : origin::stored;
    }
};

} // namespace voicecfg::detail

#endif
