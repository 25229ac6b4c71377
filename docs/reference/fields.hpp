// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCS_FIELDS_HPP
#define VOICECFG_DOCS_FIELDS_HPP

#include <voicecfg/schema.hpp>

#include <string>

namespace pages {

/// Everything that a dialect's tables say, in Markdown: each object with its members, the rules
/// over several members, and the catalog.
[[nodiscard]] std::string fields(voicecfg::dialect const& platform);

} // namespace pages

#endif
