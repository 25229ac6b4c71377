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
struct call {
    voicecfg::dialect const& dialect;
    catalog_view const& catalog;
    voicecfg::facts const* facts; ///< null where nothing was looked up
    voicecfg::options const& options;
    sink& out;
    plan& planned;

    [[nodiscard]] bool ignores_unknown() const noexcept
    {
        return options.unknown == unknown_members::ignore;
    }
};

} // namespace voicecfg::detail

#endif
