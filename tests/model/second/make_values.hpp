// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../dice.hpp"
#include "read.hpp"

/// Random values, and values and names that are nearly others.
namespace second {

using model::dice;

inline value from_text(std::string_view text) { return reader(text).read().value(); }

inline std::vector<value> values_in(std::string_view text) { return from_text(text).items; }

inline value const& pick(dice& d, std::vector<value> const& from)
{
    return from[d.below(from.size())];
}

inline value nest(dice& d, std::size_t levels)
{
    value result = token("1");
    for (; levels > 0; --levels) {
        value around = d.chance(50) ? array({result}) : object();
        if (is_object(around)) set(around, "n", result);
        result = around;
    }
    return result;
}

inline value any_number(dice& d)
{
    static auto const pool = values_in(
        R"([0, 1, -1, 5, 5.0, 5e0, 5.5, 1e300, -1e300, 1e400, -1e400, 9007199254740991, 9007199254740992,
        9007199254740993.0, 9007199254740991.0, -9223372036854775808, 18446744073709551615, 18446744073709551616,
        89014103211118510720, 89014103211118510721, 0.1, -0, 1e-7, 2.50, 0.7, 100e-1])");
    return pick(d, pool);
}

/// Any JSON value.
inline value any_json(dice& d)
{
    static auto const pool = values_in(
        R"([null, null, true, false, "", "x", "5", " ", "日本 😀", [], {}, [1e400], {"a": {"b": [1e400]}}, [null],
        {"a": null}, [1, "x"], {"k": 1.0}])");
    if (d.chance(40)) return any_number(d);
    return d.chance(3) ? nest(d, 26 + d.below(10)) : pick(d, pool);
}

inline void shuffle(dice& d, value& object) { d.shuffle(object.members); }

/// The same number otherwise written; of an integer that stays below 2^53, too.
inline std::string respelled(dice& d, std::string const& text)
{
    bool const plain = text.find_first_of(".eE") == std::string::npos;
    switch (d.below(5)) {
    case 0: return plain ? text + ".0" : text;
    case 1: return plain ? text + "e0" : text;
    case 2: return plain && text.back() != '0' ? text + "00e-2" : text;
    case 3: return text.find_first_of("eE") == std::string::npos ? text + "E+0" : text;
    default: return text.find('.') != std::string::npos && plain ? text + "0" : text;
    }
}

/// Equal by G14, but written otherwise, and objects in another order.
inline value spelled_otherwise(dice& d, value one)
{
    if (is_number(one) && d.chance(60)) one.text = respelled(d, one.text);
    for (value& item : one.items) item = spelled_otherwise(d, item);
    for (member& inner : one.members) inner.held = spelled_otherwise(d, inner.held);
    if (is_object(one) && d.chance(50)) shuffle(d, one);
    return one;
}

inline char other_case(char c)
{
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? static_cast<char>(c ^ 0x20) : c;
}

/// One edit of ASCII: letters go, come, change, change places, or a digit is another.
inline std::string edited(dice& d, std::string name)
{
    std::size_t const at = name.empty() ? 0 : d.below(name.size());
    if (std::any_of(name.begin(), name.end(),
                    [](char c) { return static_cast<unsigned char>(c) > 0x7FU; }))
        return name + "x";
    constexpr std::string_view letters = "abcxyz019_-. ";
    char const other = letters[d.below(letters.size())];
    switch (d.below(6)) {
    case 0: return name.insert(at, 1, other);
    case 1: return name.empty() ? "x" : name.erase(at, 1);
    case 2: return name.empty() ? "x" : name.replace(at, 1, 1, other);
    case 3:
        if (at + 1 < name.size()) std::swap(name[at], name[at + 1]);
        return name;
    case 4: // a swap across a letter that came
        if (at + 1 < name.size()) std::swap(name[at], name[at + 1]);
        return at + 1 < name.size() ? name.insert(at + 1, 1, other) : name;
    default:
        for (char& c : name)
            if (c >= '0' && c <= '9') {
                c = static_cast<char>('0' + d.below(10));
                break;
            }
        return name;
    }
}

/// Equal to a name when folded.
inline std::string folded_alike(dice& d, std::string name)
{
    std::size_t const at = name.empty() ? 0 : d.below(name.size());
    bool const ascii = std::all_of(name.begin(), name.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    if (!ascii) return name + "_- "[d.below(3)];
    switch (d.below(5)) {
    case 0:
        for (char& c : name) c = c >= 'a' && c <= 'z' ? other_case(c) : c;
        return name;
    case 1:
        if (!name.empty()) name[at] = other_case(name[at]);
        return name;
    case 2: return name.insert(at, 1, "_- "[d.below(3)]);
    case 3: {
        std::size_t const mark = name.find_first_of("_- ");
        return mark == std::string::npos ? name + "_" : name.erase(mark, 1);
    }
    default:
        for (char& c : name) c = c == '-' ? '_' : c == '_' ? '-' : c;
        return name;
    }
}

inline std::string near_tag(dice& d, std::string const& tag)
{
    switch (d.below(6)) {
    case 0: return tag + (d.chance(50) ? "-XX" : "_latn");
    case 1: return tag.substr(0, tag.find_first_of("-_"));
    case 2: return tag.substr(0, tag.find_first_of("-_")) + "-ZZ";
    case 3: return folded_alike(d, tag) + "-x-y";
    case 4: return folded_alike(d, tag);
    default: return edited(d, tag);
    }
}

/// A name that misses another narrowly or by more.
inline std::string missed(dice& d, std::string name)
{
    if (d.chance(25)) return folded_alike(d, name);
    if (d.chance(20)) return near_tag(d, name);
    for (std::size_t edits = 1 + d.below(3); edits > 0; --edits) name = edited(d, name);
    if (d.chance(15)) name = folded_alike(d, name);
    return d.chance(4) ? "" : d.chance(4) ? " \xE3\x80\x80" : name;
}

inline names keys(value const& object)
{
    names result;
    for (member const& one : object.members) result.push_back(one.name);
    return result;
}

inline void remove(value& object, std::string_view name)
{
    auto& all = object.members;
    all.erase(
        std::remove_if(all.begin(), all.end(), [&](member const& one) { return one.name == name; }),
        all.end());
}

} // namespace second
