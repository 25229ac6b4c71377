// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_SCHEMA_VALUE_HPP
#define VOICECFG_JSON_SCHEMA_VALUE_HPP

#include <voicecfg/catalog/view.hpp>
#include <voicecfg/json/to_value.hpp>
#include <voicecfg/json/types.hpp>
#include <voicecfg/rules/value.hpp>
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

/// Adds what a type asks of a value of the right JSON type, but for the objects in it.
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
    template <among<boolean, list_of, object_of> Kind>
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

/// Lets null through as well.
inline void admit_null(boost::json::object& schema)
{
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

/// The names of a setting's types. Where none is declared but a range, which binds numbers only,
/// all are named: readers that are strict ask for the type that a range is about.
[[nodiscard]] inline boost::json::array setting_types(setting const& declared)
{
    boost::json::array types;
    bool const any = declared.types.empty() && (declared.minimum || declared.maximum);
    for (auto const type : any ? json_types::all() : declared.types)
        if (!any || type != json_type::integer) types.push_back(json_text(name(type)));
    return types;
}

/// A setting as a provider declares it (L7).
[[nodiscard]] inline boost::json::value setting_schema(setting const& declared, bool nullable)
{
    boost::json::object schema;
    auto types = setting_types(declared);
    if (types.size() == 1)
        schema["type"] = types.front();
    else if (!types.empty())
        schema["type"] = std::move(types);
    auto const may_be = [&](json_type type) { return declared.types.contains(type); };
    if (declared.types.empty() || may_be(json_type::number) || may_be(json_type::integer)) {
        if (declared.minimum) schema["minimum"] = json_number(*declared.minimum);
        if (declared.maximum) schema["maximum"] = json_number(*declared.maximum);
    }
    if (!declared.enumeration.empty()) {
        json::document const values{declared.enumeration};
        if (!json::elements{values.root()}) return nothing(nullable);
        schema["enum"] = json::to_value(values.root());
    }
    if (nullable) admit_null(schema);
    return schema;
}

} // namespace voicecfg::detail

#endif
