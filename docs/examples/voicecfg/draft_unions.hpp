// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_EXAMPLES_DRAFT_UNIONS_HPP
#define VOICECFG_EXAMPLES_DRAFT_UNIONS_HPP

#include "draft_tag.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tool::drafts {

/// Makes of each union one that a dialect document can say: alternatives of disjoint types, or
/// branches with a tag. What is neither becomes any JSON.
class unions {
public:
    unions(input& from, definitions& all, std::vector<place const*> const& places)
        : from_{from}, all_{all}, places_{places}, tagger_{from, all}
    {
    }

    /// Settles the unions of a draft and of its definitions.
    void settle(boost::json::object& root)
    {
        settle_words(root, 0);
        for (std::size_t i = 0; i < all_.all.size(); ++i) {
            static_cast<void>(enter(all_.all[i]));
            settle_within(all_.all[i].schema, 0);
        }
    }

private:
    using state = definitions::definition::state;
    using alternatives = std::vector<boost::json::value>;

    void settle_within(boost::json::value& schema, std::size_t depth)
    {
        if (depth > most_depth) throw unusable{"its draft would nest too deeply"};
        settle_union(schema);
        if (schema.is_object()) settle_words(schema.get_object(), depth + 1);
    }

    void settle_words(boost::json::object& words, std::size_t depth)
    {
        if (auto* const members = words.if_contains("properties"))
            for (auto& each : members->get_object()) settle_within(each.value(), depth);
        for (char const* const word : {"items", "additionalProperties"})
            if (auto* const schema = words.if_contains(word)) settle_within(*schema, depth);
        for (char const* const word : {"oneOf", "anyOf"})
            if (auto* const list = words.if_contains(word))
                for (auto& each : list->get_array()) settle_within(each, depth);
    }

    /// Settles the union that a definition is. False where that is being done: it is part of
    /// itself.
    [[nodiscard]] bool enter(definitions::definition& of)
    {
        if (of.settled == state::entered) return false;
        if (of.settled == state::settled) return true;
        of.settled = state::entered;
        settle_union(of.schema);
        of.settled = state::settled;
        return true;
    }

    void settle_union(boost::json::value& schema)
    {
        if (!has(schema, "x-union")) return;
        auto const& marked = schema.get_object();
        from_.spend(count_values(schema));
        auto const& at = *places_[marked.at("x-union").to_number<std::size_t>()];
        auto const* const tag = marked.if_contains("x-tag");
        auto made = combine(marked.at("anyOf").get_array(),
                            tag ? std::string_view{tag->get_string()} : "", at);
        for (auto const flag : flags)
            if (marked.contains(flag)) {
                if (!made.is_object()) made.emplace_object();
                made.get_object()[flag] = true;
            }
        schema = std::move(made);
    }

    [[nodiscard]] boost::json::value combine(boost::json::array const& given, std::string_view tag,
                                             place const& at)
    {
        alternatives list;
        if (depth_ > most_depth) {
            from_.open.add(at, "a union within more than 100 others: any JSON");
            return true;
        }
        ++depth_;
        for (auto const& each : given) take(each, list, at);
        --depth_;
        bool has_null = false;
        make_disjoint(list, has_null);
        bool const open = std::any_of(list.begin(), list.end(), [this](auto const& each) {
            return is_any(all_.target_of(each));
        });
        if (open || (list.empty() && !has_null)) return true;
        list = merged_choices(std::move(list));
        if (!unite(list, object_type, tag, at) || !unite(list, array_type, tag, at) ||
            !are_disjoint(list)) {
            from_.open.add(at, "alternatives of one type that no tag tells apart: any JSON");
            return true;
        }
        return assembled(std::move(list), has_null);
    }

    /// Takes an alternative; of one that is a union itself, its alternatives.
    void take(boost::json::value const& given, alternatives& into, place const& at)
    {
        auto const name = referred(given);
        if (!name.empty() && !enter(all_.at(name)))
            return from_.open.add(at, "an alternative that is this union itself: dropped");
        auto each = given;
        settle_union(each);
        if (!has(each, "anyOf")) return into.push_back(std::move(each));
        for (auto& inner : each.get_object()["anyOf"].get_array()) {
            if (inner.is_object() && has(given, "x-words"))
                inner.get_object()["x-words"] = given.get_object().at("x-words");
            into.push_back(std::move(inner));
        }
    }

    void make_disjoint(alternatives& list, bool& has_null);
    [[nodiscard]] bool take_apart(boost::json::value const& each, alternatives& into,
                                  bool& has_null);
    [[nodiscard]] bool take_target(boost::json::value const& reference, types mask,
                                   alternatives& into);
    [[nodiscard]] boost::json::value part_of(boost::json::value const& reference,
                                             boost::json::value const& part, types type,
                                             std::string_view type_name);

    using type_counts = std::array<std::size_t, type_names.size()>;

    [[nodiscard]] type_counts count_types(alternatives const& list, bool has_null) const
    {
        type_counts counts{};
        for (auto const& each : list) count(counts, widened(types_of(all_, each)));
        if (has_null) count(counts, null_type);
        return counts;
    }
    static void count(type_counts& counts, types some)
    {
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += some >> i & 1U;
    }
    [[nodiscard]] static bool is_shared(types some, type_counts const& counts)
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            if ((widened(some) >> i & 1U) != 0 && counts[i] > 1) return true;
        return false;
    }

    void remove_equal(alternatives& list)
    {
        std::set<std::string> known;
        std::erase_if(list, [&](boost::json::value const& each) {
            from_.spend(count_values(each));
            if (!has(each, "x-words")) return !known.insert(boost::json::serialize(each)).second;
            auto bare = each.get_object();
            bare.erase("x-words");
            return !known.insert(boost::json::serialize(bare)).second;
        });
    }

    static constexpr std::size_t most_depth = 100;

    [[nodiscard]] static alternatives merged_choices(alternatives list);
    [[nodiscard]] bool unite(alternatives& list, types type, std::string_view tag, place const& at);
    [[nodiscard]] bool are_disjoint(alternatives const& list) const;
    [[nodiscard]] boost::json::value assembled(alternatives list, bool has_null) const;

    input& from_;
    definitions& all_;
    std::vector<place const*> const& places_;
    tagger tagger_;
    std::map<std::string, definitions::definition*> parts_; ///< of definitions, by their types
    std::size_t depth_ = 0;                                 ///< of unions within each other
};

} // namespace tool::drafts

#endif
