// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_REPORT_SINK_HPP
#define VOICECFG_REPORT_SINK_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/suggest.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace voicecfg::detail {

/// The most values that a violation lists.
inline constexpr std::size_t max_allowed = std::tuple_size_v<decltype(nearest::allowed)>;

/// The one sink of a call: violations in the order the rules find them, up to a maximum.
class sink {
public:
    sink(report& into, std::size_t maximum) noexcept
        : into_{into}, maximum_{std::max<std::size_t>(maximum, 1)}
    {
    }

    /// Whether nothing more can change the report.
    [[nodiscard]] bool full() const noexcept { return into_.truncated; }
    /// How often `add` was called before the report was full.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    /// Reports a violation.
    void add(errc code, origin from, location const& at, violation_details&& details,
             std::string catalog_path = {})
    {
        if (into_.violations.size() == maximum_) {
            into_.truncated = true;
            count_ = maximum_ + 1;
            return;
        }
        ++count_;
        auto& added = into_.violations.emplace_back();
        added.code = code;
        added.from = from;
        added.pointer = at.pointer();
        added.catalog_path = std::move(catalog_path);
        added.details = std::move(details);
    }

    /// Reports a violation of which there is nothing more to say.
    void add(errc code, origin from, location const& at, std::string catalog_path = {})
    {
        add(code, from, at, details_for(code), std::move(catalog_path));
    }

private:
    report& into_;
    std::size_t maximum_;
    std::size_t count_ = 0;
};

/// What a string may be: the nearest of some names first, and the one that was meant.
[[nodiscard]] inline choices list_allowed(std::string value, std::string_view sent,
                                          std::span<std::string_view const> names)
{
    auto const found = nearest_names(sent, names);
    choices all{.value = std::move(value), .count = names.size()};
    all.allowed.reserve(found.count);
    for (std::size_t i = 0; i < found.count; ++i)
        json::append_quoted(all.allowed.emplace_back(), names[found.allowed[i]]);
    if (found.likely != 0) all.suggestion = all.allowed.front();
    return all;
}

} // namespace voicecfg::detail

#endif
