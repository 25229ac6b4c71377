// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/dice.hpp"

#include <cstdio>
#include <string>
#include <string_view>

/// JSON in every spelling that it allows.
namespace laws::spelling {

inline void put_space(model::dice& d, std::string& out)
{
    while (d.chance(15)) out += " \t\r\n"[d.below(4)];
}

inline void put_escaped_unit(model::dice& d, std::string& out, unsigned unit)
{
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, d.chance(50) ? "\\u%04x" : "\\u%04X", unit & 0xFFFFU);
    out += buffer;
}

/// One code point of UTF-8 text, and its length.
inline std::pair<unsigned, std::size_t> code_point(std::string_view text)
{
    auto const byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
    };
    if (byte(0) < 0x80) return {byte(0), 1};
    if (byte(0) < 0xE0) return {(byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (byte(0) < 0xF0)
        return {(byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
    return {(byte(0) & 7U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 |
                (byte(3) & 0x3FU),
            4};
}

inline void put_string(model::dice& d, std::string& out, std::string_view text)
{
    out += '"';
    bool const wild = d.chance(30);
    while (!text.empty()) {
        auto const [point, length] = code_point(text);
        bool const must = point < 0x20 || point == '"' || point == '\\';
        if (must || (wild && d.chance(30))) {
            if (point == '/' && d.chance(50))
                out += "\\/";
            else if (point < 0x10000)
                put_escaped_unit(d, out, point);
            else {
                put_escaped_unit(d, out, 0xD800U + ((point - 0x10000U) >> 10));
                put_escaped_unit(d, out, 0xDC00U + ((point - 0x10000U) & 0x3FFU));
            }
        }
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    out += '"';
}

/// A number in another spelling. An integer beyond 2^53 would be another one as a double (G6).
inline void put_number(model::dice& d, std::string& out, model::json::value const& number)
{
    auto const plain = model::to_text(number);
    out += plain;
    if (d.chance(50) || std::fabs(model::as_double(number)) >= 0x1p53) return;
    if (plain.find_first_of(".eE") == plain.npos)
        out += d.pick(std::vector<std::string>{".0", "e0", "E+0", ".000", ".00e-0"});
    else if (plain.find_first_of("eE") == plain.npos)
        out += d.pick(std::vector<std::string>{"0", "e0", "E-0", "000"});
}

inline void put(model::dice& d, std::string& out, model::json::value const& value)
{
    put_space(d, out);
    if (value.is_array()) {
        out += '[';
        for (auto const& item : value.get_array()) {
            if (&item != value.get_array().begin()) out += ',';
            put(d, out, item);
        }
        out += ']';
    }
    else if (value.is_object()) {
        out += '{';
        for (auto const& member : value.get_object()) {
            if (&member != value.get_object().begin()) out += ',';
            put_space(d, out);
            put_string(d, out, {member.key().data(), member.key().size()});
            put_space(d, out);
            out += ':';
            put(d, out, member.value());
        }
        out += '}';
    }
    else if (value.is_string())
        put_string(d, out, model::text(value.get_string()));
    else if (model::is_number(value))
        put_number(d, out, value);
    else
        out += model::to_text(value);
    put_space(d, out);
}

inline std::string any(model::dice& d, model::json::value const& value)
{
    std::string out;
    put(d, out, value);
    return out;
}

} // namespace laws::spelling
