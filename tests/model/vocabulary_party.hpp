// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_rest.hpp"

/// V18: a member that a rule names, of the rule's object or, by a pointer, of one within.
namespace vocabulary {

struct party {
    place at = {};
    schema table = {};
    state around = {};
    bool there = false;   ///< in merged, not null, and without a violation of its own
    bool missing = false; ///< neither there nor at fault
    bool sent = false;    ///< the patch sends it, or takes it out
    bool read_only = false;
    bool write_only = false;
};

inline names path_of(std::string const& named)
{
    if (named.empty() || named[0] != '/') return {named};
    names result;
    for (std::size_t at = 0; at < named.size(); ++at) {
        if (named[at] == '/')
            result.emplace_back();
        else if (named[at] == '~')
            result.back() += named[++at] == '1' ? '/' : '~';
        else
            result.back() += named[at];
    }
    return result;
}

inline std::string pointer_to(std::string pointer, names const& path)
{
    for (std::string const& name : path) pointer = below(pointer, name);
    return pointer;
}

inline bool is_sent_in(asking const& asked, state const& of, std::string const& name, bool within)
{
    return (of.sent != nullptr && has(*of.sent, name)) || is_reset(asked, of, name) ||
           (within && of.sent != nullptr && !of.laid_over());
}

/// V19: whether a read-only member is sent, and is not what is stored.
inline bool is_refused_fixed(asking const& asked, state const& of, std::string const& name)
{
    return of.sent != nullptr && has(*of.sent, name) &&
           member_schema(asked.document, of.table, name).read_only && !is_sent_back_fixed(of, name);
}

/// Whether the member, or an object on the way to it, is read-only or secret.
inline void put_flags(asking const& asked, schema of, names const& path, party& result)
{
    for (std::string const& name : path) {
        schema const own = member_schema(asked.document, of, name);
        result.read_only = result.read_only || own.read_only;
        result.write_only = result.write_only || own.write_only;
        of = object_schema(asked.document, own);
    }
}

/// `given` is the rule's object.
inline party party_named(asking& asked, state const& given, std::string const& named)
{
    party result;
    names const path = path_of(named);
    result.at.pointer = pointer_to(given.at.pointer, path);
    result.around = given;
    std::string pointer = given.at.pointer;
    put_flags(asked, given.table, path, result);
    if (has_violation(asked, result.at.pointer)) {
        result.sent = is_sent_in(asked, given, path.front(), false);
        return result;
    }
    for (std::size_t i = 0; i < path.size(); ++i) {
        state const of = result.around;
        pointer = below(pointer, path[i]);
        result.table = member_schema(asked.document, of.table, path[i]);
        result.sent = is_sent_in(asked, of, path[i], i > 0);
        if (has_violation(asked, pointer)) return result;
        if (is_refused_fixed(asked, of, path[i])) {
            // G19: a creation that ignores unknown members drops it
            result.missing = asked.act == act::create && asked.chosen.ignore;
            return result;
        }
        std::optional<place> const there = member_of(asked, of, path[i]);
        bool const last = i + 1 == path.size();
        if (!there || is_null(*there->one.held) || (!last && !is_object(*there->one.held))) {
            result.missing = true;
            return result;
        }
        if (last) {
            result.there = true;
            result.at = *there;
            return result;
        }
        auto const inner =
            state_at(asked, object_schema(asked.document, result.table), *there, &of);
        if (!inner) return result;
        result.around = *inner;
    }
    return result;
}

inline std::vector<party> parties_named(asking& asked, state const& of, value const* list)
{
    std::vector<party> result;
    if (list != nullptr)
        for (value const& one : list->items) result.push_back(party_named(asked, of, one.text));
    return result;
}

inline bool any_sent(std::vector<party> const& all)
{
    return std::any_of(all.begin(), all.end(), [](party const& one) { return one.sent; });
}

/// Whether the rule's object came whole: at creation, or where it takes the stored one's place.
inline bool came_whole(asking const& asked, state const& of)
{
    return asked.act == act::create || (!of.root && !of.audited() && !of.laid_over());
}

/// V18: what a rule misses; `asks` is the member that asks for it.
inline void refuse_missing(asking& asked, state const& of, party const& missing, party const* asks,
                           bool touched)
{
    if (!missing.missing) return;
    bool const audit = of.audited() || !touched;
    if (audit && missing.write_only) return;
    if (asked.act != act::check && missing.read_only) return;
    bool const by_patch = came_whole(asked, of) || missing.sent || (asks != nullptr && asks->sent);
    value& said = refuse_lacking(asked, missing.at.pointer, by_patch ? "patch" : "stored");
    if (asks != nullptr) relate_to(asked, said, asks->at);
}

} // namespace vocabulary
