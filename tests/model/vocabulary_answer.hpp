// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/answer.hpp"
#include "vocabulary_secrets.hpp"

/// Answers to requests of the batch protocol (section 7), in all but `message`.
namespace vocabulary {

inline state root_state(asking& asked, value const* as_sent)
{
    state result;
    result.table = resolve(asked.document, &asked.document);
    result.root = true;
    result.at.as_sent = as_sent;
    result.stored = &asked.stored;
    if (asked.act == act::check) {
        result.at.one = {&asked.stored, false};
        return result;
    }
    result.how = meeting::overlay;
    result.sent = &asked.patch;
    result.at.one = {&asked.patch, true};
    return result;
}

inline bool may_be_empty(asking const& asked)
{
    value const* const said = find(find(&asked.document, "x-voicecfg"), "emptyPatch");
    return said == nullptr || said->flag;
}

// L1
inline void judge_emptiness(asking& asked, state const& of)
{
    names const all = table_of(of.table);
    if (asked.act != act::update || may_be_empty(asked) ||
        std::any_of(all.begin(), all.end(), [&](auto const& name) {
            return has(asked.as_sent, name) &&
                   !member_schema(asked.document, of.table, name).read_only;
        }))
        return;
    put(asked, false, "empty_patch", "", "patch");
}

inline void judge_assistant(asking& asked)
{
    asked.reset.clear();
    state const of = root_state(asked, &asked.as_sent);
    tell_stranger(asked, table_of(of.table));
    judge_emptiness(asked, of);
    judge_state(asked, of);
}

// G18: at one pointer in the order of its table.
inline std::size_t rank_of(value const& said)
{
    constexpr char const* order[] = {
        "member_ignored",    "member_dropped", "list_shrunk", "fallback_repeated", "deprecated",
        "number_taken_over", "blank",          "stale",       "member_unknown"};
    std::size_t rank = 0;
    while (rank < std::size(order) && find(said, "code")->text != order[rank]) ++rank;
    return rank;
}

inline void sort_notices(asking& asked)
{
    auto const pointer = [](finding const& one) { return find(one.said, "pointer")->text; };
    for (auto from = asked.found.begin(); from != asked.found.end();) {
        auto const to = std::find_if(from, asked.found.end(), [&](finding const& one) {
            return !one.notice || pointer(one) != pointer(*from);
        });
        std::stable_sort(from, to, [&](finding const& a, finding const& b) {
            return rank_of(a.said) < rank_of(b.said);
        });
        from = to == from ? from + 1 : to;
    }
}

// G8: `tell` judges as `touched`; what `everything` would add comes back as notices `stale`.
inline void judge_as_chosen(asking& asked)
{
    asked.as_sent = asked.patch;
    rechecking const how = asked.chosen.recheck;
    if (how == rechecking::changed && asked.act != act::check)
        asked.patch = without_unchanged(asked, root_state(asked, &asked.as_sent));
    asked.everything = asked.act == act::check || how == rechecking::everything;
    judge_assistant(asked);
    if (how == rechecking::tell && asked.act != act::check && !asked.refused()) {
        asked.found.clear();
        asked.everything = asked.telling = true;
        judge_assistant(asked);
        for (finding& one : asked.found) {
            if (one.notice) continue;
            value said = object();
            set(said, "code", string("stale"));
            set(said, "pointer", *find(one.said, "pointer"));
            set(said, "origin", string("stored"));
            set(said, "violation", one.said);
            one = {true, said};
        }
    }
    sort_notices(asked);
}

/// The assistant after the patch, of a call that is not refused.
inline value merged_of(asking& asked)
{
    value merged = merged_object(asked, root_state(asked, &asked.as_sent));
    take_reset(asked, "", merged);
    return merged;
}

// G14, V16
inline value delta_of(asking const& asked, value const& merged, value const& shown)
{
    value delta = delta_between(asked.stored, merged);
    for (member& one : delta.members) one.held = *find(shown, one.name);
    schema const root = resolve(asked.document, &asked.document);
    for (member const& one : asked.stored.members) {
        if (has(merged, one.name)) continue;
        bool const secret = contains(table_of(root), one.name) &&
                            member_schema(asked.document, root, one.name).write_only;
        set(delta, one.name, secret && asked.hidden ? string("***") : value());
    }
    return delta;
}

inline void put_success(value& response, asking& asked)
{
    set(response, "ok", boolean(true));
    if (asked.act != act::check) {
        value const merged = merged_of(asked);
        schema const root = resolve(asked.document, &asked.document);
        value const before =
            asked.hidden ? masked(asked.document, root, asked.stored, nullptr) : asked.stored;
        value const after = asked.hidden ? masked(asked.document, root, merged, nullptr) : merged;
        set(response, "assistant", merged);
        set(response, "changes", masked_operations(changes_between(asked.stored, merged), after));
        set(response, "undo", masked_operations(changes_between(merged, asked.stored), before));
        set(response, "delta", delta_of(asked, merged, after));
    }
    put_findings(response, asked, true);
}

/// The request without the option `secrets`, which the three platforms do not have; `good` is
/// whether it is such an option.
inline value without_secrets(value request, bool& hidden, bool& good)
{
    value const* const given = find(request, "options");
    value const* const said = given == nullptr ? nullptr : find(*given, "secrets");
    if (said == nullptr) return request;
    good = is_one_of(*said, {"shown", "hidden"});
    hidden = said->text == "hidden";
    value options = *given;
    take_out(options, "secrets");
    set(request, "options", options);
    return request;
}

inline value answer(value const& document, value const& catalog, value const& given)
{
    value response = object();
    bool hidden = false;
    bool good = true;
    value const request = is_object(given) ? without_secrets(given, hidden, good) : given;
    value const* const id = find(request, "id");
    set(response, "id", id == nullptr ? value() : *id);
    std::optional<question> posed = good ? question_of(request) : std::nullopt;
    asking asked;
    if (!posed) {
        put(asked, false, "bad_request", "", "patch");
        put_report(response, asked);
        return response;
    }
    static_cast<call&>(asked) = posed->asked;
    asked.document = document;
    asked.hidden = hidden;
    asked.catalog = catalog_of(document, catalog);
    bool const faulty = refuse_text(asked, posed->sent, "patch") ||
                        refuse_text(asked, posed->stored, "stored") ||
                        refuse_no_object(asked, posed->sent.held, true) ||
                        refuse_no_object(asked, posed->stored.held, false);
    if (!faulty) {
        asked.stored = posed->stored.held;
        asked.patch = posed->sent.held;
        judge_as_chosen(asked);
    }
    if (asked.refused())
        put_report(response, asked);
    else
        put_success(response, asked);
    return response;
}

/// One line's answer.
inline std::string answer_line(value const& document, value const& catalog, std::string_view line)
{
    reader input(line);
    std::optional<value> const request = input.read();
    if (request) return to_text(answer(document, catalog, *request));
    value response = object();
    call refused;
    set(put(refused, false, "malformed_json", "", "patch"), "offset", count(input.fault()));
    set(response, "id", value());
    put_report(response, refused);
    return to_text(response);
}

} // namespace vocabulary
