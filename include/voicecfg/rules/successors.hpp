// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_SUCCESSORS_HPP
#define VOICECFG_RULES_SUCCESSORS_HPP

#include <voicecfg/catalog/loader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/errc.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/catalog_walk.hpp>
#include <voicecfg/rules/object.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/tables.hpp>
#include <voicecfg/schema/value_facts.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// Objects that a catalog names in the place of what is deprecated (G22).
namespace voicecfg::detail {

/// Adds the objects of a section, each once, that an object holds.
inline void add_objects_of(std::string_view section, object const& around,
                           std::vector<object const*>& into)
{
    std::set<object const*> seen;
    std::vector<object const*> left;
    auto const take = [&](object const& holder) {
        std::vector<object const*> held;
        auto const add = [&](object const& each) { held.push_back(&each); };
        for (auto const& row : holder.members) visit_tables(row.type, add);
        if (holder.additional != nullptr) visit_tables(*holder.additional, add);
        left.insert(left.end(), held.rbegin(), held.rend());
    };
    take(around);
    while (!left.empty()) {
        auto const* const next = left.back();
        left.pop_back();
        if (!seen.insert(next).second) continue;
        if (next->section == section) into.push_back(next);
        take(*next);
    }
}

/// Reports the first member of an object by which it names something deprecated.
inline void report_deprecated(call const& about, object const& schema, json::node judged)
{
    location const document;
    row_values values;
    values.read(schema, judged, origin::patch, nullptr);
    catalog_walk walk{about, schema, values, document};
    for (auto left = schema.compiled.governed; !left.empty();) {
        auto const row = left.take_first();
        auto const& asked = schema.members[row];
        walk.judge(row, asked, values[row], origin::patch);
        auto const& found = walk.of(row);
        if (found.as != lookup::known::listed ||
            found.list.values->find_deprecation(found.position) == nullptr)
            continue;
        about.out.add(errc::incompatible, origin::patch, document / asked.name, relation{},
                      walk.entry_path(row, found.name()));
        return;
    }
}

/// The first fault of the successors that are objects: one that would break a rule of its section
/// if it were sent, unknown members aside, or that names something deprecated.
[[nodiscard]] inline std::optional<violation>
successor_fault(dialect const& dialect, catalog_view offered,
                std::span<object_successor const> successors)
{
    options const chosen{.unknown = unknown_members::ignore};
    for (auto const& each : successors) {
        std::vector<object const*> schemas;
        add_objects_of(each.section, dialect.assistant, schemas);
        json::document const read{each.text};
        for (auto const* const schema : schemas) {
            report found;
            sink out{found, 1};
            plan unused;
            call const about{dialect, offered, nullptr, chosen, out, unused};
            object_judge{about}.judge_complete(*schema, read.root(), origin::patch, location{});
            if (out.count() == 0) report_deprecated(about, *schema, read.root());
            if (out.count() == 0) continue;
            auto fault = std::move(found.violations.front());
            fault.from = origin::catalog;
            fault.pointer.insert(0, each.pointer);
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace voicecfg::detail

#endif
