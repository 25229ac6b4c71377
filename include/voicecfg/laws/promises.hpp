// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_LAWS_PROMISES_HPP
#define VOICECFG_LAWS_PROMISES_HPP

#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/laws/answers.hpp>
#include <voicecfg/laws/engine.hpp>
#include <voicecfg/laws/json_patch.hpp>
#include <voicecfg/laws/numbers.hpp>
#include <voicecfg/laws/places.hpp>
#include <voicecfg/message.hpp>
#include <voicecfg/report.hpp>
#include <voicecfg/response.hpp>
#include <voicecfg/result.hpp>
#include <voicecfg/schema.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/support/named.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What holds for an outcome by itself.
namespace voicecfg::laws {

/// A report says something, in JSON, of places that are there; what is merged comes without one.
[[nodiscard]] inline broken report_is_never_empty(request const& asked, outcome const& said)
{
    constexpr std::string_view law = "a report is never empty";
    if (!said.rejected) return std::nullopt;
    if (said.rejected->violations.empty()) return fails(law, "it is");
    if (!said.merged.empty()) return fails(law, "but comes with merged: " + said.merged);
    std::string out = "{";
    append_errors(out, *said.rejected);
    out += '}';
    if (json::document{out}.fault()) return fails(law, "it is no JSON: " + out);
    for (auto const& each : said.rejected->violations) {
        auto const text = each.from == origin::patch ? asked.patch : asked.stored;
        if (each.details.index() != details_for(each.code).index())
            return fails(law, "details of another code: " + out);
        if (details_of(each).offset.value_or(0) > text.size() || !pointer_steps(each.pointer))
            return fails(law, "offset or pointer: " + out);
    }
    return std::nullopt;
}

/// The members of merged whose value differs from that in stored, and null for each that is gone
/// (V16).
[[nodiscard]] inline boost::json::object differing(boost::json::object const& stored,
                                                   boost::json::object const& merged)
{
    boost::json::object found;
    for (auto const& member : merged) {
        auto const* const before = stored.if_contains(member.key());
        if (before == nullptr || !json::equal(*before, member.value()))
            found.emplace(member.key(), member.value());
    }
    for (auto const& member : stored)
        if (!merged.contains(member.key())) found.emplace(member.key(), nullptr);
    return found;
}

/// `changes` takes stored to merged, `undo` takes it back; `delta` holds the members that differ.
[[nodiscard]] inline broken changes_lead_there_and_undo_back(request const& asked,
                                                             outcome const& said)
{
    constexpr std::string_view law = "changes take stored to merged, undo takes it back";
    if (said.rejected) return std::nullopt;
    exact_reader value_of;
    auto const stored = value_of(asked.stored);
    auto const merged = value_of(said.merged);
    if (!stored.is_object() || !merged.is_object()) return fails(law, "merged is no object");
    if (auto fault = leads(stored, value_of(said.changes), merged))
        return fails(law, *fault + ": changes " + said.changes);
    if (auto fault = leads(merged, value_of(said.undo), stored))
        return fails(law, *fault + ": undo " + said.undo);
    auto const delta = differing(stored.get_object(), merged.get_object());
    if (json::equal(boost::json::value(delta), value_of(said.delta))) return std::nullopt;
    return fails(law, "delta is " + said.delta);
}

/// Nothing changed exactly where `changes`, `undo` and `delta` are empty.
[[nodiscard]] inline broken no_change_says_nothing(request const& asked, outcome const& said)
{
    if (said.rejected) return std::nullopt;
    exact_reader value_of;
    bool const same = json::equal(value_of(asked.stored), value_of(said.merged));
    if (same == (said.changes == "[]") && same == (said.undo == "[]") &&
        same == (said.delta == "{}"))
        return std::nullopt;
    return fails("no change means no changes", shown(said));
}

/// A text without the white space between its tokens.
[[nodiscard]] inline std::string compact(std::string_view text)
{
    json::document const read{text, json::any_depth};
    std::string out;
    for (auto const& each : read.tokens()) {
        bool const opens = each.kind() == json::kind::array || each.kind() == json::kind::object;
        out += opens ? each.text().substr(0, 1) : each.text();
        out += ' ';
        out += std::to_string(each.span);
    }
    return out;
}

/// `again` is what the same patch does to merged.
[[nodiscard]] inline broken second_application_changes_nothing(outcome const& said,
                                                               outcome const& again)
{
    if (said.rejected) return std::nullopt;
    if (!again.rejected && again.changes == "[]" && again.undo == "[]" && again.delta == "{}" &&
        compact(again.merged) == compact(said.merged))
        return std::nullopt;
    return fails("a second application changes nothing",
                 "first " + shown(said) + ", then " + shown(again));
}

namespace detail {

/// Whether a sent object touches a member of it. What is laid over the stored object is not judged
/// as a whole without a discriminator; an infinity among a provider's open settings is reported by
/// audits alone, and so is what is wrong with members that stay though nothing knows them (E1).
[[nodiscard]] inline bool touches_within(object_of const& nested, json::node sent,
                                         json::node before, std::string_view name)
{
    if (sent.find(name)) return true;
    switch (nested.merge) {
    case merging::replace: return true;
    case merging::renew: return voicecfg::detail::names(nested.schema->members, name);
    case merging::overlay: return false;
    case merging::discriminated: break;
    }
    return sent.find(nested.schema->discriminator) || (before && !json::holds_infinity(before));
}

} // namespace detail

namespace detail {

/// Whether each member of a sent object is as the stored one has it, of which there are none in an
/// empty one.
[[nodiscard]] inline bool all_as_stored(json::node sent, json::node before)
{
    if (!sent.is(json::kind::object) || !before.is(json::kind::object)) return false;
    for (json::members each{sent}; each; ++each) {
        auto const under = before.find(each.name());
        if (!under || !json::equal(under, each.value())) return false;
    }
    return true;
}

/// Whether `recheck = changed` takes a sent member for one that was not sent (G8).
[[nodiscard]] inline bool counts_as_unsent(member const& row, json::node sent, json::node before)
{
    if (before && json::equal(before, sent)) return true;
    auto const* const nested = std::get_if<object_of>(&row.type);
    if (nested == nullptr || !all_as_stored(sent, before)) return false;
    return nested->merge == merging::overlay ||
           (nested->merge == merging::discriminated && !sent.find(nested->schema->discriminator));
}

/// Whether what stands at a pointer was sent, in an object that is laid over the stored one at each
/// level.
[[nodiscard]] inline bool sends(request const& asked, json::node patch, json::node stored,
                                std::string_view pointer)
{
    if (!find_place(patch, pointer).value) return false;
    if (asked.options.recheck != rechecking::changed) return true;
    for (auto end = pointer.find('/', 1);; end = pointer.find('/', end + 1)) {
        auto const part = pointer.substr(0, end);
        auto const before = find_place(stored, part).value;
        if (before && json::equal(before, find_place(patch, part).value)) return false;
        if (end == pointer.npos) return true;
    }
}

} // namespace detail

/// Whether a place is in a member that an object lets through and that is sent as it is stored:
/// that is kept, and told neither way (G5).
[[nodiscard]] inline bool is_sent_back(request const& asked, std::string_view pointer)
{
    json::document const patch{asked.patch};
    json::document const stored{asked.stored};
    return any_around(pointer, [&](std::string_view part) {
        auto const sent = find_place(patch.root(), part).value;
        auto const before = find_place(stored.root(), part).value;
        return sent && before && json::equal(before, sent) &&
               is_let_through(asked.dialect.assistant, part);
    });
}

/// Whether the patch touches the place of a violation.
[[nodiscard]] inline bool touches(request const& asked, std::string_view pointer)
{
    auto const steps = pointer_steps(pointer).value_or(std::vector<std::string>{});
    json::document const patch{asked.patch};
    json::document const stored{asked.stored};
    if (steps.empty()) return true;
    if (is_sent_back(asked, pointer)) return false;
    auto const sent = json::node{patch.root()}.find(steps.front());
    auto const before = json::node{stored.root()}.find(steps.front());
    auto const* const row =
        voicecfg::detail::find_named(asked.dialect.assistant.members, steps.front());
    if (!sent || row == nullptr) return false;
    if (asked.options.recheck == rechecking::changed &&
        detail::counts_as_unsent(*row, sent, before))
        return false;
    if (!sent.is(json::kind::object) || steps.size() == 1) return true;
    bool const described_object = std::holds_alternative<described>(row->type);
    if (voicecfg::detail::facts_of(row->type).merge != merging::replace && described_object)
        return detail::sends(asked, patch.root(), stored.root(), pointer);
    auto const* const nested = std::get_if<object_of>(&row->type);
    return nested == nullptr || detail::touches_within(*nested, sent, before, steps[1]);
}

/// `audited` is what an audit says of merged: nothing about what the patch touched.
[[nodiscard]] inline broken nothing_touched_is_wrong(request const& asked,
                                                     result<void> const& audited)
{
    if (audited) return std::nullopt;
    for (auto const& each : audited.assume_error().violations)
        if (touches(asked, each.pointer))
            return fails("success means that an audit finds nothing in what was touched",
                         message(each));
    return std::nullopt;
}

} // namespace voicecfg::laws

#endif
