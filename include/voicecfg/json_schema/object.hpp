// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_OBJECT_HPP
#define VOICECFG_JSON_SCHEMA_OBJECT_HPP

#include <voicecfg/json_schema/catalog.hpp>
#include <voicecfg/json_schema/words.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// The rules over objects and what they hold, in the words of JSON Schema 2020-12.
namespace voicecfg::detail {

/// Makes the schemas of a dialect's objects.
class object_schemas {
public:
    explicit object_schemas(schema_task const& task) noexcept : task_{task} {}

    /// What an object holds. One that is not complete need not have what its table requires.
    [[nodiscard]] object_words contents(object const& table, bool complete,
                                        std::string const& path);
    /// The schemas that others refer to.
    [[nodiscard]] boost::json::object& definitions() noexcept { return definitions_; }

private:
    using words = boost::json::object;
    struct value_schema;

    [[nodiscard]] words whole(object const& table, bool complete, std::string const& path);
    [[nodiscard]] words partial(object const& table, std::string const& path);
    [[nodiscard]] words titled(object const& table, member const& row) const;
    [[nodiscard]] words member_schema(object const& table, member const& row, bool there,
                                      std::string const& path);
    [[nodiscard]] words value(member const& row, std::string const& path);
    [[nodiscard]] words nested(object_of const& asked, std::string const& path);
    [[nodiscard]] words reference(object const& table, std::string const& path);

    schema_task const& task_;
    boost::json::object definitions_;
    std::vector<std::pair<object const*, std::string>> defined_;
};

inline object_words object_schemas::contents(object const& table, bool complete,
                                             std::string const& path)
{
    object_words all;
    for (auto const& row : table.members) {
        bool const there = complete && row.required;
        all.properties[json_name(row.name)] = member_schema(table, row, there, path);
        if (there) all.required.push_back(json_text(row.name));
    }
    catalog_words{task_, table, complete}.add_to(all);
    all.closed = all.closed || (task_.closes && !table.settings);
    return all;
}

inline boost::json::object object_schemas::whole(object const& table, bool complete,
                                                 std::string const& path)
{
    words schema{{"type", "object"}};
    contents(table, complete, path).add_to(schema, table);
    return schema;
}

/// An object that is laid over what is stored, where the discriminator is: that alone says what the
/// members it governs may be.
inline boost::json::object object_schemas::partial(object const& table, std::string const& path)
{
    object_words all;
    for (auto const& row : table.members) {
        if (row.name == table.discriminator) continue;
        auto schema = titled(table, row);
        if (row.governed.list.empty())
            schema = member_schema(table, row, false, path);
        else
            for (auto& word : type_schema(row.type)) schema[word.key()] = word.value();
        if (row.nullable) admit_null(schema);
        all.properties[json_name(row.name)] = std::move(schema);
    }
    words schema{{"$comment", json_text("It is laid over the stored object. What its members may "
                                        "be, and which others it may have, depends on the stored "
                                        "\"" +
                                        std::string{table.discriminator} + "\".")},
                 {"type", "object"}};
    all.add_to(schema, table);
    return schema;
}

/// The title and the description of a member, and in a patch what becomes of the stored value.
inline boost::json::object object_schemas::titled(object const& table, member const& row) const
{
    auto sentences = type_words(row.type);
    if (!row.governed.list.empty()) sentences += governed_words(table, row);
    if (task_.sent() && row.nullable) sentences += " Null is a value, and is stored.";
    words said{{"title", json_text(title_of(row.name))}, {"description", json_text(sentences)}};
    auto const merged = merging_words(row.type);
    if (task_.what == schema_of::patch && !merged.empty()) said["$comment"] = json_text(merged);
    return said;
}

/// The schema of a member, the catalog aside. In an assistant null counts as absent, unless the
/// member must be there.
inline boost::json::object object_schemas::member_schema(object const& table, member const& row,
                                                         bool there, std::string const& path)
{
    auto schema = titled(table, row);
    std::string at = path;
    json::append_reference(at, row.name);
    for (auto& word : value(row, at)) schema[word.key()] = word.value();
    if (task_.sent() ? row.nullable : !there) admit_null(schema);
    return schema;
}

/// The schema of a value, by its kind.
struct object_schemas::value_schema {
    object_schemas& in;
    value_type const& type;
    std::string const& path;

    template <among<text, choice, formatted, number, integer, boolean> Kind>
    words operator()(Kind const&) const
    {
        return by_itself();
    }
    words operator()(phone_number const&) const
    {
        words schema;
        if (in.task_.sent())
            schema["$comment"] = "Whether the number is the caller's and free to use is known to "
                                 "the server alone.";
        for (auto& word : by_itself()) schema[word.key()] = word.value();
        return schema;
    }
    words operator()(map const&) const
    {
        auto schema = by_itself();
        if (!in.task_.sent()) admit_null(schema["additionalProperties"].get_object());
        return schema;
    }
    words operator()(list_of const& list) const
    {
        auto schema = by_itself();
        schema["items"] = in.reference(*list.item, path);
        return schema;
    }
    words operator()(object_of const& nested) const { return in.nested(nested, path); }

private:
    [[nodiscard]] words by_itself() const
    {
        auto schema = type_schema(type);
        add_content(schema, type);
        return schema;
    }
};

inline boost::json::object object_schemas::value(member const& row, std::string const& path)
{
    return ask(row.type, value_schema{*this, row.type, path});
}

inline boost::json::object object_schemas::nested(object_of const& asked, std::string const& path)
{
    auto const& table = *asked.schema;
    if (task_.what != schema_of::patch || asked.merge == merging::replace ||
        asked.merge == merging::renew)
        return reference(table, path);
    if (table.discriminator.empty()) return whole(table, false, path);
    bool const replaces = asked.merge == merging::discriminated;
    return {{"type", "object"},
            {"if",
             {{"properties", {{json_name(table.discriminator), true}}},
              {"required", boost::json::array{json_text(table.discriminator)}}}},
            {"then", replaces ? reference(table, path) : whole(table, false, path)},
            {"else", partial(table, path)}};
}

/// Refers to the schema of a complete object, which is made where it is needed first.
inline boost::json::object object_schemas::reference(object const& table, std::string const& path)
{
    auto const known = std::find_if(defined_.begin(), defined_.end(),
                                    [&](auto const& each) { return each.first == &table; });
    if (known != defined_.end()) return {{"$ref", json_text(known->second)}};
    auto const name = path.substr(1);
    std::string pointer = "/$defs";
    json::append_reference(pointer, name);
    std::string target;
    json::append_fragment(target, pointer);
    defined_.emplace_back(&table, target);
    words schema{{"title", json_text(title_of(table.section.empty() ? name : table.section))}};
    for (auto& word : whole(table, true, path)) schema[word.key()] = word.value();
    definitions_[json_name(name)] = std::move(schema);
    return {{"$ref", json_text(target)}};
}

} // namespace voicecfg::detail

#endif
