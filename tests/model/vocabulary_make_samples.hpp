// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "second/make_settings.hpp"
#include "vocabulary_answer.hpp"

namespace vocabulary {

/// Schemas of members beside those that settings have, in the same form.
inline constexpr char const* member_samples_text = R"json([
["firstMessage", {"type": ["string", "null"]}, [null, "", "Hi"], [5, [], {}, 1e400]],
["prompt", {"type": "string", "minLength": 1, "maxLength": 12}, ["You are", "日本 😀", " ", "x"], ["", "longer than twelve", null, 1, []]],
["kind", {"type": "string", "enum": ["sip", "webrtc", "pstn"]}, ["sip", "webrtc", "pstn"], ["SIP", "web-rtc", "pstm", "", "sips", 5, null]],
["tier", {"enum": [1, 2, "free", null]}, [1, 2.0, "free", null], [3, "Free", "", true, [1]]],
["level", {"type": "integer", "minimum": -5, "maximum": 5}, [0, -5, 5.0, 3], [6, -6, 0.5, "1", null, 1e400]],
["ratio", {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, [0.5, 0.01, 1e-7], [0, 1, 1.5, "x", null, -0]],
["number", {"type": "number"}, [0, -1.5, 1e300, 89014103211118510720], ["1", null, 1e400, true]],
["enabled", {"type": "boolean"}, [true, true, false], [0, "true", null]],
["active", {"type": ["boolean", "null"]}, [true, false, null], [1, "x"]],
["nothing", {"type": "null"}, [null], [0, "", false, {}]],
["yes", {"const": true}, [true], [false, 1, null]],
["exactly_a", {"type": "string", "const": "alpha-1"}, ["alpha-1"], ["alpha-2", "Alpha-1", "alpa-1", "", 1]],
["webhook_url", {"type": ["string", "null"], "format": "http-url"}, [null, "https://h.example/x"], ["x", "", "ftp://h", 5]],
["timezone", {"type": "string", "format": "time-zone"}, ["Europe/Berlin", "UTC"], ["europe/berlin", "Europe/Berln", "", "Mars/Base", null]],
["keywords", {"type": "array", "items": {"type": "string", "minLength": 1, "pattern": "^[a-z]+$"}, "maxItems": 3}, [[], ["a", "b"], ["abc"]], [["a", "b", "c", "d"], ["A", ""], [5, null], "a", null]],
["tags", {"type": ["array", "null"], "items": {"enum": ["alpha", "beta", "gamma-7"]}, "uniqueItems": true}, [null, [], ["beta", "alpha"]], [["beta", "beta"], ["Beta", "gamma-8", "gama-7"], {}]],
["matrix", {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1}, "uniqueItems": true}, [[[1], [2, 3]], []], [[[]], [[1], [1.0]], [[0.5], [1e400]], [1]]],
["headers", {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}, [{}, {"A": "b", "a/~": " "}], [{"A": ""}, {"b": null, "a": 5}, []]],
["limits", {"type": ["object", "null"], "additionalProperties": {"type": ["integer", "null"], "minimum": 0}}, [null, {}, {"x": 1.0, "y": null}], [{"x": -1, "a": "1"}, 5]],
["metadata", true, [null, {"a": [1]}, "x", 5, []], [1e400, {"b": [1e400, {"a": -1e400}]}]],
["delay", {"anyOf": [{"type": "number", "minimum": 0}, {"type": "null"}, {"type": "string", "enum": ["auto", "never"]}]}, [0, null, "auto", 1.5], [-1, "Auto", "", true, [], 1e400]],
["words", {"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string"}}]}, ["x", " ", ["a"], []], ["", [5], null, {}]],
["size", {"minimum": 1, "maxLength": 3, "maxItems": 1}, [1, "abc", [5], null, {"a": 1}], [0, "abcd", [1, 2], [1e400]]],
["stop", {"type": ["string", "array", "null"], "maxLength": 5, "items": {"type": "string", "maxLength": 2}, "minItems": 1}, ["", ["ab"], null], ["longer", [], ["abc", 1], 5]]
])json";

using second::setting_sample;

inline std::vector<setting_sample> const& samples()
{
    static std::vector<setting_sample> const pool = [] {
        std::vector<setting_sample> all;
        for (value const& row : from_text(member_samples_text).items)
            all.push_back(
                {row.items[0].text, row.items[1], row.items[2].items, row.items[3].items});
        for (setting_sample const& one : setting_samples())
            if (one.name != "model" && one.name != "language" && one.name != "Model")
                all.push_back(one);
        return all;
    }();
    return pool;
}

inline setting_sample const* sample_called(std::string_view name)
{
    for (setting_sample const& one : samples())
        if (one.name == name) return &one;
    return nullptr;
}

/// The sample that a schema is of; its `$comment` says so.
inline setting_sample const* sample_of(schema const& of)
{
    value const* const said = find(of.body, "$comment");
    return said == nullptr ? nullptr : sample_called(said->text);
}

inline value marked(setting_sample const& one)
{
    value result = object();
    set(result, "$comment", string(one.name));
    if (is_object(one.declared))
        for (member const& each : one.declared.members) set(result, each.name, each.held);
    return result;
}

/// Puts a word into a schema's `x-voicecfg`.
inline void put_word(value& schema, std::string const& name, value held)
{
    value words = has(schema, "x-voicecfg") ? *find(schema, "x-voicecfg") : object();
    set(words, name, std::move(held));
    set(schema, "x-voicecfg", words);
}

} // namespace vocabulary
