// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "make_values.hpp"

namespace second {

/// A setting that a provider may declare, and values for it: good ones, then others.
struct setting_sample {
    std::string name;
    value declared;
    std::vector<value> good;
    std::vector<value> others;
};

inline constexpr char const* setting_samples_text = R"json([
["stability", {"type": "number", "minimum": 0, "maximum": 1}, [0, 1, 0.5, 1.0], [1.01, -0.1, "0.5", null, true, 1e400, 2]],
["speed", {"type": "number", "minimum": 0.7, "exclusiveMaximum": 1.2}, [0.7, 1.1, 1], [0.69999, 1.2, 1.20001, 0, "1", null]],
["smartFormat", {"type": "boolean", "description": "x", "default": true}, [true, false], [0, "true", null, 1e400]],
["gain", {"type": "integer", "minimum": 0, "maximum": 10}, [0, 10, 5.0], [-1, 11, 5.5, "5", 1e300, 1e400]],
["half", {"type": "integer", "exclusiveMinimum": -3}, [-2, 9007199254740991, 0.0], [-3, -4, 9007199254740992, 0.5]],
["seed", {"type": "integer"}, [-9007199254740991, 7e0], [9007199254740992, -9007199254740992, 18446744073709551615, 89014103211118510720]],
["both", {"minimum": 1, "exclusiveMinimum": 0, "maximum": 9, "exclusiveMaximum": 10}, [1, 9, "x", null], [0, 0.5, 9.5, 10, 1e400]],
["style", {"type": ["number", "null"], "exclusiveMinimum": 0, "maximum": 1}, [null, 1, 0.1], ["x", 1e400, 0, true]],
["mode", {"enum": ["auto", "on", "off", "eleven_v3", null, 1, 0.5]}, ["auto", "on", null, 1.0, 0.50], ["Auto", "", "auot", "elevn-v3", "eleven_v2", 2, true, []]],
["pick", {"type": "string", "enum": ["transcribe", "translate", "translate-2"], "minLength": 1}, ["translate"], ["", "Translate", "tranlsate", "translate-3", 5, null]],
["fixed", {"const": false}, [false], [true, 0, "false", null, 1e400]],
["exact", {"const": {"a": [1, 89014103211118510720]}}, [{"a": [1.0, 89014103211118510720]}], [{"a": [1, 89014103211118510721]}, {}, 5]],
["note", {"type": "string"}, ["x", "", " "], [null, 1, [1e400], 1e400]],
["title", {"type": "string", "minLength": 2, "maxLength": 5}, ["ab", "日本😀", "  "], ["", "a", "abcdef", "日本日本日本", 5]],
["code", {"pattern": "^[a-z]{2}(-[A-Z]{2})?$"}, ["en", "en-US", 5, null], ["EN", "", "en-us", "en\n", "xen-US"]],
["word", {"type": "string", "pattern": "(foo|ba[rz])+\\d?.$"}, ["foobar1!", "xbazé"], ["foo", "", "foo\n", "b"]],
["classes", {"type": "string", "pattern": "^[^\\s\\w]+\\.?\\u00e9*$"}, ["!!", "é", "--.é"], ["a", " ", "", "!a"]],
["url", {"type": "string", "format": "http-url"}, ["https://example.com/x", "http://[::1]:80"], ["x", "", "ftp://h", "http://h:99999", 5]],
["zone", {"type": "string", "format": "time-zone"}, ["Europe/Berlin", "UTC"], ["europe/berlin", "Europe/Berln", "Mars", "", "America/New York"]],
["id", {"format": "uuid"}, ["123e4567-e89b-12d3-a456-426614174000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", 5], ["123e4567", "", "123e4567-e89b-12d3-a456-42661417400g", "{123e4567-e89b-12d3-a456-42661417400}"]],
["when", {"type": "string", "format": "date-time"}, ["2026-02-28T23:59:60Z", "2024-02-29t01:02:03.5+05:30", "2016-12-31T18:59:60-05:00"], ["2026-02-29T00:00:00Z", "2026-02-28T23:58:60Z", "2026-02-28", "2026-02-28T24:00:00Z", "2026-02-28T00:00:00", "2026-02-28 00:00:00Z", "2026-02-28T00:00:00.Z"]],
["phone", {"type": "string", "format": "e164"}, ["+4930123456", "+1234567"], ["+0123456789", "+123456", "+1234567890123456", "4930123456", "+49 30 123456", ""]],
["ident", {"type": "string", "format": "identifier"}, ["a_1"], ["a b", "", "é"]],
["mail", {"type": "string", "format": "email"}, ["x", ""], [5]],
["plan", {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 4}, "minItems": 1, "maxItems": 3, "uniqueItems": true}, [["a"], ["a", "b ", " "]], [[], ["a", "b", "c", "a"], ["", "abcde", 5], ["a", "a"], ["a", null, "a"], {}, "a", [1e400, 5]]],
["nums", {"type": "array", "items": {"type": ["integer", "null"], "minimum": 0}, "uniqueItems": true, "maxItems": 4}, [[1, null, 2.0], []], [[1, 1.0], [null, null], [-1, -1], [0.5, 89014103211118510720], [1, 2, 3, 4, 1]]],
["lists", {"type": "array", "items": {"type": "array", "items": {"type": "number", "maximum": 5}}, "enum": [[[1], [2]], []]}, [[], [[1.0], [2]]], [[[1]], [[6]], [5], [[1e400]], [[], [6], "x"]]],
["map", {"type": "object", "additionalProperties": {"type": ["string", "null"], "maxLength": 3}}, [{}, {"a": "x", "b": null}], [{"b": 5, "a/~": "long one", "é": []}, [], null, {"b": 1e400, "a": [0, 1e400]}]],
["strict", {"type": "object", "additionalProperties": {"type": "integer", "maximum": 9}}, [{"a": 1.0}, {}], [{"a": null, "b": 10}, {"": "x"}, 5]],
["deep", {"type": "object", "additionalProperties": {"type": "array", "items": {"enum": ["a", {"k": 1}]}}}, [{"x": ["a", {"k": 1.0}]}], [{"x": ["b"], "y": [{"k": 2}], "a": 5}]],
["any", {}, [null, "x", {"x": null}, 1e300], [1e400, [1, 1e400, {"b": 1e400, "a/~": -1e400}]]],
["cfg", {"type": "object", "title": "passed over"}, [{}, {"a": 1}], [[], null, {"b": 1e400, "a": [0, 1e400]}]],
["either", {"anyOf": [{"type": "integer", "minimum": 10, "maximum": 500}, {"type": "string", "enum": ["auto", "off"]}]}, [10, 500.0, "auto"], [0.5, 9, 501, "Auto", "x", "", true, null, [], 1e400]],
["shape", {"anyOf": [{"type": "null"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}, {"type": "object", "additionalProperties": {"type": "boolean"}}]}, [null, ["a"], {"a": true}], [[], [5], {"a": 1, "b": null}, "x", 1]],
["twice", {"anyOf": [{"type": "string", "maxLength": 2}, {"type": "string", "pattern": "^x"}, {"type": "boolean"}]}, ["ab", "xyz", true], ["abc", 5, null, ""]],
["loose", {"anyOf": [{"enum": ["auto", true]}, {"type": "integer", "maximum": 9}]}, ["auto", true, 1], ["Auto", false, 10, 0.5, null, []]],
["least", {"minimum": 3}, [3, 4, "x", null], [2, 2.999, -1e300, 1e400]],
["mixed", {"type": ["integer", "string"], "minimum": 1, "minLength": 1, "maxLength": 3}, ["abc", 1.0, " "], [1.5, 0, true, "", "abcd", 9007199254740992, null]],
["truth", {"type": ["boolean", "array"], "maxItems": 1}, [true, []], [[1, 2], "x", null]],
["voice_id", {"type": "string"}, ["x"], [1]],
["Model", {"type": ["string"]}, ["x"], [null, 1e400]],
["model", {"type": "string"}, ["eleven_v3"], [1]],
["language", {"enum": ["en", "de"]}, ["en"], ["fr"]],
["a/b~c", {"type": "boolean"}, [true], [1]],
["", {"type": "number"}, [1], ["x"]],
["we[ir]d \"\\\n\u0001", {"type": "number"}, [1], ["x"]],
["É", {"type": ["null", "string"], "deprecated": true}, ["", null], [1.5, true]]
])json";

inline std::vector<setting_sample> const& setting_samples()
{
    static std::vector<setting_sample> const pool = [] {
        std::vector<setting_sample> all;
        for (value const& row : from_text(setting_samples_text).items)
            all.push_back(
                {row.items[0].text, row.items[1], row.items[2].items, row.items[3].items});
        return all;
    }();
    return pool;
}

inline setting_sample const* sample_named(std::string_view name)
{
    for (setting_sample const& one : setting_samples())
        if (one.name == name) return &one;
    return nullptr;
}

inline value make_declarations(dice& d)
{
    value declared = object();
    std::size_t const share = d.chance(20) ? 60 : 25;
    for (setting_sample const& one : setting_samples())
        if (d.chance(share)) set(declared, one.name, one.declared);
    if (d.chance(50)) shuffle(d, declared);
    return declared;
}

} // namespace second
