// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_TESTS_READ_PROBLEM_HPP
#define VOICECFG_TESTS_READ_PROBLEM_HPP

#include <voicecfg/json/write.hpp>
#include <voicecfg/problem.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
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

inline voicecfg::json_types types_in(voicecfg::json::node list)
{
    voicecfg::json_types types;
    std::string scratch;
    for (voicecfg::json::elements each{list}; each; ++each) {
        auto const name = (*each).string(scratch);
        types.insert(voicecfg::find_json_type(name).value_or(voicecfg::json_type::only_true));
    }
    return types;
}

/// Reads the details that go with a code from the members of an error.
class details_in {
public:
    /// `parameters` is an object, or no value.
    details_in(voicecfg::json::node error, voicecfg::json::node parameters) noexcept
        : error_{error}, parameters_{parameters}
    {
    }

    void operator()(std::monostate) const {}
    void operator()(voicecfg::text_position& into) const
    {
        auto const count = [](voicecfg::json::node number) {
            return static_cast<std::size_t>(number.number().to_int64());
        };
        into.offset = count(error_.find("offset"));
        if (!parameter("reason")) return;
        into.fault.at = {count(parameter("line")), count(parameter("column"))};
        for (auto const& row : voicecfg::json::text_fault_rows)
            if (row.name == string_in(parameters_, "reason")) into.fault.what = row.what;
    }
    void operator()(voicecfg::refused_value& into) const { into.value = text_in(error_, "value"); }
    void operator()(voicecfg::type_mismatch& into) const
    {
        into.value = text_in(error_, "value");
        if (auto const expected = parameter("expected")) into.expected = types_in(expected);
        auto const found = string_in_parameters("found");
        into.found = voicecfg::find_json_type(found).value_or(voicecfg::json_type{});
        into.clears_empty = static_cast<bool>(parameter("clearsEmpty"));
    }
    void operator()(voicecfg::value_range& into) const
    {
        into.value = text_in(error_, "value");
        if (auto const minimum = parameter("minimum")) into.minimum = minimum.number();
        if (auto const maximum = parameter("maximum")) into.maximum = maximum.number();
        if (auto const bound = parameter("exclusiveMinimum"))
            into.exclusive_minimum = bound.number();
        if (auto const bound = parameter("exclusiveMaximum"))
            into.exclusive_maximum = bound.number();
        if (auto const size = parameter("size"))
            into.size = static_cast<std::size_t>(size.number().to_int64());
    }
    void operator()(voicecfg::format_mismatch& into) const
    {
        into.value = text_in(error_, "value");
        if (parameter("expected")) into.format = string_in(parameters_, "expected");
        into.suggestion = text_in(error_, "suggestion");
    }
    void operator()(voicecfg::choices& into) const
    {
        into.value = text_in(error_, "value");
        into.suggestion = text_in(error_, "suggestion");
        if (auto const allowed = error_.find("allowed")) into.allowed = texts_in(allowed);
        if (auto const count = parameter("choices"))
            into.count = static_cast<std::size_t>(count.number().to_int64());
        into.related = related();
        if (auto const listed = parameter("elsewhere")) into.elsewhere = texts_in(listed);
        if (auto const listed = parameter("successors")) into.successors = texts_in(listed);
    }
    void operator()(voicecfg::unknown_name& into) const
    {
        into.suggestion = text_in(error_, "suggestion");
    }
    void operator()(voicecfg::relation& into) const
    {
        into.value = text_in(error_, "value");
        if (auto const allowed = error_.find("allowed")) into.allowed = texts_in(allowed);
        if (auto const count = parameter("choices"))
            into.count = static_cast<std::size_t>(count.number().to_int64());
        into.related = related();
    }
    void operator()(voicecfg::sendable_members& into) const
    {
        if (auto const names = parameter("members")) into.names = texts_in(names);
        if (auto const count = parameter("memberCount"))
            into.count = static_cast<std::size_t>(count.number().to_int64());
    }
    void operator()(voicecfg::request_fault& into) const
    {
        if (parameter("member")) into.member = string_in(parameters_, "member");
    }

private:
    [[nodiscard]] static std::vector<std::string> texts_in(voicecfg::json::node list)
    {
        std::vector<std::string> texts;
        for (voicecfg::json::elements each{list}; each; ++each)
            texts.emplace_back((*each).scanned()->text());
        return texts;
    }

    [[nodiscard]] voicecfg::culprit related() const
    {
        if (!parameter("related")) return {};
        return {pointer_of(string_in(parameters_, "related")),
                text_in(parameters_, "relatedValue")};
    }

    [[nodiscard]] std::string string_in_parameters(std::string_view name) const
    {
        return parameters_ ? string_in(parameters_, name) : std::string{};
    }

    [[nodiscard]] voicecfg::json::node parameter(std::string_view name) const
    {
        return parameters_ ? parameters_.find(name) : voicecfg::json::node{};
    }

    voicecfg::json::node error_;
    voicecfg::json::node parameters_;
};

inline voicecfg::violation read_error(voicecfg::json::node error)
{
    voicecfg::violation told{.code = code_named(string_in(error, "code"))};
    for (auto const from :
         {voicecfg::origin::stored, voicecfg::origin::catalog, voicecfg::origin::dialect})
        if (name(from) == string_in(error, "origin")) told.from = from;
    told.pointer = pointer_of(string_in(error, "pointer"));
    told.catalog_path = string_in(error, "catalogPath");
    told.details = details_for(told.code);
    std::visit(details_in{error, error.find("parameters")}, told.details);
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
