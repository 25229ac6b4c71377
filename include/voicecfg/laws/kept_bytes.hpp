// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_KEPT_BYTES_HPP
#define VOICECFG_LAWS_KEPT_BYTES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace voicecfg::laws {
namespace detail {

inline constexpr std::string_view kept_bytes =
    "untouched bytes are identical, sent ones keep their spelling";

[[nodiscard]] inline broken misplaced(std::string_view what, json::node value)
{
    return fails(kept_bytes, std::string{what}.append(" ").append(value.scanned()->text()));
}

[[nodiscard]] inline bool is_integer_of(json::node sent, json::node merged)
{
    auto const text = merged.scanned()->text();
    return text.find_first_of(".eE") == std::string_view::npos && text != "-0" &&
           sent.number().integral() && sent.number() == merged.number();
}

/// Whether merged holds, in the place of a sent value, the stored one that it equals (G5, G8).
[[nodiscard]] inline bool is_kept(json::node sent, json::node before, json::node merged)
{
    return before && before.scanned()->text() == merged.scanned()->text() &&
           json::equal(before, sent);
}

[[nodiscard]] broken arrives(json::node sent, json::node before, json::node merged, bool drops);

/// The members of a sent object as they stand in merged. Behind them may stand, in their order and
/// with their bytes, stored ones of the object that it replaces (E1).
[[nodiscard]] inline broken members_arrive(json::node sent, json::node before, json::node merged,
                                           bool drops)
{
    bool const replaces = before.is(json::kind::object);
    json::members there{merged};
    for (json::members each{sent}; each; ++each) {
        if (!there || each.name_token()->text() != there.name_token()->text()) {
            if (!drops) return misplaced("a member is lost of", sent);
            continue;
        }
        auto const under = replaces ? before.find(each.name()) : json::node{};
        if (auto fault = arrives(each.value(), under, there.value(), drops)) {
            // It was dropped, and the stored one stays.
            bool const stays = under && under.scanned()->text() == there.value().scanned()->text();
            if (!drops || !stays) return fault;
            continue;
        }
        ++there;
    }
    for (json::members each{replaces ? before : json::node{}}; each && there; ++each)
        if (each.name_token()->text() == there.name_token()->text() &&
            each.value().scanned()->text() == there.value().scanned()->text())
            ++there;
    return there ? misplaced("a member too many in", merged) : std::nullopt;
}

/// A sent value as it stands in merged: spelled the same but for integers and for what equals the
/// stored value, and in objects without some members where unknown ones are dropped.
inline broken arrives(json::node sent, json::node before, json::node merged, bool drops)
{
    if (is_kept(sent, before, merged)) return std::nullopt;
    if (sent.kind() != merged.kind()) return misplaced("of another kind:", merged);
    if (sent.is(json::kind::array)) {
        json::elements there{merged};
        for (json::elements each{sent}; each; ++each, ++there) {
            if (!there) return misplaced("an element is lost of", sent);
            if (auto fault = arrives(*each, {}, *there, drops)) return fault;
        }
        return there ? misplaced("an element too many in", merged) : std::nullopt;
    }
    if (sent.is(json::kind::object)) return members_arrive(sent, before, merged, drops);
    if (sent.scanned()->text() == merged.scanned()->text()) return std::nullopt;
    if (sent.is(json::kind::number) && is_integer_of(sent, merged)) return std::nullopt;
    return misplaced("spelled otherwise:", merged);
}

/// The members of an object that others are laid over: their places and names, and the bytes of
/// those that are not sent. `may_go` says of a name whether the patch may take the member out.
template <class Sent, class Goes>
[[nodiscard]] broken stays(json::node stored, json::node merged, Sent const& judge_sent,
                           Goes const& may_go)
{
    json::members there{merged};
    for (json::members each{stored}; each; ++each) {
        if (!merged.find(each.name()) && may_go(each.name())) continue;
        if (!there || each.name_token()->text() != there.name_token()->text())
            return misplaced("a stored member lost its place in", merged);
        bool touched = false;
        if (auto fault = judge_sent(each.name(), each.value(), there.value(), touched))
            return fault;
        if (!touched && each.value().scanned()->text() != there.value().scanned()->text())
            return misplaced("not what was stored:", there.value());
        ++there;
    }
    for (; there; ++there) {
        bool touched = false;
        if (auto fault = judge_sent(there.name(), json::node{}, there.value(), touched))
            return fault;
        if (!touched) return misplaced("nobody sent", there.value());
    }
    return std::nullopt;
}

[[nodiscard]] inline bool lays_over(member const& row, json::node sent, json::node stored)
{
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || !sent.is(json::kind::object) || !stored.is(json::kind::object))
        return false;
    return nested->merge == merging::overlay ||
           (nested->merge == merging::discriminated && !sent.find(nested->schema->discriminator));
}

[[nodiscard]] inline broken laid_over(json::node sent, json::node stored, json::node merged,
                                      bool drops)
{
    return stays(
        stored, merged,
        [&](std::string_view name, json::node before, json::node now, bool& touched) -> broken {
            auto const value = sent.find(name);
            // An unknown member that was dropped leaves a stored one of its name alone.
            if (!value || (drops && arrives(value, before, now, drops))) return std::nullopt;
            touched = true;
            return arrives(value, before, now, drops);
        },
        [](std::string_view) { return false; });
}

/// Whether what becomes of a sent value is decided deeper than this law looks: where its members
/// are merged, each in its own way, or taken out.
[[nodiscard]] inline bool merges_within(member const& row)
{
    using voicecfg::detail::facts_of;
    if (std::holds_alternative<described>(row.type))
        return facts_of(row.type).merge != merging::replace;
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || nested->merge == merging::replace) return false;
    auto const& rows = nested->schema->members;
    return !nested->schema->rules.empty() ||
           std::any_of(rows.begin(), rows.end(), [](member const& each) {
               return each.null_removes || facts_of(each.type).merge != merging::replace;
           });
}

/// Whether a patch may take a member out of merged: by null, or by a change of another.
[[nodiscard]] inline bool may_go(dialect const& dialect, json::node patch, std::string_view name)
{
    auto const* const row = voicecfg::detail::find_named(dialect.assistant.members, name);
    if (row != nullptr && row->null_removes && patch.find(name).is(json::kind::null)) return true;
    return std::any_of(dialect.rules.begin(), dialect.rules.end(), [&](rule const& each) {
        auto const* const asked = std::get_if<resets>(&each);
        return asked != nullptr && std::find(asked->members.begin(), asked->members.end(), name) !=
                                       asked->members.end();
    });
}

} // namespace detail

/// What the patch leaves alone keeps its bytes and its place, what was sent its spelling (G1, G16),
/// but for what equals the stored value: that may keep the stored bytes (G5, G8).
[[nodiscard]] inline broken untouched_bytes_stay(request const& asked, outcome const& said)
{
    if (said.rejected) return std::nullopt;
    json::document const stored{asked.stored};
    json::document const patch{asked.patch};
    json::document const merged{said.merged};
    for (auto const* const each : {&stored, &patch, &merged})
        if (each->fault() || !json::node{each->root()}.is(json::kind::object))
            return fails(detail::kept_bytes, "no object, but merged: " + said.merged);
    bool const drops = asked.options.unknown == unknown_members::ignore;
    return detail::stays(
        stored.root(), merged.root(),
        [&](std::string_view name, json::node before, json::node now, bool& touched) -> broken {
            auto const sent = json::node{patch.root()}.find(name);
            auto const* const row =
                voicecfg::detail::find_named(asked.dialect.assistant.members, name);
            auto const& whole = asked.dialect.assistant;
            bool const further = row == nullptr && (whole.open || whole.additional != nullptr);
            touched = sent && (row != nullptr || further);
            if (touched && further)
                return detail::is_kept(sent, before, now)
                           ? std::nullopt
                           : detail::arrives(sent, before, now,
                                             drops || whole.additional != nullptr);
            if (!touched || detail::is_kept(sent, before, now) || detail::merges_within(*row))
                return std::nullopt;
            if (detail::lays_over(*row, sent, before))
                return detail::laid_over(sent, before, now, drops);
            // In a described value null may take a member out, as if it was dropped.
            bool const loses = drops || std::holds_alternative<described>(row->type);
            return detail::arrives(sent, before, now, loses);
        },
        [&](std::string_view name) { return detail::may_go(asked.dialect, patch.root(), name); });
}

} // namespace voicecfg::laws

#endif
