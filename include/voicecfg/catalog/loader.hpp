// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_LOADER_HPP
#define VOICECFG_CATALOG_LOADER_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/report/violation.hpp>
#include <voicecfg/report/whole_document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg::detail {

/// The most values of an enumeration that are looked at one by one.
inline constexpr std::size_t most_unsorted = 32;

/// Reads a catalog into an arena. Each step answers false at the first fault.
class catalog_loader {
public:
    explicit catalog_loader(std::pmr::memory_resource& arena) noexcept : arena_{arena} {}

    [[nodiscard]] bool read(std::span<catalog_section const> shape, json::node root);
    [[nodiscard]] std::span<section_values const> sections() const noexcept { return sections_; }
    [[nodiscard]] violation& fault() noexcept { return fault_; }

private:
    using texts = std::vector<std::string_view>;

    bool fail(errc code, location const& at, violation_details details)
    {
        fault_ = {.code = code,
                  .from = origin::catalog,
                  .pointer = at.pointer(),
                  .details = std::move(details)};
        return false;
    }
    bool fail(errc code, location const& at) { return fail(code, at, details_for(code)); }
    /// Fails for a value that is of none of some types.
    bool fail_type(location const& at, json_types expected)
    {
        return fail(errc::wrong_type, at, type_mismatch{.expected = expected});
    }

    template <class T>
    [[nodiscard]] std::span<T> allocate(std::size_t count)
    {
        auto* const first = static_cast<T*>(arena_.allocate(count * sizeof(T), alignof(T)));
        for (std::size_t i = 0; i != count; ++i) std::construct_at(first + i);
        return {first, count};
    }

    template <class T>
    [[nodiscard]] std::span<T const> keep(std::vector<T> const& values)
    {
        auto const kept = allocate<T>(values.size());
        for (std::size_t i = 0; i != kept.size(); ++i) kept[i] = values[i];
        return kept;
    }

    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        auto const kept = allocate<char>(text.size());
        text.copy(kept.data(), kept.size());
        return {kept.data(), kept.size()};
    }

    [[nodiscard]] name_index keep(name_order const& order)
    {
        if (order.positions.size() <= most_unindexed) return {};
        return {.classes = keep(order.classes), .positions = keep(order.positions)};
    }

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
    [[nodiscard]] bool settings(json::node declared, catalog_entry& into, location const& at);
    [[nodiscard]] bool declaration(json::node declared, setting& into, location const& at);
    [[nodiscard]] bool enumeration(json::node values, setting& into, location const& at);
    [[nodiscard]] std::span<std::string_view const> sorted_values(json::token const& enumeration);
    [[nodiscard]] bool types(json::node named, json_types& into, location const& at);
    [[nodiscard]] bool bound(json::node value, std::optional<json::numeric>& into,
                             location const& at);
    [[nodiscard]] bool is_object(json::node value, location const& at)
    {
        return value.is(json::kind::object) || fail_type(at, {json_type::object});
    }
    [[nodiscard]] bool member(json::node object, std::string_view name, json::node& into,
                              location const& at);
    [[nodiscard]] bool index(catalog_list const& shape, bool keyed, texts& names,
                             std::vector<catalog_entry>& entries, value_set& into,
                             location const& at);

    std::pmr::memory_resource& arena_;
    std::span<section_values const> sections_;
    violation fault_;
};

/// Finds a member that is read, and so must not be there twice.
inline bool catalog_loader::member(json::node object, std::string_view name, json::node& into,
                                   location const& at)
{
    if (object.parsed() != nullptr) {
        into = object.find(name);
        return true;
    }
    for (json::members each{object}; each; ++each) {
        if (!same_name(each.name(), name)) continue;
        if (into) return fail(errc::duplicate_member, at / name);
        into = each.value();
    }
    return true;
}

inline bool catalog_loader::read(std::span<catalog_section const> shape, json::node root)
{
    location const document;
    if (!is_object(root, document)) return false;
    auto const read = allocate<section_values>(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) {
        bool const whole = shape[i].name.empty();
        json::node section = whole ? root : json::node{};
        if (!whole && !member(root, shape[i].name, section, document)) return false;
        if (!section) continue;
        location const within = document / shape[i].name;
        location const& at = whole ? document : within;
        auto const values = allocate<value_set>(shape[i].lists.size());
        if (!is_object(section, at) || !lists(shape[i].lists, section, values, at)) return false;
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
        if (!member(object, shapes[i].name, values, at)) return false;
        if (values && !list(shapes[i], values, into[i], at / shapes[i].name)) return false;
        if (!values && shapes[i].required) return fail(errc::required, at / shapes[i].name);
    }
    return true;
}

inline bool catalog_loader::list(catalog_list const& shape, json::node values, value_set& into,
                                 location const& at)
{
    bool const keyed = shape.keyed && values.is(json::kind::object);
    if (!keyed && !values.is(json::kind::array))
        return shape.keyed ? fail_type(at, {json_type::array, json_type::object})
                           : fail_type(at, {json_type::array});
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
            auto const name = keep(each.name());
            location const here = at / name;
            if (!is_object(each.value(), here) || !add(name, each.value(), here)) return false;
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
        into = keep(entry.string(scratch));
        return true;
    }
    if (shape.plain && !entry.is(json::kind::object))
        return fail_type(at, {json_type::string, json_type::object});
    json::node key;
    if (!is_object(entry, at) || !member(entry, shape.key, key, at)) return false;
    location const here = at / shape.key;
    if (!key) return fail(errc::required, here);
    if (shape.key_type == attribute_type::string) {
        if (!key.is(json::kind::string)) return fail_type(here, {json_type::string});
        into = keep(key.string(scratch));
        return true;
    }
    std::int64_t id = 0;
    if (!integer_id(key, id, here)) return false;
    into = keep(std::to_string(id));
    return true;
}

inline bool catalog_loader::integer_id(json::node id, std::int64_t& into, location const& at)
{
    if (!id.is(json::kind::number) || (id.number().finite() && !id.number().integral()))
        return fail_type(at, {json_type::integer});
    if (!id.number().fits_int64())
        return fail(errc::out_of_range, at,
                    value_range{.minimum = std::numeric_limits<std::int64_t>::min(),
                                .maximum = std::numeric_limits<std::int64_t>::max()});
    into = id.number().to_int64();
    return true;
}

inline bool catalog_loader::entry(catalog_list const& shape, json::node object, catalog_entry& into,
                                  location const& at)
{
    auto const values = allocate<value_set>(shape.lists.size());
    into.lists = values;
    if (!lists(shape.lists, object, values, at) || !attributes(shape, object, into, at))
        return false;
    json::node declared;
    if (shape.settings && !member(object, "settings", declared, at)) return false;
    return !declared || settings(declared, into, at / "settings");
}

inline bool catalog_loader::attributes(catalog_list const& shape, json::node object,
                                       catalog_entry& into, location const& at)
{
    auto const values = allocate<std::optional<std::string_view>>(shape.attributes.size());
    into.attributes = values;
    for (std::size_t i = 0; i < shape.attributes.size(); ++i) {
        auto const& attribute = shape.attributes[i];
        json::node value;
        if (!member(object, attribute.name, value, at)) return false;
        location const here = at / attribute.name;
        if (!value || value.is(json::kind::null)) continue;
        if (attribute.type == attribute_type::integer) {
            std::int64_t id = 0;
            if (!integer_id(value, id, here)) return false;
            continue;
        }
        if (!value.is(json::kind::string))
            return fail_type(here, {json_type::string, json_type::null});
        std::string scratch;
        values[i] = keep(value.string(scratch));
    }
    return true;
}

inline bool catalog_loader::settings(json::node declared, catalog_entry& into, location const& at)
{
    if (declared.is(json::kind::boolean) && declared.boolean()) {
        into.any_setting = true;
        return true;
    }
    if (!declared.is(json::kind::object))
        return fail_type(at, {json_type::object, json_type::only_true});
    std::string scratch;
    auto const* const again =
        declared.scanned() ? json::duplicate_in(*declared.scanned()) : nullptr;
    if (again != nullptr)
        return fail(errc::duplicate_member, at / json::string_of(*again, scratch));
    texts names;
    std::vector<setting> read;
    for (json::members each{declared}; each; ++each) {
        auto& row = read.emplace_back();
        row.name = keep(each.name());
        names.push_back(row.name);
        if (!declaration(each.value(), row, at / row.name)) return false;
    }
    into.settings = keep(read);
    into.settings_index = keep(name_order{names});
    return true;
}

inline bool catalog_loader::declaration(json::node declared, setting& into, location const& at)
{
    json::node named;
    json::node minimum;
    json::node maximum;
    json::node values;
    if (!is_object(declared, at) || !member(declared, "type", named, at) ||
        !member(declared, "minimum", minimum, at) || !member(declared, "maximum", maximum, at) ||
        !member(declared, "enum", values, at))
        return false;
    if (named && !types(named, into.types, at / "type")) return false;
    if (!bound(minimum, into.minimum, at / "minimum") ||
        !bound(maximum, into.maximum, at / "maximum"))
        return false;
    if (into.minimum && into.maximum && *into.minimum > *into.maximum)
        return fail(errc::out_of_range, at / "minimum", value_range{.maximum = into.maximum});
    return !values || enumeration(values, into, at / "enum");
}

/// Keeps the values as text, which constant tables can hold as well.
inline bool catalog_loader::enumeration(json::node values, setting& into, location const& at)
{
    if (!values.is(json::kind::array)) return fail_type(at, {json_type::array});
    if (values.parsed() != nullptr && json::deeper_than(*values.parsed(), json::max_depth))
        return fail(errc::too_deep, at);
    std::string written;
    json::append_json(written, values);
    into.enumeration = keep(written);
    json::document const read{into.enumeration};
    if (read.fault()) return fail(code_of(read.fault()->error), at);
    if (json::holds_infinity(values)) return fail(errc::out_of_range, at);
    into.values = sorted_values(read.root());
    return true;
}

/// The values of an enumeration in order, or none where they are few.
inline std::span<std::string_view const>
catalog_loader::sorted_values(json::token const& enumeration)
{
    std::vector<json::node> values;
    for (json::elements element{enumeration}; element; ++element) values.push_back(*element);
    if (values.size() <= most_unsorted) return {};
    std::sort(values.begin(), values.end(),
              [](json::node a, json::node b) { return json::order(a, b) < 0; });
    texts sorted;
    for (auto const each : values) sorted.push_back(each.scanned()->text());
    return keep(sorted);
}

inline bool catalog_loader::types(json::node named, json_types& into, location const& at)
{
    auto const add = [&](json::node name, location const& here) {
        if (!name.is(json::kind::string)) return fail_type(here, {json_type::string});
        std::string scratch;
        auto const found = find_json_type(name.string(scratch));
        if (!found) {
            choices types;
            for (auto const known : json_type_names)
                json::append_quoted(types.allowed.emplace_back(), known);
            return fail(errc::not_one_of, here, std::move(types));
        }
        into.insert(*found);
        return true;
    };
    if (named.is(json::kind::string)) return add(named, at);
    if (!named.is(json::kind::array)) return fail_type(at, {json_type::string, json_type::array});
    if (!json::elements{named}) return fail(errc::required, at / std::size_t{0});
    std::size_t position = 0;
    for (json::elements element{named}; element; ++element)
        if (!add(*element, at / position++)) return false;
    into = into.sorted();
    return true;
}

inline bool catalog_loader::bound(json::node value, std::optional<json::numeric>& into,
                                  location const& at)
{
    if (!value) return true;
    if (!value.is(json::kind::number)) return fail_type(at, {json_type::number});
    if (!value.number().finite()) return fail(errc::out_of_range, at);
    into = value.number();
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
            return keyed ? fail(errc::duplicate_member, at / names[repeated])
                         : fail(errc::duplicate_member, at / repeated);
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
    into = {.listed = true, .names = keep(names), .index = keep(order), .entries = keep(entries)};
    return true;
}

} // namespace voicecfg::detail

#endif
