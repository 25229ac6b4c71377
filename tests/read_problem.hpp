// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_READ_PROBLEM_HPP
#define VOICECFG_TESTS_READ_PROBLEM_HPP

#include <voicecfg/json/write.hpp>
#include <voicecfg/problem.hpp>

#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Reads the errors of a problem back, as a client in another language would: from the members
/// alone.
namespace problems {

inline std::string string_in(voicecfg::json::node object, std::string_view name)
{
    std::string scratch;
    auto const found = object.find(name);
    return found ? std::string{found.string(scratch)} : std::string{};
}

inline std::string text_in(voicecfg::json::node object, std::string_view name)
{
    auto const found = object.find(name);
    return found ? std::string{found.scanned()->text()} : std::string{};
}

/// A JSON pointer from a URI fragment (RFC 6901, section 6).
inline std::string pointer_of(std::string const& fragment)
{
    if (fragment.empty() || fragment.front() != '#')
        throw std::runtime_error{"no fragment: " + fragment};
    std::string pointer;
    for (std::size_t at = 1; at < fragment.size(); ++at) {
        bool const encoded = fragment[at] == '%';
        pointer += encoded ? static_cast<char>(std::stoi(fragment.substr(at + 1, 2), nullptr, 16))
                           : fragment[at];
        if (encoded) at += 2;
    }
    return pointer;
}

inline voicecfg::errc code_named(std::string_view name)
{
    for (auto const& row : voicecfg::errc_rows)
        if (row.name == name) return row.code;
    throw std::runtime_error{"no code: " + std::string{name}};
}

inline void read_parameters(voicecfg::json::node parameters, voicecfg::violation& into)
{
    static std::set<std::string> words; ///< `expected` refers to them
    std::string scratch;
    if (auto const expected = parameters.find("expected"))
        for (voicecfg::json::elements each{expected}; each; ++each)
            into.expected.push_back(*words.emplace((*each).string(scratch)).first);
    if (auto const minimum = parameters.find("minimum")) into.minimum = minimum.number();
    if (auto const maximum = parameters.find("maximum")) into.maximum = maximum.number();
    if (auto const choices = parameters.find("choices"))
        into.choices = static_cast<std::size_t>(choices.number().to_int64());
    if (parameters.find("related")) into.related = pointer_of(string_in(parameters, "related"));
    into.related_value = text_in(parameters, "relatedValue");
}

inline voicecfg::violation read_error(voicecfg::json::node error)
{
    voicecfg::violation told{.code = code_named(string_in(error, "code"))};
    for (auto const from : {voicecfg::origin::stored, voicecfg::origin::catalog})
        if (name(from) == string_in(error, "origin")) told.from = from;
    told.pointer = pointer_of(string_in(error, "pointer"));
    told.catalog_path = string_in(error, "catalogPath");
    told.value = text_in(error, "value");
    told.suggestion = text_in(error, "suggestion");
    if (auto const allowed = error.find("allowed"))
        for (voicecfg::json::elements each{allowed}; each; ++each)
            told.allowed.emplace_back((*each).scanned()->text());
    if (auto const offset = error.find("offset"))
        told.offset = static_cast<std::size_t>(offset.number().to_int64());
    if (auto const parameters = error.find("parameters")) read_parameters(parameters, told);
    return told;
}

/// The report that a problem tells.
inline voicecfg::report read(std::string_view problem)
{
    voicecfg::json::document const scanned{problem, voicecfg::json::any_depth};
    if (scanned.fault()) throw std::runtime_error{"no JSON: " + std::string{problem}};
    voicecfg::json::node const root{scanned.root()};
    voicecfg::report told{.truncated = static_cast<bool>(root.find("truncated"))};
    for (voicecfg::json::elements each{root.find("errors")}; each; ++each)
        told.violations.push_back(read_error(*each));
    return told;
}

} // namespace problems

#endif
