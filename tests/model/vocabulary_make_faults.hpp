// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_make_document.hpp"

/// Documents with exactly known faults of V2's list.
namespace vocabulary {

/// Schemas of a member, each with one fault: its code, and where it is told within the schema.
inline constexpr char const* faulty_members_text = R"json([
[{"type": "string", "minLenght": 1}, "unknown_member", "/minLenght"],
[{"type": "string", "if": {}}, "unknown_member", "/if"],
[{"allOf": [{"type": "string"}]}, "unknown_member", "/allOf"],
[{"type": "integer", "multipleOf": 2}, "unknown_member", "/multipleOf"],
[{"type": "object", "patternProperties": {}}, "unknown_member", "/patternProperties"],
[{"not": {"type": "string"}}, "unknown_member", "/not"],
[{"type": "string", "x-voicecgf": {}}, "unknown_member", "/x-voicecgf"],
[{"type": "string", "x-voice_cfg": {}}, "unknown_member", "/x-voice_cfg"],
[{"type": "string", "x-voicecfg": {"lst": "a"}}, "unknown_member", "/x-voicecfg/lst"],
[{"type": "integer", "x-voicecfg": {"phoneNumber": {"exclusiv": true}}}, "unknown_member", "/x-voicecfg/phoneNumber/exclusiv"],
[{"type": "string", "format": "uuidd"}, "not_one_of", "/format"],
[{"type": "string", "format": "HTTP_URL"}, "not_one_of", "/format"],
[{"type": "string", "format": "date_time"}, "not_one_of", "/format"],
[5, "wrong_type", ""],
[null, "wrong_type", ""],
["string", "wrong_type", ""],
[{"type": 5}, "wrong_type", "/type"],
[{"type": ["string", 5]}, "wrong_type", "/type/1"],
[{"type": "string", "minLength": "1"}, "wrong_type", "/minLength"],
[{"type": "string", "minLength": 1.5}, "wrong_type", "/minLength"],
[{"type": "string", "pattern": 5}, "wrong_type", "/pattern"],
[{"type": "string", "format": []}, "wrong_type", "/format"],
[{"type": "number", "minimum": "0"}, "wrong_type", "/minimum"],
[{"enum": "a"}, "wrong_type", "/enum"],
[{"type": "array", "items": 5}, "wrong_type", "/items"],
[{"type": "array", "uniqueItems": 1}, "wrong_type", "/uniqueItems"],
[{"type": "object", "properties": []}, "wrong_type", "/properties"],
[{"type": "object", "properties": {"a": true}, "required": "a"}, "wrong_type", "/required"],
[{"type": "object", "properties": {"a": true}, "required": [5]}, "wrong_type", "/required/0"],
[{"type": "object", "properties": {"a": true}, "additionalProperties": 5}, "wrong_type", "/additionalProperties"],
[{"type": "string", "readOnly": "yes"}, "wrong_type", "/readOnly"],
[{"type": "string", "deprecated": null}, "wrong_type", "/deprecated"],
[{"type": "string", "x-voicecfg": []}, "wrong_type", "/x-voicecfg"],
[{"anyOf": {}}, "wrong_type", "/anyOf"],
[{"$ref": 5}, "wrong_type", "/$ref"],
[{"type": "strin"}, "not_one_of", "/type"],
[{"type": ["string", "nul"]}, "not_one_of", "/type/1"],
[{"$ref": "#/$defs/nowhere"}, "not_one_of", "/$ref"],
[{"$ref": "other.json"}, "not_one_of", "/$ref"],
[{"type": "object", "properties": {"a": true}, "x-voicecfg": {"merge": "x"}}, "not_one_of", "/x-voicecfg/merge"],
[{"type": ["string", "null"], "x-voicecfg": {"null": "remove"}}, "not_one_of", "/x-voicecfg/null"],
[{"type": "string", "minLength": -1}, "out_of_range", "/minLength"],
[{"type": "string", "maxLength": -1}, "out_of_range", "/maxLength"],
[{"type": "array", "minItems": -2}, "out_of_range", "/minItems"],
[{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}}, "required": ["t"]}]}, "required", "/discriminator"],
[{"oneOf": [{"type": "object", "properties": {"t": {"const": "a"}}, "required": ["t"]}], "discriminator": {}}, "required", "/discriminator/propertyName"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"needs": {"needed": "a"}}]}}, "required", "/x-voicecfg/rules/0/needs/member"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"resets": {"members": ["a"]}}]}}, "required", "/x-voicecfg/rules/0/resets/member"],
[{"type": ["string", "string"]}, "repeated", "/type/1"],
[{"type": "object", "properties": {"a": true}, "required": ["a", "a"]}, "repeated", "/required/1"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"together": ["a", "b", "a"]}]}}, "repeated", "/x-voicecfg/rules/0/together/2"],
[{"type": "number", "minimum": 2, "maximum": 1}, "incompatible", "/minimum"],
[{"type": "number", "minimum": 1, "exclusiveMaximum": 1}, "incompatible", "/minimum"],
[{"type": "number", "exclusiveMinimum": 1, "maximum": 1.0}, "incompatible", "/exclusiveMinimum"],
[{"type": "string", "minLength": 3, "maxLength": 2}, "incompatible", "/minLength"],
[{"type": "array", "minItems": 2, "maxItems": 1}, "incompatible", "/minItems"],
[{"enum": []}, "incompatible", "/enum"],
[{"type": []}, "incompatible", "/type"],
[{"type": "string", "enum": ["a", 5]}, "incompatible", "/enum/1"],
[{"type": "string", "enum": ["a", null]}, "incompatible", "/enum/1"],
[{"type": "string", "const": 5}, "incompatible", "/const"],
[{"type": ["string", "null"], "enum": ["a"]}, "incompatible", "/type/1"],
[{"type": ["integer", "string"], "enum": ["a"]}, "incompatible", "/type/0"],
[{"type": ["string", "null"], "const": "a"}, "incompatible", "/type/1"],
[{"type": "object", "properties": {"a": true}, "required": ["b"]}, "incompatible", "/required/0"],
[{"type": "string", "maximum": 1}, "incompatible", "/maximum"],
[{"type": "integer", "pattern": "a"}, "incompatible", "/pattern"],
[{"type": ["boolean", "null"], "minLength": 1}, "incompatible", "/minLength"],
[{"type": "string", "items": {"type": "string"}}, "incompatible", "/items"],
[{"type": "array", "properties": {"a": true}}, "incompatible", "/properties"],
[{"type": "string", "x-voicecfg": {"merge": "overlay"}}, "incompatible", "/x-voicecfg/merge"],
[{"type": "array", "items": true, "x-voicecfg": {"merge": "overlay"}}, "incompatible", "/x-voicecfg/merge"],
[{"type": "object", "properties": {"a": true}, "x-voicecfg": {"merge": "discriminated"}}, "incompatible", "/x-voicecfg/merge"],
[{"type": "string", "x-voicecfg": {"null": "removes"}}, "incompatible", "/x-voicecfg/null"],
[{"type": "string", "$defs": {}}, "incompatible", "/$defs"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{}]}}, "incompatible", "/x-voicecfg/rules/0"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"together": ["a", "b"], "exclusive": ["a", "b"]}]}}, "incompatible", "/x-voicecfg/rules/0"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"together": ["a"]}]}}, "incompatible", "/x-voicecfg/rules/0"],
[{"type": "object", "properties": {"a": true, "b": true}, "x-voicecfg": {"rules": [{"exclusive": []}]}}, "incompatible", "/x-voicecfg/rules/0"],
[{"type": "object", "properties": {"a": {"type": "string"}, "b": true}, "x-voicecfg": {"rules": [{"when": {"member": "a", "is": ["x"]}, "forbids": ["a"]}]}}, "incompatible", "/x-voicecfg/rules/0/forbids/0"],
[{"type": "object", "properties": {"a": {"type": "string"}, "b": true}, "x-voicecfg": {"rules": [{"when": {"member": "a", "is": ["x"]}, "requires": ["b"], "forbids": ["b"]}]}}, "incompatible", "/x-voicecfg/rules/0/forbids/0"],
[{"anyOf": [{"type": "object", "properties": {"a": true}}, {"type": "object", "properties": {"b": true}}]}, "incompatible", "/anyOf/1"],
[{"anyOf": [{"type": "null"}, {"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "number"}}]}, "incompatible", "/anyOf/2"],
[{"type": "string", "pattern": "(?=a)"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "a*?"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "\\bfoo"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "(a)\\1"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "\\p{L}"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "a{1001}"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "^*"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "a**"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "[]"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "[a"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "a]"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "{"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "(a"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "\\uD800"}, "incompatible", "/pattern"],
[{"type": "string", "pattern": "(a{1000}){1000}"}, "incompatible", "/pattern"]
])json";

/// What stands in the root alone: a member, its value (or none: taken out), code and pointer.
inline constexpr char const* faulty_roots_text = R"json([
["title", null, "required", "/title", true],
["type", null, "required", "/type", true],
["title", "Bad Title", "bad_format", "/title"],
["title", "", "bad_format", "/title"],
["title", 5, "wrong_type", "/title"],
["type", "array", "not_one_of", "/type"],
["type", 5, "wrong_type", "/type"],
["readOnly", true, "incompatible", "/readOnly"],
["allOf", [], "unknown_member", "/allOf"],
["propertys", {}, "unknown_member", "/propertys"],
["$defs", [], "wrong_type", "/$defs"]
])json";

inline constexpr char const* faulty_words_text = R"json([
["status", 99, "out_of_range", "/x-voicecfg/status"],
["status", 600, "out_of_range", "/x-voicecfg/status"],
["status", "400", "wrong_type", "/x-voicecfg/status"],
["emptyPatch", 1, "wrong_type", "/x-voicecfg/emptyPatch"],
["merge", "overlay", "incompatible", "/x-voicecfg/merge"],
["stauts", 400, "unknown_member", "/x-voicecfg/stauts"]
])json";

/// The tables of a document that a member can be added to, and their pointers.
inline void collect_tables(value& schema, std::string const& pointer,
                           std::vector<std::pair<value*, std::string>>& out)
{
    for (member& one : schema.members) {
        std::string const at = below(pointer, one.name);
        if (one.name == "properties" || one.name == "$defs") {
            if (one.name == "properties") out.push_back({&one.held, at});
            for (member& each : one.held.members)
                collect_tables(each.held, below(at, each.name), out);
        }
        else if (one.name == "items" || one.name == "additionalProperties")
            collect_tables(one.held, at, out);
        else if (one.name == "oneOf" || one.name == "anyOf")
            for (std::size_t i = 0; i < one.held.items.size(); ++i)
                collect_tables(one.held.items[i], below(at, i), out);
    }
}

inline value expected(std::string const& code, std::string const& pointer)
{
    value result = object();
    set(result, "code", string(code));
    set(result, "pointer", string(pointer));
    return result;
}

inline value break_member(dice& d, value& document, std::size_t many)
{
    static auto const pool = values_in(faulty_members_text);
    std::vector<std::pair<value*, std::string>> tables;
    collect_tables(document, "", tables);
    auto const& [table, pointer] = tables[d.below(tables.size())];
    value errors = array();
    for (std::size_t i = 0; i < many; ++i) {
        std::string const name = i == 0 ? "faulty" : "other~/" + std::to_string(i);
        value const& fault = pick(d, pool);
        set(*table, name, fault.items[0]);
        errors.items.push_back(
            expected(fault.items[1].text, below(pointer, name) + fault.items[2].text));
    }
    return errors;
}

inline value break_root(dice& d, value& document)
{
    static auto const pool = values_in(faulty_roots_text);
    value const* fault = &pick(d, pool);
    while (fault->items[0].text == "$defs" && has(document, "$defs")) fault = &pick(d, pool);
    if (fault->items.size() == 5)
        take_out(document, fault->items[0].text);
    else
        set(document, fault->items[0].text, fault->items[1]);
    return array({expected(fault->items[2].text, fault->items[3].text)});
}

inline value break_words(dice& d, value& document)
{
    static auto const pool = values_in(faulty_words_text);
    value const& fault = pick(d, pool);
    put_word(document, fault.items[0].text, fault.items[1]);
    return array({expected(fault.items[2].text, fault.items[3].text)});
}

/// References that lead to each other alone (V4).
inline value break_circle(value& document)
{
    value definitions = has(document, "$defs") ? *find(document, "$defs") : object();
    set(definitions, "round1", one_member("$ref", string("#/$defs/round2")));
    set(definitions, "round2", one_member("$ref", string("#/$defs/round1")));
    set(document, "$defs", definitions);
    return array({expected("incompatible", "/$defs/round2/$ref")});
}

/// A member that an object of the document has twice is told alone.
inline value break_names(dice& d, value& document)
{
    std::vector<std::pair<value*, std::string>> tables;
    collect_tables(document, "", tables);
    auto const& [table, pointer] = tables[d.below(tables.size())];
    member const again = table->members[d.below(table->members.size())];
    table->members.push_back(again);
    return array({expected("duplicate_member", below(pointer, again.name))});
}

/// A list, section or attribute that the shape lacks, and what goes with `list` alone (V20).
inline value break_governed(dice& d, value& document)
{
    static auto const pool = values_in(R"json([
        [{"type": "string", "x-voicecfg": {"list": "nowhere"}}, "not_one_of", "/x-voicecfg/list"],
        [{"type": "string", "x-voicecfg": {"within": "kind"}}, "incompatible", "/x-voicecfg/within"],
        [{"type": "object", "properties": {"a": true}, "x-voicecfg": {"section": "nowhere"}}, "not_one_of",
            "/x-voicecfg/section"],
        [{"type": "string", "x-voicecfg": {"list": "listed", "unlisted": "fre"}}, "not_one_of", "/x-voicecfg/unlisted"],
        [{"type": "string", "x-voicecfg": {"list": "listed", "listed": 1}}, "wrong_type", "/x-voicecfg/listed"]
    ])json");
    value catalog = object();
    if (value const* const before = find(find(&document, "x-voicecfg"), "catalog"))
        catalog = *before;
    value root = has(catalog, "") ? *find(catalog, "") : object();
    set(root, "listed", object());
    set(catalog, "", root);
    put_word(document, "catalog", catalog);
    value properties = *find(document, "properties");
    if (!has(properties, "kind")) set(properties, "kind", marked(*sample_called("kind")));
    value const& fault = pick(d, pool);
    set(properties, "faulty", fault.items[0]);
    set(document, "properties", properties);
    return array({expected(fault.items[1].text, "/properties/faulty" + fault.items[2].text)});
}

/// A document with known faults.
inline value make_broken(dice& d)
{
    value document = documents(d).make();
    value errors;
    switch (d.below(12)) {
    case 0: errors = break_root(d, document); break;
    case 1: errors = break_words(d, document); break;
    case 2: errors = break_names(d, document); break;
    case 3: errors = d.chance(30) ? break_circle(document) : break_governed(d, document); break;
    default: errors = break_member(d, document, d.chance(70) ? 1 : 2 + d.below(2));
    }
    value result = one_member("document", document);
    set(result, "errors", errors);
    return result;
}

} // namespace vocabulary
