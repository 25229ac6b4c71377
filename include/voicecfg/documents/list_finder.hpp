// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_LIST_FINDER_HPP
#define VOICECFG_DOCUMENTS_LIST_FINDER_HPP

#include <voicecfg/documents/catalog_description.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::documents {

/// The lists of a catalog's shape by what holds them and their names.
class list_finder {
public:
    explicit list_finder(catalog_description const& catalog) : catalog_{catalog}
    {
        auto const add = [&](std::size_t holder, std::vector<std::size_t> const& lists) {
            for (auto const list : lists)
                by_name_.emplace(key{holder, catalog.lists[list].name}, list);
        };
        for (std::size_t i = 0; i != catalog.sections.size(); ++i) {
            sections_.emplace(catalog.sections[i].name, i);
            add(catalog.lists.size() + i, catalog.sections[i].lists);
        }
        for (std::size_t i = 0; i != catalog.lists.size(); ++i) add(i, catalog.lists[i].lists);
    }

    /// What holds the lists of a section, if the shape has it.
    [[nodiscard]] std::optional<std::size_t> section(std::string_view name) const
    {
        auto const found = sections_.find(name);
        if (found == sections_.end()) return std::nullopt;
        return catalog_.lists.size() + found->second;
    }
    /// A list that a section holds, or the entries of a list.
    [[nodiscard]] std::optional<std::size_t> list(std::size_t holder, std::string_view name) const
    {
        auto const found = by_name_.find(key{holder, name});
        return found != by_name_.end() ? std::optional{found->second} : std::nullopt;
    }
    [[nodiscard]] std::vector<std::size_t> const& lists_of(std::size_t holder) const noexcept
    {
        auto const lists = catalog_.lists.size();
        return holder < lists ? catalog_.lists[holder].lists
                              : catalog_.sections[holder - lists].lists;
    }
    [[nodiscard]] catalog_description const& catalog() const noexcept { return catalog_; }

private:
    using key = std::pair<std::size_t, std::string_view>;

    catalog_description const& catalog_;
    std::map<std::string_view, std::size_t> sections_;
    std::map<key, std::size_t> by_name_;
};

} // namespace voicecfg::documents

#endif
