// Copyright (c) 2026 the voicecfg authors
// SPDX-License-Identifier: BSL-1.0
#ifndef VOICECFG_RULES_DUPLICATES_HPP
#define VOICECFG_RULES_DUPLICATES_HPP

#include <voicecfg/json/duplicates.hpp>
#include <voicecfg/json/node.hpp>
#include <voicecfg/rules/tagged.hpp>
#include <voicecfg/rules/words.hpp>
#include <voicecfg/schema/object.hpp>
#include <voicecfg/schema/value_type.hpp>
#include <voicecfg/support/named.hpp>

/// Members that stand twice at the levels that a dialect reads.
namespace voicecfg::detail {

[[nodiscard]] inline json::token const* find_duplicate(json::token const& value,
                                                       object const& schema);

/// The first duplicate at the levels that a member's type describes, or null.
struct find_duplicate_in {
    json::token const& value;

    template <among<text, choice, formatted, number, integer, boolean, phone_number> Kind>
    json::token const* operator()(Kind const&) const
    {
        return nullptr;
    }
    json::token const* operator()(map const&) const
    {
        return value.kind() == json::kind::object ? json::duplicate_in(value) : nullptr;
    }
    json::token const* operator()(list_of const& list) const
    {
        if (value.kind() != json::kind::array) return nullptr;
        json::token const* first = nullptr;
        for (json::elements element{value}; element && first == nullptr; ++element)
            first = find_duplicate(*(*element).scanned(), *list.item);
        return first;
    }
    json::token const* operator()(object_of const& nested) const
    {
        return find_duplicate(value, *nested.schema);
    }
    json::token const* operator()(described const& other) const
    {
        return in_words(value, *other.words);
    }

private:
    [[nodiscard]] static json::token const* in_words(json::token const& value,
                                                     value_words const& words)
    {
        if (auto const* const chosen = words_judge::choose(words, value))
            return in_words(value, *chosen);
        if (value.kind() == json::kind::array && words.items != nullptr)
            return in_items(value, *words.items);
        if (value.kind() != json::kind::object) return nullptr;
        if (words.table != nullptr) return find_duplicate(value, *words.table);
        if (words.tagged != nullptr)
            if (auto const* const table =
                    pick_branch(*words.tagged, json::node{value}.find(words.tagged->tag)))
                return find_duplicate(value, *table);
        bool const any = words.types.empty() && words.entries == nullptr;
        return any ? nullptr : in_entries(value, words);
    }
    [[nodiscard]] static json::token const* in_items(json::token const& list,
                                                     value_words const& words)
    {
        json::token const* first = nullptr;
        for (json::elements element{list}; element && first == nullptr; ++element)
            first = in_words(*(*element).scanned(), words);
        return first;
    }
    [[nodiscard]] static json::token const* in_entries(json::token const& object,
                                                       value_words const& words)
    {
        json::token const* first = json::duplicate_in(object);
        if (words.entries != nullptr)
            for (json::members member{object}; member; ++member)
                first = earlier(first, in_words(*member.value().scanned(), *words.entries));
        return first;
    }
};

[[nodiscard]] inline json::token const* find_duplicate(json::token const& value,
                                                       object const& schema)
{
    if (value.kind() != json::kind::object) return nullptr;
    json::token const* first = json::duplicate_in(value);
    for (json::members member{value}; member; ++member)
        if (auto const* const row = find_named(schema.members, member.name()))
            first = earlier(first, ask(row->type, find_duplicate_in{*member.value().scanned()}));
    return first;
}

/// The first duplicate at the levels that a table describes, or null.
[[nodiscard]] inline json::token const* find_duplicate(json::document const& read,
                                                       object const& schema)
{
    return read.may_repeat_names() ? find_duplicate(read.root(), schema) : nullptr;
}

} // namespace voicecfg::detail

#endif
