// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_PRINT_HPP
#define VOICECFG_EXAMPLES_PRINT_HPP

#include "output.hpp"
#include "protocol.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace tool {

/// Prints tokens indented by two spaces a level.
inline void print_pretty(std::string& out, voicecfg::json::token const& value, std::size_t level)
{
    bool const in_object = value.kind() == voicecfg::json::kind::object;
    if (!in_object && value.kind() != voicecfg::json::kind::array) {
        out += value.text();
        return;
    }
    if (value.span == 1) {
        out += in_object ? "{}" : "[]";
        return;
    }
    auto const* const end = &value + value.span;
    out += in_object ? '{' : '[';
    for (auto const* child = &value + 1; child != end; child += child->span) {
        if (child != &value + 1) out += ',';
        out.append(1, '\n').append(2 * (level + 1), ' ');
        if (in_object) out.append(child++->text()).append(": ");
        print_pretty(out, *child, level + 1);
    }
    out.append(1, '\n').append(2 * level, ' ') += in_object ? '}' : ']';
}

/// Prints a response: indented for a person at a terminal, on one line for a program.
inline void print(std::string response)
{
    if (output_is_terminal()) {
        voicecfg::json::document const read{response, voicecfg::json::any_depth};
        std::string pretty;
        if (!read.fault()) {
            print_pretty(pretty, read.root(), 0);
            response = std::move(pretty);
        }
    }
    else
        protocol::flatten(response, 0);
    response += '\n';
    write_lines(response);
}

} // namespace tool

#endif
