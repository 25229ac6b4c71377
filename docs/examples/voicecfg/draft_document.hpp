// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_DOCUMENT_HPP
#define VOICECFG_EXAMPLES_DRAFT_DOCUMENT_HPP

#include "draft_alternatives.hpp"
#include "draft_assembly.hpp"
#include "draft_parts.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool::drafts {

namespace detail {

/// What is wrong with a text that is no JSON.
[[nodiscard]] inline std::string fault_of(std::string_view text,
                                          voicecfg::json::scan_fault const& fault)
{
    auto const told = voicecfg::unreadable(fault, text, voicecfg::origin::stored);
    auto sentence = voicecfg::message(told.violations.front());
    return sentence.replace(0, sentence.find(" is "), "it");
}

} // namespace detail

/// Reads an OpenAPI document. Errors: throws where the text is none of version 3.0 or 3.1.
[[nodiscard]] inline boost::json::value read(std::string_view text)
{
    constexpr std::size_t most_depth = 256;
    constexpr std::size_t most_values = std::size_t{1} << 21;
    voicecfg::json::document const scanned{text, most_depth};
    if (scanned.fault() && scanned.fault()->error == voicecfg::json::scan_error::too_deep)
        throw unusable{"it nests more than " + std::to_string(most_depth) + " deep"};
    if (scanned.fault()) throw unusable{detail::fault_of(text, *scanned.fault())};
    if (scanned.tokens().size() > most_values)
        throw unusable{"it has more than " + std::to_string(most_values) + " values and names"};
    if (auto const* const again = voicecfg::json::find_duplicate(scanned))
        throw unusable{voicecfg::json::pointer_to(scanned, *again) + " stands there twice"};
    auto value = voicecfg::json::to_value(scanned.root());
    auto const* const object = value.if_object();
    auto const* const version = object != nullptr ? object->if_contains("openapi") : nullptr;
    std::string_view number;
    if (version != nullptr && version->is_string()) number = version->get_string();
    if (!number.starts_with("3.0") && !number.starts_with("3.1"))
        throw unusable{"it is no OpenAPI document of version 3.0 or 3.1"};
    return value;
}

/// Text in the letters of a title: others become hyphens.
[[nodiscard]] inline std::string plain_title(std::string_view text)
{
    std::string out;
    for (char letter : text.substr(0, 200)) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        bool const kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                          letter == '_' || letter == '-';
        if (kept || (!out.empty() && out.back() != '-')) out += kept ? letter : '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

/// A title made of a path without its parameters.
[[nodiscard]] inline std::string title_of_path(std::string_view path)
{
    std::string kept;
    for (bool within = false; char const letter : path) {
        within = within || letter == '{';
        if (!within) kept += letter;
        within = within && letter != '}';
    }
    return plain_title(kept);
}

[[nodiscard]] inline std::string title_of_info(input& from)
{
    auto const* const info = from.find(from.root(), "info");
    auto const* const title = info != nullptr ? from.find(*info, "title") : nullptr;
    auto made = title != nullptr && title->value->is_string()
                    ? plain_title(title->value->get_string())
                    : std::string{};
    return made.empty() ? "draft" : made;
}

namespace detail {

/// Appends the names of the definitions that a drafted value refers to.
inline void collect_references(boost::json::value const& value, std::vector<std::string_view>& into)
{
    if (auto const* const list = value.if_array())
        for (auto const& each : *list) collect_references(each, into);
    auto const* const object = value.if_object();
    if (object == nullptr) return;
    auto const* const reference = object->if_contains("$ref");
    if (reference != nullptr && reference->is_string()) into.push_back(referred(value));
    for (auto const& each : *object) collect_references(each.value(), into);
}

/// The definitions that are referred to, in their order.
[[nodiscard]] inline boost::json::object reached(boost::json::value const& root, definitions& all)
{
    std::vector<std::string_view> open;
    collect_references(root, open);
    std::set<std::string_view> known;
    while (!open.empty()) {
        auto const name = open.back();
        open.pop_back();
        if (known.insert(name).second) collect_references(all.at(name).schema, open);
    }
    boost::json::object out;
    for (auto& each : all.all)
        if (known.contains(each.name)) out[each.name] = std::move(each.schema);
    return out;
}

} // namespace detail

/// The dialect document that is drafted from a schema of an update. Errors: throws where that is no
/// object with properties.
[[nodiscard]] inline boost::json::value document_of(input& from, place const& schema,
                                                    std::string_view title, bool closed)
{
    auto body = gatherer{from}.take(schema);
    if (body.union_at != nullptr)
        throw unusable{body.union_at->pointer() +
                       " is a union: name one of its alternatives by --schema"};
    if (body.properties.empty()) throw unusable{schema.pointer() + " is no object with properties"};
    std::erase_if(body.words, [&](named_place const& each) {
        bool const kept = bound_by(each.name) == object_type || each.name == "patternProperties";
        if (!kept) from.open.add(*each.at, "it binds no assistant: dropped");
        return !kept;
    });
    body.nullable = false;
    body.allowed = object_type;
    definitions defined;
    schemas drafting{from, defined, closed};
    auto drafted = drafting.write(std::move(body), schema);
    drafting.write_definitions();
    unions{from, defined, drafting.unions()}.settle(drafted.get_object());
    boost::json::object out{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                            {"title", title}};
    for (auto& each : drafted.get_object()) out[each.key()] = std::move(each.value());
    auto definitions_left = detail::reached(out, defined);
    if (!definitions_left.empty()) out["$defs"] = std::move(definitions_left);
    return out;
}

} // namespace tool::drafts

#endif
