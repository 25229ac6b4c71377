// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_SCHEMA_BRANCHES_HPP
#define VOICECFG_SCHEMA_BRANCHES_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <string>
#include <string_view>

/// The branches of unions (V14).
namespace voicecfg::detail {

/// The table of the branch that a word picks, or null.
[[nodiscard]] inline object const* find_branch(tagged_union const& asked, std::string_view word)
{
    for (auto const& each : asked.branches)
        if (std::ranges::find(each.tags, word) != each.tags.end()) return each.schema;
    return nullptr;
}

/// The table that a tag picks, or null; `tag` is no value where there is none.
[[nodiscard]] inline object const* pick_branch(tagged_union const& asked, json::node tag)
{
    std::string scratch;
    if (!tag) return asked.otherwise;
    return tag.is(json::kind::string) ? find_branch(asked, tag.string(scratch)) : nullptr;
}

} // namespace voicecfg::detail

#endif
