// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_YAML_HPP
#define VOICECFG_EXAMPLES_YAML_HPP

#include "file_text.hpp"
#include "unusable.hpp"

#ifdef VOICECFG_LIBYAML
#include "yaml_to_json.hpp"
#endif

#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

/// Whether a file is read as YAML: by its name.
[[nodiscard]] inline bool is_yaml(std::string_view path) noexcept
{
    return path.ends_with(".yaml") || path.ends_with(".yml");
}

#ifdef VOICECFG_LIBYAML

/// Makes JSON text of YAML, of at most `most` bytes. Without `placed` it is not known where in the
/// file its parts stand.
[[nodiscard]] inline file_text read_yaml(std::string const& path, std::string_view text,
                                         std::size_t most, bool placed)
{
    try {
        return yaml_to_json{text, most, placed}.convert();
    }
    catch (yaml_fault const& fault) {
        auto const at = lines_of{text}.at(fault.offset);
        throw unusable{path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
                       ": " + fault.what()};
    }
}

#else

[[noreturn]] inline file_text read_yaml(std::string const& path, std::string_view, std::size_t,
                                        bool)
{
    throw unusable{path + ": this voicecfg was built without libyaml, and so reads no YAML. "
                          "Install it (Debian's libyaml-dev) and build again, or write JSON"};
}

#endif

} // namespace tool

#endif
