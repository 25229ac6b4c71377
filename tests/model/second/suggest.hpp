// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "characters.hpp"
#include "value.hpp"

/// G20: suggestions, and the order of what is allowed.
namespace second {

/// A name that may be meant, with its other names.
struct candidate {
    std::string name;
    names also = {};
};

enum class naming { members, values, tags };

inline std::vector<candidate> candidates_of(names const& all)
{
    std::vector<candidate> result;
    for (std::string const& name : all) result.push_back({name});
    return result;
}

/// The subtags of a language tag, in small letters.
inline names subtags(std::string_view tag)
{
    names result(1);
    for (char const c : small_without(tag, "")) {
        if (c == '-' || c == '_')
            result.emplace_back();
        else
            result.back() += c;
    }
    return result;
}

inline bool begins_with(names const& whole, names const& part)
{
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// Whether so many edits may be a slip.
inline bool within_bound(std::string const& name, std::string const& known, std::size_t edits,
                         naming how)
{
    std::size_t const sent = length(folded(name));
    std::size_t const shorter = std::min(sent, length(folded(known)));
    if (how == naming::members) return edits <= 2 && 2 * edits < sent;
    return edits <= (shorter >= 8 ? 2U : shorter >= 4 ? 1U : 0U);
}

inline std::size_t distance(std::string const& name, std::string const& known)
{
    std::string const a = folded(name);
    std::string const b = folded(known);
    std::size_t const longer = std::max(length(a), length(b));
    if (longer - std::min(length(a), length(b)) > 2) return unreachable; // beyond any bound
    return edits_between(a, b);
}

/// How well a candidate fits, the step before all; none where no step takes it.
inline std::optional<std::pair<int, std::size_t>> fit(std::string const& name,
                                                      candidate const& known, naming how)
{
    if (folded(name) == folded(known.name)) return std::pair(1, std::size_t{0});
    for (std::string const& other : known.also)
        if (folded(name) == folded(other)) return std::pair(2, std::size_t{0});
    if (how == naming::tags) {
        names const sent = subtags(name);
        names const offered = subtags(known.name);
        if (begins_with(sent, offered))
            return std::pair(3, 1000 - std::min<std::size_t>(offered.size(), 999));
        if (sent[0] == offered[0]) return std::pair(3, std::size_t{1000});
        return std::nullopt;
    }
    std::size_t const edits = distance(name, known.name);
    if (within_bound(name, known.name, edits, how)) return std::pair(4, edits);
    return std::nullopt;
}

/// The candidates that fit, best first; ties in their order.
inline names fitting(std::string const& name, std::vector<candidate> const& all, naming how)
{
    std::vector<std::pair<std::pair<int, std::size_t>, std::size_t>> ranked;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (auto const rank = fit(name, all[i], how)) ranked.push_back({*rank, i});
    std::sort(ranked.begin(), ranked.end());
    names result;
    for (auto const& one : ranked) result.push_back(all[one.second].name);
    return result;
}

inline std::optional<std::string> suggestion(std::string const& name,
                                             std::vector<candidate> const& all, naming how)
{
    names const best = fitting(name, all, how);
    if (best.empty()) return std::nullopt;
    return best.front();
}

} // namespace second
