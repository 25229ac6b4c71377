// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws.hpp"

namespace laws {

outcome ask_text(question const& asked) { return voicecfg::laws::engine{}.update_text(asked); }

broken any_of(question const& asked, model::dice& choices)
{
    if (auto fault = voicecfg::laws::all_hold({}, asked, choices)) return fault;
    auto const said = ask_text(asked);
    if (said.rejected) return std::nullopt;
    if (auto fault = independent_patch_leads(asked.stored, said.changes, said.merged)) return fault;
    return independent_patch_leads(said.merged, said.undo, asked.stored);
}

} // namespace laws
