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

/// What to send to have a receptionist. A voice that the catalog does not have would not compile,
/// nor would another member's object in its place.
inline constexpr auto receptionist = voicecfg::judged_patch(
    voicecfg::dialects::lumenia,
    voicecfg::patch_member{"voice",
                           acme::voice("11labs", "21m00Tcm4TlvDq8ikWAM", "eleven_multilingual_v2")},
    voicecfg::patch_member{"firstMessage", "Hello!"});

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
