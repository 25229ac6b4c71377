// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LOADER_HPP
#define VOICECFG_CATALOG_LOADER_HPP

#include <voicecfg/catalog/declarations.hpp>
#include <voicecfg/catalog/index.hpp>
#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg::detail {

/// Reads a catalog into an arena. Each step answers false at the first fault.
class catalog_loader {
public:
    explicit catalog_loader(std::pmr::memory_resource& arena) noexcept : reader_{arena} {}

    [[nodiscard]] bool read(std::span<catalog_section const> shape, json::node root);
    [[nodiscard]] std::span<section_values const> sections() const noexcept { return sections_; }
    [[nodiscard]] violation& fault() noexcept { return reader_.fault(); }
    /// What is noticed of a catalog that was read.
    [[nodiscard]] std::span<catalog_notice const> notices()
    {
        return reader_.keep(reader_.notices());
    }

private:
    using texts = std::vector<std::string_view>;

    static void expect(known_members& known, std::span<catalog_list const> shapes);
    [[nodiscard]] static known_members members_of(catalog_list const& shape, bool keyed);
    [[nodiscard]] bool section(std::span<catalog_list const> shapes, json::node object,
                               std::span<value_set> into, location const& at);
    [[nodiscard]] bool lists(std::span<catalog_list const> shapes, known_members const& from,
                             std::span<value_set> into, location const& at);
    [[nodiscard]] bool list(catalog_list const& shape, json::node values, value_set& into,
                            location const& at);
    [[nodiscard]] bool named(catalog_list const& shape, json::node key, std::string_view& into,
                             location const& at);
    [[nodiscard]] std::string_view keep(json::node text);
    [[nodiscard]] bool integer_id(json::node id, std::int64_t& into, location const& at);
    [[nodiscard]] bool entry(catalog_list const& shape, known_members const& from,
                             catalog_entry& into, location const& at);
    [[nodiscard]] bool attributes(catalog_list const& shape, known_members const& from,
                                  catalog_entry& into, location const& at);
    [[nodiscard]] bool index(catalog_list const& shape, bool keyed, texts& names,
                             std::vector<catalog_entry>& entries, value_set& into,
                             location const& at);

    catalog_reader reader_;
    std::span<section_values const> sections_;
};

inline bool catalog_loader::read(std::span<catalog_section const> shape, json::node root)
{
    location const document;
    known_members known;
    for (auto const& section : shape)
        section.name.empty() ? expect(known, section.lists) : known.expect(section.name);
    if (!reader_.is_object(root, document) || !reader_.members(root, known, document)) return false;
    auto const read = reader_.allocate<section_values>(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) {
        auto const& [name, shapes] = shape[i];
        auto const values = reader_.allocate<value_set>(shapes.size());
        if (name.empty() ? !lists(shapes, known, values, document)
                         : known[name] && !section(shapes, known[name], values, document / name))
            return false;
        if (name.empty() || known[name]) read[i] = {.listed = true, .lists = values};
    }
    sections_ = read;
    return true;
}

inline void catalog_loader::expect(known_members& known, std::span<catalog_list const> shapes)
{
    for (auto const& shape : shapes) known.expect(shape.name);
}

/// A section that is a member of the catalog.
inline bool catalog_loader::section(std::span<catalog_list const> shapes, json::node object,
                                    std::span<value_set> into, location const& at)
{
    known_members known;
    expect(known, shapes);
    return reader_.is_object(object, at) && reader_.members(object, known, at) &&
           lists(shapes, known, into, at);
}

inline bool catalog_loader::lists(std::span<catalog_list const> shapes, known_members const& from,
                                  std::span<value_set> into, location const& at)
{
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        auto const values = from[shapes[i].name];
        if (values && !list(shapes[i], values, into[i], at / shapes[i].name)) return false;
        if (!values && shapes[i].required) return reader_.fail(errc::required, at / shapes[i].name);
    }
    return true;
}

/// The members of a list's entries that have a meaning.
inline known_members catalog_loader::members_of(catalog_list const& shape, bool keyed)
{
    known_members known;
    if (!keyed) known.expect(shape.key);
    expect(known, shape.lists);
    for (auto const& attribute : shape.attributes) known.expect(attribute.name);
    if (shape.settings) known.expect("settings");
    return known;
}

inline bool catalog_loader::list(catalog_list const& shape, json::node values, value_set& into,
                                 location const& at)
{
    bool const keyed = shape.keyed && values.is(json::kind::object);
    if (!keyed && !values.is(json::kind::array))
        return shape.keyed ? reader_.fail(errc::wrong_type, at, {"array", "object"})
                           : reader_.fail(errc::wrong_type, at, {"array"});
    bool const leaf = shape.lists.empty() && shape.attributes.empty() && !shape.settings;
    auto known = members_of(shape, keyed);
    texts names;
    std::vector<catalog_entry> entries;
    auto const add = [&](std::string_view name, bool plain, location const& here) {
        names.push_back(name);
        if (leaf) return true;
        entries.emplace_back();
        return plain || entry(shape, known, entries.back(), here);
    };
    auto const read = [&](json::node value, location const& here) {
        return reader_.is_object(value, here) && reader_.members(value, known, here);
    };
    if (keyed)
        for (json::members each{values}; each; ++each) {
            auto const name = reader_.keep(each.name());
            location const here = at / name;
            if (!read(each.value(), here) || !add(name, false, here)) return false;
        }
    else
        for (json::elements element{values}; element; ++element) {
            location const here = at / names.size();
            bool const plain = shape.plain && (*element).is(json::kind::string);
            std::string_view name;
            if (shape.plain && !plain && !(*element).is(json::kind::object))
                return reader_.fail(errc::wrong_type, here, {"string", "object"});
            if (plain)
                name = keep(*element);
            else if (!read(*element, here) || !named(shape, known[shape.key], name, here))
                return false;
            if (!add(name, plain, here)) return false;
        }
    return index(shape, keyed, names, entries, into, at);
}

/// The member that names an entry.
inline bool catalog_loader::named(catalog_list const& shape, json::node key, std::string_view& into,
                                  location const& at)
{
    location const here = at / shape.key;
    if (!key) return reader_.fail(errc::required, here);
    if (shape.key_type == attribute_type::string) {
        if (!key.is(json::kind::string)) return reader_.fail(errc::wrong_type, here, {"string"});
        into = keep(key);
        return true;
    }
    std::int64_t id = 0;
    if (!integer_id(key, id, here)) return false;
    into = reader_.keep(std::to_string(id));
    return true;
}

inline std::string_view catalog_loader::keep(json::node text)
{
    std::string scratch;
    return reader_.keep(text.string(scratch));
}

inline bool catalog_loader::integer_id(json::node id, std::int64_t& into, location const& at)
{
    if (!id.is(json::kind::number) || (id.number().finite() && !id.number().integral()))
        return reader_.fail(errc::wrong_type, at, {"integer"});
    if (!id.number().fits_int64()) {
        reader_.fail(errc::out_of_range, at);
        reader_.fault().minimum = std::numeric_limits<std::int64_t>::min();
        reader_.fault().maximum = std::numeric_limits<std::int64_t>::max();
        return false;
    }
    into = id.number().to_int64();
    return true;
}

inline bool catalog_loader::entry(catalog_list const& shape, known_members const& from,
                                  catalog_entry& into, location const& at)
{
    auto const values = reader_.allocate<value_set>(shape.lists.size());
    into.lists = values;
    if (!lists(shape.lists, from, values, at) || !attributes(shape, from, into, at)) return false;
    return !shape.settings || !from["settings"] ||
           declaration_loader{reader_}.read(from["settings"], into, at / "settings");
}

inline bool catalog_loader::attributes(catalog_list const& shape, known_members const& from,
                                       catalog_entry& into, location const& at)
{
    auto const values = reader_.allocate<std::optional<std::string_view>>(shape.attributes.size());
    into.attributes = values;
    for (std::size_t i = 0; i < shape.attributes.size(); ++i) {
        auto const& attribute = shape.attributes[i];
        auto const value = from[attribute.name];
        location const here = at / attribute.name;
        if (!value || value.is(json::kind::null)) continue;
        if (attribute.type == attribute_type::integer) {
            std::int64_t id = 0;
            if (!integer_id(value, id, here)) return false;
            continue;
        }
        if (!value.is(json::kind::string))
            return reader_.fail(errc::wrong_type, here, {"string", "null"});
        values[i] = keep(value);
    }
    return true;
}

/// Makes the index of the names, and drops those given again or refuses them where an entry must be
/// unique.
inline bool catalog_loader::index(catalog_list const& shape, bool keyed, texts& names,
                                  std::vector<catalog_entry>& entries, value_set& into,
                                  location const& at)
{
    name_order order{names};
    std::vector<bool> again(names.size());
    std::size_t repeated = names.size();
    for (std::size_t i = 1; i < order.positions.size(); ++i)
        if (auto const later = order.positions[i]; names[later] == names[order.positions[i - 1]]) {
            again[later] = true;
            repeated = std::min<std::size_t>(repeated, later);
        }
    if (repeated != names.size()) {
        if (shape.unique)
            return keyed ? reader_.fail(errc::duplicate_member, at / names[repeated])
                         : reader_.fail(errc::duplicate_member, at / repeated);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (again[i]) continue;
            if (!entries.empty()) entries[kept] = entries[i];
            names[kept++] = names[i];
        }
        names.resize(kept);
        if (!entries.empty()) entries.resize(kept);
        order = name_order{names};
    }
    into = {.listed = true,
            .names = reader_.keep(names),
            .index = reader_.keep(order),
            .entries = reader_.keep(entries)};
    return true;
}

} // namespace voicecfg::detail

#endif
