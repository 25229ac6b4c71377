// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "vocabulary_make_catalog.hpp"

/// Random rules over several members that contradict nothing (V17, V18).
namespace vocabulary {

/// A member that a rule may name, and scalars that it may have.
struct nameable {
    std::string name;
    std::vector<value> scalars;
};

inline std::vector<value> scalars_of(schema const& of)
{
    std::vector<value> result;
    if (setting_sample const* const known = sample_of(of))
        for (value const& one : known->good)
            if (is_scalar(one) && !is_null(one) &&
                std::none_of(result.begin(), result.end(),
                             [&](value const& before) { return equal(before, one); }))
                result.push_back(one);
    return result;
}

/// Members of an object, and by pointers those of objects within.
inline std::vector<nameable> nameables(value const& document, schema const& of)
{
    std::vector<nameable> result;
    for (std::string const& name : table_of(of)) {
        schema const each = member_schema(document, of, name);
        if (name.empty() || name.find_first_of("/~") != std::string::npos) continue;
        result.push_back({name, scalars_of(each)});
        if (!is_table(each) || is_union(each) || word(each, "section") != nullptr) continue;
        for (std::string const& inner : table_of(each))
            if (sample_of(member_schema(document, each, inner)) != nullptr &&
                inner.find_first_of("/~") == std::string::npos)
                result.push_back(
                    {"/" + name + "/" + inner, scalars_of(member_schema(document, each, inner))});
    }
    return result;
}

inline value names_from(std::vector<nameable> const& all, std::size_t from, std::size_t many)
{
    value result = array();
    for (std::size_t i = from; i < std::min(all.size(), from + many); ++i)
        result.items.push_back(string(all[i].name));
    return result;
}

inline value one_member(std::string const& name, value held)
{
    value result = object();
    set(result, name, std::move(held));
    return result;
}

inline value some_scalars(dice& d, std::vector<value> from)
{
    d.shuffle(from);
    if (from.size() > 2) from.resize(1 + d.below(2));
    return array(from);
}

inline value make_when(dice& d, std::vector<nameable> all)
{
    auto const first = std::find_if(all.begin(), all.end(),
                                    [](nameable const& one) { return !one.scalars.empty(); });
    if (first == all.end() || all.size() < 4) return object();
    std::swap(*first, all.front());
    value condition = one_member("member", string(all[0].name));
    set(condition, d.chance(75) ? "is" : "isNot", some_scalars(d, all[0].scalars));
    value rule = one_member("when", condition);
    std::size_t const required = d.below(3);
    std::size_t const forbidden = d.below(2);
    if (required != 0) set(rule, "requires", names_from(all, 1, required));
    if (forbidden != 0 && all.size() > 1 + required)
        set(rule, "forbids", names_from(all, 1 + required, forbidden));
    for (std::size_t i = 1 + required + forbidden; i < all.size(); ++i)
        if (!all[i].scalars.empty() && (d.chance(30) || rule.members.size() == 1)) {
            set(rule, "only", one_member(all[i].name, some_scalars(d, all[i].scalars)));
            break;
        }
    return rule.members.size() == 1 ? object() : rule;
}

inline value make_rule(dice& d, std::vector<nameable> all)
{
    d.shuffle(all);
    switch (d.below(6)) {
    case 0: {
        value needs = one_member("member", string(all[0].name));
        set(needs, "needed", string(all[1].name));
        return one_member("needs", needs);
    }
    case 1: {
        value rule = one_member("exclusive", names_from(all, 0, 2 + d.below(2)));
        if (d.chance(40)) set(rule, "exactly", boolean(d.chance(85)));
        return rule;
    }
    case 2: return one_member("together", names_from(all, 0, 2 + d.below(2)));
    case 3: {
        value resets = one_member("member", string(all[0].name));
        set(resets, "members", names_from(all, 1, 1 + d.below(2)));
        return one_member("resets", resets);
    }
    default: return make_when(d, all);
    }
}

/// Puts rules beside `properties`.
inline void put_rules(dice& d, value const& document, value& table, std::size_t most)
{
    std::vector<nameable> const all = nameables(document, resolve(document, &table));
    value rules = array();
    if (all.size() >= 3)
        for (std::size_t many = d.below(most + 1); many > 0; --many) {
            value const rule = make_rule(d, all);
            if (!rule.members.empty()) rules.items.push_back(rule);
        }
    if (value const* const before = find(find(&table, "x-voicecfg"), "rules"))
        rules.items.insert(rules.items.begin(), before->items.begin(), before->items.end());
    if (!rules.items.empty()) put_word(table, "rules", rules);
}

} // namespace vocabulary
