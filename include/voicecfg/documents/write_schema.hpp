// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WRITE_SCHEMA_HPP
#define VOICECFG_DOCUMENTS_WRITE_SCHEMA_HPP

#include <voicecfg/documents/definitions.hpp>
#include <voicecfg/documents/shared_shapes.hpp>
#include <voicecfg/documents/word_list.hpp>
#include <voicecfg/documents/write_catalog_shape.hpp>
#include <voicecfg/documents/write_rules.hpp>
#include <voicecfg/documents/write_value.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Objects and values of a dialect in the words of dialect documents.
namespace voicecfg::detail {

class schema_writer {
public:
    explicit schema_writer(object const& assistant) : shared_{assistant} {}

    [[nodiscard]] word_list properties_of(object const& table);
    /// What stands behind the properties of an object.
    void add_rest(word_list& to, object const& table);
    /// The parts that were referred to, which may refer to more of them.
    [[nodiscard]] word_list definitions_made();

private:
    struct parts_of_kind;

    /// So deep that people can still read it, and far from what a document may nest.
    static constexpr std::size_t most_levels = 32;

    [[nodiscard]] bool is_named(shape const& part) const;
    [[nodiscard]] word_list member_schema(member const& row);
    [[nodiscard]] word_list inner(value_words const& words);
    void add_object(schema_parts& to, object const& table);
    [[nodiscard]] schema_parts reference(shape const& part, bool or_null);
    [[nodiscard]] schema_parts table_parts(object const& table, bool nullable);
    [[nodiscard]] schema_parts union_parts(tagged_union const& all);
    [[nodiscard]] schema_parts words_parts(value_words const& words, bool nullable);
    [[nodiscard]] schema_parts object_or_others(value_words const& words, bool or_null);
    [[nodiscard]] schema_parts alternatives(value_words const& words, bool or_null);

    shared_shapes shared_;
    definitions named_;
    std::string_view around_; ///< the member that is written
    std::size_t level_ = 0;
};

inline bool schema_writer::is_named(shape const& part) const
{
    if (part.words != nullptr && is_short(*part.words)) return false;
    return level_ >= most_levels || shared_.contains(part) || named_.contains(part);
}

inline schema_parts schema_writer::reference(shape const& part, bool or_null)
{
    schema_parts made;
    made.head.add_text("$ref", named_.reference_to(part, around_));
    return or_null ? with_null(made.head) : made;
}

/// The schema of a member by its kind.
struct schema_writer::parts_of_kind {
    schema_writer& in;
    member const& row;

    template <among<text, choice, formatted, number, integer, boolean, phone_number, map> Kind>
    schema_parts operator()(Kind const& asked) const
    {
        return value_parts(asked, row.nullable);
    }
    schema_parts operator()(list_of const& list) const
    {
        auto made = typed(json_type::array, row.nullable);
        made.own.add_given("fallbackOf", list.fallback_of);
        made.body.add("items", finished(in.table_parts(*list.item, false)));
        return made;
    }
    schema_parts operator()(object_of const& nested) const
    {
        auto made = in.table_parts(*nested.schema, row.nullable);
        made.merge = nested.merge;
        return made;
    }
    schema_parts operator()(described const& value) const
    {
        shape const part{.words = value.words};
        auto made = in.is_named(part)
                        ? in.reference(part, row.nullable && !admits_null(*value.words))
                        : in.words_parts(*value.words, row.nullable);
        made.merge = value.merge;
        return made;
    }
};

inline word_list schema_writer::member_schema(member const& row)
{
    auto const before = std::exchange(around_, row.name);
    auto made = finished(ask(row.type, parts_of_kind{*this, row}), row);
    around_ = before;
    return made;
}

inline word_list schema_writer::properties_of(object const& table)
{
    word_list all;
    ++level_;
    for (auto const& row : table.members) all.add(row.name, member_schema(row));
    --level_;
    return all;
}

inline void schema_writer::add_rest(word_list& to, object const& table)
{
    std::vector<std::string_view> required;
    for (auto const& row : table.members)
        if (row.required) required.push_back(row.name);
    to.add_given("required", required);
    if (table.additional != nullptr)
        to.add("additionalProperties", inner(*table.additional));
    else if (!table.open)
        to.add("additionalProperties") += "false";
}

/// Adds all but the type.
inline void schema_writer::add_object(schema_parts& to, object const& table)
{
    add_section(to.own, table);
    add_rules(to.own, table.rules);
    to.body.add("properties", properties_of(table));
    add_rest(to.body, table);
}

inline schema_parts schema_writer::table_parts(object const& table, bool nullable)
{
    if (is_named({.table = &table})) return reference({.table = &table}, nullable);
    auto made = typed(json_type::object, nullable);
    add_object(made, table);
    return made;
}

/// What items, entries and alternatives may be.
inline word_list schema_writer::inner(value_words const& words)
{
    ++level_;
    shape const part{.words = &words};
    auto made = finished(is_named(part) ? reference(part, false) : words_parts(words, false));
    --level_;
    return made;
}

inline schema_parts schema_writer::union_parts(tagged_union const& all)
{
    auto made = typed(json_type::object, false);
    auto& out = all.beside ? made.own.add("branches") : made.body.add("oneOf");
    json::brackets list{out, '[', ']'};
    for (auto const& each : all.branches) {
        if (!all.beside) {
            list.next();
            finished(table_parts(*each.schema, false)).append_to(out);
            continue;
        }
        for (auto const tag : each.tags) {
            list.next();
            word_list branch;
            branch.add_text("tag", tag);
            branch.add_text("$ref", named_.reference_to({.table = each.schema}, tag));
            branch.append_to(out);
        }
    }
    list.close();
    word_list tag;
    tag.add_text("propertyName", all.tag);
    if (all.beside)
        made.own.add_text("beside", all.tag);
    else
        made.body.add("discriminator", tag);
    if (all.otherwise != nullptr)
        made.own.add_text("otherwise", named_.reference_to({.table = all.otherwise}, around_));
    return made;
}

/// A reference or a union stands alone, so what the value may be beside an object is another
/// alternative.
inline schema_parts schema_writer::object_or_others(value_words const& words, bool or_null)
{
    auto made =
        words.tagged != nullptr ? union_parts(*words.tagged) : table_parts(*words.table, false);
    auto others = types_beside_object(words);
    if (or_null) others.insert(json_type::null);
    if (others.empty()) return made;
    auto rest = words;
    rest.types = others;
    rest.table = nullptr;
    rest.tagged = nullptr;
    rest.entries = nullptr;
    bool const first = words.types.empty() || words.types[0] == json_type::object;
    auto const object = finished(made);
    auto const other = inner(rest);
    schema_parts both;
    auto& out = both.body.add("anyOf");
    json::brackets list{out, '[', ']'};
    for (auto const* each : {first ? &object : &other, first ? &other : &object}) {
        list.next();
        each->append_to(out);
    }
    list.close();
    return both;
}

inline schema_parts schema_writer::alternatives(value_words const& words, bool or_null)
{
    schema_parts made;
    auto& out = made.body.add("anyOf");
    json::brackets list{out, '[', ']'};
    for (auto const& each : words.any_of) {
        list.next();
        inner(each).append_to(out);
    }
    if (or_null) {
        list.next();
        out += R"({"type":"null"})";
    }
    list.close();
    return made;
}

inline schema_parts schema_writer::words_parts(value_words const& words, bool nullable)
{
    bool const or_null = nullable && !admits_null(words);
    if (!words.any_of.empty()) return alternatives(words, or_null);
    bool const alone =
        words.tagged != nullptr ||
        (words.table != nullptr && words.enumeration.empty() && is_named({.table = words.table}));
    if (alone) return object_or_others(words, or_null);
    auto made = scalar_parts(words, or_null);
    if (words.items != nullptr) made.body.add("items", inner(*words.items));
    if (words.table != nullptr) add_object(made, *words.table);
    if (words.entries != nullptr) made.body.add("additionalProperties", inner(*words.entries));
    return made;
}

inline word_list schema_writer::definitions_made()
{
    word_list all;
    for (std::size_t i = 0; i != named_.all().size(); ++i) {
        auto const& each = named_.all()[i];
        around_ = each.asked;
        schema_parts made;
        if (each.of.table != nullptr) {
            made = typed(json_type::object, false);
            add_object(made, *each.of.table);
        }
        else
            made = words_parts(*each.of.words, false);
        all.add(each.name, finished(made));
    }
    return all;
}

} // namespace voicecfg::detail

#endif
