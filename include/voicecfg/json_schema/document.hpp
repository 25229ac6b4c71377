// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_DOCUMENT_HPP
#define VOICECFG_JSON_SCHEMA_DOCUMENT_HPP

#include <voicecfg/json_schema/catalog.hpp>
#include <voicecfg/json_schema/object.hpp>
#include <voicecfg/json_schema/value.hpp>
#include <voicecfg/json_schema/words.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// The schema of a whole document.
namespace voicecfg::detail {

/// The URI of JSON Schema 2020-12.
inline constexpr boost::json::string_view schema_dialect =
    "https://json-schema.org/draft/2020-12/schema";

/// Makes the schema of a whole document.
class document_schema {
public:
    explicit document_schema(schema_task const& task) noexcept : task_{task}, objects_{task} {}

    [[nodiscard]] boost::json::object make();

private:
    void read_only(object_words& all) const;
    void rule_over(object_words& all, needs const& asked) const;
    void rule_over(object_words& all, agrees const& asked) const;
    static void comment(object_words& all, std::string_view name, std::string const& text);
    void at_least_one(boost::json::object& schema) const;
    [[nodiscard]] std::string title() const;
    [[nodiscard]] char const* description() const noexcept;

    schema_task const& task_;
    object_schemas objects_;
};

inline boost::json::object document_schema::make()
{
    auto const& table = task_.dialect.assistant;
    auto all = objects_.contents(table, false, "");
    read_only(all);
    for (auto const& over : task_.dialect.rules)
        std::visit([&](auto const& asked) { rule_over(all, asked); }, over);
    if (task_.what == schema_of::creation)
        for (auto const& row : table.members)
            if (row.required) add_once(all.required, json_text(row.name));
    boost::json::object schema{{"$schema", schema_dialect}};
    schema["title"] = json_text(title());
    schema["description"] = description();
    schema["$comment"] = "Not said here: that no member stands twice in an object, and that arrays "
                         "and objects are nested no deeper than 32.";
    schema["type"] = "object";
    if (task_.what == schema_of::patch && !task_.dialect.empty_patch) at_least_one(schema);
    all.add_to(schema, table);
    if (!objects_.definitions().empty()) schema["$defs"] = std::move(objects_.definitions());
    return schema;
}

inline std::string document_schema::title() const
{
    auto const name = title_of(task_.dialect.name);
    switch (task_.what) {
    case schema_of::patch: return name + " patch";
    case schema_of::creation: return name + " creation";
    case schema_of::assistant: break;
    }
    return name + " assistant";
}

inline char const* document_schema::description() const noexcept
{
    switch (task_.what) {
    case schema_of::patch:
        return "A change to a stored assistant. A member that it does not name stays as it is.";
    case schema_of::creation: return "What an assistant is made of.";
    case schema_of::assistant: break;
    }
    return "A stored assistant. A null member counts as absent, and unknown members don't matter.";
}

/// A creation from which unknown members are dropped may have these, too (G19).
inline void document_schema::read_only(object_words& all) const
{
    if (task_.what == schema_of::creation && !task_.closes) return;
    for (auto const name : task_.dialect.read_only)
        if (task_.sent())
            all.properties[json_name(name)] = false;
        else
            all.properties[json_name(name)] = {{"title", json_text(title_of(name))},
                                               {"description", "The platform sets it."},
                                               {"readOnly", true}};
}

/// Says at a member what a schema can't; nothing of one that can't be there.
inline void document_schema::comment(object_words& all, std::string_view name,
                                     std::string const& text)
{
    if (auto* const schema = all.properties[json_name(name)].if_object())
        (*schema)["$comment"] = json_text(text);
}

/// A1 judges the act: an assistant may be so, and where the needed member is not sent, stored
/// decides, if there is one.
inline void document_schema::rule_over(object_words& all, needs const& asked) const
{
    if (!task_.sent()) return;
    bool const creates = task_.what == schema_of::creation;
    comment(all, asked.member,
            "Set to true it needs \"" + std::string{asked.needed} +
                (creates ? "\", which is not null." : "\", sent or stored, and not null."));
    boost::json::object const not_null{{"not", {{"type", "null"}}}};
    boost::json::object needed{{"properties", {{json_name(asked.needed), not_null}}}};
    if (creates) needed = is_there(asked.needed);
    all.all_of.push_back({{"if", is_one_of(asked.member, {true})}, {"then", std::move(needed)}});
}

inline void document_schema::rule_over(object_words& all, agrees const& asked) const
{
    auto const& table = task_.dialect.assistant;
    auto const& row = *find_named(table.members, asked.member);
    auto const list = task_.catalog.list(table.section, row.governed.list);
    if (!list || !row.governed.within.empty()) return;
    auto const attribute = position_of(list.shape->attributes, asked.attribute);
    boost::json::object entries;
    for (std::size_t at = 0; at < list.values->entries.size(); ++at) {
        auto const attributes = list.values->entries[at].attributes;
        if (attribute >= attributes.size() || !attributes[attribute]) continue;
        auto& names = entries[json_name(*attributes[attribute])];
        if (names.is_null()) names.emplace_array();
        names.get_array().push_back(entry_value(*list.shape, list.values->names[at]));
    }
    for (auto const& [expected, names] : entries) {
        boost::json::object agreed{{"enum", boost::json::array{json_text(expected)}}};
        if (!task_.sent()) admit_null(agreed);
        all.all_of.push_back({{"if", is_one_of(asked.member, names.get_array())},
                              {"then", {{"properties", {{json_name(asked.with), agreed}}}}}});
    }
    if (task_.what == schema_of::patch)
        comment(all, asked.member,
                "Its \"" + std::string{asked.attribute} + "\" in the catalog must equal \"" +
                    std::string{asked.with} + "\", sent or stored.");
}

inline void document_schema::at_least_one(boost::json::object& schema) const
{
    boost::json::array any;
    for (auto const& row : task_.dialect.assistant.members)
        any.push_back({{"properties", {{json_name(row.name), true}}},
                       {"required", boost::json::array{json_text(row.name)}}});
    schema["anyOf"] = std::move(any);
}

} // namespace voicecfg::detail

#endif
