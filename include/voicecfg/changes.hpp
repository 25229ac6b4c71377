// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CHANGES_HPP
#define VOICECFG_CHANGES_HPP

#include <voicecfg/plan/differences.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/plan/secrets.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <string>

namespace voicecfg {

/// Whether merged equals stored, so that there is nothing to store, to log or to send on. Like all
/// that is asked of a plan, it reads stored as it was: ask before `commit`.
[[nodiscard]] inline bool changes_nothing(plan const& planned)
{
    bool nothing = true;
    detail::visit_changed(planned, [&](edit const&, json::node) { nothing = false; });
    return nothing;
}

/// Appends the JSON Patch (RFC 6902) that turns stored into merged. Like all that is asked of a
/// plan, it reads stored as it was: ask before `commit`.
inline void append_changes(std::string& out, plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::append_operations_without_secrets(out, planned, false);
    json::brackets list{out, '[', ']'};
    detail::visit_plan(planned, [&](location const& at, json::node before, json::node after) {
        list.next();
        detail::append_operation(out, at, before, after, planned.fixes);
    });
    list.close();
}

/// Appends the JSON Patch that turns merged back into stored, by value. It names the same places as
/// that of `append_changes`, in the same order. Ask before `commit`.
inline void append_undo(std::string& out, plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::append_operations_without_secrets(out, planned, true);
    json::brackets list{out, '[', ']'};
    detail::visit_plan(planned, [&](location const& at, json::node before, json::node after) {
        list.next();
        detail::append_operation(out, at, after, before, {});
    });
    list.close();
}

/// Appends an object of the top-level members whose value changed, with their merged values: what a
/// second system that takes whole members is sent (E5).
inline void append_delta(std::string& out, plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::append_delta_without_secrets(out, planned);
    json::brackets object{out, '{', '}'};
    detail::visit_changed(planned, [&](edit const& done, json::node before) {
        object.next();
        json::append_quoted(out, done.name());
        out += ':';
        if (!done.value) return void(out += "null");
        detail::append_edited(out, done, before, planned);
    });
    object.close();
}

/// The JSON Patch that turns stored into merged, for stored and patch as values of Boost.JSON.
[[nodiscard]] inline boost::json::array changes(plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::parsed_text(append_changes, planned).as_array();
    boost::json::array out;
    detail::visit_plan(planned, [&](location const& at, json::node before, json::node after) {
        detail::add_operation(out, at, before, after, planned.fixes);
    });
    return out;
}

/// The JSON Patch that turns merged back into stored.
[[nodiscard]] inline boost::json::array undo(plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::parsed_text(append_undo, planned).as_array();
    boost::json::array out;
    detail::visit_plan(planned, [&](location const& at, json::node before, json::node after) {
        detail::add_operation(out, at, after, before, {});
    });
    return out;
}

/// The top-level members whose value changed, with their merged values.
[[nodiscard]] inline boost::json::object delta(plan const& planned)
{
    if (planned.hides != nullptr) [[unlikely]]
        return detail::parsed_text(append_delta, planned).as_object();
    boost::json::object out;
    detail::visit_changed(planned, [&](edit const& done, json::node before) {
        out.emplace(done.name(), done.value ? detail::merged_value(planned.table_of(done),
                                                                   done.value, before, planned)
                                            : boost::json::value{});
    });
    return out;
}

} // namespace voicecfg

#endif
