// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_WRITE_HPP
#define VOICECFG_EXAMPLES_DRAFT_WRITE_HPP

#include <voicecfg/voicecfg.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace tool::drafts {

namespace detail {

/// Takes the characters of a value on one line off what is left of that. False where they do not
/// fit.
[[nodiscard]] inline bool take_room(boost::json::value const& value, std::size_t& room)
{
    std::size_t needed = 0;
    if (auto const* const list = value.if_array()) {
        needed = 2 + 2 * list->size();
        if (needed > room) return false;
        for (auto const& each : *list)
            if (!take_room(each, room)) return false;
    }
    else if (auto const* const object = value.if_object()) {
        needed = 2 + 6 * object->size();
        if (needed > room) return false;
        for (auto const& each : *object) {
            needed += each.key().size();
            if (!take_room(each.value(), room)) return false;
        }
    }
    else if (auto const* const text = value.if_string())
        needed = 2 + text->size();
    else
        needed = 8;
    if (needed > room) return false;
    room -= needed;
    return true;
}

[[nodiscard]] inline std::string_view view(boost::json::string_view text)
{
    return {text.data(), text.size()};
}

inline void append_value(std::string& out, boost::json::value const& value, std::size_t indent);

/// Appends what stands between brackets: on lines of their own where that is asked for.
template <class Values, class Append>
void append_within(std::string& out, Values const& values, std::string_view brackets, bool lines,
                   std::size_t indent, Append append)
{
    out += brackets.front();
    bool first = true;
    for (auto const& each : values) {
        if (!first) out += lines ? "," : ", ";
        first = false;
        if (lines) out.append(1, '\n').append(indent + 2, ' ');
        append(each);
    }
    if (lines) out.append(1, '\n').append(indent, ' ');
    out += brackets.back();
}

/// Appends a value, on one line where it fits there.
inline void append_value(std::string& out, boost::json::value const& value, std::size_t indent)
{
    constexpr std::size_t width = 100;
    std::size_t room = width > indent + 20 ? width - indent : 20;
    bool const lines = !take_room(value, room);
    if (auto const* const list = value.if_array())
        append_within(out, *list, "[]", lines, indent,
                      [&](auto const& each) { append_value(out, each, indent + 2); });
    else if (auto const* const object = value.if_object())
        append_within(out, *object, "{}", lines, indent, [&](auto const& each) {
            voicecfg::json::append_quoted(out, view(each.key()));
            append_value(out += ": ", each.value(), indent + 2);
        });
    else
        voicecfg::json::append_json(out, value);
}

} // namespace detail

/// A value as people read it, with a line end.
[[nodiscard]] inline std::string written(boost::json::value const& value)
{
    std::string out;
    detail::append_value(out, value, 0);
    return out += '\n';
}

} // namespace tool::drafts

#endif
