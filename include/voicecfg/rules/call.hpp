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

namespace voicecfg::detail {

/// What a call is about, and where what it finds goes.
struct hearing {
    dialect const& platform;
    catalog_view const& catalog;
    facts const* known; ///< null where nothing was looked up
    options const& chosen;
    findings& out;
    plan& planned;

    [[nodiscard]] bool ignores_unknown() const noexcept
    {
        return chosen.unknown == unknown_members::ignore;
    }
};

} // namespace voicecfg::detail

#endif
