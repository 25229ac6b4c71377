// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_CATALOG_GOVERNED_VALUES_HPP
#define VOICECFG_CATALOG_GOVERNED_VALUES_HPP

#include <voicecfg/json/pointer.hpp>
#include <voicecfg/schema/catalog_shape.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/rules.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What of a dialect's objects a catalog governs.
namespace voicecfg::detail {

/// A value that a list of the catalog governs.
struct governed_value {
    governed_by by;
    std::string_view member = {}; ///< whose value it is; empty: of an item or an entry within one
};

/// What stands in the value of a member, up to the objects that have tables of their own.
struct member_parts {
    std::vector<governed_value> governed = {};
    std::vector<object const*> tables = {};
};

/// Finds the parts of a value. Words may stand within themselves (V4).
class parts_reader {
public:
    explicit parts_reader(member_parts& into) noexcept : into_{into} {}

    void read(member const& row)
    {
        if (!row.governed.list.empty()) into_.governed.push_back({row.governed, row.name});
        if (auto const* const nested = nested_object(row.type)) into_.tables.push_back(nested);
        if (auto const* const other = std::get_if<described>(&row.type)) read(other->words);
    }
    void read(value_words const* words)
    {
        if (words == nullptr || !seen_.insert(words).second) return;
        if (!words->governed.list.empty()) into_.governed.push_back({words->governed});
        add(words->table);
        if (words->tagged != nullptr) {
            for (auto const& each : words->tagged->branches) add(each.schema);
            add(words->tagged->otherwise);
        }
        read(words->items);
        read(words->entries);
        for (auto const& each : words->any_of) read(&each);
    }

private:
    void add(object const* table)
    {
        if (table != nullptr) into_.tables.push_back(table);
    }

    member_parts& into_;
    std::set<value_words const*> seen_;
};

/// The objects of a dialect: what in them the catalog governs, and which attributes rules read.
class governed_values {
public:
    explicit governed_values(dialect const& platform)
    {
        collect(platform.assistant);
        for (auto const& each : platform.rules) add_rule(platform.assistant, each);
        for (auto const& [schema, parts] : objects_)
            for (auto const& each : schema->rules) add_rule(*schema, each);
    }

    /// The parts of an object's members in the order of its table, and of members beyond it last.
    [[nodiscard]] std::vector<member_parts> const& parts_of(object const& schema) const
    {
        return objects_.at(&schema);
    }
    /// The attributes of its entry that rules read of a member.
    [[nodiscard]] std::set<std::string_view> attributes_of(object const& schema,
                                                           std::string_view name) const
    {
        auto const found = attributes_.find({&schema, std::string{name}});
        return found != attributes_.end() ? found->second : std::set<std::string_view>{};
    }

private:
    void collect(object const& schema)
    {
        auto const [place, fresh] = objects_.try_emplace(&schema);
        if (!fresh) return;
        auto& parts = place->second;
        for (auto const& row : schema.members) parts_reader{parts.emplace_back()}.read(row);
        parts_reader{parts.emplace_back()}.read(schema.additional);
        for (auto const& each : parts)
            for (auto const* const table : each.tables) collect(*table);
    }

    void add_rule(object const& schema, rule const& said)
    {
        auto const* const both = std::get_if<agrees>(&said);
        if (both == nullptr) return;
        if (both->member.starts_with('/'))
            add_pointer(schema, both->member, both->attribute);
        else
            attributes_[{&schema, std::string{both->member}}].insert(both->attribute);
    }

    /// Adds an attribute of a member that a pointer leads to, in every object that it may lead to.
    void add_pointer(object const& schema, std::string_view pointer, std::string_view attribute)
    {
        auto name = json::take_reference(pointer);
        if (pointer.empty()) return void(attributes_[{&schema, std::move(name)}].insert(attribute));
        auto const row = position_of(schema.members, name);
        if (row == schema.members.size()) return;
        for (auto const* const table : objects_.at(&schema)[row].tables)
            add_pointer(*table, pointer, attribute);
    }

    struct member_key {
        object const* schema;
        std::string name;

        auto operator<=>(member_key const&) const = default;
    };

    std::map<object const*, std::vector<member_parts>> objects_;
    std::map<member_key, std::set<std::string_view>> attributes_;
};

} // namespace voicecfg::detail

#endif
