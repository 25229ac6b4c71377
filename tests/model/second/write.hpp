// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "number.hpp"

namespace second {

inline void write_string(std::string& out, std::string_view text)
{
    out += '"';
    for (char const c : text) {
        constexpr std::string_view plain = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        std::size_t const special = plain.find(c);
        if (special != std::string_view::npos) {
            out += '\\';
            out += letters[special];
        }
        else if (static_cast<unsigned char>(c) < 0x20U) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
            out += buffer;
        }
        else
            out += c;
    }
    out += '"';
}

// G17: a number that did not come as text is printed as people write it, an infinity as 1e999.
inline std::string number_text(value const& number)
{
    if (!number.parsed) return number.text;
    if (is_integer_token(number)) return compare_exactly(number.text, "0") == 0 ? "0" : number.text;
    double const held = as_double(number);
    if (!std::isfinite(held)) return held < 0 ? "-1e999" : "1e999";
    char buffer[40];
    for (int digits = 1; digits <= 17; ++digits) {
        std::snprintf(buffer, sizeof buffer, "%.*g", digits, held);
        if (std::strtod(buffer, nullptr) == held) break;
    }
    return buffer;
}

inline void write(std::string& out, value const& one)
{
    switch (one.is) {
    case kind::null: out += "null"; break;
    case kind::boolean: out += one.flag ? "true" : "false"; break;
    case kind::number: out += number_text(one); break;
    case kind::string: write_string(out, one.text); break;
    case kind::array:
        out += '[';
        for (std::size_t i = 0; i < one.items.size(); ++i) {
            if (i != 0) out += ", ";
            write(out, one.items[i]);
        }
        out += ']';
        break;
    case kind::object:
        out += '{';
        for (std::size_t i = 0; i < one.members.size(); ++i) {
            if (i != 0) out += ", ";
            write_string(out, one.members[i].name);
            out += ": ";
            write(out, one.members[i].held);
        }
        out += '}';
        break;
    }
}

inline std::string to_text(value const& one)
{
    std::string out;
    write(out, one);
    return out;
}

// G11, RFC 6901
inline std::string below(std::string const& pointer, std::string_view name)
{
    std::string result = pointer + "/";
    for (char const c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

inline std::string below(std::string const& pointer, std::size_t index)
{
    return pointer + "/" + std::to_string(index);
}

// G12
inline std::string bracketed(std::string const& name)
{
    bool quoted = name.empty();
    for (char const c : name)
        if (c == '[' || c == ']' || c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U)
            quoted = true;
    if (!quoted) return "[" + name + "]";
    std::string out = "[";
    write_string(out, name);
    return out + "]";
}

} // namespace second
