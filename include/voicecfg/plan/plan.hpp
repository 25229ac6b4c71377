// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_PLAN_HPP
#define VOICECFG_PLAN_PLAN_HPP

#include <voicecfg/json/fix_ups.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/small_vector.hpp>

#include <string_view>

namespace voicecfg {

/// What one sent member does to the stored assistant.
struct edit {
    member const* row = nullptr; ///< the dialect's
    json::node value = {};       ///< of the patch
    bool overlay = false; ///< its members take their places in the stored object; else it replaces

    [[nodiscard]] std::string_view name() const noexcept { return row->name; }
};

/// What an update will do, decided but not done: edits in the dialect's order. A plan refers to
/// stored, to the patch and to the dialect, which must outlive it unchanged; it holds no copy.
struct plan {
    json::node stored = {};
    small_vector<edit, 8> edits = {};
    json::fix_ups fixes = {};

    /// The edit of a top-level member, or null.
    [[nodiscard]] edit const* find(std::string_view name) const noexcept
    {
        for (auto const& each : edits)
            if (detail::same_name(each.name(), name)) return &each;
        return nullptr;
    }
};

} // namespace voicecfg

#endif
