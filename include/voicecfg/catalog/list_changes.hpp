// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LIST_CHANGES_HPP
#define VOICECFG_CATALOG_LIST_CHANGES_HPP

#include <voicecfg/catalog/change.hpp>
#include <voicecfg/catalog/path.hpp>
#include <voicecfg/catalog/setting_changes.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/utf8.hpp>
#include <voicecfg/report/echo.hpp>
#include <voicecfg/report/notice.hpp>
#include <voicecfg/report/suggest.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/value_facts.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Two catalogs side by side.
namespace voicecfg::detail {

/// Compares two catalogs and tells each change. It walks over the members that a catalog governs,
/// so what no rule reads is no change. Very long names are cut in paths.
class catalog_changes {
public:
    catalog_changes(dialect const& platform, catalog_view before, catalog_view after,
                    tell_change const& tell)
        : platform_{platform}, before_{before}, after_{after}, tell_{tell}
    {
        visit(platform.assistant);
    }

private:
    using entry = catalog_entry;
    using list = list_view;

    void add(change what, std::string path, std::string_view word = {}, std::string before = {},
             std::string after = {})
    {
        tell_({what,
               std::move(path),
               std::string{word},
               std::move(before),
               std::move(after),
               {},
               {}});
    }

    void visit(object const& schema)
    {
        if (std::find(seen_.begin(), seen_.end(), &schema) != seen_.end()) return;
        seen_.push_back(&schema);
        for (auto const& row : schema.members) {
            if (!row.governed.list.empty() && row.governed.within.empty())
                compare(schema, row, std::string{schema.section},
                        before_.list(schema.section, row.governed.list),
                        after_.list(schema.section, row.governed.list));
            if (auto const* const nested = nested_object(row.type)) visit(*nested);
        }
    }

    /// Compares the lists that govern a member.
    void compare(object const& schema, member const& row, std::string path, list before, list after)
    {
        if (!before && !after) return;
        path.append(path.empty() ? "" : ".").append(row.governed.list);
        if (static_cast<bool>(before) != static_cast<bool>(after))
            return tell_list(path, row.governed.absent, static_cast<bool>(after));
        auto const added = new_names(before, after);
        for (std::size_t i = 0; i < before.values->names.size(); ++i) {
            auto const each = before.values->names[i];
            auto of_entry = path;
            append_name(of_entry, each);
            if (auto const at = after.values->find(each)) {
                auto const position = static_cast<std::uint32_t>(i);
                compare_deprecations(of_entry, deprecated_at(before, position),
                                     deprecated_at(after, *at));
                compare_entries(schema, row, of_entry, before, entry_at(before, i),
                                entry_at(after, *at));
            }
            else
                tell_({.what = change::vanished,
                       .path = std::move(of_entry),
                       .renamed = near(each, added, before)});
        }
        for (auto const each : added) {
            auto of_entry = path;
            append_name(of_entry, each);
            add(change::appeared, of_entry);
            compare_deprecations(of_entry, std::nullopt,
                                 deprecated_at(after, *after.values->find(each)));
        }
    }

    /// A list is there in one of the catalogs only: what that means the member's row says.
    void tell_list(std::string const& path, unlisted absent, bool now)
    {
        switch (absent) {
        case unlisted::free:
            return now ? add(change::narrowed, path, "list", "any", "listed")
                       : add(change::widened, path, "list", "listed", "any");
        case unlisted::forbidden:
            return now ? add(change::narrowed, path, "list", "none", "listed")
                       : add(change::narrowed, path, "list", "listed", "none");
        case unlisted::empty: break;
        }
        add(now ? change::appeared : change::vanished, path);
    }

    void compare_entries(object const& schema, member const& row, std::string const& path,
                         list shapes, entry const& before, entry const& after)
    {
        for (auto const& each : schema.members)
            if (!each.governed.list.empty() && each.governed.within == row.name)
                compare(schema, each, path,
                        find_list(shapes.shape->lists, before.lists, each.governed.list),
                        find_list(shapes.shape->lists, after.lists, each.governed.list));
        if (schema.settings && schema.discriminator == row.name)
            compare_settings(path, before, after);
        for (auto const& rule : platform_.rules)
            if (auto const* const both = std::get_if<agrees>(&rule))
                if (both->member == row.name)
                    compare_attribute(path, *shapes.shape, both->attribute, before, after);
    }

    void compare_settings(std::string const& path, entry const& before, entry const& after)
    {
        auto const of_setting = [&](std::string_view setting) {
            auto whole = path + ".settings";
            append_name(whole, setting);
            return whole;
        };
        if (before.any_setting && !after.any_setting)
            add(change::narrowed, path + ".settings", "settings", "any", "declared");
        if (!before.any_setting && after.any_setting)
            add(change::widened, path + ".settings", "settings", "declared", "any");
        for (auto const& each : before.settings)
            if (auto const* const now = after.find_setting(each.name))
                setting_changes{tell_, of_setting(each.name)}.compare(each.words, now->words);
            else if (!after.any_setting)
                add(change::vanished, of_setting(each.name));
        for (auto const& each : after.settings)
            if (before.find_setting(each.name) == nullptr && !before.any_setting)
                add(change::appeared, of_setting(each.name));
    }

    void compare_attribute(std::string const& path, catalog_list const& shape,
                           std::string_view attribute, entry const& before, entry const& after)
    {
        auto const named = std::find_if(shape.attributes.begin(), shape.attributes.end(),
                                        [&](auto const& each) { return each.name == attribute; });
        auto const position = static_cast<std::size_t>(named - shape.attributes.begin());
        auto const value = [&](entry const& of) {
            auto const& all = of.attributes;
            return position < all.size() && all[position] ? std::string{*all[position]}
                                                          : std::string{};
        };
        auto const was = value(before);
        auto const is = value(after);
        if (was == is) return;
        add(is.empty()    ? change::widened
            : was.empty() ? change::narrowed
                          : change::changed,
            path, attribute, was, is);
    }

    using marked = std::optional<deprecated_value>;

    void compare_deprecations(std::string const& path, marked const& before, marked const& after)
    {
        if (before == after) return;
        tell_({.what = after ? change::deprecated : change::reinstated,
               .path = path,
               .deprecation = after.value_or(deprecated_value{})});
    }

    [[nodiscard]] static marked deprecated_at(list of, std::uint32_t position)
    {
        auto const* const said = of.values->find_deprecation(position);
        if (said == nullptr) return std::nullopt;
        return deprecated_value{std::string{said->since},
                                std::string{said->until},
                                {said->successors.begin(), said->successors.end()}};
    }

    [[nodiscard]] static entry const& entry_at(list of, std::size_t position) noexcept
    {
        static constexpr entry nothing{};
        return of.values->entries.empty() ? nothing : of.values->entries[position];
    }

    [[nodiscard]] static std::vector<std::string_view> new_names(list before, list after)
    {
        std::vector<std::string_view> added;
        for (auto const each : after.values->names)
            if (!before.values->find(each)) added.push_back(each);
        return added;
    }

    static void append_name(std::string& path, std::string_view name)
    {
        append_bracketed(path, json::clip(name, longest_name_));
    }

    /// The new name nearest to one that vanished, if one is near. Neither among very many nor for
    /// very many is it looked for, nor among very long ones.
    [[nodiscard]] std::string near(std::string_view vanished,
                                   std::vector<std::string_view> const& added, list of)
    {
        constexpr std::size_t most = 1000;
        if (added.size() > most || vanished.size() > longest_name_ || ++asked_ > most) return {};
        auto const kind = of.shape->tags ? names_of::languages : names_of::values;
        auto const found = nearest_names(vanished, added, kind).suggestion();
        return found ? std::string{added[*found]} : std::string{};
    }

    static constexpr std::size_t longest_name_ = max_echo;

    dialect const& platform_;
    catalog_view before_;
    catalog_view after_;
    std::vector<object const*> seen_;
    tell_change const& tell_;
    std::size_t asked_ = 0; ///< how often a new name was looked for
};

} // namespace voicecfg::detail

#endif
