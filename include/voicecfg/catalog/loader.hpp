// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LOADER_HPP
#define VOICECFG_CATALOG_LOADER_HPP

#include <voicecfg/catalog/declarations.hpp>
#include <voicecfg/catalog/deprecations.hpp>
#include <voicecfg/catalog/entry_list.hpp>
#include <voicecfg/catalog/reader.hpp>
#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/schema/catalog_shape.hpp>

#include <cstddef>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace voicecfg::detail {

/// A successor that is an object, which has to be one that the dialect's rules let through (G22).
struct object_successor {
    std::string_view section = {}; ///< whose object it is
    std::string pointer = {};      ///< where it stands in the catalog
    std::string_view text = {};    ///< as JSON
};

/// Reads a catalog into an arena. Each step answers false at the first fault.
class catalog_loader {
public:
    explicit catalog_loader(std::pmr::memory_resource& arena) noexcept : reader_{arena} {}

    [[nodiscard]] bool read(std::span<catalog_section const> shape, json::node root);
    [[nodiscard]] std::span<section_values const> sections() const noexcept { return sections_; }
    [[nodiscard]] violation& fault() noexcept { return reader_.fault(); }
    /// The successors that are objects, which the dialect's rules have to judge.
    [[nodiscard]] std::span<object_successor const> objects() const noexcept { return objects_; }
    /// What is noticed of a catalog that was read.
    [[nodiscard]] std::span<catalog_notice const> notices()
    {
        return reader_.keep(reader_.notices());
    }

private:
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
    [[nodiscard]] bool entry(catalog_list const& shape, known_members const& from,
                             catalog_entry& into, location const& at);
    [[nodiscard]] bool attributes(catalog_list const& shape, known_members const& from,
                                  catalog_entry& into, location const& at);
    [[nodiscard]] bool deprecated(catalog_list const& shape, json::node said, entry_list& into,
                                  location const& at);
    [[nodiscard]] bool other_names(catalog_list const& shape, known_members const& from,
                                   entry_list& into, location const& at);

    catalog_reader reader_;
    std::string_view section_; ///< that is read
    std::span<section_values const> sections_;
    std::vector<object_successor> objects_;
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
        section_ = name;
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
    for (auto const name : shape.also) known.expect(name);
    if (shape.settings) known.expect("settings");
    known.expect("deprecated");
    return known;
}

inline bool catalog_loader::list(catalog_list const& shape, json::node values, value_set& into,
                                 location const& at)
{
    bool const keyed = shape.keyed && values.is(json::kind::object);
    if (!keyed && !values.is(json::kind::array))
        return shape.keyed ? reader_.fail_type(at, {json_type::array, json_type::object})
                           : reader_.fail_type(at, {json_type::array});
    auto known = members_of(shape, keyed);
    entry_list read{shape, keyed};
    auto const object = [&](json::node value, location const& here) {
        return reader_.is_object(value, here) && reader_.members(value, known, here);
    };
    auto const whole = [&](std::string_view name, location const& here) {
        auto* const more = read.add(name);
        return (more == nullptr || entry(shape, known, *more, here)) &&
               other_names(shape, known, read, here) &&
               deprecated(shape, known["deprecated"], read, here / "deprecated");
    };
    if (keyed)
        for (json::members each{values}; each; ++each) {
            auto const name = reader_.keep(each.name());
            location const here = at / name;
            if (!object(each.value(), here) || !whole(name, here)) return false;
        }
    else
        for (json::elements each{values}; each; ++each) {
            location const here = at / read.size();
            std::string_view name;
            if (shape.plain && (*each).is(json::kind::string))
                read.add(keep(*each));
            else if (shape.plain && !(*each).is(json::kind::object))
                return reader_.fail_type(here, {json_type::string, json_type::object});
            else if (!object(*each, here) || !named(shape, known[shape.key], name, here) ||
                     !whole(name, here))
                return false;
        }
    return read.finish(reader_, into, at, [&](std::string_view text, location const& here) {
        objects_.push_back({section_, here.pointer(), text});
    });
}

/// The member that names an entry.
inline bool catalog_loader::named(catalog_list const& shape, json::node key, std::string_view& into,
                                  location const& at)
{
    location const here = at / shape.key;
    if (!key) return reader_.fail(errc::required, here);
    if (shape.key_type == attribute_type::string) {
        if (!key.is(json::kind::string)) return reader_.fail_type(here, {json_type::string});
        into = keep(key);
        return true;
    }
    return reader_.keep_integer(key, into, here);
}

inline std::string_view catalog_loader::keep(json::node text)
{
    std::string scratch;
    return reader_.keep(text.string(scratch));
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
            std::string_view unused;
            if (!reader_.keep_integer(value, unused, here)) return false;
            continue;
        }
        if (!value.is(json::kind::string))
            return reader_.fail_type(here, {json_type::string, json_type::null});
        values[i] = keep(value);
    }
    return true;
}

inline bool catalog_loader::deprecated(catalog_list const& shape, json::node said, entry_list& into,
                                       location const& at)
{
    if (!said) return true;
    bool deprecated = false;
    deprecation read;
    if (!deprecation_loader{reader_, shape, !section_.empty()}.read(said, deprecated, read, at))
        return false;
    if (deprecated) into.add_deprecation(read);
    return true;
}

inline bool catalog_loader::other_names(catalog_list const& shape, known_members const& from,
                                        entry_list& into, location const& at)
{
    for (auto const name : shape.also) {
        auto const value = from[name];
        location const here = at / name;
        if (!value || value.is(json::kind::null)) continue;
        if (value.is(json::kind::string))
            into.add_other_name(keep(value));
        else if (!value.is(json::kind::array))
            return reader_.fail_type(here, {json_type::string, json_type::array, json_type::null});
        else {
            std::size_t position = 0;
            for (json::elements each{value}; each; ++each, ++position) {
                if (!(*each).is(json::kind::string))
                    return reader_.fail_type(here / position, {json_type::string});
                into.add_other_name(keep(*each));
            }
        }
    }
    return true;
}

} // namespace voicecfg::detail

#endif
