// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "candidates.hpp"

/// Questions as cases: `tests/cases/README.md` has the form.
namespace demands {

/// JSON on one line, as a number is spelled by people; `apart` is what stands behind `,` and `:`.
inline void append_line(std::string& out, json::value const& value, char const* apart)
{
    if (value.is_double() && model::is_infinite(value))
        out += value.get_double() < 0 ? "-1e999" : "1e999";
    else if (value.is_double()) {
        auto const text = shown(value.get_double());
        out += text + (text.find_first_of(".e") == text.npos ? ".0" : "");
    }
    else if (value.is_array()) {
        out += '[';
        for (auto const& item : value.get_array()) {
            if (&item != value.get_array().data()) out.append(",").append(apart);
            append_line(out, item, apart);
        }
        out += ']';
    }
    else if (value.is_object()) {
        out += '{';
        bool first = true;
        for (auto const& member : value.get_object()) {
            if (!first) out.append(",").append(apart);
            first = false;
            out += json::serialize(json::value(json::string(member.key())));
            out.append(":").append(apart);
            append_line(out, member.value(), apart);
        }
        out += '}';
    }
    else
        out += json::serialize(value);
}

inline std::string line_of(json::value const& value, char const* apart)
{
    std::string out;
    append_line(out, value, apart);
    return out;
}

/// JSON as the files have it: on one line where that is short.
inline std::string layout(json::value const& value, std::size_t indent, std::size_t taken)
{
    auto const line = line_of(value, " ");
    bool const holds = value.is_array() || value.is_object();
    if (!holds || line.size() + indent + taken <= 99 || line.size() == 2) return line;
    std::string const margin(indent + 2, ' ');
    std::string out(1, line.front());
    char const* between = "\n";
    auto const append = [&](std::string const& name, json::value const& part) {
        out += between + margin + name + layout(part, indent + 2, name.size() + 1);
        between = ",\n";
    };
    if (value.is_array())
        for (auto const& item : value.get_array()) append("", item);
    else
        for (auto const& member : value.get_object())
            append(json::serialize(json::value(json::string(member.key()))) + ": ", member.value());
    return out + "\n" + std::string(indent, ' ') + line.back();
}

/// The bytes of the code point at a position.
inline std::string code_point_at(std::string const& text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(at, end - at);
}

/// A text of a case, long runs of one code point as parts of their own.
inline json::value text_of_case(std::string const& text)
{
    json::array parts;
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        auto const once = code_point_at(text, at);
        std::size_t times = 0;
        while (text.compare(at + times * once.size(), once.size(), once) == 0 &&
               at + times * once.size() < text.size())
            ++times;
        if (times > 20) {
            if (!plain.empty()) parts.emplace_back(json::string(plain));
            parts.emplace_back(json::object{{"repeat", once}, {"times", times}});
            plain.clear();
        }
        else
            for (std::size_t i = 0; i < times; ++i) plain += once;
        at += times * once.size();
    }
    if (parts.empty()) return json::value(json::string(plain));
    if (!plain.empty()) parts.emplace_back(json::string(plain));
    return parts;
}

/// Integers as merged holds them (G6).
inline json::value with_integers(json::value value)
{
    if (value.is_double() && model::is_integer(value) && std::fabs(value.get_double()) < 9e15)
        return static_cast<std::int64_t>(value.get_double());
    if (value.is_array())
        for (auto& item : value.get_array()) item = with_integers(item);
    if (value.is_object())
        for (auto& member : value.get_object()) member.value() = with_integers(member.value());
    return value;
}

inline void put(json::object& one, std::string const& name, json::value const& value)
{
    if (candidates::needs_text(value))
        one[name + "Text"] = text_of_case(line_of(value, ""));
    else
        one[name] = value;
}

inline json::object request_of(judged const& asked)
{
    json::object request{{"id", 1}};
    if (asked.patch) {
        request["patch"] = *asked.patch;
        request["stored"] = asked.stored;
    }
    else
        request["check"] = asked.stored;
    if (asked.facts) request["facts"] = *asked.facts;
    json::object options;
    if (asked.ignores_unknown) options["unknown"] = "ignore";
    if (asked.everything) options["recheck"] = "everything";
    request["options"] = options;
    return request;
}

/// The answer of the naive model.
inline json::object ask_model(judged& asked)
{
    auto answer = naive_answer(asked.platform->name, asked.catalog, request_of(asked));
    asked.errors = errors_of(answer);
    return answer;
}

inline void put_question(json::object& one, judged const& asked, json::value const& common)
{
    json::object options;
    if (asked.ignores_unknown) options["unknown"] = "ignore";
    if (asked.everything) options["recheck"] = "everything";
    if (!options.empty()) one["options"] = options;
    if (asked.facts) one["facts"] = *asked.facts;
    if (!model::equal(asked.catalog, common)) one["catalog"] = asked.catalog;
    if (!asked.patch) {
        one["check"] = asked.stored;
        return;
    }
    if (!asked.stored.as_object().empty()) put(one, "stored", asked.stored);
    put(one, "patch", *asked.patch);
}

inline void put_answer(json::object& one, json::object const& answer)
{
    if (auto const* const errors = model::find(answer, "errors"))
        one["errors"] = *errors;
    else if (auto const* const merged = model::find(answer, "assistant"))
        put(one, "merged", with_integers(*merged));
    else
        one["ok"] = true;
}

} // namespace demands
