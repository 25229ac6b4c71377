// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "pattern.hpp"
#include "values.hpp"

/// L7: what a setting's own words say of it, V6 to V9. Each says whether there is no fault.
namespace second {

/// A setting's value on its way down: where it stands, and the path of its declaration.
struct setting {
    call& asked;
    std::string path;
    bool sent;
};

inline char const* type_of(value const& held)
{
    switch (held.is) {
    case kind::null: return "null";
    case kind::boolean: return "boolean";
    case kind::number: return "number";
    case kind::string: return "string";
    case kind::array: return "array";
    case kind::object: return "object";
    }
    return "";
}

inline bool is_of_type(value const& held, std::string const& type)
{
    return type == "integer" ? is_integral(held) : type == type_of(held);
}

/// The types that a schema names; none where any goes.
inline names types_of(value const& schema)
{
    value const* const said = find(schema, "type");
    if (said == nullptr) return {};
    if (is_string(*said)) return {said->text};
    names result;
    for (value const& one : said->items) result.push_back(one.text);
    return result;
}

inline bool takes_type(names const& types, value const& held)
{
    return types.empty() || std::any_of(types.begin(), types.end(),
                                        [&](auto const& type) { return is_of_type(held, type); });
}

inline value& refuse_setting(setting const& of, std::string const& code, std::string const& pointer,
                             value const& held)
{
    value& said = refuse(of.asked, code, pointer, {&held, of.sent});
    set(said, "catalogPath", string(of.path));
    return said;
}

inline bool refuse_setting_type(setting const& of, std::string const& pointer, value const& held,
                                names const& types)
{
    set(refuse_setting(of, "wrong_type", pointer, held), "expected", strings(types));
    return false;
}

inline bool refuse_size(setting const& of, std::string const& pointer, value const& held,
                        std::string const& code, std::string const& bound, value const& limit)
{
    set(refuse_setting(of, code, pointer, held), bound, limit);
    return false;
}

// V7
inline bool judge_string_words(setting const& of, value const& schema, value const& held,
                               std::string const& pointer)
{
    value const size = count(length(held.text));
    value const* const least = find(schema, "minLength");
    value const* const most = find(schema, "maxLength");
    if (least != nullptr && compare(*least, token("1")) >= 0 && held.text.empty()) {
        refuse_setting(of, "empty_string", pointer, held);
        return false;
    }
    if (least != nullptr && compare(size, *least) < 0)
        return refuse_size(of, pointer, held, "too_short", "minimum", *least);
    if (most != nullptr && compare(size, *most) > 0)
        return refuse_size(of, pointer, held, "too_long", "maximum", *most);
    std::string const expression = text_of(&schema, "pattern");
    if (has(schema, "pattern") && !pattern(expression).found_in(held.text)) {
        refuse_format(of.asked, pointer, {&held, of.sent}, expression, of.path);
        return false;
    }
    std::string const format = text_of(&schema, "format");
    if (!has_format(held.text, format)) {
        refuse_format(of.asked, pointer, {&held, of.sent}, format, of.path);
        return false;
    }
    return true;
}

// V8: all the bounds that hold.
inline value bounds_of(value const& schema)
{
    value bounds = object();
    for (char const* word : {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})
        if (value const* const bound = find(schema, word)) set(bounds, word, *bound);
    names const types = types_of(schema);
    if (!contains(types, "integer") || contains(types, "number")) return bounds;
    if (!has(bounds, "minimum") && !has(bounds, "exclusiveMinimum"))
        set(bounds, "minimum", token(std::string("-") + largest));
    if (!has(bounds, "maximum") && !has(bounds, "exclusiveMaximum"))
        set(bounds, "maximum", token(largest));
    return bounds;
}

inline bool judge_number_words(setting const& of, value const& schema, value const& held,
                               std::string const& pointer)
{
    value const bounds = bounds_of(schema);
    bool good = true;
    for (member const& bound : bounds.members) {
        int const order = compare(held, bound.held);
        good = good && (bound.name == "minimum"            ? order >= 0
                        : bound.name == "maximum"          ? order <= 0
                        : bound.name == "exclusiveMinimum" ? order > 0
                                                           : order < 0);
    }
    if (good) return true;
    value& said = refuse_setting(of, "out_of_range", pointer, held);
    for (member const& bound : bounds.members) set(said, bound.name, bound.held);
    return false;
}

// `enum` and `const` compare as G14; null is no choice.
inline bool judge_choice(setting const& of, value const& schema, value const& held,
                         std::string const& pointer)
{
    for (char const* word : {"enum", "const"}) {
        value const* const said = find(schema, word);
        if (said == nullptr) continue;
        std::vector<value> const all =
            std::string_view(word) == "const" ? std::vector{*said} : said->items;
        if (std::any_of(all.begin(), all.end(), [&](value const& one) { return equal(one, held); }))
            continue;
        std::vector<value> choices;
        for (value const& one : all)
            if (!is_null(one)) choices.push_back(one);
        refuse_other(of.asked, pointer, {&held, of.sent}, choices, of.path);
        return false;
    }
    return true;
}

} // namespace second
