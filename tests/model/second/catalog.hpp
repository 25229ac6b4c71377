// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "number.hpp"
#include "suggest.hpp"

/// Section 6: what a catalog that loads says.
namespace second {

/// An entry of a catalog list.
struct entry {
    value key;                   ///< a name, or a voice's id
    value const* body = nullptr; ///< none for a plain string
};

struct listing {
    std::vector<entry> entries = {};
    std::string also = {}; ///< the member with an entry's other names (V22)
    bool tags = false;     ///< names are language tags (V22)
};

inline std::optional<listing> listing_in(value const* holder, std::string_view list,
                                         std::string const& key, std::string const& also)
{
    value const* const held = find(holder, list);
    if (held == nullptr || is_null(*held)) return std::nullopt;
    listing result;
    result.also = also;
    result.tags = list == "languages" && key == "value";
    for (value const& one : held->items) {
        if (is_object(one))
            result.entries.push_back({*find(one, key), &one});
        else
            result.entries.push_back({one, nullptr});
    }
    for (member const& one : held->members) result.entries.push_back({string(one.name), &one.held});
    return result;
}

/// A list of lumenia's or edmo's catalogs: `providers` of a section, or what an entry lists.
inline std::optional<listing> list_of(value const* holder, std::string_view list)
{
    return listing_in(holder, list, "value", "label");
}

inline value const* deprecation_of(entry const& one)
{
    value const* const said = find(one.body, "deprecated");
    if (said == nullptr || is_null(*said) || (is_boolean(*said) && !said->flag)) return nullptr;
    return said;
}

inline std::string text_of(value const* in, std::string_view name)
{
    value const* const held = find(in, name);
    return held == nullptr ? std::string() : held->text;
}

// G22: an entry whose `until` is not after today counts as not listed.
inline bool is_retired(entry const& one, std::string const& today)
{
    std::string const until = text_of(deprecation_of(one), "until");
    return !today.empty() && !until.empty() && until <= today;
}

// G22: before that, and from `since` where today is given, it is a notice.
inline bool is_deprecated(entry const& one, std::string const& today)
{
    value const* const said = deprecation_of(one);
    if (said == nullptr || is_retired(one, today)) return false;
    std::string const since = text_of(said, "since");
    return today.empty() || since.empty() || since <= today;
}

/// The entry of this key, retired or not.
inline entry const* any_entry(std::optional<listing> const& list, value const& key)
{
    if (!list) return nullptr;
    for (entry const& one : list->entries)
        if (equal(one.key, key)) return &one;
    return nullptr;
}

inline entry const* listed(std::optional<listing> const& list, value const& key,
                           std::string const& today)
{
    entry const* const found = any_entry(list, key);
    return found == nullptr || is_retired(*found, today) ? nullptr : found;
}

/// The different keys that are listed today, in order.
inline std::vector<value> keys_of(listing const& list, std::string const& today)
{
    std::vector<value> result;
    for (entry const& one : list.entries)
        if (!is_retired(one, today) &&
            std::none_of(result.begin(), result.end(),
                         [&](value const& before) { return equal(before, one.key); }))
            result.push_back(one.key);
    return result;
}

inline names other_names(entry const& one, std::string const& also)
{
    names result;
    value const* const held = also.empty() ? nullptr : find(one.body, also);
    if (held == nullptr) return result;
    if (is_string(*held)) result.push_back(held->text);
    for (value const& name : held->items)
        if (is_string(name)) result.push_back(name.text);
    return result;
}

inline std::vector<candidate> candidates_of(listing const& list, std::string const& today)
{
    std::vector<candidate> result;
    for (entry const& one : list.entries)
        if (is_string(one.key) && !is_retired(one, today))
            result.push_back({one.key.text, other_names(one, list.also)});
    return result;
}

/// Puts `allowed` and `choices`: the suggestion first, then what fits, then others, at most 8.
inline void put_allowed(value& said, std::optional<std::string> const& suggested, names const& fits,
                        std::vector<value> const& all)
{
    std::vector<value> ordered;
    auto const add = [&](value const& one) {
        bool const listed = std::any_of(all.begin(), all.end(),
                                        [&](value const& known) { return equal(known, one); });
        bool const again = std::any_of(ordered.begin(), ordered.end(),
                                       [&](value const& before) { return equal(before, one); });
        if (listed && !again) ordered.push_back(one);
    };
    if (suggested) add(string(*suggested));
    for (std::string const& name : fits) add(string(name));
    for (value const& one : all) add(one);
    set(said, "choices", count(ordered.size()));
    if (ordered.size() > 8) ordered.resize(8);
    if (!ordered.empty()) set(said, "allowed", array(ordered));
}

} // namespace second
