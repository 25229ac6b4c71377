// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_WANTED_NUMBERS_HPP
#define VOICECFG_WANTED_NUMBERS_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/rules/named_numbers.hpp>
#include <voicecfg/schema/dialect.hpp>

#include <cstdint>
#include <vector>

namespace voicecfg {

/// The ids of the phone numbers that a patch names, each once, in the dialect's order: what the
/// caller is to look up and hand over as facts (G23). The patch is judged later: what is no id, or
/// no object, is passed over here.
[[nodiscard]] inline std::vector<std::int64_t> wanted_numbers(dialect const& dialect,
                                                              json::node patch)
{
    std::vector<std::int64_t> ids;
    detail::add_numbers(dialect.assistant, patch, ids);
    return ids;
}

} // namespace voicecfg

#endif
