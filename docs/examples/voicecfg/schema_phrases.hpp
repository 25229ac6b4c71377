// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_SCHEMA_PHRASES_HPP
#define VOICECFG_EXAMPLES_SCHEMA_PHRASES_HPP

#include <voicecfg/voicecfg.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the schemas of a dialect document say, in phrases for people.
namespace tool::phrases {

using voicecfg::json::kind;
using voicecfg::json::node;

/// The most values of a list that are told, and the most code points of a text.
inline constexpr std::size_t max_values = 8;
inline constexpr std::size_t max_text = 80;

/// Text, cut where it is long.
[[nodiscard]] inline std::string cut(std::string_view text)
{
    auto const part = voicecfg::json::clip(text, max_text);
    return std::string{part}.append(part.size() < text.size() ? "…" : "");
}

/// The string that a member is; empty where it is none.
[[nodiscard]] inline std::string text_of(node object, std::string_view name)
{
    std::string scratch;
    auto const value = object.is(kind::object) ? object.find(name) : node{};
    return value.is(kind::string) ? std::string{value.string(scratch)} : std::string{};
}

/// Whether a member is true.
[[nodiscard]] inline bool is_true(node object, std::string_view name)
{
    auto const value = object.is(kind::object) ? object.find(name) : node{};
    return value.is(kind::boolean) && value.boolean();
}

/// A member that is an object or a list; else nothing.
[[nodiscard]] inline node within(node object, std::string_view name, kind shape)
{
    auto const value = object.is(kind::object) ? object.find(name) : node{};
    return value.is(shape) ? value : node{};
}

/// The items of a list, of nothing none.
[[nodiscard]] inline voicecfg::json::elements items_of(node list)
{
    static voicecfg::json::document const none{"[]"};
    return voicecfg::json::elements{list ? list : node{none.root()}};
}

/// A JSON text, a string without its quotes where nothing is lost by it.
[[nodiscard]] inline std::string value_text(node value)
{
    std::string text{value.scanned()->text()};
    std::string scratch;
    bool const plain = value.is(kind::string) && text.find_first_of("\\, |") == text.npos &&
                       text.size() > 2 && value.string(scratch) != "null";
    return cut(plain ? text.substr(1, text.size() - 2) : text);
}

/// The items of a list with something between them, the first of many.
[[nodiscard]] inline std::string values_text(node list, std::string_view between)
{
    std::string out;
    std::size_t count = 0;
    for (auto each = items_of(list); each; ++each)
        if (++count <= max_values) out.append(count > 1 ? between : "").append(value_text(*each));
    if (count > max_values) out += " and " + std::to_string(count - max_values) + " more";
    return out;
}

/// The schema that a reference leads to, or the schema itself.
[[nodiscard]] inline std::string reference_of(node schema)
{
    constexpr std::string_view before = "#/$defs/";
    auto const said = text_of(schema, "$ref");
    if (!said.starts_with(before)) return {};
    std::string_view pointer = std::string_view{said}.substr(before.size() - 1);
    return voicecfg::json::take_reference(pointer);
}

/// ", 1 to 3 items", ", at least 1 item", or nothing.
[[nodiscard]] inline std::string sizes(node schema, std::string_view lower, std::string_view upper,
                                       std::string_view one)
{
    auto const least = schema.find(lower);
    auto const most = schema.find(upper);
    if (!least && !most) return {};
    auto const last = std::string{(most ? most : least).scanned()->text()};
    std::string out = ", ";
    if (least && most && least.scanned()->text() != last)
        out.append(least.scanned()->text()).append(" to ");
    else if (!(least && most))
        out += least ? "at least " : "at most ";
    return out.append(last).append(" ").append(one).append(last == "1" ? "" : "s");
}

/// ", 0 to 1", ", above 0, at most 1", or nothing.
[[nodiscard]] inline std::string range(node schema)
{
    auto const text = [&](std::string_view name) {
        auto const value = schema.find(name);
        return value ? std::string{value.scanned()->text()} : std::string{};
    };
    auto const least = text("minimum");
    auto const most = text("maximum");
    auto const above = text("exclusiveMinimum");
    auto const below = text("exclusiveMaximum");
    std::string out;
    if (!least.empty() && !most.empty() && above.empty() && below.empty())
        return out.append(", ").append(least).append(" to ").append(most);
    if (!least.empty()) out.append(", at least ").append(least);
    if (!above.empty()) out.append(", above ").append(above);
    if (!most.empty()) out.append(", at most ").append(most);
    if (!below.empty()) out.append(", below ").append(below);
    return out;
}

[[nodiscard]] std::string phrase_of(node schema);

/// The values that a schema has one by one: `fast | slow`, or `"fast"` where it is the only one;
/// nothing where it has none.
[[nodiscard]] inline std::string words_of(node schema)
{
    if (auto const value = schema.find("const")) return cut(value.scanned()->text());
    auto const values = within(schema, "enum", kind::array);
    auto all = values ? values_text(values, " | ") : std::string{};
    if (all.find_first_of("| ") != all.npos || all.empty()) return all;
    return cut((*items_of(values)).scanned()->text());
}

/// What the words of a type say.
[[nodiscard]] inline std::string phrase_of_type(node schema, std::string_view type)
{
    std::string out{type};
    if (type == "number" || type == "integer") return out += range(schema);
    if (type == "string") {
        out += sizes(schema, "minLength", "maxLength", "character");
        if (auto const format = text_of(schema, "format"); !format.empty())
            out.append(", format ").append(cut(format));
        if (auto const pattern = text_of(schema, "pattern"); !pattern.empty())
            out.append(", pattern ").append(cut(pattern));
    }
    if (type == "array") {
        out = "list";
        if (auto const items = schema.find("items")) out.append(" of ").append(phrase_of(items));
        out += sizes(schema, "minItems", "maxItems", "item");
        if (is_true(schema, "uniqueItems")) out += ", each once";
    }
    auto const others = within(schema, "additionalProperties", kind::object);
    if (type == "object" && !schema.find("properties") && others)
        out.append(" of ").append(phrase_of(others));
    return out;
}

/// The types that a schema names, in its order.
[[nodiscard]] inline std::vector<std::string> types_of(node schema)
{
    std::vector<std::string> types;
    std::string scratch;
    auto const said = schema.find("type");
    if (said.is(kind::string)) types.emplace_back(said.string(scratch));
    if (said.is(kind::array))
        for (auto each = items_of(said); each; ++each)
            if ((*each).is(kind::string)) types.emplace_back((*each).string(scratch));
    return types;
}

/// How the branch of a union is picked.
[[nodiscard]] inline std::string tag_phrase(node schema)
{
    auto const beside = text_of(within(schema, "x-voicecfg", kind::object), "beside");
    if (!beside.empty()) return "object by " + beside + ", which stands beside it";
    auto const tag = text_of(within(schema, "discriminator", kind::object), "propertyName");
    return "object by " + tag;
}

/// What a schema takes: `string, 1 to 255 characters, or null`.
[[nodiscard]] inline std::string phrase_of(node schema)
{
    if (!schema.is(kind::object)) return "anything";
    if (auto const name = reference_of(schema); !name.empty()) return cut(name);
    std::string out;
    if (auto const all = within(schema, "anyOf", kind::array)) {
        for (auto each = items_of(all); each; ++each)
            out.append(out.empty() ? "" : " or ").append(phrase_of(*each));
        return out;
    }
    auto const ours = within(schema, "x-voicecfg", kind::object);
    if (schema.find("oneOf") || within(ours, "branches", kind::array)) return tag_phrase(schema);
    if (auto const words = words_of(schema); !words.empty()) return words;
    for (auto const& type : types_of(schema))
        out.append(out.empty() ? "" : ", or ").append(phrase_of_type(schema, type));
    return out.empty() ? "anything" : out;
}

} // namespace tool::phrases

#endif
