// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "pairs.hpp"

#include <algorithm>
#include <iterator>

/// Cases for what none shows yet, with the answers of the naive model.
namespace demands {

/// The rules of docs/rules.md that a thing to show is about, by words in it.
inline constexpr std::pair<std::string_view, std::string_view> words_of_rules[] = {
    {"kept", "G1"},      {" and ", "G2"},        {"hidden", "G3"},     {"not told", "G3"},
    {"null", "G4"},      {"wrong_type", "G4"},   {"unknown", "G5"},    {"nearly", "G5"},
    {"fraction", "G6"},  {"length", "G7"},       {"empty", "G7"},      {"range", "G7"},
    {"too_long", "G7"},  {"not_one_of", "G7"},   {"bad_format", "G7"}, {"audited", "G8"},
    {"required", "G10"}, {"missing", "G10"},     {"double", "G17"},    {"facts_", "L6"},
    {"number_", "L6"},   {"organization", "L6"}, {"linked", "L6"},     {"setting", "L7"},
    {"fallback", "L5"},  {"needed by", "A1"},    {"modes", "A2"},      {"another mode", "A2"},
    {"read_only", "E2"}, {"twice", "text"},
};

/// The same where a rule has another name in each dialect.
inline constexpr std::string_view words_of_catalog[] = {"list", "catalog", "section"};
inline constexpr std::string_view words_of_merging[] = {"laid over", "beneath"};

inline json::array rules_of(std::string_view dialect, std::string const& shown)
{
    bool const lumenia = dialect == "lumenia";
    std::set<std::string_view> rules;
    auto const about = [&](std::string_view words, std::string_view rule) {
        if (shown.find(words) != shown.npos) rules.insert(rule);
    };
    for (auto const& [words, rule] : words_of_rules) about(words, rule);
    for (auto const words : words_of_catalog)
        about(words, lumenia ? "L3" : dialect == "edmo" ? "E4" : "A3");
    for (auto const words : words_of_merging) about(words, lumenia ? "L4" : "G1");
    if (rules.empty()) rules.insert("G2");
    json::array all;
    for (auto const rule : rules) all.emplace_back(json::string(rule));
    return all;
}

/// A thing to show as a sentence.
inline json::string sentence(std::string shown)
{
    auto const at = shown.rfind(": ");
    auto const answer = shown.substr(at + 2);
    bool const is_code = std::any_of(std::begin(voicecfg::errc_rows), std::end(voicecfg::errc_rows),
                                     [&](auto const& row) { return row.name == answer; });
    if (is_code || answer == "accepted" || answer == "not told")
        shown.replace(at, 2, is_code ? " is told as " : " is ");
    return json::string(shown);
}

/// A text with a member twice, and the pointer to it.
struct text_with_twice {
    std::string text;
    std::string pointer;
};

inline text_with_twice member_twice(std::string const& path)
{
    text_with_twice made;
    std::string close;
    auto const steps = model::pointer_steps(path).value();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        bool const last = i + 1 == steps.size();
        if (steps[i] == "*" && !last) {
            made.text += '[';
            close = "]" + close;
            made.pointer += "/0";
            continue;
        }
        auto const name = steps[i] == "?" || steps[i] == "*" ? "nobody" : steps[i];
        made.pointer += "/" + name;
        made.text += "{\"" + name + "\":" + (last ? "1,\"" + name + "\":2" : "");
        close = "}" + close;
    }
    made.text += close;
    return made;
}

class case_writer {
public:
    explicit case_writer(voicecfg::dialect const& platform)
        : platform_{platform}, common_(catalog_of(platform)),
          lacking_(without(demanded_of(platform), met_by_cases(platform)))
    {
    }

    /// Adds cases to the files of the dialect.
    void write()
    {
        auto const consider = [&](judged const& asked) { this->consider(asked); };
        cases_ = &bounds_;
        for_each_candidate(platform_, false, consider);
        cases_ = &pairs_;
        for_each_candidate(platform_, true, consider);
        for (auto const origin : {"patch", "stored"})
            for (auto const& key : keys{lacking_}) consider_twice(key, origin);
        prune();
        save("bounds.json", bounds_);
        save("pairs.json", pairs_);
        save("twice.json", twice_);
        if (&platform_ == dialects().front()) write_texts();
    }

    /// What no question that was tried shows.
    [[nodiscard]] keys const& lacking() const { return lacking_; }

private:
    void consider(judged asked)
    {
        if (lacking_.empty()) return;
        auto const answer = ask_model(asked);
        std::string shown;
        for (auto const& key : met_by(asked))
            if (lacking_.erase(key) != 0 && shown.empty()) shown = key;
        if (shown.empty()) return;
        bool const of_settings = shown.find("/?") != shown.npos && declares_settings(asked);
        json::object one{
            {"description", sentence(shown)},
            {"rules", rules_of(platform_.name, shown + (of_settings ? " (setting)" : ""))}};
        put_question(one, asked, common_);
        put_answer(one, answer);
        cases_->emplace_back(one);
    }

    static bool declares_settings(judged const& asked)
    {
        return line_of(asked.catalog, "").find("\"level\"") != std::string::npos;
    }

    void consider_twice(std::string const& key, std::string const& origin)
    {
        auto const path = key.substr(0, key.find(','));
        if (key != twice(path, origin)) return;
        lacking_.erase(key);
        auto const [text, pointer] = member_twice(path);
        json::object one{{"description", sentence(key)}, {"rules", rules_of(platform_.name, key)}};
        one[origin + "Text"] = text;
        if (origin == "stored") one["patch"] = json::object{};
        one["errors"] = json::array{
            json::object{{"code", "duplicate_member"}, {"pointer", pointer}, {"origin", origin}}};
        twice_.emplace_back(one);
    }

    void write_texts() const
    {
        json::array all;
        for (auto const& each : text_questions()) {
            if (is_asked(platform_, each)) continue;
            json::object one{{"description", "The first fault is told: " + each.shown},
                             {"rules", json::array{"text"}}};
            if (each.shown.find("too_large") != each.shown.npos)
                one["options"] = json::object{{"parsed", false}};
            if (each.stored != "{}") one["storedText"] = text_of_case(each.stored);
            one["patchText"] = text_of_case(each.patch);
            one["errors"] = json::array{each.error};
            all.emplace_back(one);
        }
        save("texts-in-pairs.json", all);
    }

    /// Drops the cases that show nothing which others don't.
    void prune()
    {
        auto counts = counts_of(platform_);
        for (auto const* const all : {&bounds_, &pairs_})
            for (auto const& one : *all)
                for (auto const& key : shown_by(one)) ++counts[key];
        for (auto* const all : {&bounds_, &pairs_})
            for (auto one = all->begin(); one != all->end();) {
                auto const shown = shown_by(*one);
                bool const alone = std::any_of(shown.begin(), shown.end(), [&](auto const& key) {
                    return demanded_of(platform_).contains(key) && counts[key] == 1;
                });
                if (!alone)
                    for (auto const& key : shown) --counts[key];
                one = alone ? one + 1 : all->erase(one);
            }
    }

    [[nodiscard]] keys shown_by(json::value const& one) const
    {
        return case_of(platform_, {}, one.as_object(), common_).met;
    }

    void save(std::string const& name, json::array const& all) const
    {
        if (all.empty()) return;
        auto const path = cases / platform_.name / name;
        json::object file{{"dialect", platform_.name},
                          {"catalogFile", std::string{platform_.name} + ".catalog.json"},
                          {"cases", json::array{}}};
        if (fs::exists(path)) file = read(path).as_object();
        auto& into = file["cases"].as_array();
        into.insert(into.end(), all.begin(), all.end());
        std::ofstream{path} << layout(file, 0, 0) << '\n';
    }

    voicecfg::dialect const& platform_;
    json::value common_;
    keys lacking_;
    json::array bounds_, pairs_, twice_;
    json::array* cases_ = nullptr;
};

} // namespace demands
