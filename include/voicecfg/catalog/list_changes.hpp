// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LIST_CHANGES_HPP
#define VOICECFG_CATALOG_LIST_CHANGES_HPP

#include <voicecfg/catalog/attribute_changes.hpp>
#include <voicecfg/catalog/change.hpp>
#include <voicecfg/catalog/governed_values.hpp>
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

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Two catalogs side by side.
namespace voicecfg::detail {

/// Compares two catalogs and tells each change. It walks over the members that a catalog governs,
/// so what no rule reads is no change. Very long names are cut in paths.
class catalog_changes {
public:
    catalog_changes(dialect const& platform, catalog_view before, catalog_view after,
                    tell_change const& tell)
        : values_{platform}, before_{before}, after_{after}, tell_{[this, &tell](auto const& told) {
              if (is_new(told)) tell(told);
          }}
    {
        visit(platform.assistant);
    }
    catalog_changes(catalog_changes const&) = delete;
    catalog_changes& operator=(catalog_changes const&) = delete;

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

    /// Whether a change was not told before: objects may be governed by the same list.
    [[nodiscard]] bool is_new(catalog_change const& told)
    {
        std::string key{name(told.what)};
        for (auto const& each : {told.path, told.word, told.before, told.after})
            key.append(1, '\0').append(each);
        return told_.insert(std::move(key)).second;
    }

    void visit(object const& schema)
    {
        if (!seen_.insert(&schema).second) return;
        for (auto const& parts : values_.parts_of(schema)) {
            for (auto const& each : parts.governed)
                if (each.by.within.empty())
                    compare(schema, each, std::string{schema.section},
                            before_.list(schema.section, each.by.list),
                            after_.list(schema.section, each.by.list));
            for (auto const* const table : parts.tables) visit(*table);
        }
    }

    /// Compares the lists that govern a value.
    void compare(object const& schema, governed_value const& asked, std::string path, list before,
                 list after)
    {
        if (!before && !after) return;
        path.append(path.empty() ? "" : ".").append(asked.by.list);
        if (static_cast<bool>(before) != static_cast<bool>(after))
            return tell_list(path, asked.by, static_cast<bool>(after));
        auto const added = new_names(before, after);
        for (std::size_t i = 0; i < before.values->names.size(); ++i) {
            auto const each = before.values->names[i];
            auto of_entry = path;
            append_name(of_entry, each);
            if (auto const at = after.values->find(each)) {
                auto const position = static_cast<std::uint32_t>(i);
                compare_deprecations(of_entry, deprecated_at(before, position),
                                     deprecated_at(after, *at));
                compare_entries(schema, asked, of_entry, before, entry_at(before, i),
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

    /// A list is there in one of the catalogs only: what that means the dialect says.
    void tell_list(std::string const& path, governed_by const& by, bool now)
    {
        if (by.absent == unlisted::empty && !by.required)
            return add(now ? change::appeared : change::vanished, path);
        std::string const listed = by.required ? "required" : "listed";
        std::string const none = by.absent == unlisted::free ? "any" : "none";
        bool const offers = by.absent == unlisted::forbidden && !by.required;
        if (now)
            add(offers ? change::widened : change::narrowed, path, "list", none, listed);
        else
            add(by.absent == unlisted::free ? change::widened : change::narrowed, path, "list",
                listed, none);
    }

    void compare_entries(object const& schema, governed_value const& asked, std::string const& path,
                         list shapes, entry const& before, entry const& after)
    {
        if (asked.member.empty()) return; // nothing is within an item
        for (auto const& parts : values_.parts_of(schema))
            for (auto const& each : parts.governed)
                if (each.by.within == asked.member)
                    compare(schema, each, path,
                            find_list(shapes.shape->lists, before.lists, each.by.list),
                            find_list(shapes.shape->lists, after.lists, each.by.list));
        if (schema.settings && schema.discriminator == asked.member)
            compare_settings(path, before, after);
        for (auto const attribute : values_.attributes_of(schema, asked.member))
            attribute_changes{tell_, path}.compare(*shapes.shape, attribute, before, after);
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

    governed_values values_;
    catalog_view before_;
    catalog_view after_;
    std::set<object const*> seen_;
    std::set<std::string> told_;
    tell_change tell_;
    std::size_t asked_ = 0; ///< how often a new name was looked for
};

} // namespace voicecfg::detail

#endif
