// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_WRITE_HPP
#define VOICECFG_EXAMPLES_DRAFT_WRITE_HPP

#include <voicecfg/voicecfg.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
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

inline constexpr std::size_t width = 100;

/// Appends scalars, as many on a line as fit there.
inline void append_filled(std::string& out, boost::json::array const& list, std::size_t indent)
{
    std::size_t begin = 0;
    for (auto const& each : list) {
        std::string text;
        voicecfg::json::append_json(text, each);
        bool const fits = out.size() + text.size() + 2 <= begin + width;
        if (&each != list.begin()) out += fits ? ", " : ",";
        if (&each == list.begin() || !fits) {
            begin = out.size() + 1;
            out.append(1, '\n').append(indent, ' ');
        }
        out += text;
    }
}

/// Appends a value, on one line where it fits there.
inline void append_value(std::string& out, boost::json::value const& value, std::size_t indent)
{
    auto const* const list = value.if_array();
    auto const* const object = value.if_object();
    if (list == nullptr && object == nullptr) return voicecfg::json::append_json(out, value);
    std::size_t room = width > indent + 20 ? width - indent : 20;
    bool const lines = !take_room(value, room);
    auto const separate = [&](bool first) {
        if (!first) out += lines ? "," : ", ";
        if (lines) out.append(1, '\n').append(indent + 2, ' ');
    };
    out += list != nullptr ? '[' : '{';
    if (object != nullptr)
        for (auto const& each : *object) {
            separate(&each == object->begin());
            voicecfg::json::append_quoted(out, view(each.key()));
            append_value(out += ": ", each.value(), indent + 2);
        }
    else if (lines && std::none_of(list->begin(), list->end(),
                                   [](auto const& each) { return each.is_structured(); }))
        append_filled(out, *list, indent + 2);
    else
        for (auto const& each : *list) {
            separate(&each == list->begin());
            append_value(out, each, indent + 2);
        }
    if (lines) out.append(1, '\n').append(indent, ' ');
    out += list != nullptr ? ']' : '}';
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
