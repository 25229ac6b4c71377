// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_WRITE_VALUE_HPP
#define VOICECFG_DOCUMENTS_WRITE_VALUE_HPP

#include <voicecfg/documents/word_list.hpp>
#include <voicecfg/documents/write_catalog_shape.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/quote.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

/// Values that hold no objects of a table, in the words of dialect documents.
namespace voicecfg::detail {

/// The words of a schema, in the order in which they stand in a document.
struct schema_parts {
    word_list head = {};
    merging merge = merging::replace;
    governed_by governed = {};
    word_list own = {};  ///< others of `x-voicecfg`
    word_list body = {}; ///< what stands in it
};

[[nodiscard]] constexpr std::string_view merging_word(merging merge) noexcept
{
    switch (merge) {
    case merging::replace: return "replace";
    case merging::renew: return "renew";
    case merging::overlay: return "overlay";
    case merging::discriminated: break;
    }
    return "discriminated";
}

/// A schema as a whole, with what the row says of the member whatever its type is.
[[nodiscard]] inline word_list finished(schema_parts const& made, member const& row = {})
{
    auto all = made.head;
    all.add_true("readOnly", row.read_only);
    all.add_true("writeOnly", row.write_only);
    all.add_true("deprecated", row.deprecated);
    word_list own;
    own.add_given("merge", merging_word(made.merge), merging_word(merging::replace));
    if (row.null_removes) own.add_text("null", "removes");
    add_governed(own, row.governed.list.empty() ? made.governed : row.governed);
    own.append(made.own);
    all.add_given("x-voicecfg", own);
    all.append(made.body);
    return all;
}

/// Adds the types of a value; none are any.
inline void add_types(word_list& to, json_types types)
{
    if (types.empty()) return;
    auto& out = to.add("type");
    if (types.size() == 1) return json::append_quoted(out, name(types[0]));
    json::brackets list{out, '[', ']'};
    for (auto const each : types) {
        list.next();
        json::append_quoted(out, name(each));
    }
    list.close();
}

[[nodiscard]] inline schema_parts typed(json_type type, bool nullable)
{
    schema_parts made;
    json_types types{type};
    if (nullable) types.insert(json_type::null);
    add_types(made.head, types);
    return made;
}

/// An alternative beside null.
[[nodiscard]] inline schema_parts with_null(word_list const& other)
{
    schema_parts made;
    auto& out = made.body.add("anyOf") += '[';
    other.append_to(out);
    out += R"(,{"type":"null"}])";
    return made;
}

inline void add_phone_number(schema_parts& to, phone_number const& asked)
{
    word_list says;
    says.add_true("exclusive", asked.exclusive);
    to.own.add("phoneNumber", says);
}

[[nodiscard]] inline schema_parts value_parts(text const& asked, bool nullable)
{
    auto made = typed(json_type::string, nullable);
    if (asked.minimum != 0) made.head.add_size("minLength", asked.minimum);
    if (asked.maximum != no_limit) made.head.add_size("maxLength", asked.maximum);
    return made;
}

[[nodiscard]] inline schema_parts value_parts(choice const& asked, bool nullable)
{
    auto made = typed(json_type::string, nullable);
    auto& out = made.head.add("enum");
    append_texts(out, asked.values);
    if (nullable) out.insert(out.size() - 1, ",null");
    if (asked.non_empty) made.head.add_size("minLength", 1);
    return made;
}

[[nodiscard]] inline schema_parts value_parts(formatted const& asked, bool nullable)
{
    auto made = typed(json_type::string, nullable);
    made.head.add_text("format", format_name(asked.as));
    return made;
}

/// Where a table bounds a number, both of its ends are written out.
template <among<number, integer, phone_number> Kind>
[[nodiscard]] schema_parts value_parts(Kind const& asked, bool nullable)
{
    bool const integral = facts_of(asked).integral;
    auto made = typed(integral ? json_type::integer : json_type::number, nullable);
    auto const range = bounds_of(asked);
    made.head.add_number("minimum", range->minimum);
    made.head.add_number("maximum", range->maximum);
    if constexpr (std::is_same_v<Kind, phone_number>) add_phone_number(made, asked);
    return made;
}

[[nodiscard]] inline schema_parts value_parts(boolean const&, bool nullable)
{
    return typed(json_type::boolean, nullable);
}

[[nodiscard]] inline schema_parts value_parts(map const&, bool nullable)
{
    auto made = typed(json_type::object, nullable);
    word_list entry;
    add_types(entry, {json_type::string, json_type::number, json_type::boolean});
    made.body.add("additionalProperties", entry);
    return made;
}

/// Whether null goes by words.
[[nodiscard]] inline bool admits_null(value_words const& words)
{
    if (!types_let_through(words).contains(json_type::null)) return false;
    json::document const null{std::string_view{"null"}};
    return allows(words, null.root());
}

/// The types that words with an object let through beside it.
[[nodiscard]] inline json_types types_beside_object(value_words const& words)
{
    json_types others;
    auto const all = words.types.empty() ? json_types::all() : words.types;
    for (auto const each : all) {
        bool const within = each == json_type::integer && all.contains(json_type::number);
        if (each != json_type::object && !within) others.insert(each);
    }
    return others;
}

/// Adds an enumeration: one value is a `const`.
inline void add_enumeration(word_list& to, std::string_view values, bool or_null)
{
    if (values.empty()) return;
    json::document const read{values, json::any_depth};
    bool const one = !or_null && read.root().span == (&read.root())[1].span + 1U;
    if (one) return void(to.add("const") += json::compact((&read.root())[1].text()));
    auto& out = to.add("enum") += json::compact(values);
    if (or_null) out.insert(out.size() - 1, ",null");
}

/// Words but for those on items, entries and members.
[[nodiscard]] inline schema_parts scalar_parts(value_words const& words, bool or_null)
{
    schema_parts made;
    auto& to = made.head;
    auto types = words.types;
    if (or_null && !types.empty()) types.insert(json_type::null);
    add_types(to, types);
    add_enumeration(to, words.enumeration, or_null);
    bool const integral = types.contains(json_type::integer) && !types.contains(json_type::number);
    bool const from_below = integral && !words.minimum && !words.exclusive_minimum;
    bool const from_above = integral && !words.maximum && !words.exclusive_maximum;
    to.add_number("minimum", from_below ? -max_safe_integer : words.minimum);
    to.add_number("maximum", from_above ? max_safe_integer : words.maximum);
    to.add_number("exclusiveMinimum", words.exclusive_minimum);
    to.add_number("exclusiveMaximum", words.exclusive_maximum);
    to.add_size("minLength", words.min_length);
    to.add_size("maxLength", words.max_length);
    if (!words.pattern.states.empty()) to.add_text("pattern", words.pattern.source);
    if (words.format) to.add_text("format", format_name(*words.format));
    to.add_size("minItems", words.min_items);
    to.add_size("maxItems", words.max_items);
    to.add_true("uniqueItems", words.unique_items);
    made.governed = words.governed;
    if (words.phone) add_phone_number(made, *words.phone);
    made.own.add_given("fallbackOf", words.fallback_of);
    return made;
}

/// Adds what an object says of the catalog.
inline void add_section(word_list& to, object const& table)
{
    to.add_given("section", table.section);
    to.add_given("discriminator", table.discriminator);
    to.add_true("settings", table.settings);
}

} // namespace voicecfg::detail

#endif
