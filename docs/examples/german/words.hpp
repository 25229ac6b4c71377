// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_GERMAN_WORDS_HPP
#define VOICECFG_EXAMPLES_GERMAN_WORDS_HPP

#include <voicecfg/voicecfg.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// Violations and notices in German: functions with a switch over the codes, and nothing else is
/// needed.
namespace german {

using voicecfg::details_view;
using voicecfg::json_type;
using voicecfg::json::numeric;

/// Text as people may see it, `…` for the rest where it is long.
inline std::string shown(std::string_view text)
{
    std::string out;
    return voicecfg::json::append_visible(out, text, 60) ? out : out += "…";
}

/// A number as Germans write it: with a decimal comma.
inline std::string number(numeric value)
{
    std::string digits;
    value.append_to(digits);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    std::replace(digits.begin(), digits.end(), '.', ',');
    return digits;
}

/// A value, given as JSON: numbers with a decimal comma.
inline std::string value(std::string_view json)
{
    auto out = shown(json);
    if (!json.starts_with('"') && !json.starts_with('{'))
        std::replace(out.begin(), out.end(), '.', ',');
    else if (!out.ends_with(json.back()))
        out += json.back();
    return out;
}

inline std::string type(json_type which)
{
    switch (which) {
    case json_type::string: return "eine Zeichenkette";
    case json_type::integer: return "eine ganze Zahl";
    case json_type::number: return "eine Zahl";
    case json_type::boolean: return "ein Wahrheitswert";
    case json_type::array: return "eine Liste";
    case json_type::object: return "ein Objekt";
    case json_type::null:
    case json_type::only_true: break;
    }
    return std::string{name(which)};
}

/// `a, b oder c`.
template <class Words, class Show>
std::string listed(Words const& words, Show&& show)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " oder " : ", ";
        out += show(words[i]);
    }
    return out;
}

/// The value that was sent, after some words, where there is one.
inline std::string sent(details_view const& told, std::string_view before)
{
    return told.value.empty() ? std::string{} : std::string{before} + value(told.value);
}

/// Another member, with its value where it was sent.
inline std::string related(details_view const& told)
{
    if (told.related_value.empty()) return "dem gespeicherten " + shown(told.related);
    return shown(told.related) + " " + value(told.related_value);
}

/// What a range asks for: `mindestens 1 und kleiner als 5`.
inline std::string bounds(details_view const& told)
{
    std::string out;
    auto const add = [&](std::string_view words, auto const& bound) {
        if (bound) out.append(out.empty() ? "" : " und ").append(words).append(number(*bound));
    };
    add("mindestens ", told.minimum);
    add("größer als ", told.exclusive_minimum);
    add("höchstens ", told.maximum);
    add("kleiner als ", told.exclusive_maximum);
    return out;
}

inline std::string range(details_view const& told)
{
    if (told.minimum && told.minimum == told.maximum)
        return "muss " + number(*told.minimum) + " sein";
    auto const asked = bounds(told);
    return asked.empty() ? "liegt außerhalb dessen, was eine Gleitkommazahl fasst"
                         : "muss " + asked + " sein";
}

/// How many characters or items there must be, and how many there are.
inline std::string size(details_view const& told, std::string_view one, std::string_view many)
{
    auto const asked = bounds(told);
    std::string out = asked.empty() ? "hat zu wenige oder zu viele " : "muss " + asked + " ";
    out += asked.ends_with(" 1") ? one : many;
    if (!asked.empty()) out += " haben";
    return told.size ? out + ", nicht " + std::to_string(*told.size) : out;
}

} // namespace german

#endif
