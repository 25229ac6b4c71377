// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_FIX_UPS_HPP
#define VOICECFG_JSON_FIX_UPS_HPP

#include <voicecfg/json/node.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace voicecfg::json {

/// How a value reaches merged other than as it was sent.
class fix_ups {
public:
    /// A member of a sent object that never reaches merged (G5).
    void drop(node value) { dropped_.push_back(value.identity()); }
    /// A number that merged holds as an integer (G6).
    void make_integer(node value) { integers_.push_back(value.identity()); }
    /// To be called once, when all are known.
    void sort()
    {
        if (none()) return;
        std::sort(dropped_.begin(), dropped_.end(), std::less<>{});
        std::sort(integers_.begin(), integers_.end(), std::less<>{});
    }

    /// How many numbers are made integers.
    [[nodiscard]] std::size_t integers() const noexcept { return integers_.size(); }
    [[nodiscard]] bool none() const noexcept { return dropped_.empty() && integers_.empty(); }
    [[nodiscard]] bool drops(node value) const noexcept { return holds(dropped_, value); }
    [[nodiscard]] bool makes_integer(node value) const noexcept { return holds(integers_, value); }

private:
    [[nodiscard]] static bool holds(std::vector<void const*> const& of, node value) noexcept
    {
        return std::binary_search(of.begin(), of.end(), value.identity(), std::less<>{});
    }

    std::vector<void const*> dropped_;
    std::vector<void const*> integers_;
};

} // namespace voicecfg::json

#endif
