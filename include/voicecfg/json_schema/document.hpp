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

#include <string>
#include <string_view>
#include <utility>

/// The schema of a whole document.
namespace voicecfg::detail {

/// The URI of JSON Schema 2020-12.
inline constexpr boost::json::string_view schema_dialect =
    "https://json-schema.org/draft/2020-12/schema";

/// Makes the schema of a whole document.
class document_schema {
public:
    explicit document_schema(schema_task const& task) : task_{task}, objects_{task} {}

    [[nodiscard]] boost::json::object make();

private:
    void read_only(object_words& all) const;
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
    if (task_.what == schema_of::creation)
        for (auto const& row : table.members)
            if (row.required && !row.read_only) add_once(all.required, json_text(row.name));
    boost::json::object schema{{"$schema", schema_dialect}};
    schema["title"] = json_text(title());
    schema["description"] = description();
    schema["$comment"] = "Not said here: that no member stands twice in an object, and that arrays "
                         "and objects are nested no deeper than 32.";
    schema["type"] = "object";
    if (task_.what == schema_of::patch && !task_.dialect.empty_patch) at_least_one(schema);
    all.add_to(schema, table);
    auto& parts = objects_.definitions();
    if (!parts.empty()) schema["$defs"] = std::move(parts);
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
