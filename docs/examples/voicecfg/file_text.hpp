// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_FILE_TEXT_HPP
#define VOICECFG_EXAMPLES_FILE_TEXT_HPP

#include "places.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// A name, a scalar, a list or an object of a JSON text, with the bytes of the file that it was
/// made of.
struct made_part {
    std::uint32_t json;  ///< where it begins in the JSON text
    std::uint32_t begin; ///< in the file
    std::uint32_t end;   ///< as `begin`, of a list or an object
};

/// What a file holds: JSON text as it is, or YAML with the JSON text that was made of it.
struct file_text {
    std::string json;                  ///< what is judged
    std::string yaml = {};             ///< what the file holds, where it is YAML
    std::vector<made_part> parts = {}; ///< in the order of the JSON text; none where it is no YAML
    std::vector<std::size_t> hidden = {}; ///< where values begin in the JSON text that are not told

    [[nodiscard]] bool is_yaml() const noexcept { return !parts.empty(); }

    /// What people see in the file.
    [[nodiscard]] std::string_view shown() const noexcept { return is_yaml() ? yaml : json; }

    /// Where in the file a part of the JSON text stands. What is no part of its own stands where
    /// the part before it does.
    [[nodiscard]] extent place(extent of) const noexcept
    {
        if (!is_yaml()) return of;
        auto const after = std::ranges::upper_bound(parts, of.begin, {}, &made_part::json);
        auto const& part = after == parts.begin() ? *after : after[-1];
        return {part.begin, part.end};
    }
};

} // namespace tool

#endif
