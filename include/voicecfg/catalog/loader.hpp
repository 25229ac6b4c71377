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

private:
    using texts = std::vector<std::string_view>;

    [[nodiscard]] bool lists(std::span<catalog_list const> shapes, json::node object,
                             std::span<value_set> into, location const& at);
    [[nodiscard]] bool list(catalog_list const& shape, json::node values, value_set& into,
                            location const& at);
    [[nodiscard]] bool named(catalog_list const& shape, json::node entry, std::string_view& into,
                             location const& at);
    [[nodiscard]] bool integer_id(json::node id, std::int64_t& into, location const& at);
    [[nodiscard]] bool entry(catalog_list const& shape, json::node object, catalog_entry& into,
                             location const& at);
    [[nodiscard]] bool attributes(catalog_list const& shape, json::node object, catalog_entry& into,
                                  location const& at);
    [[nodiscard]] bool index(catalog_list const& shape, bool keyed, texts& names,
                             std::vector<catalog_entry>& entries, value_set& into,
                             location const& at);

    catalog_reader reader_;
    std::span<section_values const> sections_;
};

inline bool catalog_loader::read(std::span<catalog_section const> shape, json::node root)
{
    location const document;
    if (!reader_.is_object(root, document)) return false;
    auto const read = reader_.allocate<section_values>(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) {
        bool const whole = shape[i].name.empty();
        json::node section = whole ? root : json::node{};
        if (!whole && !reader_.member(root, shape[i].name, section, document)) return false;
        if (!section) continue;
        location const within = document / shape[i].name;
        location const& at = whole ? document : within;
        auto const values = reader_.allocate<value_set>(shape[i].lists.size());
        if (!reader_.is_object(section, at) || !lists(shape[i].lists, section, values, at))
            return false;
        read[i] = {.listed = true, .lists = values};
    }
    sections_ = read;
    return true;
}

inline bool catalog_loader::lists(std::span<catalog_list const> shapes, json::node object,
                                  std::span<value_set> into, location const& at)
{
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        json::node values;
        if (!reader_.member(object, shapes[i].name, values, at)) return false;
        if (values && !list(shapes[i], values, into[i], at / shapes[i].name)) return false;
        if (!values && shapes[i].required) return reader_.fail(errc::required, at / shapes[i].name);
    }
    return true;
}

inline bool catalog_loader::list(catalog_list const& shape, json::node values, value_set& into,
                                 location const& at)
{
    bool const keyed = shape.keyed && values.is(json::kind::object);
    if (!keyed && !values.is(json::kind::array))
        return shape.keyed ? reader_.fail(errc::wrong_type, at, {"array", "object"})
                           : reader_.fail(errc::wrong_type, at, {"array"});
    bool const leaf = shape.lists.empty() && shape.attributes.empty() && !shape.settings;
    texts names;
    std::vector<catalog_entry> entries;
    auto const add = [&](std::string_view name, json::node value, location const& here) {
        names.push_back(name);
        if (leaf) return true;
        entries.emplace_back();
        return value.is(json::kind::string) || entry(shape, value, entries.back(), here);
    };
    if (keyed)
        for (json::members each{values}; each; ++each) {
            auto const name = reader_.keep(each.name());
            location const here = at / name;
            if (!reader_.is_object(each.value(), here) || !add(name, each.value(), here))
                return false;
        }
    else
        for (json::elements element{values}; element; ++element) {
            location const here = at / names.size();
            std::string_view name;
            if (!named(shape, *element, name, here) || !add(name, *element, here)) return false;
        }
    return index(shape, keyed, names, entries, into, at);
}

/// The name of an entry: the entry itself, or the member of it that names it.
inline bool catalog_loader::named(catalog_list const& shape, json::node entry,
                                  std::string_view& into, location const& at)
{
    std::string scratch;
    if (shape.plain && entry.is(json::kind::string)) {
        into = reader_.keep(entry.string(scratch));
        return true;
    }
    if (shape.plain && !entry.is(json::kind::object))
        return reader_.fail(errc::wrong_type, at, {"string", "object"});
    json::node key;
    if (!reader_.is_object(entry, at) || !reader_.member(entry, shape.key, key, at)) return false;
    location const here = at / shape.key;
    if (!key) return reader_.fail(errc::required, here);
    if (shape.key_type == attribute_type::string) {
        if (!key.is(json::kind::string)) return reader_.fail(errc::wrong_type, here, {"string"});
        into = reader_.keep(key.string(scratch));
        return true;
    }
    std::int64_t id = 0;
    if (!integer_id(key, id, here)) return false;
    into = reader_.keep(std::to_string(id));
    return true;
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

inline bool catalog_loader::entry(catalog_list const& shape, json::node object, catalog_entry& into,
                                  location const& at)
{
    auto const values = reader_.allocate<value_set>(shape.lists.size());
    into.lists = values;
    if (!lists(shape.lists, object, values, at) || !attributes(shape, object, into, at))
        return false;
    json::node declared;
    if (shape.settings && !reader_.member(object, "settings", declared, at)) return false;
    return !declared || declaration_loader{reader_}.read(declared, into, at / "settings");
}

inline bool catalog_loader::attributes(catalog_list const& shape, json::node object,
                                       catalog_entry& into, location const& at)
{
    auto const values = reader_.allocate<std::optional<std::string_view>>(shape.attributes.size());
    into.attributes = values;
    for (std::size_t i = 0; i < shape.attributes.size(); ++i) {
        auto const& attribute = shape.attributes[i];
        json::node value;
        if (!reader_.member(object, attribute.name, value, at)) return false;
        location const here = at / attribute.name;
        if (!value || value.is(json::kind::null)) continue;
        if (attribute.type == attribute_type::integer) {
            std::int64_t id = 0;
            if (!integer_id(value, id, here)) return false;
            continue;
        }
        if (!value.is(json::kind::string))
            return reader_.fail(errc::wrong_type, here, {"string", "null"});
        std::string scratch;
        values[i] = reader_.keep(value.string(scratch));
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
