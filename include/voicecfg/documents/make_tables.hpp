// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_DOCUMENTS_MAKE_TABLES_HPP
#define VOICECFG_DOCUMENTS_MAKE_TABLES_HPP

#include <voicecfg/documents/description.hpp>
#include <voicecfg/documents/make_catalog_shape.hpp>
#include <voicecfg/documents/make_rules.hpp>
#include <voicecfg/documents/simple_type.hpp>
#include <voicecfg/documents/table_memory.hpp>
#include <voicecfg/json/document.hpp>
#include <voicecfg/json/equal.hpp>
#include <voicecfg/json/write.hpp>
#include <voicecfg/schema/allowed_values.hpp>
#include <voicecfg/schema/compile_pattern.hpp>
#include <voicecfg/schema/dialect.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_words.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

/// Tables made of what a dialect document says.
namespace voicecfg::documents {

/// Makes the tables of one dialect, in a memory that must outlive them; they refer to the texts of
/// the description, too.
class table_maker {
public:
    table_maker(dialect_description const& said, table_memory& memory)
        : said_{said}, memory_{memory}, words_{memory.allocate<value_words>(said.values.size())},
          made_(said.values.size())
    {
    }

    [[nodiscard]] dialect make()
    {
        auto const shape = make_catalog_shape(said_.catalog, memory_);
        auto const& root = said_.values[said_.root];
        auto const& own = said_.objects[said_.shapes[root.shape].object];
        auto const* const table = table_of(said_.root);
        while (!unfinished_.empty() || !unfilled_.empty()) {
            if (!unfinished_.empty()) {
                finish_next();
                continue;
            }
            auto const next = unfilled_.back();
            unfilled_.pop_back();
            static_cast<void>(words_of(next));
        }
        // what they refer to is filled in by now
        for (auto& [key, made] : tables_)
            made->compiled = voicecfg::detail::compile(made->members, made->discriminator);
        return {.name = said_.title,
                .status = said_.status,
                .assistant = *table,
                .catalog = shape,
                .empty_patch = said_.empty_patch,
                .rules = make_rules(own.rules, memory_)};
    }

private:
    /// What tells one table from another: the object, and what is so of it where it stands.
    using table_key = std::tuple<index, std::string_view, std::string_view, bool>;

    [[nodiscard]] object const* table_of(index value)
    {
        auto const& at = said_.values[value];
        auto const own = said_.shapes[at.shape].object;
        table_key const key{own, at.words.section, at.words.discriminator, at.words.settings};
        auto const [found, fresh] = tables_.try_emplace(key);
        if (fresh) {
            found->second = memory_.allocate<object>(1).data();
            unfinished_.push_back({key, found->second, value == said_.root});
        }
        return found->second;
    }

    void finish_next();
    [[nodiscard]] member make_member(member_description const& said);
    [[nodiscard]] value_words const& words_of(index value);
    [[nodiscard]] value_words const& later(index value);
    [[nodiscard]] std::vector<index> alternatives_of(shape_description const& shape) const;
    void fill(value_words& into, index value);
    void fill_string_words(value_words& into, shape_description const& shape);
    [[nodiscard]] tagged_union const* make_union(index at);
    [[nodiscard]] std::span<std::string_view const> sort_values(std::string_view enumeration);

    struct unfinished {
        table_key key;
        object* table;
        bool root;
    };

    dialect_description const& said_;
    table_memory& memory_;
    std::span<value_words> words_;
    std::vector<bool> made_; ///< of `words_`
    std::map<table_key, object*> tables_;
    std::map<index, tagged_union const*> unions_;
    std::vector<unfinished> unfinished_;
    std::vector<index> unfilled_;
};

/// Fills in a table; those that it refers to are filled in later, since they may go in circles.
inline void table_maker::finish_next()
{
    auto const [key, table, root] = unfinished_.back();
    unfinished_.pop_back();
    auto const& [at, section, discriminator, settings] = key;
    auto const& own = said_.objects[at];
    auto const rows = memory_.allocate<member>(own.members.size());
    for (std::size_t i = 0; i != rows.size(); ++i) rows[i] = make_member(own.members[i]);
    bool const described = own.additional == additional::values;
    *table = object{.members = rows,
                    .section = section,
                    .discriminator = discriminator,
                    .settings = settings,
                    .open = own.additional == additional::open,
                    .additional = described ? &words_of(own.entries) : nullptr,
                    .rules = root ? std::span<rule const>{} : make_rules(own.rules, memory_)};
}

inline member table_maker::make_member(member_description const& said)
{
    auto const& at = said_.values[said.value];
    auto const& words = words_of(said.value);
    auto const simple = simple_type(words, memory_);
    auto const nulls = voicecfg::detail::types_let_through(words).contains(json_type::null);
    return {.name = said.name,
            .type = simple ? *simple : described{&words, at.words.merge.value_or(merging::replace)},
            .nullable = nulls,
            .required = said.required,
            .governed = words.governed,
            .null_removes = at.words.null_removes,
            .read_only = at.read_only,
            .write_only = at.write_only,
            .deprecated = at.deprecated};
}

/// The words of a value, of which those of items and entries may not be filled in yet.
inline value_words const& table_maker::words_of(index value)
{
    if (!made_[value]) {
        made_[value] = true;
        fill(words_[value], value);
    }
    return words_[value];
}

inline void table_maker::fill(value_words& into, index value)
{
    auto const& at = said_.values[value];
    auto const& shape = said_.shapes[at.shape];
    into.types = shape.types;
    into.minimum = shape.bounds.minimum;
    into.maximum = shape.bounds.maximum;
    into.exclusive_minimum = shape.bounds.exclusive_minimum;
    into.exclusive_maximum = shape.bounds.exclusive_maximum;
    fill_string_words(into, shape);
    into.enumeration = shape.enumeration;
    into.values = sort_values(shape.enumeration);
    into.min_items = shape.min_items;
    into.max_items = shape.max_items;
    into.unique_items = shape.unique_items;
    auto const& governed = at.words.governed;
    into.governed = {governed.list, governed.within, governed.absent, governed.required};
    if (at.words.phone_number) into.phone = phone_number{at.words.exclusive_number};
    into.write_only = at.write_only;
    into.fallback_of = at.words.fallback_of;
    if (shape.items != none) into.items = &later(shape.items);
    if (shape.entries != none) into.entries = &later(shape.entries);
    if (shape.object != none) into.table = table_of(value);
    if (shape.one_of != none) {
        into.tagged = make_union(shape.one_of);
        if (into.types.empty()) into.types = {json_type::object};
    }
    auto const alternatives = alternatives_of(shape);
    auto const others = memory_.allocate<value_words>(alternatives.size());
    for (std::size_t i = 0; i != others.size(); ++i) fill(others[i], alternatives[i]);
    into.any_of = others;
}

/// The words of a value, which are filled in later: values may go in circles, and in long chains.
inline value_words const& table_maker::later(index value)
{
    unfilled_.push_back(value);
    return words_[value];
}

/// The alternatives of a value, each once, and in the place of one that has alternatives itself
/// those.
inline std::vector<index> table_maker::alternatives_of(shape_description const& shape) const
{
    std::vector<index> found;
    std::vector<index> left{shape.any_of.rbegin(), shape.any_of.rend()};
    std::set<index> seen;
    while (!left.empty()) {
        auto const next = left.back();
        left.pop_back();
        if (!seen.insert(next).second) continue;
        auto const& own = said_.shapes[said_.values[next].shape];
        if (own.any_of.empty())
            found.push_back(next);
        else
            left.insert(left.end(), own.any_of.rbegin(), own.any_of.rend());
    }
    return found;
}

inline void table_maker::fill_string_words(value_words& into, shape_description const& shape)
{
    into.min_length = shape.min_length;
    into.max_length = shape.max_length;
    into.format = shape.format;
    if (!shape.pattern) return;
    auto const compiled = compile_pattern(*shape.pattern);
    into.pattern = {*shape.pattern, memory_.keep(std::span{compiled.states}),
                    memory_.keep(std::span{compiled.ranges})};
}

/// The values of a long enumeration in their order, none of a short one.
inline std::span<std::string_view const> table_maker::sort_values(std::string_view enumeration)
{
    constexpr std::size_t few = 16;
    if (enumeration.empty()) return {};
    json::document const read{enumeration, json::any_depth};
    std::vector<json::node> values;
    for (json::elements each{read.root()}; each; ++each) values.push_back(*each);
    if (values.size() <= few) return {};
    std::ranges::sort(values, [](json::node a, json::node b) { return json::order(a, b) < 0; });
    auto const same = [](json::node a, json::node b) { return json::order(a, b) == 0; };
    values.erase(std::unique(values.begin(), values.end(), same), values.end());
    auto const made = memory_.allocate<std::string_view>(values.size());
    for (std::size_t i = 0; i != made.size(); ++i) {
        std::string text;
        json::append_json(text, values[i]);
        made[i] = memory_.keep(text);
    }
    return made;
}

inline tagged_union const* table_maker::make_union(index at)
{
    auto const [found, fresh] = unions_.try_emplace(at);
    if (!fresh) return found->second;
    auto const& said = said_.unions[at];
    auto const branches = memory_.allocate<branch>(said.branches.size());
    for (std::size_t i = 0; i != branches.size(); ++i)
        branches[i] = {memory_.keep(std::span<std::string_view const>{said.branches[i].words}),
                       table_of(said.branches[i].value)};
    auto const made = memory_.allocate<tagged_union>(1).data();
    *made = {.tag = said.tag,
             .beside = said.beside,
             .branches = branches,
             .otherwise = said.otherwise != none ? table_of(said.otherwise) : nullptr};
    return found->second = made;
}

} // namespace voicecfg::documents

#endif
