// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_call.hpp"

/// V15: how an object of the patch meets the stored one.
namespace vocabulary {

enum class meeting {
    alone,   ///< it takes the stored one's place, or there is none, or it is audited
    overlay, ///< it is laid over the stored one
    partial, ///< L4: laid over, and complete and governed as it will be
};

/// An object with a table, as it will be.
struct state {
    schema table = {};
    place at = {};
    value const* sent = nullptr;   ///< none in an audit
    value const* stored = nullptr; ///< the stored object in its place; in an audit, the object
    meeting how = meeting::alone;
    bool renews = false; ///< unknown stored members stay
    bool root = false;
    bool same_tag = true;          ///< of a union: merged has the stored tag, or stored has none
    bool nothing_required = false; ///< L4: something stored that is no object
    schema stored_table = {};      ///< of a union: the stored tag's branch

    bool audited() const { return sent == nullptr; }
    bool laid_over() const { return how != meeting::alone && stored != nullptr; }
};

inline value const* not_null(value const* held)
{
    return held == nullptr || is_null(*held) ? nullptr : held;
}

inline bool is_reset(asking const& asked, state const& of, std::string const& name)
{
    return asked.reset.count(below(of.at.pointer, name)) != 0;
}

/// Whether the discriminator and tag are the stored ones, or stored has none (G5).
inline bool keeps_discriminator(state const& of)
{
    if (!of.same_tag) return false;
    std::string const name = word_text(of.table, "discriminator");
    value const* const before = not_null(find(of.stored, name));
    if (name.empty() || before == nullptr || of.sent == nullptr) return true;
    value const* after = find(of.sent, name);
    if (after == nullptr && of.laid_over()) after = before;
    return after != nullptr && equal(*before, *after);
}

/// G5: whether a sent member is what stored has there.
inline bool is_sent_back(state const& of, std::string const& name)
{
    value const* const sent = find(of.sent, name);
    if (sent == nullptr) return false;
    if (of.at.kept) return true;
    value const* const before = find(of.stored, name);
    return before != nullptr && keeps_discriminator(of) && equal(*before, *sent);
}

/// V19: a read-only member of an item, to that of any item of the stored list.
inline bool is_sent_back_fixed(state const& of, std::string const& name)
{
    value const* const sent = find(of.sent, name);
    if (!of.at.in_item || of.at.kept) return is_sent_back(of, name);
    return std::any_of(of.at.peers.begin(), of.at.peers.end(), [&](value const* peer) {
        value const* const before = find(peer, name);
        return before != nullptr && equal(*before, *sent);
    });
}

/// What a member's schema takes out of merged where it is sent as null (V16).
inline bool removes(schema const& of) { return word_text(of, "null") == "removes"; }

inline bool is_removed(asking const& asked, state const& of, std::string const& name)
{
    value const* const sent = find(of.sent, name);
    return sent != nullptr && is_null(*sent) && !of.at.kept &&
           removes(member_schema(asked.document, of.table, name));
}

/// The members that the entry of the discriminator knows by name.
inline bool is_declared(asking const& asked, state const& of, std::string const& name);

/// V15: whether a stored member stays behind a sent object.
inline bool stays(asking const& asked, state const& of, std::string const& name)
{
    if (of.how != meeting::alone || of.audited() || of.at.alone || of.stored == nullptr ||
        !has(*of.stored, name) || !keeps_discriminator(of))
        return false;
    if (contains(table_of(of.table), name))
        return member_schema(asked.document, of.table, name).read_only;
    return of.renews && !is_declared(asked, of, name);
}

inline place inner_place(state const& of, std::string const& name, value const* held, bool sent)
{
    place result;
    result.pointer = below(of.at.pointer, name);
    result.one = {held, sent};
    result.before = of.audited() ? nullptr : find(of.stored, name);
    result.as_sent = find(of.at.as_sent, name);
    result.alone = of.at.alone || (!of.root && of.how == meeting::alone);
    result.kept = of.at.kept;
    result.secret = of.at.secret;
    result.in_item = of.at.in_item;
    for (value const* peer : of.at.peers)
        if (value const* const held_there = find(peer, name)) result.peers.push_back(held_there);
    return result;
}

/// A member of the table as merged will have it; stored nulls that are no value count as absent.
inline std::optional<place> member_of(asking const& asked, state const& of, std::string const& name)
{
    schema const table = member_schema(asked.document, of.table, name);
    value const* held = find(of.sent, name);
    bool const sent = held != nullptr;
    if (is_reset(asked, of, name)) return std::nullopt;
    if (is_removed(asked, of, name)) return std::nullopt;
    if (!sent && (of.audited() || of.laid_over() || stays(asked, of, name)))
        held = find(of.stored, name);
    if (held == nullptr) return std::nullopt;
    if (!sent && is_null(*held) && !takes_null(asked.document, table)) return std::nullopt;
    place result = inner_place(of, name, held, sent);
    result.secret = result.secret || table.write_only;
    return result;
}

/// Whether a member may be asked for (V19).
inline bool may_be_asked_for(asking const& asked, state const& of, schema const& table)
{
    if (of.audited() && table.write_only) return false;
    return asked.act == act::check || !table.read_only;
}

/// A tag, and the side that gave it.
struct tag {
    seen one = {};
    bool same = true; ///< as the stored one, or stored has none
    value const* before = nullptr;
};

/// The branch that a word picks.
inline std::optional<schema> branch_of(asking const& asked, schema const& of, value const* word)
{
    if (word == nullptr) return otherwise_of(asked.document, of);
    for (branch const& one : branches_of(asked.document, of))
        if (is_string(*word) && contains(one.tags, word->text)) return one.held;
    return std::nullopt;
}

inline std::string merge_of(schema const& of)
{
    std::string const said = word_text(of, "merge");
    return said.empty() ? "replace" : said;
}

/// How a sent object meets the stored one, by its merge and by whether its discriminator is sent.
inline meeting meeting_of(schema const& of, place const& at, std::string const& named_by,
                          bool same_tag)
{
    std::string const merge = merge_of(of);
    if (at.alone || !at.one.sent) return meeting::alone;
    if (merge == "overlay")
        return same_tag && object_or_none(at.before) != nullptr ? meeting::overlay : meeting::alone;
    if (merge == "discriminated" && !has(*at.one.held, named_by)) return meeting::partial;
    return meeting::alone;
}

/// The tag of a union's object as it will be. `beside` is the tag of a union whose tag stands in
/// the object around.
inline tag tag_of(schema const& of, place const& at, tag const& beside)
{
    if (is_beside(of)) return beside;
    std::string const name = tag_member(of);
    tag result;
    result.before = not_null(find(object_or_none(at.before), name));
    value const* const own = find(*at.one.held, name);
    result.one = {own, at.one.sent};
    if (!at.one.sent) return result;
    bool const differs = own != nullptr && result.before != nullptr && !equal(*own, *result.before);
    if (own == nullptr && meeting_of(of, at, name, true) != meeting::alone)
        result.one = {result.before, false};
    result.same = result.before == nullptr || (!differs && result.one.held != nullptr);
    return result;
}

/// The state of an object in its place. `table` is its branch where it is a union's.
inline state state_of(asking const& asked, schema const& of, schema const& table, place const& at,
                      tag const& by)
{
    state result;
    result.table = table;
    result.at = at;
    result.at.secret = at.secret || of.write_only || table.write_only;
    if (at.one.sent)
        result.sent = at.one.held;
    else
        result.stored = at.one.held;
    if (at.one.sent) result.stored = object_or_none(at.before);
    std::string const name = is_union(of) ? tag_member(of) : word_text(table, "discriminator");
    result.how = meeting_of(of, at, name, by.same);
    result.renews = merge_of(of) == "renew";
    result.same_tag = by.same;
    result.nothing_required = result.how == meeting::partial && not_null(at.before) != nullptr &&
                              result.stored == nullptr;
    if (is_union(of))
        if (auto const old = branch_of(asked, of, by.before)) result.stored_table = *old;
    return result;
}

} // namespace vocabulary
