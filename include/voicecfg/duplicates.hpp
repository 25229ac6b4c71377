// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DUPLICATES_HPP
#define VOICECFG_DUPLICATES_HPP

#include <voicecfg/location.hpp>
#include <voicecfg/node.hpp>
#include <voicecfg/schema.hpp>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Members that stand twice in one object. A parser that lets the last one win is a known way past
/// a validator: one judge reads the first, the next the second.
namespace voicecfg::detail {

/// The first of two tokens in the text, either of which may be null.
[[nodiscard]] inline token const* earlier(token const* a, token const* b) noexcept
{
    if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
    return a->begin < b->begin ? a : b;
}

/// The name of the first member of an object that stood in it before, however spelled, or null.
[[nodiscard]] inline token const* duplicate_in(token const& object)
{
    struct spelled {
        std::string_view name;
        token const* at;
    };
    std::vector<spelled> names;
    std::deque<std::string> decoded;
    std::string unused;
    token const* const end = &object + object.span;
    for (auto const* name = &object + 1; name != end; name += 1 + name[1].span) {
        std::string& scratch = name->escaped ? decoded.emplace_back() : unused;
        names.push_back({string_of(*name, scratch), name});
    }
    std::sort(names.begin(), names.end(), [](spelled const& a, spelled const& b) {
        int const compared = a.name.compare(b.name);
        return compared != 0 ? compared < 0 : a.at < b.at;
    });
    token const* first = nullptr;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i].name == names[i - 1].name) first = earlier(first, names[i].at);
    return first;
}

/// The first duplicate at any level of a text, or null.
[[nodiscard]] inline token const* find_duplicate(document const& read)
{
    token const* first = nullptr;
    if (!read.may_repeat_names()) return first;
    for (auto const& each : read.tokens())
        if (each.kind() == kind::object) first = earlier(first, duplicate_in(each));
    return first;
}

[[nodiscard]] inline token const* find_duplicate(token const& value, object const& schema);

/// The first duplicate at the levels that a member's type describes, or null.
[[nodiscard]] inline token const* find_duplicate(token const& value, value_type const& type)
{
    if (std::holds_alternative<map>(type) && value.kind() == kind::object)
        return duplicate_in(value);
    if (auto const* const nested = std::get_if<object_of>(&type))
        return find_duplicate(value, *nested->schema);
    auto const* const list = std::get_if<list_of>(&type);
    if (list == nullptr || value.kind() != kind::array) return nullptr;
    token const* first = nullptr;
    for (elements element{value}; element && first == nullptr; ++element)
        first = find_duplicate(*(*element).scanned(), *list->item);
    return first;
}

[[nodiscard]] inline token const* find_duplicate(token const& value, object const& schema)
{
    if (value.kind() != kind::object) return nullptr;
    token const* first = duplicate_in(value);
    for (members member{value}; member; ++member)
        if (auto const* const row = find_named(schema.members, member.name()))
            first = earlier(first, find_duplicate(*member.value().scanned(), row->type));
    return first;
}

/// The first duplicate at the levels that a table describes, or null.
[[nodiscard]] inline token const* find_duplicate(document const& read, object const& schema)
{
    return read.may_repeat_names() ? find_duplicate(read.root(), schema) : nullptr;
}

/// The JSON pointer to a member, by the token of its name.
[[nodiscard]] inline std::string pointer_to(document const& read, token const& name)
{
    std::string pointer;
    std::string scratch;
    auto const* around = &read.root();
    for (;;) {
        bool const in_object = around->kind() == kind::object;
        std::size_t position = 0;
        auto const* child = around + 1;
        for (;; ++position) {
            auto const* const value = in_object ? child + 1 : child;
            if (&name < value + value->span) break;
            child = value + value->span;
        }
        if (in_object)
            append_reference(pointer, string_of(*child, scratch));
        else
            pointer.append(1, '/').append(std::to_string(position));
        if (child == &name) return pointer;
        around = in_object ? child + 1 : child;
    }
}

} // namespace voicecfg::detail

#endif
