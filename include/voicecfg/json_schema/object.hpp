// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_OBJECT_HPP
#define VOICECFG_JSON_SCHEMA_OBJECT_HPP

#include <voicecfg/documents/shared_shapes.hpp>
#include <voicecfg/json_schema/catalog.hpp>
#include <voicecfg/json_schema/described.hpp>
#include <voicecfg/json_schema/rules.hpp>
#include <voicecfg/json_schema/words.hpp>
#include <voicecfg/report/location.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <variant>

/// The rules over objects and what they hold, in the words of JSON Schema 2020-12.
namespace voicecfg::detail {

/// Makes the schemas of a dialect's objects.
class object_schemas final : public table_schemas {
public:
    explicit object_schemas(schema_task const& task) : task_{task}, shared_{task.dialect.assistant}
    {
    }

    /// What an object holds. One that is not complete need not have what its table requires.
    [[nodiscard]] object_words contents(object const& table, bool complete,
                                        std::string const& path);
    /// The schemas that others refer to.
    [[nodiscard]] boost::json::object& definitions();

private:
    using words = boost::json::object;
    struct value_schema;

    /// A schema that others refer to, which is made later: there may be circles.
    struct definition {
        shape of;
        judged_as as;
        std::string path;
        std::string name;
    };

    /// Deeper ones are made apart, so that nothing recurses further.
    static constexpr std::size_t most_levels = 32;

    [[nodiscard]] bool is_apart(shape const& part) const override
    {
        if (part.words != nullptr && is_short(*part.words)) return false;
        return level >= most_levels || shared_.contains(part);
    }
    [[nodiscard]] words make(shape const& part, judged_as as, std::string const& path);
    [[nodiscard]] words whole(object const& table, bool complete, std::string const& path);
    [[nodiscard]] words partial(object const& table, std::string const& path);
    [[nodiscard]] words titled(object const& table, member const& row) const;
    [[nodiscard]] words member_schema(object const& table, member const& row, bool complete,
                                      std::string const& path);
    [[nodiscard]] words value(member const& row, bool complete, std::string const& path);
    [[nodiscard]] words nested(object const& table, merging merge, bool complete,
                               std::string const& path) override;
    [[nodiscard]] words laid_over(object const& table, judged_as as,
                                  std::string const& path) override;
    [[nodiscard]] words reference(shape const& part, judged_as as,
                                  std::string const& path) override;
    [[nodiscard]] bool is_required(member const& row) const noexcept;
    void add_member(object_words& all, object const& table, member const& row, bool complete,
                    std::string const& path);

    schema_task const& task_;
    shared_shapes shared_;
    boost::json::object definitions_;
    std::map<std::pair<void const*, judged_as>, std::string> defined_; ///< the references to them
    std::deque<definition> waiting_;
};

/// Creations and updates are not asked for what only the platform sets, and audits not for secrets
/// (V13).
inline bool object_schemas::is_required(member const& row) const noexcept
{
    return row.required && !(task_.sent() ? row.read_only : row.write_only);
}

/// Adds a member; one that only the platform sets can't be sent (V19), but a creation may drop it.
inline void object_schemas::add_member(object_words& all, object const& table, member const& row,
                                       bool complete, std::string const& path)
{
    bool const there = complete && is_required(row);
    if (there) all.required.push_back(json_text(row.name));
    if (row.read_only && task_.sent()) {
        if (task_.what == schema_of::patch || task_.closes)
            all.properties[json_name(row.name)] = false;
        return;
    }
    auto schema = member_schema(table, row, complete, path);
    if (row.read_only) schema["readOnly"] = true;
    if (row.write_only) schema["writeOnly"] = true;
    if (row.deprecated) schema["deprecated"] = true;
    all.properties[json_name(row.name)] = std::move(schema);
}

inline object_words object_schemas::contents(object const& table, bool complete,
                                             std::string const& path)
{
    object_words all;
    for (auto const& row : table.members) add_member(all, table, row, complete, path);
    catalog_words{task_, table, complete}.add_to(all);
    for (auto const& row : table.members)
        described_schemas{*this, task_, path}.add_beside(all, row, complete);
    if (table.additional != nullptr && !table.settings)
        all.additional =
            described_schemas{*this, task_, path + "/additional"}.entry_words(*table.additional);
    auto const& rules = path.empty() ? task_.dialect.rules : table.rules;
    rule_words{task_, table, complete}.add_to(all, rules);
    all.closed = all.closed || (task_.closes && !table.settings && is_closed(table));
    return all;
}

inline boost::json::object object_schemas::whole(object const& table, bool complete,
                                                 std::string const& path)
{
    words schema{{"type", "object"}};
    ++level;
    contents(table, complete, path).add_to(schema, table);
    --level;
    return schema;
}

/// An object that is laid over what is stored, where the discriminator is: that alone says what the
/// members it governs may be.
inline boost::json::object object_schemas::partial(object const& table, std::string const& path)
{
    object_words all;
    ++level;
    for (auto const& row : table.members) {
        if (row.name == table.discriminator) continue;
        if (row.governed.list.empty() || std::holds_alternative<described>(row.type)) {
            add_member(all, table, row, false, path);
            continue;
        }
        auto schema = titled(table, row);
        for (auto& word : type_schema(row.type)) schema[word.key()] = word.value();
        if (row.nullable) admit_null(schema);
        all.properties[json_name(row.name)] = std::move(schema);
    }
    --level;
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
    if (task_.sent() && row.null_removes)
        sentences += " Null removes it.";
    else if (task_.sent() && row.nullable)
        sentences += " Null is a value, and is stored.";
    words said{{"title", json_text(title_of(row.name))}, {"description", json_text(sentences)}};
    auto const merged = merging_words(row.type);
    if (task_.what == schema_of::patch && !merged.empty()) said["$comment"] = json_text(merged);
    return said;
}

/// The schema of a member, the catalog aside. In an assistant null counts as absent, unless the
/// member must be there; a null that is sent and takes a member out leaves it missing (V16).
inline boost::json::object object_schemas::member_schema(object const& table, member const& row,
                                                         bool complete, std::string const& path)
{
    bool const there = complete && is_required(row);
    auto schema = titled(table, row);
    std::string at = path;
    json::append_reference(at, row.name);
    for (auto& word : value(row, complete, at)) schema[word.key()] = word.value();
    auto const* const other = std::get_if<described>(&row.type);
    bool const has_null = other != nullptr && takes_null(*other->words);
    bool const lacks = task_.sent() && row.null_removes && is_required(row) &&
                       (!path.empty() || task_.what == schema_of::creation);
    if (lacks && has_null)
        schema["not"] = {{"type", "null"}};
    else if (!lacks && !has_null && (task_.sent() ? row.nullable : !there))
        admit_null(schema);
    return schema;
}

/// The schema of a value, by its kind.
struct object_schemas::value_schema {
    object_schemas& in;
    value_type const& type;
    bool complete;
    std::string const& path;

    template <among<text, choice, formatted, number, integer, boolean> Kind>
    words operator()(Kind const&) const
    {
        return by_itself();
    }
    words operator()(phone_number const&) const
    {
        words schema;
        if (in.task_.sent()) schema["$comment"] = phone_number_comment;
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
        schema["items"] = in.reference({.table = list.item}, judged_as::complete, path);
        return schema;
    }
    words operator()(object_of const& asked) const
    {
        return in.nested(*asked.schema, asked.merge, complete, path);
    }
    words operator()(described const& value) const
    {
        return described_schemas{in, in.task_, path}.made(*value.words, value.merge, complete);
    }

private:
    [[nodiscard]] words by_itself() const
    {
        auto schema = type_schema(type);
        add_content(schema, type);
        return schema;
    }
};

inline boost::json::object object_schemas::value(member const& row, bool complete,
                                                 std::string const& path)
{
    return ask(row.type, value_schema{*this, row.type, complete, path});
}

/// An object in an object. In one that is judged alone, it is too.
inline boost::json::object object_schemas::nested(object const& table, merging merge, bool complete,
                                                  std::string const& path)
{
    if (task_.what != schema_of::patch || complete || merge == merging::replace ||
        merge == merging::renew)
        return reference({.table = &table}, judged_as::complete, path);
    if (table.discriminator.empty()) return laid_over(table, judged_as::overlay, path);
    bool const replaces = merge == merging::discriminated;
    return {{"type", "object"},
            {"if", has_member(table.discriminator, true)},
            {"then", replaces ? reference({.table = &table}, judged_as::complete, path)
                              : laid_over(table, judged_as::overlay, path)},
            {"else", laid_over(table, judged_as::partial, path)}};
}

inline boost::json::object object_schemas::laid_over(object const& table, judged_as as,
                                                     std::string const& path)
{
    bool const holds = std::any_of(table.members.begin(), table.members.end(), [](auto const& row) {
        auto const* const other = std::get_if<described>(&row.type);
        return nested_object(row.type) != nullptr || (other != nullptr && !is_short(*other->words));
    });
    if (holds && is_apart({.table = &table})) return reference({.table = &table}, as, path);
    return make({.table = &table}, as, path);
}

inline boost::json::object object_schemas::make(shape const& part, judged_as as,
                                                std::string const& path)
{
    if (part.words != nullptr)
        return described_schemas{*this, task_, path}.inside(*part.words, merging::replace, true);
    if (as == judged_as::partial) return partial(*part.table, path);
    return whole(*part.table, as == judged_as::complete, path);
}

/// Refers to a schema that is made apart.
inline boost::json::object object_schemas::reference(shape const& part, judged_as as,
                                                     std::string const& path)
{
    auto& known = defined_[{part.key(), as}];
    if (!known.empty()) return {{"$ref", json_text(known)}};
    constexpr char const* suffixes[]{"", " laid over", " in part"};
    auto const first = path.substr(1) + suffixes[static_cast<std::size_t>(as)];
    auto name = first;
    for (std::size_t count = 2; definitions_.contains(json_name(name)); ++count)
        name = first + " " + std::to_string(count);
    definitions_[json_name(name)] = nullptr;
    std::string pointer = "/$defs";
    json::append_reference(pointer, name);
    json::append_fragment(known, pointer);
    waiting_.push_back({part, as, path, name});
    return {{"$ref", json_text(known)}};
}

inline boost::json::object& object_schemas::definitions()
{
    for (; !waiting_.empty(); waiting_.pop_front()) {
        auto const next = waiting_.front();
        level = 0;
        words schema;
        bool const sectioned = next.of.table != nullptr && !next.of.table->section.empty();
        schema["title"] = json_text(title_of(sectioned ? next.of.table->section : next.name));
        for (auto& word : make(next.of, next.as, next.path)) schema[word.key()] = word.value();
        definitions_[json_name(next.name)] = std::move(schema);
    }
    return definitions_;
}

} // namespace voicecfg::detail

#endif
