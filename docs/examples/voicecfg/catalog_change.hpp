// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_CATALOG_CHANGE_HPP
#define VOICECFG_EXAMPLES_CATALOG_CHANGE_HPP

#include <voicecfg/voicecfg.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// What one catalog offers and another does not, as a dialect's rules see it.
namespace tool {

enum class change : std::uint8_t {
    vanished, ///< a name is offered no more
    appeared, ///< a name is new
    narrowed, ///< values that were fine are refused
    widened,  ///< values that were refused are fine
    changed,  ///< something else goes with a name
};

[[nodiscard]] constexpr std::string_view name(change what) noexcept
{
    constexpr std::string_view names[] = {"vanished", "appeared", "narrowed", "widened", "changed"};
    return names[static_cast<std::size_t>(what)];
}

struct catalog_change {
    change what{};
    std::string path;         ///< in the form of catalog paths (G12)
    std::string remark = {};  ///< how it changed
    std::string renamed = {}; ///< a new name that is near to one that vanished

    /// Whether a value that could be sent is refused now.
    [[nodiscard]] bool takes_away() const noexcept
    {
        return what != change::appeared && what != change::widened;
    }
};

/// What is called with each change when it is found.
using tell_change = std::function<void(catalog_change const&)>;

/// What is to be said of a change beyond its path.
[[nodiscard]] inline std::string remark_of(catalog_change const& told)
{
    if (told.renamed.empty()) return told.remark;
    std::string out = "perhaps renamed to ";
    voicecfg::json::append_quoted(out, told.renamed);
    return out;
}

namespace detail {

/// Appends `before, now after`, numbers that may be missing.
[[nodiscard]] inline std::string from_to(std::string_view what, std::string_view before,
                                         std::string_view after)
{
    std::string out{what};
    out.append(" ").append(before.empty() ? "none" : before);
    return out.append(", now ").append(after.empty() ? "none" : after);
}

} // namespace detail

} // namespace tool

#endif
