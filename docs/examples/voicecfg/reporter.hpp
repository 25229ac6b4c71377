// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_REPORTER_HPP
#define VOICECFG_EXAMPLES_REPORTER_HPP

#include "findings.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

/// What was found in one assistant.
struct audit {
    std::string path;
    file_text text;
    voicecfg::report errors = {}; ///< for a comparison of catalogs those that the new one brings
    voicecfg::notice_list notices = {};
    voicecfg::report healed = {}; ///< those that it heals
    bool compared = false;        ///< whether it is such a comparison
};

/// What the last line says.
struct totals {
    std::size_t files = 0;
    std::size_t broken = 0; ///< files with errors
    std::size_t errors = 0;
    std::size_t notices = 0;
    std::size_t healed = 0;
    std::size_t unreadable = 0;
    std::size_t changes = 0;   ///< of the catalog
    std::size_t taken = 0;     ///< changes that take something away
    bool truncated = false;    ///< there are more errors than are counted
    bool more_notices = false; ///< there are more notices than are counted
};

/// How findings are written. Each function appends to what goes to standard output.
class reporter {
public:
    reporter() = default;
    reporter(reporter const&) = delete;
    reporter& operator=(reporter const&) = delete;
    virtual ~reporter() = default;

    /// Whether what it appends has styles of its own, and is therefore already what people may see.
    [[nodiscard]] virtual bool has_styles() const noexcept { return false; }
    virtual void begin(std::string&) {}
    virtual void change(std::string&, voicecfg::catalog_change const&) {}
    virtual void assistant(std::string& out, audit const& done) = 0;
    /// Standard error has it as well.
    virtual void unreadable(std::string&, std::string_view /*path*/, std::string_view /*why*/) {}
    virtual void end(std::string&, totals const&) {}
};

/// A file as people call it.
[[nodiscard]] inline std::string_view title(std::string_view path) noexcept
{
    return path == "-" ? "<stdin>" : path;
}

} // namespace tool

#endif
