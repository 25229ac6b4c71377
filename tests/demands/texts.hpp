// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "../model/values.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// What can be wrong with two texts, in pairs, and which of the two is told.
namespace demands {

namespace json = boost::json;

/// A patch and what is stored, as texts, with the one error that must be told.
struct text_question {
    std::string shown;
    std::string patch;
    std::string stored;
    json::object error;
};

/// The faults of a text, each with members of an object that have it.
inline constexpr std::string_view text_faults[] = {"malformed_json", "too_deep", "duplicate_member",
                                                   "too_large"};

/// A text, and what is told of it alone: nothing where it is JSON.
struct faulty_text {
    std::string shown;
    std::string text;
    json::object error = {};
    bool is_object = true;
};

inline std::string members_with(std::string_view fault)
{
    if (fault == "malformed_json") return R"("m":tru)";
    if (fault == "duplicate_member") return R"("d":1,"d":2)";
    return R"("t":)" + std::string(32, '[') + std::string(32, ']');
}

/// The fault that is told of a text: `too_large` before it is read, then the first that stops the
/// reading, then a member twice.
inline json::object told_of(std::vector<std::string_view> const& faults, std::string const& text)
{
    auto const has = [&](std::string_view fault) {
        return std::find(faults.begin(), faults.end(), fault) != faults.end();
    };
    if (has("too_large")) return {{"code", "too_large"}, {"pointer", ""}};
    for (auto const fault : faults) {
        if (fault == "too_deep") return {{"code", "too_deep"}, {"pointer", ""}};
        if (fault == "malformed_json")
            return {{"code", "malformed_json"}, {"pointer", ""}, {"offset", text.find("tru") + 3}};
    }
    return {{"code", "duplicate_member"}, {"pointer", "/d"}};
}

inline faulty_text text_with(std::vector<std::string_view> const& faults)
{
    faulty_text made{"", "{"};
    for (auto const fault : faults) {
        made.shown += (made.shown.empty() ? "" : " and ") + std::string{fault};
        if (fault == "too_large") continue;
        made.text += (made.text.size() == 1 ? "" : ",") + members_with(fault);
    }
    made.text += '}';
    if (std::find(faults.begin(), faults.end(), "too_large") != faults.end())
        made.text.append(std::size_t{1} << 20, ' ');
    made.error = told_of(faults, made.text);
    return made;
}

inline std::vector<faulty_text> texts_with_one_fault()
{
    std::vector<faulty_text> all;
    for (auto const fault : text_faults) all.push_back(text_with({fault}));
    return all;
}

/// Two faults in one text, in both orders where the order can matter.
inline std::vector<faulty_text> texts_with_two_faults()
{
    std::vector<faulty_text> all;
    for (auto const first : text_faults)
        for (auto const second : text_faults)
            if (first != second && first != "too_large") all.push_back(text_with({first, second}));
    return all;
}

inline json::object from(json::object error, std::string_view origin)
{
    error["origin"] = json::string(origin);
    return error;
}

/// Patch and stored together: faults of the patch's text, of stored's, then no object (G9), then
/// the rules.
inline text_question question_of(faulty_text const& patch, faulty_text const& stored)
{
    static json::object const no_object{{"code", "wrong_type"}, {"pointer", ""}};
    json::object error;
    if (!patch.error.empty() && patch.error.at("pointer") != "/prompt")
        error = from(patch.error, "patch");
    else if (!stored.error.empty())
        error = from(stored.error, "stored");
    else if (!patch.is_object || !stored.is_object)
        error = from(no_object, patch.is_object ? "stored" : "patch");
    else
        error = from(patch.error, "patch");
    return {"a patch with " + patch.shown + " over a stored text with " + stored.shown, patch.text,
            stored.text, error};
}

/// All pairs that can meet in two texts.
inline std::vector<text_question> text_questions()
{
    faulty_text const patch{"nothing wrong", R"({"prompt":"p"})"};
    faulty_text const stored{"nothing wrong", "{}"};
    faulty_text const no_object{"no object", "[]", {}, false};
    faulty_text const rule{
        "a wrong type", R"({"prompt":5})", {{"code", "wrong_type"}, {"pointer", "/prompt"}}};
    faulty_text const both{"a wrong type and duplicate_member",
                           R"({"prompt":5,"d":1,"d":2})",
                           {{"code", "duplicate_member"}, {"pointer", "/d"}}};
    std::vector<text_question> all{question_of(no_object, no_object), question_of(rule, no_object),
                                   question_of(both, stored), question_of(no_object, stored),
                                   question_of(patch, no_object)};
    for (auto const& each : texts_with_two_faults()) {
        all.push_back(question_of(each, stored));
        all.push_back(question_of(patch, each));
    }
    for (auto const& sent : texts_with_one_fault()) {
        for (auto const& before : texts_with_one_fault()) all.push_back(question_of(sent, before));
        all.push_back(question_of(sent, no_object));
        all.push_back(question_of(no_object, sent));
        all.push_back(question_of(rule, sent));
    }
    return all;
}

} // namespace demands
