// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_COMPARE_HPP
#define VOICECFG_COMPARE_HPP

#include <voicecfg/catalog/change.hpp>
#include <voicecfg/catalog/list_changes.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <vector>

namespace voicecfg {

/// A comparison of two catalogs. One of another shape than the dialect's offers nothing.
struct compare_request {
    voicecfg::dialect const& dialect;
    catalog_view before = {};
    catalog_view after = {};
};

/// Calls `tell` with each change from one catalog to another when it is found, in the order of the
/// dialect's members and of the catalogs (G22). What no rule of the dialect reads is no change.
inline void compare(compare_request const& request, tell_change const& tell)
{
    auto const shaped = [&](catalog_view const& offered) {
        return detail::is_shaped_for(request.dialect, offered) ? offered : catalog_view{};
    };
    detail::catalog_changes{request.dialect, shaped(request.before), shaped(request.after), tell};
}

/// All changes from one catalog to another.
[[nodiscard]] inline std::vector<catalog_change> compare(compare_request const& request)
{
    std::vector<catalog_change> all;
    compare(request, [&](catalog_change const& told) { all.push_back(told); });
    return all;
}

} // namespace voicecfg

#endif
