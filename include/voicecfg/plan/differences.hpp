// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_PLAN_DIFFERENCES_HPP
#define VOICECFG_PLAN_DIFFERENCES_HPP

#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/plan/overlay.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/plan/write_merged.hpp>
#include <voicecfg/report/location.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <utility>

/// What a plan changes.
namespace voicecfg::detail {

/// Calls `visit` at each place where two values differ: without a `before` what is there was added,
/// without an `after` removed. Goes through objects member by member; everything else is taken
/// whole (G14).
template <class Visit>
void visit_differences(location const& at, json::node before, json::node after,
                       json::fix_ups const& fixes, Visit& visit)
{
    if (!before.is(json::kind::object) || !after.is(json::kind::object)) {
        if (!before || !json::equal(before, after, fixes)) visit(at, before, after);
        return;
    }
    json::member_index const was{before};
    json::member_index const is{after, fixes};
    for (auto const& row : was.rows()) {
        auto const below = at / row.name;
        if (auto const now = is.find(row.name))
            visit_differences(below, row.value, now, fixes, visit);
        else if (!fixes.stays(row.value))
            visit(below, row.value, json::node{});
    }
    for (auto const& row : is.rows())
        if (!was.find(row.name)) visit(at / row.name, json::node{}, row.value);
}

/// The same for what an edit does; `before` is what stood there, if anything.
template <class Visit>
void visit_edit(edit const& done, json::node before, json::fix_ups const& fixes, Visit& visit)
{
    location const document;
    auto const at = document / done.name();
    if (!done.overlay || !before.is(json::kind::object))
        return visit_differences(at, before, done.value, fixes, visit);
    json::member_index const was{before};
    sent_members sent{done, fixes};
    for (auto const& each : sent.rest())
        visit_differences(at / each.name, was.find(each.name), each.value, fixes, visit);
}

/// The same for all that a plan does, in merged's order.
template <class Visit>
void visit_plan(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](json::members const* stored, edit const* done) {
        if (done == nullptr) return;
        visit_edit(*done, stored != nullptr ? stored->value() : json::node{}, planned.fixes, visit);
    });
}

/// Calls `visit` with each edit that changes something and what it changes, in merged's order.
template <class Visit>
void visit_changed(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](json::members const* stored, edit const* done) {
        if (done == nullptr) return;
        json::node const before = stored != nullptr ? stored->value() : json::node{};
        bool changes = false;
        auto notice = [&](location const&, json::node, json::node) { changes = true; };
        visit_edit(*done, before, planned.fixes, notice);
        if (changes) visit(*done, before);
    });
}

inline std::string_view operation_name(json::node before, json::node after) noexcept
{
    if (!before) return "add";
    return after ? "replace" : "remove";
}

/// Appends one operation of RFC 6902 that turns `before` into `after`.
inline void append_operation(std::string& out, location const& at, json::node before,
                             json::node after, json::fix_ups const& fixes)
{
    out.append("{\"op\":\"").append(operation_name(before, after)).append("\",\"path\":");
    json::append_quoted(out, at.pointer());
    if (after) {
        out += ",\"value\":";
        append_fixed(out, after, fixes);
    }
    out += '}';
}

/// The merged value of an edited member; `stored` is what stood there, if anything.
[[nodiscard]] inline boost::json::value edited_value(edit const& done, json::node stored,
                                                     json::fix_ups const& fixes)
{
    if (!done.overlay || !stored.is(json::kind::object))
        return replaced_value(done.value, stored, {}, fixes);
    auto built = json::to_value(stored);
    sent_members sent{done, fixes};
    for (auto const& each : sent.rest())
        built.get_object().insert_or_assign(each.name, json::to_value(each.value, {}, fixes));
    return built;
}

inline void add_operation(boost::json::array& to, location const& at, json::node before,
                          json::node after, json::fix_ups const& fixes)
{
    boost::json::object operation{{"op", operation_name(before, after)}, {"path", at.pointer()}};
    if (after) operation.emplace("value", json::to_value(after, {}, fixes));
    to.push_back(std::move(operation));
}

} // namespace voicecfg::detail

#endif
