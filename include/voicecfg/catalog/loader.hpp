// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LOADER_HPP
#define VOICECFG_CATALOG_LOADER_HPP

#include <voicecfg/catalog/attributes.hpp>
#include <voicecfg/catalog/declarations.hpp>
#include <voicecfg/catalog/deprecations.hpp>
#include <voicecfg/catalog/entry_key.hpp>
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
    [[nodiscard]] static catalog_list const*
    only_list(std::span<catalog_section const> shape) noexcept;
    [[nodiscard]] bool bare(catalog_list const& shape, json::node values);
    static void expect(known_members& known, std::span<catalog_list const> shapes);
    [[nodiscard]] static known_members members_of(catalog_list const& shape, bool keyed);
    [[nodiscard]] bool section(std::span<catalog_list const> shapes, json::node object,
                               std::span<value_set> into, location const& at);
    [[nodiscard]] bool lists(std::span<catalog_list const> shapes, known_members const& from,
                             std::span<value_set> into, location const& at);
    [[nodiscard]] bool list(catalog_list const& shape, json::node values, value_set& into,
                            location const& at);
    [[nodiscard]] bool entries(catalog_list const& shape, json::node values, entry_list& into,
                               location const& at);
    [[nodiscard]] bool entries_by_key(catalog_list const& shape, json::node values,
                                      entry_list& into, location const& at);
    [[nodiscard]] bool entry(catalog_list const& shape, known_members const& from,
                             std::string_view name, entry_list& into, location const& at);
    [[nodiscard]] std::string_view keep(json::node text);
    [[nodiscard]] bool contents(catalog_list const& shape, known_members const& from,
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
    auto const* const only = only_list(shape);
    if (only != nullptr && root.is(json::kind::array)) return bare(*only, root);
    if (!root.is(json::kind::object))
        return only != nullptr ? reader_.fail_type(document, {json_type::object, json_type::array})
                               : reader_.fail_type(document, {json_type::object});
    if (!reader_.members(root, known, document)) return false;
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

/// The list of a catalog that has no other, nor sections; null where there are more.
inline catalog_list const*
catalog_loader::only_list(std::span<catalog_section const> shape) noexcept
{
    bool const one = shape.size() == 1 && shape[0].name.empty() && shape[0].lists.size() == 1;
    return one ? shape[0].lists.data() : nullptr;
}

/// A catalog that is its only list (V21).
inline bool catalog_loader::bare(catalog_list const& shape, json::node values)
{
    auto const read = reader_.allocate<value_set>(1);
    if (!list(shape, values, read.front(), location{})) return false;
    auto const whole = reader_.allocate<section_values>(1);
    whole.front() = {.listed = true, .lists = read};
    sections_ = whole;
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
    entry_list read{shape, keyed};
    return (keyed ? entries_by_key(shape, values, read, at) : entries(shape, values, read, at)) &&
           read.finish(reader_, into, at, [&](std::string_view text, location const& here) {
               objects_.push_back({section_, here.pointer(), text});
           });
}

inline bool catalog_loader::entries(catalog_list const& shape, json::node values, entry_list& into,
                                    location const& at)
{
    auto known = members_of(shape, false);
    key_loader keys{reader_, shape};
    for (json::elements each{values}; each; ++each) {
        location const here = at / into.size();
        std::string_view name;
        if (keys.is_plain(*each)) {
            known.forget();
            if (!keys.plain(*each, name, here) || !lists(shape.lists, known, {}, here))
                return false;
            into.add(name);
        }
        else if (shape.plain && !(*each).is(json::kind::object))
            return keys.fail_entry(here);
        else if (!reader_.is_object(*each, here) || !reader_.members(*each, known, here) ||
                 !keys.member(known[shape.key], name, here) ||
                 !entry(shape, known, name, into, here))
            return false;
    }
    return true;
}

inline bool catalog_loader::entries_by_key(catalog_list const& shape, json::node values,
                                           entry_list& into, location const& at)
{
    auto known = members_of(shape, true);
    key_loader keys{reader_, shape};
    for (json::members each{values}; each; ++each) {
        auto name = reader_.keep(each.name());
        location const here = at / name;
        if (!keys.name(name, name, here) || !reader_.is_object(each.value(), here) ||
            !reader_.members(each.value(), known, here) || !entry(shape, known, name, into, here))
            return false;
    }
    return true;
}

/// Adds an entry, of which the name is read.
inline bool catalog_loader::entry(catalog_list const& shape, known_members const& from,
                                  std::string_view name, entry_list& into, location const& at)
{
    auto* const more = into.add(name);
    return (more == nullptr || contents(shape, from, *more, at)) &&
           other_names(shape, from, into, at) &&
           deprecated(shape, from["deprecated"], into, at / "deprecated");
}

inline std::string_view catalog_loader::keep(json::node text)
{
    std::string scratch;
    return reader_.keep(text.string(scratch));
}

/// What an entry says beyond its names.
inline bool catalog_loader::contents(catalog_list const& shape, known_members const& from,
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
    attribute_loader loader{reader_};
    for (std::size_t i = 0; i < shape.attributes.size(); ++i) {
        auto const& [name, type] = shape.attributes[i];
        if (!loader.read(type, from[name], values[i], at / name)) return false;
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
