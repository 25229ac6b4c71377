// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_ATTRIBUTE_CHANGES_HPP
#define VOICECFG_CATALOG_ATTRIBUTE_CHANGES_HPP

#include <voicecfg/catalog/change.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/support/named.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace voicecfg::detail {

/// The changes between what two entries say of one attribute.
class attribute_changes {
public:
    /// `path` is that of the entry.
    attribute_changes(tell_change const& tell, std::string path)
        : tell_{tell}, path_{std::move(path)}
    {
    }

    /// Tells what another member that must agree may be, and could not, or the other way around. An
    /// entry that says nothing agrees with any.
    void compare(catalog_list const& shape, std::string_view name, catalog_entry const& before,
                 catalog_entry const& after)
    {
        auto const position = position_of(shape.attributes, name);
        auto const was = value(before, position);
        auto const is = value(after, position);
        if (was == is) return;
        bool const listed = was && is && shape.attributes[position].type == attribute_type::list;
        auto const what = !is      ? change::widened
                          : !was   ? change::narrowed
                          : listed ? change_of(*was, *is)
                                   : std::optional{change::changed};
        if (what) tell_({*what, path_, std::string{name}, shown(was), shown(is), {}, {}});
    }

private:
    using said = std::optional<std::string_view>;

    [[nodiscard]] static said value(catalog_entry const& of, std::size_t position)
    {
        return position < of.attributes.size() ? of.attributes[position] : std::nullopt;
    }

    /// A text stands as it is, but for an empty one: nothing would be seen of it.
    [[nodiscard]] static std::string shown(said const& value)
    {
        if (!value) return {};
        return value->empty() ? "\"\"" : std::string{*value};
    }

    /// Whether a list lost values or has new ones; neither where its order alone is another.
    [[nodiscard]] static std::optional<change> change_of(std::string_view before,
                                                         std::string_view after)
    {
        auto const was = items(before);
        auto const is = items(after);
        if (was == is) return std::nullopt;
        if (std::ranges::includes(is, was)) return change::widened;
        return std::ranges::includes(was, is) ? change::narrowed : change::changed;
    }

    /// The items of a list as JSON texts: each has one spelling.
    [[nodiscard]] static std::set<std::string> items(std::string_view list)
    {
        json::document const read{list};
        std::set<std::string> all;
        for (json::elements each{read.root()}; each; ++each) all.emplace((*each).scanned()->text());
        return all;
    }

    tell_change const& tell_;
    std::string path_;
};

} // namespace voicecfg::detail

#endif
