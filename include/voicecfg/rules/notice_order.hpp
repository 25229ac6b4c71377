// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_NOTICE_ORDER_HPP
#define VOICECFG_RULES_NOTICE_ORDER_HPP

#include <voicecfg/report/notice.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// The order of notices (G2, G18).
namespace voicecfg::detail {

/// Where a pointer stands in the order of violations: by the row of the dialect's table, then by
/// the item.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> rank_of(std::span<member const> rows,
                                                                 std::string_view pointer)
{
    if (pointer.empty()) return {0, 0};
    auto const after = std::min(pointer.find('/', 1), pointer.size());
    std::size_t item = 0;
    for (auto const digit : pointer.substr(std::min(after + 1, pointer.size()))) {
        if (digit < '0' || digit > '9') break;
        item = 10 * item + static_cast<std::size_t>(digit - '0');
    }
    return {1 + position_of(rows, pointer.substr(1, after - 1)), item};
}

/// Puts notices, in their order, in their places among others that are about other objects.
inline void insert_notices(notice_list& into, std::vector<notice>&& added, dialect const& platform,
                           std::size_t maximum)
{
    auto const rows = platform.assistant.members;
    std::vector<notice> all;
    all.reserve(into.all.size() + added.size());
    auto next = added.begin();
    for (auto& each : into.all) {
        auto const rank = rank_of(rows, each.pointer);
        while (next != added.end() && rank_of(rows, next->pointer) < rank)
            all.push_back(std::move(*next++));
        all.push_back(std::move(each));
    }
    std::move(next, added.end(), std::back_inserter(all));
    maximum = std::max<std::size_t>(maximum, 1);
    if (all.size() > maximum) {
        all.resize(maximum);
        into.truncated = true;
    }
    into.all = std::move(all);
}

} // namespace voicecfg::detail

#endif
