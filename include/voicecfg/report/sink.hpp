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
#include <optional>
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

    /// Reports a violation, and returns it for its details.
    violation& add(errc code, origin from, location const& at, std::string catalog_path = {})
    {
        if (into_.violations.size() == maximum_) {
            into_.truncated = true;
            count_ = maximum_ + 1;
            return beyond_.emplace();
        }
        ++count_;
        into_.violations.push_back({.code = code,
                                    .from = from,
                                    .pointer = at.pointer(),
                                    .catalog_path = std::move(catalog_path)});
        return into_.violations.back();
    }

private:
    report& into_;
    std::size_t maximum_;
    std::size_t count_ = 0;
    std::optional<violation> beyond_; ///< one that the report has no room for
};

/// Tells which of some names was probably meant, if any.
inline void suggest(violation& violation, std::string_view sent,
                    std::span<std::string_view const> names, names_of kind)
{
    auto const meant = nearest_names(sent, names, kind).suggestion();
    if (meant) json::append_quoted(violation.suggestion, names[*meant]);
}

/// Tells what a string may be: the nearest of some names first, and the one that was meant.
inline void list_allowed(violation& violation, std::string_view sent,
                         std::span<std::string_view const> names, names_of kind = names_of::values)
{
    auto const found = nearest_names(sent, names, kind);
    violation.allowed.reserve(found.count);
    for (std::size_t i = 0; i < found.count; ++i)
        json::append_quoted(violation.allowed.emplace_back(), names[found.allowed[i]]);
    violation.choices = names.size();
    if (found.likely != 0) violation.suggestion = violation.allowed.front();
}

} // namespace voicecfg::detail

#endif
