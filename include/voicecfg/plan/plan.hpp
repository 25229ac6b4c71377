// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_PLAN_HPP
#define VOICECFG_PLAN_PLAN_HPP

#include <voicecfg/json/fix_ups.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/small_vector.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace voicecfg {

/// What an update does to one member of the stored assistant.
struct edit {
    member const* row = nullptr; ///< the dialect's
    json::node value = {};       ///< of the patch; no value: the member leaves merged
    bool overlay = false; ///< its members take their places in the stored object; else it replaces,
                          ///< unless the plan has an `overlay` of it

    [[nodiscard]] std::string_view name() const noexcept { return row->name; }
    /// Whether the member is in merged.
    [[nodiscard]] bool sets() const noexcept { return static_cast<bool>(value); }
};

/// A sent object whose members take their places in the stored one.
struct overlay {
    void const* sent = nullptr;    ///< its identity
    object const* table = nullptr; ///< by which its new members are ordered
};

/// What an update will do, decided but not done: edits in the dialect's order. A plan refers to
/// stored, to the patch and to the dialect, which must outlive it unchanged; it holds no copy.
struct plan {
    json::node stored = {};
    object const* hides = nullptr; ///< the table of an assistant whose secrets are hidden; null:
                                   ///< they are shown
    small_vector<edit, 8> edits = {};
    json::fix_ups fixes = {};
    std::vector<voicecfg::overlay> overlays = {}; ///< beside those that edits name, by `sent`

    std::size_t additional = 0; ///< how many edits, the last ones, are of members that the dialect
                                ///< does not name, by their names
    std::shared_ptr<void const> names = {}; ///< keeps those names

    /// Written out, because a defaulted one would first fill the room of the edits with zeros.
    plan() noexcept {}

    /// The edit of a top-level member, or null.
    [[nodiscard, gnu::always_inline]] edit const* find(std::string_view name) const noexcept
    {
        auto const* const end = edits.data() + edits.size();
        auto const* const others = end - additional;
        for (auto const* each = edits.data(); each != others; ++each)
            if (detail::same_name(each->name(), name)) return each;
        if (additional == 0) [[likely]]
            return nullptr;
        auto const* const found =
            std::lower_bound(others, end, name, [](edit const& each, std::string_view key) {
                return each.name() < key;
            });
        return found != end && found->name() == name ? found : nullptr;
    }
    /// The table of a sent object that is laid over the stored one by an overlay of the plan; null
    /// where it replaces that.
    [[nodiscard]] object const* table_of(json::node sent) const noexcept
    {
        if (overlays.empty()) [[likely]]
            return nullptr;
        auto const at = std::ranges::lower_bound(overlays, sent.identity(), std::less<>{},
                                                 &voicecfg::overlay::sent);
        return at != overlays.end() && at->sent == sent.identity() ? at->table : nullptr;
    }
    /// The same for an edit.
    [[nodiscard]] object const* table_of(edit const& done) const noexcept
    {
        return done.overlay ? nested_object(done.row->type) : table_of(done.value);
    }
    /// To be called once, when all is decided.
    void sort()
    {
        fixes.sort();
        if (!overlays.empty()) std::ranges::sort(overlays, std::less<>{}, &voicecfg::overlay::sent);
    }
};

namespace detail {

/// A sent object that leaves the stored one in its place as it is, but for members that leave it.
[[nodiscard]] inline json::node leave_alone() noexcept
{
    static boost::json::value const nothing(boost::json::object_kind);
    return nothing;
}

} // namespace detail

} // namespace voicecfg

#endif
