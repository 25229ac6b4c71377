// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_ENVELOPES_HPP
#define VOICECFG_ENVELOPES_HPP

#include <voicecfg/envelopes/autocalls.hpp>
#include <voicecfg/envelopes/edmo.hpp>
#include <voicecfg/envelopes/lumenia.hpp>

#include <string_view>

namespace voicecfg {

namespace envelopes {

/// The envelopes of this library for updates, and for creations, in the same order.
inline constexpr envelope const* all[]{&lumenia, &autocalls, &edmo};
inline constexpr envelope const* all_creations[]{&lumenia_creation, &autocalls_creation,
                                                 &edmo_creation};

} // namespace envelopes

/// The envelope of this library for updates of the dialect with a name, or null.
[[nodiscard]] constexpr envelope const* find_envelope(std::string_view dialect) noexcept
{
    for (auto const* const each : envelopes::all)
        if (each->dialect->name == dialect) return each;
    return nullptr;
}

/// The same for creations.
[[nodiscard]] constexpr envelope const* find_creation_envelope(std::string_view dialect) noexcept
{
    for (auto const* const each : envelopes::all_creations)
        if (each->dialect->name == dialect) return each;
    return nullptr;
}

} // namespace voicecfg

#endif
