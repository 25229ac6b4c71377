// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_VALUE_HPP
#define VOICECFG_JSON_SCHEMA_VALUE_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/rules/value.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/value_facts.hpp>
#include <voicecfg/schema/value_type.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

/// The rules for one value by itself, in the words of JSON Schema 2020-12.
namespace voicecfg::detail {

[[nodiscard]] inline boost::json::value json_text(std::string_view text)
{
    return boost::json::string{text.data(), text.size()};
}

[[nodiscard]] inline boost::json::string_view json_name(std::string_view name) noexcept
{
    return {name.data(), name.size()};
}

/// A number as JSON has it: `0` and not `0.0`.
[[nodiscard]] inline boost::json::value json_number(json::numeric number)
{
    if (number.fits_int64()) return number.to_int64();
    return number.visit([](auto value) { return boost::json::value(value); });
}

/// The end of a text in a regular expression of ECMA-262 and of those that read a schema otherwise:
/// to many, `$` is also the place before a last line feed.
inline constexpr std::string_view end_of_text = "(?![\\s\\S])";

/// The URIs that `is_http_url` accepts, as a regular expression of ECMA-262: the productions of RFC
/// 3986, appendix A. No text can match it in two ways, so that a search never takes long.
[[nodiscard]] inline std::string http_url_pattern()
{
    auto const group = [](std::string const& inner) { return "(?:" + inner + ")"; };
    std::string const plain = "A-Za-z0-9._~!$&'()*+,;=";
    auto const encoded = [&](std::string const& more) {
        return group("[" + plain + more + "-]|%[0-9A-Fa-f]{2}");
    };
    std::string const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    std::string const ipv4 = octet + "(?:\\." + octet + "){3}";
    std::string const h16 = "[0-9A-Fa-f]{1,4}";
    std::string const ls32 = group(h16 + ":" + h16 + "|" + ipv4);
    auto const before_gap = [&](int most) {
        return "(?:(?:" + h16 + ":){0," + std::to_string(most) + "}" + h16 + ")?::";
    };
    auto const groups = [&](int count) {
        return "(?:" + h16 + ":){" + std::to_string(count) + "}" + ls32;
    };
    std::string ipv6 = groups(6) + "|::" + groups(5);
    for (int after = 4; after >= 0; --after) ipv6 += "|" + before_gap(4 - after) + groups(after);
    ipv6 += "|" + before_gap(5) + h16 + "|" + before_gap(6);
    std::string const future = "[vV][0-9A-Fa-f]+\\.[" + plain + ":-]+";
    std::string const host = group("\\[" + group(ipv6 + "|" + future) + "\\]|" + encoded("") + "+");
    std::string const port = "(?::0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|"
                             "65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])?)?";
    return "^[hH][tT][tT][pP][sS]?://" + group(encoded(":") + "*@") + "?" + host + port +
           group("/" + encoded(":@/") + "*") + "?" + group("\\?" + encoded(":@/?") + "*") + "?" +
           group("#" + encoded(":@/?") + "*") + "?" + std::string{end_of_text};
}

template <class Names>
[[nodiscard]] boost::json::array json_texts(Names const& names)
{
    boost::json::array all;
    all.reserve(std::size(names));
    for (auto const name : names) all.push_back(json_text(name));
    return all;
}

/// The type of a member's value, and that it is not empty: what `type_fault` asks, null aside.
[[nodiscard]] inline boost::json::object type_schema(value_type const& type)
{
    boost::json::object schema;
    schema["type"] = json_text(name(types_of({.name = {}, .type = type})[0]));
    if (facts_of(type).non_empty) schema["minLength"] = 1;
    return schema;
}

/// The form of a date and time; which days there are and when a second may be 60, `date-time` says.
inline constexpr std::string_view date_time_pattern =
    "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:"
    "(?:[0-5][0-9]|60)(?:\\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

/// Adds what a format asks of a string. Most validators take `format` as a comment, so what is told
/// by it is told by a pattern as well.
inline void add_format(boost::json::object& schema, format as)
{
    auto const add_pattern = [&](std::string_view pattern) {
        schema["pattern"] = json_text(std::string{pattern}.append(end_of_text));
    };
    switch (as) {
    case format::time_zone: schema["enum"] = json_texts(time_zones); return;
    case format::http_url: schema["pattern"] = json_text(http_url_pattern()); return;
    case format::identifier: return add_pattern("^[A-Za-z0-9_]+");
    case format::uuid:
        schema["format"] = "uuid";
        return add_pattern("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    case format::date_time: schema["format"] = "date-time"; return add_pattern(date_time_pattern);
    case format::e164: return add_pattern("^\\+[1-9][0-9]{6,14}");
    }
}

/// Adds what a type asks of a value of the right JSON type, but for the objects in it and what is
/// described in words.
struct add_content_of_kind {
    boost::json::object& schema;

    void operator()(text const& asked) const
    {
        if (asked.maximum != no_limit) schema["maxLength"] = asked.maximum;
    }
    void operator()(choice const& asked) const { schema["enum"] = json_texts(asked.values); }
    void operator()(formatted const& asked) const { add_format(schema, asked.as); }
    template <among<number, integer, phone_number> Kind>
    void operator()(Kind const& asked) const
    {
        auto const range = bounds_of(asked);
        schema["minimum"] = json_number(range->minimum);
        schema["maximum"] = json_number(range->maximum);
    }
    void operator()(map const&) const
    {
        schema["additionalProperties"] = {{"type", {"string", "number", "boolean"}}};
    }
    template <among<boolean, list_of, object_of, described> Kind>
    void operator()(Kind const&) const
    {
    }
};

inline void add_content(boost::json::object& schema, value_type const& type)
{
    ask(type, add_content_of_kind{schema});
}

inline void add_once(boost::json::array& to, boost::json::value const& value)
{
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

/// Whether null goes by words.
[[nodiscard]] inline bool takes_null(value_words const& words)
{
    if (!types_let_through(words).contains(json_type::null)) return false;
    json::document const null{std::string_view{"null"}};
    return allows(words, null.root());
}

/// Makes a schema one of two alternatives, the other null; what it says to people stays outside.
inline void admit_null_beside(boost::json::object& schema)
{
    boost::json::object said;
    boost::json::object asked;
    for (auto& word : schema) {
        bool const prose =
            word.key() == "title" || word.key() == "description" || word.key() == "$comment";
        (prose ? said : asked)[word.key()] = std::move(word.value());
    }
    said["anyOf"] = {std::move(asked), {{"type", "null"}}};
    schema = std::move(said);
}

/// Lets null through as well.
inline void admit_null(boost::json::object& schema)
{
    for (auto const* const word : {"oneOf", "anyOf", "if", "allOf"})
        if (schema.contains(word)) return admit_null_beside(schema);
    if (auto* const type = schema.if_contains("type")) {
        if (type->is_string()) *type = boost::json::array{*type};
        add_once(type->get_array(), "null");
    }
    if (auto* const values = schema.if_contains("enum")) add_once(values->get_array(), nullptr);
    if (auto* const found = schema.if_contains("$ref")) {
        auto const reference = std::move(*found);
        schema.erase("$ref");
        schema["anyOf"] = {{{"$ref", reference}}, {{"type", "null"}}};
    }
}

/// What no value is.
[[nodiscard]] inline boost::json::value nothing(bool but_null)
{
    if (!but_null) return false;
    return {{"type", "null"}};
}

/// A pattern as validators of any language read it: they know `$` as a place before a last line
/// feed, too, and classes that are not ASCII.
[[nodiscard]] inline std::string portable_pattern(std::string_view source)
{
    std::string out;
    bool in_class = false;
    auto const class_of = [](char letter) -> std::string_view {
        if (letter == 'd') return "0-9";
        if (letter == 'w') return "A-Za-z0-9_";
        return letter == 's' ? "\\t\\n\\v\\f\\r " : "";
    };
    for (std::size_t i = 0; i != source.size(); ++i) {
        if (source[i] == '\\') {
            auto const letter = source[++i];
            auto const lower = static_cast<char>(letter | 0x20);
            auto const members = class_of(in_class ? letter : lower);
            if (members.empty())
                out.append(source.substr(i - 1, 2));
            else if (in_class)
                out += members;
            else
                out.append(letter == lower ? "[" : "[^").append(members) += ']';
            continue;
        }
        if (source[i] == '[') in_class = true;
        if (source[i] == ']') in_class = false;
        if (source[i] == '$' && !in_class)
            out += end_of_text;
        else
            out += source[i];
    }
    return out;
}

/// Makes the schema of what an item, an entry or an alternative may be.
class inner_schemas {
public:
    [[nodiscard]] virtual boost::json::value item(value_words const& words) = 0;
    [[nodiscard]] virtual boost::json::value entry(value_words const& words) = 0;
    [[nodiscard]] virtual boost::json::value alternative(value_words const& words) = 0;

protected:
    ~inner_schemas() = default;
};

[[nodiscard]] boost::json::object words_schema(value_words const& words, inner_schemas& inner);

/// The names of types. Where none is given but a word that binds some, all are named: readers that
/// are strict ask for the type that a word is about.
[[nodiscard]] inline boost::json::array type_names(value_words const& words, bool binding)
{
    boost::json::array types;
    bool const any = words.types.empty() && binding;
    for (auto const type : any ? json_types::all() : words.types)
        if (!any || type != json_type::integer) types.push_back(json_text(name(type)));
    return types;
}

/// Words of JSON Schema as they were read, but for the table or union of an object.
inline boost::json::object words_schema(value_words const& words, inner_schemas& inner)
{
    boost::json::object schema;
    auto const bound = [&](char const* name, std::optional<json::numeric> const& number) {
        if (number) schema[name] = json_number(*number);
    };
    auto const size = [&](char const* name, std::optional<std::size_t> const& count) {
        if (count) schema[name] = *count;
    };
    bound("minimum", words.minimum);
    bound("maximum", words.maximum);
    bound("exclusiveMinimum", words.exclusive_minimum);
    bound("exclusiveMaximum", words.exclusive_maximum);
    if (words.types.contains(json_type::integer) && !words.types.contains(json_type::number)) {
        if (!words.minimum && !words.exclusive_minimum) schema["minimum"] = -max_safe_integer;
        if (!words.maximum && !words.exclusive_maximum) schema["maximum"] = max_safe_integer;
    }
    size("minLength", words.min_length);
    size("maxLength", words.max_length);
    size("minItems", words.min_items);
    size("maxItems", words.max_items);
    if (words.unique_items) schema["uniqueItems"] = true;
    if (!words.pattern.states.empty())
        schema["pattern"] = json_text(portable_pattern(words.pattern.source));
    if (words.items != nullptr) schema["items"] = inner.item(*words.items);
    if (words.entries != nullptr) schema["additionalProperties"] = inner.entry(*words.entries);
    if (words.format) {
        boost::json::object format;
        add_format(format, *words.format);
        if (words.types != json_types{json_type::string})
            format = {{"if", {{"type", "string"}}}, {"then", std::move(format)}};
        schema["allOf"].emplace_array().push_back(std::move(format));
    }
    bool const binding = !schema.empty() || words.table != nullptr || words.tagged != nullptr;
    auto types = type_names(words, binding);
    if (types.size() == 1)
        schema["type"] = types.front();
    else if (!types.empty())
        schema["type"] = std::move(types);
    if (!words.any_of.empty()) {
        auto& all = schema["anyOf"].emplace_array();
        for (auto const& each : words.any_of) all.push_back(inner.alternative(each));
    }
    if (!words.enumeration.empty()) {
        json::document const values{words.enumeration};
        schema["enum"] = json::to_value(values.root());
    }
    return schema;
}

/// Words in which there are neither tables nor unions.
class plain_schemas final : public inner_schemas {
public:
    [[nodiscard]] boost::json::value item(value_words const& words) override
    {
        auto schema = words_schema(words, *this);
        if (schema.empty()) return true;
        return schema;
    }
    [[nodiscard]] boost::json::value entry(value_words const& words) override
    {
        return item(words);
    }
    [[nodiscard]] boost::json::value alternative(value_words const& words) override
    {
        return item(words);
    }
};

/// A setting as a provider declares it (L7).
[[nodiscard]] inline boost::json::object setting_schema(setting const& declared, bool nullable)
{
    plain_schemas inner;
    auto schema = words_schema(declared.words, inner);
    if (nullable && schema.contains("anyOf")) {
        auto& all = schema["anyOf"].get_array();
        all.push_back(boost::json::object{{"type", "null"}});
    }
    else if (nullable)
        admit_null(schema);
    return schema;
}

} // namespace voicecfg::detail

#endif
