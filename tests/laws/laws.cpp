// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#include "laws.hpp"

#include "../model/compare.hpp"
#include "../model/model.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace laws {
namespace {

namespace json = boost::json;

/// A text as a value; null for what is none.
json::value value_of(std::string_view text)
{
    voicecfg::json::document const read{text, voicecfg::json::any_depth};
    return read.fault() ? json::value{} : voicecfg::json::to_value(read.root());
}

bool equal_texts(std::string_view one, std::string_view other)
{
    return model::equal(value_of(one), value_of(other));
}

broken fails(std::string_view law, std::string const& how) { return std::string{law} + ": " + how; }

std::string shown(answer const& said)
{
    if (!said.rejected)
        return said.merged + ", changes " + said.changes + ", undo " + said.undo + ", delta " +
               said.delta;
    std::string out;
    voicecfg::append_errors(out, *said.rejected);
    return out;
}

/// Takes out what an answer may spell in two ways.
struct spelling_eraser {
    void operator()(std::monostate) const {}
    void operator()(voicecfg::text_position&) const {}
    void operator()(voicecfg::unknown_name&) const {}
    void operator()(voicecfg::refused_value& told) const { told.value.clear(); }
    void operator()(voicecfg::type_mismatch& told) const { told.value.clear(); }
    void operator()(voicecfg::value_range& told) const { told.value.clear(); }
    void operator()(voicecfg::format_mismatch& told) const { told.value.clear(); }
    void operator()(voicecfg::relation& told) const { told.value.clear(); }
    void operator()(voicecfg::choices& told) const
    {
        told.value.clear();
        told.allowed.clear();
    }
};

void forget_spelling(voicecfg::violation& told) { std::visit(spelling_eraser{}, told.details); }

/// What an answer may spell in two ways is compared by value.
bool agree(voicecfg::violation one, voicecfg::violation other)
{
    auto const here = details_of(one);
    auto const there = details_of(other);
    if (here.value.empty() != there.value.empty()) return false;
    if (!here.value.empty() && !equal_texts(here.value, there.value)) return false;
    if (!std::equal(here.allowed.begin(), here.allowed.end(), there.allowed.begin(),
                    there.allowed.end(), equal_texts))
        return false;
    forget_spelling(one);
    forget_spelling(other);
    return one == other;
}

bool agree(voicecfg::report const& one, voicecfg::report const& other)
{
    return one.truncated == other.truncated &&
           std::equal(one.violations.begin(), one.violations.end(), other.violations.begin(),
                      other.violations.end(),
                      [](auto const& a, auto const& b) { return agree(a, b); });
}

std::vector<std::string> names_in(std::string_view object)
{
    return model::names_of(value_of(object).as_object());
}

} // namespace

broken report_is_never_empty(question const& asked, answer const& said)
{
    constexpr std::string_view law = "a report is never empty";
    if (!said.rejected) return std::nullopt;
    if (said.rejected->violations.empty()) return fails(law, "it is");
    if (!said.merged.empty()) return fails(law, "but comes with merged: " + said.merged);
    std::string out = "{";
    voicecfg::append_errors(out, *said.rejected);
    out += '}';
    if (voicecfg::json::document{out}.fault()) return fails(law, "it is no JSON: " + out);
    for (auto const& each : said.rejected->violations) {
        auto const& text = each.from == voicecfg::origin::patch ? asked.patch : asked.stored;
        if (each.details.index() != details_for(each.code).index())
            return fails(law, "details of another code: " + out);
        if (details_of(each).offset.value_or(0) > text.size() ||
            !model::pointer_steps(each.pointer))
            return fails(law, "offset or pointer: " + out);
    }
    return std::nullopt;
}

broken changes_lead_there_and_undo_back(question const& asked, answer const& said)
{
    constexpr std::string_view law = "changes take stored to merged, undo takes it back";
    if (said.rejected) return std::nullopt;
    auto const stored = value_of(asked.stored);
    auto const merged = value_of(said.merged);
    json::object const operations{{"changes", value_of(said.changes)},
                                  {"undo", value_of(said.undo)}};
    if (auto fault = model::leads("changes", operations, stored, merged)) return fails(law, *fault);
    if (auto fault = model::leads("undo", operations, merged, stored)) return fails(law, *fault);
    if (auto fault = independent_patch_leads(asked.stored, said.changes, said.merged))
        return fails(law, *fault);
    if (auto fault = independent_patch_leads(said.merged, said.undo, asked.stored))
        return fails(law, *fault);
    auto const delta = model::delta_of(stored.as_object(), merged.as_object());
    if (!model::equal(delta, value_of(said.delta))) return fails(law, "delta is " + said.delta);
    return std::nullopt;
}

broken no_change_says_nothing(question const& asked, answer const& said)
{
    if (said.rejected) return std::nullopt;
    bool const same = equal_texts(asked.stored, said.merged);
    if (same == (said.changes == "[]") && same == (said.undo == "[]") &&
        same == (said.delta == "{}"))
        return std::nullopt;
    return fails("no change means changes == []", shown(said));
}

namespace {

/// A text without the white space between its tokens.
std::string compact(std::string_view text)
{
    voicecfg::json::document const read{text, voicecfg::json::any_depth};
    std::string out;
    for (auto const& each : read.tokens()) {
        bool const opens = each.kind() == voicecfg::json::kind::array ||
                           each.kind() == voicecfg::json::kind::object;
        out += opens ? each.text().substr(0, 1) : each.text();
        out += ' ';
        out += std::to_string(each.span);
    }
    return out;
}

} // namespace

broken second_application_changes_nothing(answer const& said, answer const& again)
{
    if (said.rejected) return std::nullopt;
    if (!again.rejected && again.changes == "[]" && again.undo == "[]" && again.delta == "{}" &&
        compact(again.merged) == compact(said.merged))
        return std::nullopt;
    return fails("a second application changes nothing",
                 "first " + shown(said) + ", then " + shown(again));
}

namespace {

/// Whether the patch touches the place of a violation. An overlay that is not judged as a whole is
/// touched where it was sent; an infinity among a provider's open settings is told by audits alone.
bool touches(question const& asked, std::string const& pointer)
{
    auto const steps = model::pointer_steps(pointer).value_or(std::vector<std::string>{});
    voicecfg::json::document const patch{asked.patch};
    voicecfg::json::document const stored{asked.stored};
    if (steps.empty()) return true;
    auto const sent = voicecfg::json::node{patch.root()}.find(steps.front());
    auto const* const row =
        voicecfg::detail::find_named(asked.platform->assistant.members, steps.front());
    if (!sent || row == nullptr) return false;
    if (!sent.is(voicecfg::json::kind::object) || steps.size() == 1) return true;
    auto const* const nested = std::get_if<voicecfg::object_of>(&row->type);
    if (nested == nullptr || nested->merge == voicecfg::merging::replace) return true;
    if (sent.find(steps[1])) return true;
    auto const under = voicecfg::json::node{stored.root()}.find(steps.front());
    return nested->merge == voicecfg::merging::discriminated && under &&
           !voicecfg::json::holds_infinity(under);
}

} // namespace

broken nothing_touched_is_wrong(question const& asked, voicecfg::result<void> const& audited)
{
    if (audited) return std::nullopt;
    for (auto const& each : audited.assume_error().violations)
        if (touches(asked, each.pointer))
            return fails("success means that an audit finds nothing in what was touched",
                         voicecfg::message(each));
    return std::nullopt;
}

broken answers_agree(std::string_view law, answer const& one, answer const& other)
{
    bool same = one.rejected.has_value() == other.rejected.has_value();
    if (same && one.rejected)
        same = agree(*one.rejected, *other.rejected);
    else if (same)
        same = equal_texts(one.merged, other.merged) && equal_texts(one.changes, other.changes) &&
               equal_texts(one.undo, other.undo) && equal_texts(one.delta, other.delta) &&
               names_in(one.merged) == names_in(other.merged) &&
               names_in(one.delta) == names_in(other.delta);
    if (same) return std::nullopt;
    return fails(law, shown(one) + " but also " + shown(other));
}

namespace {

bool held_alike(json::value const& one, json::value const& other)
{
    if (one.is_object() && other.is_object()) {
        auto const& others = other.get_object();
        return std::all_of(one.get_object().begin(), one.get_object().end(), [&](auto const& each) {
            auto const* const there = others.if_contains(each.key());
            return there != nullptr && held_alike(each.value(), *there);
        });
    }
    if (one.is_array() && other.is_array())
        return std::equal(one.get_array().begin(), one.get_array().end(), other.get_array().begin(),
                          other.get_array().end(), held_alike);
    return one.kind() == other.kind();
}

} // namespace

broken numbers_are_held_alike(answer const& read, answer const& parsed)
{
    for (auto const part : {&answer::merged, &answer::changes, &answer::undo, &answer::delta})
        if (!held_alike(value_of(read.*part), value_of(parsed.*part)))
            return fails("parsed values and texts hold the same numbers as integers",
                         shown(read) + " but also " + shown(parsed));
    return std::nullopt;
}

broken answers_are_the_same(std::string_view law, answer const& one, answer const& other)
{
    if (one == other) return std::nullopt;
    return fails(law, shown(one) + " but also " + shown(other));
}

namespace {

void put_reordered(model::dice& choices, std::string& out, voicecfg::json::node value)
{
    if (value.is(voicecfg::json::kind::array)) {
        voicecfg::json::brackets list{out, '[', ']'};
        for (voicecfg::json::elements element{value}; element; ++element) {
            list.next();
            put_reordered(choices, out, *element);
        }
        return list.close();
    }
    if (!value.is(voicecfg::json::kind::object)) return voicecfg::json::append_json(out, value);
    std::vector<std::pair<std::string_view, voicecfg::json::node>> members;
    for (voicecfg::json::members member{value}; member; ++member)
        members.emplace_back(member.name_token()->text(), member.value());
    choices.shuffle(members);
    voicecfg::json::brackets object{out, '{', '}'};
    for (auto const& [name, inner] : members) {
        object.next();
        out.append(name) += ':';
        put_reordered(choices, out, inner);
    }
    object.close();
}

} // namespace

std::optional<std::string> reordered(model::dice& choices, std::string_view text)
{
    voicecfg::json::document const read{text};
    if (read.fault() || voicecfg::json::find_duplicate(read) != nullptr) return std::nullopt;
    std::string out;
    put_reordered(choices, out, read.root());
    return out;
}

broken any_of(question const& asked, model::dice& choices)
{
    auto const said = ask_text(asked);
    auto const parsed = ask_parsed(asked);
    if (auto fault = report_is_never_empty(asked, said)) return fault;
    if (!parsed.stored_is_as_before) return fails("a report leaves stored untouched", shown(said));
    if (auto fault = answers_agree("parsed values and texts agree", said, parsed.said))
        return fault;
    if (auto fault = numbers_are_held_alike(said, parsed.said)) return fault;
    if (auto fault = changes_lead_there_and_undo_back(asked, said)) return fault;
    if (auto fault = no_change_says_nothing(asked, said)) return fault;
    if (auto fault = untouched_bytes_stay(asked, said)) return fault;
    if (auto fault = answers_are_the_same("the same on every run", said, ask_text(asked)))
        return fault;
    auto other = asked;
    if (auto patch = reordered(choices, asked.patch)) {
        other.patch = *std::move(patch);
        if (auto fault = answers_agree("the order of the patch's members does not matter", said,
                                       ask_text(other)))
            return *fault + ", by " + other.patch;
    }
    if (said.rejected) return std::nullopt;
    other = asked;
    other.stored = said.merged;
    if (auto fault = second_application_changes_nothing(said, ask_text(other))) return fault;
    voicecfg::options const all{.max_violations = 10'000};
    return nothing_touched_is_wrong(asked, voicecfg::check_text({.dialect = *asked.platform,
                                                                 .assistant = said.merged,
                                                                 .catalog = asked.catalog,
                                                                 .options = all}));
}

} // namespace laws
