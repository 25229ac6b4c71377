// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_PRECONDITIONS_HPP
#define VOICECFG_EXAMPLES_SERVER_PRECONDITIONS_HPP

#include "exchange.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// Conditional requests (RFC 9110, section 13), so that two clients never overwrite each other
/// unseen.
namespace server {

/// The strong entity tag of a version. A version is never given twice, so neither is a tag.
[[nodiscard]] inline std::string entity_tag(std::int64_t version)
{
    return '"' + std::to_string(version) + '"';
}

/// Whether a list of entity tags names this one (section 8.8.3.2). Strong comparison wants no weak
/// tag.
[[nodiscard]] inline bool names_tag(std::string_view list, std::string_view tag, bool strong)
{
    while (!list.empty()) {
        auto const begin = list.find_first_not_of(" \t,");
        if (begin == list.npos) return false;
        list.remove_prefix(begin);
        if (list.front() == '*') return true;
        bool const weak = list.starts_with("W/");
        if (weak) list.remove_prefix(2);
        auto const end = list.find('"', 1);
        if (!list.starts_with('"') || end == list.npos) return false;
        if (list.substr(0, end + 1) == tag && !(weak && strong)) return true;
        list.remove_prefix(end + 1);
    }
    return false;
}

/// The status that a precondition of an update fails with, or 0.
[[nodiscard]] inline int failed_precondition(request const& asked, std::string_view tag,
                                             bool if_match_required)
{
    if (asked.if_match.empty() && if_match_required) return 428;
    if (!asked.if_match.empty() && !names_tag(asked.if_match, tag, true)) return 412;
    return !asked.if_none_match.empty() && names_tag(asked.if_none_match, tag, false) ? 412 : 0;
}

} // namespace server

#endif
