// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "formats.hpp"
#include "looked_up.hpp"

/// V6: one fault a value, in the kinds that the three tables use. Each says whether there is none.
namespace second {

inline bool judge_string(call& asked, std::string const& pointer, seen const& one,
                         names const& types = {"string"})
{
    if (is_string(*one.held)) return true;
    refuse_type(asked, pointer, one, types);
    return false;
}

inline bool judge_nonempty(call& asked, std::string const& pointer, seen const& one)
{
    if (!judge_string(asked, pointer, one)) return false;
    if (!one.held->text.empty()) return true;
    refuse(asked, "empty_string", pointer, one);
    return false;
}

inline bool judge_length(call& asked, std::string const& pointer, seen const& one, std::size_t most)
{
    if (length(one.held->text) <= most) return true;
    set(refuse(asked, "too_long", pointer, one), "maximum", count(most));
    return false;
}

/// Non-empty, and told where it is blank.
inline void judge_text(call& asked, std::string const& pointer, seen const& one)
{
    if (judge_nonempty(asked, pointer, one)) tell_blank(asked, pointer, one);
}

inline void judge_one_of(call& asked, std::string const& pointer, seen const& one,
                         names const& allowed, names const& types = {"string"})
{
    if (judge_string(asked, pointer, one, types) && !contains(allowed, one.held->text))
        refuse_other(asked, pointer, one, strings(allowed).items);
}

inline void judge_boolean(call& asked, std::string const& pointer, seen const& one)
{
    if (!is_boolean(*one.held)) refuse_type(asked, pointer, one, {"boolean"});
}

inline bool judge_bounds(call& asked, std::string const& pointer, seen const& one,
                         std::string const& least, std::string const& most)
{
    if (compare(*one.held, token(least)) >= 0 && compare(*one.held, token(most)) <= 0) return true;
    value& said = refuse(asked, "out_of_range", pointer, one);
    set(said, "minimum", token(least));
    set(said, "maximum", token(most));
    return false;
}

inline void judge_number(call& asked, std::string const& pointer, seen const& one,
                         std::string const& least, std::string const& most)
{
    if (!is_number(*one.held) || is_infinite(*one.held))
        refuse_type(asked, pointer, one, {"number"});
    else
        judge_bounds(asked, pointer, one, least, most);
}

// G6
inline constexpr char const* largest = "9007199254740991";

inline bool judge_integer(call& asked, std::string const& pointer, seen const& one,
                          std::string const& least, std::string const& most = largest,
                          names const& types = {"integer"})
{
    if (is_integral(*one.held)) return judge_bounds(asked, pointer, one, least, most);
    refuse_type(asked, pointer, one, types);
    return false;
}

/// A string in a format; time zones are values that have a suggestion (G20).
inline void refuse_format(call& asked, std::string const& pointer, seen const& one,
                          std::string const& expected, std::string const& path = {})
{
    value& said = refuse(asked, "bad_format", pointer, one);
    if (!path.empty()) set(said, "catalogPath", string(path));
    set(said, "expected", string(expected));
    if (expected != "time-zone") return;
    names const zones(model::time_zones().begin(), model::time_zones().end());
    if (auto const best = suggestion(one.held->text, candidates_of(zones), naming::values))
        set(said, "suggestion", string(*best));
}

inline void judge_format(call& asked, std::string const& pointer, seen const& one,
                         std::string const& format, names const& types = {"string"})
{
    if (judge_string(asked, pointer, one, types) && !has_format(one.held->text, format))
        refuse_format(asked, pointer, one, format);
}

/// The row of the facts about a number in the caller's organization (L6).
inline value const* row_of(value const& facts, value const& id)
{
    value const* const organization = find(facts, "organization");
    value const* const numbers = find(facts, "numbers");
    if (organization == nullptr || is_null(*organization) || numbers == nullptr) return nullptr;
    for (value const& row : numbers->items) {
        value const* const row_id = find(row, "id");
        value const* const owner = find(row, "organization");
        if (row_id != nullptr && compare(*row_id, id) == 0 && owner != nullptr &&
            equal(*owner, *organization))
            return &row;
    }
    return nullptr;
}

// L6; autocalls does not mind a number that is linked elsewhere, but tells it (G18).
inline void judge_phone_number(call& asked, std::string const& pointer, seen const& id,
                               bool exclusive)
{
    if (!id.sent) return; // G8: an audit needs no facts
    if (!asked.facts) {
        refuse(asked, "facts_required", pointer, id);
        return;
    }
    value const* const row = row_of(*asked.facts, *id.held);
    if (row == nullptr) {
        refuse(asked, "number_not_found", pointer, id);
        return;
    }
    value const* const linked = find(*row, "integration");
    value const* const own = find(*asked.facts, "integration");
    if (linked == nullptr || is_null(*linked) || (own != nullptr && equal(*own, *linked))) return;
    if (exclusive)
        refuse(asked, "number_in_use", pointer, id);
    else
        notice(asked, "number_taken_over", pointer, "patch");
}

} // namespace second
