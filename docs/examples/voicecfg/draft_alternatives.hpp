// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_ALTERNATIVES_HPP
#define VOICECFG_EXAMPLES_DRAFT_ALTERNATIVES_HPP

#include "draft_schema.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool::drafts {

/// The tag of a union, and the words by which it leads to its branches (OpenAPI 3.1.0, 4.8.25).
class discriminator {
public:
    discriminator(input& from, place const* at) : from_{from}
    {
        if (at == nullptr) return;
        auto const* const name = from.find(*at, "propertyName");
        if (name == nullptr || !name->value->is_string()) {
            from.open.add(*at, "a discriminator without propertyName: dropped");
            return;
        }
        tag = name->value->get_string();
        auto const* const mapping = from.find(*at, "mapping");
        if (mapping == nullptr || !mapping->value->is_object()) return;
        for (auto const& each : mapping->value->get_object()) read(from.member(*mapping, each));
    }

    /// The words for a schema: those that lead to it, else its name where it has one.
    [[nodiscard]] boost::json::array words_for(place const& schema) const
    {
        boost::json::array words;
        if (tag.empty()) return words;
        auto const found = words_.find(schema.value);
        if (found != words_.end())
            for (auto const each : found->second)
                words.emplace_back(boost::json::string_view{each.data(), each.size()});
        else if (schema.around != nullptr && schema.around->name == "schemas")
            words.emplace_back(boost::json::string_view{schema.name.data(), schema.name.size()});
        return words;
    }

    std::string tag;

private:
    void read(place const& at)
    {
        auto const* const text = at.value->if_string();
        auto const* target = text != nullptr ? from_.resolve(*text) : nullptr;
        if (target == nullptr && text != nullptr)
            target = from_.resolve("#/components/schemas/" + std::string{*text});
        if (target == nullptr)
            return from_.open.add(at, "it leads to nothing in this document: dropped");
        auto const further = find_alias(from_, *target);
        if (further && further->target != nullptr) target = further->target;
        words_[target->value].push_back(at.name);
    }

    input& from_;
    std::map<void const*, std::vector<std::string_view>> words_;
};

/// Whether something that stands beside a union binds one of its alternatives.
inline bool schemas::binds(gathered const& shared, gathered const& alternative)
{
    auto const bound = alternative.allowed.value_or(all_types);
    if (shared.allowed && alternative.union_at == nullptr &&
        (!alternative.allowed || common(*shared.allowed, bound) != bound))
        return true;
    if ((bound & object_type) != 0 && (!shared.properties.empty() || !shared.required.empty()))
        return true;
    return std::any_of(shared.words.begin(), shared.words.end(), [&](named_place const& each) {
        return (bound_by(each.name) & widened(bound)) != 0;
    });
}

/// Drafts an alternative with what stands beside its union, unless a type there excludes it.
inline boost::json::value schemas::draft_beside(place const& at, gathered const& shared,
                                                std::size_t depth, bool& fits)
{
    auto all = gatherer{from_}.take(at);
    infer(all, at);
    fits = !shared.allowed || !all.allowed || common(*shared.allowed, *all.allowed) != 0;
    if (!fits) {
        from_.open.add(at, "a type beside the union excludes it: dropped");
        return true;
    }
    if (!binds(shared, all)) return draft(at, depth);
    if (depth > most_depth) {
        from_.open.add(at, "a union within too many others, and words beside them: dropped");
        return true;
    }
    gatherer::add_shared(from_, all, shared);
    return write(std::move(all), at, depth);
}

inline boost::json::value schemas::write_union(gathered& of, place const& at, std::size_t depth)
{
    auto const alternatives = std::exchange(of.alternatives, {});
    boost::json::object out{{"x-union", mark(*std::exchange(of.union_at, nullptr))}};
    discriminator const told{from_, std::exchange(of.discriminator, nullptr)};
    bool const nullable = std::exchange(of.nullable, false);
    for (auto const flag : flags)
        if (of.has(flag)) out[flag] = true;
    infer(of, at);
    bool const alone = of.properties.empty() && of.required.empty() && !of.allowed &&
                       std::all_of(of.words.begin(), of.words.end(),
                                   [](auto const& each) { return bound_by(each.name) == 0; });
    boost::json::array list;
    for (auto const* each : alternatives) {
        bool fits = true;
        auto drafted = alone ? draft(*each, depth + 1) : draft_beside(*each, of, depth + 1, fits);
        if (!fits) continue;
        auto const named = find_alias(from_, *each);
        auto words = named && named->target != nullptr ? told.words_for(*named->target)
                                                       : boost::json::array{};
        if (!words.empty() && drafted.is_object())
            drafted.get_object()["x-words"] = std::move(words);
        list.push_back(std::move(drafted));
    }
    if (nullable) list.push_back(boost::json::object{{"type", "null"}});
    if (!told.tag.empty()) out["x-tag"] = told.tag;
    out["anyOf"] = std::move(list);
    return out;
}

} // namespace tool::drafts

#endif
