// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws.hpp"

#include <string_view>
#include <variant>

namespace laws {
namespace {

constexpr std::string_view kept_bytes =
    "untouched bytes are identical, sent ones keep their spelling";

using voicecfg::json::kind;
using voicecfg::json::node;

broken fails(std::string_view what, node value)
{
    return std::string{kept_bytes} + ": " + std::string{what} + " " +
           std::string{value.scanned()->text()};
}

bool is_integer_of(node sent, node merged)
{
    auto const text = merged.scanned()->text();
    return text.find_first_of(".eE") == std::string_view::npos && text != "-0" &&
           sent.number().integral() && sent.number() == merged.number();
}

/// A sent value as it stands in merged: spelled the same but for integers, and in objects without
/// some members where unknown ones are dropped.
broken arrives(node sent, node merged, bool drops)
{
    if (sent.kind() != merged.kind()) return fails("of another kind:", merged);
    if (sent.is(kind::array)) {
        voicecfg::json::elements there{merged};
        for (voicecfg::json::elements each{sent}; each; ++each, ++there) {
            if (!there) return fails("an element is lost of", sent);
            if (auto fault = arrives(*each, *there, drops)) return fault;
        }
        return there ? fails("an element too many in", merged) : std::nullopt;
    }
    if (!sent.is(kind::object)) {
        if (sent.scanned()->text() == merged.scanned()->text()) return std::nullopt;
        if (sent.is(kind::number) && is_integer_of(sent, merged)) return std::nullopt;
        return fails("spelled otherwise:", merged);
    }
    voicecfg::json::members there{merged};
    for (voicecfg::json::members each{sent}; each; ++each) {
        if (!there || each.name_token()->text() != there.name_token()->text()) {
            if (!drops) return fails("a member is lost of", sent);
            continue;
        }
        if (auto fault = arrives(each.value(), there.value(), drops)) return fault;
        ++there;
    }
    return there ? fails("a member too many in", merged) : std::nullopt;
}

/// The members of an object that others are laid over: their places and names, and the bytes of
/// those that are not sent.
template <class Sent>
broken stays(node stored, node merged, Sent const& judge_sent)
{
    voicecfg::json::members there{merged};
    for (voicecfg::json::members each{stored}; each; ++each, ++there) {
        if (!there || each.name_token()->text() != there.name_token()->text())
            return fails("a stored member lost its place in", merged);
        bool touched = false;
        if (auto fault = judge_sent(each.name(), each.value(), there.value(), touched))
            return fault;
        if (!touched && each.value().scanned()->text() != there.value().scanned()->text())
            return fails("not what was stored:", there.value());
    }
    for (; there; ++there) {
        bool touched = false;
        if (auto fault = judge_sent(there.name(), node{}, there.value(), touched)) return fault;
        if (!touched) return fails("nobody sent", there.value());
    }
    return std::nullopt;
}

bool lays_over(voicecfg::member const& row, node sent, node stored)
{
    auto const* const nested = std::get_if<voicecfg::object_of>(&row.type);
    if (nested == nullptr || !sent.is(kind::object) || !stored.is(kind::object)) return false;
    return nested->merge == voicecfg::merging::overlay ||
           (nested->merge == voicecfg::merging::discriminated &&
            !sent.find(nested->schema->discriminator));
}

broken laid_over(node sent, node stored, node merged, bool drops)
{
    return stays(stored, merged,
                 [&](std::string_view name, node, node now, bool& touched) -> broken {
                     auto const value = sent.find(name);
                     // An unknown member that was dropped leaves a stored one of its name alone.
                     if (!value || (drops && arrives(value, now, drops))) return std::nullopt;
                     touched = true;
                     return arrives(value, now, drops);
                 });
}

} // namespace

broken untouched_bytes_stay(question const& asked, answer const& said)
{
    if (said.rejected) return std::nullopt;
    voicecfg::json::document const stored{asked.stored};
    voicecfg::json::document const patch{asked.patch};
    voicecfg::json::document const merged{said.merged};
    if (merged.fault()) return std::string{kept_bytes} + ": merged can't be read: " + said.merged;
    bool const drops = asked.chosen.unknown == voicecfg::unknown_members::ignore;
    return stays(stored.root(), merged.root(),
                 [&](std::string_view name, node before, node now, bool& touched) -> broken {
                     auto const sent = node{patch.root()}.find(name);
                     auto const* const row =
                         voicecfg::detail::find_named(asked.platform->assistant.members, name);
                     touched = sent && row != nullptr;
                     if (!touched) return std::nullopt;
                     if (lays_over(*row, sent, before)) return laid_over(sent, before, now, drops);
                     return arrives(sent, now, drops);
                 });
}

} // namespace laws
