// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/settings.hpp"

/// A naive second reading of dialect documents. Rule numbers are the contract's.
namespace vocabulary {

using namespace second;

/// A schema of a document with its references followed (V4): its own words, and what stands beside
/// it and beside the references to it.
struct schema {
    value const* body = nullptr; ///< none or `true`: any JSON (V10)
    value words = object();      ///< `x-voicecfg`, a reference's before its target's
    bool read_only = false;
    bool write_only = false;
    bool deprecated = false;
};

inline bool says(value const* body, std::string_view word)
{
    value const* const held = find(body, word);
    return held != nullptr && is_boolean(*held) && held->flag;
}

/// The last part of `#/$defs/NAME`.
inline value const* target_of(value const& document, value const& reference)
{
    std::string const prefix = "#/$defs/";
    std::string name = reference.text.substr(prefix.size());
    for (std::size_t at = 0; (at = name.find('~', at)) != std::string::npos; ++at)
        name.replace(at, 2, name.compare(at, 2, "~1") == 0 ? "/" : "~");
    return find(find(document, "$defs"), name);
}

inline schema resolve(value const& document, value const* body)
{
    schema result;
    for (;;) {
        result.body = body;
        result.read_only = result.read_only || says(body, "readOnly");
        result.write_only = result.write_only || says(body, "writeOnly");
        result.deprecated = result.deprecated || says(body, "deprecated");
        if (value const* const words = find(body, "x-voicecfg"))
            for (member const& one : words->members)
                if (!has(result.words, one.name)) set(result.words, one.name, one.held);
        value const* const reference = find(body, "$ref");
        if (reference == nullptr) return result;
        body = target_of(document, *reference);
    }
}

inline value const* word(schema const& of, std::string_view name) { return find(of.words, name); }

inline std::string word_text(schema const& of, std::string_view name)
{
    value const* const held = word(of, name);
    return held == nullptr ? std::string() : held->text;
}

// V14
inline bool is_any_of(schema const& of) { return find(of.body, "anyOf") != nullptr; }
inline bool is_beside(schema const& of) { return word(of, "beside") != nullptr; }
inline bool is_union(schema const& of)
{
    return find(of.body, "oneOf") != nullptr || is_beside(of);
}

/// An object with a table of members (V13).
inline bool is_table(schema const& of)
{
    value const* const more = find(of.body, "additionalProperties");
    return find(of.body, "properties") != nullptr ||
           (more != nullptr && is_boolean(*more) && !more->flag);
}

/// The types that `type` names; none where any goes.
inline names types_in(value const* body) { return body == nullptr ? names() : types_of(*body); }

/// The values that `enum` or `const` lets through; none where neither stands there.
inline std::vector<value> choices_in(value const* body)
{
    if (value const* const one = find(body, "const")) return {*one};
    value const* const all = find(body, "enum");
    return all == nullptr ? std::vector<value>() : all->items;
}

inline bool has_choices(value const* body)
{
    return find(body, "const") != nullptr || find(body, "enum") != nullptr;
}

/// The types that an alternative is picked by: its own, those of its choices, else all.
inline names alternative_types(schema const& of)
{
    if (is_union(of)) return {"object"};
    names types = types_in(of.body);
    if (!types.empty()) return types;
    for (value const& one : choices_in(of.body))
        if (!contains(types, type_of(one))) types.emplace_back(type_of(one));
    if (is_table(of)) types = {"object"};
    return types;
}

inline std::vector<schema> alternatives_of(value const& document, schema const& of)
{
    std::vector<schema> result;
    for (value const& one : find(of.body, "anyOf")->items) {
        schema each = resolve(document, &one);
        if (!is_any_of(each)) {
            result.push_back(each);
            continue;
        }
        for (schema const& inner : alternatives_of(document, each)) result.push_back(inner);
    }
    return result;
}

/// The alternatives that a value's type picks.
inline std::vector<schema> picked_by(value const& document, schema const& of, value const& held)
{
    std::vector<schema> result;
    for (schema const& one : alternatives_of(document, of))
        if (takes_type(alternative_types(one), held)) result.push_back(one);
    return result;
}

/// What an object meets: of an `anyOf` its object alternative, with the merge beside it.
inline schema object_schema(value const& document, schema const& of)
{
    if (!is_any_of(of)) return of;
    for (schema one : picked_by(document, of, object())) {
        one.write_only = one.write_only || of.write_only;
        if (value const* const merge = word(of, "merge")) set(one.words, "merge", *merge);
        return one;
    }
    return of;
}

/// Whether null is a value here (G4).
inline bool takes_null(value const& document, schema const& of)
{
    if (is_any_of(of)) return !picked_by(document, of, value()).empty();
    if (is_union(of) || is_table(of)) return contains(types_in(of.body), "null");
    std::vector<value> const all = choices_in(of.body);
    bool const chosen = !has_choices(of.body) || std::any_of(all.begin(), all.end(), is_null);
    return chosen && takes_type(types_in(of.body), value());
}

/// A branch of a union, and the words of its tag.
struct branch {
    names tags;
    schema held;
};

inline std::vector<branch> branches_of(value const& document, schema const& of)
{
    std::vector<branch> result;
    if (value const* const all = word(of, "branches")) {
        for (value const& one : all->items)
            result.push_back({{find(one, "tag")->text}, resolve(document, &one)});
        return result;
    }
    std::string const tag = find(find(of.body, "discriminator"), "propertyName")->text;
    for (value const& one : find(of.body, "oneOf")->items) {
        branch each{{}, resolve(document, &one)};
        value const* const said = find(find(each.held.body, "properties"), tag);
        for (value const& name : choices_in(resolve(document, said).body))
            each.tags.push_back(name.text);
        result.push_back(each);
    }
    return result;
}

/// The branch for a missing tag (V14).
inline std::optional<schema> otherwise_of(value const& document, schema const& of)
{
    value const* const said = word(of, "otherwise");
    if (said == nullptr) return std::nullopt;
    return resolve(document, target_of(document, *said));
}

inline std::string tag_member(schema const& of)
{
    value const* const said = find(find(of.body, "discriminator"), "propertyName");
    return said == nullptr ? std::string() : said->text;
}

/// Names of a table in its order.
inline names table_of(schema const& of)
{
    names result;
    if (value const* const all = find(of.body, "properties"))
        for (member const& one : all->members) result.push_back(one.name);
    return result;
}

inline schema member_schema(value const& document, schema const& of, std::string const& name)
{
    return resolve(document, find(find(of.body, "properties"), name));
}

inline bool is_required(schema const& of, std::string const& name)
{
    value const* const all = find(of.body, "required");
    return all != nullptr && std::any_of(all->items.begin(), all->items.end(),
                                         [&](value const& one) { return one.text == name; });
}

/// What members beyond the table are.
enum class rest { open, closed, entries };

inline rest rest_of(schema const& of)
{
    value const* const said = find(of.body, "additionalProperties");
    if (said == nullptr || (is_boolean(*said) && said->flag)) return rest::open;
    return is_boolean(*said) ? rest::closed : rest::entries;
}

} // namespace vocabulary
