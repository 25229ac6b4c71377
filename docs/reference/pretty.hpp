// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCS_PRETTY_HPP
#define VOICECFG_DOCS_PRETTY_HPP

#include <voicecfg/json/document.hpp>

#include <string>
#include <string_view>

/// JSON for people: what fits into a line stands in one.
namespace pages {

/// The width of a block of code that needs no scrolling at a desk.
inline constexpr std::size_t line_width = 72;

/// A value on one line.
inline std::string flat(voicecfg::json::token const& value)
{
    bool const in_object = value.kind() == voicecfg::json::kind::object;
    if (!in_object && value.kind() != voicecfg::json::kind::array) return std::string{value.text()};
    std::string out{in_object ? '{' : '['};
    auto const* const end = &value + value.span;
    for (auto const* child = &value + 1; child != end; child += child->span) {
        if (child != &value + 1) out += ", ";
        if (in_object) out.append(child++->text()).append(": ");
        out += flat(*child);
    }
    return out += in_object ? '}' : ']';
}

/// Appends a value behind so many letters of its line; its members stand `level` steps in.
inline void append_pretty(std::string& out, voicecfg::json::token const& value, std::size_t level,
                          std::size_t before)
{
    bool const in_object = value.kind() == voicecfg::json::kind::object;
    auto const one_line = flat(value);
    if (value.span == 1 || before + one_line.size() <= line_width) {
        out += one_line;
        return;
    }
    auto const* const end = &value + value.span;
    out += in_object ? '{' : '[';
    for (auto const* child = &value + 1; child != end; child += child->span) {
        if (child != &value + 1) out += ',';
        auto const line = out.size();
        out.append(1, '\n').append(2 * (level + 1), ' ');
        if (in_object) out.append(child++->text()).append(": ");
        append_pretty(out, *child, level + 1, out.size() - line);
    }
    out.append(1, '\n').append(2 * level, ' ') += in_object ? '}' : ']';
}

/// A JSON text for people; what is no JSON stays as it is.
inline std::string pretty(std::string_view json)
{
    voicecfg::json::document const read{json, voicecfg::json::any_depth};
    if (read.fault()) return std::string{json};
    std::string out;
    append_pretty(out, read.root(), 0, 0);
    return out;
}

} // namespace pages

#endif
