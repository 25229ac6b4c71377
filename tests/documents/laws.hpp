// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <voicecfg/documents/read_dialect.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What holds of whatever is made of a text that may be a dialect document.
namespace documents_laws {

using broken = std::optional<std::string>;
using voicecfg::documents::dialect_description;
using voicecfg::documents::index;
using voicecfg::documents::none;
namespace json = voicecfg::json;

/// Where in a document a pointer leads; of a missing member to the object that lacks it. Null where
/// it leads nowhere.
inline json::token const* place_of(json::document const& read, std::string_view pointer,
                                   bool missing)
{
    auto const* at = &read.root();
    while (!pointer.empty()) {
        auto const end = std::min(pointer.find('/', 1), pointer.size());
        auto const name = pointer.substr(1, end - 1);
        pointer.remove_prefix(end);
        json::token const* next = nullptr;
        std::size_t position = 0;
        if (at->kind() == json::kind::object)
            json::each_member(*at, [&](std::string_view each, json::node value) {
                std::string reference;
                json::append_reference(reference, each);
                if (reference.substr(1) == name) next = value.scanned();
            });
        else if (at->kind() == json::kind::array)
            for (json::elements each{*at}; each; ++each, ++position)
                if (std::to_string(position) == name) next = (*each).scanned();
        if (next == nullptr) return missing && pointer.empty() ? at : nullptr;
        at = next;
    }
    return missing ? nullptr : at;
}

/// Faults lead to places of the document, in its order.
inline broken faults_are_in_order(std::string_view text, voicecfg::report const& told)
{
    if (told.violations.empty()) return "a document that is refused has a fault";
    json::document const read{text, voicecfg::documents::max_depth};
    json::token const* last = nullptr;
    for (auto const& each : told.violations) {
        if (each.from != voicecfg::origin::dialect) return "the origin is the dialect";
        bool const alone = each.code == voicecfg::errc::malformed_json ||
                           each.code == voicecfg::errc::too_large ||
                           each.code == voicecfg::errc::duplicate_member ||
                           (each.code == voicecfg::errc::too_deep && each.pointer.empty());
        if (read.fault() || (alone && each.pointer.empty())) {
            if (told.violations.size() == 1 && alone) return std::nullopt;
            return "what keeps a text from being read is told alone";
        }
        auto const* const at = place_of(read, each.pointer, each.code == voicecfg::errc::required);
        if (at == nullptr) return "a fault leads nowhere: " + each.pointer;
        if (at < last) return "a fault is told too late: " + each.pointer;
        last = at;
    }
    return std::nullopt;
}

/// The first faults are the same however many are asked for.
inline broken faults_begin_alike(std::string_view text, voicecfg::report const& told)
{
    auto const few = voicecfg::documents::read_dialect(text, 2);
    if (few) return "a document that is refused loads";
    auto const& first = few.assume_error();
    auto const size = std::min<std::size_t>(told.violations.size(), 2);
    if (first.truncated != (told.violations.size() > 2)) return "truncated is not so";
    if (first.violations.size() != size) return "fewer faults are told than were asked for";
    return std::equal(first.violations.begin(), first.violations.end(), told.violations.begin())
               ? broken{}
               : broken{"the first faults depend on how many are asked for"};
}

/// Whether a position is one of a size, or none.
inline bool is_in(index position, std::size_t size) { return position == none || position < size; }

inline broken shape_is_sound(dialect_description const& made,
                             voicecfg::documents::shape_description const& shape)
{
    auto const values = made.values.size();
    bool sound = is_in(shape.items, values) && is_in(shape.entries, values) &&
                 is_in(shape.object, made.objects.size()) &&
                 is_in(shape.one_of, made.unions.size());
    for (auto const each : shape.any_of) sound = sound && each < values;
    if (!sound) return "a shape refers to nothing";
    if (shape.pattern && voicecfg::compile_pattern(*shape.pattern).fault)
        return "a pattern does not compile";
    if (shape.enumeration.empty()) return std::nullopt;
    json::document const listed{shape.enumeration};
    if (listed.fault() || listed.root().kind() != json::kind::array || listed.root().span == 1)
        return "an enumeration is no list of values";
    return std::nullopt;
}

/// Positions lead to what is there, and texts are what they are said to be.
inline broken description_is_sound(dialect_description const& made)
{
    auto const values = made.values.size();
    for (auto const& value : made.values)
        if (value.shape >= made.shapes.size()) return "a value has no shape";
    for (auto const& shape : made.shapes)
        if (auto fault = shape_is_sound(made, shape)) return fault;
    for (auto const& object : made.objects) {
        if (object.members.size() > voicecfg::max_members) return "an object has too many members";
        if (!is_in(object.entries, values)) return "an object's entries are nothing";
        for (auto const& member : object.members)
            if (member.value >= values) return "a member is nothing";
    }
    auto const is_object = [&](index value) {
        return value < values && made.shapes[made.values[value].shape].object != none;
    };
    for (auto const& one_of : made.unions) {
        if (one_of.branches.empty()) return "a union has no branch";
        for (auto const& branch : one_of.branches)
            if (branch.words.empty() || !is_object(branch.value)) return "a branch is no object";
        if (one_of.otherwise != none && !is_object(one_of.otherwise)) return "no object otherwise";
    }
    if (!is_object(made.root)) return "the root is no object";
    for (auto const& list : made.catalog.lists)
        for (auto const inner : list.lists)
            if (inner >= made.catalog.lists.size()) return "a list is nothing";
    return std::nullopt;
}

/// What holds of a text.
inline broken hold(std::string_view text)
{
    auto const read = voicecfg::documents::read_dialect(text, 1'000'000);
    if (read) return description_is_sound(read.assume_value());
    if (auto fault = faults_are_in_order(text, read.assume_error())) return fault;
    return faults_begin_alike(text, read.assume_error());
}

} // namespace documents_laws
