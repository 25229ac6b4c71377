// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_schema.hpp"

namespace vocabulary {

/// One question about a dialect's document.
struct asking : second::call {
    value document = object();
    value as_sent = object();         ///< the patch before `recheck = changed` takes from it (G8)
    std::set<std::string> reset = {}; ///< pointers of what leaves merged (V17)
    bool hidden = false;              ///< secrets in `changes`, `undo`, `delta` (V19)
};

/// A place in merged, and what stands there.
struct place {
    std::string pointer = {};
    seen one = {};                        ///< what is judged
    value const* before = nullptr;        ///< what stored has in the same place
    value const* as_sent = nullptr;       ///< what the patch says there
    bool alone = false;                   ///< within an object that is judged alone (V15)
    bool kept = false;                    ///< within a list that is equal to the stored one (G5)
    bool secret = false;                  ///< V19
    bool in_item = false;                 ///< within an item of a list
    std::vector<value const*> peers = {}; ///< the same place in each item of the stored list
};

inline value const* object_or_none(value const* held)
{
    return held != nullptr && is_object(*held) ? held : nullptr;
}

/// V19: what a violation or notice of a secret does not say.
inline value& without_secret(place const& at, value& said)
{
    if (!at.secret) return said;
    value left = object();
    for (member const& one : said.members)
        if (one.name != "value" && one.name != "suggestion" && one.name != "relatedValue" &&
            one.name != "elsewhere")
            left.members.push_back(one);
    said = left;
    return said;
}

inline value& refuse(asking& asked, std::string const& code, place const& at)
{
    return without_secret(at, second::refuse(asked, code, at.pointer, at.one));
}

inline std::size_t violations(asking const& asked)
{
    return static_cast<std::size_t>(std::count_if(asked.found.begin(), asked.found.end(),
                                                  [](finding const& one) { return !one.notice; }));
}

inline bool has_violation(asking const& asked, std::string const& pointer)
{
    return std::any_of(asked.found.begin(), asked.found.end(), [&](finding const& one) {
        return !one.notice && find(one.said, "pointer")->text == pointer;
    });
}

/// What something finds, without its being told.
template <class Judge>
std::vector<finding> findings_of(asking& asked, Judge const& judge)
{
    std::vector<finding> const before = asked.found;
    asked.found.clear();
    judge();
    std::vector<finding> result = asked.found;
    asked.found = before;
    return result;
}

inline bool tells_at(std::vector<finding> const& found, std::string const& pointer)
{
    return std::any_of(found.begin(), found.end(), [&](finding const& one) {
        return !one.notice && find(one.said, "pointer")->text == pointer;
    });
}

/// G21, but for secrets.
inline void relate_to(asking const& asked, value& said, place const& other)
{
    relate(asked, said, other.pointer, other.one.held == nullptr ? nullptr : &other.one);
    if (!other.secret) return;
    value left = object();
    for (member const& one : said.members)
        if (one.name != "relatedValue") left.members.push_back(one);
    said = left;
}

} // namespace vocabulary
