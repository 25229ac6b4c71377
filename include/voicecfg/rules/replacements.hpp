// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_REPLACEMENTS_HPP
#define VOICECFG_RULES_REPLACEMENTS_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/plan/plan.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/rules/call.hpp>
#include <voicecfg/rules/catalog_walk.hpp>
#include <voicecfg/rules/read_members.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/support/date.hpp>

#include <cstddef>
#include <string_view>

/// Successors in the place of what a catalog retires (G22).
namespace voicecfg::detail {

/// What takes the place of members of one object.
struct replacements {
    row_values values = {};               ///< that the object has
    row_map<std::string_view> names = {}; ///< by row, as JSON texts
    std::string_view object = {};         ///< of all own members, as JSON text, or empty
    bool same_entry = true; ///< that object has the discriminator that stands there by then
};

/// Finds what a catalog names in the place of what it has retired by a day, and if `eager` in the
/// place of what is deprecated by then.
class replacement_finder {
public:
    replacement_finder(dialect const& platform, catalog_view offered, date today,
                       bool eager) noexcept
        : offered_{offered}, today_{today}, eager_{eager}, call_{platform,    offered_, nullptr,
                                                                 all_listed_, out_,     unused_,
                                                                 deed::audit}
    {
    }
    replacement_finder(replacement_finder const&) = delete;
    replacement_finder& operator=(replacement_finder const&) = delete;

    [[nodiscard]] dialect const& platform() const noexcept { return call_.dialect; }

    /// Looks at the members of an object in the order in which they govern each other, each by what
    /// stands there by then. What it finds refers to the catalog and to the object.
    void find(object const& schema, json::node stored, replacements& into) const;
    /// The entry of the catalog that declares the settings of objects with a discriminator, retired
    /// or not, or null.
    [[nodiscard]] catalog_entry const* entry_of(object const& schema,
                                                json::node discriminator) const;

private:
    void find_of(catalog_walk& walk, std::size_t row, replacements& into) const;
    [[nodiscard]] static bool keeps_entry(object const& schema, replacements const& found);

    catalog_view offered_;
    date today_;
    bool eager_;
    options all_listed_ = {}; ///< of a day on which nothing is retired yet
    report reported_ = {};
    plan unused_ = {};
    sink out_{reported_, 1};
    call call_;
};

inline void replacement_finder::find(object const& schema, json::node stored,
                                     replacements& into) const
{
    location const unused;
    into.values.read(schema, stored, origin::stored, nullptr);
    catalog_walk walk{call_, schema, into.values, unused};
    for (auto left = schema.compiled.governed; !left.empty() && into.object.empty();) {
        auto const row = left.take_first();
        auto const value = into.values[row].value;
        bool const judged = value && !into.values.type_faults().contains(row) &&
                            !content_fault(schema.members[row].type, value);
        if (judged && walk.take(row, value).as == lookup::known::listed) find_of(walk, row, into);
    }
    if (!into.object.empty()) into.same_entry = keeps_entry(schema, into);
}

/// Finds what takes the place of a member that is an entry of the catalog.
inline void replacement_finder::find_of(catalog_walk& walk, std::size_t row,
                                        replacements& into) const
{
    auto const& found = walk.of(row);
    auto const* const said = deprecation_of(*found.list.values, found.position);
    if (said == nullptr) return;
    bool const retired = is_retired(*found.list.values, found.position, today_);
    if (!retired && !(eager_ && is_in_force(*said, today_))) return;
    if (said->successors.empty()) {
        // what is retired counts as not listed, so that what it governs is not looked up
        if (retired) walk.take(row, {});
        return;
    }
    auto const first = said->successors.front();
    if (first.front() == '{') return void(into.object = first);
    json::document const read{first};
    into.names.set(row, first);
    walk.take(row, read.root());
}

/// Whether a successor that is an object has the discriminator that the object has by then.
inline bool replacement_finder::keeps_entry(object const& schema, replacements const& found)
{
    auto const row = schema.compiled.discriminator;
    if (row == compiled::none) return true;
    json::document const put{found.object};
    auto const now = json::node{put.root()}.find(schema.discriminator);
    if (!found.names.contains(row)) return json::equal(found.values[row].value, now);
    json::document const renamed{found.names[row]};
    return json::equal(renamed.root(), now);
}

inline catalog_entry const* replacement_finder::entry_of(object const& schema,
                                                         json::node discriminator) const
{
    if (!schema.settings || !discriminator.is(json::kind::string)) return nullptr;
    location const unused;
    row_values unread;
    return catalog_walk{call_, schema, unread, unused}.find_entry(schema.compiled.discriminator,
                                                                  discriminator);
}

} // namespace voicecfg::detail

#endif
