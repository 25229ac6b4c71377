// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_GATHERED_HPP
#define VOICECFG_EXAMPLES_DRAFT_GATHERED_HPP

#include "draft_input.hpp"
#include "draft_words.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace tool::drafts {

/// A word or a member with its value.
struct named_place {
    std::string_view name;
    place const* at;
    bool referred = false; ///< whether a reference leads to it
};

/// All that a schema says: by itself, by what it refers to, and by the parts of its `allOf`.
struct gathered {
    std::vector<named_place> words; ///< each name once
    std::vector<named_place> properties;
    std::vector<place const*> required;
    std::vector<place const*> alternatives;
    place const* union_at = nullptr; ///< its `oneOf` or `anyOf`
    place const* discriminator = nullptr;
    std::optional<types> allowed; ///< by `type`
    place const* type_at = nullptr;
    bool nullable = false;
    bool refers = false; ///< whether something of it stands elsewhere

    [[nodiscard]] place const* find(std::string_view word) const noexcept
    {
        for (auto const& each : words)
            if (each.name == word) return each.at;
        return nullptr;
    }
    [[nodiscard]] bool has(std::string_view word) const noexcept { return find(word) != nullptr; }
};

/// Whether two values of the input are equal, in the order of their members.
[[nodiscard]] inline bool same(input& from, boost::json::value const& a,
                               boost::json::value const& b)
{
    from.spend(1);
    if (&a == &b) return true;
    if (a.kind() != b.kind()) return false;
    if (auto const* const list = a.if_array()) {
        auto const& other = b.get_array();
        if (list->size() != other.size()) return false;
        for (std::size_t i = 0; i < list->size(); ++i)
            if (!same(from, (*list)[i], other[i])) return false;
        return true;
    }
    auto const* const object = a.if_object();
    if (object == nullptr) return a == b;
    auto const& other = b.get_object();
    if (object->size() != other.size()) return false;
    for (auto left = object->begin(), right = other.begin(); left != object->end(); ++left, ++right)
        if (left->key() != right->key() || !same(from, left->value(), right->value())) return false;
    return true;
}

} // namespace tool::drafts

#endif
