// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "changes.hpp"
#include "judge.hpp"
#include "request.hpp"

/// Answers to requests of the batch protocol (section 7), in all but `message`.
namespace second {

inline constexpr std::size_t most_findings = 100;
inline constexpr int deepest = 32;

/// The members of a violation or notice, in the order in which answers have them.
inline value in_order(value const& said)
{
    value result = object();
    for (char const* name :
         {"code",     "pointer",    "origin",   "catalogPath",      "before",
          "after",    "minimum",    "maximum",  "exclusiveMinimum", "exclusiveMaximum",
          "expected", "allowed",    "choices",  "suggestion",       "since",
          "until",    "successors", "related",  "relatedValue",     "elsewhere",
          "value",    "offset",     "violation"})
        if (value const* const held = find(said, name))
            set(result, name, std::string_view(name) == "violation" ? in_order(*held) : *held);
    return result;
}

// G2, G18
inline void put_findings(value& response, call const& asked, bool notices)
{
    value all = array();
    for (finding const& one : asked.found)
        if (one.notice == notices) all.items.push_back(in_order(one.said));
    bool const more = all.items.size() > most_findings;
    if (more) all.items.resize(most_findings);
    if (!notices || !all.items.empty()) set(response, notices ? "notices" : "errors", all);
    if (more) set(response, notices ? "noticesTruncated" : "truncated", boolean(true));
}

inline void put_report(value& response, call const& asked)
{
    set(response, "ok", boolean(false));
    put_findings(response, asked, false);
}

/// A text's fault: a malformed or too deep one first, then a member that stands twice.
inline bool refuse_text(call& asked, document const& text, std::string const& origin)
{
    if (text.malformed)
        set(put(asked, false, "malformed_json", "", origin), "offset", count(*text.malformed));
    else if (depth(text.held) > deepest)
        put(asked, false, "too_deep", "", origin);
    else if (text.repeated)
        put(asked, false, "duplicate_member", *text.repeated, origin);
    else
        return false;
    return true;
}

// G9
inline bool refuse_no_object(call& asked, value const& held, bool sent)
{
    if (is_object(held)) return false;
    set(refuse(asked, "wrong_type", "", {&held, sent}), "expected", strings({"object"}));
    return true;
}

/// What is asked, or nothing where the request is none.
struct question {
    call asked = {};
    document stored = {};
    document sent = {};
};

inline std::optional<question> question_of(value const& request)
{
    question result;
    bool parsed = false;
    call& asked = result.asked;
    if (!is_object(request) || repeated_member(request, "", 1)) return std::nullopt;
    auto const stored = document_of(request, "stored", 2);
    auto const patch = document_of(request, "patch", deepest);
    auto const checked = document_of(request, "check", 2);
    auto const created = document_of(request, "create", deepest);
    if (!stored || !patch || !checked || !created) return std::nullopt;
    if (int{patch->present} + int{checked->present} + int{created->present} != 1)
        return std::nullopt;
    value const* const options_given = find(request, "options");
    bool const says_unknown = options_given != nullptr && has(*options_given, "unknown");
    asked.chosen.ignore = checked->present && !says_unknown; // G5
    if (!read_options(request, asked.chosen, parsed)) return std::nullopt;
    if (value const* const facts = find(request, "facts")) {
        if (!are_facts(*facts)) return std::nullopt;
        asked.facts = *facts;
    }
    asked.act = checked->present ? act::check : created->present ? act::create : act::update;
    result.stored = checked->present ? *checked : *stored;
    result.sent = created->present ? *created : *patch;
    if (asked.act == act::create || !result.stored.present)
        result.stored = {true, object(), {}, {}};
    if (asked.act == act::check) result.sent = {true, object(), {}, {}};
    if (parsed) {
        mark_parsed(result.stored.held);
        mark_parsed(result.sent.held);
    }
    return result;
}

inline void put_success(value& response, call const& asked, std::string_view platform)
{
    set(response, "ok", boolean(true));
    if (asked.act != act::check) {
        value const merged = merged_of(asked, platform);
        set(response, "assistant", merged);
        set(response, "changes", changes_between(asked.stored, merged));
        set(response, "undo", changes_between(merged, asked.stored));
        set(response, "delta", delta_between(asked.stored, merged));
    }
    put_findings(response, asked, true);
}

inline value answer(std::string_view platform, value const& catalog, value const& request)
{
    value response = object();
    value const* const id = find(request, "id");
    set(response, "id", id == nullptr ? value() : *id);
    std::optional<question> posed = question_of(request);
    call refused;
    if (!posed) {
        put(refused, false, "bad_request", "", "patch");
        put_report(response, refused);
        return response;
    }
    call& asked = posed->asked;
    asked.catalog = catalog;
    bool const faulty = refuse_text(asked, posed->sent, "patch") ||
                        refuse_text(asked, posed->stored, "stored") ||
                        refuse_no_object(asked, posed->sent.held, true) ||
                        refuse_no_object(asked, posed->stored.held, false);
    if (!faulty) {
        asked.stored = posed->stored.held;
        asked.patch = posed->sent.held;
        judge_as_chosen(asked, platform);
    }
    if (asked.refused())
        put_report(response, asked);
    else
        put_success(response, asked, platform);
    return response;
}

/// Whether the model is about a dialect.
inline bool knows(std::string_view dialect)
{
    return dialect == "lumenia" || dialect == "autocalls" || dialect == "edmo";
}

/// One line's answer.
inline std::string answer_line(std::string_view platform, value const& catalog,
                               std::string_view line)
{
    reader input(line);
    std::optional<value> const request = input.read();
    if (request) return to_text(answer(platform, catalog, *request));
    value response = object();
    call refused;
    set(put(refused, false, "malformed_json", "", "patch"), "offset", count(input.fault()));
    set(response, "id", value());
    put_report(response, refused);
    return to_text(response);
}

} // namespace second
