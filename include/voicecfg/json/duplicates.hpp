// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_JSON_DUPLICATES_HPP
#define VOICECFG_JSON_DUPLICATES_HPP

#include <voicecfg/json/node.hpp>
#include <voicecfg/json/pointer.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

/// Members that stand twice in one object. A parser that lets the last one win is a known way past
/// a validator: one judge reads the first, the next the second.
namespace voicecfg::json {

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

} // namespace voicecfg::json

#endif
