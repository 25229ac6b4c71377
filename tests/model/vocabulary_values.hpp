// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_governed.hpp"

/// V6 to V10: values that hold no others. Each says whether there is no fault.
namespace vocabulary {

inline bool refuse_types(asking& asked, place const& at, names const& types)
{
    set(refuse(asked, "wrong_type", at), "expected", strings(types));
    return false;
}

inline bool refuse_size(asking& asked, place const& at, std::string const& code,
                        std::string const& bound, value const& limit)
{
    set(refuse(asked, code, at), bound, limit);
    return false;
}

inline bool asks_for_one(value const* body)
{
    value const* const least = find(body, "minLength");
    return least != nullptr && compare(*least, token("1")) >= 0;
}

inline bool refuse_form(asking& asked, place const& at, std::string const& expected)
{
    refuse_format(asked, at.pointer, at.one, expected);
    without_secret(at, asked.found.back().said);
    return false;
}

// V7
inline bool judge_string(asking& asked, value const* body, place const& at)
{
    std::string const& text = at.one.held->text;
    value const size = count(length(text));
    value const* const least = find(body, "minLength");
    value const* const most = find(body, "maxLength");
    if (text.empty() && asks_for_one(body)) {
        refuse(asked, "empty_string", at);
        return false;
    }
    if (least != nullptr && compare(size, *least) < 0)
        return refuse_size(asked, at, "too_short", "minimum", *least);
    if (most != nullptr && compare(size, *most) > 0)
        return refuse_size(asked, at, "too_long", "maximum", *most);
    std::string const expression = text_of(body, "pattern");
    if (find(body, "pattern") != nullptr && !pattern(expression).found_in(text))
        return refuse_form(asked, at, expression);
    std::string const format = text_of(body, "format");
    return has_format(text, format) || refuse_form(asked, at, format);
}

// V8
inline bool judge_number(asking& asked, value const* body, place const& at)
{
    value const bounds = bounds_of(*body);
    bool good = true;
    for (member const& bound : bounds.members) {
        int const order = compare(*at.one.held, bound.held);
        good = good && (bound.name == "minimum"            ? order >= 0
                        : bound.name == "maximum"          ? order <= 0
                        : bound.name == "exclusiveMinimum" ? order > 0
                                                           : order < 0);
    }
    if (good) return true;
    value& said = refuse(asked, "out_of_range", at);
    for (member const& bound : bounds.members) set(said, bound.name, bound.held);
    return false;
}

/// V19: of a secret `allowed` stands in the table's order and nothing is suggested.
inline void refuse_choice(asking& asked, std::string const& code, place const& at,
                          std::vector<value> const& all)
{
    std::vector<value> choices;
    for (value const& one : all)
        if (!is_null(one)) choices.push_back(one);
    if (!at.secret) {
        refuse_other(asked, at.pointer, at.one, choices);
        set(asked.found.back().said, "code", string(code));
        return;
    }
    listing every;
    for (value const& one : choices) every.entries.push_back({one, nullptr});
    put_allowed(refuse(asked, code, at), std::nullopt, {}, keys_of(every, ""));
}

inline bool judge_choice(asking& asked, value const* body, place const& at)
{
    for (char const* word : {"const", "enum"}) {
        value const* const said = find(body, word);
        if (said == nullptr) continue;
        std::vector<value> const all =
            std::string_view(word) == "const" ? std::vector{*said} : said->items;
        if (std::any_of(all.begin(), all.end(),
                        [&](value const& one) { return equal(one, *at.one.held); }))
            continue;
        refuse_choice(asked, "not_one_of", at, all);
        return false;
    }
    return true;
}

/// L6, V20: a number that is to be looked up.
inline void judge_phone(asking& asked, schema const& of, place const& at)
{
    value const* const said = word(of, "phoneNumber");
    if (said == nullptr || !is_integral(*at.one.held)) return;
    value const key = integer_form(*at.one.held);
    std::size_t const before = asked.found.size();
    judge_phone_number(asked, at.pointer, {&key, at.one.sent}, says(said, "exclusive"));
    if (asked.found.size() != before) without_secret(at, asked.found.back().said);
}

/// G17: every number beyond a double within a value of which nothing else is said.
inline void judge_any(asking& asked, place const& at)
{
    value const& held = *at.one.held;
    if (is_infinite(held)) refuse(asked, "out_of_range", at);
    for (std::size_t i = 0; i < held.items.size(); ++i) {
        place inner = at;
        inner.pointer = below(at.pointer, i);
        inner.one.held = &held.items[i];
        judge_any(asked, inner);
    }
    for (std::string const& name : names_in(held)) {
        place inner = at;
        inner.pointer = below(at.pointer, name);
        inner.one.held = find(held, name);
        judge_any(asked, inner);
    }
}

} // namespace vocabulary
