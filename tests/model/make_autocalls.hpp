// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "dice.hpp"

namespace model {
/// Values of a member that pass, and values that do not (whatever the catalog says).
struct row_of_values {
    std::string name;
    std::vector<json::value> good;
    std::vector<json::value> bad;
};

inline constexpr char const* autocalls_text = R"json([
["assistant_name", ["Bob", "日本"], ["", 5]],
["voice_id", [1, 2, 3, 4, 5.0, 6, 7, 9007199254740991], [0, -1, 77, "1", 1.5, 9007199254740992, 9007199254740992.0]],
["language", ["English", "Deutsch", "日本語"], ["english", "", "Klingon", 5]],
["llm_model", ["GPT-4o", "Claude Sonnet 4", "m[0]"], ["GPT-4O", "gpt_4o", "", "GPT-4o "]],
["calls_direction", ["receive", "make"], ["in", "Receive", ""]],
["engine_type", ["pipeline", "multimodal"], ["dualplex", "Pipeline", "pipe-line", ""]],
["timezone", ["UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "US/Eastern", "Etc/GMT+5", "America/Argentina/Buenos_Aires"],
 ["", "europe/berlin", "Mars/Base", "Europe/Berlin ", "Europe", "UTC+2", "America/New York"]],
["initial_message", ["Hi", "日本 😀", " "], [""]],
["system_prompt", ["p", "a\"b\\c\n"], [""]],
["phone_number_id", [null, 1, 2, 1.0, 42, null, 3], [0, -1, 7, 4, 6, 9007199254740992, 1.5, "1"]],
["endpoint_type", ["vad", "ai"], ["x", "VAD", ""]],
["endpoint_sensitivity", [0, 5, 2.5, 5.0], [-0.1, 5.01, 6, "1", -1]],
["interrupt_sensitivity", [0, 5, 2.5], [-0.1, 5.01, 1e300]],
["ambient_sound_volume", [0, 1, 0.5, 1.0], [-0.1, 1.00001, 2]],
["post_call_evaluation", [true, false], [0, 1, "true"]],
["send_webhook_only_on_completed", [true, false], ["false"]],
["include_recording_in_webhook", [true, false], [1]],
["is_webhook_active", [true, false, true], [1, "true"]],
["webhook_url", [null, "https://example.com/hook", "http://h", "HTTPS://user:p%40@h_o.example:/a;b=c?d=e", "http://h?q=/?@:",
  "https://h:065535", "http://[::1]:80/x", "http://[2001:db8::1.2.3.4]/", "https://h/#f/?", "http://h//", "http://a%20b/", "http://@h/",
  "http://999.1.1.1/", "http://[v1.a:b]/", "hTTp://h:/", "http://[1:2:3:4:5:6:7:8]", "http://[1:2:3:4:5:6:7::]", "http://[::]", "http://!$&'()*+,;=~/"],
 ["", "ftp://h/", "https://@/", "https://:80/x", "https://h/a b", "https://h/[x]", "https://a@b@c/", "http://h:65536/", "http://h:8x/",
  "http:/h", "http:h", "//h/", "h", "http://h/%zz", "http://h/%2", "http://[::1", "http://[1::2::3]/", "http://[1:2:3:4:5:6:7]/",
  "http://[::12345]/", "http://h/\u00e9", "http://h/?q=[", "http://h/#a#b", " http://h/", "http://h/\\", "http://[::1]x/", "http://h:-1/",
  "http://[1:2:3:4:5:6:7:8::]/", "http://[::1.2.3.256]/", "http://[v.a]/", "https://", "http://h/\n", "http://h:99999999999999999999/", "http://[fe80::1%25en0]/"]],
["use_min_interrupt_words", [true, false], [1]],
["min_interrupt_words", [0, 10, 5.0], [-1, 11, 5.5, "5"]],
["variables", [{}, {"a": "b", "n": 1.5, "t": true, "": ""}], [[], {"b": null, "a": []}, {"a": 1e400, "b/~": {"c": 1e400}}, {"z": 1, "é": null, "Z": [1e400]}]],
["post_call_schema", [[], [{"name": "a_1", "type": "string", "description": "d"}], [{"name": "A", "type": "bool", "description": "d"}, {"name": "A", "type": "number", "description": "d"}]],
 [{}, [5], [null], [1e400, "x"], [{}], [{"name": "", "type": "", "description": "d"}], [{"name": "a b", "type": "boolean", "description": ""}],
  [{"name": "x"}, {"name": "é", "type": "String", "description": "d", "Name": 1, "x": 1}], [{"name": 1e400, "type": "string", "Type": null, "other": 1}]]],
["end_call_tool", [{}, {"description": ""}, {"description": "d"}], [5, [], null, {"description": 5}, {"description": null, "Description": 1, "x": 2}, {"description": 1e400}, {"x": 1}, {"Description": "d"}]],
["llm_temperature", [0, 1, 0.5], [1.01, -1]],
["voice_stability", [0, 1, 0.5], [1.2, "0.5"]],
["voice_similarity", [0, 1.0, 0.5], [1.20001, -1]],
["speech_speed", [0.7, 1.2, 1], [0.69999, 1.20001, 0.5, 2, "1"]],
["allow_interruptions", [true, false], ["x"]],
["filler_audios", [true, false], [0]],
["re_engagement_interval", [7, 600, 60.0], [6, 601, 7.5]],
["max_call_duration", [20, 1200, 20.0], [19, 1201, 20.5]],
["max_silence_duration", [1, 120, 1e1], [0, 121, "1"]],
["end_call_on_voicemail", [true, false], [1]],
["noise_cancellation", [true, false], [1]],
["record_call", [true, false], [1]],
["who_speaks_first", ["AI assistant", "Customer"], ["customer", "AI_assistant", ""]]
])json";

inline std::vector<row_of_values> make_rows()
{
    std::vector<row_of_values> rows;
    json::value const table = json::parse(autocalls_text);
    for (json::value const& line : table.get_array()) {
        json::array const& cells = line.get_array();
        row_of_values row{text(cells[0].get_string()), {}, {}};
        for (json::value const& value : cells[1].get_array()) row.good.push_back(value);
        for (json::value const& value : cells[2].get_array()) row.bad.push_back(value);
        rows.push_back(row);
    }
    return rows;
}

inline std::vector<row_of_values> const& autocalls_rows()
{
    static std::vector<row_of_values> const rows = make_rows();
    return rows;
}

inline json::value repeated(char const* piece, std::size_t count)
{
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += piece;
    return string_value(result);
}

inline json::value many_nulls(dice& d)
{
    json::object object;
    for (std::size_t count = 98 + d.below(6); count > 0; --count)
        object["n" + std::to_string(count)] = nullptr;
    return object;
}

inline void spoil_autocalls(dice& d, json::object& assistant)
{
    row_of_values const& row = d.pick(autocalls_rows());
    char const* piece = d.chance(50) ? "é" : "x";
    switch (d.below(16)) {
    case 0: assistant[row.name] = junk(d); break;
    case 1: assistant[row.name] = nullptr; break;
    case 2: assistant[row.name] = infinity(); break;
    case 3: assistant["assistant_name"] = repeated(piece, 254 + d.below(3)); break;
    case 4:
        assistant[d.chance(50) ? "language" : "llm_model"] = repeated(piece, 99 + d.below(3));
        break;
    case 5:
        assistant["end_call_tool"] = object_of("description", repeated(piece, 499 + d.below(3)));
        break;
    case 6:
        if (d.chance(30)) assistant["variables"] = many_nulls(d);
        break;
    case 7: assistant[d.chance(50) ? "voice_id" : "engine_type"] = junk(d); break;
    case 8: {
        row_of_values const& other = autocalls_rows()[d.chance(50) ? 18 : 22];
        assistant[other.name] = d.pick(other.bad);
        break;
    }
    default: assistant[row.name] = d.pick(row.bad); break;
    }
}

inline json::object make_autocalls_assistant(dice& d, std::size_t share)
{
    json::object assistant;
    for (row_of_values const& row : autocalls_rows())
        if (d.chance(share)) assistant[row.name] = d.pick(row.good);
    return shuffled(d, assistant);
}
} // namespace model
