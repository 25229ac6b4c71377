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

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

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

/// What becomes of one member of an object that another is laid over.
struct laid_difference {
    std::size_t row; ///< of the table
    std::string_view name;
    json::node before;
    json::node after; ///< no value: it leaves merged
};

/// The members of a stored object that leave merged, or of which members may, beside those that are
/// there; with the names that they have in an index.
inline void add_leaving(std::vector<laid_difference>& into, object const& table,
                        json::member_index const& was, json::fix_ups const& fixes)
{
    for (auto const& row : was.rows()) {
        bool const within = row.value.is(json::kind::object);
        if (!within && !fixes.leaves(row.value)) continue;
        bool const placed = std::ranges::any_of(
            into, [&](laid_difference const& each) { return each.name == row.name; });
        if (placed) continue;
        into.push_back({position_of(table.members, row.name), row.name, row.value,
                        fixes.leaves(row.value) ? json::node{} : leave_alone()});
    }
}

/// The same as `visit_differences` for what a sent value makes of the stored one in its place;
/// `table` is that of an object which is laid over it, else null.
template <class Visit>
void visit_placed(location const& at, object const* table, json::node before, json::node after,
                  plan const& planned, Visit& visit)
{
    auto const& fixes = planned.fixes;
    if (table == nullptr || !before.is(json::kind::object))
        return visit_differences(at, before, after, fixes, visit);
    json::member_index const was{before};
    sent_members sent{*table, after, fixes};
    auto const visit_one = [&](std::string_view name, json::node from, json::node to) {
        if (!to) return visit(at / name, from, to);
        auto const* const below =
            to.identity() == leave_alone().identity() ? table : planned.table_of(to);
        visit_placed(at / name, below, from, to, planned, visit);
    };
    if (!fixes.any_leaves()) {
        for (auto const& each : sent.rest()) visit_one(each.name, was.find(each.name), each.value);
        return;
    }
    std::vector<laid_difference> all;
    for (auto const& each : sent.rest())
        all.push_back({each.row, each.name, was.find(each.name), each.value});
    add_leaving(all, *table, was, fixes);
    std::ranges::sort(all, [](laid_difference const& a, laid_difference const& b) {
        return std::tie(a.row, a.name) < std::tie(b.row, b.name);
    });
    for (auto const& each : all) visit_one(each.name, each.before, each.after);
}

/// The same for what an edit does; `before` is what stood there, if anything.
template <class Visit>
void visit_edit(edit const& done, json::node before, plan const& planned, Visit& visit)
{
    location const document;
    auto const at = document / done.name();
    if (!done.value) {
        if (before) visit(at, before, json::node{});
        return;
    }
    visit_placed(at, planned.table_of(done), before, done.value, planned, visit);
}

/// The same for all that a plan does, in merged's order.
template <class Visit>
void visit_plan(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](json::members const* stored, edit const* done) {
        if (done == nullptr) return;
        visit_edit(*done, stored != nullptr ? stored->value() : json::node{}, planned, visit);
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
        visit_edit(*done, before, planned, notice);
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

inline void add_operation(boost::json::array& to, location const& at, json::node before,
                          json::node after, json::fix_ups const& fixes)
{
    boost::json::object operation{{"op", operation_name(before, after)}, {"path", at.pointer()}};
    if (after) operation.emplace("value", json::to_value(after, {}, fixes));
    to.push_back(std::move(operation));
}

} // namespace voicecfg::detail

#endif
