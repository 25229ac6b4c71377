// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "setting_words.hpp"

/// L7: settings in the words of V6 to V12 and V14's `anyOf`.
namespace second {

// G17: numbers beyond a double, anywhere within a setting. Says whether there are any.
inline bool tell_infinities(setting const& of, value const& held, std::string const& pointer)
{
    if (is_infinite(held)) {
        value& said = refuse(of.asked, "out_of_range", pointer, {&held, of.sent});
        if (!of.path.empty()) set(said, "catalogPath", string(of.path));
        return true;
    }
    bool any = false;
    for (std::size_t i = 0; i < held.items.size(); ++i)
        any = tell_infinities(of, held.items[i], below(pointer, i)) || any;
    for (std::string const& name : names_in(held))
        any = tell_infinities(of, *find(held, name), below(pointer, name)) || any;
    return any;
}

inline bool judge_schema(setting const& of, value const& schema, value const& held,
                         std::string const& pointer);

// V11
inline bool judge_items(setting const& of, value const& schema, value const& held,
                        std::string const& pointer)
{
    bool good = true;
    value const size = count(held.items.size());
    value const* const least = find(schema, "minItems");
    value const* const most = find(schema, "maxItems");
    value const* const unique = find(schema, "uniqueItems");
    if (least != nullptr && compare(size, *least) < 0)
        good = refuse_size(of, pointer, held, "too_few", "minimum", *least);
    else if (most != nullptr && compare(size, *most) > 0)
        good = refuse_size(of, pointer, held, "too_many", "maximum", *most);
    for (std::size_t i = 0; i < held.items.size(); ++i) {
        value const* const each = find(schema, "items");
        bool item_good =
            each == nullptr || judge_schema(of, *each, held.items[i], below(pointer, i));
        for (std::size_t k = 0; k < i && item_good && unique != nullptr && unique->flag; ++k)
            if (equal(held.items[k], held.items[i])) {
                set(refuse_setting(of, "repeated", below(pointer, i), held.items[i]), "related",
                    string(below(pointer, k)));
                item_good = false;
            }
        good = good && item_good;
    }
    return good;
}

// V12; G8: null entries of stored maps count as absent.
inline bool judge_entries(setting const& of, value const& schema, value const& held,
                          std::string const& pointer)
{
    value const* const each = find(schema, "additionalProperties");
    bool good = true;
    if (each == nullptr) return good;
    for (std::string const& name : names_in(held)) {
        value const& one = *find(held, name);
        if (is_null(one) && !of.sent) continue;
        good = judge_schema(of, *each, one, below(pointer, name)) && good;
    }
    return good;
}

/// The types of an alternative: one without `type` takes its choices'.
inline names alternative_types(value const& schema)
{
    names types = types_of(schema);
    if (!types.empty()) return types;
    std::vector<value> choices;
    if (value const* const one = find(schema, "const")) choices.push_back(*one);
    if (value const* const all = find(schema, "enum")) choices = all->items;
    for (value const& one : choices)
        if (!contains(types, type_of(one))) types.emplace_back(type_of(one));
    return types;
}

// V14: the value's type picks; of several alternatives one must take it, else the first one's fault
// is told.
inline bool judge_alternatives(setting const& of, value const& all, value const& held,
                               std::string const& pointer)
{
    names expected;
    std::vector<value const*> picked;
    for (value const& one : all.items) {
        names const types = alternative_types(one);
        if (takes_type(types, held)) picked.push_back(&one);
        for (std::string const& type : types)
            if (!contains(expected, type)) expected.push_back(type);
    }
    if (picked.empty()) return refuse_setting_type(of, pointer, held, expected);
    std::vector<finding> const before = of.asked.found;
    for (value const* const one : picked) {
        if (judge_schema(of, *one, held, pointer)) return true;
        if (picked.size() > 1) of.asked.found = before;
    }
    return picked.size() == 1 ? false : judge_schema(of, *picked.front(), held, pointer);
}

inline bool judge_schema(setting const& of, value const& schema, value const& held,
                         std::string const& pointer)
{
    if (!is_object(schema)) return true; // V10
    if (value const* const all = find(schema, "anyOf"))
        return judge_alternatives(of, *all, held, pointer);
    names const types = types_of(schema);
    if (!takes_type(types, held)) return refuse_setting_type(of, pointer, held, types);
    if (is_string(held) && !judge_string_words(of, schema, held, pointer)) return false;
    if (is_number(held) && !judge_number_words(of, schema, held, pointer)) return false;
    if (is_array(held) && !judge_items(of, schema, held, pointer)) return false;
    if (is_object(held) && !judge_entries(of, schema, held, pointer)) return false;
    if (!judge_choice(of, schema, held, pointer)) return false;
    value const* const least = find(schema, "minLength");
    if (least != nullptr && compare(*least, token("1")) >= 0)
        tell_blank(of.asked, pointer, {&held, of.sent});
    return true;
}

/// A member that the entry of its provider declares, or lets through.
inline void judge_setting(call& asked, value const* declared, seen const& one,
                          std::string const& pointer, std::string const& path)
{
    setting const of{asked, declared == nullptr ? std::string() : path, one.sent};
    if (!tell_infinities(of, *one.held, pointer) && declared != nullptr)
        judge_schema(of, *declared, *one.held, pointer);
}

} // namespace second
