// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_LINES_HPP
#define VOICECFG_EXAMPLES_LINES_HPP

#include "protocol.hpp"

#include <string>
#include <string_view>

namespace protocol {

/// Puts lines together, however reading cuts them.
class line_reader {
public:
    /// Takes what was read next, and calls `visit` with each line that ends in it.
    template <class Visit>
    void read(std::string_view chunk, Visit&& visit)
    {
        for (auto end = chunk.find('\n'); end != chunk.npos; end = chunk.find('\n')) {
            end_line(chunk.substr(0, end), visit);
            chunk.remove_prefix(end + 1);
        }
        // A line too long to be read is only known to be so.
        if (begun_.size() <= max_line) begun_ += chunk;
    }

    /// Calls `visit` with the last line, which nothing ends.
    template <class Visit>
    void finish(Visit&& visit)
    {
        end_line({}, visit);
    }

private:
    template <class Visit>
    void end_line(std::string_view rest, Visit&& visit)
    {
        if (begun_.empty()) return visit(rest);
        begun_ += rest;
        visit(std::string_view{begun_});
        begun_.clear();
    }

    std::string begun_;
};

} // namespace protocol

#endif
