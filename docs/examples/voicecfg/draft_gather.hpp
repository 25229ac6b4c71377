// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_GATHER_HPP
#define VOICECFG_EXAMPLES_DRAFT_GATHER_HPP

#include "draft_gathered.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tool::drafts {

/// Gathers one schema.
class gatherer {
public:
    explicit gatherer(input& from) : from_{from} {}

    [[nodiscard]] gathered take(place const& schema)
    {
        add(schema, 0, false);
        return std::move(all_);
    }

    /// Adds what stands beside a union to one of its alternatives, as far as it binds that.
    static void add_shared(input& from, gathered& to, gathered const& shared)
    {
        gatherer adding{from};
        adding.all_ = std::move(to);
        for (std::size_t i = 0; i < adding.all_.properties.size(); ++i)
            adding.members_.emplace(adding.all_.properties[i].name, i);
        auto const bound = adding.all_.allowed.value_or(all_types);
        for (auto const& each : shared.words)
            if ((bound_by(each.name) & widened(bound)) != 0) adding.add_word(each);
        if ((bound & object_type) != 0) {
            for (auto const& each : shared.properties) adding.add_member(each);
            for (auto const* each : shared.required) adding.all_.required.push_back(each);
        }
        if (shared.allowed) adding.add_types(*shared.allowed, *shared.type_at);
        to = std::move(adding.all_);
    }

private:
    static constexpr std::size_t most_depth = 64;

    void add(place const& schema, std::size_t depth, bool referred)
    {
        auto const [known, added] = visited_.emplace(schema.value, true);
        if (!added) {
            if (known->second) from_.open.add(schema, "it is part of itself: dropped there");
            return;
        }
        if (auto const* const words = schema.value->if_object()) {
            if (depth == most_depth)
                from_.open.add(schema, "a part within more than 64 others: dropped");
            else
                for (auto const& each : *words)
                    add_any(from_.member(schema, each), depth, referred);
        }
        else if (auto const* const all = schema.value->if_bool(); all == nullptr)
            from_.open.add(schema, "no schema: dropped");
        else if (!*all)
            from_.open.add(schema, "false, which no value fits: dropped");
        visited_[schema.value] = false;
    }

    void add_any(place const& at, std::size_t depth, bool referred)
    {
        auto const word = at.name;
        if (word == "$ref") return add_reference(at, depth);
        if (word == "allOf") return add_parts(at, depth, referred);
        if (word == "oneOf" || word == "anyOf") return add_union(at, depth, referred);
        if (word == "discriminator") return void(all_.discriminator = &at);
        if (word == "properties") return add_members(at, referred);
        if (word == "required") return add_required(at);
        if (word == "type") return add_types(read_types(at), at);
        if (word == "nullable")
            return void(all_.nullable = all_.nullable || *at.value == boost::json::value(true));
        bool const flag = is_one_of(flags, word);
        if (flag && (!at.value->is_bool() || !at.value->get_bool())) return;
        if (flag || bound_by(word) != 0) return add_word({word, &at, referred});
        if (word == "patternProperties") add_word({word, &at, referred});
        if (is_unsayable(word))
            from_.open.add(at, std::string{word} + " can't be said: dropped");
        else if (!is_annotation(word))
            from_.open.add(at, "an unknown word: dropped");
    }

    void add_reference(place const& at, std::size_t depth)
    {
        all_.refers = true;
        auto const* const text = at.value->if_string();
        auto const* const target = text != nullptr ? from_.resolve(*text) : nullptr;
        if (target == nullptr)
            from_.open.add(at, "it leads to nothing in this document: any JSON");
        else
            add(*target, depth + 1, true);
    }

    void add_parts(place const& at, std::size_t depth, bool referred)
    {
        auto const* const parts = at.value->if_array();
        if (parts == nullptr) return from_.open.add(at, "no list of schemas: dropped");
        for (std::size_t i = 0; i < parts->size(); ++i) add(from_.item(at, i), depth + 1, referred);
    }

    /// Whether alternatives only ask for members, which are described beside them.
    [[nodiscard]] static bool only_conditions(boost::json::array const& alternatives)
    {
        return std::all_of(alternatives.begin(), alternatives.end(), [](auto const& each) {
            auto const* const words = each.if_object();
            return words != nullptr && words->contains("required") && !words->contains("type") &&
                   !words->contains("properties") && !words->contains("$ref") &&
                   !words->contains("allOf");
        });
    }

    void add_union(place const& at, std::size_t depth, bool referred)
    {
        auto const* const list = at.value->if_array();
        if (list == nullptr || list->empty())
            return from_.open.add(at, "no list of schemas: dropped");
        if (list->size() == 1) return add_parts(at, depth, referred);
        if (only_conditions(*list))
            return from_.open.add(at, "alternatives that only ask for members: dropped");
        if (all_.union_at != nullptr)
            return from_.open.add(at, "a second union in one place: dropped");
        all_.union_at = &at;
        for (std::size_t i = 0; i < list->size(); ++i)
            all_.alternatives.push_back(&from_.item(at, i));
    }

    void add_members(place const& at, bool referred)
    {
        auto const* const members = at.value->if_object();
        if (members == nullptr) return from_.open.add(at, "no object: dropped");
        for (auto const& each : *members) {
            auto const& member = from_.member(at, each);
            add_member({member.name, &member, referred});
        }
    }

    void add_member(named_place const& added)
    {
        auto const [known, is_new] = members_.emplace(added.name, all_.properties.size());
        if (is_new) return all_.properties.push_back(added);
        replace(all_.properties[known->second], added, "described twice: this one is dropped");
    }

    /// Of two that differ, what stands in the schema itself is nearer than what it refers to.
    void replace(named_place& known, named_place const& added, char const* sentence)
    {
        if (same(from_, *known.at->value, *added.at->value)) return;
        bool const nearer = known.referred && !added.referred;
        from_.open.add(nearer ? *known.at : *added.at, sentence);
        if (nearer) known = added;
    }

    void add_word(named_place const& added)
    {
        for (auto& each : all_.words)
            if (each.name == added.name) {
                if (each.name == "patternProperties" || is_one_of(flags, each.name)) return;
                return replace(each, added, "said twice in different ways: this one is dropped");
            }
        all_.words.push_back(added);
    }

    void add_required(place const& at)
    {
        auto const* const names = at.value->if_array();
        if (names == nullptr) {
            if (at.value->is_bool() && !at.value->get_bool()) return;
            return from_.open.add(at, "no list of names: dropped");
        }
        for (std::size_t i = 0; i < names->size(); ++i) {
            auto const& name = from_.item(at, i);
            if (name.value->is_string())
                all_.required.push_back(&name);
            else
                from_.open.add(name, "no name: dropped");
        }
    }

    [[nodiscard]] types read_type(place const& at)
    {
        auto const* const name = at.value->if_string();
        auto const type = name != nullptr ? type_named(*name) : types{};
        if (type == 0) from_.open.add(at, "no type of JSON: dropped");
        return type;
    }

    [[nodiscard]] types read_types(place const& at)
    {
        auto const* const names = at.value->if_array();
        if (names == nullptr) return read_type(at);
        types all = 0;
        for (std::size_t i = 0; i < names->size(); ++i)
            all = static_cast<types>(all | read_type(from_.item(at, i)));
        if (names->empty()) from_.open.add(at, "an empty list of types: dropped");
        return (all & number_type) != 0 ? static_cast<types>(all & ~integer_type) : all;
    }

    void add_types(types added, place const& at)
    {
        if (added == 0) return;
        auto const both = common(added, all_.allowed.value_or(all_types));
        if (both == 0) return from_.open.add(at, "a type that another excludes: dropped");
        if (!all_.allowed || both != *all_.allowed) all_.type_at = &at;
        all_.allowed = (both & number_type) != 0 ? static_cast<types>(both & ~integer_type) : both;
    }

    input& from_;
    gathered all_;
    std::map<void const*, bool> visited_; ///< whether it is being gathered
    std::unordered_map<std::string_view, std::size_t> members_;
};

} // namespace tool::drafts

#endif
