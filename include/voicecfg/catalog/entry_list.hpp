// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_ENTRY_LIST_HPP
#define VOICECFG_CATALOG_ENTRY_LIST_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace voicecfg::detail {

/// The entries of one list of a catalog, as they are read.
class entry_list {
public:
    /// `keyed` says that the list is an object of entries by name.
    entry_list(catalog_list const& shape, bool keyed) noexcept
        : shape_{shape}, keyed_{keyed}, leaf_{shape.lists.empty() && shape.attributes.empty() &&
                                              !shape.settings}
    {
    }

    /// Adds an entry, and gives what is to be said of it beyond its name: null for a mere name.
    catalog_entry* add(std::string_view name)
    {
        names_.push_back(name);
        return leaf_ ? nullptr : &entries_.emplace_back();
    }
    /// Adds another name of the last entry.
    void add_other_name(std::string_view name)
    {
        if (name != names_.back())
            also_.push_back({static_cast<std::uint32_t>(names_.size() - 1), name});
    }
    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

    /// Keeps the list. A name given again is dropped, or refused where an entry must be unique.
    [[nodiscard]] bool finish(catalog_reader& reader, value_set& into, location const& at);

private:
    [[nodiscard]] bool repeated(catalog_reader& reader, name_order const& order,
                                location const& at);
    void drop_repeated();

    catalog_list const& shape_;
    bool keyed_;
    bool leaf_; ///< entries are mere names
    std::vector<std::string_view> names_;
    std::vector<catalog_entry> entries_;
    std::vector<other_name> also_;
    std::vector<bool> again_; ///< names given before; none where each is there once
};

inline bool entry_list::finish(catalog_reader& reader, value_set& into, location const& at)
{
    name_order order{names_};
    if (!repeated(reader, order, at)) return false;
    if (!again_.empty()) {
        drop_repeated();
        order = name_order{names_};
    }
    into = {.listed = true,
            .names = reader.keep(names_),
            .index = reader.keep(order),
            .entries = reader.keep(entries_),
            .also = reader.keep(also_)};
    return true;
}

/// Finds the names given again.
inline bool entry_list::repeated(catalog_reader& reader, name_order const& order,
                                 location const& at)
{
    std::size_t first = names_.size();
    for (std::size_t i = 1; i < order.positions.size(); ++i) {
        auto const later = order.positions[i];
        if (names_[later] != names_[order.positions[i - 1]]) continue;
        if (again_.empty()) again_.resize(names_.size());
        again_[later] = true;
        first = std::min<std::size_t>(first, later);
    }
    if (first == names_.size() || !shape_.unique) return true;
    return keyed_ ? reader.fail(errc::duplicate_member, at / names_[first])
                  : reader.fail(errc::duplicate_member, at / first);
}

/// Drops what was given again: the first entry of a name stays.
inline void entry_list::drop_repeated()
{
    std::vector<std::uint32_t> moved(names_.size());
    std::uint32_t kept = 0;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        moved[i] = kept;
        if (again_[i]) continue;
        if (!entries_.empty()) entries_[kept] = entries_[i];
        names_[kept++] = names_[i];
    }
    names_.resize(kept);
    if (!entries_.empty()) entries_.resize(kept);
    std::erase_if(also_, [&](other_name const& each) { return again_[each.position]; });
    for (auto& each : also_) each.position = moved[each.position];
}

} // namespace voicecfg::detail

#endif
