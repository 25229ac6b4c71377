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
#include <vector>

namespace voicecfg {

/// A place where merged differs from stored: no `before` was added, no `after` removed.
struct difference {
    std::string pointer;
    node before;
    node after; ///< as it was sent; merged may hold it with fix-ups
};

namespace detail {

/// Goes through objects member by member; everything else is replaced whole (G14).
inline void compare(node before, node after, fix_ups const& fixes, std::string const& pointer,
                    std::vector<difference>& out)
{
    if (!before.is(kind::object) || !after.is(kind::object)) {
        if (!before || !equal(before, after, fixes)) out.push_back({pointer, before, after});
        return;
    }
    auto const at = [&](std::string_view name) {
        auto below = pointer;
        append_reference(below, name);
        return below;
    };
    member_index const was{before};
    member_index const is{after, fixes};
    for (auto const& row : was.rows()) {
        if (auto const now = is.find(row.name))
            compare(row.value, now, fixes, at(row.name), out);
        else
            out.push_back({at(row.name), row.value, {}});
    }
    for (auto const& row : is.rows())
        if (!was.find(row.name)) out.push_back({at(row.name), {}, row.value});
}

inline void compare_edit(edit const& done, node before, fix_ups const& fixes,
                         std::vector<difference>& out)
{
    std::string pointer;
    append_reference(pointer, done.name());
    if (!done.overlay || !before.is(kind::object))
        return compare(before, done.value, fixes, pointer, out);
    member_index const was{before};
    sent_members sent{done, fixes};
    for (auto const& each : sent.rest()) {
        auto below = pointer;
        append_reference(below, each.name);
        compare(was.find(each.name), each.value, fixes, below, out);
    }
}

/// Calls `visit` with each edit that changes something and what it changes, in merged's order.
template <class Visit>
void visit_changed(plan const& planned, Visit&& visit)
{
    visit_merged(planned, [&](members const* stored, edit const* done) {
        if (done == nullptr) return;
        node const before = stored != nullptr ? stored->value() : node{};
        std::vector<difference> found;
        compare_edit(*done, before, planned.fixes, found);
        if (!found.empty()) visit(*done, before);
    });
}

inline std::string_view operation_name(node before, node after) noexcept
{
    if (!before) return "add";
    return after ? "replace" : "remove";
}

/// Appends one operation of RFC 6902 that turns `before` into `after`.
inline void append_operation(std::string& out, std::string_view pointer, node before, node after,
                             fix_ups const& fixes)
{
    out.append("{\"op\":\"").append(operation_name(before, after)).append("\",\"path\":");
    append_quoted(out, pointer);
    if (after) {
        out += ",\"value\":";
        append_fixed(out, after, fixes);
    }
    out += '}';
}

} // namespace detail

/// All places where merged will differ from stored, by value.
[[nodiscard]] inline std::vector<difference> differences(plan const& planned)
{
    std::vector<difference> found;
    detail::visit_merged(planned, [&](members const* stored, edit const* done) {
        if (done == nullptr) return;
        detail::compare_edit(*done, stored != nullptr ? stored->value() : node{}, planned.fixes,
                             found);
    });
    return found;
}

/// Appends the JSON Patch (RFC 6902) that turns stored into merged.
inline void append_changes(std::string& out, plan const& planned)
{
    brackets list{out, '[', ']'};
    for (auto const& each : differences(planned)) {
        list.next();
        detail::append_operation(out, each.pointer, each.before, each.after, planned.fixes);
    }
    list.close();
}

/// Appends the JSON Patch that turns merged back into stored, by value.
inline void append_undo(std::string& out, plan const& planned)
{
    brackets list{out, '[', ']'};
    for (auto const& each : differences(planned)) {
        list.next();
        detail::append_operation(out, each.pointer, each.after, each.before, {});
    }
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

inline void add_operation(boost::json::array& to, std::string_view pointer, node before, node after,
                          fix_ups const& fixes)
{
    boost::json::object operation{{"op", operation_name(before, after)}, {"path", pointer}};
    if (after) operation.emplace("value", to_value(after, {}, fixes));
    to.push_back(std::move(operation));
}

} // namespace detail

/// The JSON Patch that turns stored into merged, for stored and patch as values of Boost.JSON.
[[nodiscard]] inline boost::json::array changes(plan const& planned)
{
    boost::json::array out;
    for (auto const& each : differences(planned))
        detail::add_operation(out, each.pointer, each.before, each.after, planned.fixes);
    return out;
}

/// The JSON Patch that turns merged back into stored.
[[nodiscard]] inline boost::json::array undo(plan const& planned)
{
    boost::json::array out;
    for (auto const& each : differences(planned))
        detail::add_operation(out, each.pointer, each.after, each.before, {});
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
