// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_EXCERPT_HPP
#define VOICECFG_EXAMPLES_EXCERPT_HPP

#include "places.hpp"
#include "terminal.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tool {

namespace detail {

/// Moves the end of a part of a line on while letters fit. Returns the columns that they take.
inline std::size_t grow_behind(extent& part, std::string_view line, std::size_t most)
{
    std::size_t columns = 0;
    while (part.end != line.size()) {
        auto const first = first_letter(line.substr(part.end));
        if (columns + columns_of(first) > most) break;
        columns += columns_of(first);
        part.end += first.bytes;
    }
    return columns;
}

/// Where the last letter of text that is not empty begins.
[[nodiscard]] inline std::size_t last_letter(std::string_view text) noexcept
{
    for (std::size_t bytes = 2; bytes <= std::min<std::size_t>(4, text.size()); ++bytes)
        if (voicecfg::json::read_utf8(text.substr(text.size() - bytes)).bytes == bytes)
            return text.size() - bytes;
    return text.size() - 1;
}

/// Moves the beginning back while letters fit.
inline std::size_t grow_before(extent& part, std::string_view line, std::size_t most)
{
    std::size_t columns = 0;
    while (part.begin != 0) {
        auto const previous = last_letter(line.substr(0, part.begin));
        auto const more = columns_of(first_letter(line.substr(previous)));
        if (columns + more > most) break;
        columns += more;
        part.begin = previous;
    }
    return columns;
}

} // namespace detail

/// The part of a line that is shown where it is too long: as much as fits behind a place, but for a
/// third before it.
[[nodiscard]] inline extent shown_part(std::string_view line, std::size_t from, std::size_t room)
{
    extent part{from, from};
    auto const behind = detail::grow_behind(part, line, room);
    auto const before = detail::grow_before(part, line, room - std::min(behind, room - room / 3));
    part.end = from;
    detail::grow_behind(part, line, room - before);
    return part;
}

/// Appends the line where an extent begins, and below it a caret there and tildes up to its end.
inline void append_excerpt(std::string& out, std::string_view text, lines_of const& lines,
                           extent where, looks const& how, style as)
{
    auto const number = lines.at(where.begin).line;
    auto const whole = lines.line(number);
    auto const line = text.substr(whole.begin, whole.end - whole.begin);
    auto const from = std::min(where.begin - whole.begin, line.size());
    auto const to = std::clamp(where.end - whole.begin, from, line.size());
    auto label = std::to_string(number);
    label.insert(0, 5 - std::min<std::size_t>(label.size(), 5), ' ');
    auto const room = how.width.value_or(100) - label.size() - 5; // " | " and two ellipses
    auto const part = shown_part(line, from, room);
    auto const columns = [&](std::size_t begin, std::size_t end) {
        return columns_of(line.substr(begin, end - begin));
    };
    bool const cut = part.begin != 0;
    out.append(label).append(cut ? " | …" : line.empty() ? " |" : " | ");
    append_seen(out, line.substr(part.begin, part.end - part.begin));
    out.append(part.end != line.size() ? "…\n" : "\n");
    out.append(label.size(), ' ').append(" | ").append(columns(part.begin, from) + cut, ' ');
    append_style(out, how, as);
    auto const marked = columns(from, std::clamp(to, from, part.end));
    out.append(1, '^').append(marked > 1 ? marked - 1 : 0, '~');
    append_style(out, how, style::plain);
    out += '\n';
}

} // namespace tool

#endif
