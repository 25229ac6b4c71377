// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "values.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <random>

namespace model {
class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    /// Choices as bytes make them, one or two bytes each. The first eight are the seed of what is
    /// chosen after the last, so that few bytes make a whole sample and each later one a choice.
    explicit dice(std::string_view bytes) : engine_(seed_in(bytes))
    {
        bytes.remove_prefix(std::min(bytes.size(), sizeof(std::uint64_t)));
        bytes_ = bytes;
    }

    std::size_t below(std::size_t count)
    {
        if (bytes_.empty()) return static_cast<std::size_t>(engine_() % count);
        std::size_t chosen = next_byte();
        if (count > 256) chosen = chosen * 256 + next_byte();
        return chosen % count;
    }

    /// Whether no bytes are left.
    bool used_up() const { return bytes_.empty(); }

    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class T>
    T const& pick(std::vector<T> const& from)
    {
        return from[below(from.size())];
    }

    template <class T>
    T pick(std::vector<T>&& from)
    {
        return from[below(from.size())];
    }

    template <class T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    static std::uint64_t seed_in(std::string_view bytes)
    {
        std::uint64_t seed = 0;
        if (!bytes.empty()) std::memcpy(&seed, bytes.data(), std::min(bytes.size(), sizeof seed));
        return seed;
    }

    std::size_t next_byte()
    {
        if (bytes_.empty()) return static_cast<std::size_t>(engine_() % 256);
        auto const byte = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        return byte;
    }

    std::mt19937_64 engine_;
    std::string_view bytes_;
};

inline json::value infinity() { return std::numeric_limits<double>::infinity(); }

inline json::value string_value(std::string const& string)
{
    return json::value(json::string(string.data(), string.size()));
}

inline json::object shuffled(dice& d, json::object const& object)
{
    std::vector<std::pair<std::string, json::value>> members;
    for (auto const& member : object)
        members.emplace_back(std::string(member.key()), member.value());
    d.shuffle(members);
    json::object result;
    for (auto const& [name, value] : members) result[name] = value;
    return result;
}

inline std::vector<std::string> names_of(json::object const& object)
{
    std::vector<std::string> names;
    for (auto const& member : object) names.emplace_back(member.key());
    return names;
}

/// A value of exactly so many nested arrays and objects.
inline json::value nested(dice& d, std::size_t levels)
{
    json::value value = 1;
    for (std::size_t i = 0; i < levels; ++i) {
        if (d.chance(50)) {
            json::array array;
            array.push_back(value);
            value = array;
        }
        else {
            json::object object;
            object["n"] = value;
            value = object;
        }
    }
    return value;
}

inline json::value array_of(json::value const& item)
{
    json::array array;
    array.push_back(item);
    return array;
}

inline json::value object_of(std::string const& name, json::value const& value)
{
    json::object object;
    object[name] = value;
    return object;
}

inline json::value number_junk(dice& d)
{
    switch (d.below(20)) {
    case 0: return 0;
    case 1: return 1;
    case 2: return -1;
    case 3: return 5;
    case 4: return 5.0;
    case 5: return 5.5;
    case 6: return 1e300;
    case 7: return -1e300;
    case 8: return infinity();
    case 9: return -std::numeric_limits<double>::infinity();
    case 10: return largest_id;
    case 11: return largest_id + 1;
    case 12: return largest_id + 2;
    case 13: return 9007199254740991.0;
    case 14: return 9007199254740992.0;
    case 15: return std::numeric_limits<std::int64_t>::min();
    case 16: return std::numeric_limits<std::uint64_t>::max();
    case 17: return 18446744073709551616.0;
    case 18: return 0.1;
    default: return infinity();
    }
}

/// Any JSON value.
inline json::value junk(dice& d)
{
    switch (d.below(18)) {
    case 0:
    case 1: return nullptr;
    case 2: return d.chance(50);
    case 3: return "";
    case 4: return "x";
    case 5: return "5";
    case 6: return "日本 😀";
    case 7: return json::array();
    case 8: return json::object();
    case 9: return array_of(infinity());
    case 10: return object_of("a", object_of("b", array_of(infinity())));
    case 11: return array_of(nullptr);
    case 12: return object_of("a", nullptr);
    case 13: return d.chance(10) ? nested(d, 26 + d.below(10)) : nested(d, 1 + d.below(4));
    default: return number_junk(d);
    }
}

inline std::string upper_or_lower_one(dice& d, std::string const& name)
{
    std::string result = name;
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < result.size(); ++i)
        if ((result[i] >= 'a' && result[i] <= 'z') || (result[i] >= 'A' && result[i] <= 'Z'))
            letters.push_back(i);
    if (letters.empty()) return result + "x";
    char& c = result[d.pick(letters)];
    c = static_cast<char>(c ^ 0x20);
    return result;
}

/// A name that is equal but for case, `_` and `-`.
inline std::string same_but_for_spelling(dice& d, std::string const& name)
{
    std::string result = name;
    switch (d.below(4)) {
    case 0: return upper_or_lower_one(d, name);
    case 1:
        for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        return result == name ? result + "_" : result;
    case 2: {
        std::size_t const dash = result.find_first_of("_-");
        if (dash == std::string::npos) return "_" + result;
        return result.erase(dash, 1);
    }
    default:
        return result.insert(result.size() < 3 ? 0 : result.size() / 2, d.chance(50) ? "_" : "-");
    }
}

/// A string that misses a good one narrowly. Only ASCII is cut or swapped.
inline std::string near_miss(dice& d, std::string const& name)
{
    bool ascii = !name.empty();
    for (char const c : name)
        if (static_cast<unsigned char>(c) >= 0x80U) ascii = false;
    if (!ascii) return name + "x";
    std::string result = name;
    switch (d.below(7)) {
    case 0: return upper_or_lower_one(d, name);
    case 1: return name + " ";
    case 2: return name + "x";
    case 3: return result.erase(d.below(result.size()), 1);
    case 4: std::swap(result.front(), result.back()); return result;
    case 5: return same_but_for_spelling(d, name);
    default: return "";
    }
}

inline void write_text(std::string& out, json::value const& value)
{
    if (value.is_double()) {
        double const number = value.get_double();
        if (std::isinf(number)) {
            out += number < 0 ? "-1e400" : "1e400";
            return;
        }
        char buffer[40];
        std::snprintf(buffer, sizeof buffer, "%.17g", number);
        out += buffer;
        if (std::string_view(buffer).find_first_of(".e") == std::string_view::npos) out += ".0";
    }
    else if (value.is_array()) {
        out += '[';
        for (std::size_t i = 0; i < value.get_array().size(); ++i) {
            if (i != 0) out += ", ";
            write_text(out, value.get_array()[i]);
        }
        out += ']';
    }
    else if (value.is_object()) {
        out += '{';
        bool first = true;
        for (auto const& member : value.get_object()) {
            if (!first) out += ", ";
            first = false;
            write_text(out, json::value(json::string(member.key())));
            out += ": ";
            write_text(out, member.value());
        }
        out += '}';
    }
    else
        out += json::serialize(value);
}

/// JSON on one line, an infinity as `1e400`.
inline std::string to_text(json::value const& value)
{
    std::string out;
    write_text(out, value);
    return out;
}
} // namespace model
