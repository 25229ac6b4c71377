// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

// #region sdk
#include <voicecfg/voicecfg.hpp>

#include <acme/catalog.hpp>

#include <string>
#include <string_view>

/// A small SDK that carries its platform's catalog in itself: nothing is read at start-up.
namespace acme {

/// The receptionist's voice. One that the catalog does not have would not compile.
inline constexpr auto receptionist =
    acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM", "eleven_multilingual_v2");

/// What to send to have a voice: `{"voice": {"provider": …}}`.
template <std::size_t Count>
std::string patch_of(voicecfg::fragment<Count> const& voice)
{
    std::string patch = "{\"voice\":";
    append_json(patch, voice);
    return patch + "}";
}

/// Whether the platform will take a patch, asked before it is sent.
inline voicecfg::result<std::string> preview(std::string_view stored, std::string_view patch)
{
    return voicecfg::apply_text({.dialect = voicecfg::dialects::lumenia,
                                 .stored = stored,
                                 .patch = patch,
                                 .catalog = acme::catalog});
}

} // namespace acme
// #endregion sdk
