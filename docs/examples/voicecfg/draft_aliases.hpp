// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_ALIASES_HPP
#define VOICECFG_EXAMPLES_DRAFT_ALIASES_HPP

#include "draft_input.hpp"
#include "draft_words.hpp"

#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace tool::drafts {

/// What a schema that only refers to another stands for.
struct alias {
    place const* target = nullptr; ///< what refers no further; null where there is a circle
    bool nullable = false;
    std::array<bool, flags.size()> flagged{};
};

namespace detail {

/// Whether a `type` beside a reference says what the target does.
[[nodiscard]] inline bool agrees(input& from, boost::json::value const& type, place const& target)
{
    if (auto const* const own = from.find(target, "type")) return *own->value == type;
    auto const* const words = target.value->if_object();
    if (words == nullptr || type != boost::json::value("object")) return false;
    for (char const* const each : {"properties", "$ref", "allOf", "oneOf", "anyOf"})
        if (words->contains(each)) return true;
    return false;
}

/// Where a schema refers to if it says nothing else, or null. What it adds goes into `into`.
[[nodiscard]] inline place const* step(input& from, place const& at, alias& into)
{
    auto const* const words = at.value->if_object();
    if (words == nullptr) return nullptr;
    auto found = into;
    place const* target = nullptr;
    boost::json::value const* type = nullptr;
    for (auto const& each : *words) {
        std::string_view const word{each.key().data(), each.key().size()};
        auto const* const list = each.value().if_array();
        bool const parts = word == "allOf" || word == "oneOf" || word == "anyOf";
        bool const is_true = each.value() == boost::json::value(true);
        if (target != nullptr && (parts || word == "$ref")) return nullptr;
        if (word == "$ref" && each.value().is_string())
            target = from.resolve(each.value().get_string());
        else if (parts && list != nullptr && list->size() == 1)
            target = step(from, from.item(from.member(at, each), 0), found);
        else if (word == "type")
            type = &each.value();
        else if (word == "nullable")
            found.nullable = found.nullable || is_true;
        else if (is_one_of(flags, word))
            for (std::size_t i = 0; i < flags.size(); ++i)
                found.flagged[i] = found.flagged[i] || (is_true && flags[i] == word);
        else if (!is_annotation(word) && word != "discriminator")
            return nullptr;
    }
    if (target == nullptr || (type != nullptr && !agrees(from, *type, *target))) return nullptr;
    into = found;
    return target;
}

} // namespace detail

/// What a schema stands for that only refers to another, by `$ref` or by the one part of its
/// `allOf`; nothing where it says more.
[[nodiscard]] inline std::optional<alias> find_alias(input& from, place const& at)
{
    alias found;
    std::set<void const*> met{at.value};
    auto const* now = &at;
    while (auto const* const next = detail::step(from, *now, found)) {
        if (!met.insert(next->value).second) {
            from.open.add(at, "its references lead in a circle: any JSON");
            return alias{};
        }
        from.spend(1);
        now = next;
    }
    if (now == &at) return std::nullopt;
    found.target = now;
    return found;
}

} // namespace tool::drafts

#endif
