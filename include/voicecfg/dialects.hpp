// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DIALECTS_HPP
#define VOICECFG_DIALECTS_HPP

#include <voicecfg/dialects/autocalls.hpp>
#include <voicecfg/dialects/edmo.hpp>
#include <voicecfg/dialects/lumenia.hpp>

#include <string_view>

namespace voicecfg {

namespace dialects {

/// The dialects of this library.
inline constexpr dialect const* all[]{&lumenia, &autocalls, &edmo};

} // namespace dialects

/// The dialect of this library with a name, as it stands in `dialect::name`, or null.
[[nodiscard]] constexpr dialect const* find_dialect(std::string_view name) noexcept
{
    for (auto const* const each : dialects::all)
        if (each->name == name) return each;
    return nullptr;
}

} // namespace voicecfg

#endif
