// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_FIX_UPS_HPP
#define VOICECFG_JSON_FIX_UPS_HPP

#include <voicecfg/json/node.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace voicecfg::json {

/// How a value reaches merged other than as it was sent.
class fix_ups {
public:
    /// A member of a sent object that never reaches merged (G5).
    void drop(node value) { add(value, what::drop); }
    /// A number that merged holds as an integer (G6).
    void make_integer(node value)
    {
        add(value, what::integer);
        ++integers_;
    }
    /// A sent value that equals a stored one, which merged holds as it is stored (G5).
    void restore(node value, node stored)
    {
        add(value, what::restore, stored);
        any_restored_ = true;
    }
    /// A member of a stored object that stays behind those of the one that replaces it (E1).
    void stay(node stored)
    {
        add(stored, what::stay);
        any_stays_ = true;
    }
    /// A member of a stored object that leaves merged (V16, V17).
    void leave(node stored)
    {
        // these stand first, in order, so that one is found before all are sorted
        auto const at = std::upper_bound(
            all_.begin(), all_.begin() + leaves_, stored.identity(),
            [](void const* key, fix const& each) { return std::less<>{}(key, each.value); });
        all_.insert(at, {stored.identity(), what::leave, {}});
        ++leaves_;
    }
    /// Whether a stored member leaves merged. To be asked before `sort`.
    [[nodiscard]] bool was_left(node stored) const noexcept
    {
        if (leaves_ == 0) [[likely]]
            return false;
        auto const* const identity = stored.identity();
        auto const end = all_.begin() + leaves_;
        auto const at =
            std::lower_bound(all_.begin(), end, identity, [](fix const& each, void const* key) {
                return std::less<>{}(each.value, key);
            });
        return at != end && at->value == identity;
    }
    /// To be called once, when all are known.
    void sort()
    {
        if (none()) return;
        std::sort(all_.begin(), all_.end(),
                  [](fix const& a, fix const& b) { return std::less<>{}(a.value, b.value); });
    }

    /// How many numbers are made integers.
    [[nodiscard]] std::size_t integers() const noexcept { return integers_; }
    [[nodiscard]] bool none() const noexcept { return all_.empty(); }
    [[nodiscard]] bool drops(node value) const noexcept { return is(value, what::drop); }
    [[nodiscard]] bool makes_integer(node value) const noexcept { return is(value, what::integer); }
    [[nodiscard]] bool stays(node stored) const noexcept { return is(stored, what::stay); }
    /// Whether any stored member stays.
    [[nodiscard]] bool any_stays() const noexcept { return any_stays_; }
    [[nodiscard]] bool leaves(node stored) const noexcept
    {
        return leaves_ != 0 && is(stored, what::leave);
    }
    /// Whether any stored member leaves merged.
    [[nodiscard]] bool any_leaves() const noexcept { return leaves_ != 0; }
    /// Whether any stored value stands in the place of a sent one.
    [[nodiscard]] bool any_restored() const noexcept { return any_restored_; }
    /// The stored value in the place of a sent one, or no value.
    [[nodiscard, gnu::always_inline]] node restored(node value) const noexcept
    {
        if (!any_restored_) [[likely]]
            return {};
        auto const* const found = find(value);
        return found != nullptr && found->does == what::restore ? found->stored : node{};
    }

private:
    enum class what : std::uint8_t { drop, integer, restore, stay, leave };
    struct fix {
        void const* value; ///< its identity
        what does;
        node stored;
    };

    void add(node value, what does, node stored = {})
    {
        all_.push_back({value.identity(), does, stored});
    }
    [[nodiscard]] fix const* find(node value) const noexcept
    {
        if (none()) return nullptr;
        auto const* const identity = value.identity();
        auto const at =
            std::lower_bound(all_.begin(), all_.end(), identity, [](fix const& a, void const* key) {
                return std::less<>{}(a.value, key);
            });
        return at != all_.end() && at->value == identity ? &*at : nullptr;
    }
    [[nodiscard]] bool is(node value, what does) const noexcept
    {
        auto const* found = find(value);
        if (found == nullptr) return false;
        // a patch that is stored itself has what is sent and what is stored in one place
        auto const* const end = all_.data() + all_.size();
        while (found != end && found->value == value.identity() && found->does != does) ++found;
        return found != end && found->value == value.identity();
    }

    std::vector<fix> all_;
    std::uint32_t integers_ = 0;
    std::uint32_t leaves_ = 0;
    bool any_stays_ = false;
    bool any_restored_ = false;
};

} // namespace voicecfg::json

#endif
