// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "call.hpp"
#include "formats.hpp"
#include "read.hpp"

/// Section 7: requests of the batch protocol.
namespace second {

inline bool is_one_of(value const& held, std::initializer_list<char const*> words)
{
    return is_string(held) && std::any_of(words.begin(), words.end(),
                                          [&](char const* word) { return held.text == word; });
}

/// Whether the options are such; `parsed` is whether values go through the parsed-value functions.
inline bool read_options(value const& request, options& chosen, bool& parsed)
{
    value const* const given = find(request, "options");
    if (given == nullptr) return true;
    if (!is_object(*given)) return false;
    for (auto const& [name, held] : given->members) {
        bool good = false;
        if (name == "unknown") {
            good = is_one_of(held, {"reject", "ignore"});
            chosen.ignore = held.text == "ignore";
        }
        else if (name == "recheck") {
            good = is_one_of(held, {"touched", "changed", "tell", "everything"});
            chosen.recheck = held.text == "changed"      ? rechecking::changed
                             : held.text == "tell"       ? rechecking::tell
                             : held.text == "everything" ? rechecking::everything
                                                         : rechecking::touched;
        }
        else if (name == "complete" || name == "parsed") {
            good = is_boolean(held);
            (name == "parsed" ? parsed : chosen.complete) = held.flag;
        }
        else if (name == "today") {
            good = is_string(held) && is_date(held.text);
            chosen.today = held.text;
        }
        if (!good) return false;
    }
    return true;
}

inline bool is_name_or_null(value const* held)
{
    return held == nullptr || is_string(*held) || is_null(*held);
}

inline bool is_id(value const* held)
{
    return held == nullptr || (is_integral(*held) && compare(*held, token("1")) >= 0 &&
                               compare(*held, token("9007199254740991")) <= 0);
}

inline bool are_facts(value const& given)
{
    if (!is_object(given) || !is_name_or_null(find(given, "organization")) ||
        !is_name_or_null(find(given, "integration")))
        return false;
    value const* const numbers = find(given, "numbers");
    if (numbers == nullptr) return true;
    return is_array(*numbers) &&
           std::all_of(numbers->items.begin(), numbers->items.end(), [](value const& row) {
               return is_object(row) && is_id(find(row, "id")) &&
                      is_name_or_null(find(row, "organization")) &&
                      is_name_or_null(find(row, "integration"));
           });
}

/// What a text or a value of a request is; `present` is whether there is one.
struct document {
    bool present = false;
    value held = {};
    std::optional<std::size_t> malformed = std::nullopt;
    std::optional<std::string> repeated = std::nullopt;
};

/// None where both the value and its text are given, or the text is no string.
inline std::optional<document> document_of(value const& request, std::string const& name,
                                           int levels)
{
    value const* const given = find(request, name);
    value const* const text = find(request, name + "Text");
    if ((given != nullptr && text != nullptr) || (text != nullptr && !is_string(*text)))
        return std::nullopt;
    document result;
    result.present = given != nullptr || text != nullptr;
    if (given != nullptr) result.held = *given;
    if (text != nullptr) {
        reader input(text->text);
        std::optional<value> const read = input.read();
        if (read)
            result.held = *read;
        else
            result.malformed = input.fault();
    }
    if (!result.malformed) result.repeated = repeated_member(result.held, "", levels);
    return result;
}

} // namespace second
