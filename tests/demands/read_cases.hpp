// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../../docs/examples/voicecfg/protocol.hpp"
#include "case_text.hpp"
#include "texts.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

/// The cases as questions with answers.
namespace demands {

namespace fs = std::filesystem;

inline fs::path const cases = fs::path{VOICECFG_SOURCE_DIR} / "tests" / "cases";

/// Boost.JSON's parser rounds some numbers wrongly; ours is the one that is tested elsewhere.
inline json::value parsed(std::string const& text)
{
    voicecfg::json::document const scanned{text, voicecfg::json::any_depth};
    if (scanned.fault()) throw std::runtime_error{"no JSON: " + text.substr(0, 60)};
    return voicecfg::json::to_value(scanned.root());
}

inline json::value read(fs::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    return parsed({std::istreambuf_iterator<char>{file}, {}});
}

inline std::string read_text(json::value const& written)
{
    if (written.is_string()) return model::text(written.get_string());
    std::string text;
    for (auto const& part : written.as_array()) {
        if (part.is_string()) {
            text += model::text(part.get_string());
            continue;
        }
        for (auto left = part.at("times").to_number<std::size_t>(); left > 0; --left)
            text += model::text(part.at("repeat").as_string());
    }
    return text;
}

/// The dialects whose cases must be exhaustive: those with a naive model, which the answers are
/// from.
inline std::vector<voicecfg::dialect const*> dialects()
{
    std::vector<voicecfg::dialect const*> all;
    for (auto const* const each : voicecfg::dialects::all)
        if (second::knows(each->name)) all.push_back(each);
    return all;
}

/// A case of a file, as a question as far as rules are about it, and what it shows.
struct one_case {
    std::string where = {};
    json::object members = {};
    std::optional<judged> asked = {}; ///< none where a text is told to be no good
    keys met = {};
};

/// A member of a case, given as a value or as a text.
inline std::optional<json::value> value_of(json::object const& one, std::string const& name)
{
    if (auto const* const value = model::find(one, name)) return *value;
    auto const* const text = model::find(one, name + "Text");
    return text != nullptr ? std::optional{parsed(read_text(*text))} : std::nullopt;
}

inline bool is_about_texts(judged const& asked)
{
    return std::any_of(asked.errors.begin(), asked.errors.end(), [](auto const& told) {
        return told.pointer.empty() ? told.code != "empty_patch" : told.code == "duplicate_member";
    });
}

inline bool chosen(json::object const& one, std::string const& option, std::string const& value)
{
    auto const* const options = model::find(one, "options");
    auto const* const given =
        options != nullptr ? model::find(options->as_object(), option) : nullptr;
    return given != nullptr && model::text(given->as_string()) == value;
}

/// Whether a case asks what no demand is about: a creation, or another recheck or day.
inline bool asks_for_more(json::object const& one)
{
    auto const* const options = model::find(one, "options");
    auto const given = [&](char const* option) {
        return options != nullptr && model::find(options->as_object(), option) != nullptr;
    };
    return model::find(one, "create") != nullptr || given("today") || given("complete") ||
           chosen(one, "recheck", "changed") || chosen(one, "recheck", "tell") ||
           (model::find(one, "check") != nullptr && chosen(one, "unknown", "reject"));
}

inline std::optional<judged> read_case(voicecfg::dialect const& platform, json::object const& file,
                                       json::object const& one, json::value const& catalog)
{
    judged asked{.platform = &platform, .catalog = catalog};
    asked.errors = errors_of(one);
    if (is_about_texts(asked) || asks_for_more(one)) return std::nullopt;
    for (auto const* const from : {&file, &one}) {
        if (auto const* const own = model::find(*from, "catalog")) asked.catalog = *own;
        if (auto const* const own = model::find(*from, "facts")) asked.facts = *own;
    }
    asked.ignores_unknown = chosen(one, "unknown", "ignore");
    asked.everything = chosen(one, "recheck", "everything");
    if (auto const* const audited = model::find(one, "check")) {
        asked.stored = *audited;
        return asked;
    }
    asked.patch = value_of(one, "patch");
    asked.stored = value_of(one, "stored").value_or(json::object{});
    return asked;
}

/// What a case shows that is about a member twice.
inline keys twice_in(voicecfg::dialect const& platform, json::object const& one)
{
    keys met;
    for (auto const& told : errors_of(one))
        if (told.code == "duplicate_member")
            met.insert(twice(path_of(platform.assistant, told.pointer), told.origin));
    return met;
}

inline one_case case_of(voicecfg::dialect const& platform, json::object const& file,
                        json::object const& one, json::value const& catalog)
{
    one_case made{.members = one, .asked = read_case(platform, file, one, catalog)};
    made.met = made.asked ? met_by(*made.asked) : twice_in(platform, one);
    return made;
}

inline void read_file(voicecfg::dialect const& platform, fs::path const& path,
                      std::vector<one_case>& into)
{
    auto const file = read(path).as_object();
    auto const* const beside = model::find(file, "catalogFile");
    auto const catalog = beside != nullptr
                             ? read(path.parent_path() / model::text(beside->as_string()))
                             : file.at("catalog");
    for (auto const& each : file.at("cases").as_array()) {
        auto& one = into.emplace_back(case_of(platform, file, each.as_object(), catalog));
        one.where = path.filename().string() + ": " +
                    model::text(one.members.at("description").as_string()) + ": ";
    }
}

inline std::vector<one_case> const& cases_of(voicecfg::dialect const& platform)
{
    static std::map<std::string_view, std::vector<one_case>> all;
    auto& these = all[platform.name];
    if (!these.empty()) return these;
    for (auto const& entry : fs::directory_iterator{cases / platform.name}) {
        auto const file = entry.path().filename().string();
        if (entry.path().extension() == ".json" && !file.ends_with(".catalog.json"))
            read_file(platform, entry.path(), these);
    }
    return these;
}

inline json::value catalog_of(voicecfg::dialect const& platform)
{
    return read(cases / platform.name / (std::string{platform.name} + ".catalog.json"));
}

/// How many cases show each thing that any shows.
inline std::map<std::string, int> counts_of(voicecfg::dialect const& platform)
{
    std::map<std::string, int> counts;
    for (auto const& one : cases_of(platform))
        for (auto const& key : one.met) ++counts[key];
    return counts;
}

inline keys met_by_cases(voicecfg::dialect const& platform)
{
    keys met;
    for (auto const& one : cases_of(platform)) met.insert(one.met.begin(), one.met.end());
    return met;
}

/// Whether a case gives two texts, or one over `{}`, and expects what must be told of them.
inline bool asks(one_case const& one, text_question const& question)
{
    auto const text = [&](char const* name) {
        auto const* const given = model::find(one.members, name);
        return given != nullptr ? read_text(*given) : std::string{"{}"};
    };
    auto const* const errors = model::find(one.members, "errors");
    return errors != nullptr && model::equal(*errors, json::array{question.error}) &&
           text("patchText") == question.patch && text("storedText") == question.stored;
}

inline bool is_asked(voicecfg::dialect const& platform, text_question const& question)
{
    auto const& all = cases_of(platform);
    return std::any_of(all.begin(), all.end(),
                       [&](auto const& one) { return asks(one, question); });
}

} // namespace demands
