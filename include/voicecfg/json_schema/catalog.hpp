// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_CATALOG_HPP
#define VOICECFG_JSON_SCHEMA_CATALOG_HPP

#include <voicecfg/json_schema/value.hpp>
#include <voicecfg/json_schema/words.hpp>
#include <voicecfg/options.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/governed.hpp>

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voicecfg {

/// What a JSON Schema describes.
enum class schema_of : std::uint8_t {
    patch,     ///< what a client sends to change an assistant
    creation,  ///< what a client sends to make one
    assistant, ///< what is stored, before an update or after it
};

/// What the catalog says of the members of an object, in the words of JSON Schema 2020-12.
namespace detail {

/// What a schema is made for.
struct schema_task {
    voicecfg::dialect const& dialect;
    catalog_view catalog;
    schema_of what;
    bool closes; ///< unknown members are rejected

    /// Whether clients send it, so that null is a value.
    [[nodiscard]] bool sent() const noexcept { return what != schema_of::assistant; }
};

/// Words about the members of one object.
struct object_words {
    boost::json::object properties = {};
    boost::json::array required = {};
    boost::json::array all_of = {};
    bool closed = false; ///< there are no members but those of the table and of `properties`
    boost::json::object additional = {}; ///< what others may be; without words: anything

    void add_to(boost::json::object& schema, object const& table);
};

inline void object_words::add_to(boost::json::object& schema, object const& table)
{
    if (closed)
        for (auto const& row : table.members) properties.emplace(json_name(row.name), true);
    if (!properties.empty()) schema["properties"] = std::move(properties);
    if (!required.empty()) schema["required"] = std::move(required);
    if (closed)
        schema["additionalProperties"] = false;
    else if (!additional.empty())
        schema["additionalProperties"] = std::move(additional);
    if (!all_of.empty()) schema["allOf"] = std::move(all_of);
}

/// The condition that an object has a member of which a schema holds.
[[nodiscard]] inline boost::json::object has_member(std::string_view name, boost::json::value holds)
{
    return {{"properties", {{json_name(name), std::move(holds)}}},
            {"required", boost::json::array{json_text(name)}}};
}

/// The condition that a member is there and is not null.
[[nodiscard]] inline boost::json::object is_there(std::string_view name)
{
    return has_member(name, {{"not", {{"type", "null"}}}});
}

/// The condition that a member is one of some values.
[[nodiscard]] inline boost::json::object member_is_one_of(std::string_view name,
                                                          boost::json::array const& values)
{
    if (values.size() == 1) return has_member(name, {{"const", values.front()}});
    return has_member(name, {{"enum", values}});
}

/// Whether an object may have no members but those that are known.
[[nodiscard]] inline bool is_closed(object const& table) noexcept
{
    return !table.open && table.additional == nullptr;
}

/// A name in a list of the catalog, as documents have it.
[[nodiscard]] inline boost::json::value entry_value(catalog_list const& list, std::string_view name)
{
    if (list.key_type == attribute_type::string) return json_text(name);
    std::int64_t id = 0;
    std::from_chars(name.data(), name.data() + name.size(), id);
    return id;
}

/// The walk through the catalog that `catalog_walk` takes for one document, taken for all.
class catalog_words {
public:
    catalog_words(schema_task const& task, object const& table, bool complete) noexcept
        : task_{task}, table_{table}, complete_{complete}
    {
    }

    /// Adds what the catalog says of all governed members.
    void add_to(object_words& into) const
    {
        for (auto const& row : table_.members)
            if (!row.governed.list.empty() && row.governed.within.empty())
                govern(into, row, task_.catalog.list(table_.section, row.governed.list));
    }

private:
    /// Entries of one list from which the same follows.
    struct group {
        boost::json::array names;
        boost::json::object follows;
    };

    [[nodiscard]] static governance by(member const& row, list_view list) noexcept
    {
        return governance_of(row.governed, true, static_cast<bool>(list));
    }

    [[nodiscard]] bool must_be_there(member const& row, list_view list) const noexcept
    {
        return complete_ && rule_on(by(row, list), false, row.required) == ruling::required;
    }

    void govern(object_words& into, member const& row, list_view list) const;
    void restrict_to(object_words& into, member const& row, list_view list) const;
    void follow(object_words& into, member const& row, list_view list,
                catalog_entry const* entry) const;
    void follow_each(object_words& into, member const& row, list_view list) const;
    void follow_any(object_words& into, member const& row, list_view list) const;
    [[nodiscard]] bool governs(member const& row) const noexcept;
    [[nodiscard]] boost::json::value titled(setting const& declared) const;

    schema_task const& task_;
    object const& table_;
    bool complete_;
};

/// Adds what a list of the catalog says of a member, and what follows for others from its value.
inline void catalog_words::govern(object_words& into, member const& row, list_view list) const
{
    auto const there = rule_on(by(row, list), true, row.required);
    if (there == ruling::forbidden || there == ruling::not_in_catalog) {
        bool const absent = !task_.sent() && !(complete_ && row.required); // what null counts as
        into.properties[json_name(row.name)] = nothing(absent || (task_.sent() && row.nullable));
        return;
    }
    if (there == ruling::look_up) restrict_to(into, row, list);
    if (complete_ && rule_on(by(row, list), false, false) == ruling::required)
        add_once(into.required, json_text(row.name));
    if (!governs(row) || (list && list.values->names.empty())) return;
    if (list && !list.values->entries.empty())
        follow_each(into, row, list);
    else
        follow_any(into, row, list);
}

/// Restricts a member to the names of its list.
inline void catalog_words::restrict_to(object_words& into, member const& row, list_view list) const
{
    bool const nullable = task_.sent() ? row.nullable : !must_be_there(row, list);
    auto& property = into.properties[json_name(row.name)];
    if (!property.is_object()) property.emplace_object();
    auto const* const before = property.get_object().if_contains("enum");
    boost::json::array allowed;
    for (auto const name : list.values->names) {
        auto value = entry_value(*list.shape, name);
        auto const* const few = before != nullptr ? &before->get_array() : nullptr;
        if (few == nullptr || std::find(few->begin(), few->end(), value) != few->end())
            allowed.push_back(std::move(value));
    }
    if (allowed.empty()) {
        property = nothing(nullable);
        return;
    }
    if (nullable) allowed.emplace_back(nullptr);
    property.get_object()["enum"] = std::move(allowed);
}

/// Whether anything follows from a member's value for others.
inline bool catalog_words::governs(member const& row) const noexcept
{
    if (table_.settings && row.name == table_.discriminator) return true;
    return std::any_of(table_.members.begin(), table_.members.end(),
                       [&](member const& other) { return other.governed.within == row.name; });
}

/// Adds what follows from a member's value: for the members that its entry has lists for, and for
/// the settings where it is the discriminator.
inline void catalog_words::follow(object_words& into, member const& row, list_view list,
                                  catalog_entry const* entry) const
{
    for (auto const& other : table_.members)
        if (!other.governed.list.empty() && other.governed.within == row.name)
            govern(into, other,
                   entry != nullptr
                       ? find_list(list.shape->lists, entry->lists, other.governed.list)
                       : list_view{});
    if (!table_.settings || row.name != table_.discriminator) return;
    into.closed = task_.closes && is_closed(table_) && (entry == nullptr || !entry->any_setting);
    if (entry == nullptr) return;
    for (auto const& declared : entry->settings)
        if (!names(table_.members, declared.name))
            into.properties[json_name(declared.name)] = titled(declared);
}

/// A setting with a title and a description.
inline boost::json::value catalog_words::titled(setting const& declared) const
{
    auto schema = setting_schema(declared, !task_.sent());
    boost::json::object said{
        {"title", json_text(title_of(declared.name))},
        {"description", json_text("A setting that the catalog has for this \"" +
                                  std::string{table_.discriminator} + "\".")}};
    for (auto& word : schema) said[word.key()] = word.value();
    return said;
}

/// Adds what follows from each entry of a list, once for all from which the same follows.
inline void catalog_words::follow_each(object_words& into, member const& row, list_view list) const
{
    std::vector<group> groups;
    boost::json::object known;
    for (std::size_t at = 0; at < list.values->names.size(); ++at) {
        object_words words;
        boost::json::object follows;
        follow(words, row, list, &list.values->entries[at]);
        words.add_to(follows, table_);
        if (follows.empty()) continue;
        auto& position = known[serialize(follows)];
        if (position.is_null()) {
            position = groups.size();
            groups.push_back({{}, std::move(follows)});
        }
        auto& same = groups[static_cast<std::size_t>(position.get_uint64())];
        same.names.push_back(entry_value(*list.shape, list.values->names[at]));
    }
    for (auto& each : groups)
        into.all_of.push_back(
            {{"if", member_is_one_of(row.name, each.names)}, {"then", std::move(each.follows)}});
}

/// Adds what follows from a member's value whatever it is.
inline void catalog_words::follow_any(object_words& into, member const& row, list_view list) const
{
    if (must_be_there(row, list)) return follow(into, row, list, nullptr);
    object_words words;
    boost::json::object follows;
    follow(words, row, list, nullptr);
    words.add_to(follows, table_);
    if (!follows.empty())
        into.all_of.push_back({{"if", is_there(row.name)}, {"then", std::move(follows)}});
}

} // namespace detail

} // namespace voicecfg

#endif
