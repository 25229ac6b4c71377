// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CHANGES_HPP
#define VOICECFG_CHANGES_HPP

#include <voicecfg/commit.hpp>
#include <voicecfg/equal.hpp>
#include <voicecfg/location.hpp>
#include <voicecfg/splice.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace voicecfg {

namespace detail {

/// Calls `visit` at each place where two values differ: without a `before` what is there was added,
/// without an `after` removed. Goes through objects member by member; everything else is taken
/// whole (G14).
template <class Visit>
void visit_differences(location const& at, node before, node after, fix_ups const& fixes,
                       Visit& visit)
{
    if (!before.is(kind::object) || !after.is(kind::object)) {
        if (!before || !equal(before, after, fixes)) visit(at, before, after);
        return;
    }
    member_index const was{before};
    member_index const is{after, fixes};
    for (auto const& row : was.rows()) {
        auto const below = at / row.name;
        if (auto const now = is.find(row.name))
            visit_differences(below, row.value, now, fixes, visit);
        else
            visit(below, row.value, node{});
    }
    for (auto const& row : is.rows())
        if (!was.find(row.name)) visit(at / row.name, node{}, row.value);
}

/// The same for what an edit does; `before` is what stood there, if anything.
template <class Visit>
void visit_edit(edit const& done, node before, fix_ups const& fixes, Visit& visit)
{
    location const document;
    auto const at = document / done.name();
    if (!done.overlay || !before.is(kind::object))
        return visit_differences(at, before, done.value, fixes, visit);
    member_index const was{before};
    sent_members sent{done, fixes};
    for (auto const& each : sent.rest())
        visit_differences(at / each.name, was.find(each.name), each.value, fixes, visit);
}

/// The same for all that a plan does, in merged's order.
template <class Visit>
void visit_plan(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](members const* stored, edit const* done) {
        if (done == nullptr) return;
        visit_edit(*done, stored != nullptr ? stored->value() : node{}, planned.fixes, visit);
    });
}

/// Calls `visit` with each edit that changes something and what it changes, in merged's order.
template <class Visit>
void visit_changed(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](members const* stored, edit const* done) {
        if (done == nullptr) return;
        node const before = stored != nullptr ? stored->value() : node{};
        bool changes = false;
        auto notice = [&](location const&, node, node) { changes = true; };
        visit_edit(*done, before, planned.fixes, notice);
        if (changes) visit(*done, before);
    });
}

inline std::string_view operation_name(node before, node after) noexcept
{
    if (!before) return "add";
    return after ? "replace" : "remove";
}

/// Appends one operation of RFC 6902 that turns `before` into `after`.
inline void append_operation(std::string& out, location const& at, node before, node after,
                             fix_ups const& fixes)
{
    out.append("{\"op\":\"").append(operation_name(before, after)).append("\",\"path\":");
    append_quoted(out, at.pointer());
    if (after) {
        out += ",\"value\":";
        append_fixed(out, after, fixes);
    }
    out += '}';
}

} // namespace detail

/// Appends the JSON Patch (RFC 6902) that turns stored into merged. Like all that is asked of a
/// plan, it reads stored as it was: ask before `commit`.
inline void append_changes(std::string& out, plan const& planned)
{
    brackets list{out, '[', ']'};
    detail::visit_plan(planned, [&](location const& at, node before, node after) {
        list.next();
        detail::append_operation(out, at, before, after, planned.fixes);
    });
    list.close();
}

/// Appends the JSON Patch that turns merged back into stored, by value. Ask before `commit`.
inline void append_undo(std::string& out, plan const& planned)
{
    brackets list{out, '[', ']'};
    detail::visit_plan(planned, [&](location const& at, node before, node after) {
        list.next();
        detail::append_operation(out, at, after, before, {});
    });
    list.close();
}

/// Appends an object of the top-level members whose value changed, with their merged values: what a
/// second system that takes whole members is sent (E5).
inline void append_delta(std::string& out, plan const& planned)
{
    brackets object{out, '{', '}'};
    detail::visit_changed(planned, [&](edit const& done, node before) {
        object.next();
        append_quoted(out, done.name());
        out += ':';
        detail::append_edited(out, done, before, planned.fixes);
    });
    object.close();
}

namespace detail {

inline void add_operation(boost::json::array& to, location const& at, node before, node after,
                          fix_ups const& fixes)
{
    boost::json::object operation{{"op", operation_name(before, after)}, {"path", at.pointer()}};
    if (after) operation.emplace("value", to_value(after, {}, fixes));
    to.push_back(std::move(operation));
}

} // namespace detail

/// The JSON Patch that turns stored into merged, for stored and patch as values of Boost.JSON.
[[nodiscard]] inline boost::json::array changes(plan const& planned)
{
    boost::json::array out;
    detail::visit_plan(planned, [&](location const& at, node before, node after) {
        detail::add_operation(out, at, before, after, planned.fixes);
    });
    return out;
}

/// The JSON Patch that turns merged back into stored.
[[nodiscard]] inline boost::json::array undo(plan const& planned)
{
    boost::json::array out;
    detail::visit_plan(planned, [&](location const& at, node before, node after) {
        detail::add_operation(out, at, after, before, {});
    });
    return out;
}

/// The top-level members whose value changed, with their merged values.
[[nodiscard]] inline boost::json::object delta(plan const& planned)
{
    boost::json::object out;
    detail::visit_changed(planned, [&](edit const& done, node before) {
        out.emplace(done.name(), detail::edited_value(done, before, planned.fixes));
    });
    return out;
}

} // namespace voicecfg

#endif
