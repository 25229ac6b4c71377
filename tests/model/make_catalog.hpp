// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "dice.hpp"

namespace model {
/// Settings that a provider may declare, and values that they let pass or not.
struct setting {
    std::string name;
    json::object declared;
    std::vector<json::value> good;
    std::vector<json::value> bad;
};

inline constexpr char const* settings_text = R"json([
["stability", {"type": "number", "minimum": 0, "maximum": 1}, [0, 1, 0.5, 1.0], [1.01, -0.1, "0.5", null, true, 1e400, 2]],
["speed", {"type": "number", "minimum": 0.7, "maximum": 1.2}, [0.7, 1.2, 1], [0.69999, 1.20001, 0, "1", null]],
["smartFormat", {"type": "boolean"}, [true, false], [0, "true", null, 1e400]],
["gain", {"type": "integer", "minimum": 0, "maximum": 10}, [0, 10, 5.0], [-1, 11, 5.5, "5", 1e300, 1e400]],
["style", {"type": ["number", "null"]}, [null, 1e300, 0, -3], ["x", 1e400]],
["mode", {"enum": ["a", "b", null, 1, 0.5]}, ["a", "b", null, 1.0, 0.5], ["A", "", 2, true, []]],
["note", {"type": "string"}, ["x", ""], [null, 1, [1e400], 1e400]],
["any", {}, [null, "x", {"x": null}, 1e300], [1e400, [1, 1e400, {"b": 1e400, "a/~": -1e400}]]],
["cfg", {"type": "object", "title": "ignored"}, [{}, {"a": 1}], [[], null, {"b": 1e400, "a": [0, 1e400]}]],
["least", {"minimum": 3}, [3, 4, "x", null], [2, 2.999, -1e300, 1e400]],
["only", {"type": "array", "enum": [[1, "x"], []]}, [[1.0, "x"], []], [[1], "x", [1e400]]],
["both", {"type": "integer", "maximum": 5, "enum": [1, 3, 9]}, [1, 3.0], [2, 9, 3.5, "1"]],
["one", {"enum": [0.5, 1, "a", null, [1], {"a": 1, "b": null}]}, [0.5, 1.0, [1.0], {"b": null, "a": 1.0}], [[2], {"a": 1}, false]],
["voice_id", {"type": "string"}, ["x"], [1]],
["Model", {"type": ["string"]}, ["x"], [null, 1e400]],
["model", {"type": "string"}, ["eleven_v3"], [1]],
["language", {"enum": ["en", "de"]}, ["en"], ["fr"]],
["a/b~c", {"type": "boolean"}, [true], [1]],
["", {"type": "number"}, [1], ["x"]],
["we[ir]d \"\\\n\u0001", {"type": "number"}, [1], ["x"]],
["É", {"type": ["integer", "string"], "minimum": 1}, ["", 1.0], [1.5, 0, true]]
])json";

inline std::vector<setting> make_settings()
{
    std::vector<setting> pool;
    json::value const table = json::parse(settings_text);
    for (json::value const& row : table.get_array()) {
        json::array const& cells = row.get_array();
        setting one{text(cells[0].get_string()), cells[1].get_object(), {}, {}};
        for (json::value const& value : cells[2].get_array()) one.good.push_back(value);
        for (json::value const& value : cells[3].get_array()) one.bad.push_back(value);
        pool.push_back(one);
    }
    return pool;
}

inline std::vector<setting> const& settings_pool()
{
    static std::vector<setting> const pool = make_settings();
    return pool;
}

inline setting const* setting_named(std::string_view name)
{
    for (setting const& one : settings_pool())
        if (one.name == name) return &one;
    return nullptr;
}

inline std::vector<std::string> const provider_names = {
    "vapi", "11labs", "openai", "anthropic", "deepgram",    "azure", "open-ai",
    "",     "a[b",    "c]",     "q\"q",      "back\\slash", "tab\t", std::string("\x1f"),
    "日本", "a/b~c",  "x.y",    "Vapi"};
inline std::vector<std::string> const leaf_names = {
    "Elliot", "Clara",     "alloy",      "eleven_v3", "eleven-v3", "nova-3",
    "nova-2", "scribe_v1", "gpt-4o",     "en",        "de",        "multi",
    "",       "m[0]",      "say \"hi\"", "new\nline", "Ü",         "x"};

inline std::vector<std::string> some(dice& d, std::vector<std::string> const& from,
                                     std::size_t most)
{
    std::vector<std::string> picked;
    for (std::size_t count = d.below(most + 1); count > 0; --count) {
        std::string const& name = d.chance(75) ? from[d.below(from.size() / 2)] : d.pick(from);
        if (std::find(picked.begin(), picked.end(), name) == picked.end()) picked.push_back(name);
    }
    return picked;
}

inline json::array make_leaves(dice& d, std::size_t most)
{
    json::array leaves;
    for (std::string const& name : some(d, leaf_names, most)) {
        if (d.chance(50))
            leaves.emplace_back(string_value(name));
        else
            leaves.emplace_back(object_of("value", string_value(name)));
        if (d.chance(5)) leaves.emplace_back(string_value(name));
    }
    return leaves;
}

inline json::array make_models(dice& d)
{
    json::array models;
    for (std::string const& name : some(d, leaf_names, 4)) {
        if (d.chance(20)) {
            models.emplace_back(string_value(name));
            continue;
        }
        json::object entry;
        entry["value"] = string_value(name);
        if (d.chance(20)) {
            entry["label"] = "Label";
            entry["deprecated"] = true; // no answer speaks of it yet
            entry["preview"] = 5;
        }
        if (d.chance(80)) entry["languages"] = make_leaves(d, 4);
        models.emplace_back(entry);
    }
    return models;
}

inline json::object make_provider(dice& d, std::string const& section)
{
    json::object entry;
    if (d.chance(section == "voice" ? 70 : 5)) entry["voiceIds"] = make_leaves(d, 5);
    if (d.chance(section == "voice" ? 50 : 90)) entry["models"] = make_models(d);
    if (d.chance(15))
        entry["settings"] = true;
    else if (d.chance(75)) {
        json::object declared;
        for (setting const& one : settings_pool())
            if (d.chance(30)) declared[one.name] = one.declared;
        entry["settings"] = declared;
    }
    if (d.chance(15)) entry["label"] = d.chance(50) ? json::value("Label") : array_of("Label");
    return entry;
}

inline json::value make_governed_catalog(dice& d)
{
    json::object catalog;
    for (std::string const section : {"voice", "transcriber", "model"}) {
        if (d.chance(7)) continue;
        bool const keyed = d.chance(50);
        json::array entries;
        json::object named;
        std::vector<std::string> names = some(d, provider_names, 5);
        if (names.empty() && d.chance(85)) names = {"vapi", "openai"};
        for (std::string const& name : names) {
            json::object entry = make_provider(d, section);
            if (keyed)
                named[name] = entry;
            else {
                entry["value"] = string_value(name);
                entries.emplace_back(shuffled(d, entry));
            }
        }
        json::value providers = entries;
        if (keyed) providers = named;
        catalog[section] = object_of("providers", providers);
    }
    if (d.chance(20)) catalog["version"] = "ignored";
    return catalog;
}

inline json::value make_autocalls_catalog(dice& d)
{
    json::object catalog;
    if (d.chance(85)) {
        json::array voices;
        for (int id = 1; id <= 8; ++id) {
            json::object voice;
            voice["id"] = id == 8 ? json::value(largest_id) : json::value(id);
            if (d.chance(50)) voice["name"] = "V";
            if (d.chance(80))
                voice["mode"] = d.chance(10)   ? json::value(nullptr)
                                : d.chance(50) ? json::value("pipeline")
                                : d.chance(90) ? json::value("multimodal")
                                               : json::value("dualplex");
            if (d.chance(85)) voices.emplace_back(voice);
        }
        catalog["voices"] = voices;
    }
    for (std::string const list : {"languages", "models"}) {
        if (d.chance(15)) continue;
        std::vector<std::string> const names =
            list == "models" ? std::vector<std::string>{"GPT-4o", "Claude Sonnet 4", "m[0]"}
                             : std::vector<std::string>{"English", "Deutsch", "日本語"};
        json::array entries;
        for (std::string const& name : names)
            if (d.chance(80)) entries.emplace_back(object_of("name", string_value(name)));
        catalog[list] = entries;
    }
    return catalog;
}
} // namespace model
