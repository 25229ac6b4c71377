// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SERVER_PRECONDITIONS_HPP
#define VOICECFG_EXAMPLES_SERVER_PRECONDITIONS_HPP

#include "exchange.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
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

/// Whether the value of `If-Match` or `If-None-Match` names this tag; nothing where it is neither
/// `*` nor a list of entity tags (section 13.1.1). Strong comparison wants no weak tag.
[[nodiscard]] inline std::optional<bool> names_tag(std::string_view list, std::string_view tag,
                                                   bool strong)
{
    if (list == "*") return true;
    bool found = false;
    while (!list.empty()) {
        auto const end = [&](std::string_view allowed) {
            return std::min(list.find_first_not_of(allowed), list.size());
        };
        list.remove_prefix(end(" \t"));
        bool const weak = list.starts_with("W/");
        if (weak) list.remove_prefix(2);
        if (list.starts_with('"')) {
            auto const size = list.find('"', 1) + 1;
            auto const each = list.substr(0, size);
            if (size == 0 || each.find_first_of(" \t") != each.npos) return std::nullopt;
            found = found || (each == tag && !(weak && strong));
            list.remove_prefix(size);
            list.remove_prefix(end(" \t"));
        }
        else if (weak)
            return std::nullopt;
        // An element may be empty (section 5.6.1).
        if (!list.empty() && !list.starts_with(',')) return std::nullopt;
        list.remove_prefix(list.empty() ? 0 : 1);
    }
    return found;
}

/// The status that a precondition fails with, or 0. `tag` is empty where what is asked for has
/// none. An update whose precondition can't be read is refused.
[[nodiscard]] inline int failed_precondition(request const& asked, std::string_view tag)
{
    if (asked.if_match) {
        auto const named = names_tag(*asked.if_match, tag, true);
        if (!named.value_or(false)) return named ? 412 : 400;
    }
    if (!asked.if_none_match) return 0;
    auto const named = names_tag(*asked.if_none_match, tag, false);
    if (asked.method == "GET" || asked.method == "HEAD") return named.value_or(false) ? 304 : 0;
    return !named ? 400 : *named ? 412 : 0;
}

/// The same of a creation: what is to be created has no tag yet, and can't be overwritten.
[[nodiscard]] inline int failed_precondition_of_creation(request const& asked)
{
    if (asked.if_match) return names_tag(*asked.if_match, "", true) ? 412 : 400;
    return asked.if_none_match && !names_tag(*asked.if_none_match, "", false) ? 400 : 0;
}

} // namespace server

#endif
