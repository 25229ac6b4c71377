// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "characters.hpp"
#include "write.hpp"

#include <map>

namespace second {

/// One member as the rules see it: its value, and the side that gave it (G10).
struct seen {
    value const* held = nullptr;
    bool sent = false;

    char const* origin() const { return sent ? "patch" : "stored"; }
};

/// Sorted by name, bytewise (G2).
using view = std::map<std::string, seen>;

inline view view_of_sent(value const& object)
{
    view result;
    for (member const& one : object.members) result[one.name] = {&one.held, true};
    return result;
}

// G8: null members of stored objects count as absent.
inline view view_of_stored(value const& object)
{
    view result;
    for (member const& one : object.members)
        if (!is_null(one.held)) result[one.name] = {&one.held, false};
    return result;
}

inline view view_of(seen const& one)
{
    return one.sent ? view_of_sent(*one.held) : view_of_stored(*one.held);
}

inline seen const* find(view const& members, std::string const& name)
{
    auto const found = members.find(name);
    return found == members.end() ? nullptr : &found->second;
}

inline std::set<std::string> names_in(view const& members)
{
    std::set<std::string> result;
    for (auto const& one : members) result.insert(one.first);
    return result;
}

enum class act { update, create, check };
enum class rechecking { touched, changed, tell, everything };

struct options {
    bool ignore = false; ///< unknown members (G5)
    rechecking recheck = rechecking::touched;
    bool complete = false;
    std::string today = {}; ///< empty: none
};

/// What is found in the order of G2: violations and notices.
struct finding {
    bool notice = false;
    value said = object();
};

/// One question, and what is found about it.
struct call {
    second::act act = act::update;
    value stored = object();
    value patch = object();
    value catalog = object();
    std::optional<value> facts = std::nullopt;
    options chosen = {};
    bool everything = false; ///< the untouched rest is judged, too
    bool telling = false;    ///< violations become notices `stale`
    std::vector<finding> found = {};

    bool audits() const { return everything && !telling; }
    bool refused() const
    {
        return std::any_of(found.begin(), found.end(),
                           [](finding const& one) { return !one.notice; });
    }
};

// Section 7: stored values are never echoed by updates, and are by `check`.
inline bool is_echoed(call const& asked, seen const& one)
{
    return one.sent || asked.act == act::check;
}

/// A scalar as answers repeat it: strings cut, infinities not at all (G17).
inline std::optional<value> echo(value const& held)
{
    if (!is_scalar(held) || is_infinite(held)) return std::nullopt;
    value result = held;
    if (is_string(held)) result.text = first_characters(held.text, 200);
    return result;
}

inline value& put(call& asked, bool notice, std::string const& code, std::string const& pointer,
                  std::string const& origin)
{
    asked.found.push_back({notice, object()});
    value& said = asked.found.back().said;
    set(said, "code", string(code));
    set(said, "pointer", string(pointer));
    set(said, "origin", string(origin));
    return said;
}

/// A violation of a value that is there.
inline value& refuse(call& asked, std::string const& code, std::string const& pointer,
                     seen const& one)
{
    value& said = put(asked, false, code, pointer, one.origin());
    if (code != "unknown_member" && is_echoed(asked, one))
        if (std::optional<value> const repeated = echo(*one.held)) set(said, "value", *repeated);
    return said;
}

/// A violation by what is not there.
inline value& refuse_lacking(call& asked, std::string const& pointer, std::string const& origin,
                             std::string const& path = {})
{
    value& said = put(asked, false, "required", pointer, origin);
    if (!path.empty()) set(said, "catalogPath", string(path));
    return said;
}

inline value& notice(call& asked, std::string const& code, std::string const& pointer,
                     std::string const& origin)
{
    return put(asked, true, code, pointer, origin);
}

// A wrong type, or G17 before it.
inline value& refuse_type(call& asked, std::string const& pointer, seen const& one,
                          names const& expected)
{
    if (is_infinite(*one.held)) return refuse(asked, "out_of_range", pointer, one);
    value& said = refuse(asked, "wrong_type", pointer, one);
    set(said, "expected", strings(expected));
    return said;
}

// G21
inline void relate(call const& asked, value& said, std::string const& pointer, seen const* other)
{
    if (other == nullptr) return;
    set(said, "related", string(pointer));
    if (is_null(*other->held) || !is_echoed(asked, *other)) return;
    if (std::optional<value> const repeated = echo(*other->held))
        set(said, "relatedValue", *repeated);
}

// G18
inline void tell_blank(call& asked, std::string const& pointer, seen const& one)
{
    if (one.sent && is_string(*one.held) && is_blank(one.held->text))
        notice(asked, "blank", pointer, "patch");
}

} // namespace second
