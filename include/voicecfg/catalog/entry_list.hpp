// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_ENTRY_LIST_HPP
#define VOICECFG_CATALOG_ENTRY_LIST_HPP

#include <voicecfg/catalog/index.hpp>
#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/token.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/sink.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
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
    /// Says that the last entry is deprecated.
    void add_deprecation(deprecation said)
    {
        said.position = static_cast<std::uint32_t>(names_.size() - 1);
        deprecated_.push_back(said);
    }
    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

    /// Keeps the list. A name given again is dropped, or refused where an entry must be unique or
    /// one of that name is deprecated. `object(text, at)` is called for each successor that is an
    /// object.
    template <class Object>
    [[nodiscard]] bool finish(catalog_reader& reader, value_set& into, location const& at,
                              Object const& object);

private:
    /// Calls `use` with the place of an entry.
    template <class Use>
    bool at_entry(std::size_t position, location const& at, Use const& use) const
    {
        return keyed_ ? use(at / names_[position]) : use(at / position);
    }
    [[nodiscard]] bool is_deprecated(std::uint32_t position) const noexcept
    {
        return std::ranges::binary_search(deprecated_, position, {}, &deprecation::position);
    }
    [[nodiscard]] bool repeated(catalog_reader& reader, name_order const& order,
                                location const& at);
    template <class Object>
    [[nodiscard]] bool successors(catalog_reader& reader, name_index const& index,
                                  location const& at, Object const& object) const;
    [[nodiscard]] bool successor(catalog_reader& reader, name_index const& index,
                                 std::string_view text, location const& list,
                                 location const& at) const;
    void drop_repeated();

    catalog_list const& shape_;
    bool keyed_;
    bool leaf_; ///< entries are mere names
    std::vector<std::string_view> names_;
    std::vector<catalog_entry> entries_;
    std::vector<other_name> also_;
    std::vector<deprecation> deprecated_;
    std::vector<bool> again_; ///< names given before; none where each is there once
};

template <class Object>
bool entry_list::finish(catalog_reader& reader, value_set& into, location const& at,
                        Object const& object)
{
    name_order order{names_};
    if (!repeated(reader, order, at) ||
        !successors(reader, {order.classes, order.positions}, at, object))
        return false;
    if (!again_.empty()) {
        drop_repeated();
        order = name_order{names_};
    }
    into = {.listed = true,
            .names = reader.keep(names_),
            .index = reader.keep(order),
            .entries = reader.keep(entries_),
            .also = reader.keep(also_),
            .deprecated = reader.keep(deprecated_)};
    return true;
}

template <class Object>
bool entry_list::successors(catalog_reader& reader, name_index const& index, location const& at,
                            Object const& object) const
{
    auto const each = [&](deprecation const& said, location const& here) {
        for (std::size_t i = 0; i != said.successors.size(); ++i) {
            auto const text = said.successors[i];
            if (text.front() == '{')
                object(text, here / i);
            else if (!successor(reader, index, text, at, here / i))
                return false;
        }
        return true;
    };
    return std::ranges::all_of(deprecated_, [&](deprecation const& said) {
        return at_entry(said.position, at, [&](location const& entry) {
            location const member = entry / "deprecated";
            return each(said, member / "successors");
        });
    });
}

/// A name that takes the place of a deprecated one has to be listed, and not deprecated itself.
inline bool entry_list::successor(catalog_reader& reader, name_index const& index,
                                  std::string_view text, location const& list,
                                  location const& at) const
{
    json::document const read{text};
    std::string scratch;
    bool const quoted = text.front() == '"';
    auto const name = quoted ? json::string_of(read.root(), scratch) : text;
    auto const found =
        index.find(name, names_.size(), [&](std::uint32_t position) { return names_[position]; });
    if (!found)
        return reader.fail(errc::not_in_catalog, at,
                           quoted ? list_allowed({}, name, names_) : choices{});
    if (!is_deprecated(*found)) return true;
    return at_entry(*found, list, [&](location const& entry) {
        return reader.fail(errc::incompatible, at,
                           relation{.related = {(entry / "deprecated").pointer()}});
    });
}

/// Finds the names given again, and refuses the first that must not be.
inline bool entry_list::repeated(catalog_reader& reader, name_order const& order,
                                 location const& at)
{
    std::size_t refused = names_.size();
    bool deprecated = false; // this name, so far
    for (std::size_t i = 0; i < order.positions.size(); ++i) {
        auto const later = order.positions[i];
        bool const again = i != 0 && names_[later] == names_[order.positions[i - 1]];
        deprecated = (again && deprecated) || is_deprecated(later);
        if (!again) continue;
        if (again_.empty()) again_.resize(names_.size());
        again_[later] = true;
        if (shape_.unique || deprecated) refused = std::min<std::size_t>(refused, later);
    }
    return refused == names_.size() || at_entry(refused, at, [&](location const& again) {
               return reader.fail(errc::duplicate_member, again);
           });
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
    for (auto& each : deprecated_) each.position = moved[each.position];
}

} // namespace voicecfg::detail

#endif
