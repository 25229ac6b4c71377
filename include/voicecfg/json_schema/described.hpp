// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_DESCRIBED_HPP
#define VOICECFG_JSON_SCHEMA_DESCRIBED_HPP

#include <voicecfg/documents/shared_shapes.hpp>
#include <voicecfg/json_schema/catalog.hpp>
#include <voicecfg/json_schema/value.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <utility>

/// Values that are described in words, among them objects and unions of them.
namespace voicecfg::detail {

/// How an object is judged.
enum class judged_as : std::uint8_t {
    complete, ///< alone
    overlay,  ///< laid over what is stored
    partial,  ///< laid over what is stored, which has the discriminator
};

inline constexpr char const* phone_number_comment =
    "Whether the number is the caller's and free to use is known to the server alone.";

/// Makes the schemas of objects that have a table.
class table_schemas {
public:
    /// An object in one that is complete or not, by what it does to the stored one.
    [[nodiscard]] virtual boost::json::object nested(object const& table, merging merge,
                                                     bool complete, std::string const& path) = 0;
    /// An object that is laid over the stored one.
    [[nodiscard]] virtual boost::json::object laid_over(object const& table, judged_as as,
                                                        std::string const& path) = 0;
    /// Whether a schema is made apart, as it is referred to more than once.
    [[nodiscard]] virtual bool is_apart(shape const& part) const = 0;
    /// Refers to one that is.
    [[nodiscard]] virtual boost::json::object reference(shape const& part, judged_as as,
                                                        std::string const& path) = 0;

    std::size_t level = 0; ///< how deep the schema is that is made

protected:
    ~table_schemas() = default;
};

/// Makes the schema of a described value at one place.
class described_schemas final : public inner_schemas {
public:
    using words = boost::json::object;

    described_schemas(table_schemas& tables, schema_task const& task, std::string path)
        : tables_{tables}, task_{task}, path_{std::move(path)}
    {
    }

    /// A value of a member of an object that is complete or not.
    [[nodiscard]] words made(value_words const& asked, merging merge, bool complete)
    {
        bool const meets = task_.what == schema_of::patch && !complete && merge != merging::replace;
        shape const part{.words = &asked};
        if (!meets && tables_.is_apart(part))
            return tables_.reference(part, judged_as::complete, path_);
        return inside(asked, merge, complete);
    }
    [[nodiscard]] words inside(value_words const& asked, merging merge, bool complete);

    /// What entries may be: null counts as absent in an assistant.
    [[nodiscard]] words entry_words(value_words const& asked)
    {
        auto schema = deeper(asked, "entries");
        if (!task_.sent() && !takes_null(asked)) admit_null(schema);
        return schema;
    }

    /// Adds to the words of an object what its members say of this one's shape (V14).
    void add_beside(object_words& to, member const& row, bool complete)
    {
        auto const* const value = std::get_if<described>(&row.type);
        if (value == nullptr) return;
        json::append_reference(path_, row.name);
        add_beside(to, row, *value->words, value->merge, complete);
    }

private:
    [[nodiscard]] boost::json::value item(value_words const& asked) override
    {
        return or_true(deeper(asked, "items"));
    }
    [[nodiscard]] boost::json::value entry(value_words const& asked) override
    {
        return or_true(entry_words(asked));
    }
    [[nodiscard]] boost::json::value alternative(value_words const& asked) override
    {
        return or_true(inside(asked, merge_, complete_));
    }

    [[nodiscard]] static boost::json::value or_true(words schema)
    {
        if (schema.empty()) return true;
        return schema;
    }
    [[nodiscard]] words deeper(value_words const& asked, std::string_view what);
    [[nodiscard]] words union_schema(tagged_union const& asked) const;
    [[nodiscard]] words whole_branches(tagged_union const& asked) const;
    [[nodiscard]] words laid_branches(tagged_union const& asked) const;
    [[nodiscard]] words has_tag(tagged_union const& asked) const;
    void add_beside(object_words& to, member const& row, value_words const& asked, merging merge,
                    bool complete) const;

    table_schemas& tables_;
    schema_task const& task_;
    std::string path_;
    merging merge_ = merging::replace;
    bool complete_ = true;
};

inline boost::json::object described_schemas::deeper(value_words const& asked,
                                                     std::string_view what)
{
    auto const path = path_ + "/" + std::string{what};
    ++tables_.level;
    auto schema = described_schemas{tables_, task_, path}.made(asked, merging::replace, true);
    --tables_.level;
    return schema;
}

inline boost::json::object described_schemas::inside(value_words const& asked, merging merge,
                                                     bool complete)
{
    merge_ = merge;
    complete_ = complete;
    auto schema = words_schema(asked, *this);
    if (asked.phone && task_.sent()) schema["$comment"] = phone_number_comment;
    if (asked.table == nullptr && asked.tagged == nullptr) return schema;
    auto object = asked.tagged != nullptr ? union_schema(*asked.tagged)
                                          : tables_.nested(*asked.table, merge_, complete_, path_);
    if (asked.types == json_types{json_type::object}) {
        if (auto* const values = schema.if_contains("enum")) object["enum"] = std::move(*values);
        return object;
    }
    auto& all = schema["allOf"];
    if (!all.is_array()) all.emplace_array();
    all.get_array().push_back({{"if", {{"type", "object"}}}, {"then", std::move(object)}});
    return schema;
}

/// That a tag is there: in an assistant null counts as absent.
inline boost::json::object described_schemas::has_tag(tagged_union const& asked) const
{
    return task_.sent() ? has_member(asked.tag, true) : is_there(asked.tag);
}

inline boost::json::object described_schemas::whole_branches(tagged_union const& asked) const
{
    boost::json::array branches;
    for (auto const& each : asked.branches)
        branches.push_back(tables_.nested(*each.schema, merging::replace, true,
                                          path_ + "/" + std::string{each.tags.front()}));
    words schema{{"type", "object"}, {"oneOf", std::move(branches)}};
    if (asked.otherwise == nullptr) return schema;
    return {
        {"type", "object"},
        {"if", has_tag(asked)},
        {"then", std::move(schema)},
        {"else", tables_.nested(*asked.otherwise, merging::replace, true, path_ + "/otherwise")}};
}

/// Where the stored tag decides, one of the branches is enough; a tag that is sent picks its own.
inline boost::json::object described_schemas::laid_branches(tagged_union const& asked) const
{
    boost::json::array branches;
    for (auto const& each : asked.branches)
        branches.push_back(tables_.laid_over(*each.schema, judged_as::overlay,
                                             path_ + "/" + std::string{each.tags.front()}));
    if (asked.otherwise != nullptr)
        branches.push_back(
            {{"not", has_member(asked.tag, true)},
             {"allOf", boost::json::array{tables_.laid_over(*asked.otherwise, judged_as::overlay,
                                                            path_ + "/otherwise")}}});
    return {{"type", "object"}, {"anyOf", std::move(branches)}};
}

inline boost::json::object described_schemas::union_schema(tagged_union const& asked) const
{
    if (asked.beside) return {{"type", "object"}};
    bool const alone = task_.what != schema_of::patch || complete_;
    if (alone || merge_ == merging::replace || merge_ == merging::renew)
        return whole_branches(asked);
    if (merge_ == merging::overlay) return laid_branches(asked);
    return {{"type", "object"},
            {"if", has_member(asked.tag, true)},
            {"then", whole_branches(asked)},
            {"else", laid_branches(asked)}};
}

inline void described_schemas::add_beside(object_words& to, member const& row,
                                          value_words const& asked, merging merge,
                                          bool complete) const
{
    for (auto const& each : asked.any_of) add_beside(to, row, each, merge, complete);
    if (asked.tagged == nullptr || !asked.tagged->beside) return;
    bool const laid = task_.what == schema_of::patch && !complete && merge == merging::overlay;
    for (auto const& each : asked.tagged->branches) {
        boost::json::array tags;
        for (auto const tag : each.tags) tags.push_back(json_text(tag));
        auto const path = path_ + "/" + std::string{each.tags.front()};
        auto branch = laid ? tables_.laid_over(*each.schema, judged_as::overlay, path)
                           : tables_.nested(*each.schema, merging::replace, true, path);
        words const held{{"if", {{"type", "object"}}}, {"then", std::move(branch)}};
        to.all_of.push_back({{"if", member_is_one_of(asked.tagged->tag, tags)},
                             {"then", {{"properties", {{json_name(row.name), held}}}}}});
    }
}

} // namespace voicecfg::detail

#endif
